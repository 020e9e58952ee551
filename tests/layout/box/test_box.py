"""Boxes: heights for all languages at once, and where things stand in their places."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.geometry import Insets, Rect
from infographic.layout.box.box import NEVER, IconBox, LabelBox, MarkBox, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import (
    BOTTOM,
    MIDDLE,
    Aligned,
    Beside,
    Column,
    DownGrid,
    Flow,
    Grid,
    Padded,
    PitchedGrid,
)
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import FixedWidth, words

MEASURER = FixedWidth()  # characters 2 mm wide, lines 5 mm high, baseline 4, capitals 3


def text(**in_languages: str) -> TextBox:
    each = PerLanguage({code: words(value, code) for code, value in in_languages.items()})
    return TextBox(each, TextStyle.STEP_TEXT, MEASURER)


ONE_LINE = text(fi="aaaa bbbb")
TWO_LINES_IN_SWEDISH = text(fi="aaaa", sv="aaaa bbbb")
LOW, HIGH = text(fi="aaaa", sv="bbbb"), text(fi="aaaa bbbb cccc")


class TestText:
    def test_its_height_is_that_of_the_longest_language(self) -> None:
        assert TWO_LINES_IN_SWEDISH.height(10) == 10

    def test_its_frame_is_as_high_as_its_own_lines(self) -> None:
        place = Rect(0, 0, 10, 10)
        assert TWO_LINES_IN_SWEDISH.place(place, "fi").rect.height == 5
        assert TWO_LINES_IN_SWEDISH.place(place, "sv").rect.height == 10

    def test_a_word_that_is_too_wide_fits_at_no_height(self) -> None:
        assert text(fi="a", sv="aaaaaa").height(10) == NEVER

    def test_its_natural_width_is_that_of_the_longest_language(self) -> None:
        assert TWO_LINES_IN_SWEDISH.max_content_width() == 18


class TestStacks:
    def test_a_column_adds_heights_and_gaps(self) -> None:
        column = Column((ONE_LINE, ONE_LINE, ONE_LINE), (1.0, 2.0))
        assert column.height(18) == 18
        frames = column.place(Rect(3, 4, 18, 18), "fi").children
        assert [frame.rect.y for frame in frames] == [4, 10, 17]

    def test_beside_gives_the_right_box_the_rest_of_the_width(self) -> None:
        beside = Beside(IconBox(FrameKind.MARK, "star", 6), 6, 2, ONE_LINE)
        assert beside.height(26) == 6
        assert beside.height(20) == 10  # 12 mm for the text: two lines
        left, right = beside.place(Rect(0, 0, 26, 6), "fi").children
        assert left.rect == Rect(0, 0, 6, 6)
        assert right.rect == Rect(8, 0, 18, 5)

    def test_a_grid_has_rows_as_high_as_their_highest_cell(self) -> None:
        grid = Grid((ONE_LINE, text(fi="aa bb cc dd"), ONE_LINE), 2, 2, 3)
        assert grid.height(38) == 10 + 3 + 5
        frames = grid.place(Rect(0, 0, 38, 18), "fi").children
        assert [(frame.rect.x, frame.rect.y) for frame in frames] == [(0, 0), (20, 0), (0, 13)]

    def test_a_grid_shares_out_spare_height_between_its_rows(self) -> None:
        grid = Grid((ONE_LINE,) * 3, 1, 0, 1)
        frames = grid.place(Rect(0, 0, 18, 27), "fi").children
        assert [frame.rect.y for frame in frames] == [0, 11, 22]

    def test_a_grid_says_how_far_its_rows_may_be_spread(self) -> None:
        grids = [Grid((ONE_LINE,) * count, 2, 0, 1.5) for count in (1, 2, 3, 4, 5)]
        assert [grid.row_gaps for grid in grids] == [0, 0, 1, 1, 2]
        assert {grid.most_spread for grid in grids} == {6.0}

    @pytest.mark.parametrize("spare", [0.0, 7.0])
    @pytest.mark.parametrize("columns", [1, 2])
    def test_rows_of_unequal_height_stand_at_one_pitch(self, columns: int, spare: float) -> None:
        boxes = (LOW, LOW, LOW, TWO_LINES_IN_SWEDISH, LOW, LOW)
        grid = PitchedGrid(tuple(Aligned(box, MIDDLE) for box in boxes), columns, 2, 3, least_gap=1)
        width = 10.0 * columns + 2 * (columns - 1)
        place = Rect(3, 4, width, grid.height(width) + spare)
        for code in ("fi", "sv"):
            frames = grid.place(place, code).children
            middles = sorted({frame.rect.centre.y for frame in frames})
            pitches = [below - above for above, below in pairwise(middles)]
            assert pitches == pytest.approx([pitches[0]] * (6 // columns - 1))
            assert min(frame.rect.y for frame in frames) >= place.y
            assert max(frame.rect.bottom for frame in frames) <= place.bottom

    def test_rows_at_one_pitch_take_no_less_and_leave_the_least_gap(self) -> None:
        for boxes, more in (
            ((LOW,) * 5, 0),
            ((LOW, HIGH, LOW, LOW, LOW), 2),
            ((LOW, HIGH, LOW), 0),
        ):
            height = PitchedGrid(boxes, 1, 0, 3, least_gap=1).height(10)
            assert height == DownGrid(boxes, 1, 0, 3).height(10) + more
        assert PitchedGrid((LOW,), 1, 0, 3, least_gap=1).height(10) == LOW.height(10)

    def test_a_word_too_wide_for_rows_at_one_pitch_fits_at_no_height(self) -> None:
        for count in (1, 2, 3):
            boxes = (text(fi="aaaaaa"), *(LOW,) * (count - 1))
            assert PitchedGrid(boxes, 1, 0, 3, least_gap=1).height(10) == NEVER

    def test_a_flow_fills_lines(self) -> None:
        flow = Flow((ONE_LINE,) * 3, (PerLanguage({"fi": 18.0}),) * 3, 4, 1)
        assert flow.height(62) == 5
        assert flow.height(61) == 11
        frames = flow.place(Rect(0, 0, 61, 11), "fi").children
        assert [(frame.rect.x, frame.rect.y) for frame in frames] == [(0, 0), (22, 0), (0, 6)]

    def test_a_flow_stands_together_in_each_language(self) -> None:
        flow = Flow(
            (text(fi="aa", sv="aaaa"),) * 2, (PerLanguage({"fi": 4.0, "sv": 8.0}),) * 2, 2, 1
        )
        for language, second in (("fi", 6), ("sv", 10)):
            frames = flow.place(Rect(0, 0, 18, 5), language).children
            assert [(frame.rect.x, frame.rect.y) for frame in frames] == [(0, 0), (second, 0)]
        assert flow.height(17) == 11  # two lines for Swedish, so two in Finnish

    def test_padding_adds_to_width_and_height(self) -> None:
        padded = Padded(ONE_LINE, Insets(1, 2, 3, 4), FrameKind.BUBBLE)
        assert padded.height(24) == 9
        (inner,) = padded.place(Rect(0, 0, 24, 9), "fi").children
        assert inner.rect == Rect(4, 1, 18, 5)

    @pytest.mark.parametrize(("valign", "y"), [(0.0, 0.0), (MIDDLE, 2.5), (BOTTOM, 5.0)])
    def test_spare_height_is_shared_in_each_language_by_itself(
        self, valign: float, y: float
    ) -> None:
        aligned = Aligned(TWO_LINES_IN_SWEDISH, valign)
        place = Rect(0, 0, 10, 10)
        assert aligned.place(place, "fi").rect.y == y
        assert aligned.place(place, "sv").rect.y == 0

    def test_every_text_is_told_with_the_width_it_gets(self) -> None:
        inner = Padded(
            Beside(IconBox(FrameKind.MARK, "star", 6), 6, 2, ONE_LINE),
            Insets.even(1),
            FrameKind.BUBBLE,
        )
        column = Column((ONE_LINE, Grid((inner, inner), 2, 4, 0)), (0.0,))
        assert list(column.texts(64)) == [(ONE_LINE, 64), (ONE_LINE, 20), (ONE_LINE, 20)]


class TestMarks:
    def test_a_mark_stands_at_the_middle_of_the_capitals(self) -> None:
        mark = MarkBox(
            FrameKind.AUDIENCE_1, "star", 3, TextStyle.TIP, MEASURER, PerLanguage({"fi": "Vinkki"})
        )
        frame = mark.place(Rect(0, 10, 3, 5), "fi")
        assert frame.rect.centre.y == 10 + 4 - 3 / 2
        assert frame.alt == "Vinkki"

    def test_a_label_is_centred_by_width_and_capitals(self) -> None:
        label = LabelBox(text(fi="12"), FrameKind.STEP_NUMBER)
        (frame,) = label.place(Rect(0, 0, 10, 10), "fi").children
        assert frame.rect == Rect(3, 5 + 1.5 - 4, 4, 5)
