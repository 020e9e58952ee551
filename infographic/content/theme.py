"""A theme: colours, type and spacing, as data."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.scene import Colour


@dataclass(frozen=True)
class TypeStyle:
    """How one kind of text is set.

    `font` names one of the theme's font lists, `style` the face ("Regular", "Bold", "Black");
    `size` is in pt at type scale 1, `leading` the distance of baselines in ems; `colour` is a
    token of the theme.
    """

    font: str
    style: str
    size: float
    leading: float
    colour: str


@dataclass(frozen=True)
class Theme:
    """`colours` by token; `fonts` by list name, each the families to try in order; `type` by the
    kind of text ("step_title"); `lengths` (gaps, radii, widths of lines) by name, in ems of the
    step text, so that they grow and shrink with the type."""

    name: str
    colours: Mapping[str, Colour]
    fonts: Mapping[str, tuple[str, ...]]
    type: Mapping[str, TypeStyle]
    lengths: Mapping[str, float]
