"""The slide that shows the whole picture as native shapes and texts."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.errors import LayoutError
from infographic.layout.fit.choice import search_of
from infographic.layout.fit.compositor import ComposedCandidate
from infographic.layout.fit.fit import Layout, compositors, fit, laid_out
from infographic.layout.fit.type_scale import MeasurerAt
from infographic.layout.page.plan import Candidate
from infographic.layout.slides.office_type import MeasurerOf, OfficeType, resized
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

# Set in wider type, the texts below the headings may need some of their room.
_HEADINGS = (TextStyle.TITLE, TextStyle.SUBTITLE, TextStyle.RULES_HEADING, TextStyle.RULES_INTRO)
_HEADING_SCALE = 0.8


def overview(
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_of: MeasurerOf,
    picture: Candidate,
) -> Layout:
    """The picture, laid out as the candidate `picture`, in type that others set: as it is, if need
    be with smaller headings, or else as the page's other candidates would have it; LayoutError when
    none of them fits."""
    page = replace(page, name=f"{page.name} as native shapes (pptx)")

    def measurer_at(theme: Theme) -> MeasurerAt:
        return lambda scale: OfficeType(measurer_of(theme, page, scale), theme)

    def alike(theme: Theme) -> Layout | None:
        return _fit_like(picture, guides, theme, page, measurer_at(theme))

    smaller = _with_smaller_headings(theme)
    found = alike(theme) or alike(smaller)
    if found:
        return found
    try:
        return fit(guides, theme, page, measurer_at(theme))
    except LayoutError:
        return fit(guides, smaller, page, measurer_at(smaller))


def _with_smaller_headings(theme: Theme) -> Theme:
    sizes = {kind: theme.type[kind].size * _HEADING_SCALE for kind in _HEADINGS}
    return resized(theme, sizes)


def _fit_like(
    picture: Candidate,
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_at: MeasurerAt,
) -> Layout | None:
    """The layout at the largest type scale that the picture's own candidate takes, or one that
    differs from it only in how the page is shared; None when there is none."""
    for compositor in compositors(guides, theme, page, measurer_at):
        alike = [
            each for each in compositor.candidates if replace(each, share=picture.share) == picture
        ]
        search = search_of(compositor)
        top = search.top(alike)
        if top is not None:
            first = next(each for each in alike if search.largest(each, top) is not None)
            return laid_out(ComposedCandidate(compositor, first, top))
    return None
