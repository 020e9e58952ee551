"""The chart's box: one geometry for all languages, its texts and drawings in their places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

import pytest

from infographic.chart import CHART_KINDS
from infographic.content.guide.local import LocalChart, LocalChartValue
from infographic.geometry import Rect, bounds
from infographic.layout.box.box import NEVER
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.part.chart_box import chart_box
from infographic.layout.part.context import LayoutContext
from infographic.scene import Role, Shape, TextStyle
from tests.fake import LENGTHS, THEME, FixedWidth, guide, page, together, words

KINDS = tuple(CHART_KINDS)
LANGUAGES = ("fi", "sv")
VALUES = (4.0, 1.0, 3.0)
EM = 4.0  # mm, of `FixedWidth` at scale 1
LABELS = {"fi": ["One", "Two", "Three"], "sv": ["Longer one", "B", "C"]}


def box(
    kind: str,
    values: Sequence[float] = VALUES,
    amounts: bool = True,
    note: str = "",
    icon: str | None = None,
    scale: float = 1.0,
    columns: int = 1,
) -> Column:
    """A chart in two languages, whose labels are not equally long."""
    guides = together(
        *(
            replace(guide(language=code), chart=_chart(kind, code, values, amounts, note, icon))
            for code in LANGUAGES
        )
    )
    made = chart_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth(scale)), columns)
    assert made is not None
    return made


def _chart(
    kind: str, code: str, values: Sequence[float], amounts: bool, note: str, icon: str | None
) -> LocalChart:
    return LocalChart(
        kind,
        words("Chart", code),
        tuple(
            LocalChartValue(
                words(LABELS[code][at % 3], code),
                value,
                icon,
                words(note, code) if note else None,
                words(f"{value:g}", code) if amounts else None,
            )
            for at, value in enumerate(values)
        ),
        (f"In words {code}",),
    )


def with_icons(kind: str, icons: Sequence[str | None]) -> Column:
    """A chart of equal values, some of which have an icon."""
    charts = {code: _chart(kind, code, [3.0] * len(icons), True, "", None) for code in LANGUAGES}
    guides = together(
        *(
            replace(
                guide(language=code),
                chart=replace(
                    chart,
                    values=tuple(
                        replace(value, icon=icon)
                        for value, icon in zip(chart.values, icons, strict=True)
                    ),
                ),
            )
            for code, chart in charts.items()
        )
    )
    made = chart_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth(1.0)), 1)
    assert made is not None
    return made


def placed(made: Column, width: float, language: str = "fi") -> Frame:
    return made.place(Rect(10, 20, width, made.height(width)), language)


def drawings(frame: Frame) -> list[list[Rect]]:
    """The boxes around the filled shapes of each drawing."""
    return [
        [
            bounds(shape.path)
            for child in each.children
            for shape in child.drawing
            if isinstance(shape, Shape) and shape.fill
        ]
        for each in frame.walk()
        if each.kind is FrameKind.CHART_GRAPHIC
    ]


def texts(frame: Frame) -> list[Frame]:
    return [each for each in frame.walk() if each.paragraph]


def ink(frame: Frame) -> Rect:
    assert frame.paragraph is not None
    return Rect(frame.rect.x, frame.rect.y, frame.paragraph.width, frame.paragraph.height)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [70.0, 120.0, 250.0])
@pytest.mark.parametrize("language", LANGUAGES)
def test_all_is_inside_and_nothing_over_anything(kind: str, width: float, language: str) -> None:
    made = box(kind, note="a note" if kind != "line" else "")
    frame = placed(made, width, language)
    place = Rect(10, 20, width, made.height(width))
    marks = [mark for drawing in drawings(frame) for mark in drawing]
    inks = [ink(text) for text in texts(frame)]
    for part in (*marks, *inks):
        assert place.contains(part)
    for at, one in enumerate(inks):
        assert not any(one.overlaps(other) for other in (*inks[at + 1 :], *marks))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("width", [70.0, 250.0])
def test_every_language_has_the_same_drawing(kind: str, width: float) -> None:
    made = box(kind)
    assert drawings(placed(made, width, "fi")) == drawings(placed(made, width, "sv"))


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_is_one_figure_with_its_values_in_words(kind: str) -> None:
    heading, figure = placed(box(kind, icon=None if kind == "line" else "star"), 200, "sv").children
    assert heading.role is Role.HEADING
    assert (figure.role, figure.alt) == (Role.FIGURE, "Chart. In words sv")
    inside = [each for child in figure.children for each in child.walk()]
    assert {each.role for each in inside} == {None}
    assert len(inside) > 3


@pytest.mark.parametrize("kind", KINDS)
def test_a_chart_that_is_much_too_narrow_fits_never(kind: str) -> None:
    made = box(kind)
    assert made.height(250) < NEVER
    assert made.height(15) == NEVER


@pytest.mark.parametrize("kind", KINDS)
def test_what_does_not_fit_never_fits_larger_type(kind: str) -> None:
    heights = [box(kind, scale=0.5 + step / 20).height(90) for step in range(40)]
    assert heights == sorted(heights)


def test_labels_stand_beside_their_graphics_where_there_is_room() -> None:
    label = 2.0 * len("Longer one")
    rows = [frame for frame in placed(box("dots", amounts=False), 100).walk() if _is_row(frame)]
    left = 10 + label + LENGTHS.chart_label_gap * EM
    for row, count in zip(rows, VALUES, strict=True):
        (dots,) = drawings(row)
        assert len(dots) == count
        assert dots[0].x == pytest.approx(left)
        # As high as the middle of the label's capitals: 4 − 3 / 2 mm below its top.
        assert dots[0].centre.y == pytest.approx(row.rect.y + 2.5)


def test_labels_stand_above_their_graphics_where_there_is_not() -> None:
    for row in (frame for frame in placed(box("dots"), 30).walk() if _is_row(frame)):
        (dots,) = drawings(row)
        assert dots[0].x == 10
        assert dots[0].y > texts(row)[0].rect.bottom


def _is_row(frame: Frame) -> bool:
    return frame.kind == FrameKind.CHART_VALUE


def test_dots_that_do_not_fit_in_a_line_stand_in_tens_or_fives() -> None:
    pitch = (LENGTHS.chart_dot + LENGTHS.chart_dot_gap) * EM
    for width, per_line in ((17 * pitch + 60, 17), (11 * pitch, 10), (6 * pitch, 5)):
        (dots, *_) = drawings(placed(box("dots", (17, 2), amounts=False), width))
        assert sum(dot.y == dots[0].y for dot in dots) == per_line


def test_bars_are_on_one_scale() -> None:
    bars = [drawing[0] for drawing in drawings(placed(box("bar"), 100))]
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 0.25, 0.75])
    assert {round(bar.height, 9) for bar in bars} == {LENGTHS.chart_bar * EM}
    room = 2.0 * len("4") + LENGTHS.mark_gap * EM
    assert bars[0].right == pytest.approx(110 - room)


@pytest.mark.parametrize("columns", [1, 3])
def test_shares_follow_each_other_in_one_column(columns: int) -> None:
    parts = [drawing[0] for drawing in drawings(placed(box("share", columns=columns), 200))]
    for before, after in pairwise(parts):
        assert after.x == pytest.approx(before.right)
        assert after.y > before.bottom


def test_bars_stand_in_as_many_columns_as_asked() -> None:
    bars = [drawing[0] for drawing in drawings(placed(box("bar", columns=3), 250))]
    assert len({round(bar.y, 6) for bar in bars}) == 1


def test_labels_of_a_line_may_take_several_lines() -> None:
    made = box("line")
    frame = placed(made, 60, "sv")
    written = [frame.paragraph.words.value for frame in texts(frame) if frame.paragraph]
    assert written[1:5] == ["Longer", "one", "B", "C"]
    first = {round(text.rect.y, 6) for text in texts(frame)[1:5] if text.name == TextStyle.TIP}
    assert len(first) == 2  # the first lines of all stand level, and one second line
    assert made.height(60) - made.height(200) == pytest.approx(5)


def test_texts_are_those_that_could_be_shorter() -> None:
    made = box("bar", note="a note")
    found = [text.words["fi"].value for text, _ in made.texts(100)]
    assert found == ["Chart", "One", "a note", "Two", "a note", "Three", "a note"]


def test_a_moved_frame_takes_its_drawing_along() -> None:
    frame = placed(box("bar"), 100)
    (before, *_), (after, *_) = drawings(frame), drawings(frame.moved(3, -2))
    assert (after[0].x, after[0].y) == pytest.approx((before[0].x + 3, before[0].y - 2))


@pytest.mark.parametrize("kind", ["dots", "bar"])
@pytest.mark.parametrize("icons", [(None, "star"), ("star", None), ("star", None, "star")])
def test_equal_values_are_drawn_alike_with_and_without_an_icon(
    kind: str, icons: Sequence[str | None]
) -> None:
    first, *others = drawings(placed(with_icons(kind, icons), 120))
    for drawn in others:
        assert [rect.x for rect in drawn] == pytest.approx([rect.x for rect in first])
        assert [rect.width for rect in drawn] == pytest.approx([rect.width for rect in first])
