"""How many lines a text takes, and where they end best.

A text takes as many lines as it does when no word is broken but those that are wider than a line:
a hyphen never saves a line. Of all ways to break it into that many lines, the one that
costs least is taken (optimum fit after Knuth and Plass, "Breaking Paragraphs into Lines", 1981,
with ragged lines). A line costs the square of the part of it that stays empty, and more for what
a reader stumbles over.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from infographic.geometry import ROUNDING
from infographic.text.breakpoints import Ending
from infographic.text.measured import MeasuredText, Places

_MOST_SET = 8  # ways in which a text was broken into lines that are remembered


@dataclass(frozen=True)
class Costs:
    """What makes a paragraph worse, in squares of the empty part of a line.

    `last_line` weighs the emptiness of the last line. `short` is for a last line that fills less
    than `short_below` of the width, `lonely` for one of a single word that fills less than
    `lonely_below`, `fragment` for one that begins within a word. `alone` is for any other line of
    a single word that fills less than `alone_below`. `compound` and `syllable` are
    for hyphens by kind, `own` for a line that ends after a hyphen or slash of the text, and
    `in_a_row` for a hyphen below another. Words that are not wider than the line are only broken
    where otherwise a line would be empty by more than `bearable`.
    """

    last_line: float
    short: float
    short_below: float
    lonely: float
    lonely_below: float
    fragment: float
    alone: float
    alone_below: float
    compound: float
    syllable: float
    own: float
    in_a_row: float
    bearable: float


TEXT = Costs(
    last_line=0.5,
    short=0.3**2,
    short_below=0.3,
    lonely=0.5**2,
    lonely_below=0.45,
    fragment=0.4**2,
    alone=0.4**2,
    alone_below=0.55,
    compound=0.3**2,
    syllable=0.7**2,
    own=0.1**2,
    in_a_row=0.5**2,
    bearable=0.5,
)
# A rule, a quote, a label: no word is broken that need not be.
DISPLAY = replace(TEXT, bearable=1.0)
# Lines as even as can be, the last one too.
HEADING = Costs(
    last_line=1.0,
    short=0.0,
    short_below=0.0,
    lonely=0.0,
    lonely_below=0.0,
    fragment=0.4**2,
    alone=0.0,
    alone_below=0.0,
    compound=0.4**2,
    syllable=0.8**2,
    own=0.1**2,
    in_a_row=0.8**2,
    bearable=1.0,
)


@dataclass(frozen=True)
class TextLine:
    """The text of a line as it is drawn, and how it ends."""

    text: str
    ending: Ending


def fewest_lines(text: MeasuredText, width: float) -> int | None:
    """How many lines of at most `width` the text is broken into; None when part of it is wider.

    A wider line never needs more of them.
    """
    return text.line_counts.at(width, lambda: _count_lines(text, width))


def _count_lines(text: MeasuredText, width: float) -> int | None:
    broken = text.wider_than(width)
    lines = _greedy(text.with_broken(broken), width)
    if not broken or lines is None:
        return lines
    # Breaking a word must not make fewer lines than there are where it just fits.
    if broken not in text.least_lines:
        text.least_lines[broken] = fewest_lines(text, min(text.widths[at] for at in broken))
    return max(lines, text.least_lines[broken] or 0)


def break_lines(text: MeasuredText, width: float, costs: Costs = TEXT) -> list[TextLine] | None:
    """The lines, as many as `fewest_lines` says; None when part of the text is wider."""
    count = fewest_lines(text, width)
    if count is None:
        return None
    known: list[TextLine] | None = text.lines_set.get((width, costs))
    if known is None:
        known = _set_lines(text, width, count, costs)
        if len(text.lines_set) == _MOST_SET:
            text.lines_set.clear()
        text.lines_set[width, costs] = known
    return known


def _set_lines(text: MeasuredText, width: float, count: int, costs: Costs) -> list[TextLine]:
    broken, freely = text.wider_than(width), frozenset[int]()
    while True:
        places = text.with_broken(broken, freely)
        ends = _best_ends(places, width, count, costs)
        more = _after_empty_lines(text, places, ends, width, costs) - freely
        if not more:
            return _lines(text, places, ends)
        freely |= more


def greedy_lines(text: MeasuredText, width: float) -> list[TextLine] | None:
    """Each line filled as far as it goes, for comparison; None when part of the text is wider."""
    places = text.with_broken(text.wider_than(width))
    ends = _greedy_ends(places, width)
    return None if ends is None else _lines(text, places, ends)


def _greedy(places: Places, width: float) -> int | None:
    ends = _greedy_ends(places, width)
    return None if ends is None else len(ends)


def _greedy_ends(places: Places, width: float) -> list[int] | None:
    """The break at the end of each line when every line is filled as far as it goes."""
    starts, ends, plain = places.starts, places.ends, places.plain
    room, last = width + ROUNDING, len(places.breaks)
    found: list[int] = []
    at = 0
    while at < last:
        limit = starts[at] + room
        end = bisect_right(plain, limit, at + 1) - 1
        while end > at and ends[end] > limit:
            end -= 1
        if end == at:
            return None
        found.append(end)
        at = end
    return found


def _earliest_starts(places: Places, width: float, count: int) -> list[int]:
    """For each line the first break that it may start at, if the rest is to fit; `count + 1` of
    them, with the end of the text."""
    at = len(places.breaks)
    earliest = [at]
    for _ in range(count):
        at = min(at, bisect_left(places.starts, places.plain[at] - width - ROUNDING))
        earliest.append(at)
    return earliest[::-1]


def _best_ends(places: Places, width: float, count: int, costs: Costs) -> list[int]:
    """The break at the end of each of so many lines that cost least together.

    A row has, for each break that a line may end at, the least cost of the text up to there and
    the break at which that line starts.
    """
    fit = _Fit(places, width, costs)
    earliest = _earliest_starts(places, width, count)
    rows: list[_Row] = [{0: (0.0, 0)}]
    for line in range(1, count + 1):
        rows.append(fit.row_after(rows[-1], earliest[line]))
    ends = [len(places.breaks)]
    for row in reversed(rows[2:]):
        ends.append(row[ends[-1]][1])
    return ends[::-1]


_Row = dict[int, tuple[float, int]]


class _Fit:
    """What lines of a width cost."""

    def __init__(self, places: Places, width: float, costs: Costs) -> None:
        self._places = places
        self._width = width
        self._costs = costs
        by_ending = {
            Ending.SPACE: 0.0,
            Ending.TEXT: 0.0,
            Ending.OWN: costs.own,
            Ending.ADDRESS: costs.own,
            Ending.SOFT: costs.compound,
            Ending.COMPOUND: costs.compound,
            Ending.SYLLABLE: costs.syllable,
        }
        self._hyphen = (0.0, *(by_ending[each.ending] for each in places.breaks))
        spaces = (each.ending is Ending.SPACE for each in places.breaks)
        self._spaces = (*accumulate(spaces, initial=0),)

    def row_after(self, row: _Row, earliest: int) -> _Row:
        """The next line's row; no line ends before the break `earliest`."""
        ends, plain, hyphens = self._places.ends, self._places.plain, self._hyphen
        width, last = self._width, len(self._places.breaks)
        reached: _Row = {}
        for start, (cost, _) in row.items():
            left = self._places.starts[start]
            limit = left + width + ROUNDING
            in_a_row = self._costs.in_a_row if hyphens[start] else 0.0
            for end in range(max(start + 1, earliest), bisect_right(plain, limit, start + 1)):
                if ends[end] > limit:
                    continue
                empty = 1 - (ends[end] - left) / width
                if end == last:
                    total = cost + self._last_line(start, empty)
                elif hyphens[end]:
                    total = cost + empty * empty + hyphens[end] + in_a_row
                else:
                    total = cost + empty * empty + self._word_alone(start, end, empty)
                if end not in reached or total < reached[end][0]:
                    reached[end] = (total, start)
        return reached

    def _word_alone(self, start: int, end: int, empty: float) -> float:
        """What a line before a space costs more for having a single short word."""
        is_short = 1 - empty < self._costs.alone_below
        return self._costs.alone if is_short and self._spaces[end] == self._spaces[start] + 1 else 0

    def _last_line(self, start: int, empty: float) -> float:
        """The cost of the last line, from the break `start` on."""
        costs, breaks = self._costs, self._places.breaks
        cost = costs.last_line * empty * empty
        if start == 0:
            return cost
        if 1 - empty < costs.short_below:
            cost += costs.short
        if breaks[start - 1].ending.is_within_word:
            cost += costs.fragment
        alone = all(each.ending is not Ending.SPACE for each in breaks[start:])
        if alone and 1 - empty < costs.lonely_below:
            cost += costs.lonely
        return cost


def _after_empty_lines(
    text: MeasuredText, places: Places, ends: Sequence[int], width: float, costs: Costs
) -> frozenset[int]:
    """The words that can be broken and begin the line after one that is too empty."""
    fullest = (1 - costs.bearable) * width
    followed = zip([0, *ends], ends[:-1], strict=False)
    short = (end for at, end in followed if places.ends[end] - places.starts[at] < fullest)
    words = (text.stretch_at(places.breaks[end - 1].start) for end in short)
    return frozenset(word for word in words if text.can_be_broken(word))


def _lines(text: MeasuredText, places: Places, ends: Sequence[int]) -> list[TextLine]:
    lines: list[TextLine] = []
    start = 0
    for number in ends:
        at = places.breaks[number - 1]
        lines.append(TextLine(text.text[start : at.end] + at.ending.added, at.ending))
        start = at.start
    return lines
