"""The figures of paragraphs: lines, hyphens by kind, stubs, overfull lines."""

from __future__ import annotations

import pytest

from infographic.scene import TextStyle
from infographic.text.breakpoints import Ending
from infographic.text.measures import TextMeasures, text_measures
from infographic.text.typeset import Line, Paragraph
from tests.fake import words


def paragraph(
    *lines: tuple[str, Ending], style: TextStyle = TextStyle.STEP_TEXT, measure: float = 20
) -> Paragraph:
    """A paragraph in which every character is 1 mm wide."""
    set_lines = tuple(Line(text, (), float(len(text)), ending) for text, ending in lines)
    return Paragraph(words("…", item="a title"), style, 4, 5, 4, "ink", set_lines, measure)


def test_no_text_has_no_hyphens() -> None:
    assert text_measures([]) == TextMeasures(0, 0, 0, 0, 0.0, (), None, 0)


def test_hyphens_are_counted_by_kind_and_as_a_part_of_all_lines() -> None:
    found = text_measures(
        [
            paragraph(("(asian-", Ending.COMPOUND), ("tuntija) on", Ending.TEXT)),
            paragraph(
                ("kom-", Ending.SYLLABLE), ("mentoi vapaa-", Ending.OWN), ("aika", Ending.TEXT)
            ),
        ]
    )
    assert (found.lines, found.compound_hyphens, found.syllable_hyphens) == (5, 1, 1)
    assert found.hyphens == 2
    assert found.hyphen_share == pytest.approx(0.4)


def test_the_shortest_stub_is_counted_in_letters_on_both_sides_of_the_break() -> None:
    found = text_measures([paragraph(("on (vuoro-", Ending.COMPOUND), ("vai), niin", Ending.TEXT))])
    assert found.shortest_stub == 3


def test_headings_with_hyphens_are_named() -> None:
    lines = (("asian-", Ending.COMPOUND), ("tuntija", Ending.TEXT))
    found = text_measures(
        [paragraph(*lines, style=TextStyle.TITLE), paragraph(*lines, style=TextStyle.RULE)]
    )
    assert found.headings_with_hyphens == ("a title (fi)",)


def test_a_line_wider_than_its_measure_is_overfull() -> None:
    text = paragraph(("a" * 20, Ending.SPACE), ("a" * 21, Ending.TEXT))
    assert text_measures([text]).overfull_lines == 1
