"""A candidate for a page, and the plan that it leads to: what goes where, and whether it fits."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property
from typing import Literal, Protocol

from infographic.geometry import TOLERANCE, Rect, joined
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.card import StepCard
from infographic.layout.path.arrangement import Arranged
from infographic.message import Message, say
from infographic.per_language import PerLanguage
from infographic.scene import Role


class RegionName(StrEnum):
    """The regions of pages and slides, by what they are called in English."""

    TITLE = "title"
    LEGEND = "legend"
    STEPS = "steps"
    PANELS = "rules, quote, chart and footer"
    STEP_SLIDE = "slide of step"
    RULES_SLIDE = "slide of the rules"
    TITLE_SLIDE = "slide of the title"
    TIPS = "tips on the slide of step"
    VOICE_SLIDE = "slide of quote and chart"
    CLOSING_SLIDE = "last slide"


_LABELS = {
    RegionName.TITLE: say("title"),
    RegionName.LEGEND: say("legend"),
    RegionName.STEPS: say("steps"),
    RegionName.PANELS: say("rules, quote, chart and footer"),
    RegionName.STEP_SLIDE: say("slide of step"),
    RegionName.RULES_SLIDE: say("slide of the rules"),
    RegionName.TITLE_SLIDE: say("slide of the title"),
    RegionName.TIPS: say("tips on the slide of step"),
    RegionName.VOICE_SLIDE: say("slide of quote and chart"),
    RegionName.CLOSING_SLIDE: say("last slide"),
}


@dataclass(frozen=True)
class Candidate:
    """One way of setting a page, but for its type scale. `share` is the part of its width that a
    column beside the steps takes."""

    composition: str
    arrangement: str
    columns: int
    share: float = 0.0

    @property
    def around(self) -> Hashable:
        """What is around the steps depends on this alone, and on the type scale."""
        return self.composition, self.share


@dataclass(frozen=True)
class Region:
    """A part of the page: the height that it has and the height that its content needs, in mm,
    and what stands in it, each with the width it is given. `number` tells those of one name apart.

    A `space` is shared out by the page; a `cell` is what the steps leave free, and may be higher
    at larger type, where a text beside it has a line more; a `limit` is only the most that its
    texts may take of what others share.
    """

    name: RegionName
    room: float
    needed: float
    sources: Iterable[tuple[Box, float]]
    kind: Literal["space", "cell", "limit"] = "space"
    number: int | None = None

    @property
    def label(self) -> Message:
        """What it is called in messages."""
        label = _LABELS[self.name]
        if self.number is None:
            return label
        return say("{region} {number}", region=label, number=self.number)

    @property
    def texts(self) -> Iterator[tuple[TextBox, float]]:
        """Its texts, each with its own width."""
        for box, width in self.sources:
            yield from box.texts(width)

    @property
    def over(self) -> float:
        """How much too high the content is, in mm; not above zero when it fits."""
        return self.needed - self.room


class Placeable(Protocol):
    """Something whose place is settled."""

    def frame(self, language: str) -> Frame: ...


@dataclass(frozen=True)
class PlacedBox:
    box: Box
    rect: Rect

    def frame(self, language: str) -> Frame:
        return self.box.place(self.rect, language)


@dataclass(frozen=True)
class Background:
    """A coloured area without content; it may reach into the bleed."""

    kind: FrameKind
    rect: Rect

    def frame(self, language: str) -> Frame:  # noqa: ARG002
        return Frame(self.kind, self.rect, role=Role.DECORATION)


@dataclass(frozen=True)
class PlacedSteps:
    """The path with its stations and, in each language, the cards."""

    cards: PerLanguage[Sequence[StepCard]]
    arranged: Arranged
    region: Rect

    def frame(self, language: str) -> Frame:
        at = list(self.cards).index(language)
        steps = tuple(
            card.place(slot, at, language)
            for card, slot in zip(self.cards[language], self.arranged.slots, strict=True)
        )
        items = Frame(FrameKind.STEPS, self.region, steps, role=Role.LIST)
        return Frame(FrameKind.STEP_REGION, self.region, (*self._path, items))

    @property
    def _path(self) -> tuple[Frame, ...]:
        """The line; a single step has none."""
        segments = self.arranged.segments
        if not segments:
            return ()
        line = joined(segments)
        return (Frame(FrameKind.CONNECTOR, self.region, path=line, role=Role.DECORATION),)


@dataclass(frozen=True)
class Later:
    """Parts that are made when they are asked for first: a page asks at many type scales whether it
    fits, and stands at one of them. Without this a fit would take twice as long."""

    make: Callable[[], Iterable[Placeable]]

    def __iter__(self) -> Iterator[Placeable]:
        return iter(self._made)

    @cached_property
    def _made(self) -> Sequence[Placeable]:
        return tuple(self.make())


@dataclass(frozen=True)
class Section:
    """A part of a page: its regions, and what stands in them, in reading order."""

    regions: tuple[Region, ...] = ()
    parts: Iterable[Placeable] = ()

    def __add__(self, other: Section) -> Section:
        """This one and after it, in reading order, another."""
        return Section((*self.regions, *other.regions), (*self.parts, *other.parts))

    @property
    def fits_steadily(self) -> bool:
        """Whether all but the cells fit: these never fit larger type where they do not fit
        smaller."""
        return all(region.over <= TOLERANCE for region in self.regions if region.kind != "cell")


@dataclass(frozen=True)
class Surroundings:
    """What is around the steps, and the room that it leaves them."""

    before: Section
    after: Section
    room: Rect

    @property
    def fits_steadily(self) -> bool:
        return self.before.fits_steadily and self.after.fits_steadily


@dataclass(frozen=True)
class Plan:
    """A page with its content in reading order, all of it with its place."""

    page: Rect
    content: Section

    @property
    def regions(self) -> tuple[Region, ...]:
        return self.content.regions

    @property
    def over(self) -> float:
        """By how many mm the worst region is over; not above zero when all fit."""
        return max(region.over for region in self.regions)

    @property
    def fits(self) -> bool:
        return self.over <= TOLERANCE

    @property
    def fits_steadily(self) -> bool:
        """The same as for its content."""
        return self.content.fits_steadily

    @property
    def has_cell(self) -> bool:
        return any(region.kind == "cell" for region in self.regions)

    @property
    def fill(self) -> float:
        """How full the fullest region is, but for the cells: 1 where it is just filled."""
        regions = (region for region in self.regions if region.kind != "cell" and region.room > 0)
        return max((region.needed / region.room for region in regions), default=0.0)

    @property
    def shared(self) -> tuple[Region, ...]:
        """The regions of which what they do not need is spare space."""
        return tuple(region for region in self.regions if region.kind != "limit")

    @property
    def imbalance(self) -> float:
        """How unevenly the regions share the spare space: the difference between the largest part
        of a region that is spare and the smallest."""
        spare = [1 - region.needed / region.room for region in self.shared if region.room > 0]
        return max(spare, default=0.0) - min(spare, default=0.0)

    def frame(self, language: str) -> Frame:
        """The whole page in one language."""
        parts = tuple(part.frame(language) for part in self.content.parts)
        return Frame(FrameKind.PAGE, self.page, parts)
