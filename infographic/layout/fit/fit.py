"""The fit: the best of all candidates, for all languages together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infographic.content.arrangement_names import REEL
from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat, StyleOrOther
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme
from infographic.layout.box.frame import Frame
from infographic.layout.fit.advice import nearest, refusal
from infographic.layout.fit.choice import choose
from infographic.layout.fit.compositor import ComposedCandidate, Compositor
from infographic.layout.fit.draft_spot import with_draft_label
from infographic.layout.fit.touching import leading_of_touching
from infographic.layout.fit.type_scale import MeasurerAt
from infographic.layout.page.plan import Candidate
from infographic.layout.part.detail import shown
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

# What the steps stand in where the reel does not fit and nothing else is named.
_WITHOUT_REEL = ("timeline", "grid")


@dataclass(frozen=True)
class SharedRegion:
    """A region that shares the height of the page: what it has and what its content needs, in
    mm."""

    name: str
    room: float
    needed: float


@dataclass(frozen=True)
class Found:
    """What the search found, and where: which candidate at which type scale, and how many ways to
    lay the guide out had failed before."""

    candidate: Candidate
    type_scale: float
    attempt: int


@dataclass(frozen=True)
class Layout:
    """The chosen layout of one guide on one page: a frame for each language.

    `lengths` are the theme's at the chosen type scale, in mm. `attempt` is as of `Found`.
    """

    page: PageFormat
    candidate: Candidate
    type_scale: float
    lengths: Lengths
    regions: tuple[SharedRegion, ...]
    frames: PerLanguage[Frame]
    attempt: int = 0

    @property
    def found(self) -> Found:
        return Found(self.candidate, self.type_scale, self.attempt)


def fit(
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurer_at: MeasurerAt,
    *lenient: MeasurerAt,
    near: Found | None = None,
) -> Layout:
    """Lay out a guide on a page: as the best of all candidates by
    `judgement.CRITERIA`.

    `measurer_at` gives the measurer for a type scale; the `lenient` ones, which break more words,
    are asked in order when nothing fits. All languages share candidate and scale. LayoutError with
    advice when the smallest type that the page allows is still too large.

    `near` is where nearly the same guide was found on the page. It changes nothing but how soon
    the answer is there.
    """
    tried = try_all(guides, theme, page, (measurer_at, *lenient), near)
    if tried.best is None:
        last = tried.compositor
        raise refusal(page, nearest([last.plan(each, 0) for each in last.candidates]))
    return replace(laid_out(tried.best), page=page, attempt=tried.attempt)


def found(
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    *measurers: MeasurerAt,
    near: Found | None = None,
) -> Found | None:
    """Where `fit` finds the layout when it is given the same; None where it refuses."""
    tried = try_all(guides, theme, page, measurers, near)
    if tried.best is None:
        return None
    return Found(tried.best.candidate, tried.best.scale.factor, tried.attempt)


@dataclass(frozen=True)
class Tried:
    """What came of all attempts: the best candidate, if one fits, from which compositor and at
    which attempt; otherwise those of the last."""

    compositor: Compositor
    best: ComposedCandidate | None
    attempt: int


def try_all(
    guides: PerLanguage[LocalGuide],
    theme: Theme,
    page: PageFormat,
    measurers: Sequence[MeasurerAt],
    near: Found | None = None,
) -> Tried:
    """The best of all candidates, with so much leading that no line touches another: where letters
    would, all is tried again with more of it in their style, which all languages share."""
    least: dict[TextStyle, float] = {}
    while True:
        apart = [_apart(measurer_at, least) for measurer_at in measurers]
        tried = _tried(compositors(guides, theme, page, *apart), near)
        touching = {} if tried.best is None else leading_of_touching(tried.best.frames.values())
        if not touching:
            return tried
        least = {**least, **touching}


def _tried(each: Iterable[Compositor], near: Found | None) -> Tried:
    for attempt, compositor in enumerate(each):
        tried = Tried(compositor, choose(compositor, _scale_near(near, attempt)), attempt)
        if tried.best is not None:
            break
    return tried


def _apart(measurer_at: MeasurerAt, least: Mapping[TextStyle, float]) -> MeasurerAt:
    return (lambda scale: measurer_at(scale).apart(least)) if least else measurer_at


def _scale_near(near: Found | None, attempt: int) -> float | None:
    """The type scale that an attempt probably takes: the smallest of all where it failed before."""
    if near is None or attempt > near.attempt:
        return None
    return near.type_scale if attempt == near.attempt else 0.0


def compositors(
    guides: PerLanguage[LocalGuide], theme: Theme, page: PageFormat, *measurers: MeasurerAt
) -> Iterator[Compositor]:
    """What composes as much of the guide as the page shows, for each measurer and within it for
    each way to ask for less: the reel in sizes that are comfortable, all in the smallest."""
    local = guides.map(lambda guide: shown(guide, page.detail))
    for measurer_at in measurers:
        for asked in _asked(page):
            yield Compositor(local, theme, asked, _on(asked, measurer_at))


def _on(page: PageFormat, measurer_at: MeasurerAt) -> MeasurerAt:
    return lambda scale: measurer_at(scale).on(page)


def _asked(page: PageFormat) -> Iterator[PageFormat]:
    """The page, before it with the reel alone where it has sizes that are comfortable for that.
    Where nothing but the reel is named, the usual arrangements stand in for it."""
    if page.comfortable and REEL in page.arrangements:
        smallest = dict(page.smallest)
        for style, size in page.comfortable.items():
            smallest[style] = max(size, _smallest(page, style))
        yield replace(page, smallest=smallest, arrangements=(REEL,))
    if page.arrangements == (REEL,):
        page = replace(page, arrangements=(REEL, *_WITHOUT_REEL))
    yield page


def _smallest(page: PageFormat, style: StyleOrOther) -> float:
    return page.smallest.get(style, page.smallest["other"])


def laid_out(composed: ComposedCandidate) -> Layout:
    """The layout of a candidate at a scale."""
    context = composed.compositor.elements(composed.index).context
    return Layout(
        page=context.page,
        candidate=composed.candidate,
        type_scale=composed.scale.factor,
        lengths=context.lengths,
        regions=tuple(
            SharedRegion(region.label, region.room, region.needed)
            for region in composed.plan.shared
        ),
        frames=with_draft_label(composed.frames, context),
    )
