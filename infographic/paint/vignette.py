"""Vignettes on a ground: recoloured by the theme, with an edge, and cut to a disc or a frame.

A tone that the ground has gives way to another, but for coral. On any ground but the darkest,
everything has an edge in ink around it, so that each shape stands out whatever it lies on.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from math import hypot

from infographic.assets.svg.region import common, grown
from infographic.assets.vignette import SIDE, Tone, Vignette, VignetteShape
from infographic.content.theme.theme import ColourToken
from infographic.geometry import ROUNDING, Path, Rect, around_rects, circle, rectangle, square
from infographic.paint.look import Look
from infographic.scene import Shape

# How far the edge reaches beyond a shape, in units of the grid; on large discs it is finer.
_EDGE, _FINE_EDGE, _LARGE = 3.0, 2.2, 36.0
_HALO = 6.0
_HAIR = 0.4
# Two vignettes in a window, by its shorter side: their sides, in a square and in a window that is
# longer by `_LONGER` or more, where they hide less of each other; and the air beside the small one.
_MAIN, _SECOND, _LONGER, _AIR = (0.83, 0.86), (0.53, 0.56), 0.12, 0.05
# Of two: up to which share of its side a part of the first is small, and which share of a small one
# the second may hide.
_SMALL, _MOST_HIDDEN = 0.4, 0.6
_COLOURS: Mapping[str, ColourToken] = {
    Tone.PAPER: ColourToken.SCENE_PAPER,
    Tone.INK: ColourToken.SCENE_INK,
    Tone.BLUE: ColourToken.SCENE_BLUE,
    Tone.SKY: ColourToken.SCENE_SKY,
    Tone.PALE: ColourToken.SCENE_PALE,
    Tone.SUN: ColourToken.SCENE_SUN,
    Tone.CORAL: ColourToken.SCENE_CORAL,
}
# What takes the place of a tone on a ground of the same colour. Coral stays within its edge: what
# is coral is so because blood, fire and apples are, and in ink it would be one with the edge.
_INSTEAD: Mapping[str, Tone] = {
    Tone.SKY: Tone.PALE,
    Tone.PALE: Tone.SKY,
    Tone.SUN: Tone.PAPER,
    Tone.PAPER: Tone.PALE,
    Tone.BLUE: Tone.INK,
}


@dataclass(frozen=True)
class Window:
    """What a vignette is seen through: a rectangle with corners rounded by `corner`, or a disc."""

    rect: Rect
    corner: float

    @property
    def path(self) -> Path:
        if self.is_disc:
            return circle(self.rect.centre, self.corner)
        return rectangle(self.rect, self.corner)

    @property
    def is_disc(self) -> bool:
        return 2 * self.corner >= max(self.rect.width, self.rect.height) - ROUNDING

    def shows_all_of(self, box: Rect) -> bool:
        """Whether a box is within it, corners and all."""
        within = self.rect.outset(-self.corner)
        return all(
            hypot(*_off(x, within.x, within.right), *_off(y, within.y, within.bottom))
            <= self.corner
            for x in (box.x, box.right)
            for y in (box.y, box.bottom)
        )

    def of(self, square: Rect) -> Window:
        """The same in units of the grid of a vignette that is drawn in a square, to a billionth:
        windows of one shape are the same wherever they stand, so that a vignette is cut once."""
        scale = SIDE / square.width
        rect = Rect(
            _exactly((self.rect.x - square.x) * scale),
            _exactly((self.rect.y - square.y) * scale),
            _exactly(self.rect.width * scale),
            _exactly(self.rect.height * scale),
        )
        return Window(rect, _exactly(self.corner * scale))


def _exactly(length: float) -> float:
    """Without what computing has left in the last bits."""
    return round(length, 9)


def _off(at: float, low: float, high: float) -> tuple[float]:
    return (max(low - at, at - high, 0.0),)


def seen_through(
    vignettes: Sequence[Vignette], window: Window, ground: ColourToken, look: Look
) -> tuple[Shape, ...]:
    """One vignette, or two, in a window of the colour `ground`, in mm."""
    first, *others = vignettes
    whole = square(window.rect.centre, min(window.rect.width, window.rect.height) / 2)
    if not others or window.is_disc:
        return _placed(first, window, whole, ground, look)
    main, little = _both(window.rect, first, others[0])
    small = replace(
        others[0], shapes=tuple(each for each in others[0].shapes if not _is_band(each))
    )
    return (
        *_placed(_without_hidden(first, main, small, little), window, main, ground, look),
        *_halo(small, window, little, ground),
        *_placed(small, window, little, ground, look),
    )


def _both(rect: Rect, first: Vignette, second: Vignette) -> tuple[Rect, Rect]:
    """The squares of two: the first to the left and large, the other to the right and small. What
    goes on below its square stands at the foot; otherwise they take opposite corners."""
    side = min(rect.width, rect.height)
    longer = min(1.0, (max(rect.width, rect.height) / side - 1) / _LONGER)
    large, little = (least + (most - least) * longer for least, most in (_MAIN, _SECOND))
    large, little, air = large * side, little * side, _AIR * side
    sinks, other_sinks = _goes_on_below(first), _goes_on_below(second)
    top, bottom = rect.y, rect.bottom
    first_y = bottom - large if sinks else top
    second_y = bottom - little if other_sinks or not sinks else top + air
    right = rect.right - air
    return (
        Rect(rect.x, first_y, large, large),
        Rect(right - little, second_y, little, little),
    )


def _without_hidden(first: Vignette, main: Rect, second: Vignette, little: Rect) -> Vignette:
    """The first without its small parts that the second, which lies over it, would hide so far that
    what is left of them says nothing."""
    covers = around_rects(_box_in(little, each.outline) for each in second.shapes).outset(
        _HALO * little.width / SIDE
    )
    seen = (
        each
        for each in first.shapes
        for box in (_box_in(main, each.outline),)
        if max(box.width, box.height) > _SMALL * main.width
        or box.cut_to(covers).area <= _MOST_HIDDEN * box.area
    )
    return replace(first, shapes=tuple(seen))


def _goes_on_below(vignette: Vignette) -> bool:
    return any(each.outline.around.bottom > SIDE for each in vignette.shapes)


def _is_band(shape: VignetteShape) -> bool:
    """Whether a shape is ground that goes on at both sides."""
    box = shape.outline.around
    return box.x < 0 and box.right > SIDE


def _halo(
    vignette: Vignette, window: Window, place: Rect, ground: ColourToken
) -> tuple[Shape, ...]:
    """What parts a vignette from one that it lies over."""
    around = [replace(shape, is_face=False) for shape in vignette.shapes if not shape.is_face]
    ground_only = replace(vignette, shapes=tuple(around))
    cut = _cut(ground_only, window.of(place), _HALO)[: len(around)]
    return tuple(Shape(_in(place, part.outline), ground) for part in cut)


def _placed(
    vignette: Vignette, window: Window, place: Rect, ground: ColourToken, look: Look
) -> tuple[Shape, ...]:
    edge = _FINE_EDGE if place.width >= _LARGE else _EDGE
    around = edge if look.rgb[ground] != look.rgb[ColourToken.SCENE_INK] else 0.0
    return tuple(
        Shape(part.outline, _colour(part.colour, ground, look))
        for part in _cut_in_place(vignette, window, place, around)
    )


def _in(place: Rect, outline: Path) -> Path:
    return outline.mapped(place.width / SIDE, place.x, place.y)


def _box_in(place: Rect, outline: Path) -> Rect:
    """The box around an outline there."""
    scale, box = place.width / SIDE, outline.around
    return Rect(
        box.x * scale + place.x, box.y * scale + place.y, box.width * scale, box.height * scale
    )


def _colour(colour: str, ground: ColourToken, look: Look) -> str:
    token = _COLOURS.get(colour)
    if token is None:
        return colour
    if look.rgb[token] == look.rgb[ground] and colour in _INSTEAD:
        return _COLOURS[_INSTEAD[colour]]
    return token


@lru_cache(maxsize=64)
def _cut_in_place(
    vignette: Vignette, window: Window, place: Rect, edge: float
) -> tuple[VignetteShape, ...]:
    """What is cut, in mm on the page.

    Remembered: a page is painted in one language after the other, and all of them share the very
    same outlines.
    """
    return tuple(
        replace(part, outline=_in(place, part.outline))
        for part in _cut(vignette, window.of(place), edge)
    )


@lru_cache(maxsize=256)
def _cut(vignette: Vignette, window: Window, edge: float) -> tuple[VignetteShape, ...]:
    """The edge and then the shapes, as far as the window shows them, in units of the grid. The edge
    ends a hair before the rim: under what ends there too it would be seen as a line.

    Remembered: cutting takes about ten milliseconds, and pages that show a vignette in a window of
    the same shape share it.
    """
    inside = Window(window.rect.outset(-_HAIR), max(window.corner - _HAIR, 0.0))
    edges = (
        VignetteShape(_within(_grown(shape.outline, edge), inside), Tone.INK)
        for shape in vignette.shapes
        if edge and not shape.is_face
    )
    shapes = (replace(each, outline=_within(each.outline, window)) for each in vignette.shapes)
    return tuple(each for each in (*edges, *shapes) if each.outline.segments)


@lru_cache(maxsize=512)
def _grown(outline: Path, edge: float) -> Path:
    """A shape with its edge, in units of the grid.

    Remembered: that is half the work of cutting, and the same whatever the window is.
    """
    return grown(outline, edge)


def _within(path: Path, window: Window) -> Path:
    box = path.around
    return path if window.shows_all_of(box) else common(path, window.path)
