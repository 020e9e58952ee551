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
    note: str = "",
    icon: str | None = None,
    scale: float = 1.0,
    columns: int = 1,
) -> Column:
    """A chart in two languages, whose labels are not equally long."""
    guides = together(
        *(
            replace(guide(language=code), chart=_chart(kind, code, values, note, icon))
            for code in LANGUAGES
        )
    )
    made = chart_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth(scale)), columns)
    assert made is not None
    return made


def _chart(
    kind: str, code: str, values: Sequence[float], note: str, icon: str | None
) -> LocalChart:
    return LocalChart(
        kind,
        words("Chart", code),
        tuple(
            LocalChartValue(
                words(LABELS[code][at % 3], code),
                value,
                words(f"{value:g}", code),
                icon,
                words(note, code) if note else None,
            )
            for at, value in enumerate(values)
        ),
        (f"In words {code}",),
    )


def with_icons(kind: str, icons: Sequence[str | None]) -> Column:
    """A chart of equal values, some of which have an icon."""
    charts = {code: _chart(kind, code, [3.0] * len(icons), "", None) for code in LANGUAGES}
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


def rows(frame: Frame) -> list[Frame]:
    return [each for each in frame.walk() if each.kind == FrameKind.CHART_VALUE]


def signs(row: Frame) -> list[Rect]:
    """The icons of a value, or the shapes of its graphic."""
    icons = [each.rect for each in row.walk() if each.kind == FrameKind.CHART_ICON]
    return icons or [rect for drawing in drawings(row) for rect in drawing]


@pytest.mark.parametrize("icon", ["star", None])
@pytest.mark.parametrize("language", LANGUAGES)
def test_a_count_is_its_number_then_as_many_signs_then_its_label(
    icon: str | None, language: str
) -> None:
    found = rows(placed(box("dots", icon=icon, note="a note of several words"), 90, language))
    for row, count, label in zip(found, VALUES, LABELS[language], strict=True):
        number, said, note = texts(row)
        assert [each.name for each in (number, said)] == [
            TextStyle.CHART_NUMBER,
            TextStyle.CHART_LABEL,
        ]
        assert number.paragraph is not None
        assert said.paragraph is not None
        assert number.paragraph.words.value == f"{count:g}"
        assert said.paragraph.words.value == label
        own = signs(row)
        assert len(own) == count
        assert number.rect.right < own[0].x
        assert own[-1].right < said.rect.x
        # 4 − 3 / 2 mm below the top of a text is the middle of its capitals.
        middle = number.rect.y + 2.5
        assert said.rect.y + 2.5 == pytest.approx(middle)
        assert all(each.centre.y == pytest.approx(middle) for each in own)
        assert note.rect.y >= max(said.rect.bottom, own[0].bottom)
        assert note.rect.x == pytest.approx(said.rect.x)


def test_a_note_stands_on_the_line_of_its_label_where_there_is_room() -> None:
    for row in rows(placed(box("dots", icon="star", note="a note"), 140)):
        _, said, note = texts(row)
        assert note.rect.x >= said.rect.right
        assert note.rect.y + 4 == pytest.approx(said.rect.y + 4)  # their baselines
        assert row.rect.bottom >= note.rect.bottom


def test_the_signs_of_all_counts_begin_on_one_line() -> None:
    found = rows(placed(box("dots", (5, 1, 6), icon="star"), 120))
    assert len({round(signs(row)[0].x, 9) for row in found}) == 1


@pytest.mark.parametrize("icon", ["star", None])
def test_more_than_are_seen_at_a_glance_are_a_bar_and_no_repeated_icons(icon: str | None) -> None:
    found = rows(placed(box("dots", (14, 2, 7), icon=icon), 160))
    bars = [drawings(row)[0][0] for row in found]
    assert [bar.width / bars[0].width for bar in bars] == pytest.approx([1, 1 / 7, 1 / 2])
    for row in found:
        icons = [each for each in row.walk() if each.kind == FrameKind.CHART_ICON]
        assert len(icons) == (1 if icon else 0)
        assert texts(row)[0].name == TextStyle.CHART_NUMBER
        gap = texts(row)[1].rect.x - drawings(row)[0][0].right
        assert gap == pytest.approx(LENGTHS.mark_gap * EM)


def test_labels_stand_below_their_signs_where_there_is_no_room_beside() -> None:
    for row in rows(placed(box("dots"), 28)):
        assert texts(row)[1].rect.y > signs(row)[0].bottom


@pytest.mark.parametrize("values", [(4.0, 1.0, 3.0), (14.0, 2.0)])
@pytest.mark.parametrize("icon", ["star", None])
def test_a_wider_place_never_makes_counts_higher(values: Sequence[float], icon: str | None) -> None:
    made = box("dots", values, note="a note of a few words", icon=icon)
    heights = [made.height(float(width)) for width in range(15, 200, 3)]
    assert heights == sorted(heights, reverse=True)


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


@pytest.mark.parametrize("icons", [(None, "star"), ("star", None), ("star", None, "star")])
def test_equal_values_are_drawn_alike_with_and_without_an_icon(
    icons: Sequence[str | None],
) -> None:
    first, *others = drawings(placed(with_icons("bar", icons), 120))
    for drawn in others:
        assert [rect.x for rect in drawn] == pytest.approx([rect.x for rect in first])
        assert [rect.width for rect in drawn] == pytest.approx([rect.width for rect in first])
