"""The words of a text, and which of them may be broken."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from infographic.characters import NO_BREAK_HYPHEN, SOFT_HYPHEN, WORD, between_spaces
from infographic.content.language.language import Language
from infographic.text.hyphenation.hyphenate import (
    SHORTEST_STUB,
    Kind,
    Origin,
    WordBreak,
    is_listed,
    word_breaks,
)

_WORD = re.compile(WORD)
# A web or electronic mail address, a handle (@kela), a tag (#kela), the name of a file or a server,
# after an opening bracket or quotation mark, if any.
_ADDRESS = re.compile(
    r"[(\[{<”“„»«\"'’‘]*"
    r"(?:[a-z][a-z0-9+.-]*://|mailto:|www\.|[\w-]+(?:\.[\w-]+)+/|\S+@\S+\.\w|[@#]\w"
    r"|[\w-]+(?:\.[\w-]+)*\.[a-z]{2,5}[)\]}>”“„»«\"'’‘.,:;!?…]*$)",
    re.IGNORECASE,
)
# What has one of these, or a point within, is no word that anyone would break.
_NO_WORD = re.compile(r"[\d_@#]|(?<=\w)\.(?=\w)")
_SENTENCE_END = re.compile(r"[.!?:…][”’\"')»]*$")
# An inflected name may differ from its plain form in the last two letters (Kerttu, Kertun).
_ENDING_OF_A_NAME = 2
_SHORTEST_NAME = 3
# What is longer, at the beginning of a sentence, is a compound that no list has.
_LONGEST_NAME = 21


@dataclass(frozen=True)
class Token:
    """What stands between two spaces, as it is drawn.

    `start` is its offset in the drawn text; `soft` are the offsets within it of soft hyphens, and
    `no_break` those of hyphens at which no line ends.
    """

    text: str
    start: int
    soft: tuple[int, ...]
    no_break: tuple[int, ...]
    starts_sentence: bool

    @property
    def is_address(self) -> bool:
        return _ADDRESS.match(self.text) is not None


@dataclass(frozen=True)
class Word:
    """A run of letters in a token, with the breaks within it by their offset in the run."""

    text: str
    start: int
    breaks: tuple[WordBreak, ...]


def tokens(text: str) -> Iterator[Token]:
    """The tokens of a text; white space counts as one space, and soft hyphens are not drawn.

    Many fonts lack the no-break hyphen; it is drawn as any other.
    """
    start = 0
    starts_sentence = True
    for written in between_spaces(text):
        *parts, last = written.split(SOFT_HYPHEN)
        soft: list[int] = []
        for part in parts:
            soft.append((soft[-1] if soft else 0) + len(part))
        plain = "".join([*parts, last])
        no_break = tuple(at for at, sign in enumerate(plain) if sign == NO_BREAK_HYPHEN)
        drawn = plain.replace(NO_BREAK_HYPHEN, "-")
        yield Token(drawn, start, tuple(soft), no_break, starts_sentence)
        start += len(drawn) + 1
        if _WORD.search(drawn):
            starts_sentence = _SENTENCE_END.search(drawn) is not None


def drawn_text(text: str) -> str:
    """The text as it is drawn on one line."""
    return " ".join(token.text for token in tokens(text))


def words_of(token: Token, language: Language, names: tuple[str, ...]) -> Iterator[Word]:
    """The words of a token; those that stay whole have no breaks."""
    is_word = not token.is_address and not _NO_WORD.search(token.text)
    for number, found in enumerate(_WORD.finditer(token.text)):
        run, start = found[0], found.start()
        breaks = _soft_breaks(token, start, run)
        if not breaks and is_word and not is_name(token, names):
            begins = token.starts_sentence and number == 0
            if not _is_proper(run, begins, language) and not is_named(run, names):
                breaks = word_breaks(run, language)
        yield Word(run, start, breaks)


def soft_hyphens_in(token: Token) -> Iterator[Word]:
    """The words of a token that have soft hyphens, with the breaks at these."""
    if token.soft:
        for found in _WORD.finditer(token.text):
            yield Word(found[0], found.start(), _soft_breaks(token, found.start(), found[0]))


def is_name(token: Token, names: tuple[str, ...]) -> bool:
    """Whether the token as a whole is a name with a hyphen (Kela-Kerttu), in any form."""
    return is_named(token.text.strip("”\"'’(),.;:!?"), tuple(name for name in names if "-" in name))


def _soft_breaks(token: Token, start: int, run: str) -> tuple[WordBreak, ...]:
    offsets = (at - start for at in dict.fromkeys(token.soft))
    return tuple(
        WordBreak(offset, Kind.COMPOUND, Origin.SOFT_HYPHEN)
        for offset in offsets
        if SHORTEST_STUB <= offset <= len(run) - SHORTEST_STUB
    )


def _is_proper(run: str, begins_sentence: bool, language: Language) -> bool:
    """Whether the capitals of a run of letters make it a name, or what may well be one."""
    if run[1:] != run[1:].lower():
        return True
    if run[0] == run[0].lower():
        return False
    return not begins_sentence or not (len(run) > _LONGEST_NAME or is_listed(run, language))


def is_named(word: str, names: tuple[str, ...]) -> bool:
    """Whether a word is one of the names, or a form of it."""
    return any(_is_form(word, part) for name in names for part in name.split())


def _is_form(word: str, name: str) -> bool:
    stem = name[: max(len(name) - _ENDING_OF_A_NAME, min(_SHORTEST_NAME, len(name)))]
    return word.startswith(name) or (word.startswith(stem) and name[0].isupper())
