"""Patterns that are parsed late break words as pyphen's do."""

from __future__ import annotations

import random
from pathlib import Path

import pyphen
import pytest

from infographic.text.hyphenation.late_patterns import LatePatterns

_LANGUAGES = ("sv", "en", "nb", "uk")


@pytest.mark.parametrize("code", _LANGUAGES)
def test_words_are_broken_as_pyphen_breaks_them(code: str) -> None:
    path = pyphen.LANGUAGES[code]
    late, known = LatePatterns(path), pyphen.HyphDict(path)
    letters = sorted({each for pattern in known.patterns for each in pattern if each.isalpha()})
    chance = random.Random(code)
    words = ("".join(chance.choices(letters, k=chance.randint(2, 18))) for _ in range(1000))
    assert all(late.positions(word) == known.positions(word) for word in words)


def test_patterns_are_parsed_one_by_one(tmp_path: Path) -> None:
    (tmp_path / "few.dic").write_text("UTF-8\n% a comment\nLEFTHYPHENMIN 2\na1b\n2ba\n.c0d\n")
    late = LatePatterns(tmp_path / "few.dic")
    assert late.positions("xabab") == [4]
    assert dict(late.patterns) == {"ab": (1, (1,)), "ba": (0, (2,)), ".cd": ".c0d"}
    assert late.positions("cd") == []


def test_what_is_more_than_letters_and_digits_is_read_by_pyphen(tmp_path: Path) -> None:
    (tmp_path / "odd.dic").write_text("UTF-8\na1b\nc1c/c=c,1,2\n^^e41b\n")
    late, known = LatePatterns(tmp_path / "odd.dic"), pyphen.HyphDict(tmp_path / "odd.dic")
    assert late.patterns == known.patterns
