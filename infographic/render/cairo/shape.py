"""Shapes drawn by cairo as cairosvg draws the same ones in an SVG picture.

The calls and their numbers are the ones that it makes (cairosvg.path and cairosvg.surface), so that
every pixel and every byte of a PDF is the same; only text is neither written nor read for it.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

import cairocffi
from cairocffi import cairo

from infographic.geometry import Path
from infographic.render.path_data import number_of_mm, shape_lengths
from infographic.scene import Colour, Shape, Stroke

_STEPS = {
    "M": cairo.cairo_rel_move_to,
    "L": cairo.cairo_rel_line_to,
    "C": cairo.cairo_rel_curve_to,
}
_CAPS = {"butt": cairocffi.LINE_CAP_BUTT, "round": cairocffi.LINE_CAP_ROUND}


def draw_shape(context: cairocffi.Context, shape: Shape, palette: Mapping[str, Colour]) -> None:
    """Fills and then strokes it, in mm on the page; KeyError when the palette lacks a colour."""
    _trace(context, shape.path)
    if shape.fill is not None:
        set_colour(context, palette[shape.fill])
        context.fill_preserve()
    if shape.stroke is not None:
        set_colour(context, palette[shape.stroke.colour])
        _stroke(context, shape.stroke)
    context.new_path()


def set_colour(context: cairocffi.Context, colour: Colour) -> None:
    """What is drawn next has this colour."""
    context.set_source_rgb(*(part / 255 for part in colour.rgb))


def _trace(context: cairocffi.Context, path: Path) -> None:
    """Makes it the context's path. Points are relative, since cairo rounds each one to its grid.

    A page has thousands of steps, so cairo is called without cairocffi, which asks it after each
    one whether all is well: after a fault it does nothing more and tells so to who asks next.
    """
    pen = context._pointer
    cairo.cairo_move_to(pen, 0, 0)
    before = ""
    for kind, lengths in _steps(path):
        if kind != "Z":
            _STEPS[kind](pen, *lengths)
        elif before not in ("", "M", "Z"):  # as cairosvg does: else there is nothing to close
            cairo.cairo_close_path(pen)
        before = kind


@lru_cache(maxsize=512)
def _steps(path: Path) -> tuple[tuple[str, list[float]], ...]:
    """Remembered: a page has some hundred outlines, and all its languages and kinds of file draw
    the very same ones."""
    return tuple(shape_lengths(path))


def _stroke(context: cairocffi.Context, stroke: Stroke) -> None:
    """Draws along the path, which stays."""
    dashes = [_rounded(length) for length in stroke.dashes]
    with context:
        context.set_line_width(_rounded(stroke.width))
        context.set_line_cap(_CAPS[stroke.cap])
        if sum(dashes):  # cairo takes no dashes of nothing
            context.set_dash(dashes)
        context.stroke_preserve()


def _rounded(mm: float) -> float:
    return float(number_of_mm(mm))
