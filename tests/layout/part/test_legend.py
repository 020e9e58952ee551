"""The legend: on one line over columns or off them, or below each other."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.legend import (
    legend_box,
    legend_column,
    off_columns,
    over_columns,
)
from infographic.scene import Role
from tests.fake import THEME, FixedWidth, Wording, guide, page, together

EM = 4.0  # mm, of `FixedWidth` at scale 1
LONG = Wording(label="Hints")


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


@pytest.mark.parametrize(
    ("pitch", "starts"), [(14.0, [0, 28, 56]), (26.0, [0, 26, 52]), (60.0, [0, 60, 120])]
)
def test_each_entry_begins_at_the_first_column_that_is_free(
    pitch: float, starts: list[float]
) -> None:
    guides = together(guide(audiences=3), guide(language="sv", audiences=3, wording=LONG))
    legend = legend_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth()))
    assert legend is not None
    columns = [pitch * column for column in range(8)]
    over = over_columns(legend, columns, 200)
    assert over.height(200) == legend.height(400)
    for code in ("fi", "sv"):
        found = entries(over.place(Rect(10, 20, 200, 5), code))
        assert [each.rect.x - 10 for each in found] == starts
        for left, right in pairwise(found):
            assert right.rect.x - left.rect.right >= EM


def test_where_an_entry_finds_no_column_none_begins_at_one() -> None:
    legend = legend_box(context(3))
    assert legend is not None
    for columns in ([0.0, 60.0], [0.0, 60.0, 190.0]):
        assert over_columns(legend, columns, 200) == off_columns(legend, columns)


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
