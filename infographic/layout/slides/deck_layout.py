"""The slides of a presentation, laid out for programs that set their texts by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from infographic.content.guide.local import LocalGuide, LocalRules
from infographic.content.page import PageFormat, StyleOrOther
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme
from infographic.errors import LayoutError, Overrun
from infographic.geometry import MM_PER_INCH, Size
from infographic.layout.box.frame import Frame
from infographic.layout.fit.advice import misfit, refusal
from infographic.layout.fit.fit import Layout
from infographic.layout.fit.search import Search
from infographic.layout.fit.touching import leading_of_touching
from infographic.layout.page.plan import Plan
from infographic.layout.part.context import LayoutContext
from infographic.layout.path.strands import MOST_STRANDS
from infographic.layout.slides.closing_slide import CLOSING_FORMS, closing_slide
from infographic.layout.slides.office_type import MeasurerOf, OfficeType, resized
from infographic.layout.slides.overview import overview, overview_forms
from infographic.layout.slides.rules_slide import rules_forms, rules_slides
from infographic.layout.slides.step_slide import first_number, step_forms, step_slides
from infographic.layout.slides.title_slide import title_slide
from infographic.layout.slides.voice_slide import voice_slide
from infographic.message import say
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle
from infographic.text.clearance import leading_apart_anywhere

WIDE_SCREEN = Size(40 / 3 * MM_PER_INCH, 7.5 * MM_PER_INCH)  # 16:9, as programs make it
_LARGE_ENOUGH = 12.0  # pt: what a slide with the whole picture need not exceed

# By style of text: its size on the slides of one kind where there is room, and the smallest that a
# room full of people can read. pt
_Sizes = Mapping[TextStyle, tuple[float, float]]
_TITLE_SIZES: _Sizes = {
    TextStyle.TITLE: (63.0, 32.0),
    TextStyle.SUBTITLE: (21.0, 14.0),
    TextStyle.PUBLISHER: (44.0, 24.0),
    TextStyle.LINK: (26.0, 16.0),
    TextStyle.FOOTER: (12.0, 12.0),
    TextStyle.STEP_TEXT: (20.0, 16.0),
}
_OVERVIEW_SIZES: _Sizes = {
    TextStyle.TITLE: (42.0, 20.0),
    TextStyle.NUMBER: (54.0, 26.0),
    TextStyle.STEP_TITLE: (20.0, 14.0),
    TextStyle.STEP_TEXT: (20.0, 14.0),
    TextStyle.FOOTER: (12.0, 12.0),
}
# Few steps have wide columns; many stand in a grid, where the title of the slide is less large.
_FEW, _FEW_TITLES = 4, (28.0, 14.0)
_MANY, _MANY_SIZES = (
    9,
    {
        TextStyle.TITLE: (34.0, 20.0),
        TextStyle.NUMBER: (44.0, 26.0),
        TextStyle.STEP_TITLE: (24.0, 14.0),
    },
)
_STEP_SIZES: _Sizes = {
    TextStyle.STEP_TITLE: (42.0, 28.0),
    TextStyle.STEP_TEXT: (24.0, 16.0),
    TextStyle.LEGEND: (14.0, 14.0),
    TextStyle.TIP: (16.0, 14.0),
    TextStyle.NUMBER: (150.0, 80.0),
    TextStyle.FOOTER: (12.0, 12.0),
}
_RULES_SIZES: _Sizes = {
    TextStyle.RULES_HEADING: (36.0, 24.0),
    TextStyle.RULES_INTRO: (18.0, 14.0),
    TextStyle.FOOTER: (12.0, 12.0),
}
# The rules: the fewer, the larger, and their icons with them; up to so many, and their size in pt.
_RULES = ((2, 40.0), (3, 34.0), (4, 30.0))
_MANY_RULES = 24.0
# Beside each other, and alone.
_VOICE_SIZES: _Sizes = {
    TextStyle.QUOTE: (38.0, 20.0),
    TextStyle.QUOTE_AUTHOR: (18.0, 14.0),
    TextStyle.CHART_HEADING: (30.0, 20.0),
    TextStyle.CHART_LABEL: (20.0, 14.0),
    TextStyle.CHART_NUMBER: (54.0, 20.0),
    TextStyle.TIP: (16.0, 14.0),
    TextStyle.STEP_TEXT: (22.0, 14.0),
    TextStyle.FOOTER: (12.0, 12.0),
}
_ONE_VOICE_SIZES: _Sizes = {
    **_VOICE_SIZES,
    TextStyle.QUOTE: (54.0, 22.0),
    TextStyle.QUOTE_AUTHOR: (22.0, 14.0),
    TextStyle.CHART_HEADING: (40.0, 20.0),
    TextStyle.CHART_LABEL: (26.0, 14.0),
    TextStyle.CHART_NUMBER: (66.0, 20.0),
    TextStyle.TIP: (20.0, 14.0),
    TextStyle.STEP_TEXT: (28.0, 14.0),
}
_CLOSING_SIZES: _Sizes = {
    TextStyle.TITLE: (46.0, 26.0),
    TextStyle.SUBTITLE: (21.0, 16.0),
    TextStyle.LINK: (37.0, 18.0),
    TextStyle.PUBLISHER: (34.0, 20.0),
    TextStyle.FOOTER: (12.0, 12.0),
}
# The steps on the last slide: the fewer, the larger; up to so many, and their size in pt.
_CLOSING_STEPS = ((3, 36.0), (5, 30.0), (MOST_STRANDS, 24.0))
_SHRINK = 0.98  # from one type scale to the next
_STRIDE = 4  # scales that the search passes over at first, as most guides take one of the largest
# A form that is preferred is taken where it has its type at least so large, or else, after all
# others, at least the second.
_COMFORTABLE = (0.82, 0.55)


class PlacedSlides(NamedTuple):
    """Slides in each language, and the theme's lengths on them, in mm."""

    frames: PerLanguage[tuple[Frame, ...]]
    lengths: Lengths


