"""The drawings that stand beside the texts of the page."""

from __future__ import annotations

from functools import cache

from markupsafe import Markup

from infographic.assets.icon import load_icon
from infographic.content.guide.local import LocalGuide, LocalStep
from infographic.content.theme.theme import Theme
from infographic.geometry import Rect
from infographic.paint.palette import palette
from infographic.paint.station import DIAMETER, station
from infographic.render.inline_svg import inline_svg, sign_svg
from infographic.scene import Shape, leaves

# With the halo around the disc, in mm.
_VIEW = Rect(0.0, 0.0, DIAMETER, DIAMETER).outset(1.0)


def station_mark(step: LocalStep, guide: LocalGuide, theme: Theme, name: str) -> Markup:
    """The disc of a step, with its scene; `name` is the class of the element."""
    drawn = leaves(station(step, len(guide.steps), theme))
    shapes = [leaf for leaf in drawn if isinstance(leaf, Shape)]
    return Markup(inline_svg(shapes, palette(guide, theme), _VIEW, name))


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
