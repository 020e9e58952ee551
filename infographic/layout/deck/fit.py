"""The slides of a presentation, laid out for programs that set their texts by themselves."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from infographic.content.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme import Theme
from infographic.errors import LayoutError, Overrun
from infographic.geometry import MM_PER_INCH, Size
from infographic.layout.advice import misfit, refusal
from infographic.layout.box import Measurer
from infographic.layout.deck.office_type import OfficeType
from infographic.layout.deck.rules_slide import COLUMNS, rules_slide
from infographic.layout.deck.step_slide import step_slides
from infographic.layout.detail import shown
from infographic.layout.fit import Layout, fit
from infographic.layout.frame import Frame
from infographic.layout.plan import Candidate, Plan
from infographic.layout.search import MeasurerAt, Search
from infographic.layout.setting import Setting

WIDE_SCREEN = Size(13 * MM_PER_INCH + MM_PER_INCH / 3, 7.5 * MM_PER_INCH)  # 16:9
_SAME_SHAPE = 0.002

# By kind of text: its size on the slides of steps and rules where there is room, and the smallest
# that a room full of people can read. pt
_SIZES: Mapping[str, tuple[float, float]] = {
    "title": (38.0, 24.0),
    "number": (32.0, 20.0),
    "step_text": (32.0, 18.0),
    "step_title": (22.0, 14.0),
    "tip": (22.0, 14.0),
    "rules_heading": (38.0, 24.0),
    "rules_intro": (22.0, 14.0),
    "rule": (26.0, 16.0),
}
# What an em is on these slides: gaps go with the smaller type, or they would tear slides apart.
_EM = "tip"
_SHRINK = 0.98  # from one type scale to the next

# Set in wider type, the texts below the headings of the picture may need some of their room.
_HEADING_SCALE = 0.8
_HEADINGS = ("title", "subtitle", "rules_heading", "rules_intro")

# A typesetter for a theme, page and type scale.
MeasurerOf = Callable[[Theme, PageFormat, float], Measurer]


class PlacedSlides(NamedTuple):
    """Slides in each language, by its code, and the theme's lengths on them, in mm."""

    frames: Mapping[str, tuple[Frame, ...]]
    lengths: Mapping[str, float]


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
    guides: Sequence[LocalGuide], theme: Theme, picture: Layout, measurer_of: MeasurerOf
) -> DeckLayout:
    """Lay out the presentation that goes with a guide's picture.

    All languages share the places. LayoutError with advice when a text does not fit its slide at
    the smallest type allowed.
    """
    slide = _slide_page(picture.page)
    return DeckLayout(
        slide,
        _overview(guides, theme, slide, measurer_of, picture.candidate),
        _placed(_Slides(guides, theme, slide, measurer_of), _step_plans),
        _placed(_Slides(guides, theme, slide, measurer_of), _rules_plans)
        if guides[0].rules and guides[0].rules.items
        else None,
    )


def _slide_page(page: PageFormat) -> PageFormat:
    """The slides of a format: its own page where that is as wide as a screen."""
    ratio = page.size.width / page.size.height
    is_wide = abs(ratio * WIDE_SCREEN.height / WIDE_SCREEN.width - 1) < _SAME_SHAPE
    return replace(page, size=page.size if is_wide else WIDE_SCREEN, bleed=0.0)