@dataclass(frozen=True)
class DeckLayout:
    """The slides of a guide: the title, all steps if there are several, each step, if it has them
    the rules, quote and chart, and at last where more is found or the steps once more."""

    page: PageFormat
    title: PlacedSlides
    overview: PlacedSlides | None
    steps: PlacedSlides
    rules: PlacedSlides | None
    voices: PlacedSlides | None
    closing: PlacedSlides

    def frames(self, language: str) -> Iterator[Frame]:
        """The slides of one language, by its code, that are set in native type."""
        yield from self.title.frames[language]
        for slides in (self.overview, self.steps, self.rules, self.voices, self.closing):
            if slides is not None:
                yield from slides.frames[language]


def lay_out_deck(
    guides: PerLanguage[LocalGuide], theme: Theme, picture: Layout, measurer_of: MeasurerOf
) -> DeckLayout:
    """Lay out the presentation that goes with a guide's picture.

    All languages share the places, and a leading at which no line touches another, wherever Arial
    has its letters. LayoutError with advice when a text does not fit its slide at the smallest
    type allowed.
    """
    least: dict[TextStyle, float] = {}
    while True:
        deck = _laid_out(guides, theme, picture, _apart(measurer_of, least))
        frames = (frame for code in guides for frame in deck.frames(code))
        touching = leading_of_touching(frames, leading_apart_anywhere)
        if not touching:
            return deck
        least |= touching


def _apart(measurer_of: MeasurerOf, least: Mapping[TextStyle, float]) -> MeasurerOf:
    known = dict(least)
    return lambda theme, page, scale: measurer_of(theme, page, scale).apart(known)


def _laid_out(
    guides: PerLanguage[LocalGuide], theme: Theme, picture: Layout, measurer_of: MeasurerOf
) -> DeckLayout:
    page = _slide_page(picture.page)
    rules = guides.first.rules
    count = len(guides.first.steps)
    forms = step_forms(count)

    def slides(compose: _Compose, sizes: _Sizes, candidates: Sequence[int]) -> PlacedSlides | None:
        composer = _Composer(guides, theme, page, measurer_of, compose, sizes)
        return _placed(composer, candidates)

    number = first_number(count) + count
    forms_of_rules = rules_forms(len(rules.items) if rules else 0)
    voices = _VOICE_SIZES if guides.first.quote and guides.first.chart else _ONE_VOICE_SIZES

    def of_overview(context: LayoutContext, columns: int) -> tuple[Plan, ...]:
        return (overview(context, columns),)

    def of_rules(context: LayoutContext, form: int) -> tuple[Plan, ...]:
        return rules_slides(context, forms_of_rules[form], number)

    def of_voices(context: LayoutContext, candidate: int) -> tuple[Plan, ...]:  # noqa: ARG001
        return _one(voice_slide(context, number))

    def of_closing(context: LayoutContext, form: int) -> tuple[Plan, ...]:
        has_voices = bool(guides.first.quote or guides.first.chart)
        return (closing_slide(context, CLOSING_FORMS[form], number + has_voices),)

    def closing() -> PlacedSlides | None:
        sizes = _closing_sizes(count)
        *best, last = range(len(CLOSING_FORMS))
        try:
            return slides(of_closing, sizes, best)
        except LayoutError:
            return slides(of_closing, sizes, (last,))

    def steps(context: LayoutContext, form: int) -> tuple[Plan, ...]:
        return step_slides(context, forms[form])

    try:
        of_the_rules = slides(of_rules, _rules_sizes(rules), range(len(forms_of_rules)))
        number += len(of_the_rules.frames.first) if of_the_rules else 0
        return DeckLayout(
            page,
            _there(slides(_title_plans, _TITLE_SIZES, (0,))),
            slides(of_overview, _overview_sizes(count), overview_forms(count)),
            _there(slides(steps, _STEP_SIZES, range(len(forms)))),
            of_the_rules,
            slides(of_voices, voices, (0,)),
            _there(closing()),
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
    return replace(
        overrun, hint=say("{hint}; or take pptx out of the format's files", hint=overrun.hint)
    )


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
        return max((plan.fill for plan in self.plans), default=0.0)

    @property
    def has_cell(self) -> bool:
        return any(plan.has_cell for plan in self.plans)


# What composes the slides of one kind, by the number of a candidate: of one of their forms.
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
        sizes: _Sizes,
    ) -> None:
        self._guides = guides
        self._theme = _slide_theme(theme, sizes)
        smallest: dict[StyleOrOther, float] = {style: least for style, (_, least) in sizes.items()}
        self.page = replace(
            page,
            name=say("the slides of {format} (pptx)", format=page.name),
            smallest={**page.smallest, **smallest},
        )
        self._measurer_of = measurer_of
        self._compose = compose
        self._made: dict[tuple[int, int], _Slides] = {}
        self.scales = _scales(sizes)

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


