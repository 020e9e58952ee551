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
    TextStyle.NUMBER: (32.0, 20.0),
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
    slides = _Slides(guides, theme, page, measurer_of)
    try:
        return DeckLayout(
            page,
            overview(guides, theme, page, measurer_of, picture.candidate),
            _placed(slides, _step_plans),
            _placed(slides, _rules_plans) if rules and rules.items else None,
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


class _Slides:
    """The setting of slides at every type scale."""

    def __init__(
        self,
        guides: PerLanguage[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_of: MeasurerOf,
    ) -> None:
        self.guides = guides
        self.theme = _slide_theme(theme)
        smallest: dict[StyleOrOther, float] = {style: least for style, (_, least) in _SIZES.items()}
        self.page = replace(
            page, name=f"the slides of {page.name} (pptx)", smallest={**page.smallest, **smallest}
        )
        self.measurer_of = measurer_of

    def at(self, scale: float) -> LayoutContext:
        measurer = OfficeType(self.measurer_of(self.theme, self.page, scale), self.theme)
        return LayoutContext(self.guides, self.theme, self.page, measurer)


def _slide_theme(theme: Theme) -> Theme:
    """The theme with the sizes of slides."""
    ems = _SIZES[_EM][0] / _SIZES[TextStyle.STEP_TEXT][0]
    sizes = {style: size for style, (size, _) in _SIZES.items()}
    return replace(resized(theme, sizes), lengths=theme.lengths.scaled(ems))


def _step_plans(context: LayoutContext) -> Iterator[Sequence[Plan]]:
    yield step_slides(context)


def _rules_plans(context: LayoutContext) -> Iterator[Sequence[Plan]]:
    for columns in COLUMNS:
        plan = rules_slide(context, columns)
        if plan is not None:
            yield (plan,)


def _placed(
    slides: _Slides, candidates: Callable[[LayoutContext], Iterator[Sequence[Plan]]]
) -> PlacedSlides:
    """The first candidate of the largest scale at which one fits."""
    for scale in _scales():
        context = slides.at(scale)
        for plans in candidates(context):
            if all(plan.fits for plan in plans):
                return _place(context, plans)
    worst = min(candidates(context), key=lambda plans: max(map(misfit, plans)))
    over = (plan for plan in worst if not plan.fits)
    raise LayoutError(overrun for plan in over for overrun in refusal(slides.page, plan).overruns)


def _scales() -> Iterator[float]:
    """Type scales, downwards until every text has its smallest size."""
    scale, least = 1.0, min(smallest / size for size, smallest in _SIZES.values())
    while scale >= least:
        yield scale
        scale *= _SHRINK
    yield scale


def _place(context: LayoutContext, plans: Sequence[Plan]) -> PlacedSlides:
    frames = {code: tuple(plan.frame(code) for plan in plans) for code in context.guides}
    return PlacedSlides(
        PerLanguage(frames),
        context.lengths,
    )
