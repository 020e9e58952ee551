"""A text with the widths of all lines that it can be broken into."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

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
    those that are used where it is too wide for a line, and of the one at its end; the offset in
    the text that it ends at, and how wide it is."""

    within: tuple[int, ...]
    needed: tuple[int, ...]
    last: int
    end: int
    width: float


class _Words(NamedTuple):
    """All places of a text where a line may end, and its stretches in order."""

    places: Places
    stretches: Sequence[Stretch]


@dataclass(frozen=True)
class MeasuredText:
    """A text and the places where a line may end when no word is broken, in any one unit of length;
    and the width of the `widest` stretch that is then on one line. `measure_words` measures where
    words may be broken."""

    text: str
    whole: Places
    widest: float
    measure_words: Callable[[], _Words] = field(compare=False, repr=False)

    def wider_than(self, width: float) -> frozenset[Stretch]:
        """The stretches that are wider than a line."""
        if width + ROUNDING >= self.widest:
            return frozenset()
        return frozenset(each for each in self._words.stretches if each.width > width + ROUNDING)

    def stretch_at(self, offset: int) -> Stretch:
        """The stretch that has the character at an offset of the text."""
        stretches = self._words.stretches
        return stretches[bisect_right(stretches, offset, key=lambda each: each.end)]

    def with_broken(
        self, broken: frozenset[Stretch], freely: frozenset[Stretch] = frozenset()
    ) -> Places:
        """The places at which lines may end when some stretches are broken because they are too
        wide, and some wherever they can be."""
        if not broken and not freely:
            return self.whole
        if (broken, freely) not in self._with_broken:
            self._with_broken[broken, freely] = self._words.places.only(
                number
                for each in self._words.stretches
                for number in (*_broken_at(each, broken, freely), each.last)
            )
        return self._with_broken[broken, freely]

    @cached_property
    def _words(self) -> _Words:
        """Measured when they are first asked for: of seven texts in eight no word is ever too wide,
        and finding and measuring its breaks is most of the work of measuring a text."""
        return self.measure_words()

    @cached_property
    def line_counts(self) -> LineCounts:
        return LineCounts()

    @cached_property
    def least_lines(self) -> dict[frozenset[Stretch], int | None]:
        """By what is broken, the lines at the width at which the last of it need not be: where many
        words are too wide, they would be counted again for each of them."""
        return {}

    @cached_property
    def _with_broken(self) -> dict[tuple[frozenset[Stretch], frozenset[Stretch]], Places]:
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

    def words() -> _Words:
        places = _places(text.text, text.breaks, width_of)
        return _Words(places, tuple(_stretches(places, needed)))

    whole = _places(text.text, text.between, width_of)
    stretches = zip(whole.starts, whole.ends[1:], strict=False)
    widest = max((end - start for start, end in stretches), default=0.0)
    return MeasuredText(text.text, whole, widest, words)


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


def _broken_at(
    stretch: Stretch, broken: frozenset[Stretch], freely: frozenset[Stretch]
) -> tuple[int, ...]:
    if stretch in freely:
        return stretch.within
    return stretch.needed if stretch in broken else ()


def _stretches(places: Places, needed: frozenset[Ending]) -> Iterator[Stretch]:
    first = 0
    within: list[int] = []
    for number, each in enumerate(places.breaks, 1):
        if each.ending.is_within_word:
            within.append(number)
            continue
        width = places.ends[number] - places.starts[first]
        of_need = tuple(at for at in within if places.breaks[at - 1].ending in needed)
        freely = tuple(at for at in within if places.breaks[at - 1].ending.added)
        yield Stretch(freely, of_need, number, each.end, width)
        first, within = number, []
