"""The faces that serve one style of text, in order."""

from __future__ import annotations

from functools import cache

from infographic.assets.font import fallback_font, find_font
from infographic.scene import FontFile


@cache
def font_list(families: tuple[str, ...], style: str) -> tuple[FontFile, ...]:
    """The face of the first family, then from each other family the one nearest in weight."""
    first, *others = families
    return (find_font(first, style), *(fallback_font(family, style) for family in others))
