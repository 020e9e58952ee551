"""Icons, discs and bubbles as shapes. Lengths are mm."""

from __future__ import annotations

from functools import lru_cache

from infographic.assets.icon import load_icon
from infographic.content.theme.theme import ColourToken
from infographic.geometry import Path, Point, Rect, circle, joined, polygon, rectangle
from infographic.scene import Shape

# The height of the grid that the icons are drawn on, in their own units.
_ICON_GRID = 512
# What an icon on a disc takes of its diameter: the corners of the widest stay on the disc.
_ICON_ON_DISC = 0.54


def icon_in(rect: Rect, name: str, colour: str) -> Shape:
    """An icon as large as fits a rectangle, its ink in the middle."""
    ink = load_icon(name).ink
    return _icon(rect.centre, name, min(rect.width / ink.width, rect.height / ink.height), colour)


def disc(rect: Rect, colour: ColourToken) -> Shape:
    """A disc that fills a square."""
    return Shape(circle(rect.centre, rect.width / 2), fill=colour)


def icon_on_disc(rect: Rect, name: str, colour: ColourToken) -> Shape:
    """An icon in the middle of a disc; all icons of one family then look alike in size."""
    return _icon(rect.centre, name, rect.width * _ICON_ON_DISC / _ICON_GRID, colour)


def bubble(rect: Rect, radius: float, tail: float) -> Path:
    """A speech bubble whose tail takes the lowest `tail` of the rectangle, near its left."""
    body = Rect(rect.x, rect.y, rect.width, rect.height - tail)
    left = rect.x + 2 * radius
    point = polygon(
        [
            Point(left, body.bottom - radius),
            Point(left + tail, body.bottom - radius),
            Point(left + tail, body.bottom),
            Point(left, rect.bottom),
        ]
    )
    return joined((rectangle(body, radius), point))


@lru_cache(maxsize=64)
def _icon(centre: Point, name: str, scale: float, colour: str) -> Shape:
    """Remembered: a page is painted in one language after the other, with most icons at the same
    places, and what is painted in the very same outlines is judged and written in half the time."""
    icon = load_icon(name)
    middle = icon.ink.centre
    outline = icon.outline.mapped(scale, centre.x - middle.x * scale, centre.y - middle.y * scale)
    return Shape(outline, fill=colour)
