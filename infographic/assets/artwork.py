"""Pictures that editors bring, such as a logo: drawings with colours of their own, or pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np

from infographic.colour.inks import ideal_inks
from infographic.geometry import Rect
from infographic.scene import Colour, Image, Rgb, Shape, hex_of


class ArtworkError(Exception):
    """A picture that cannot be taken as it is: `what` is wrong with it and what to do, `hint`."""

    def __init__(self, what: str, hint: str) -> None:
        super().__init__(what)
        self.what, self.hint = what, hint


@dataclass(frozen=True)
class Drawn:
    """Shapes in units of their own, y downwards, that fill `bounds`; their colours are names that
    `colours` gives values to."""

    shapes: tuple[Shape, ...]
    colours: Mapping[str, Colour]
    bounds: Rect

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.bounds.width / self.bounds.height

    def in_rect(self, rect: Rect) -> tuple[Shape, ...]:
        """The shapes in a rectangle of the same aspect."""
        scale = rect.width / self.bounds.width
        dx, dy = rect.x - self.bounds.x * scale, rect.y - self.bounds.y * scale
        return tuple(_mapped(shape, scale, dx, dy) for shape in self.shapes)


@dataclass(frozen=True)
class Pixels:
    """A whole PNG file of so many pixels."""

    png: bytes
    width: int
    height: int
    colours: Mapping[str, Colour]

    @property
    def aspect(self) -> float:
        """Width by height."""
        return self.width / self.height

    def in_rect(self, rect: Rect) -> tuple[Image, ...]:
        """The picture in a rectangle of the same aspect."""
        return (Image(self.png, rect),)


Artwork = Drawn | Pixels


def _mapped(shape: Shape, scale: float, dx: float, dy: float) -> Shape:
    stroke = shape.stroke and replace(shape.stroke, width=shape.stroke.width * scale)
    return replace(shape, path=shape.path.mapped(scale, dx, dy), stroke=stroke)


def token(rgb: Rgb) -> str:
    """The name of a colour that a picture brings, which no theme can have."""
    return f"picture {hex_of(rgb)}"


def own_colour(rgb: Rgb) -> Colour:
    """A colour of which only the sRGB is known, its CMYK computed as if inks were ideal."""
    inks = ideal_inks(np.array([rgb], np.float64) / 255)[0].tolist()
    cyan, magenta, yellow, black = (round(100 * ink, 1) for ink in inks)
    return Colour(rgb, (cyan, magenta, yellow, black))
