"""The tables of compositions list each by its name."""

from __future__ import annotations

from infographic.layout.page import COMPOSITIONS, REEL_COMPOSITIONS


def test_each_composition_is_listed_by_its_name() -> None:
    assert [each.name for each in COMPOSITIONS.values()] == [*COMPOSITIONS]
    assert [each.name for each in REEL_COMPOSITIONS.values()] == [*REEL_COMPOSITIONS]
