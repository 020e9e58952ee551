"""The largest value and the narrowest width that will do, and a box that has it."""

from __future__ import annotations

import pytest

from infographic.geometry import Rect
from infographic.layout.box.bisection import largest, shrink_to_fit
from infographic.layout.box.box import TextBox
from infographic.layout.box.hugging import Hugging
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from tests.fake import FixedWidth, words


@pytest.mark.parametrize("limit", [0.0, 0.3, 0.999, 5.0])
def test_the_largest_value_that_does(limit: float) -> None:
    found = largest(lambda value: value <= limit, 0.0, 1.0)
    assert found <= max(limit, 0.0)
    assert found == pytest.approx(min(limit, 1.0), abs=0.002)


def test_the_least_where_none_does() -> None:
    assert largest(lambda _: False, 2.0, 3.0) == 2.0


@pytest.mark.parametrize("least", [0.0, 1.0, 33.3, 72.0, 99.9, 100.0])
def test_what_is_found_does_and_a_hundredth_less_does_not(least: float) -> None:
    found = shrink_to_fit(lambda width: width >= least, 100.0)
    assert least <= found <= 100.0
    assert found - 1.0 < least


def test_a_box_that_hugs_its_lines_is_as_wide_in_every_language() -> None:
    each = PerLanguage({"fi": words("aaaa bbbb", "fi"), "sv": words("aa", "sv")})
    box = Hugging(TextBox(each, TextStyle.QUOTE, FixedWidth()))  # characters 2 mm wide
    assert box.height(40) == 5
    widths = [box.place(Rect(0, 0, 40, 5), code).rect.width for code in each]
    assert widths[0] == widths[1] == pytest.approx(18, abs=0.4)
