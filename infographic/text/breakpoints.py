"""Where the lines of a text may end.

They may end at spaces but those that keep what belongs together (see `no_break`), after a hyphen
or a slash between letters, where words may be broken, and within an address that is too wide for
its line; never at no-break spaces (U+00A0) and no-break hyphens (U+2011).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from infographic.characters import LETTER
from infographic.content.language.language import Language
from infographic.text.hyphenation.hyphenate import Kind, Origin, WordBreak
from infographic.text.no_break import no_break_spaces
from infographic.text.words import Token, Word, is_name, soft_hyphens_in, tokens, words_of

# Between two letters on both sides a hyphen or a slash joins words that may stand on two lines.
_AFTER_JOINT = re.compile(rf"(?<={LETTER}{{2}}[-/])(?={LETTER}{{2}})")
# In an address after a slash and before some other signs, with some characters on both sides
# (The Chicago Manual of Style, 7.46); nothing is added there. A line that began with a point would
# look like a new one, and one that ends with it like a sentence: only where a part of the address
# is long, it may end there, but not after what all addresses begin with.
_IN_ADDRESS = re.compile(r"(?<=[^/:]/)(?=[^/]{3})|(?<=\w{3})(?=[@?&=#]\w{3})")
_LONG_PART = re.compile(r"[^/:@?&=#]{25,}")
_AFTER_POINT = re.compile(r"(?<=\w{3}\.)(?<!www\.)(?=[\w-]{3})")


class Ending(Enum):
    """How a line ends: at a space, after a sign of the text's own, within an address, with a hyphen
    that is added at a soft hyphen of the text, at a compound boundary or between syllables, or with
    the text."""

    SPACE = "space"
    OWN = "own"
    ADDRESS = "address"
    SOFT = "soft hyphen"
    COMPOUND = "compound"
    SYLLABLE = "syllable"
    TEXT = "text"

    @property
    def added(self) -> str:
        """What the line shows there that the text does not have."""
        return "-" if self in (Ending.SOFT, Ending.COMPOUND, Ending.SYLLABLE) else ""

    @property
    def is_within_word(self) -> bool:
        """Whether the line ends in the midst of what is read as one word."""
        return self is Ending.ADDRESS or bool(self.added)

    @classmethod
    def at(cls, found: WordBreak) -> Ending:
        """How a line ends at a break in a word."""
        if found.origin is Origin.SOFT_HYPHEN:
            return cls.SOFT
        return cls.COMPOUND if found.kind is Kind.COMPOUND else cls.SYLLABLE


# How lines end where the text itself says that a word may be broken.
_WRITTEN = frozenset({Ending.ADDRESS, Ending.SOFT})


@dataclass(frozen=True)
class Break:
    """A line may end before the character at `end`, and the next begin with that at `start`."""

    end: int
    start: int
    ending: Ending


@dataclass(frozen=True)
class Breakable:
    """A text as it is drawn, and its breaks in order; the last one is its end. At those `between`
    words no word is broken. `find_written` finds these and what the text itself has within its
    words and addresses, `find_all` also what its language tells: each takes longer."""

    text: str
    between: tuple[Break, ...]
    find_written: Callable[[], Iterator[Break]] = field(compare=False, repr=False)
    find_all: Callable[[], Iterator[Break]] = field(compare=False, repr=False)

    @cached_property
    def breaks(self) -> tuple[Break, ...]:
        """All of them."""
        return tuple(self.find_all())

    def breaks_for(self, endings: frozenset[Ending]) -> tuple[Break, ...]:
        """Those between words, and at the least those at which lines end in one of some ways."""
        return tuple(self.find_written()) if endings <= _WRITTEN else self.breaks


def split(text: str, language: Language, names: tuple[str, ...] = ()) -> Breakable:
    """The breaks of a text; `names` are never broken. White space counts as one space."""
    parts = list(tokens(text))
    drawn = " ".join(part.text for part in parts)
    kept = no_break_spaces(drawn)
    ends = [_end(part, drawn, kept) for part in parts]

    def joined(within: Callable[[Token], Iterable[Break]]) -> Iterator[Break]:
        for part, end in zip(parts, ends, strict=True):
            yield from within(part)
            if end is not None:
                yield end

    return Breakable(
        drawn,
        tuple(joined(lambda part: _at(part, _joints(part, names)))),
        lambda: joined(lambda part: _within(part, names, soft_hyphens_in)),
        lambda: joined(
            lambda part: _within(part, names, lambda part: words_of(part, language, names))
        ),
    )


def _end(part: Token, drawn: str, kept: Container[int]) -> Break | None:
    """The break at the end of a part; None where what follows is kept with it."""
    end = part.start + len(part.text)
    if end == len(drawn):
        return Break(end, end, Ending.TEXT)
    return None if end in kept else Break(end, end + 1, Ending.SPACE)


def _within(
    token: Token, names: tuple[str, ...], words: Callable[[Token], Iterable[Word]]
) -> Iterator[Break]:
    own = _in_address(token.text) if token.is_address else _joints(token, names)
    found = dict(own)
    for word in words(token):
        found |= {word.start + each.offset: Ending.at(each) for each in word.breaks}
    return _at(token, sorted(found.items(), key=lambda pair: pair[0]))


def _at(token: Token, found: Iterable[tuple[int, Ending]]) -> Iterator[Break]:
    """The breaks at some offsets of a token."""
    for offset, ending in found:
        yield Break(token.start + offset, token.start + offset, ending)


def _joints(token: Token, names: tuple[str, ...]) -> Iterator[tuple[int, Ending]]:
    """After the hyphens and slashes between its words."""
    matches = [*_AFTER_JOINT.finditer(token.text)]
    if not matches or token.is_address or is_name(token, names):
        return
    for match in matches:
        if match.start() - 1 not in token.no_break:
            yield match.start(), Ending.OWN


def _in_address(text: str) -> Iterator[tuple[int, Ending]]:
    yield from ((match.start(), Ending.ADDRESS) for match in _IN_ADDRESS.finditer(text))
    for part in _LONG_PART.finditer(text):
        points = _AFTER_POINT.finditer(text, *part.span())
        yield from ((match.start(), Ending.ADDRESS) for match in points)
