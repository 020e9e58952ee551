"""Typesetting in a theme's type: sizes in mm, the lines of a paragraph, and where they stand."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.assets.font import font_list
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme, TypeStyle
from infographic.errors import FontError
from infographic.geometry import MM_PER_PT, Point
from infographic.scene import Colour, TextStyle
from infographic.text import shape as shaping
from infographic.text.breaking import Breaking
from infographic.text.breakpoints import Ending
from infographic.text.shape import vertical_metrics
from infographic.text.typeset import Typesetter
from tests.fake import page, words

THEME = Theme(
    "made",
    {"ink": Colour((0, 0, 0), (0, 0, 0, 100))},
    {"text": ("Source Sans Pro", "Manrope")},
    dict.fromkeys(
        (TextStyle.STEP_TEXT, TextStyle.TITLE), TypeStyle("text", "Regular", 10, 1.5, "ink")
    ),
    Lengths(),
)
TYPESETTER = Typesetter(THEME, page(210, 297), 2.0)
EM = 20 * MM_PER_PT
TEXT = words("Kommentoi, kiitä ja kysy. Verkosto syntyy vuorovaikutuksesta.")


def test_size_and_leading_grow_with_the_type_scale() -> None:
    assert TYPESETTER.size(TextStyle.STEP_TEXT) == pytest.approx(EM)
    assert TYPESETTER.leading(TextStyle.STEP_TEXT) == pytest.approx(1.5 * EM)


def test_no_type_is_smaller_than_the_page_allows() -> None:
    small = Typesetter(THEME, page(210, 297, smallest=8), 0.5)
    assert small.size(TextStyle.STEP_TEXT) == pytest.approx(8 * MM_PER_PT)


def test_the_baseline_stands_where_css_puts_it() -> None:
    metrics = vertical_metrics(font_list(("Source Sans Pro",), "Regular")[0])
    half_leading = (1.5 - metrics.ascent - metrics.descent) / 2
    assert TYPESETTER.baseline(TextStyle.STEP_TEXT) == pytest.approx(
        (half_leading + metrics.ascent) * EM
    )


def test_a_paragraph_has_the_lines_that_were_counted_and_none_is_too_wide() -> None:
    for width in range(60, 200, 7):
        paragraph = TYPESETTER.typeset(TEXT, TextStyle.STEP_TEXT, width)
        assert len(paragraph.lines) == TYPESETTER.fewest_lines(TEXT, TextStyle.STEP_TEXT, width)
        assert all(line.width <= width + 1e-6 for line in paragraph.lines)
        assert paragraph.height == pytest.approx(len(paragraph.lines) * 1.5 * EM)


def test_the_natural_width_is_just_enough_for_one_line() -> None:
    natural = TYPESETTER.max_content_width(TEXT, TextStyle.STEP_TEXT)
    assert TYPESETTER.fewest_lines(TEXT, TextStyle.STEP_TEXT, natural) == 1
    assert TYPESETTER.fewest_lines(TEXT, TextStyle.STEP_TEXT, natural - 0.01) == 2


def test_runs_stand_on_their_baselines() -> None:
    paragraph = TYPESETTER.typeset(TEXT, TextStyle.STEP_TEXT, 90)
    first, second, *_ = paragraph.runs(Point(5, 7))
    assert first.origin.x == 5
    assert first.origin.y == pytest.approx(7 + TYPESETTER.baseline(TextStyle.STEP_TEXT))
    assert second.origin.y - first.origin.y == pytest.approx(1.5 * EM)
    assert " ".join(run.text for run in paragraph.runs(Point(0, 0))) == TEXT.value


def test_lines_in_the_middle_have_as_much_before_as_after_them() -> None:
    paragraph = replace(TYPESETTER.typeset(TEXT, TextStyle.STEP_TEXT, 90), halign=0.5)
    for run, line in zip(paragraph.runs(Point(5, 7)), paragraph.lines, strict=True):
        assert run.origin.x - 5 == pytest.approx(95 - (run.origin.x + line.width))


def test_a_run_in_the_second_font_follows_the_first_on_the_same_line() -> None:
    first, second, third = TYPESETTER.typeset(words("5₿!"), TextStyle.STEP_TEXT, 90).runs(
        Point(0, 0)
    )
    assert [run.font.family for run in (first, second, third)] == [
        "Source Sans Pro",
        "Manrope",
        "Source Sans Pro",
    ]
    assert second.origin.x == pytest.approx(first.advance)
    assert third.origin.x == pytest.approx(first.advance + second.advance)


def test_a_character_that_no_font_has_is_an_error_with_its_place() -> None:
    with pytest.raises(FontError) as caught:
        TYPESETTER.fewest_lines(words("Hei ☃!", item="step 1, text"), TextStyle.STEP_TEXT, 90)
    (problem,) = caught.value.problems
    assert "“☃” (U+2603 SNOWMAN)" in problem.what
    assert problem.item == "step 1, text (fi)"
    assert problem.place is not None
    assert "Source Sans Pro and Manrope" in problem.hint


ASIANTUNTIJUUS = words("Asiantuntijuus")


def narrow(breaking: Breaking, style: TextStyle, width: float) -> list[str] | None:
    """The lines of one long word, of which `width` letters of average width fit on a line."""
    typesetter = Typesetter(THEME, page(210, 297), 2.0, breaking=breaking)
    whole = typesetter.max_content_width(ASIANTUNTIJUUS, style)
    at = whole * width / len(ASIANTUNTIJUUS.value)
    if typesetter.fewest_lines(ASIANTUNTIJUUS, style, at) is None:
        return None
    return [line.text for line in typesetter.typeset(ASIANTUNTIJUUS, style, at).lines]


@pytest.mark.parametrize(
    ("breaking", "style", "width", "lines"),
    [
        (Breaking.NONE, TextStyle.STEP_TEXT, 11, None),
        (Breaking.COMPOUNDS, TextStyle.STEP_TEXT, 11, ["Asian-", "tuntijuus"]),
        (Breaking.COMPOUNDS, TextStyle.STEP_TEXT, 7, None),
        (Breaking.COMPOUNDS, TextStyle.TITLE, 11, None),
        (Breaking.SYLLABLES, TextStyle.STEP_TEXT, 7, ["Asian-", "tunti-", "juus"]),
        (Breaking.SYLLABLES, TextStyle.TITLE, 11, None),
        (Breaking.HEADINGS, TextStyle.TITLE, 11, ["Asian-", "tuntijuus"]),
    ],
)
def test_how_far_words_are_broken_to_fit(
    breaking: Breaking, style: TextStyle, width: float, lines: list[str] | None
) -> None:
    assert narrow(breaking, style, width) == lines


def test_names_are_never_broken() -> None:
    width = TYPESETTER.max_content_width(ASIANTUNTIJUUS, TextStyle.STEP_TEXT) * 0.8
    for names, fits in (((), True), (("Asiantuntijuus",), False)):
        typesetter = Typesetter(THEME, page(210, 297), 2.0, names, Breaking.HEADINGS)
        assert (
            typesetter.fewest_lines(ASIANTUNTIJUUS, TextStyle.STEP_TEXT, width) is not None
        ) is fits


def test_a_paragraph_knows_its_measure_and_each_line_how_it_ends() -> None:
    paragraph = TYPESETTER.typeset(TEXT, TextStyle.STEP_TEXT, 90)
    assert paragraph.measure == 90
    *others, last = [line.ending for line in paragraph.lines]
    assert set(others) <= {Ending.SPACE, Ending.COMPOUND, Ending.SYLLABLE}
    assert last is Ending.TEXT


def test_soft_hyphens_are_used_where_nothing_else_is_broken() -> None:
    text = words("vuoro\u00advaikutus")
    width = TYPESETTER.max_content_width(text, TextStyle.STEP_TEXT) * 0.8
    paragraph = TYPESETTER.typeset(text, TextStyle.STEP_TEXT, width)
    assert [line.text for line in paragraph.lines] == ["vuoro-", "vaikutus"]
    assert TYPESETTER.fewest_lines(text, TextStyle.TITLE, width) is None


def test_each_run_that_ends_a_line_says_what_the_text_has_there() -> None:
    text = words("vapaa-ajan vuoro\u00advaikutus")
    width = TYPESETTER.max_content_width(words("vapaa-"), TextStyle.STEP_TEXT) * 1.4
    runs = TYPESETTER.typeset(text, TextStyle.STEP_TEXT, width).runs(Point(0, 0))
    assert [(run.text, run.line_end) for run in runs] == [
        ("vapaa-", ""),
        ("ajan", " "),
        ("vuoro-", "\u00ad"),
        ("vaikutus", None),
    ]


def test_no_text_is_shaped_twice(monkeypatch: pytest.MonkeyPatch) -> None:
    """At whatever scale and width it is asked for, in whatever order."""
    shaped: list[tuple[object, ...]] = []
    shape_run = shaping._shaped_run

    def counted(*arguments: object) -> object:
        shaped.append(arguments)
        return shape_run(*arguments)  # type: ignore[arg-type]

    monkeypatch.setattr(shaping, "_shaped_run", counted)
    texts = [words(f"{TEXT.value} {number}") for number in range(3)]
    for scale in (1.0, 1.5, 2.0):
        typesetter = Typesetter(THEME, page(210, 297), scale)
        for text in texts:
            for width in range(60, 120, 10):
                if typesetter.fewest_lines(text, TextStyle.STEP_TEXT, width):
                    typesetter.typeset(text, TextStyle.STEP_TEXT, width)
    assert shaped
    assert len(shaped) == len(set(shaped))


@pytest.mark.parametrize("text", ["Kommentoi, kiitä", "sosiaali\u00adturva\u2011asia  ja\nmuu"])
def test_a_text_on_one_line_is_as_it_is_typeset_where_there_is_room(text: str) -> None:
    alone = words(text)
    paragraph = TYPESETTER.typeset(alone, TextStyle.STEP_TEXT, 10_000.0)
    assert paragraph.lines == (TYPESETTER.one_line(alone, TextStyle.STEP_TEXT),)
