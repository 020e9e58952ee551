"""Where the search begins changes nothing but how soon it ends."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from infographic.errors import LayoutError
from infographic.layout.fit.fit import Found, fit, found
from tests.fake import THEME, fixed_width_on, page
from tests.layout.random_guides import random_guides

# A wide page and a high one, with the reel and what may stand in for it, and one that shows
# arrangements alone.
PAGES = [
    replace(page(297.0, 210.0), arrangements=("reel", "timeline", "grid")),
    replace(page(210.0, 297.0), arrangements=("reel",), comfortable={"other": 5.0}),
    replace(page(120.0, 120.0), arrangements=("serpentine", "grid")),
]
SEEDS = [*range(6), *(pytest.param(seed, marks=pytest.mark.slow) for seed in range(6, 60))]


@pytest.mark.parametrize("seed", SEEDS)
def test_the_answer_is_the_same_from_wherever_the_search_begins(seed: int) -> None:
    draw = Random(seed)
    on, guides = draw.choice(PAGES), random_guides(seed)
    measurer_at = fixed_width_on(on)
    try:
        layout = fit(guides, THEME, on, measurer_at)
    except LayoutError:
        return
    for near in (layout.found, *(elsewhere(layout.found, draw) for _ in range(2))):
        again = fit(guides, THEME, on, measurer_at, near=near)
        assert (again.candidate, again.type_scale) == (layout.candidate, layout.type_scale)
        assert again.frames == layout.frames
    assert found(guides, THEME, on, measurer_at) == layout.found


def elsewhere(of: Found, draw: Random) -> Found:
    """Another scale, or another attempt."""
    scale = of.type_scale * draw.uniform(0.5, 2.0)
    return Found(of.candidate, scale, draw.choice((0, of.attempt, 1)))
