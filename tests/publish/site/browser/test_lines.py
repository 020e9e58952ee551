"""A browser sets each text of a page as the program takes it to, when it looks for lines that are
too close to each other."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import pytest
from playwright.sync_api import Browser, Page

from infographic.publish.site.set_texts import set_texts
from infographic.publish.site.template import program_rules
from tests.publish.site.browser.sites import Site
from tools.browser import Reader, go, window

pytestmark = pytest.mark.slow

# Each text that is shown, and the distance of its lines in ems.
_SET = """() => {
  const found = [], walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode, within = text.parentElement;
    if (!text.data.trim() || within.closest("svg, pre")) continue;
    const style = getComputedStyle(within);
    found.push([text.data.trim(), parseFloat(style.lineHeight) / parseFloat(style.fontSize)]);
  }
  return found;
}"""


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_lines_are_as_far_apart_as_the_rules_are_read(
    site: Site, browser: Browser, medium: Literal["screen", "print"]
) -> None:
    for path in site.pages:
        with window(browser, Reader()) as page:
            go(page, path.as_uri(), Reader())
            page.emulate_media(media=medium)
            assert _otherwise(path, page) == []


def _otherwise(path: Path, page: Page) -> list[str]:
    """The texts whose lines are at none of the distances that they may have."""
    read = [
        (ways[0].text.strip(), [way.rule.line_height or 0.0 for way in ways])
        for ways in set_texts(program_rules(), path.read_text(encoding="utf-8"))
    ]
    shown = [(text, height) for text, height in page.evaluate(_SET)]
    assert [text for text, _ in shown] == [text for text, _ in read]
    return [
        f"{text}: {height:.3f}, not {expected}"
        for (text, height), (_, expected) in zip(shown, read, strict=True)
        if min(abs(height - one) for one in expected) > 0.01
    ]
