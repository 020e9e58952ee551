"""Measures grow together, and then each by itself as far as it fits."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from infographic.layout.page.measures import grown, towards


@dataclass(frozen=True)
class Sides:
    """Two measures."""

    width: float
    height: float


LEAST, MOST = Sides(1.0, 2.0), Sides(3.0, 10.0)


def test_so_much_of_the_way() -> None:
    assert towards(LEAST, MOST, 0.5) == Sides(2.0, 6.0)


def test_what_stops_one_does_not_stop_the_other() -> None:
    found = grown(LEAST, MOST, lambda sides: sides.height <= 4.0)
    assert found.height == pytest.approx(4.0, abs=0.02)
    assert found.width == MOST.width


def test_together_they_share_what_there_is() -> None:
    found = grown(LEAST, MOST, lambda sides: sides.width + sides.height <= 8.0)
    assert found.width + found.height == pytest.approx(8.0, abs=0.02)
    assert found.width > LEAST.width
    assert found.height > LEAST.height


def test_where_nothing_fits_they_are_the_least() -> None:
    assert grown(LEAST, MOST, lambda _: False) == LEAST
