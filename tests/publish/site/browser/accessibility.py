"""What axe-core, which the auditors of public agencies use too, finds on a page."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

_RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
_OPTIONS = {"runOnly": _RULES, "resultTypes": ["violations"]}


def barriers(page: Page) -> list[str]:
    """Violations of WCAG 2.2 A and AA, and of good practice: where, and why."""
    found = Axe().run(page, options=_OPTIONS).response
    return [_told(rule, node) for rule in found["violations"] for node in rule["nodes"]]


def _told(rule: Mapping[str, Any], node: Mapping[str, Any]) -> str:
    reasons = [*node["any"], *node["all"], *node["none"]]
    why = "; ".join(reason["message"] for reason in reasons) or rule["help"]
    return f"{rule['id']} at {node['target'][0]}: {why}"
