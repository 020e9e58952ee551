"""What an attentive reader would find wanting in a layout that fits: for a layout without such a
flaw, type may be a little smaller."""

from __future__ import annotations

from collections.abc import Iterable

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.empty_corner import empty_corner
from infographic.scene import TextStyle

# The largest part that may be empty at a corner: of the page within its margins, and of the steps
# or the panel.
_EMPTY_CORNER, _EMPTY_PART = 0.12, 0.2
_PARTS = {FrameKind.STEP_REGION, FrameKind.RULES_GROUND}
# How many lines a text may have and still be taken in at one look.
_MOST_LINES = {
    TextStyle.TITLE: 4,
    TextStyle.RULES_HEADING: 2,
    TextStyle.CHART_HEADING: 2,
    TextStyle.STEP_TITLE: 2,
    TextStyle.STEP_TEXT: 6,
    TextStyle.RULE: 3,
}


def flaws(frames: Iterable[Frame], area: Rect) -> int:
    """How many of these flaws a layout has in any language: an empty corner of the area within
    the margins, of the steps or of the panel, or texts of a style with too many lines."""
    found: set[str] = set()
    for frame in frames:
        found.update(_too_many_lines(frame))
        if empty_corner(frame, area) > _EMPTY_CORNER * area.area:
            found.add("empty corner")
        for part in (each for each in frame.walk() if each.kind in _PARTS):
            inside = _common(part.rect, area)
            if empty_corner(frame, inside) > _EMPTY_PART * inside.area:
                found.add(f"empty corner of {part.kind}")
    return len(found)


def _common(one: Rect, other: Rect) -> Rect:
    """What two rectangles that overlap have in common."""
    return Rect.between(
        max(one.x, other.x),
        max(one.y, other.y),
        min(one.right, other.right),
        min(one.bottom, other.bottom),
    )


def _too_many_lines(frame: Frame) -> Iterable[str]:
    paragraphs = (each.paragraph for each in frame.walk() if each.paragraph is not None)
    for paragraph in paragraphs:
        most = _MOST_LINES.get(paragraph.style)
        if most is not None and len(paragraph.lines) > most:
            yield paragraph.style