def _overview(
    guides: Sequence[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_of: MeasurerOf,
    picture: Candidate,
) -> Layout:
    """The picture in type that is set by others: as it is, if need be with smaller headings, or
    else as the page's other candidates would have it."""
    page = replace(page, name=f"{page.name} as native shapes (pptx)")

    def measurer_at(theme: Theme) -> MeasurerAt:
        return lambda scale: OfficeType(measurer_of(theme, page, scale), theme)

    def alike(theme: Theme) -> Layout | None:
        return _fit_like(picture, guides, theme, page, measurer_at(theme))

    smaller = _with_smaller_headings(theme)
    # What does not fit with smaller headings does not fit with larger ones.
    found = alike(smaller) and (alike(theme) or alike(smaller))
    if found:
        return found
    try:
        return fit(guides, theme, page, measurer_at(theme))
    except LayoutError:
        try:
            return fit(guides, smaller, page, measurer_at(smaller))
        except LayoutError as error:
            raise LayoutError(map(_without_the_file, error.overruns)) from error


def _with_smaller_headings(theme: Theme) -> Theme:
    sizes = {kind: theme.type[kind].size * _HEADING_SCALE for kind in _HEADINGS}
    return _resized(theme, sizes)


def _fit_like(
    picture: Candidate,
    guides: Sequence[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_at: MeasurerAt,
) -> Layout | None:
    """The layout at the largest type scale that the picture's own candidate takes, or one that
    differs from it only in the columns of the panel; None when there is none."""
    search = Search([shown(guide, page.detail) for guide in guides], theme, page, measurer_at)
    alike = [each for each in search.candidates if replace(each, split=picture.split) == picture]
    found = search.largest(alike, at_least=0)
    if not found:
        return None
    choice = found[0]
    setting = search.elements(choice.index).setting
    plan = search.plan(choice.candidate, choice.index)
    return Layout(
        page=page,
        candidate=choice.candidate,
        type_scale=search.scales[choice.index],
        lengths={name: setting.length(name) for name in theme.lengths},
        plan=plan,
        frames={guide.language.code: plan.frame(guide.language.code) for guide in guides},
        trials=(),
    )


def _without_the_file(overrun: Overrun) -> Overrun:
    return replace(overrun, hint=f"{overrun.hint}; or take pptx out of the format's files")


def _resized(theme: Theme, sizes: Mapping[str, float]) -> Theme:
    styles = {kind: replace(theme.type[kind], size=size) for kind, size in sizes.items()}
    return replace(theme, type={**theme.type, **styles})


class _Slides:
    """The setting of slides at every type scale."""

    def __init__(
        self,
        guides: Sequence[LocalGuide],
        theme: Theme,
        page: PageFormat,
        measurer_of: MeasurerOf,
    ) -> None:
        self.guides = tuple(guides)
        self.theme = _slide_theme(theme)
        smallest = {kind: least for kind, (_, least) in _SIZES.items()}
        self.page = replace(
            page, name=f"the slides of {page.name} (pptx)", smallest={**page.smallest, **smallest}
        )
        self.measurer_of = measurer_of

    def at(self, scale: float) -> Setting:
        measurer = OfficeType(self.measurer_of(self.theme, self.page, scale), self.theme)
        return Setting(self.guides, self.theme, self.page, measurer)


def _slide_theme(theme: Theme) -> Theme:
    """The theme with the sizes of slides."""
    ems = _SIZES[_EM][0] / _SIZES["step_text"][0]
    lengths = {name: length * ems for name, length in theme.lengths.items()}
    resized = _resized(theme, {kind: size for kind, (size, _) in _SIZES.items()})
    return replace(resized, lengths=lengths)


def _step_plans(setting: Setting) -> Iterator[Sequence[Plan]]:
    yield step_slides(setting)


def _rules_plans(setting: Setting) -> Iterator[Sequence[Plan]]:
    for columns in COLUMNS:
        plan = rules_slide(setting, columns)
        if plan is not None:
            yield (plan,)


def _placed(
    slides: _Slides, candidates: Callable[[Setting], Iterator[Sequence[Plan]]]
) -> PlacedSlides:
    """The first candidate of the largest scale at which one fits."""
    for scale in _scales():
        setting = slides.at(scale)
        for plans in candidates(setting):
            if all(plan.fits for plan in plans):
                return _place(setting, plans)
    worst = min(candidates(setting), key=lambda plans: max(map(misfit, plans)))
    over = (plan for plan in worst if not plan.fits)
    raise LayoutError(
        _without_the_file(overrun)
        for plan in over
        for overrun in refusal(slides.page, plan).overruns
    )


def _scales() -> Iterator[float]:
    """Type scales, downwards until every text has its smallest size."""
    scale, least = 1.0, min(smallest / size for size, smallest in _SIZES.values())
    while scale >= least:
        yield scale
        scale *= _SHRINK
    yield scale


def _place(setting: Setting, plans: Sequence[Plan]) -> PlacedSlides:
    codes = [guide.language.code for guide in setting.guides]
    return PlacedSlides(
        {code: tuple(plan.frame(code) for plan in plans) for code in codes},
        {name: setting.length(name) for name in setting.theme.lengths},
    )
