"""The type scales that are worth trying on a page."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.layout.box.box import Measurer
from infographic.layout.part.context import MOST_COMPRESSED, LayoutContext, main_text
from infographic.layout.part.elements import elements_of
from infographic.per_language import PerLanguage

SCALE_STEP = 1.005  # neighbouring type scales differ by half a per cent
_LARGEST_SCALE = 20.0  # of posters to be read across a square
# What part of the scale at which texts alone would fill the page most guides take at least, and
# nearly all.
_LIKELY = (0.4, 0.32)
MeasurerAt = Callable[[float], Measurer]  # the measurer for a type scale


@dataclass(frozen=True)
class TypeScale:
    """A type scale: what the sizes of the theme are multiplied by, and how large the main text of
    the page is at it, as a multiple of its smallest size; `growth` is the same for a text that
    could be smaller than that."""

    factor: float
    main_text: float
    growth: float


@dataclass(frozen=True)
class TypeScales:
    """Those of a page, upwards; `likely` are the indices of some that most guides take, the largest
    first."""

    every: Sequence[TypeScale]
    likely: Sequence[int]


def smallest_scale(theme: Theme, page: PageFormat) -> float:
    """The smallest type scale worth trying: the main text of the page has its smallest size
    before, and from there on only what is larger, and all gaps, come nearer to it."""
    return page.smallest_size(main_text(page)) / theme.type[main_text(page)].size * MOST_COMPRESSED


def type_scale(theme: Theme, page: PageFormat, factor: float) -> TypeScale:
    """The scale that multiplies the theme's sizes by a factor."""
    style = main_text(page)
    growth = theme.type[style].size * factor / page.smallest_size(style)
    return TypeScale(factor, max(growth, 1.0), growth)


def type_scales(
    guides: PerLanguage[LocalGuide], theme: Theme, page: PageFormat, measurer_at: MeasurerAt
) -> TypeScales:
    """From the smallest that the page allows to that at which the texts alone would be larger than
    the page."""
    largest = _largest(LayoutContext(guides, theme, page, measurer_at(_LARGEST_SCALE)))
    smallest = smallest_scale(theme, page)
    steps = max(0, math.floor(math.log(largest / smallest) / math.log(SCALE_STEP)))
    factors = [smallest * SCALE_STEP**step for step in range(steps + 1)]
    likely = [min(steps, bisect_left(factors, largest * part)) for part in _LIKELY]
    return TypeScales([type_scale(theme, page, each) for each in factors], likely)


def _largest(context: LayoutContext) -> float:
    """The area of a text grows with the square of the scale, but for texts that have their
    smallest size: these are asked for at a scale at which none has."""
    size = context.page.size
    fill = size.width * size.height / max(elements_of(context).text_areas().values())
    return _LARGEST_SCALE * min(1.0, math.sqrt(fill))
