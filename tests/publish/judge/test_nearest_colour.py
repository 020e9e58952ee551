"""The nearest shade that stands out."""

from __future__ import annotations

import pytest

from infographic.colour.contrast import contrast_ratio
from infographic.publish.judge.nearest_colour import Neighbour, nearest_shade
from infographic.scene import Rgb

BLACK, WHITE, GREY = (0, 0, 0), (255, 255, 255), (119, 119, 119)
BLUE, YELLOW, RED = (0, 45, 110), (255, 194, 14), (217, 72, 31)


def nearest(rgb: Rgb, *beside: tuple[Rgb, float]) -> Rgb:
    found = nearest_shade(rgb, [Neighbour(*each) for each in beside])
    assert found is not None
    return found.rgb


def test_a_colour_that_passes_is_its_own_nearest() -> None:
    found = nearest_shade(BLUE, [Neighbour(WHITE, 7.0), Neighbour(YELLOW, 7.0)])
    assert found is not None
    assert (found.rgb, round(found.off, 1)) == (BLUE, 0.0)


def test_a_grey_becomes_the_lightest_that_passes() -> None:
    """#595959 and #767676 are known to be the lightest on white."""
    assert nearest(GREY, (WHITE, 7.0)) == (0x59, 0x59, 0x59)
    assert nearest((130, 130, 130), (WHITE, 4.5)) == (0x76, 0x76, 0x76)


@pytest.mark.parametrize("rgb", [YELLOW, RED, (0, 255, 0), (255, 0, 255), (64, 128, 192)])
@pytest.mark.parametrize("background", [WHITE, BLACK, (255, 250, 220)])
@pytest.mark.parametrize("needed", [3.0, 4.5, 7.0])
def test_it_passes_and_keeps_its_hue(rgb: Rgb, background: Rgb, needed: float) -> None:
    found = nearest(rgb, (background, needed))
    assert contrast_ratio(found, background) >= needed
    order = sorted(range(3), key=lambda part: rgb[part])
    assert found[order[0]] <= found[order[2]]


def test_it_passes_beside_all() -> None:
    found = nearest(YELLOW, (WHITE, 4.5), (BLACK, 4.5))
    assert contrast_ratio(found, WHITE) >= 4.5 <= contrast_ratio(found, BLACK)


def test_of_a_background_on_which_nothing_passes_none_is_nearest() -> None:
    assert nearest_shade(RED, [Neighbour(GREY, 7.0)]) is None
    assert nearest_shade(RED, [Neighbour(WHITE, 7.0), Neighbour(BLACK, 7.0)]) is None
