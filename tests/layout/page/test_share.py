"""What the parts of a page share, and by which page each composition is tried."""

from __future__ import annotations

from infographic.layout.page.share import between
from infographic.layout.page.suits import Suits


def test_so_far_from_one_number_to_the_other() -> None:
    assert [between((2.0, 6.0), share) for share in (0.0, 0.25, 1.0)] == [2.0, 3.0, 6.0]


def test_what_does_not_suit_is_false() -> None:
    assert not Suits.first_if(False)
    assert Suits.first_if(True) > Suits.SECOND > Suits.NOT
