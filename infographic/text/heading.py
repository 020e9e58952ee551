"""Headings, whose words stay whole as long as that can be."""

from __future__ import annotations

from enum import Enum

# The kinds of text (see `content.theme.TEXT_KINDS`) that are headings: their lines are balanced.
HEADING_KINDS = frozenset(
    {"title", "subtitle", "number", "step_title", "rules_heading", "chart_heading"}
)


class Headings(Enum):
    """Whether the words of headings may be broken: never, or where one is wider than its line."""

    WHOLE = "whole"
    BROKEN = "broken"