def _slide_theme(theme: Theme, sizes: _Sizes) -> Theme:
    """The theme with the sizes of slides."""
    return resized(theme, {style: size for style, (size, _) in sizes.items()})


def _overview_sizes(steps: int) -> _Sizes:
    if steps >= _MANY:
        return {**_OVERVIEW_SIZES, **_MANY_SIZES}
    few = {TextStyle.STEP_TITLE: _FEW_TITLES} if steps <= _FEW else {}
    return {**_OVERVIEW_SIZES, **few}


def _rules_sizes(rules: LocalRules | None) -> _Sizes:
    count = len(rules.items) if rules else 0
    size = next((size for most, size in _RULES if count <= most), _MANY_RULES)
    return {**_RULES_SIZES, TextStyle.RULE: (size, 16.0), TextStyle.STEP_TEXT: (size, 14.0)}


def _closing_sizes(steps: int) -> _Sizes:
    size = next((size for most, size in _CLOSING_STEPS if steps <= most), _CLOSING_STEPS[-1][1])
    titles, texts = (size, 14.0), (0.75 * size, 16.0)
    return {**_CLOSING_SIZES, TextStyle.STEP_TITLE: titles, TextStyle.STEP_TEXT: texts}


def _title_plans(context: LayoutContext, candidate: int) -> tuple[Plan, ...]:  # noqa: ARG001
    return (title_slide(context),)


def _one(plan: Plan | None) -> tuple[Plan, ...]:
    """A slide that a guide may be without."""
    return () if plan is None else (plan,)


def _there(slides: PlacedSlides | None) -> PlacedSlides:
    """Those that every guide has."""
    if slides is None:
        raise ValueError("a guide has a title, steps and an end")
    return slides


def _placed(composer: _Composer, candidates: Sequence[int]) -> PlacedSlides | None:
    """The first candidate that is comfortable, or else the first of the largest scale at which one
    fits; None where there is nothing to show."""
    last = len(composer.scales) - 1
    if not candidates or not composer.plan(candidates[0], last).plans:
        return None
    search = Search(composer, last + 1, range(last, 0, -_STRIDE))
    for comfortable in _COMFORTABLE:
        least = next(at for at, scale in enumerate(composer.scales) if scale >= comfortable)
        for each in candidates:
            found = search.largest(each, least)
            if found is not None:
                return _place(composer.plan(each, found))
    top = search.top(candidates)
    if top is None:
        smallest = [composer.plan(each, 0) for each in candidates]
        raise _refusal(composer.page, min(smallest, key=lambda each: max(map(misfit, each.plans))))
    first = next(each for each in candidates if search.largest(each, top) is not None)
    return _place(composer.plan(first, top))


def _refusal(page: PageFormat, slides: _Slides) -> LayoutError:
    over = (plan for plan in slides.plans if not plan.fits)
    return LayoutError(overrun for plan in over for overrun in refusal(page, plan).overruns)


def _scales(sizes: _Sizes) -> Sequence[float]:
    """Type scales, upwards from one at which every text has its smallest size."""
    least = min(smallest / size for size, smallest in sizes.values())
    scales = [1.0]
    while scales[-1] >= least:
        scales.append(scales[-1] * _SHRINK)
    return scales[::-1]


def _place(slides: _Slides) -> PlacedSlides:
    codes = slides.context.guides
    frames = {code: tuple(plan.frame(code) for plan in slides.plans) for code in codes}
    return PlacedSlides(PerLanguage(frames), slides.context.lengths)
