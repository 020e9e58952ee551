"""Texts whose lines are about equally long. Lengths are mm."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.content.guide.local import LocalText
from infographic.geometry import Rect
from infographic.layout.box.bisection import shrink_to_fit
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame
from infographic.text.breakpoints import Ending
from infographic.text.no_break import with_no_break_spaces

_WHOLE = frozenset((Ending.SPACE, Ending.OWN, Ending.TEXT))


@dataclass(frozen=True)
class Balanced:
    """A text in as many lines as its place asks for, and, if these are several, in the narrowest
    frame in which it has no more of them and no word is broken, so that none is left alone on the
    last line. A single line keeps the whole width, for who edits it."""

    text: TextBox

    def height(self, width: float) -> float:
        return self.text.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        text = self.text.only(language)
        most, width = text.height(rect.width), rect.width
        if most > text.leading:
            kept = replace(text, words=text.words.map(_as_programs_break_it))
            width = shrink_to_fit(lambda width: _is_whole(kept, width, most, language), width)
        return self.text.place(Rect(rect.x, rect.y, width, rect.height), language)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.text.texts(width)


def _as_programs_break_it(words: LocalText) -> LocalText:
    """What only costs here, a line that ends with a short word, is out of the question there."""
    return replace(words, value=with_no_break_spaces(words.value))


def _is_whole(text: TextBox, width: float, most: float, language: str) -> bool:
    """Whether a text in one language is no higher at a width, with no word of it broken."""
    if text.height(width) > most:
        return False
    paragraph = text.place(Rect(0.0, 0.0, width, most), language).paragraph
    return paragraph is not None and all(line.ending in _WHOLE for line in paragraph.lines)
