"""Where what is drawn stands on the page, in mm, as far as readers need to know."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from infographic.geometry import Rect, around_points, around_rects
from infographic.scene import Group, Image, Leaf, TextRun, leaves

# How far letters reach below their baseline, of their size.
_DESCENT = 0.25


def extent_of(group: Group) -> Rect | None:
    """Around all that a figure draws; None when it draws nothing."""
    boxes = [_extent(leaf) for leaf in leaves(group)]
    return around_rects(boxes) if boxes else None


def link_areas(group: Group) -> Iterator[Rect]:
    """The places of a link that draws something: each line of a part of a text, or else all."""
    runs = [child for child in group.children if isinstance(child, TextRun)]
    if len(runs) < len(group.children):
        yield around_rects(map(_place, leaves(group)))
        return
    for _, line in groupby(runs, key=lambda run: round(run.origin.y, 2)):
        yield around_rects(map(_place, line))


def _place(leaf: Leaf) -> Rect:
    """What is drawn; of a text, also what is below its baseline."""
    extent = _extent(leaf)
    if isinstance(leaf, TextRun):
        return extent._replace(height=extent.height + _DESCENT * leaf.size)
    return extent


def _extent(leaf: Leaf) -> Rect:
    if isinstance(leaf, Image):
        return leaf.rect
    if isinstance(leaf, TextRun):
        return Rect(leaf.origin.x, leaf.origin.y - leaf.size, leaf.advance, leaf.size)
    around = around_points(leaf.path.points)
    return around.outset(leaf.stroke.width / 2) if leaf.stroke else around
