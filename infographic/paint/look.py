"""What painting asks of a theme besides its colours: lengths, and what has to have an edge."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import ColourToken, Theme
from infographic.scene import Rgb, TextStyle

# What strands, rings and stations touch.
_GROUNDS = (ColourToken.HERO, ColourToken.PAPER)
_STRANDS = (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3, ColourToken.GOAL)


@dataclass(frozen=True)
class Look:
    """`lengths` are the theme's, in mm; `edged` are the colours that stand out too little from a
    ground that they touch, so that what is painted in them has an edge, and all stations where one
    of them needs it; `link` is the colour of a link's address, which the arrow after it shares;
    `rgb` are the theme's colours on screens."""

    lengths: Lengths
    edged: frozenset[ColourToken]
    link: str
    rgb: Mapping[str, Rgb]


def look_of(theme: Theme, lengths: Lengths) -> Look:
    """The look of a picture in a theme."""
    edged = frozenset(token for token in _STRANDS if _is_faint(token, _GROUNDS, theme))
    return Look(lengths, edged, theme.type[TextStyle.LINK].colour, _rgb(theme))


def _rgb(theme: Theme) -> Mapping[str, Rgb]:
    return {token: colour.rgb for token, colour in theme.colours.items()}


def _is_faint(token: ColourToken, grounds: Iterable[ColourToken], theme: Theme) -> bool:
    own = theme.colours[token].rgb
    ratios = (contrast_ratio(own, theme.colours[ground].rgb) for ground in grounds)
    return min(ratios) < NEEDED_BY_GRAPHICS
