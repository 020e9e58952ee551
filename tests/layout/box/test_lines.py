"""How the lines of a text stand in its place: in the middle, and about equally long."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.layout.box.balanced import Balanced
from infographic.layout.box.box import TextBox
from infographic.layout.box.centred import Centred
from infographic.layout.box.frame import Frame
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import FixedWidth, words

PLACE = Rect(10.0, 20.0, 44.0, 30.0)
TITLE = TextBox(
    PerLanguage({"fi": words("Kelaa, miten onnistut somessa")}), TextStyle.TITLE, FixedWidth()
)  # characters 2 mm wide


def widths(frame: Frame) -> list[float]:
    assert frame.paragraph is not None
    return [line.width for line in frame.paragraph.lines]


def test_each_line_is_in_the_middle() -> None:
    frame = Centred(TITLE).place(PLACE, "fi")
    assert frame.paragraph is not None
    middles = [frame.paragraph.before(width) + width / 2 for width in widths(frame)]
    assert middles == pytest.approx([PLACE.width / 2] * 2)
    assert frame.ink.centre.x == pytest.approx(PLACE.centre.x)


def test_a_frame_is_so_narrow_that_no_word_is_left_alone_on_the_last_line() -> None:
    """Programs that fill lines greedily break the text as it was set, for the next word has no
    room."""
    frame = Balanced(TITLE).place(PLACE, "fi")
    first, second = widths(frame)
    assert max(first, second) <= frame.rect.width < first + 2 * len(" onnistut") < PLACE.width


def test_a_single_line_keeps_the_width_of_its_place() -> None:
    place = Rect(0.0, 0.0, 90.0, 30.0)
    assert Balanced(TITLE).place(place, "fi").rect.width == place.width
