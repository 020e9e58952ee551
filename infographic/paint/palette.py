"""The colours of a picture: the theme's, and those that its logo and its code bring along."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.assets.qr_code import COLOURS
from infographic.colour.inks import inks_for
from infographic.content.guide.local import LocalGuide
from infographic.content.theme.theme import Theme
from infographic.scene import Colour


def palette(guide: LocalGuide, theme: Theme) -> Mapping[str, Colour]:
    """By token. A logo's colour that the theme has too prints as the theme's."""
    of_theme = {colour.rgb: colour for colour in reversed([*theme.colours.values()])}
    of_logo = {
        token: Colour(colour.rgb, inks_for(colour.rgb, theme.print_condition))
        for token, colour in (guide.logo.artwork.colours if guide.logo else {}).items()
    }
    of_scenes = {
        token: Colour(colour.rgb, inks_for(colour.rgb, theme.print_condition))
        for step in guide.steps
        for vignette in step.vignettes
        for token, colour in vignette.colours.items()
    }
    return {
        **theme.colours,
        **of_scenes,
        **(COLOURS if guide.link else {}),
        **{token: of_theme.get(colour.rgb, colour) for token, colour in of_logo.items()},
    }
