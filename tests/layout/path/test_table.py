"""The table of arrangements is what the content files may name."""

from __future__ import annotations

from infographic.content.arrangement_names import REEL
from infographic.layout.path import ARRANGEMENTS
from infographic.publish.offer import OFFER


def test_every_arrangement_can_be_named_and_every_name_has_one() -> None:
    assert (REEL, *ARRANGEMENTS) == OFFER.arrangements


def test_each_arrangement_is_listed_by_its_name() -> None:
    assert [each.name for each in ARRANGEMENTS.values()] == [*ARRANGEMENTS]
