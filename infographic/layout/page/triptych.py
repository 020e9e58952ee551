"""The triptych: the composition of a wide page. At the left the hero ground with the title over the
reel, from which the bundle rises at its right; in the middle the steps in rows on paper; at the
right, if the guide has them, rules, quote, chart and imprint over each other.

Several ways to share the width are tried. Lengths are mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice

from infographic.layout.page.foot import column
from infographic.layout.page.plan import Later, Placeable, Region, RegionName, Section
from infographic.layout.page.rows import few
from infographic.layout.page.suits import Suits
from infographic.layout.page.triptych_page import WIDE, TriptychPage
from infographic.layout.part.elements import Elements

_RATHER_WIDE = 1.15
# The shares of the width that the hero has, and a column at the right, the best first.
_HERO, _COLUMN = (0.37, 0.34, 0.4, 0.31, 0.44, 0.28), (0.27, 0.24, 0.3, 0.22, 0.2)
# That of the hero where no column or few steps leave it more.
_LARGE_HERO = (0.44, 0.47, 0.5, 0.4, 0.56, 0.37, 0.34, 0.31, 0.28)
# So many of the shares that fit are compared by what grows in them, up to so many times its least.
_MOST_TRIED, _MOST_GROWTH = 4, 1.5
# What weighs more than the title where steps have titles alone: as this power of their growth.
_WEIGHT_OF_WORDS = 1.5


@dataclass(frozen=True)
class Triptych:
    """The composition; see the module's docstring."""

    name = "triptych"

    def suits(self, elements: Elements) -> Suits:
        """A page that is much wider than high, or second a page that is wider than high."""
        ratio = elements.page.width / elements.page.height
        if ratio >= WIDE:
            return Suits.FIRST
        return Suits.SECOND if ratio >= _RATHER_WIDE else Suits.NOT

    def section(self, elements: Elements) -> Section:
        return _section(elements, [*_pages(elements)])


def _pages(elements: Elements) -> Iterator[TriptychPage]:
    """The ways to share the width worth trying, the best first."""
    width, height = elements.page.width, elements.page.height
    if not elements.has_panel and elements.quote is None:
        for hero in _LARGE_HERO:
            yield TriptychPage(elements, hero, 0.0, column(elements, hero * width, height / 2))
        return
    heroes = _LARGE_HERO if few(len(elements.steps)) > 1 else _HERO
    for right in _COLUMN:
        at_right = column(elements, (1 - right) * width, 0.0)
        for hero in heroes:
            yield TriptychPage(elements, hero, right, at_right)


def _section(elements: Elements, pages: Sequence[TriptychPage]) -> Section:
    """Of the pages that fit, that with the most comforts, and of those the best; the needs are
    those of the page that needs least."""
    height = elements.page.height
    limit = 10 * height
    title = min(limit, *(page.least_hero for page in pages))
    panels = min(limit, *(page.column.height for page in pages))
    best = _lowest(pages)
    regions = (
        Region(RegionName.TITLE, height, title, (), "limit"),
        Region(RegionName.PANELS, height, panels, [*best.column.sources], "limit"),
        Region(RegionName.STEPS, height, best.least_needed, [*best.rows(best.least).sources()]),
    )
    if best.least_needed > height:
        return Section(regions)

    def parts() -> Iterator[Placeable]:
        fitting = (page for page in pages if page.least_needed <= height)
        tried = islice(fitting, _MOST_TRIED) if elements.has_texts else fitting
        merit = _growth if elements.has_texts else _size_of_titles
        return max(tried, key=lambda page: (len(page.comforts), merit(page))).parts()

    return Section(regions, Later(parts))


def _lowest(pages: Sequence[TriptychPage]) -> TriptychPage:
    """The page that needs least, the first of several: without asking for the rows, which take
    longest, of those that need more for all else."""

    def around(page: TriptychPage) -> float:
        return max(page.least_hero, page.column.height)

    least = min(pages, key=around).least_needed
    asked = (page for page in pages if around(page) <= least)
    return min(asked, key=lambda page: page.least_needed)


def _growth(page: TriptychPage) -> float:
    """How much larger than need be all of it is together."""
    found, least = page.measures, page.least
    growths: list[float] = [
        getattr(found, at.name) / getattr(least, at.name) for at in fields(found)
    ]
    return sum(min(growth, _MOST_GROWTH) for growth in growths)


def _size_of_titles(page: TriptychPage) -> float:
    """How large the title of the guide is and, which weighs more, those of its steps: where steps
    have no texts there is little else to read."""
    found = page.measures
    return found.title * math.pow(found.words, _WEIGHT_OF_WORDS)
