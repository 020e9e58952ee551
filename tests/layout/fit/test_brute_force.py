"""On made and real guides the search chooses what brute force over the same candidates chooses."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.layout.fit.type_scale import SCALE_STEP, MeasurerAt, smallest_scale
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.text.typeset import Typesetter
from tests.fake import THEME, Wording, fixed_width_on, guide, page, together
from tests.layout.fit.brute_force import BruteForce

pytestmark = pytest.mark.slow

GUIDES = Path(__file__).parents[2] / "guides"
_BEYOND = 40  # so many larger scales than the chosen one are asked for, too

QUOTE = "A longer quote, one of those that fill a cell " * 2
LONGER = Wording(step_text="a good deal longer than the other text", rules_heading="R " * 9)


def assert_chosen_by_brute_force(
    guides: PerLanguage[LocalGuide], theme: Theme, on: PageFormat, measurer_at: MeasurerAt
) -> None:
    layout = fit(guides, theme, on, measurer_at)
    steps = round(math.log(layout.type_scale / smallest_scale(theme, on)) / math.log(SCALE_STEP))
    every = BruteForce(guides, theme, on, measurer_at, steps + _BEYOND)
    chosen = every.chosen()
    assert layout.candidate == chosen.candidate
    assert layout.type_scale == pytest.approx(chosen.scale.factor)


MADE = [
    (width, height, arrangements, steps, quote)
    for width, height, arrangements in (
        (297, 210, ("serpentine",)),
        (210, 297, ("timeline", "serpentine")),
        (286, 286, ("wheel", "grid")),
        (400, 225, ("serpentine",)),
        (400, 225, ("stairs", "serpentine")),
        (297, 210, ("reel", "serpentine")),
        (210, 297, ("reel", "timeline")),
        (420, 297, ("reel", "grid")),
    )
    for steps in (1, 3, 5, 7, 9)
    for quote in (("",) if steps % 3 else (QUOTE,))
]


@pytest.mark.parametrize(("width", "height", "arrangements", "steps", "quote"), MADE)
def test_made_guides(
    width: float, height: float, arrangements: tuple[str, ...], steps: int, quote: str
) -> None:
    on = replace(page(width, height, smallest=6.0), arrangements=arrangements)
    one = guide(steps, 4, audiences=1, quotes=len(quote[:1]), wording=Wording(quote=quote))
    other = guide(
        steps, 4, "sv", audiences=1, quotes=len(quote[:1]), wording=replace(LONGER, quote=quote)
    )
    assert_chosen_by_brute_force(together(one, other), THEME, on, fixed_width_on(on))


@pytest.mark.parametrize(
    ("folder", "name"),
    [
        (program_data(), "a4-portrait"),
        (program_data(), "square"),
        (GUIDES / "hand-washing", "a4-landscape"),
        (GUIDES / "moving-house", "square"),
    ],
    ids=lambda value: value if isinstance(value, str) else value.name,
)
def test_real_guides(folder: Path, name: str) -> None:
    content = load(folder)
    # In its smallest sizes alone: comfortable ones are asked for before all candidates are.
    on, theme = replace(content.formats[name], comfortable={}), content.theme
    guides = in_every_language(content.guide)
    assert_chosen_by_brute_force(guides, theme, on, lambda scale: Typesetter(theme, on, scale))
