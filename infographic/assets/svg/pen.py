"""How the lines of an SVG file are drawn (SVG 2, 13.5)."""

from __future__ import annotations

import re

from infographic.assets.svg.computed_style import ComputedStyle
from infographic.assets.svg.region import CAPS, JOINS, Pen
from infographic.assets.svg.value import Reach, length, number
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.geometry import Path, distance
from infographic.message import say

_MOST_DASHES = 2_000  # along one line


def pen_of(element: Element, style: ComputedStyle, reach: Reach, path: Path) -> Pen | None:
    """The pen that draws a path; None for a line without width, ArtworkError for a style of line
    that is not understood."""
    (width,) = _lengths(element, style, "stroke-width", reach)
    if width <= 0:
        return None
    cap, join = style.get("stroke-linecap"), style.get("stroke-linejoin")
    if cap not in CAPS or join not in JOINS:
        raise refused(
            element,
            say(
                "has lines with the ends {cap} and corners {join}", cap=shown(cap), join=shown(join)
            ),
        )
    dashes = _dashes(element, style, reach, path)
    (offset,) = _lengths(element, style, "stroke-dashoffset", reach)
    return Pen(width, cap, join, _miter_limit(element, style), dashes, offset)


def _miter_limit(element: Element, style: ComputedStyle) -> float:
    text = style.get("stroke-miterlimit")
    try:
        limit = number(text)
    except ValueError:
        limit = 0.0
    if limit < 1:
        raise refused(
            element, say("has the miter limit {text}, which is not understood", text=shown(text))
        )
    return limit


def _lengths(element: Element, style: ComputedStyle, name: str, reach: Reach) -> list[float]:
    """The lengths of a property, none of them below zero but an offset."""
    text = style.get(name)
    try:
        found = [length(each, reach.diagonal) for each in re.split(r"[\s,]+", text.strip())]
    except ValueError:
        raise refused(
            element,
            say("has “{name}” {text}, which is not understood", name=name, text=shown(text)),
        ) from None
    if min(found) < 0 and name != "stroke-dashoffset":
        raise refused(element, say("has “{name}” below zero", name=name))
    if len(found) > 1 and name != "stroke-dasharray":
        raise refused(
            element,
            say("has “{name}” {text}, which is not understood", name=name, text=shown(text)),
        )
    return found


def _dashes(element: Element, style: ComputedStyle, reach: Reach, path: Path) -> tuple[float, ...]:
    if style.get("stroke-dasharray") in ("none", ""):
        return ()
    if "pathLength" in element.attributes:
        raise refused(element, say("has dashes in parts of its length (pathLength)"))
    dashes = _lengths(element, style, "stroke-dasharray", reach)
    if not sum(dashes):
        return ()
    dashes *= 1 + len(dashes) % 2
    if _most_length(path) / sum(dashes) * len(dashes) > 2 * _MOST_DASHES:
        raise refused(
            element,
            say("has more than {most} dashes", most=_MOST_DASHES),
            say("draw them longer"),
        )
    return tuple(dashes)


def _most_length(path: Path) -> float:
    """No less than the length of a path: that of the lines through its control points."""
    whole = 0.0
    at = start = path.points[0]
    for segment in path.segments:
        for point in segment.points or (start,):
            whole += 0.0 if segment.kind == "M" else distance(at, point)
            at = point
        start = at if segment.kind == "M" else start
    return whole
