"""Lines of the page so far apart that no letter touches one of the line above.

The program's rules of style suit the program's own fonts. A guide's own font may have taller marks;
and a browser may break a text anywhere, so any letter may stand under any other.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from itertools import chain

from infographic.content.theme.theme import Theme
from infographic.publish.site.set_texts import LineRule, SetText, set_texts
from infographic.scene import FontFile, TextStyle
from infographic.text.clearance import Reach, leading_apart_where_broken, reach
from infographic.text.shape import (
    clusters,
    has_ink,
    missing_characters,
    shape,
    unplaced_marks,
)

# Line heights are written so finely, in ems.
_STEP = 0.01


def lines_apart(css: str, html: str, theme: Theme) -> str:
    """Rules to follow those of `css`: each that puts lines of the page too close to each other,
    with a larger distance; empty where no letters touch."""
    letters: dict[tuple[LineRule, int], list[Reach]] = {}
    reaches = _Reaches(theme)
    for text in chain.from_iterable(set_texts(css, html)):
        if _has_letters(text):
            letters.setdefault((text.rule, text.block), []).extend(reaches.of(text))
    needed: dict[LineRule, float] = {}
    for (rule, _), those in letters.items():
        leading = leading_apart_where_broken(those, rule.line_height or 0.0)
        if leading is not None:
            needed[rule] = max(leading, needed.get(rule, 0.0))
    return "".join(_written(rule, leading) for rule, leading in needed.items())


def _has_letters(text: SetText) -> bool:
    """A number alone has no second line."""
    return any(map(str.isalpha, text.text))


def _written(rule: LineRule, leading: float) -> str:
    height = math.ceil(round(leading / _STEP, 6)) * _STEP
    said = f"{rule.selector}{{line-height:{height:.2f}}}"
    return f"@media {rule.medium}{{{said}}}\n" if rule.medium else f"{said}\n"


class _Reaches:
    """How far letters reach in the type of a theme, each looked at once: texts have few of them."""

    def __init__(self, theme: Theme) -> None:
        self._fonts = {style: theme.faces(style) for style in theme.type}
        self._known: dict[tuple[TextStyle, str, str], Reach] = {}

    def of(self, text: SetText) -> Iterator[Reach]:
        """Those of a text's letters, each with its marks, in their order."""
        for letter in clusters(text.text):
            key = text.style, text.language, letter
            if key not in self._known:
                self._known[key] = self._found(letter, self._fonts[text.style], text.language)
            yield self._known[key]

    def _found(self, letter: str, fonts: tuple[FontFile, ...], language: str) -> Reach:
        """What none of the fonts can draw is left to the browser, and so is where it reaches."""
        if (
            not has_ink(letter[0])
            or missing_characters(letter, fonts)
            or unplaced_marks(letter, fonts)
        ):
            return Reach(0.0, 0.0)
        return reach(shape(letter, fonts, language))
