"""What the parts of a page share, and by which page each composition is tried."""

from __future__ import annotations

import pytest

from infographic.layout.page.share import between, largest
from infographic.layout.page.suits import Suits


@pytest.mark.parametrize("limit", [0.0, 0.3, 0.999, 5.0])
def test_the_largest_value_that_does(limit: float) -> None:
    found = largest(lambda value: value <= limit, 0.0, 1.0)
    assert found <= max(limit, 0.0)
    assert found == pytest.approx(min(limit, 1.0), abs=0.002)


def test_the_least_where_none_does() -> None:
    assert largest(lambda _: False, 2.0, 3.0) == 2.0


def test_so_far_from_one_number_to_the_other() -> None:
    assert [between((2.0, 6.0), share) for share in (0.0, 0.25, 1.0)] == [2.0, 3.0, 6.0]


def test_what_does_not_suit_is_false() -> None:
    assert not Suits.first_if(False)
    assert Suits.first_if(True) > Suits.SECOND > Suits.NOT
