"""What an attentive reader would find wanting in a layout that fits: for a layout without such a
flaw, type may be a little smaller."""

from __future__ import annotations

from collections.abc import Iterable

from infographic.geometry import Rect
from infographic.layout.corner import empty_corner
from infographic.layout.frame import Frame

# The largest part that may be empty at a corner: of the page within its margins, of the steps.
_EMPTY_CORNER, _EMPTY_AMID_STEPS = 0.12, 0.2
# How many lines a text may have and still be taken in at one look.
_MOST_LINES = {
    "title": 4,
    "rules_heading": 2,
    "chart_heading": 2,
    "step_title": 2,
    "step_text": 6,
    "rule": 3,
}


def flaws(frames: Iterable[Frame], area: Rect) -> int:
    """How many of these flaws a layout has in any language: an empty corner of the area within
    the margins or of the steps in it, or a kind of heading with too many lines."""
    found: set[str] = set()
    for frame in frames:
        found.update(_too_many_lines(frame))
        steps = next(each.rect for each in frame.walk() if each.kind == "step_region")
        if empty_corner(frame, area) > _EMPTY_CORNER * area.area:
            found.add("empty corner")
        if empty_corner(frame, steps) > _EMPTY_AMID_STEPS * steps.area:
            found.add("empty corner amid the steps")
    return len(found)


def _too_many_lines(frame: Frame) -> Iterable[str]:
    paragraphs = (each.paragraph for each in frame.walk() if each.paragraph is not None)
    for paragraph in paragraphs:
        most = _MOST_LINES.get(paragraph.kind)
        if most is not None and len(paragraph.lines) > most:
            yield paragraph.kind
