"""Hyphenation: right on words with a reference, and where words must not be broken."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.content.language.language import Language, language
from infographic.text.hyphenation.hyphenate import SHORTEST_STUB, Kind, Origin, word_breaks
from tests.text.reference import references, score, split_by_listed

FI, SV = language("fi"), language("sv")
FILES = [("finnish_words.txt", FI, 150), ("swedish_words.txt", SV, 100)]


def shown(word: str, of: Language = FI) -> str:
    """The word with its breaks: | between the words of a compound, - between syllables."""
    signs = {Kind.COMPOUND: "|", Kind.SYLLABLE: "-"}
    for each in reversed(word_breaks(word, of)):
        word = word[: each.offset] + signs[each.kind] + word[each.offset :]
    return word


@pytest.mark.parametrize(("file", "of", "least"), FILES)
def test_words_whose_parts_are_listed(file: str, of: Language, least: int) -> None:
    """At most 1 % of the breaks wrong and 3 % of the compound boundaries missed."""
    listed, _ = split_by_listed(references(file), of)
    scored = score(listed, of)
    assert scored.words >= 0.7 * least
    assert scored.boundaries >= 90
    assert scored.wrong_share <= 0.01, scored.wrong
    assert scored.missed_share <= 0.03, scored.missed


@pytest.mark.parametrize(("file", "of", "least"), FILES)
def test_words_whose_parts_are_not_listed(file: str, of: Language, least: int) -> None:
    """At most 3 % of the breaks wrong; `pytest -rP` tells the boundaries that are missed."""
    every = references(file)
    _, others = split_by_listed(every, of)
    scored = score(others, of)
    print(f"{of.code}: {len(scored.missed)} of {scored.boundaries} missed: {scored.missed}")
    assert len(every) >= least
    assert scored.offered >= 40
    assert scored.wrong_share <= 0.03, scored.wrong


@pytest.mark.parametrize(
    "word",
    [
        "asian|tun-ti-juu-den",
        "kan-san|eläke|lai-tos",
        "ter-veys|huolto",
        "päivä|rahan",
        "tieto|suoja|asian|tun-ti-joille",
        "vai-tiolo|vel-vol-li-suutta",
        "some|gurulle",
    ],
)
def test_finnish_words_from_the_list(word: str) -> None:
    assert shown(word.replace("|", "").replace("-", "")) == word


@pytest.mark.parametrize(
    ("word", "of"),
    [
        ("data|skydds|för-ord-ningen", SV),
        ("tyst-nads|plik-ten", SV),
        ("yrkes|etik", SV),
        ("egen|ansvar", SV),
    ],
)
def test_swedish_words_from_the_list(word: str, of: Language) -> None:
    assert shown(word.replace("|", "").replace("-", ""), of) == word


def test_vowels_are_never_parted_and_each_break_has_three_letters_beside_it() -> None:
    assert shown("sosiaalisen") == "sosiaa-li-sen"
    assert shown("ideana") == "ideana"


def test_what_may_be_a_compound_is_not_broken_before_a_consonant_that_may_end_a_word() -> None:
    """As lohen|onginta may be, which is no lohe-nonginta."""
    assert shown("lohenonginta") == "lohenon-ginta"


def test_each_break_says_where_it_is_from() -> None:
    assert {each.origin for each in word_breaks("asiantuntijuus", FI)} == {
        Origin.LIST,
        Origin.RULE,
    }
    assert {each.origin for each in word_breaks("tystnadsplikten", SV)} == {
        Origin.LIST,
        Origin.PATTERN,
    }


@pytest.mark.parametrize("code", ["se", "zxx-made"])
def test_a_language_without_a_way_to_find_syllables_breaks_no_word(code: str) -> None:
    of = language(code) if code == "se" else Language(code, code)
    assert word_breaks("sosiaaladearvvasvuohta", of) == ()


def test_a_language_without_a_file_is_broken_by_pyphen_if_it_can() -> None:
    assert shown("Nachbarschaft".lower(), language("de")) == "nach-bar-schaft"
    assert word_breaks("abcdefghijklmnop", language("yue")) == ()


letters = st.text("abdeghijklmnoprstuvyäöåşİßéc", min_size=0, max_size=30)


@settings(deadline=None)  # the first word loads the patterns
@given(letters, st.sampled_from([FI, SV, language("en")]))
def test_any_word_has_its_breaks_in_order_and_no_stub(word: str, of: Language) -> None:
    offsets = [each.offset for each in word_breaks(word, of)]
    assert offsets == sorted(set(offsets))
    assert all(SHORTEST_STUB <= at <= len(word) - SHORTEST_STUB for at in offsets)
