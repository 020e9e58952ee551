"""Placeholders in the texts of a guide that is made for each row of a table: {office}.

A name is letters, digits and what stands between words (a space, “_”, “-”, “.”), with a letter in
it; names are the same whatever their capitals, and however many spaces part their words. In a guide
that has any, “{{” and “}}” are braces that are shown; in all others, braces are what they were
typed as. What has not the form of a placeholder, {}, {1} or {"a": 1}, is none.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass

MAX_NAME = 100

_SPACE = " \N{NO-BREAK SPACE}"
_LETTER, _NEXT = r"[^\W\d_]", rf"[\w.\-{_SPACE}]"
_NAME = rf"(?=[\d_.\-{_SPACE}]*{_LETTER})(?![{_SPACE}]*[_.\-]){_NEXT}{{1,{MAX_NAME}}}"
_PIECE = re.compile(rf"\{{\{{|\}}\}}|\{{(?P<name>{_NAME})\}}|[{{}}]")
_FORM = re.compile(rf"\{{{_NAME}\}}")


@dataclass(frozen=True)
class Piece:
    """A stretch of words: as it is shown, or the placeholder of a `name` as it is typed; `start` is
    its place in the words. A brace that is neither part of a placeholder nor doubled `is_lone`."""

    words: str
    start: int
    name: str = ""
    is_lone: bool = False


def placeholders_in(words: str) -> tuple[str, ...]:
    """The names of the placeholders of a text in their order, each once and as `name_of` has it.
    Those in doubled braces are none: "{{office}} {Phone}" has only "phone"."""
    names = (name_of(piece.name) for piece in pieces_of(words) if piece.name)
    return tuple(dict.fromkeys(names))


def name_of(words: str) -> str:
    """What a placeholder or a column is known by: without spaces at its ends, with one for several
    within, in small letters, composed (Unicode NFC)."""
    return unicodedata.normalize("NFC", " ".join(words.split()).casefold())


def looks_like_a_series(words: str) -> bool:
    """Whether a text has anything in the form of a placeholder, be it in doubled braces."""
    return "{" in words and _FORM.search(words) is not None


def pieces_of(words: str) -> Iterator[Piece]:
    """The stretches of a text of a guide that has placeholders, in order."""
    end = 0
    for found in _PIECE.finditer(words):
        if found.start() > end:
            yield Piece(words[end : found.start()], end)
        if name := found["name"]:
            yield Piece(found[0], found.start(), name)
        else:
            yield Piece(found[0][0], found.start(), is_lone=len(found[0]) == 1)
        end = found.end()
    if end < len(words):
        yield Piece(words[end:], end)


def filled(words: str, value_of: Callable[[str, str], str]) -> str:
    """A text with a value for each placeholder: `value_of` is given its name as it is typed and
    what stands before it. Values are taken as they are, whatever braces they have."""
    done = ""
    for piece in pieces_of(words):
        done += value_of(piece.name, done) if piece.name else piece.words
    return done
