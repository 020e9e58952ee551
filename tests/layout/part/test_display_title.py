"""The title as large as its room, in all languages in one size."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.layout.box.box import NEVER
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.display_title import DisplayTitle, display_title
from infographic.scene import TextStyle
from tests.fake import THEME, FixedWidth, Wording, guide, page, together


def title(fi: str, sv: str, scale: float = 1.0) -> DisplayTitle:
    guides = together(
        guide(3, language="fi", wording=Wording(title=fi)),
        guide(3, language="sv", wording=Wording(title=sv)),
    )
    return display_title(LayoutContext(guides, THEME, page(297, 210), FixedWidth(scale)))


def test_it_has_as_many_lines_as_the_language_that_needs_the_most() -> None:
    found = title("one", "four words in it")
    size = found.size
    one, two, *_ = found.widths(size)
    assert one >= found.text.max_content_width() * 0.99
    assert two < one
    assert found.height(size, one, 4) == pytest.approx(found.height_of(1, size))
    assert found.height(size, two, 4) == pytest.approx(found.height_of(2, size))
    assert found.height(size, two, 1) == NEVER


def test_it_grows_with_its_size_and_breaks_no_line_more() -> None:
    found = title("three words here", "some more words here")
    size = 2.5 * found.size
    width = found.widths(size)[1]
    text = found.at(size)
    assert text.measurer.size(TextStyle.TITLE) == pytest.approx(size)
    assert text.height(width) == pytest.approx(found.height_of(2, size), rel=1e-5)


def test_its_nominal_size_goes_with_the_texts_that_the_page_shows() -> None:
    found = title("a", "b")
    styles = THEME.type
    proportion = styles[TextStyle.TITLE].size / styles[TextStyle.STEP_TEXT].size
    measurer = found.text.measurer
    assert found.nominal == pytest.approx(proportion * measurer.size(TextStyle.STEP_TEXT))
    bare = guide(3)
    bare = replace(bare, steps=tuple(replace(step, text=None) for step in bare.steps))
    context = LayoutContext(together(bare), THEME, page(297, 210), FixedWidth(1.0))
    alone = display_title(context)
    assert alone.nominal == alone.size
