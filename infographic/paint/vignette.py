"""Vignettes on a ground: recoloured by the theme, with an edge, and cut to a disc or a frame.

A tone that the ground has gives way to another. On any ground but the darkest, everything has an
edge in ink around it, so that each shape stands out whatever it lies on.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import lru_cache

from infographic.assets.svg.region import common, grown
from infographic.assets.vignette import SIDE, Tone, Vignette, VignetteShape
from infographic.content.theme.theme import ColourToken
from infographic.geometry import Path, Point, Rect, around_points, circle
from infographic.paint.look import Look
from infographic.scene import Shape

# How far the edge reaches beyond a shape, in units of the grid; on large discs it is finer.
_EDGE, _FINE_EDGE, _LARGE = 3.0, 2.2, 36.0
_COLOURS: Mapping[str, ColourToken] = {
    Tone.PAPER: ColourToken.SCENE_PAPER,
    Tone.INK: ColourToken.SCENE_INK,
    Tone.BLUE: ColourToken.SCENE_BLUE,
    Tone.SKY: ColourToken.SCENE_SKY,
    Tone.PALE: ColourToken.SCENE_PALE,
    Tone.SUN: ColourToken.SCENE_SUN,
    Tone.CORAL: ColourToken.SCENE_CORAL,
}
# What takes the place of a tone on a ground of the same colour.
_INSTEAD: Mapping[str, Tone] = {
    Tone.SKY: Tone.PALE,
    Tone.PALE: Tone.SKY,
    Tone.CORAL: Tone.INK,
    Tone.SUN: Tone.PAPER,
    Tone.PAPER: Tone.PALE,
    Tone.BLUE: Tone.INK,
}


def on_disc(vignette: Vignette, disc: Rect, ground: ColourToken, look: Look) -> tuple[Shape, ...]:
    """A vignette on a disc of the colour `ground`, cut by its rim, in mm."""
    edge = _FINE_EDGE if disc.width >= _LARGE else _EDGE
    return _placed(vignette, _DISC, edge, disc, ground, look)


def _placed(
    vignette: Vignette, crop: Path, edge: float, place: Rect, ground: ColourToken, look: Look
) -> tuple[Shape, ...]:
    around = edge if look.rgb[ground] != look.rgb[ColourToken.SCENE_INK] else 0.0
    scale = place.width / SIDE
    return tuple(
        Shape(part.outline.mapped(scale, place.x, place.y), _colour(part.colour, ground, look))
        for part in _cut(vignette, crop, around)
    )


def _colour(colour: str, ground: ColourToken, look: Look) -> str:
    token = _COLOURS.get(colour)
    if token is None:
        return colour
    if look.rgb[token] == look.rgb[ground] and colour in _INSTEAD:
        return _COLOURS[_INSTEAD[colour]]
    return token


@lru_cache(maxsize=512)
def _cut(vignette: Vignette, crop: Path, edge: float) -> tuple[VignetteShape, ...]:
    """The edge and then the shapes, as far as they are within `crop`, in units of the grid.

    Remembered: cutting takes tens of milliseconds, and each language and page has it again.
    """
    edges = [
        VignetteShape(grown(shape.outline, edge), Tone.INK)
        for shape in vignette.shapes
        if edge and not shape.is_face
    ]
    cut = (
        replace(each, outline=_within(each.outline, crop)) for each in (*edges, *vignette.shapes)
    )
    return tuple(each for each in cut if each.outline.segments)


def _within(path: Path, crop: Path) -> Path:
    box = around_points(path.points)
    middle = Point(SIDE / 2, SIDE / 2)
    farthest = max(
        (x - middle.x) ** 2 + (y - middle.y) ** 2
        for x in (box.x, box.right)
        for y in (box.y, box.bottom)
    )
    return path if farthest <= (SIDE / 2) ** 2 else common(path, crop)


_DISC = circle(Point(SIDE / 2, SIDE / 2), SIDE / 2)
