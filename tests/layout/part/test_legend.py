"""The legend: on one line off the columns, or below each other."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.legend import legend_box, legend_column, off_columns
from infographic.scene import Role
from tests.fake import THEME, FixedWidth, guide, page, together

EM = 4.0  # mm, of `FixedWidth` at scale 1


def context(audiences: int) -> LayoutContext:
    guides = together(*(guide(language=code, audiences=audiences) for code in ("fi", "sv")))
    return LayoutContext(guides, THEME, page(297, 210), FixedWidth())


def entries(frame: Frame) -> list[Frame]:
    found = [each for each in frame.walk() if each.kind == FrameKind.LEGEND_ENTRY]
    assert {each.role for each in found} == {Role.LIST_ITEM}
    assert (frame.kind, frame.role) == (FrameKind.LEGEND, Role.LIST)
    return found


def test_it_is_one_line_whose_entries_are_well_apart() -> None:
    legend = legend_box(context(3))
    assert legend is not None
    assert legend.height(200) == 5
    found = entries(legend.place(Rect(0, 0, 200, 5), "fi"))
    assert len(found) == 3
    for left, right in pairwise(found):
        assert right.rect.x - left.rect.right >= 2.5 * EM


@pytest.mark.parametrize("pitch", [20.0, 23.0, 26.0, 33.0, 40.0, 55.0])
def test_no_entry_begins_where_a_column_does(pitch: float) -> None:
    legend = legend_box(context(2))
    assert legend is not None
    columns = [pitch * column for column in range(8)]
    moved = off_columns(legend, columns)
    assert moved.gap >= legend.gap
    for code in ("fi", "sv"):
        _, second = entries(moved.place(Rect(0, 0, 300, 5), code))
        assert min(abs(second.rect.x - column) for column in columns) >= 2 * EM


def test_in_a_column_each_entry_is_below_the_one_before() -> None:
    legend = legend_column(context(3))
    assert legend is not None
    found = entries(legend.place(Rect(7, 0, 60, legend.height(60)), "sv"))
    assert {each.rect.x for each in found} == {7}
    for above, below in pairwise(found):
        assert below.rect.y >= above.rect.bottom


def test_a_guide_without_tips_has_none() -> None:
    assert legend_box(context(0)) is None
    assert legend_column(context(0)) is None
