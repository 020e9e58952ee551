"""Line breaking: how many lines there are, and which ends are best."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.content.language.language import Language, language
from infographic.text.breakpoints import Breakable, Ending, split
from infographic.text.linebreak import (
    HEADING,
    TEXT,
    Costs,
    break_lines,
    fewest_lines,
    greedy_lines,
)
from infographic.text.measured import EVERYWHERE, MeasuredText, measure

PLAIN, FI = Language("", ""), language("fi")
COMPOUNDS = frozenset({Ending.COMPOUND})


def measured(
    text: str, of: Language = PLAIN, needed: frozenset[Ending] = EVERYWHERE
) -> MeasuredText:
    """A text in which every character is 1 wide."""
    return measure(split(text, of), len, needed)


def lines_of(text: str, width: float, of: Language = PLAIN, costs: Costs = TEXT) -> list[str]:
    lines = break_lines(measured(text, of), width, costs)
    assert lines is not None
    return [line.text for line in lines]


class TestHowManyLines:
    def test_a_text_as_wide_as_the_line_is_one_line(self) -> None:
        assert fewest_lines(measured("four four"), 9) == 1

    def test_a_word_wider_than_the_line_fits_in_no_number(self) -> None:
        assert fewest_lines(measured("a toolongword b"), 10) is None
        assert break_lines(measured("a toolongword b"), 10) is None

    def test_a_hyphen_that_would_be_added_needs_room_too(self) -> None:
        assert lines_of("abc\u00addef", 4) == ["abc-", "def"]
        assert fewest_lines(measured("abc\u00addef"), 3) is None

    def test_no_text_is_no_line(self) -> None:
        assert fewest_lines(measured(""), 10) == 0

    def test_a_hyphen_does_not_save_a_line(self) -> None:
        assert lines_of("aaaa bbbb\u00adcccc", 12) == ["aaaa", "bbbbcccc"]

    def test_breaking_a_word_makes_no_fewer_lines_than_where_it_just_fits(self) -> None:
        text = "aa bbb\u00adccccc d"  # at 7: aa bbb-, ccccc d; at 8: aa, bbbccccc, d
        assert fewest_lines(measured(text), 8) == 3
        assert fewest_lines(measured(text), 7) == 3

    def test_where_only_compounds_may_be_broken_syllables_make_no_room(self) -> None:
        text = "asiantuntijuus"
        assert fewest_lines(measured(text, FI), 6) == 3
        assert fewest_lines(measured(text, FI, COMPOUNDS), 6) is None
        assert fewest_lines(measured(text, FI, COMPOUNDS), 9) == 2


class TestWhichEndsAreBest:
    def test_lines_are_even_where_greedy_filling_leaves_a_lone_word(self) -> None:
        assert lines_of("aaaa bbbb cccc dd", 14) == ["aaaa bbbb", "cccc dd"]

    def test_no_short_word_is_left_alone_on_the_last_line(self) -> None:
        assert lines_of("Kiitä viikon parhaasta jutusta.", 25) == [
            "Kiitä viikon",
            "parhaasta jutusta.",
        ]

    def test_no_short_word_is_left_alone_on_a_line_where_others_are_as_even(self) -> None:
        assert lines_of("Gör dina profiler enhetliga i alla kanaler.", 20) == [
            "Gör dina",
            "profiler enhetliga",
            "i alla kanaler.",
        ]

    def test_a_hyphen_is_not_added_for_a_little_more_evenness(self) -> None:
        assert lines_of("aaaaaa bbb\u00adbb cccccc", 13) == ["aaaaaa bbbbb", "cccccc"]

    def test_a_line_that_would_be_nearly_empty_is_filled_up_to_a_compound_boundary(self) -> None:
        text = "Noudata vaitiolovelvollisuutta."
        assert lines_of(text, 24, FI) == ["Noudata vaitiolo-", "velvollisuutta."]

    def test_a_compound_boundary_is_cheaper_than_a_syllable(self) -> None:
        (first, *_) = lines_of("salassapitovelvollisuus", 18, FI)
        assert first == "salassapito-"

    def test_the_lines_of_a_heading_are_balanced(self) -> None:
        text = "aaaa bbbb cccc dddd ee"
        assert lines_of(text, 19, costs=HEADING) == ["aaaa bbbb", "cccc dddd ee"]

    def test_a_heading_is_only_broken_where_a_word_does_not_fit(self) -> None:
        text = "Noudata vaitiolovelvollisuutta"
        assert lines_of(text, 23, FI, HEADING) == ["Noudata", "vaitiolovelvollisuutta"]
        assert lines_of(text, 20, FI, HEADING) == ["Noudata vaitiolo-", "velvollisuutta"]

    def test_each_line_says_how_it_ends(self) -> None:
        lines = break_lines(measured("vapaa-ajalla asiantuntijuus", FI), 9)
        assert lines is not None
        assert [(line.text, line.ending) for line in lines] == [
            ("vapaa-", Ending.OWN),
            ("ajalla", Ending.SPACE),
            ("asian-", Ending.COMPOUND),
            ("tuntijuus", Ending.TEXT),
        ]


def all_ways(text: Breakable, width: int) -> list[list[tuple[int, int]]]:
    """Every way to end lines of at most a width at a text's breaks: the first and last break of
    each line, counted from 1 with 0 for the beginning."""
    *inner, last = range(1, len(text.breaks) + 1)
    ways = []
    for chosen in itertools.product([False, True], repeat=len(inner)):
        ends = [at for at, is_end in zip(inner, chosen, strict=True) if is_end] + [last]
        way = list(zip([0, *ends], ends, strict=False))
        if all(len(line(text, *each)) <= width for each in way):
            ways.append(way)
    return ways


def line(text: Breakable, first: int, last: int) -> str:
    start = text.breaks[first - 1].start if first else 0
    end = text.breaks[last - 1]
    return text.text[start : end.end] + end.ending.added


def cost(text: Breakable, way: list[tuple[int, int]], width: int) -> float:
    """What the lines of a way cost as running text, said anew."""
    total = 0.0
    for first, last in way:
        drawn = line(text, first, last)
        empty = 1 - len(drawn) / width
        before = text.breaks[first - 1].ending if first else Ending.SPACE
        ending = text.breaks[last - 1].ending
        alone = Ending.SPACE not in {each.ending for each in text.breaks[first : last - 1]}
        if ending is Ending.TEXT:
            total += TEXT.last_line * empty**2
            if first:
                total += TEXT.short if 1 - empty < TEXT.short_below else 0
                total += TEXT.fragment if before.added else 0
                total += TEXT.lonely if alone and 1 - empty < TEXT.lonely_below else 0
        else:
            hyphen = {Ending.SOFT: TEXT.compound, Ending.OWN: TEXT.own}.get(ending, 0)
            in_a_row = hyphen and before in (Ending.SOFT, Ending.OWN)
            total += empty**2 + hyphen + (TEXT.in_a_row if in_a_row else 0)
            alone = alone and ending is Ending.SPACE
            total += TEXT.alone if alone and 1 - empty < TEXT.alone_below else 0
    return total


words = st.text("abc", min_size=1, max_size=9)
hyphenated = st.tuples(st.text("abc", min_size=3, max_size=6), st.sampled_from("-\u00ad")).map(
    lambda pair: pair[1].join([pair[0], pair[0]])
)
plain_texts = st.lists(words, min_size=1, max_size=9).map(" ".join)
texts = st.lists(words | hyphenated, min_size=1, max_size=6).map(" ".join)
widths = st.integers(1, 30)


@given(plain_texts, widths)
def test_the_result_is_that_of_brute_force(text: str, width: int) -> None:
    breakable = split(text, PLAIN)
    ways = all_ways(breakable, width)
    lines = break_lines(measured(text), width)
    if not ways:
        assert lines is None
        return
    assert lines is not None
    fewest = min(len(way) for way in ways)
    best = min(
        (way for way in ways if len(way) == fewest), key=lambda way: cost(breakable, way, width)
    )
    drawn = [each.text for each in lines]
    (ours,) = [way for way in ways if [line(breakable, *each) for each in way] == drawn]
    assert cost(breakable, ours, width) == pytest.approx(cost(breakable, best, width))


@given(texts, widths)
def test_where_every_word_must_be_broken_too(text: str, width: int) -> None:
    """With hyphens, of all ways with as many lines."""
    breakable = split(text, PLAIN)
    whole = measured(text)
    broken = whole.wider_than(width)
    lines = break_lines(whole, width)
    if lines is None or whole.with_broken(broken).breaks != breakable.breaks:
        return
    ways = [way for way in all_ways(breakable, width) if len(way) == len(lines)]
    best = min(cost(breakable, way, width) for way in ways)
    drawn = [each.text for each in lines]
    ours = [way for way in ways if [line(breakable, *each) for each in way] == drawn]
    assert min(cost(breakable, way, width) for way in ours) == pytest.approx(best)


@given(texts, widths)
def test_the_lines_are_those_counted_none_too_wide_and_nothing_is_lost(
    text: str, width: int
) -> None:
    whole = measured(text)
    lines = break_lines(whole, width)
    count = fewest_lines(whole, width)
    if lines is None:
        assert count is None
        return
    assert len(lines) == count
    assert all(len(each.text) <= width for each in lines)
    gaps = {Ending.SPACE: " "}
    joined = "".join(
        (each.text.removesuffix("-") if each.ending.added else each.text)
        + gaps.get(each.ending, "")
        for each in lines
    )
    assert joined == text.replace("\u00ad", "")


@given(texts, widths)
def test_a_wider_line_never_needs_more_lines(text: str, width: int) -> None:
    narrow, wide = fewest_lines(measured(text), width), fewest_lines(measured(text), width + 1)
    assert narrow is None or (wide is not None and wide <= narrow)


@given(texts, widths)
def test_greedy_filling_never_makes_more_lines(text: str, width: int) -> None:
    count, greedy = fewest_lines(measured(text), width), greedy_lines(measured(text), width)
    assert (count is None) == (greedy is None)
    assert count is None or greedy is None or len(greedy) <= count
