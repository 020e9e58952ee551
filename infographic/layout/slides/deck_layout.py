"""The slides of a presentation, laid out for programs that set their texts by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat, StyleOrOther
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme
from infographic.errors import LayoutError, Overrun
from infographic.geometry import MM_PER_INCH, Size
from infographic.layout.box.frame import Frame
from infographic.layout.fit.advice import misfit, refusal
from infographic.layout.fit.fit import Layout
from infographic.layout.fit.search import Search
from infographic.layout.page.plan import Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.slides.office_type import MeasurerOf, OfficeType, resized
from infographic.layout.slides.overview import overview
from infographic.layout.slides.rules_slide import COLUMNS, rules_slide
from infographic.layout.slides.step_slide import step_slides
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

WIDE_SCREEN = Size(40 / 3 * MM_PER_INCH, 7.5 * MM_PER_INCH)  # 16:9, as programs make it
_LARGE_ENOUGH = 12.0  # pt: what a slide with the whole picture need not exceed

# By style of text: its size on the slides of steps and rules where there is room, and the smallest
# that a room full of people can read. pt
_SIZES: Mapping[TextStyle, tuple[float, float]] = {
    TextStyle.TITLE: (38.0, 24.0),
    TextStyle.NUMBER: (72.0, 40.0),
    TextStyle.STEP_TEXT: (32.0, 18.0),
    TextStyle.STEP_TITLE: (22.0, 14.0),
    TextStyle.TIP: (22.0, 14.0),
    TextStyle.RULES_HEADING: (38.0, 24.0),
    TextStyle.RULES_INTRO: (22.0, 14.0),
    TextStyle.RULE: (26.0, 16.0),
}
# What an em is on these slides: gaps go with the smaller type, or they would tear slides apart.
_EM = TextStyle.TIP
_SHRINK = 0.98  # from one type scale to the next
_STRIDE = 4  # scales that the search passes over at first, as most guides take one of the largest


class PlacedSlides(NamedTuple):
    """Slides in each language, and the theme's lengths on them, in mm."""

    frames: PerLanguage[tuple[Frame, ...]]
    lengths: Lengths


@dataclass(frozen=True)
class DeckLayout:
    """The slides of a guide: the picture as native shapes, the steps, and the rules if it has
    any."""

    page: PageFormat
    overview: Layout
    steps: PlacedSlides
    rules: PlacedSlides | None

    def frames(self, language: str) -> Iterator[Frame]:
        """The slides of one language, by its code, that are set in native type."""
        yield self.overview.frames[language]
        yield from self.steps.frames[language]
        if self.rules is not None:
            yield from self.rules.frames[language]


def lay_out_deck(
    guides: PerLanguage[LocalGuide], theme: Theme, picture: Layout, measurer_of: MeasurerOf
) -> DeckLayout:
    """Lay out the presentation that goes with a guide's picture.

    All languages share the places. LayoutError with advice when a text does not fit its slide at
    the smallest type allowed.
    """
    page = _slide_page(picture.page)
    rules = guides.first.rules
    of_steps, of_rules = (
        _Composer(guides, theme, page, measurer_of, compose)
        for compose in (_step_plans, _rules_plans)
    )
    try:
        return DeckLayout(
            page,
            overview(guides, theme, page, measurer_of, picture.candidate),
            _placed(of_steps, (1,)),
            _placed(of_rules, COLUMNS) if rules and rules.items else None,
        )
    except LayoutError as error:
        raise LayoutError(map(_without_the_file, error.overruns)) from error


def _slide_page(page: PageFormat) -> PageFormat:
    """The slides that go with the picture of any format, which may be much larger."""
    return replace(
        page,
        size=WIDE_SCREEN,
        bleed=0.0,
        margin=page.margin * min(1.0, WIDE_SCREEN.height / page.size.height),
        smallest={style: min(size, _LARGE_ENOUGH) for style, size in page.smallest.items()},
    )


def _without_the_file(overrun: Overrun) -> Overrun:
    return replace(overrun, hint=f"{overrun.hint}; or take pptx out of the format's files")


