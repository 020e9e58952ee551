"""Which spaces of a text a line may not end at, besides those that are no-break spaces.

A number's own are set as such where the text is set right (`content.language.convention`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from infographic.characters import LETTER, NO_BREAK_SPACE

# Before a dash that has a space or nothing after it, and after a lone letter that is a word or an
# initial (i, å, L.), which the s of FPA:s is not.
_KEPT = re.compile(rf"( )(?=[–—](?:\s|$))|(?<![\w:’'./-]){LETTER}\.?( )(?=\S)")
# Before a sign that parts one thing from the next, which stays with what it ends, and after a
# bullet that begins the text.
_BESIDE_SEPARATOR = re.compile(r"(?<=\S)( )(?=[·•‧∙⋅・|/›→](?:\s|$))|(?<=^[·•‧∙⋅▪])( )")
# A telephone number: groups of digits, of which the first has a plus sign, brackets or a zero, or
# is one of three before three or four. More groups or signs are a list of numbers.
_GAP = f"[ {NO_BREAK_SPACE}-]"
_TELEPHONE = re.compile(
    rf"(?<![\w.,])(?:\+\d+|\(\+?\d+\)|0\d*|\d{{3}}(?={_GAP}\d{{3,4}}(?!\d)))"
    rf"(?:{_GAP}?\(\d+\)\d*|{_GAP}\d+)+(?![\w%])"
)
_MOST_SPACES, _LONGEST_NUMBER = 5, 22
# A postal code of five digits, perhaps with the code of its country or as Swedes write it, before
# a town.
_POSTAL_CODE = re.compile(
    rf"(?<![\w.,+-])(?:[A-Z]{{1,3}}-)?(?:\d{{5}}|\d{{3}} \d{{2}}) (?=({LETTER}))"
)


def no_break_spaces(text: str) -> frozenset[int]:
    """The offsets of the spaces that keep what stands around them on one line."""
    return frozenset(
        (
            *(found.end() - 1 for found in _KEPT.finditer(text)),
            *(found.end() - 1 for found in _BESIDE_SEPARATOR.finditer(text)),
            *_in_telephone_numbers(text),
            *_in_postal_addresses(text),
        )
    )


def with_no_break_spaces(text: str) -> str:
    """The text for programs that break its lines by themselves: those spaces as no-break spaces."""
    kept = no_break_spaces(text)
    return "".join(NO_BREAK_SPACE if at in kept else sign for at, sign in enumerate(text))


def _in_telephone_numbers(text: str) -> Iterator[int]:
    for found in _TELEPHONE.finditer(text):
        spaces = [at for at in range(*found.span()) if text[at] == " "]
        if len(spaces) <= _MOST_SPACES and len(found[0]) <= _LONGEST_NUMBER:
            yield from spaces


def _in_postal_addresses(text: str) -> Iterator[int]:
    """A town has a capital, which a unit of 12345 has not."""
    for found in _POSTAL_CODE.finditer(text):
        if found[1].isupper():
            yield from (at for at in range(*found.span()) if text[at] == " ")
