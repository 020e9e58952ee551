"""Boxes that say how wide they would be, rows of them, and the lowest of several ways."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.layout.box.box import NEVER, IconBox, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.lowest import Lowest
from infographic.layout.box.sized import Sized, Spread
from infographic.layout.box.stack import Column
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import FixedWidth, words

TEXT = TextBox(
    PerLanguage({"fi": words("aaaa bbbb"), "sv": words("aa bb", "sv")}),
    TextStyle.FOOTER,
    FixedWidth(),
)  # 18 and 10 mm on one line of 5 mm
TEXT_SIZED = Sized(TEXT, TEXT.max_content_widths(), least=8)
MARK = Sized(IconBox(FrameKind.LOGO, "star", 12), PerLanguage({"fi": 12.0, "sv": 12.0}))
ROW = Spread((MARK, TEXT_SIZED, MARK), 4)


def test_a_box_is_no_wider_than_it_is_best() -> None:
    assert TEXT_SIZED.place(Rect(3, 0, 100, 5), "sv").rect.width == 10
    assert TEXT_SIZED.place(Rect(3, 0, 8, 10), "sv").rect.width == 8


@pytest.mark.parametrize(
    ("width", "height"), [(100, 12), (50, 12), (49, 12), (40, 12), (39, NEVER)]
)
def test_a_row_fits_while_what_may_be_narrowed_is_not_below_its_least(
    width: float, height: float
) -> None:
    assert ROW.height(width) == height


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("width", [40.0, 49.0, 90.0])
def test_a_row_reaches_from_edge_to_edge_with_equal_gaps(language: str, width: float) -> None:
    left, text, right = ROW.place(Rect(10, 20, width, 16), language).children
    assert left.rect.x == 10
    assert right.rect.right == pytest.approx(10 + width)
    before, after = text.rect.x - left.rect.right, right.rect.x - text.rect.right
    assert before == pytest.approx(after)
    assert before >= 4 - 1e-9
    assert {round(each.rect.centre.y, 9) for each in (left, text, right)} == {28}


def test_the_lowest_is_that_of_the_width() -> None:
    below = Column((MARK, TEXT_SIZED), (1.0,))
    lowest = Lowest((Spread((MARK, TEXT_SIZED), 4), below))
    assert lowest.height(34) == 12
    assert lowest.height(20) == 12 + 1 + 5
    assert lowest.place(Rect(0, 0, 34, 12), "fi").kind == FrameKind.ROW
    assert lowest.place(Rect(0, 0, 20, 18), "fi").kind == FrameKind.COLUMN
    ((text, width),) = lowest.texts(20)
    assert (text, width) == (TEXT, 18)


def test_where_nothing_fits_its_texts_are_those_of_the_narrowest() -> None:
    lowest = Lowest((Spread((MARK, TEXT_SIZED), 4), Column((MARK, TEXT_SIZED), (1.0,))))
    assert lowest.height(5) == NEVER
    ((_, width),) = lowest.texts(5)
    assert width == 5
