"""Steps below a title that has grown with what they leave."""

from __future__ import annotations

import pytest

from infographic.geometry import TOLERANCE
from infographic.layout.page import COMPOSITIONS
from infographic.layout.page.plan import Candidate
from infographic.layout.page.steps import lay_out_steps
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.elements import Elements, elements_of
from tests.fake import THEME, FixedWidth, guide, page, together

ON = page(297, 420)


def elements(scale: float = 0.4, steps: int = 7) -> Elements:
    return elements_of(LayoutContext(together(guide(steps=steps)), THEME, ON, FixedWidth(scale)))


@pytest.mark.parametrize("composition", ["stacked", "side panel"])
def test_the_steps_fit_below_the_title_that_has_grown(composition: str) -> None:
    made = elements(steps=3)
    candidate = Candidate(composition, "timeline", 1, 0.25 if composition != "stacked" else 0.0)
    around = COMPOSITIONS[composition].surroundings(made, candidate)
    amid = COMPOSITIONS[composition].amid(made, candidate, around.room)
    frames = [part.frame("fi") for part in amid.parts]
    ground, steps = frames[0], frames[-1]
    least = lay_out_steps(made, candidate, around.room).section.regions[0].needed
    assert ground.rect.bottom > around.before.regions[0].needed
    assert ground.rect.bottom < steps.rect.y
    assert steps.rect.bottom == pytest.approx(around.room.bottom)
    assert steps.rect.height >= least - TOLERANCE
