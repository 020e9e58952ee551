"""How well each text of a scene stands out from what is painted beneath it.

Contrast is that of WCAG 2.2 (W3C Recommendation, definitions of “contrast ratio” and “relative
luminance”): 1 for equal colours, 21 for black on white.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Point
from infographic.ground import PICTURE, Layer, grounds, layers
from infographic.scene import Colour, Group, Leaf, Scene, TextRun

# What a viewer shows where a picture paints nothing.
VIEWER = Colour((255, 255, 255), (0, 0, 0, 0))

# What red, green and blue have in the relative luminance.
WEIGHTS = (0.2126, 0.7152, 0.0722)

# A picture of pixels may have the text's own colour anywhere.
_ON_A_PICTURE = 1.0

# Where a run is looked at: at every half em, on the baseline and at about the height of an x.
_STEP, HEIGHTS = 0.5, (0.0, 0.25, 0.5)  # ems

Rgb = tuple[int, int, int]


@dataclass(frozen=True)
class TextContrast:
    """A run, the kind of text that it is of, and its contrast with the colour beneath
    it that is nearest to its own: `ground`, or None where nothing is painted. On a `PICTURE` of
    pixels it is the lowest that there is. `beneath` are all that it stands on."""

    run: TextRun
    kind: str
    ground: str | None
    ratio: float
    beneath: tuple[str | None, ...]


def text_contrasts(scene: Scene) -> tuple[TextContrast, ...]:
    """The contrast of every run of text, in reading order."""
    found = []
    painted: list[Layer] = []
    for node, kind in _leaves(scene.root, ""):
        if isinstance(node, TextRun):
            beneath = grounds(tuple(points_of(node)), painted)
            found.append(
                min((_contrast(node, kind, beneath, each, scene) for each in beneath), key=_ratio)
            )
        painted += layers(node)
    return tuple(found)


def _contrast(
    run: TextRun,
    kind: str,
    beneath: tuple[str | None, ...],
    ground: str | None,
    scene: Scene,
) -> TextContrast:
    if ground == PICTURE:
        return TextContrast(run, kind, ground, _ON_A_PICTURE, beneath)
    colour = VIEWER if ground is None else scene.palette[ground]
    ratio = contrast_ratio(scene.palette[run.colour].rgb, colour.rgb)
    return TextContrast(run, kind, ground, ratio, beneath)


def _leaves(group: Group, kind: str) -> Iterator[tuple[Leaf, str]]:
    """All that a group draws, with the kind of text that it is of."""
    kind = group.text_block.kind if group.text_block else kind
    for child in group.children:
        if isinstance(child, Group):
            yield from _leaves(child, kind)
        else:
            yield child, kind


def _ratio(contrast: TextContrast) -> float:
    return contrast.ratio


def contrast_ratio(one: Rgb, other: Rgb) -> float:
    """The contrast of two sRGB colours, 1 to 21."""
    darker, lighter = sorted((relative_luminance(one), relative_luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def relative_luminance(rgb: Rgb) -> float:
    """0 for black to 1 for white."""
    return sum(
        weight * _linear(channel / 255) for weight, channel in zip(WEIGHTS, rgb, strict=True)
    )


def _linear(channel: float) -> float:
    return channel / 12.92 if channel <= 0.04045 else ((channel + 0.055) / 1.055) ** 2.4


def points_of(run: TextRun) -> Iterator[Point]:
    """Where a run is looked at."""
    count = max(1, math.ceil(run.advance / (_STEP * run.size)))
    for index in range(count + 1):
        for height in HEIGHTS:
            yield run.origin.moved(run.advance * index / count, -height * run.size)
