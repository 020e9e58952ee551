"""How well each text of a scene stands out from what is painted beneath it.

Contrast is that of WCAG 2.2 (W3C Recommendation, definitions of “contrast ratio” and “relative
luminance”): 1 for equal colours, 21 for black on white.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.background import PICTURE, Layer, Pile, backgrounds, layers
from infographic.colour.contrast import contrast_ratio
from infographic.geometry import Point, Rect
from infographic.scene import Colour, Group, Leaf, Node, Scene, TextRun, TextStyle

# What a viewer shows where a picture paints nothing.
VIEWER = Colour((255, 255, 255), (0, 0, 0, 0))

# A picture of pixels may have the text's own colour anywhere.
_ON_A_PICTURE = 1.0

# Where a run is looked at: at every half em, on the baseline and at about the height of an x.
_STEP, HEIGHTS = 0.5, (0.0, 0.25, 0.5)  # ems


@dataclass(frozen=True)
class TextContrast:
    """A run, the style of the text that it is of, and its contrast with the colour beneath
    it that is nearest to its own: `background`, or None where nothing is painted. On a `PICTURE` of
    pixels it is the lowest that there is. `beneath` are all that it stands on."""

    run: TextRun
    style: TextStyle | None
    background: str | None
    ratio: float
    beneath: tuple[str | None, ...]


def text_contrasts(scene: Scene) -> tuple[TextContrast, ...]:
    """The contrast of every run of text, in reading order."""
    painted = [] if scene.backdrop is None else [*layers(scene.backdrop)]
    texts: list[tuple[TextRun, TextStyle | None, int]] = []
    for node, style in _leaves(scene.root, None):
        if isinstance(node, TextRun):
            texts.append((node, style, len(painted)))
        painted += layers(node)
    near = Pile(painted).near([(place_of(run), below) for run, _, below in texts])
    found = []
    for (run, style, _), layers_near in zip(texts, near, strict=True):
        beneath = _beneath(run, layers_near)
        found.append(
            min((_contrast(run, style, beneath, each, scene) for each in beneath), key=_ratio)
        )
    return tuple(found)


def _beneath(run: TextRun, near: Sequence[Layer]) -> tuple[str | None, ...]:
    """The colours that a run stands on, of which `near` are the layers beneath it that come near,
    from below. Most runs stand on a ground that goes on around them."""
    if near and near[-1].surrounds(place_of(run)):
        return (near[-1].colour,)
    return backgrounds(points_of(run), near)


def _contrast(
    run: TextRun,
    style: TextStyle | None,
    beneath: tuple[str | None, ...],
    background: str | None,
    scene: Scene,
) -> TextContrast:
    if background == PICTURE:
        return TextContrast(run, style, background, _ON_A_PICTURE, beneath)
    colour = VIEWER if background is None else scene.palette[background]
    ratio = contrast_ratio(scene.palette[run.colour].rgb, colour.rgb)
    return TextContrast(run, style, background, ratio, beneath)


def _leaves(group: Group, style: TextStyle | None) -> Iterator[tuple[Leaf, TextStyle | None]]:
    """All that a group draws, with the style of the text that it is of."""
    waiting: list[tuple[Node, TextStyle | None]] = [(group, style)]  # the next one last
    while waiting:
        node, style = waiting.pop()
        if isinstance(node, Group):
            within = node.text_block.style if node.text_block else style
            waiting += [(child, within) for child in node.children[::-1]]
        else:
            yield node, style


def _ratio(contrast: TextContrast) -> float:
    return contrast.ratio


def place_of(run: TextRun) -> Rect:
    """Where a run is, as high as an x."""
    height = max(HEIGHTS) * run.size
    return Rect(run.origin.x, run.origin.y - height, run.advance, height)


def points_of(run: TextRun) -> Sequence[Point]:
    """Where a run is looked at."""
    count = max(1, math.ceil(run.advance / (_STEP * run.size)))
    x, y = run.origin
    across = [x + run.advance * index / count for index in range(count + 1)]
    down = [y + -height * run.size for height in HEIGHTS]
    return [Point(x, y) for x in across for y in down]
