"""The simulation of other colour vision."""

from __future__ import annotations

import pytest

from tools.colour_vision import DEUTERANOPIA, FILTERS, GREYSCALE, Matrix, filter_values


def seen(matrix: Matrix, colour: tuple[float, float, float]) -> tuple[float, ...]:
    return tuple(sum(a * b for a, b in zip(row, colour, strict=True)) for row in matrix)


@pytest.mark.parametrize("matrix", FILTERS.values(), ids=FILTERS)
def test_white_grey_and_black_stay(matrix: Matrix) -> None:
    for grey in (0.0, 0.5, 1.0):
        assert seen(matrix, (grey,) * 3) == pytest.approx((grey,) * 3, abs=2e-6)


def test_greyscale_has_no_colour() -> None:
    red, green, blue = seen(GREYSCALE, (0.9, 0.2, 0.4))
    assert red == green == blue


def test_red_and_green_come_nearer_and_blue_stays_apart() -> None:
    def apart(matrix: Matrix) -> float:
        one, other = seen(matrix, (0.6, 0.2, 0.1)), seen(matrix, (0.2, 0.45, 0.1))
        return sum(abs(a - b) for a, b in zip(one, other, strict=True))

    as_others_see: Matrix = ((1, 0, 0), (0, 1, 0), (0, 0, 1))
    assert apart(DEUTERANOPIA) < 0.3 * apart(as_others_see)
    assert seen(DEUTERANOPIA, (0, 0, 1))[2] > 0.9


def test_a_filter_keeps_opacity() -> None:
    values = [float(value) for value in filter_values(DEUTERANOPIA).split()]
    assert len(values) == 20
    assert values[:5] == [0.367322, 0.860646, -0.227968, 0, 0]
    assert values[15:] == [0, 0, 0, 1, 0]
