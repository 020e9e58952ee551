"""What a text says of how many steps and rules the guide has, held against how many there are.

A number in digits or words counts when one of the language's words for steps or rules follows it,
with at most one other word between (“seitsemän helppoa askelta”). “One” is hardly ever the number
of all, and what is more than any guide has (10 000 steps a day) is not either.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache

from infographic.characters import NO_BREAK_SPACES, SOFT_HYPHEN, WORD
from infographic.content.language.language import Language
from infographic.content.language.language_data import SHORTEST_STEM
from infographic.content.yaml.written import Remark
from infographic.message import Message, say, say_count

FEWEST, _MOST = 2, 30
_SHORTEST_WORD = 4  # that may be a form of a longer stem
_SPACE = f"[ {NO_BREAK_SPACES}]"
# Not within a larger number, a range, a fraction or a word.
_BEGINNING = rf"(?<![\w/.,:+–—-])(?<!\d{_SPACE})"
_NUMBER = rf"\d{{1,2}}(?::{WORD})?|{WORD}(?:-{WORD})*"
_WORD_BEFORE = re.compile(rf"({WORD}){_SPACE}$")
_WORDS_AFTER = re.compile(rf"(?:{_SPACE}{WORD}){{1,3}}")


def _steps(number: int) -> Message:
    return say_count("{count} step", "{count} steps", count=number) if number else say("no steps")


def _rules(number: int) -> Message:
    return say_count("{count} rule", "{count} rules", count=number) if number else say("no rules")


_COUNTED = {"steps": _steps, "rules": _rules}


@dataclass(frozen=True)
class _NumberWord:
    """The number that a word means, and the case that it is in, by its place in the language's
    `number_cases`."""

    number: int
    case: int


def miscounts(
    text: str, language: Language, counts: Mapping[str, int], fewest: int = FEWEST
) -> Iterator[Remark]:
    """A remark for each number in the text, from `fewest` up, that is not that of the guide;
    `counts` has how many “steps” and “rules” there are."""
    words = language.vocabulary
    plain, offsets = _without_soft_hyphens(text)
    for what, nouns in (("steps", words.steps), ("rules", words.rules)):
        for found in _pattern(nouns).finditer(plain) if nouns else ():
            said = _number(found["number"], language)
            if said is None or said.number < fewest or said.number == counts[what]:
                continue
            if _is_of_some(plain, found, language, nouns):
                continue
            yield Remark(
                offsets[found.start()],
                say(
                    "this says “{phrase}”, but the guide has {there_are}",
                    phrase=found["phrase"],
                    there_are=_COUNTED[what](counts[what]),
                ),
                _hint(found["number"], said, counts[what], language),
            )


@lru_cache(maxsize=64)
def _pattern(nouns: tuple[str, ...]) -> re.Pattern[str]:
    """A number, perhaps another word, and a noun, from wherever they begin: “the seven steps” is
    found at both of its first words.

    Remembered for the languages of a guide: each of its texts asks, and to put it together takes
    longer than to search them.
    """
    noun = "|".join(map(re.escape, sorted(nouns, key=len, reverse=True)))
    between = rf"(?:(?P<between>{WORD}){_SPACE})?"
    phrase = rf"(?P<number>{_NUMBER}){_SPACE}{between}(?:{noun})\w*"
    return re.compile(rf"{_BEGINNING}(?=(?P<phrase>{phrase}))", re.IGNORECASE)


def _without_soft_hyphens(text: str) -> tuple[str, list[int]]:
    """The text as it is read, and the offset of each of its characters in the text as written."""
    offsets = [at for at, sign in enumerate(text) if sign != SOFT_HYPHEN]
    return "".join(text[at] for at in offsets), offsets


def _number(written: str, language: Language) -> _NumberWord | None:
    """The number that digits or a word say, where it may be that of all steps or rules."""
    digits = re.match(r"\d+", written)
    if digits is None:
        return _number_words(language).get(written.lower())
    number = int(digits[0])
    return _NumberWord(number, 0) if FEWEST <= number <= _MOST else None


def _is_of_some(
    text: str, found: re.Match[str], language: Language, nouns: tuple[str, ...]
) -> bool:
    """Whether a word before the number or after it says that it is not that of all, or is another
    number; whether the number belongs to the word before it (step 3, page 3) or is one of units
    (5 minutes a step); or whether what follows says that these are other steps."""
    before = _WORD_BEFORE.search(text[: found.start()])
    beside = [word.lower() for word in (before and before[1], found["between"]) if word]
    if any(_says_some(word, language) for word in beside):
        return True
    if found["between"] in language.conventions.units:
        return True
    numbered = before[1].lower() if before else ""
    if _is_form_of(numbered, _small(nouns)) or numbered in language.conventions.before_number:
        return True
    after = _WORDS_AFTER.match(text, found.end("phrase"))
    words = after[0].lower().split() if after else []
    return any(
        " ".join(words[at:]).startswith(_small(language.vocabulary.other_steps))
        for at in range(len(words))
    )


def _is_form_of(word: str, stems: tuple[str, ...]) -> bool:
    """Whether it begins with one of the stems, or is the shorter word that has them (askel)."""
    is_shorter = len(word) >= _SHORTEST_WORD and any(stem.startswith(word) for stem in stems)
    return is_shorter or word.startswith(stems)


def _says_some(word: str, language: Language) -> bool:
    some = _small(language.vocabulary.some_of)
    stems = tuple(each for each in some if len(each) >= SHORTEST_STEM)
    return word in some or word.startswith(stems) or word in _number_words(language)


def _small(words: Iterable[str]) -> tuple[str, ...]:
    return tuple(word.lower() for word in words)


@cache
def _number_words(language: Language) -> Mapping[str, _NumberWord]:
    """The words of a language for the numbers that guides have; none where num2words has none, of
    which they are asked once: a language takes it about 10 ms."""
    return {
        word.lower(): _NumberWord(number, case)
        for case in reversed(range(len(language.vocabulary.number_cases) or 1))
        for number, word in _cardinals(language, case)
    }


def _cardinals(language: Language, case: int) -> Iterable[tuple[int, str]]:
    from num2words import CONVERTER_CLASSES  # takes long to import

    converter = CONVERTER_CLASSES.get(language.code.split("-")[0])
    if converter is None:
        return ()
    cases = language.vocabulary.number_cases
    options = {"case": cases[case]} if cases else {}
    return (
        (number, str(converter.to_cardinal(number, **options)))
        for number in range(FEWEST, _MOST + 1)
    )


def _hint(written: str, said: _NumberWord, count: int, language: Language) -> str:
    """What to write in place of the number, in digits or in words as it was."""
    if not FEWEST <= count <= _MOST:
        return say("write it anew, or leave the number out")
    if written[0].isdigit():
        right = re.sub(r"^\d+", str(count), written)
    else:
        right = dict(_cardinals(language, said.case))[count]
    if written.isupper():
        right = right.upper()
    elif written[0].isupper():
        right = right.capitalize()
    return say("write “{right}”", right=right)