@dataclass(frozen=True)
class _Slides:
    """Slides that have one type scale together."""

    context: LayoutContext
    plans: tuple[Plan, ...]

    @property
    def fits(self) -> bool:
        return all(plan.fits for plan in self.plans)

    @property
    def fill(self) -> float:
        return max(plan.fill for plan in self.plans)

    @property
    def has_cell(self) -> bool:
        return any(plan.has_cell for plan in self.plans)


# What composes slides; COLUMNS are the candidates for those of the rules.
_Compose = Callable[[LayoutContext, int], tuple[Plan, ...]]


class _Composer:
    """Composes slides at any of their type scales, in the sizes of slides and in Arial (see
    `fit.search.Composes`); each once."""

    def __init__(
        self,
        guides: PerLanguage[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_of: MeasurerOf,
        compose: _Compose,
    ) -> None:
        self._guides = guides
        self._theme = _slide_theme(theme)
        smallest: dict[StyleOrOther, float] = {style: least for style, (_, least) in _SIZES.items()}
        self.page = replace(
            page, name=f"the slides of {page.name} (pptx)", smallest={**page.smallest, **smallest}
        )
        self._measurer_of = measurer_of
        self._compose = compose
        self._made: dict[tuple[int, int], _Slides] = {}
        self.scales = _scales()

    def plan(self, candidate: int, index: int) -> _Slides:
        if (candidate, index) not in self._made:
            context = self._context(self.scales[index])
            self._made[candidate, index] = _Slides(context, self._compose(context, candidate))
        return self._made[candidate, index]

    def fits_steadily(self, candidate: int, index: int) -> bool:
        return all(plan.fits_steadily for plan in self.plan(candidate, index).plans)

    def _context(self, scale: float) -> LayoutContext:
        measurer = OfficeType(self._measurer_of(self._theme, self.page, scale), self._theme)
        return LayoutContext(self._guides, self._theme, self.page, measurer)


def _slide_theme(theme: Theme) -> Theme:
    """The theme with the sizes of slides."""
    ems = _SIZES[_EM][0] / _SIZES[TextStyle.STEP_TEXT][0]
    sizes = {style: size for style, (size, _) in _SIZES.items()}
    return replace(resized(theme, sizes), lengths=theme.lengths.scaled(ems))


def _step_plans(context: LayoutContext, columns: int) -> tuple[Plan, ...]:  # noqa: ARG001
    return step_slides(context)


def _rules_plans(context: LayoutContext, columns: int) -> tuple[Plan, ...]:
    plan = rules_slide(context, columns)
    return () if plan is None else (plan,)


def _placed(composer: _Composer, candidates: Sequence[int]) -> PlacedSlides:
    """The first candidate of the largest scale at which one fits."""
    last = len(composer.scales) - 1
    search = Search(composer, last + 1, range(last, 0, -_STRIDE))
    top = search.top(candidates)
    if top is None:
        smallest = [composer.plan(each, 0) for each in candidates]
        raise _refusal(composer.page, min(smallest, key=lambda each: max(map(misfit, each.plans))))
    first = next(each for each in candidates if search.largest(each, top) is not None)
    return _place(composer.plan(first, top))


def _refusal(page: PageFormat, slides: _Slides) -> LayoutError:
    over = (plan for plan in slides.plans if not plan.fits)
    return LayoutError(overrun for plan in over for overrun in refusal(page, plan).overruns)


def _scales() -> Sequence[float]:
    """Type scales, upwards from one at which every text has its smallest size."""
    least = min(smallest / size for size, smallest in _SIZES.values())
    scales = [1.0]
    while scales[-1] >= least:
        scales.append(scales[-1] * _SHRINK)
    return scales[::-1]


def _place(slides: _Slides) -> PlacedSlides:
    codes = slides.context.guides
    frames = {code: tuple(plan.frame(code) for plan in slides.plans) for code in codes}
    return PlacedSlides(PerLanguage(frames), slides.context.lengths)
