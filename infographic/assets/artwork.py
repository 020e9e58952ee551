"""Pictures that editors bring, such as a logo: drawings with colours of their own, or pixels."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from infographic.geometry import Rect
from infographic.scene import Colour, Image, Shape


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


def token(rgb: tuple[int, int, int]) -> str:
    """The name of a colour that a picture brings, which no theme can have."""
    return "picture #{:02x}{:02x}{:02x}".format(*rgb)


def own_colour(rgb: tuple[int, int, int]) -> Colour:
    """A colour of which only the sRGB is known, its CMYK computed as if inks were ideal: black for
    the grey that all three share, the rest in cyan, magenta and yellow."""
    red, green, blue = (channel / 255 for channel in rgb)
    white = max(red, green, blue)
    if white == 0:
        return Colour(rgb, (0.0, 0.0, 0.0, 100.0))
    inks = (1 - channel / white for channel in (red, green, blue))
    cyan, magenta, yellow = (round(100 * ink, 1) for ink in inks)
    return Colour(rgb, (cyan, magenta, yellow, round(100 * (1 - white), 1)))
