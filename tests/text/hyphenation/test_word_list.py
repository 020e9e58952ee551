"""Lists of words: how they are written, and how words are put together from them."""

from __future__ import annotations

import pytest

from infographic.text.hyphenation.word_list import WordPart, parsed, word_list

LIST = parsed("tieto- tieto|suoja-  # a comment\nsuoja\nasian|tuntij lai luon\n\n# another\n")


def shown(word: str) -> str:
    return "|".join(word[part.start : part.end] for part in LIST.parts(word))


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("suojan", "suojan"),
        ("tietosuojan", "tieto|suojan"),
        ("asiantuntijuus", "asian|tuntijuus"),
        ("tietosuojaasiantuntija", "tieto|suoja|asian|tuntija"),
        ("tieto", ""),  # a first part alone is no word
        ("tietoturva", ""),
        ("another", ""),
        ("", ""),
    ],
)
def test_a_word_is_put_together_from_the_list(word: str, parts: str) -> None:
    assert shown(word) == parts


def test_how_much_of_the_last_part_is_known() -> None:
    assert LIST.parts("tietosuojaan") == (WordPart(0, 5, 5), WordPart(5, 10, 12))


def test_what_is_longer_than_any_ending_is_another_word() -> None:
    assert shown("laihtumiskuuri") == ""


def test_the_shortest_ending_wins() -> None:
    longer = parsed("puhe- puhelu- aika luaikaa")
    assert [part.start for part in longer.parts("puheluaika")] == [0, 6]


@pytest.mark.parametrize("name", ["fi", "sv"])
def test_every_entry_is_small_letters_with_boundaries_within(name: str) -> None:
    words = word_list(name)
    for entries in (words.firsts, words.words):
        for word, boundaries in entries.items():
            assert word.isalpha(), word
            assert word == word.lower(), word
            assert all(0 < at < len(word) for at in boundaries), word
            assert list(boundaries) == sorted(set(boundaries)), word


def test_a_word_of_very_many_parts_is_put_together_at_once() -> None:
    words = parsed("yhteis- työ- yhteistyö- kumppani")
    word = "yhteistyö" * 50 + "kumppani"
    assert words.parts(word)[-1] == WordPart(450, 458, 458)
    assert len(words.parts(word)) == 51
    assert words.parts("yhteistyö" * 100_000) == ()
