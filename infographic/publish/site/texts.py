"""The texts of a guide as HTML: nothing in them is markup, and their addresses are links."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from itertools import pairwise

from markupsafe import Markup, escape

from infographic.characters import SOFT_HYPHEN
from infographic.content.guide.local import LocalText
from infographic.content.language.address import addresses
from infographic.content.language.language import language
from infographic.text.breakpoints import Break, Ending, split

# As many letters of a heading as are sure to fit a line of a phone.
_MOST_UNBROKEN = 12
# A word with soft hyphens that may be too long for any column.
_LONG = re.compile(rf"((?=\S{{22}})\S*{SOFT_HYPHEN}\S*)")
# Of all headings of some guides.
_MOST_REMEMBERED = 1024


def heading(text: LocalText, names: tuple[str, ...] = ()) -> Markup:
    """What a heading says, its long words with soft hyphens for narrow screens: at the boundaries
    of compounds, and between syllables of parts that are long by themselves; the longest words are
    marked as `long`. `names` are never broken."""
    value = _with_soft_hyphens(text.value, text.language, names)
    return Markup("").join(_parts(value, _long_marked))


def heading_in_link(text: LocalText, names: tuple[str, ...] = ()) -> Markup:
    """The same of a heading that is a link itself: its addresses are none, for links hold no
    others."""
    return _long_marked(_with_soft_hyphens(text.value, text.language, names))


def alone(name: str) -> str:
    """The name of a language as it is written where it stands alone: “Suomi”."""
    return name[:1].upper() + name[1:]


def _long_marked(text: str) -> Markup:
    mark = Markup('<span class="long">{}</span>').format
    pieces = enumerate(_LONG.split(text))
    return Markup("").join(mark(each) if at % 2 else escape(each) for at, each in pieces)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _with_soft_hyphens(text: str, code: str, names: tuple[str, ...]) -> str:
    """Remembered: each page is filled twice, and the one before it shows titles too."""
    found = split(text, language(code), names)
    parts, start = [], 0
    for end in _hyphens(found.breaks):
        parts.append(found.text[start:end])
        start = end
    return SOFT_HYPHEN.join([*parts, found.text[start:]])


def _hyphens(breaks: Iterable[Break]) -> Iterator[int]:
    """Where a line may end with a hyphen, among the breaks of a text."""
    start, within = 0, list[Break]()
    for each in breaks:
        if each.ending.added:
            within.append(each)
        else:
            yield from _in_word(start, each.end, within)
            start, within = each.start, []


def _in_word(start: int, end: int, within: list[Break]) -> Iterator[int]:
    """Those in a word from `start` to `end` that narrow screens need."""
    firm = [each.end for each in within if each.ending is not Ending.SYLLABLE]
    if end - start <= _MOST_UNBROKEN:
        firm = [each.end for each in within if each.ending is Ending.SOFT]
    edges = [start, *firm, end]
    for left, right in pairwise(edges):
        if left > start:
            yield left
        if right - left > _MOST_UNBROKEN:
            yield from (each.end for each in within if left < each.end < right)


def lang(code: str) -> Markup:
    """The attribute that tells in which language an element's words are, after a space; empty where
    the code is, for they are in that of what is around them."""
    return Markup(' lang="{}"').format(code) if code else Markup()


def in_line(text: str, attribute: Markup) -> Markup:
    """A text in a line with others, in an element of its own only where it needs an attribute."""
    return Markup("<span{}>{}</span>").format(attribute, text) if attribute else escape(text)


def words(text: LocalText) -> Markup:
    """What a text says, with its addresses as links."""
    return Markup("").join(_parts(text.value, escape))


def _parts(text: str, write: Callable[[str], Markup]) -> Iterator[Markup]:
    """Its addresses as links, and what is beside them as `write` writes it."""
    at = 0
    for address in addresses(text):
        yield write(text[at : address.start])
        shown = escape(text[address.start : address.end])
        yield Markup('<a href="{}">{}</a>').format(address.url, shown)
        at = address.end
    yield write(text[at:])
