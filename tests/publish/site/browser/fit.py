"""Whether everything on a page has its place in the window."""

from __future__ import annotations

from pathlib import Path

from playwright.sync_api import Page

_OVERFLOW = Path(__file__).with_name("overflow.js").read_text(encoding="utf-8")

# WCAG 1.4.12: nothing may be lost when a reader sets their texts so.
TEXT_SPACING = """
    * {
        line-height: 1.5 !important;
        letter-spacing: .12em !important;
        word-spacing: .16em !important;
    }
    p { margin-bottom: 2em !important; }
"""


def misfits(page: Page) -> list[str]:
    """What is wider than the window, cut off, out of its box, or on top of something else."""
    found: list[str] = page.evaluate(_OVERFLOW)
    return found
