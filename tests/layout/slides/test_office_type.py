"""Type that others set: what is counted here is enough for it, also when it is set wider."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.content.theme.theme import TypeStyle
from infographic.layout.slides.arial import bold_width, regular_width
from infographic.layout.slides.office_type import SLACK, OfficeType
from infographic.scene import TextStyle
from infographic.text.typeset import Typesetter
from tests.fake import THEME, page, words

TITLE = TypeStyle("text", "Black", 20.0, 1.1, "ink")
REAL = replace(THEME, type={**THEME.type, TextStyle.TITLE: TITLE})
TYPE = OfficeType(Typesetter(REAL, page(300, 200), 1.0), REAL)

texts = st.lists(st.text("abcdefghijmåäöABW.,-", min_size=1, max_size=14), min_size=1, max_size=12)


@given(parts=texts, width=st.floats(20, 150), wider=st.floats(0.9, SLACK))
def test_type_up_to_15_per_cent_wider_needs_no_more_lines(
    parts: list[str], width: float, wider: float
) -> None:
    counted = TYPE.fewest_lines(words(" ".join(parts)), TextStyle.TIP, width)
    lines, used = 1, -1.0
    for part in parts:
        needed = regular_width(part) * TYPE.size(TextStyle.TIP) * wider
        if counted is None or needed > width:
            return
        space = regular_width(" ") * TYPE.size(TextStyle.TIP) * wider
        if used >= 0 and used + space + needed <= width:
            used += space + needed
        else:
            lines, used = lines + (used >= 0), needed
    assert counted is not None
    assert lines <= counted


@settings(deadline=None)  # the first text loads its font
@given(parts=texts, width=st.floats(20, 150))
def test_a_paragraph_has_the_lines_that_are_counted(parts: list[str], width: float) -> None:
    text = words(" ".join(parts))
    counted = TYPE.fewest_lines(text, TextStyle.TIP, width)
    if counted is None:
        with pytest.raises(ValueError, match="a text: a word is wider"):
            TYPE.typeset(text, TextStyle.TIP, width)
        return
    paragraph = TYPE.typeset(text, TextStyle.TIP, width)
    assert len(paragraph.lines) == counted
    assert " ".join(line.text for line in paragraph.lines).split() == text.value.split()
    assert paragraph.height == pytest.approx(counted * TYPE.leading(TextStyle.TIP))


def test_bold_styles_are_measured_in_bold() -> None:
    em = TYPE.size(TextStyle.TITLE)
    assert TYPE.max_content_width(words("Kela"), TextStyle.TITLE) == pytest.approx(
        bold_width("Kela") * em * SLACK
    )


def test_no_break_spaces_hold_and_soft_hyphens_do_not_show() -> None:
    text = words("5\u00a0000\u00a0euroa vuoro\u00advaikutus")
    lines = TYPE.typeset(text, TextStyle.TIP, 40).lines
    assert [line.text for line in lines] == ["5\u00a0000\u00a0euroa", "vuorovaikutus"]


def test_sizes_are_those_of_the_theme() -> None:
    inner = Typesetter(REAL, page(300, 200), 1.0)
    for style in (TextStyle.TITLE, TextStyle.TIP):
        assert TYPE.size(style) == inner.size(style)
        assert TYPE.leading(style) == inner.leading(style)
        assert TYPE.baseline(style) == inner.baseline(style)
        assert TYPE.cap_height(style) == inner.cap_height(style)
    assert TYPE.em == inner.em
