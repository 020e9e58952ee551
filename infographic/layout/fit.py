"""The fit: of all candidates the one that takes the largest type, for all languages together."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from infographic.content.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme import Theme
from infographic.layout.advice import refusal
from infographic.layout.box import Measurer
from infographic.layout.frame import Frame
from infographic.layout.page import candidates, composition_for
from infographic.layout.plan import Candidate, Plan
from infographic.layout.setting import Setting

SCALE_STEP = 1.005  # neighbouring type scales differ by half a per cent
_LARGEST_SCALE = 2.0

MeasurerAt = Callable[[float], Measurer]


@dataclass(frozen=True)
class Layout:
    """The chosen layout of one guide on one page: a frame for each language, by its code.

    `lengths` are the theme's at the chosen type scale, in mm.
    """

    page: PageFormat
    candidate: Candidate
    type_scale: float
    lengths: Mapping[str, float]
    plan: Plan
    frames: Mapping[str, Frame]


def fit(
    guides: Sequence[LocalGuide], theme: Theme, page: PageFormat, measurer_at: MeasurerAt
) -> Layout:
    """Lay out a guide, given in each of its languages, on a page.

    `measurer_at` gives the measurer for a type scale. All languages share candidate and scale.
    LayoutError with advice when the smallest type that the page allows is still too large.
    """
    scales = _scales_from(smallest_scale(theme, page))

    @cache
    def setting_at(scale: float) -> Setting:
        return Setting(tuple(guides), theme, page, measurer_at(scale))

    smallest = setting_at(scales[0])
    compose = composition_for(smallest).compose
    options = tuple(candidates(smallest))
    chosen, taken = None, 0  # the best candidate so far, and how many of the scales it takes
    for candidate in options:

        def overruns(scale: float, candidate: Candidate = candidate) -> bool:
            return not compose(setting_at(scale), candidate).fits

        # Larger type never needs less room, so the scales that fit are a run from the first on.
        if taken < len(scales) and not overruns(scales[taken]):
            chosen, taken = candidate, bisect_left(scales, True, lo=taken + 1, key=overruns)
    if chosen is None:
        plans = [compose(smallest, candidate) for candidate in options]
        raise refusal(smallest, min(plans, key=lambda plan: plan.over))
    scale = scales[taken - 1]
    setting = setting_at(scale)
    plan = compose(setting, chosen)
    lengths = {name: setting.length(name) for name in theme.lengths}
    frames = {guide.language.code: plan.frame(guide.language.code) for guide in guides}
    return Layout(page, chosen, scale, lengths, plan, frames)


def smallest_scale(theme: Theme, page: PageFormat) -> float:
    """The type scale at which the first kind of text reaches the page's smallest size."""
    return max(page.smallest_size(kind) / style.size for kind, style in theme.type.items())


def _scales_from(smallest: float) -> list[float]:
    """The scales to try, upwards from the smallest that is allowed."""
    steps = math.floor(math.log(_LARGEST_SCALE / smallest) / math.log(SCALE_STEP))
    return [smallest * SCALE_STEP**step for step in range(max(0, steps) + 1)]
