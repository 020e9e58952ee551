"""The drawings that stand beside the texts of the page."""

from __future__ import annotations

import base64
from collections.abc import Hashable
from dataclasses import dataclass, field
from functools import cache, lru_cache

from markupsafe import Markup

from infographic.assets.artwork import Drawn
from infographic.assets.icon import load_icon
from infographic.content.guide.local import LocalGuide, LocalLogo, LocalStep
from infographic.content.theme.theme import Theme
from infographic.geometry import Rect
from infographic.paint.palette import palette
from infographic.paint.station import DIAMETER, station, strand_of
from infographic.render.inline_svg import inline_svg, sign_svg
from infographic.scene import Shape, TextStyle, leaves

# With the halo around the disc, in mm.
_VIEW = Rect(0.0, 0.0, DIAMETER, DIAMETER).outset(1.0)
# Of all steps of some guides, in their themes and their dark ones.
_MOST_REMEMBERED = 256


# What the page's rules know the drawings in the light and the dark theme by.
_LIGHT, _DARK = "station", "station dark"


def station_marks(step: LocalStep, guide: LocalGuide, theme: Theme) -> tuple[Markup, ...]:
    """The disc of a step, with its scene, in a theme and in its dark one, if it has one."""
    light = _station_mark(step, guide, theme, _LIGHT)
    return (light, _station_mark(step, guide, theme.dark, _DARK)) if theme.dark else (light,)


def _station_mark(step: LocalStep, guide: LocalGuide, theme: Theme, name: str) -> Markup:
    return _drawn(_Station(_made_of(step, guide, theme), name, step, guide, theme))


@dataclass(frozen=True)
class _Station:
    """A disc to be drawn: two are the same when they are made of the same."""

    made_of: Hashable
    name: str
    step: LocalStep = field(compare=False)
    guide: LocalGuide = field(compare=False)
    theme: Theme = field(compare=False)


def _made_of(step: LocalStep, guide: LocalGuide, theme: Theme) -> Hashable:
    count = len(guide.steps)
    own = [(each, *each.colours.items()) for each in step.vignettes[:1]]
    colours = tuple(theme.colours.items())
    em = theme.type[TextStyle.STEP_TEXT].size
    return (strand_of(step, count), step.icon, tuple(own), colours, theme.lengths, em)


@lru_cache(maxsize=_MOST_REMEMBERED)
def _drawn(asked: _Station) -> Markup:
    """Remembered: a disc takes 10 ms, and the pages in all languages show the same ones."""
    drawn = leaves(station(asked.step, len(asked.guide.steps), asked.theme))
    shapes = [leaf for leaf in drawn if isinstance(leaf, Shape)]
    return Markup(inline_svg(shapes, palette(asked.guide, asked.theme), _VIEW, asked.name))


def logo_mark(logo: LocalLogo) -> Markup:
    """The logo in its own colours, with what it says."""
    artwork, alt = logo.artwork, logo.alt.plain
    if isinstance(artwork, Drawn):
        drawing = Markup(inline_svg(artwork.shapes, artwork.colours, artwork.bounds, "drawing"))
        return Markup('<span class="logo" role="img" aria-label="{}">{}</span>').format(
            alt, drawing
        )
    data = base64.b64encode(artwork.png).decode()
    return Markup(
        '<img class="logo" src="data:image/png;base64,{}" width="{}" height="{}" alt="{}">'
    ).format(data, artwork.width, artwork.height, alt)


@cache
def sign(icon: str) -> Markup:
    """An icon in the colour of the text beside it.

    Remembered: writing one takes a millisecond, and a page asks for some fifty.
    """
    loaded = load_icon(icon)
    side = max(loaded.ink.width, loaded.ink.height)
    middle = loaded.ink.centre
    view = Rect(middle.x - side / 2, middle.y - side / 2, side, side)
    return Markup(sign_svg(Shape(loaded.outline), view, "icon"))
