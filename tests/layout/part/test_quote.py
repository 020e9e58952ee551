"""The quote: who said it, and as what, on one line."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import LocalQuote
from infographic.geometry import Rect
from infographic.layout.box.frame import FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.quote import quote_box
from infographic.scene import Role
from tests.fake import THEME, FixedWidth, guide, page, together, words


@pytest.mark.parametrize(
    ("role", "said"),
    [("director", ["So it is", "A Person, director"]), ("", ["So it is", "A Person"])],
)
def test_who_said_it_and_as_what_is_one_text(role: str, said: list[str]) -> None:
    quote = LocalQuote(words("So it is"), words("A Person"), words(role) if role else None)
    guides = together(replace(guide(), quote=quote))
    box = quote_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth()))
    assert box is not None
    frame = box.place(Rect(0, 0, 60, box.height(60)), "fi")
    assert (frame.kind, frame.role) == (FrameKind.BUBBLE, Role.QUOTE)
    assert [each.paragraph.words.value for each in frame.walk() if each.paragraph] == said


def test_a_guide_without_a_quote_has_none() -> None:
    guides = together(replace(guide(), quote=None))
    assert quote_box(LayoutContext(guides, THEME, page(297, 210), FixedWidth())) is None
