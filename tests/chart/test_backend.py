"""The backend of matplotlib: whatever is drawn comes out in mm, in our colours and our words."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import matplotlib as mpl
import pytest
from matplotlib.lines import Line2D
from matplotlib.patches import PathPatch, Rectangle
from matplotlib.path import Path as Outline

from infographic.chart.backend import Inks, blank_figure, drawn, plain_settings
from infographic.chart.drawing import Drawing, Label
from infographic.geometry import CLOSE, Point, Rect, Size, curve_to, line_to, move_to, rectangle
from infographic.scene import Shape, Stroke, TextStyle
from tests.chart.typing import FixedType

INKS = Inks("chart", "paper")


def drawing_of(artist: Rectangle | Line2D | PathPatch) -> Drawing:
    """What an artist in mm, from the bottom left of a figure of 40 × 30 mm, comes out as."""
    figure = blank_figure(Size(40, 30))
    artist.set_transform(figure.dpi_scale_trans.frozen().scale(1 / 72))
    figure.add_artist(artist)
    return drawn(figure, INKS, FixedType())


def test_a_rectangle_is_in_mm_from_the_top_left() -> None:
    drawing = drawing_of(Rectangle((5, 10), 20, 8, facecolor=INKS.of("paper"), linewidth=0))
    (shape,) = drawing.shapes
    assert (shape.fill, shape.stroke) == ("paper", None)
    assert set(corners(shape)) == set(corners(Shape(rectangle(Rect(5, 12, 20, 8)))))


def corners(shape: Shape) -> list[tuple[float, float]]:
    points = [point for segment in shape.path.segments for point in segment.points]
    return [(round(point.x, 9), round(point.y, 9)) for point in points]


def test_a_line_keeps_its_width_its_dashes_and_its_ends() -> None:
    line = Line2D([0, 40], [30, 0], color=INKS.of("chart"), linewidth=2, linestyle=(0, (3, 1)))
    line.set_dash_capstyle("round")
    (shape,) = drawing_of(line).shapes
    assert shape.fill is None
    assert shape.stroke == Stroke("chart", 2.0, (6.0, 2.0), "round")
    assert corners(shape) == [(0, 0), (40, 30)]


def test_curves_of_both_kinds_become_cubic_ones() -> None:
    outline = Outline(
        [(0, 30), (3, 30), (6, 24), (6, 21), (6, 20), (5, 19), (0, 0)],
        [1, 4, 4, 4, 3, 3, 79],
    )
    (shape,) = drawing_of(PathPatch(outline, facecolor=INKS.of("chart"), linewidth=0)).shapes
    first, cubic, quadratic, last = shape.path.segments
    assert first == move_to(Point(0, 0))
    assert cubic == curve_to(Point(3, 0), Point(6, 6), Point(6, 9))
    assert quadratic.kind == "C"
    ends = [(point.x, point.y) for point in quadratic.points]
    assert ends == [
        pytest.approx((6, 9 + 2 / 3)),
        pytest.approx((6 - 1 / 3, 10 + 1 / 3)),
        pytest.approx((5, 11)),
    ]
    assert last == CLOSE


def test_what_is_not_seen_is_left_out() -> None:
    assert drawing_of(Rectangle((0, 0), 9, 9, fill=False, linewidth=0)).shapes == ()


@pytest.mark.parametrize("colour", ["green", (1 / 255, 0.5, 0), (9 / 255, 0, 0)])
def test_a_colour_that_is_no_token_is_an_error(colour: object) -> None:
    with pytest.raises(ValueError, match="a colour of no token"):
        drawing_of(Rectangle((0, 0), 9, 9, facecolor=colour, linewidth=0))


def test_transparency_is_an_error() -> None:
    patch = Rectangle((0, 0), 9, 9, facecolor=(*INKS.of("chart"), 0.5), linewidth=0)
    with pytest.raises(ValueError, match="transparency is not supported"):
        drawing_of(patch)


class TestTexts:
    """Texts are measured by our own typesetting, and none is taken for a formula."""

    def labels(self, text: str, **alignment: str) -> tuple[Label, ...]:
        with plain_settings():
            figure = blank_figure(Size(40, 30))
            figure.text(0.5, 0.5, text, family=TextStyle.CHART_LABEL, **alignment)  # type: ignore[arg-type]
            return drawn(figure, INKS, FixedType()).labels

    @pytest.mark.parametrize(
        ("ha", "va", "x", "y"),
        [
            ("left", "baseline", 20, 15),
            ("center", "baseline", 16, 15),
            ("right", "baseline", 12, 15),
            ("left", "center", 20, 16.5),
            ("left", "top", 20, 19),
        ],
    )
    def test_a_text_stands_by_its_width_and_its_capitals(
        self, ha: str, va: str, x: float, y: float
    ) -> None:
        (label,) = self.labels("1,50", ha=ha, va=va)
        assert (label.text, label.style) == ("1,50", TextStyle.CHART_LABEL)
        assert (label.start.x, label.start.y) == pytest.approx((x, y))

    def test_lines_stand_their_leading_apart(self) -> None:
        first, second = self.labels("one\nother", ha="center", va="top")
        assert (first.text, second.text) == ("one", "other")
        assert second.start.y - first.start.y == pytest.approx(5)
        assert (first.start.x, second.start.x) == (17, 15)

    def test_dollars_are_dollars(self) -> None:
        (label,) = self.labels("5 $ or 6 $")
        assert label.text == "5 $ or 6 $"

    def test_no_font_of_the_machine_is_asked_for(self, caplog: pytest.LogCaptureFixture) -> None:
        self.labels("text")
        assert caplog.records == []

    def test_turned_text_is_an_error(self) -> None:
        with pytest.raises(ValueError, match="turned"):
            self.labels("text", rotation="vertical")


def test_the_settings_of_the_user_do_not_count_and_stay() -> None:
    with mpl.rc_context({"lines.linewidth": 9.0, "text.parse_math": True}):
        with plain_settings():
            assert mpl.rcParams["lines.linewidth"] == mpl.rcParamsDefault["lines.linewidth"]
            assert mpl.rcParams["text.parse_math"] is False
        assert mpl.rcParams["lines.linewidth"] == 9.0
        assert mpl.rcParams["text.parse_math"] is True


def test_a_straight_line_is_not_simplified() -> None:
    line = Line2D([0, 1, 2, 3], [0, 0, 0, 0], color=INKS.of("chart"), linewidth=1)
    (shape,) = drawing_of(line).shapes
    assert shape.path.segments[1:] == tuple(line_to(Point(x, 30)) for x in (1, 2, 3))


@pytest.mark.slow
def test_matplotlib_is_imported_only_to_draw_a_chart() -> None:
    code = (
        "import sys\n"
        "import infographic.cli.commands, infographic.layout.part.chart_box\n"
        "import infographic.publish.build\n"
        "sys.exit('matplotlib' in sys.modules)"
    )
    root = Path(__file__).resolve().parents[2]
    assert subprocess.run([sys.executable, "-c", code], cwd=root, check=False).returncode == 0
