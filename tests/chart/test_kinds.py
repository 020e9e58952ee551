"""The kinds of chart: sizes and places in mm."""

from __future__ import annotations

from itertools import pairwise

import pytest

from infographic.chart import CHART_KINDS
from infographic.chart.bar import Bar
from infographic.chart.dots import DOTS, Dots
from infographic.chart.drawing import Amount, Drawing
from infographic.chart.kind import CountChart, Graphic, Points, RowChart
from infographic.chart.line import LINE
from infographic.chart.share import Share
from infographic.content.theme.lengths import Lengths
from infographic.geometry import Rect, Size, bounds
from infographic.scene import Shape, TextStyle
from tests.chart.typing import FixedType

TYPING = FixedType()
AMOUNT = Amount("42", TextStyle.CHART_LABEL, 1.5)
LENGTHS = Lengths(chart_dot=3.75, line=0.4)


def boxes(drawing: Drawing) -> list[tuple[float, ...]]:
    """Left, top, width and height of each shape."""
    found = (bounds(shape.path) for shape in drawing.shapes)
    return [tuple(round(v, 6) for v in (b.x, b.y, b.width, b.height)) for b in found]


def test_dots_are_as_large_and_as_far_apart_as_asked() -> None:
    drawing = Dots(3, 4, 1).drawn(14, None, TYPING)
    assert boxes(drawing) == [(0, 0, 4, 4), (5, 0, 4, 4), (10, 0, 4, 4)]
    assert {shape.fill for shape in drawing.shapes} == {"chart"}
    assert drawing.labels == ()


@pytest.mark.parametrize(("counts", "sign"), [([1, 6], Dots), ([1, 7], Bar)])
def test_what_is_more_than_seen_at_a_glance_has_bars(
    counts: list[float], sign: type[Graphic]
) -> None:
    graphics = DOTS.graphics(counts, LENGTHS)
    assert len(graphics) == len(counts)
    assert all(isinstance(graphic, sign) for graphic in graphics)
    for graphic in graphics:
        assert graphic.size(graphic.good_width).height == graphic.thickness


@pytest.mark.parametrize(("value", "length"), [(10, 50), (5, 25), (0.1, 0.5), (0, 0)])
def test_a_bar_is_as_long_as_its_value(value: float, length: float) -> None:
    drawing = Bar(4, value, 10).drawn(50, AMOUNT, TYPING)
    assert boxes(drawing) == [(0, 0, length, 4)]
    (label,) = drawing.labels
    assert (label.start.x, label.start.y) == pytest.approx((length + 1.5, 3.5))


def test_a_part_starts_where_those_before_it_end() -> None:
    whole, part = Share(5, 20, 30, 100, 1).drawn(51, AMOUNT, TYPING).shapes
    around = bounds(whole.path).outset(0.5)
    assert (around.x, around.y, around.right, around.bottom) == pytest.approx((0, 0, 51, 5))
    assert (whole.fill, whole.stroke and whole.stroke.width) == (None, 1)
    box = bounds(part.path)
    assert (box.x, box.width) == pytest.approx((10.5, 15))
    assert part.fill == "chart"


class TestLine:
    SIZE = Size(80, 40)

    def drawn(self, values: list[float]) -> Drawing:
        labels = [f"L{at}" for at in range(len(values))]
        amounts = [Amount(f"V{at}", TextStyle.CHART_LABEL, 1.0) for at in range(len(values))]
        points = Points(values, amounts, labels, TextStyle.TIP, 1.0)
        return LINE.drawn(points, self.SIZE, LENGTHS, TYPING)

    def points(self, drawing: Drawing) -> list[Rect]:
        return [bounds(shape.path) for shape in drawing.shapes if shape.fill]

    def lines(self, drawing: Drawing) -> list[Shape]:
        return [shape for shape in drawing.shapes if shape.stroke]

    def test_points_stand_evenly_and_by_their_values(self) -> None:
        drawing = self.drawn([1, 3, 2, 5])
        middles = [box.centre for box in self.points(drawing)]
        assert [middle.x for middle in middles] == pytest.approx([10, 30, 50, 70])
        rise = [middles[0].y - middle.y for middle in middles]
        assert [each / rise[3] for each in rise] == pytest.approx([0, 0.5, 0.25, 1])
        line, axis = self.lines(drawing)
        corners = [point for segment in line.path.segments for point in segment.points]
        assert [(p.x, p.y) for p in corners] == [pytest.approx((m.x, m.y)) for m in middles]
        assert bounds(axis.path).y == pytest.approx(40)

    def test_labels_stand_below_the_axis_in_the_middle_of_their_points(self) -> None:
        labels = [label for label in self.drawn([1, 3]).labels if label.style == TextStyle.TIP]
        assert [label.start.x for label in labels] == pytest.approx([18, 58])
        # The gap, half of what the leading leaves beside the capitals, and these.
        assert {round(label.start.y, 6) for label in labels} == {40 + 1 + 1 + 3}

    @pytest.mark.parametrize(
        "values",
        [
            [1, 2, 3, 4, 5],
            [5, 4, 3, 2, 1],
            [3, 1, 4, 1, 5],
            [2, 2, 2, 2, 2],
            [1, 1, 5, 5, 1],
            [0, -3, -3, 2, 2],
            [1, 1000, 1, 1000, 2],
        ],
    )
    def test_no_amount_is_crossed_by_the_line_or_by_another(self, values: list[float]) -> None:
        drawing = self.drawn(values)
        amounts = [
            Rect(label.start.x, label.start.y - 3, 4, 3)
            for label in drawing.labels
            if label.style == TextStyle.CHART_LABEL
        ]
        area = Rect(0, 0, 80, 40)
        for index, amount in enumerate(amounts):
            assert area.contains(amount)
            assert not any(amount.overlaps(point) for point in self.points(drawing))
            assert not any(amount.overlaps(other) for other in amounts[index + 1 :])
            line = self.lines(drawing)[0]
            corners = [point for segment in line.path.segments for point in segment.points]
            for start, end in pairwise(corners):
                for step in range(101):
                    x = start.x + (end.x - start.x) * step / 100
                    y = start.y + (end.y - start.y) * step / 100
                    assert not amount.overlaps(Rect(x, y, 0, 0), -1e-6), values


def test_the_same_chart_is_drawn_the_same() -> None:
    first, second = (Bar(4, 3, 10).drawn(50, AMOUNT, TYPING) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("name", CHART_KINDS)
def test_a_kind_says_truly_whether_its_values_have_rows(name: str) -> None:
    kind = CHART_KINDS[name]
    assert (kind.name, kind.has_rows) == (name, isinstance(kind, CountChart | RowChart))
