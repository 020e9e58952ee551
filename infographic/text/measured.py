"""A text with the widths of all lines that it can be broken into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any, NamedTuple

from infographic.geometry import ROUNDING
from infographic.text.breakpoints import Break, Breakable, Ending
from infographic.text.line_counts import LineCounts


@dataclass(frozen=True)
class Places:
    """Some of a text's breaks, and where lines begin and end in the text on one endless line.

    Breaks count from 1, and 0 is the beginning of the text. A line from break `first` to break
    `last` is `ends[last] - starts[first]` wide; `ends` counts the hyphen that is added there,
    `plain` does not and never falls.
    """

    breaks: tuple[Break, ...]
    starts: tuple[float, ...]
    ends: tuple[float, ...]
    plain: tuple[float, ...]

    def only(self, numbers: Iterable[int]) -> Places:
        """The breaks that have these numbers."""
        kept = tuple(numbers)
        at = (0, *kept)
        return Places(
            tuple(self.breaks[number - 1] for number in kept),
            tuple(self.starts[number] for number in at),
            tuple(self.ends[number] for number in at),
            tuple(self.plain[number] for number in at),
        )


@dataclass(frozen=True)
class Stretch:
    """What stays on one line when no word is broken: the numbers of the breaks within its words, of
    those that are used where it is too wide for a line, and of the one at its end."""

    within: tuple[int, ...]
    needed: tuple[int, ...]
    last: int


class _Words(NamedTuple):
    """Places where a line may end within words too, and the stretches in order."""

    places: Places
    stretches: Sequence[Stretch]


@dataclass(frozen=True)
class MeasuredText:
    """A text and the places where a line may end when no word is broken, in any one unit of length;
    the widths of the stretches between them, in order, and that of the widest. Stretches go by
    their index. `measure_needed` measures where those are broken that are too wide for a line,
    `measure_all` where any may be."""

    text: str
    whole: Places
    widths: tuple[float, ...]
    widest: float
    measure_needed: Callable[[], _Words] = field(compare=False, repr=False)
    measure_all: Callable[[], _Words] = field(compare=False, repr=False)

    def wider_than(self, width: float) -> frozenset[int]:
        """The stretches that are wider than a line."""
        if width + ROUNDING >= self.widest:
            return frozenset()
        return frozenset(at for at, own in enumerate(self.widths) if own > width + ROUNDING)

    def stretch_at(self, offset: int) -> int:
        """The stretch that has the character at an offset of the text."""
        return bisect_right(self.whole.breaks, offset, key=lambda each: each.end)

    def can_be_broken(self, stretch: int) -> bool:
        return bool(self._all.stretches[stretch].within)

    def with_broken(self, broken: frozenset[int], freely: frozenset[int] = frozenset()) -> Places:
        """The places at which lines may end when some stretches are broken because they are too
        wide, and some wherever they can be."""
        if not broken and not freely:
            return self.whole
        if (broken, freely) not in self._with_broken:
            words = self._all if freely else self._needed
            numbers = _breaks_at(words.stretches, broken, freely)
            self._with_broken[broken, freely] = words.places.only(numbers)
        return self._with_broken[broken, freely]

    @cached_property
    def _needed(self) -> _Words:
        """Measured when it is first asked for: of seven texts in eight no word is ever too wide,
        and finding and measuring its breaks is most of the work of measuring a text."""
        return self.measure_needed()

    @cached_property
    def _all(self) -> _Words:
        """Likewise: hardly a text in a hundred has a line that is so empty."""
        return self.measure_all()

    @cached_property
    def line_counts(self) -> LineCounts:
        return LineCounts()

    @cached_property
    def lines_set(self) -> dict[Hashable, Any]:
        """The lines that it was last broken into, by what these depend on: while another text is
        typed, most are set again just as they were."""
        return {}

    @cached_property
    def least_lines(self) -> dict[frozenset[int], int | None]:
        """By what is broken, the lines at the width at which the last of it need not be: where many
        words are too wide, they would be counted again for each of them."""
        return {}

    @cached_property
    def _with_broken(self) -> dict[tuple[frozenset[int], frozenset[int]], Places]:
        """The same few for all widths: without them a fit would take a quarter longer."""
        return {}


EVERYWHERE = frozenset({Ending.ADDRESS, Ending.SOFT, Ending.COMPOUND, Ending.SYLLABLE})


def measure(
    text: Breakable,
    width_of: Callable[[str], float],
    needed: frozenset[Ending] = EVERYWHERE,
) -> MeasuredText:
    """The text with its widths; `width_of` is that of a string on one line. Words that are wider
    than a line are broken with the endings in `needed`."""

    def words(breaks: tuple[Break, ...]) -> _Words:
        places = _places(text.text, breaks, width_of)
        return _Words(places, tuple(_stretches(places, needed)))

    whole = _places(text.text, text.between, width_of)
    stretches = zip(whole.starts, whole.ends[1:], strict=False)
    widths = tuple(end - start for start, end in stretches)
    return MeasuredText(
        text.text,
        whole,
        widths,
        max(widths, default=0.0),
        lambda: words(text.breaks_for(needed)),
        lambda: words(text.breaks),
    )


def _places(text: str, at: tuple[Break, ...], width_of: Callable[[str], float]) -> Places:
    """Where lines may end at some breaks of a text."""
    starts, ends, plain = [0.0], [0.0], [0.0]
    first = 0
    for breaks in _by_space(at):
        begin, last = starts[-1], breaks[-1]
        whole = width_of(text[first : last.end])
        for each in breaks[:-1]:
            left = text[first : each.end]
            # What follows a break is measured for itself: its first letter is not kerned.
            starts.append(begin + whole - width_of(text[each.start : last.end]))
            plain.append(begin + width_of(left))
            ends.append(begin + width_of(left + each.ending.added))
        starts.append(begin + whole + width_of(text[last.end : last.start]))
        plain.append(begin + whole)
        ends.append(begin + whole)
        first = last.start
    return Places(at, tuple(starts), tuple(ends), tuple(plain))


def _by_space(breaks: Sequence[Break]) -> Iterator[list[Break]]:
    """The breaks up to each space, and to the end of the text."""
    group: list[Break] = []
    for each in breaks:
        group.append(each)
        if each.ending in (Ending.SPACE, Ending.TEXT):
            yield group
            group = []


def _stretches(places: Places, needed: frozenset[Ending]) -> Iterator[Stretch]:
    within: list[int] = []
    for number, each in enumerate(places.breaks, 1):
        if each.ending.is_within_word:
            within.append(number)
            continue
        of_need = tuple(at for at in within if places.breaks[at - 1].ending in needed)
        freely = tuple(at for at in within if places.breaks[at - 1].ending.added)
        yield Stretch(freely, of_need, number)
        within = []


def _breaks_at(
    stretches: Sequence[Stretch], broken: frozenset[int], freely: frozenset[int]
) -> Iterator[int]:
    """The numbers of the breaks at which lines may end when some stretches are broken."""
    for at, each in enumerate(stretches):
        if at in freely:
            yield from each.within
        elif at in broken:
            yield from each.needed
        yield each.last
