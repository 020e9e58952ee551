"""Line breaking: where lines may end, how many there are, and which ends are best."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from infographic.text.linebreak import (
    MeasuredPiece,
    Piece,
    break_lines,
    fewest_lines,
    measure,
    split,
)


def pieces_of(text: str) -> list[MeasuredPiece]:
    """The pieces of a text in which every character is 1 wide."""
    return measure(split(text), len)


def lines_of(text: str, width: float) -> list[str]:
    lines = break_lines(pieces_of(text), width)
    assert lines is not None
    return lines


class TestWhereLinesMayEnd:
    def test_at_any_white_space_which_counts_as_one_space(self) -> None:
        assert split("two  words\n here") == [
            Piece("two", joint=" "),
            Piece("words", joint=" "),
            Piece("here", joint=" "),
        ]

    def test_after_a_hyphen_between_letters(self) -> None:
        assert [piece.text for piece in split("vapaa-ajalla")] == ["vapaa-", "ajalla"]

    @pytest.mark.parametrize("text", ["A-luokka", "e-kirja", "1-2", "-jokin", "no-"])
    def test_not_after_a_hyphen_beside_a_lone_letter_or_no_letter(self, text: str) -> None:
        assert [piece.text for piece in split(text)] == [text]

    def test_at_a_soft_hyphen_which_shows_only_there(self) -> None:
        text = "vuoro\u00advaikutus"
        assert lines_of(text, 20) == ["vuorovaikutus"]
        assert lines_of(text, 10) == ["vuoro-", "vaikutus"]

    @pytest.mark.parametrize("text", ["5\u00a0000\u00a0€", "Kela\u2011Kerttu"])
    def test_not_at_a_no_break_space_or_hyphen(self, text: str) -> None:
        assert fewest_lines(pieces_of(text), len(text) - 1) is None

    def test_a_no_break_hyphen_looks_like_any_hyphen(self) -> None:
        assert lines_of("Kela\u2011Kerttu", 20) == ["Kela-Kerttu"]

    @pytest.mark.parametrize("text", ["\u00ad", "a\u00ad", "\u00ada", "a\u00ad\u00adb"])
    def test_stray_soft_hyphens_do_no_harm(self, text: str) -> None:
        assert lines_of(text, 9) == [text.replace("\u00ad", "")]


class TestHowManyLines:
    def test_a_text_as_wide_as_the_line_is_one_line(self) -> None:
        assert fewest_lines(pieces_of("four four"), 9) == 1

    def test_a_word_wider_than_the_line_fits_in_no_number(self) -> None:
        assert fewest_lines(pieces_of("a toolongword b"), 10) is None
        assert break_lines(pieces_of("a toolongword b"), 10) is None

    def test_a_hyphen_that_would_be_added_needs_room_too(self) -> None:
        assert lines_of("abc\u00addef", 4) == ["abc-", "def"]
        assert fewest_lines(pieces_of("abc\u00addef"), 3) is None

    def test_no_text_is_no_line(self) -> None:
        assert fewest_lines([], 10) == 0


class TestWhichEndsAreBest:
    def test_lines_are_even_where_greedy_filling_leaves_a_lone_word(self) -> None:
        assert lines_of("aaaa bbbb cccc dd", 14) == ["aaaa bbbb", "cccc dd"]

    def test_no_short_word_is_left_alone_on_the_last_line(self) -> None:
        assert lines_of("Kiitä viikon parhaasta jutusta.", 25) == [
            "Kiitä viikon",
            "parhaasta jutusta.",
        ]

    def test_a_hyphen_is_not_added_for_a_little_more_evenness(self) -> None:
        assert lines_of("aaaaaa bbb\u00adbb cccccc", 13) == ["aaaaaa bbbbb", "cccccc"]


def all_ways(text: str, width: int) -> list[list[str]]:
    """Every way of breaking a text at its spaces into lines of at most a width."""
    words = text.split()
    ways = []
    for breaks in itertools.product([" ", "\n"], repeat=len(words) - 1):
        joined = "".join(word + end for word, end in zip(words, [*breaks, ""], strict=True))
        lines = joined.split("\n")
        if all(len(line) <= width for line in lines):
            ways.append(lines)
    return ways


def cost(lines: list[str], width: int) -> float:
    slack = [(1 - len(line) / width) ** 2 for line in lines]
    widow = len(lines) > 1 and " " not in lines[-1] and len(lines[-1]) < 0.45 * width
    return sum(slack[:-1]) + slack[-1] / 2 + (0.25 if widow else 0)


texts = st.lists(st.text("abc", min_size=1, max_size=9), min_size=1, max_size=9).map(" ".join)


@given(texts, st.integers(1, 30))
def test_the_result_is_that_of_brute_force(text: str, width: int) -> None:
    ways = all_ways(text, width)
    lines = break_lines(pieces_of(text), width)
    if not ways:
        assert lines is None
        return
    assert lines is not None
    fewest = min(len(way) for way in ways)
    best = min(cost(way, width) for way in ways if len(way) == fewest)
    assert len(lines) == fewest
    assert cost(lines, width) == pytest.approx(best)
    assert " ".join(lines) == text


@given(texts, st.integers(1, 30))
def test_a_wider_line_never_needs_more_lines(text: str, width: int) -> None:
    narrow, wide = fewest_lines(pieces_of(text), width), fewest_lines(pieces_of(text), width + 1)
    assert narrow is None or (wide is not None and wide <= narrow)
