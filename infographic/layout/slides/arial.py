"""How wide Arial sets a text.

Presentations set their text in a font of the reader's machine. Arial is the one that every Office
has, on Windows and on macOS, as have Google Slides and Keynote; where it is missing, its metric
twins (Liberation Sans, Nimbus Sans) take its place letter by letter.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

FAMILY = "Arial"

# Advance widths in thousandths of an em, from Adobe's public font metrics of Helvetica, which
# Arial shares. A letter with a mark is as wide as without it, but for those that are listed.
_REGULAR: Mapping[int, str] = {
    191: "'",
    222: "ijlł‘’‚",
    260: "|¦",
    278: " !,./:;I[\\]ft·ıíîïìī\u00a0",
    299: "ľ",
    317: "ť",
    333: "()-`r¡¨¯´¸“”„‹›\u2011",
    334: "{}",
    350: "•",
    355: '"',
    370: "ªº",
    389: "*",
    400: "°",
    469: "^",
    500: "Jcksvxyz",
    537: "¶",
    549: "≤≥",
    556: "#$0123456789?L_abdeghnopqu¢£¤¥§«µ»ðþđŋŧŁƒ–†‡€",
    584: "+<=>~¬±×÷−",
    611: "FTZßø",
    643: "ď",
    667: "&ABEKPSVXYÞ",
    722: "CDHNRUwÐĐŊŦ",
    737: "©®",
    778: "GOQØ",
    833: "Mm",
    834: "¼½¾",
    889: "%æ",
    944: "Wœ",
    1000: "ÆŒ—…‰™",
    1015: "@",
}
_BOLD: Mapping[int, str] = {
    238: "'",
    278: " ,./I\\ijl·ıł‘’‚\u00a0",
    280: "|¦",
    333: "!()-:;[]`ft¡¨¯´¸‹›\u2011",
    350: "•",
    370: "ªº",
    389: "*r{}ť",
    400: "°ľ",
    474: '"',
    500: "z“”„",
    549: "≤≥",
    556: "#$0123456789J_aceksvxy¢£¤¥§«¶»ƒ–†‡€",
    584: "+<=>^~¬±×÷−",
    611: "?FLTZbdghnopquµßðøþđŋŧŁ",
    667: "EPSVXYÞ",
    722: "&ABCDHKNRUÐĐŊŦ",
    737: "©®",
    743: "ď",
    778: "GOQwØ",
    833: "M",
    834: "¼½¾",
    889: "%mæ",
    944: "Wœ",
    975: "@",
    1000: "ÆŒ—…‰™",
}
# What is in neither list may be as wide as the widest.
_UNKNOWN = 1015


def _by_character(widths: Mapping[int, str]) -> Mapping[str, int]:
    return {character: width for width, those in widths.items() for character in those}


_REGULAR_WIDTHS, _BOLD_WIDTHS = _by_character(_REGULAR), _by_character(_BOLD)


@cache
def regular_width(text: str) -> float:
    """The width of a line of Arial Regular in ems, without kerning, as Office sets it.

    It is asked for each word at every type scale.
    """
    return _width(text, _REGULAR_WIDTHS)


@cache
def bold_width(text: str) -> float:
    """The same of Arial Bold."""
    return _width(text, _BOLD_WIDTHS)


def _width(text: str, widths: Mapping[str, int]) -> float:
    return sum(_advance(character, widths) for character in text) / 1000


def _advance(character: str, widths: Mapping[str, int]) -> int:
    if unicodedata.combining(character):
        return 0
    if character in widths:
        return widths[character]
    return widths.get(unicodedata.normalize("NFD", character)[0], _UNKNOWN)
