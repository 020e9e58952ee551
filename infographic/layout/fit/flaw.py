"""What an attentive reader would find wanting in a layout that fits: for a layout without such a
flaw, type may be a little smaller."""

from __future__ import annotations

from collections.abc import Iterable

from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.fit.empty_corner import empty_corner, left_over
from infographic.scene import TextStyle

# The largest corner or strip that may be left over, of the page, and the largest empty corner of
# the steps or of the rules' ground, of these.
MOST_LEFT_OVER, _EMPTY_PART = 0.08, 0.2
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


def flaws(frames: Iterable[Frame], page: PageFormat) -> int:
    """How many of these flaws a layout has in any language: a corner or strip that is left over
    within the margins, an empty corner of the steps or the rules, or texts of a style with too many
    lines."""
    area = page.safe_area
    found: set[str] = set()
    for frame in frames:
        found.update(_too_many_lines(frame))
        if left_over(frame, area) > MOST_LEFT_OVER * page.trimmed.area:
            found.add("corner or strip left over")
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
