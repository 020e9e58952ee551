"""Characters that nobody sees, which come along when text is pasted from Word or a web page.

Spaces of any width are read as spaces. What has no width is refused, because nobody sees whether
it belongs there: it hides words from searches and breaks keys, addresses and numbers. No-break
spaces and soft hyphens stay in texts, where editors write them on purpose, and so do joiners in
the scripts that are written with them.
"""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.characters import NO_BREAK_SPACES, SOFT_HYPHEN
from infographic.errors import Place, Problem
from infographic.message import Message, joined, say

# Unicode's category Z but for the space and the no-break spaces.
WIDE_SPACES = "\u1680\u2000-\u200a\u2028\u2029\u205f\u3000"
_WIDE = re.compile(f"[{WIDE_SPACES}]")
_SPACE = f"[ {NO_BREAK_SPACES}{WIDE_SPACES}]"
_ODD_SPACE = re.compile(f"[{NO_BREAK_SPACES}{WIDE_SPACES}]")
# What says where a line's key, text or item of a list stands: the spaces before and after its
# “-” and its key.
_STRUCTURE = re.compile(f"{_SPACE}*(?:-{_SPACE}+)*(?:[a-z][a-z0-9_-]*{_SPACE}*:{_SPACE})?")
_COMMENT = re.compile(rf"(?:\t|{_SPACE})*#")
# All but what has ink in nearly every text.
_ODD = re.compile("[^\t\x20-\x7e\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20ac]")

# Categories of Unicode without ink (controls, formats, halves of pairs, private characters) and
# characters without ink that have another one; U+FFFC stands for a pasted picture.
_NO_INK = ("Cc", "Cf", "Cs", "Co")
_FILLERS = re.compile(
    "[\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u2065\u2800\u3164\ufe00-\ufe0f\uffa0\ufffc"
    "\ufffe\uffff\U000e0000-\U000e0fff]"
)
# What characters are called that Unicode gives no name.
_NAMELESS = {
    "Cc": say("control character"),
    "Cs": say("half of a character"),
    "Co": say("sign of a single font"),
}
_LOST = "\ufffd"
# What shapes the character before it: joiners, and selectors of its variants.
_SHAPING = re.compile("[\u200c\u200d\ufe00-\ufe0f\U000e0100-\U000e01ef]")
_NEVER_SHAPED = re.compile("LATIN|GREEK|CYRILLIC|DIGIT")


@dataclass(frozen=True)
class CleanLine:
    """A line of a file as it was typed, and `read`, what is read of it; `left_out` are the
    columns, from 0, of what the latter lacks, in order, and `indented` the spaces that it has more
    at its start."""

    typed: str
    read: str
    left_out: tuple[int, ...] = ()
    indented: int = 0

    def column(self, column: int) -> int:
        """Where a column of what is read was typed, both from 0."""
        if not (self.left_out or self.indented):
            return column
        column = max(column - self.indented, 0)
        return column + bisect_right(range(len(self.left_out)), column, key=self._read_before)

    def _read_before(self, index: int) -> int:
        """How many columns are read before one that is left out, by its index among these."""
        return self.left_out[index] - index


def read_line(typed: str) -> CleanLine:
    """A line with ordinary spaces for those of other widths, and for no-break spaces where they
    tell its structure; without what is refused."""
    if not _ODD.search(typed):
        return CleanLine(typed, typed)
    left_out = tuple(unwelcome(typed))
    dropped = frozenset(left_out)
    kept = "".join(sign for at, sign in enumerate(typed) if at not in dropped)
    begin = _structure(kept)
    return CleanLine(typed, _ODD_SPACE.sub(" ", kept[:begin]) + spaced(kept[begin:]), left_out)


def line_problems(line: CleanLine, file: str, number: int) -> Iterator[Problem]:
    """What must not stand in a line with this number: of several characters without ink, the
    first. A comment may say anything."""
    if line.typed == line.read or _COMMENT.match(line.read):
        return
    if line.left_out:
        place = Place(file, number, line.left_out[0] + 1, line.typed)
        yield unwelcome_problem(line.typed, line.left_out, place)
    elif odd := _ODD_SPACE.search(line.typed[: _structure(line.typed)]):
        space = _named(odd[0])
        yield Problem(
            say("there is another space here than the space bar writes: {space}", space=space)
            if line.typed[: odd.start()].strip()
            else say(
                "there is another space in the indentation than the space bar writes: {space}",
                space=space,
            ),
            Place(file, number, odd.start() + 1, line.typed),
            hint=say("delete it and press the space bar"),
        )


def _structure(line: str) -> int:
    found = _STRUCTURE.match(line)
    return found.end() if found else 0


def spaced(text: str) -> str:
    """The text with ordinary spaces for those of other widths."""
    return _WIDE.sub(" ", text)


def unwelcome(text: str) -> list[int]:
    """Where a text has a character without ink that does not belong into any text, from 0."""
    return [at for at, sign in enumerate(text) if _is_unwelcome(sign, text[at - 1 : at])]


def _is_unwelcome(sign: str, before: str) -> bool:
    if not _ODD.match(sign) or sign in f"\n\r{SOFT_HYPHEN}":
        return False
    if _SHAPING.match(sign):
        return not before or before < "\u00a0" or bool(_NEVER_SHAPED.match(_name(before)))
    return (
        sign == _LOST or unicodedata.category(sign) in _NO_INK or _FILLERS.match(sign) is not None
    )


def unwelcome_problem(text: str, found: Sequence[int], place: Place) -> Problem:
    """What is said of the characters of a text that are unwelcome; the first stands at a place."""
    sign = text[found[0]]
    others = len(found) - 1
    more = say(", and {more} more on this line", more=others) if others else ""
    if sign == _LOST:
        what = say("a letter was lost here when the file was saved or copied")
        return Problem(
            joined("", (what, more)),
            place,
            hint=say("write the letter again in place of “�”"),
        )
    what = (
        say("a {sign} stands here{more}", sign=_named(sign), more=more)
        if unicodedata.category(sign) in ("Cs", "Co")
        else say("an invisible {sign} stands here{more}", sign=_named(sign), more=more)
    )
    return Problem(what, place, hint=say("delete it, or write the line again"))


def _named(sign: str) -> Message:
    """A character in words: zero width space (U+200B)."""
    nameless = _NAMELESS.get(unicodedata.category(sign), say("character"))
    return joined(" ", (_name(sign).lower() or nameless, f"(U+{ord(sign):04X})"))


def _name(sign: str) -> str:
    return unicodedata.name(sign, "")
