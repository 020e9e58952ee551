"""Lines that would touch get the leading that they need, and no others do."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme, TypeStyle
from infographic.scene import Colour, TextStyle
from infographic.text.clearance import leading_apart
from infographic.text.typeset import Line, Paragraph, Typesetter
from tests.fake import page, words

TIGHT = 0.92
THEME = Theme(
    "made",
    {"ink": Colour((0, 0, 0), (0, 0, 0, 100))},
    {"text": ("Source Sans Pro", "Manrope")},
    dict.fromkeys(
        (TextStyle.STEP_TEXT, TextStyle.TITLE), TypeStyle("text", "Black", 40, TIGHT, "ink")
    ),
    Lengths(),
)
TYPESETTER = Typesetter(THEME, page(210, 297), 1.0)


def paragraph(*texts: str, typesetter: Typesetter = TYPESETTER) -> Paragraph:
    """These lines, one below the other."""
    lines = [
        line
        for text in texts
        for line in typesetter.typeset(words(text), TextStyle.TITLE, 10_000).lines
    ]
    return replace(typesetter.typeset(words("x"), TextStyle.TITLE, 10_000), lines=tuple(lines))


@pytest.mark.parametrize(
    ("above", "below"),
    [
        ("Så lyckas du på", "sociala medier"),
        ("Kelaa, miten", "onnistut somessa"),
        ("gggg", "xxxx"),
        ("xxxx", "ÅÅÅÅ"),
        ("g", "xxxxÅ"),
    ],
)
def test_lines_that_do_not_touch_stay_as_they_are(above: str, below: str) -> None:
    assert leading_apart(paragraph(above, below)) is None


@pytest.mark.parametrize(
    ("above", "below"), [("gggg", "ÅÅÅÅ"), ("pyjy", "ǩǩǩǩ"), ("ygåg", "ÉÔÅÖ"), ("xx(xx", "ŠŠŠŠ")]
)
def test_a_deep_letter_over_one_with_a_mark_needs_more(above: str, below: str) -> None:
    touching = paragraph(above, below)
    needed = leading_apart(touching)
    assert needed is not None
    assert TIGHT < needed < 1.5
    assert leading_apart(replace(touching, leading=needed * touching.size)) is None
    assert leading_apart(replace(touching, leading=(needed - 0.04) * touching.size)) is not None


def test_the_place_in_the_line_counts_and_so_does_its_alignment() -> None:
    wide = paragraph("xxxxxxxxxg", "Å")
    assert leading_apart(wide) is None
    ends = replace(wide, measure=wide.width, halign=1.0)
    assert leading_apart(ends) is not None


def test_one_line_and_lines_without_ink_touch_nothing() -> None:
    assert leading_apart(paragraph("gÅg")) is None
    assert leading_apart(replace(paragraph("g"), lines=(Line("g", (), 1.0),) * 3)) is None


@given(st.lists(st.text("gjpyåÅÖÉǩŠ( ", min_size=1, max_size=8).filter(str.strip), min_size=2))
def test_with_the_leading_that_they_need_no_lines_touch(texts: list[str]) -> None:
    needed = leading_apart(paragraph(*texts))
    if needed is not None:
        apart = TYPESETTER.apart({TextStyle.TITLE: needed})
        assert leading_apart(paragraph(*texts, typesetter=apart)) is None
