"""Colours that only a screen knows, as inks."""

from __future__ import annotations

import pytest

from infographic.assets.artwork import own_colour


@pytest.mark.parametrize(
    ("rgb", "cmyk"),
    [
        ((0, 0, 0), (0, 0, 0, 100)),
        ((255, 255, 255), (0, 0, 0, 0)),
        ((255, 0, 0), (0, 100, 100, 0)),
        ((0, 53, 122), (100, 56.6, 0, 52.2)),
        ((128, 128, 128), (0, 0, 0, 49.8)),
    ],
)
def test_inks_of_a_colour(
    rgb: tuple[int, int, int], cmyk: tuple[float, float, float, float]
) -> None:
    assert own_colour(rgb).cmyk == cmyk
