"""The measures of a page that has its steps in rows beside a reel: how large title, strands, discs
and hub are at the least and at the most, and how they grow. Lengths are mm."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from infographic.layout.page.measures import larger
from infographic.layout.page.rows import few
from infographic.layout.page.share import between, room_to_grow
from infographic.layout.page.title_block import TitleBlock, filling, least_size
from infographic.layout.part.elements import Elements
from infographic.scene import TextStyle

# The radius of the hub at least, in pitches.
_HUB_PITCHES = 3.0
# How much larger than usual discs are at least, in ems, and titles of steps with texts at most, for
# each step that there are fewer than usual.
_RADIUS_OF_FEW, _WORDS_OF_FEW = 0.4, 0.2
# The same at least where steps have titles alone: discs by the height of the page that there is for
# each; titles where all is tight and where it is not.
_OF_LIST, _WORDS_OF_LIST = 0.33, (1.0, 1.6)


@dataclass(frozen=True)
class RowsMeasures:
    """What such a page decides on: the em of the title, the pitch of the strands, the radius of
    discs and hub, and how much larger than the type scale makes them the titles of steps are."""

    title: float
    pitch: float
    radius: float
    hub: float
    words: float = 1.0

    @property
    def clear_hub(self) -> float:
        """The radius of the hub, large enough for its strands."""
        return max(self.hub, _HUB_PITCHES * self.pitch)


@dataclass(frozen=True)
class RowsLimits:
    """The least and the most that the measures of a composition may be. Of a pair the first is for
    where all is tight, the second for where it is not; what is `of_few` is for each step that there
    are fewer than usual.

    `title` and `largest_title` are by the size of the title in the theme; `pitch` and `radius` in
    ems of the step text; `bundle` and `thickest`, what all strands and what one has at most, by the
    width of the page; `hub` and `largest_hub` by its height; `largest_disc`, again a radius, by the
    side that the composition gives. Titles of steps without texts are at most `largest_words` times
    as large as the type scale makes them."""

    title: tuple[float, float]
    largest_title: float
    pitch: float
    bundle: float
    thickest: float
    radius: tuple[float, float]
    largest_disc: float
    disc_of_few: float
    hub: tuple[float, float]
    hub_of_few: float
    largest_hub: float
    largest_words: float

    def least_title(
        self, elements: Elements, of_texts: tuple[float, float], width: float, most_lines: int
    ) -> float:
        """The em of the title at least. By the size of the texts of steps it is no smaller than the
        second of `of_texts`, for which it needs room, and than the first where it has room."""
        context = elements.context
        text = context.measurer.size(TextStyle.STEP_TEXT)
        usual = between(self.title, room_to_grow(context)) * elements.title.size
        wanted, least = max(usual, of_texts[0] * text), of_texts[1] * text
        return least_size(elements, wanted, least, width, most_lines)

    def least(self, elements: Elements, title: float, ease: float) -> RowsMeasures:
        """With a title of a size; the hub is so far from where all is tight as `ease` says."""
        em, fewer = elements.em, few(len(elements.steps))
        room, words = room_to_grow(elements.context), 1.0
        radius = (between(self.radius, room) + _RADIUS_OF_FEW * fewer) * em
        if not elements.has_texts:
            radius = min(radius, _OF_LIST * elements.page.height / len(elements.steps))
            words = between(_WORDS_OF_LIST, room)
        hub = between(self.hub, ease) * (1 + self.hub_of_few * fewer) * elements.page.height
        return RowsMeasures(title, self.pitch * em, radius, hub, words)

    def most(self, elements: Elements, least: RowsMeasures, side: float) -> RowsMeasures:
        """No less than the least; `side` is that of the page by which discs are measured."""
        page, count = elements.page, len(elements.steps)
        disc = self.largest_disc + self.disc_of_few * few(count)
        return RowsMeasures(
            title=max(least.title, self.largest_title * elements.title.size),
            pitch=max(least.pitch, page.width * min(self.thickest, self.bundle / count)),
            radius=max(least.radius, side * disc),
            hub=page.height * self.largest_hub,
            words=1 + _WORDS_OF_FEW * few(count) if elements.has_texts else self.largest_words,
        )


def each_larger(
    found: RowsMeasures,
    ends: tuple[RowsMeasures, RowsMeasures],
    title: Callable[[RowsMeasures], TitleBlock],
    others: Iterable[str],
    fits: Callable[[RowsMeasures], bool],
) -> RowsMeasures:
    """The same with each by itself as large as fits, between the least and the most: the title,
    unless it fills its lines in a smaller size, then the others by their names in that order."""
    least, most = ends
    found = larger(found, most, "title", fits)
    found = replace(found, title=filling(title(found), least.title).size)
    for name in others:
        found = larger(found, most, name, fits)
    return found
