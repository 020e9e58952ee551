"""CIELAB and ΔE00, against published values."""

from __future__ import annotations

import numpy as np
import pytest

from infographic.colour.lab import difference, lab_of_srgb, lab_of_xyz, srgb_of_lab, xyz_of_lab

# From table 1 of Sharma, Wu and Dalal (2005), which tries each term and each turn of the hue.
SHARMA = [
    ((50, 2.6772, -79.7751), (50, 0, -82.7485), 2.0425),
    ((50, 3.1571, -77.2803), (50, 0, -82.7485), 2.8615),
    ((50, 2.8361, -74.0200), (50, 0, -82.7485), 3.4412),
    ((50, -1.3802, -84.2814), (50, 0, -82.7485), 1.0000),
    ((50, 0, 0), (50, -1, 2), 2.3669),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0009), 7.1792),
    ((50, 2.4900, -0.0010), (50, -2.4900, 0.0011), 7.2195),
    ((50, -0.0010, 2.4900), (50, 0.0009, -2.4900), 4.8045),
    ((50, 2.5, 0), (50, 0, -2.5), 4.3065),
    ((50, 2.5, 0), (73, 25, -18), 27.1492),
    ((50, 2.5, 0), (61, -5, 29), 22.8977),
    ((50, 2.5, 0), (56, -27, -3), 31.9030),
    ((60.2574, -34.0099, 36.2677), (60.4626, -34.1751, 39.4387), 1.2644),
    ((61.2901, 3.7196, -5.3901), (61.4292, 2.2480, -4.9620), 1.8731),
    ((22.7233, 20.0904, -46.6940), (23.0331, 14.9730, -42.5619), 2.0373),
    ((90.9257, -0.5406, -0.9208), (88.6381, -0.8985, -0.7239), 1.5381),
    ((6.7747, -0.2908, -2.4247), (5.8714, -0.0985, -2.2286), 0.6377),
    ((2.0776, 0.0795, -1.1350), (0.9033, -0.0636, -0.5514), 0.9082),
]
Triple = tuple[float, float, float]


@pytest.mark.parametrize(("one", "other", "expected"), SHARMA)
def test_the_difference_of_two_colours_either_way(
    one: Triple, other: Triple, expected: float
) -> None:
    first, second = np.array(one), np.array(other)
    assert float(difference(first, second)) == pytest.approx(expected, abs=5e-5)
    assert float(difference(second, first)) == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize(
    ("rgb", "lab"),
    [  # as other calculators give them, adapted to D50 by Bradford's transform
        ((255, 255, 255), (100, 0, 0)),
        ((0, 0, 0), (0, 0, 0)),
        ((255, 0, 0), (54.29, 80.80, 69.89)),
        ((0, 255, 0), (87.82, -79.27, 80.99)),
        ((0, 0, 255), (29.57, 68.30, -112.03)),
        ((119, 119, 119), (50.03, 0, 0)),
    ],
)
def test_the_lab_of_a_screens_colour(rgb: tuple[int, int, int], lab: Triple) -> None:
    assert lab_of_srgb(np.array(rgb, np.float64)) == pytest.approx(np.array(lab), abs=0.02)


def test_there_and_back() -> None:
    every = np.array(np.meshgrid(*3 * [np.arange(0, 256, 15)])).reshape(3, -1).T
    assert (srgb_of_lab(lab_of_srgb(every.astype(np.uint8))) == every).all()
    lab = np.array([[3.0, 1.0, -2.0], [50.0, -60.0, 40.0]])
    assert lab_of_xyz(xyz_of_lab(lab)) == pytest.approx(lab)


def test_what_no_screen_shows_is_cut() -> None:
    assert srgb_of_lab(np.array([55.0, -100.0, -80.0])).tolist()[0] == 0
