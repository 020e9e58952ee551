"""The foot: footer on the left, link and logo on the right."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.layout.box.box import IconBox, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.part.footer import Foot
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import FixedWidth, words

TEXT = PerLanguage({"fi": words("aaaa bbbb")})  # 18 mm on one line of 5 mm
FOOTER = TextBox(TEXT, TextStyle.FOOTER, FixedWidth())
LINK = Sized(IconBox(FrameKind.LINK, "star", 12), 20)
LOGO = Sized(IconBox(FrameKind.LOGO, "star", 8), 30)


def test_texts_end_at_the_bottom_and_the_marks_at_the_right_share_one_middle() -> None:
    foot = Foot(FOOTER, (LINK, LOGO), 4)
    assert foot.height(100) == 12
    text, link, logo = foot.place(Rect(10, 20, 100, 12), "fi").children
    assert text.rect == Rect(10, 27, 42, 5)
    assert (link.rect.x, logo.rect.x) == (10 + 100 - 30 - 4 - 20, 10 + 100 - 30)
    assert logo.rect.centre.y == link.rect.centre.y == 20 + 12 / 2


def test_where_the_text_has_too_little_width_the_marks_stand_below_it() -> None:
    foot = Foot(FOOTER, (LINK, LOGO), 4)
    assert foot.height(60) == 5 + 4 + 12
    text, link, _ = foot.place(Rect(0, 0, 60, 21), "fi").children
    assert text.rect.y == 0
    assert link.rect.y == 21 - 12


def test_marks_that_do_not_stand_beside_each_other_do_not_fit() -> None:
    assert Foot(FOOTER, (LINK, LOGO), 4).height(50) == float("inf")


@pytest.mark.parametrize("width", [60, 100])
def test_its_texts_are_those_of_the_footer(width: float) -> None:
    ((box, own),) = Foot(FOOTER, (LINK, LOGO), 4).texts(width)
    assert box is FOOTER
    assert own <= width
