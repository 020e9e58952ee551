"""The colours of a picture: the theme's, and those that its logo, its drawings and its code bring
along."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infographic.assets.qr_code import COLOURS
from infographic.colour.inks import inks_for
from infographic.content.guide.local import LocalGuide
from infographic.content.theme.theme import Theme
from infographic.scene import Colour


def palette(guide: LocalGuide, theme: Theme) -> Mapping[str, Colour]:
    """By token. What a logo or a drawing has of the theme's colours prints as the theme's."""
    return {
        **theme.colours,
        **{token: _printed(colour, theme) for token, colour in _brought(guide)},
        **(COLOURS if guide.link else {}),
    }


def _brought(guide: LocalGuide) -> Iterator[tuple[str, Colour]]:
    """The colours of the logo and of the steps' drawings, by token."""
    if guide.logo:
        yield from guide.logo.artwork.colours.items()
    for step in guide.steps:
        for vignette in step.vignettes:
            yield from vignette.colours.items()


def _printed(colour: Colour, theme: Theme) -> Colour:
    same = (each for each in theme.colours.values() if each.rgb == colour.rgb)
    return next(same, None) or Colour(colour.rgb, inks_for(colour.rgb, theme.print_condition))
