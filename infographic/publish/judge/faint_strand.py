"""Whether strands, rings and stations stand out from the grounds that they touch.

It is the painted scene that is looked at. A strand, or its edge if it has one, needs 3:1 (WCAG 2.2,
success criterion 1.4.11) to each ground that is beside it somewhere where neither is covered; of
one with an edge it will do when what is within the edge has that.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import groupby

import numpy as np
from numpy.typing import NDArray

from infographic.background import Layer
from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.colour.lab import Floats
from infographic.content.theme.theme import ColourToken, Theme
from infographic.errors import Problem
from infographic.geometry import Circle, Path, Rect, flattened
from infographic.layout.box.frame import STATIONS, STRANDS, FrameKind
from infographic.message import joined, say
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.judge.nearest_colour import Neighbour, nearest_shade
from infographic.publish.judge.painted_part import Painted, PaintedPart
from infographic.scene import Colour

_GROUNDS = frozenset(
    (
        ColourToken.PAPER,
        ColourToken.HERO,
        ColourToken.TIPS,
        ColourToken.RULES,
        ColourToken.ASIDE,
    )
)
_STRANDS: frozenset[str] = frozenset((*STRANDS, FrameKind.CONNECTOR))
_STATIONS: frozenset[str] = frozenset(STATIONS)
_LINES_A_CURVE = 6
_BESIDE = 0.1  # mm, from the outline of what is looked at to where its ground is
_APART = 7.0  # mm, about, from one place that is looked at to the next
_FEWEST, _MOST = 6, 48  # places along an outline
_LEAST = 1e-9  # mm: a step to divide by


Booleans = NDArray[np.bool_]


@dataclass(frozen=True)
class _Touch:
    """A colour of a strand or station, or those of its edge and of what is within, and that of a
    ground beside it."""

    drawn: tuple[str, ...]
    ground: str


@dataclass(frozen=True)
class _Cover:
    """What lies over all beneath it: a disc, or else a rectangle, as if its corners were none."""

    colour: str
    layer: Layer

    def covers(self, points: Floats) -> Booleans:
        """Whether it covers each of some points."""
        path = self.layer.path
        if isinstance(path, Circle):
            away = np.hypot(points[:, 0] - path.centre.x, points[:, 1] - path.centre.y)
            return np.asarray(away <= path.radius)
        return _within(self.layer.bounds, points)


@dataclass(frozen=True)
class _Drawn:
    """What is to be seen: its outermost layer, its colours as in `_Touch`, and how many of the
    covers are not above it."""

    layer: Layer
    colours: tuple[str, ...]
    last: int


def refuse_faint_strands(theme: Theme, painted: Iterable[Painted]) -> None:
    """ContrastError that names each colour of strands or stations that stands out too little from
    a ground that it touches, and the nearest one that would do."""
    touches = dict.fromkeys(touch for each in painted for touch in _touches(each))
    known = [each for each in touches if {*each.drawn, each.ground} <= theme.colours.keys()]
    faint = [each for each in known if _ratio(theme, each) < NEEDED_BY_GRAPHICS]
    if faint:
        raise ContrastError(_problem(theme, each, known) for each in faint)


def _ratio(theme: Theme, touch: _Touch) -> float:
    ground = theme.colours[touch.ground].rgb
    return max(contrast_ratio(theme.colours[each].rgb, ground) for each in touch.drawn)


def _touches(painted: Painted) -> Sequence[_Touch]:
    """Which colours are beside which grounds. All places are looked at together: to ask for each
    strand by itself takes ten times as long."""
    scene = painted.scene
    covers, drawn = _painted(painted.parts)
    if not drawn:
        return ()
    sides = [_both_sides(each.layer) for each in drawn]
    inside, outside = (np.concatenate(each) for each in zip(*sides, strict=True))
    whose = np.repeat(np.arange(len(drawn)), [len(within) for within, _ in sides])
    last = np.array([each.last for each in drawn])[whose]
    is_seen = _within(scene.trim, outside)
    uppermost = np.full(len(outside), -1)
    for index, cover in enumerate(covers):
        is_seen &= (last > index) | ~cover.covers(inside)
        uppermost[cover.covers(outside)] = index
    is_seen &= uppermost < last  # what is painted over a strand crops it, and is not beside it
    seen = zip(whose[is_seen].tolist(), uppermost[is_seen].tolist(), strict=True)
    found = sorted(set(seen))
    colours = [*(cover.colour for cover in covers), scene.background or ""]  # the last by -1
    touches = (_Touch(drawn[one].colours, colours[other]) for one, other in found)
    return tuple(dict.fromkeys(each for each in touches if each.ground in _GROUNDS))


def _within(rect: Rect, points: Floats) -> Booleans:
    """Whether each of some points is in a rectangle."""
    x, y = points[:, 0], points[:, 1]
    across = (rect.x <= x) & (x <= rect.right)
    return np.asarray(across & (rect.y <= y) & (y <= rect.bottom))


def _painted(parts: Sequence[PaintedPart]) -> tuple[Sequence[_Cover], Sequence[_Drawn]]:
    """What covers others, from below, and what has to be seen between."""
    covers: list[_Cover] = []
    drawn: list[_Drawn] = []
    for (kind, _), group in groupby(parts, lambda part: (part.kind, part.group)):
        painted = [layer for part in group for layer in part.painted]
        covers += [_Cover(each.colour, each) for each in painted if _is_cover(each)]
        outermost = _outermost(kind, painted)
        if outermost is not None:
            colours = _colours(outermost, painted)
            drawn.append(_Drawn(outermost, colours, len(covers)))
    return covers, drawn


def _is_cover(layer: Layer) -> bool:
    """Whether it is filled and plain; signs cover nothing that matters."""
    return layer.width == 0 and (isinstance(layer.path, Circle) or layer.colour in _GROUNDS)


def _outermost(kind: str, painted: Sequence[Layer]) -> Layer | None:
    """The widest stroke of a strand, or the first shape of a station within its halo."""
    if kind in _STRANDS and painted:
        return max(painted, key=lambda layer: layer.width)
    if kind in _STATIONS:
        return next((each for each in painted if each.colour != ColourToken.PAPER), None)
    return None


def _colours(outermost: Layer, painted: Sequence[Layer]) -> tuple[str, ...]:
    """Its own, and after that of an edge the one that is painted on it."""
    within = painted[painted.index(outermost) + 1 :]
    if outermost.colour != ColourToken.EDGE or not within:
        return (outermost.colour,)
    return outermost.colour, within[0].colour


def _both_sides(layer: Layer) -> tuple[Floats, Floats]:
    """Places along the outline of a layer, a little within it and a little outside of it."""
    middles, normals = _along(layer.path)
    half = layer.width / 2
    if half == 0:  # filled: paths run clockwise, so that their left is outside
        return middles - _BESIDE * normals, middles + _BESIDE * normals
    within, beyond = max(0.0, half - _BESIDE), half + _BESIDE
    both = np.concatenate([normals, -normals])
    twice = np.concatenate([middles, middles])
    return twice + within * both, twice + beyond * both


def _along(path: Path) -> tuple[Floats, Floats]:
    """Places along a path, evenly apart, and the directions to the left of it there."""
    if isinstance(path, Circle):
        return _around(path)
    lines = [
        np.array([(each.x, each.y) for each in line]) for line in flattened(path, _LINES_A_CURVE)
    ]
    both = [_along_line(line) for line in lines if len(line) > 1]
    empty = np.empty((0, 2))
    return (
        np.concatenate([empty, *(middles for middles, _ in both)]),
        np.concatenate([empty, *(normals for _, normals in both)]),
    )


def _around(disc: Circle) -> tuple[Floats, Floats]:
    normals = _all_around(_count(2 * np.pi * disc.radius))
    return (disc.centre.x, disc.centre.y) + disc.radius * normals, normals


@cache
def _all_around(count: int) -> Floats:
    """So many directions, evenly apart. There are some dozen counts, and every disc asks."""
    turns = np.linspace(0.0, 2 * np.pi, count, endpoint=False)
    return np.stack([np.sin(turns), -np.cos(turns)], axis=1)


def _along_line(line: Floats) -> tuple[Floats, Floats]:
    steps = np.diff(line, axis=0)
    lengths = np.hypot(*steps.T)
    ends = np.cumsum(lengths)
    count = _count(ends[-1])
    places = (np.arange(count) + 0.5) / count * ends[-1]
    which = np.searchsorted(ends, places)
    units = steps[which] / np.maximum(lengths[which], _LEAST)[:, None]
    rest = places - (ends - lengths)[which]
    return line[which] + units * rest[:, None], np.stack([units[:, 1], -units[:, 0]], axis=1)


def _count(length: float) -> int:
    return int(min(max(length / _APART, _FEWEST), _MOST))


def _problem(theme: Theme, faint: _Touch, touches: Sequence[_Touch]) -> Problem:
    token = faint.drawn[0]
    drawn, ground = theme.colours[token], theme.colours[faint.ground]
    # Cut off, not rounded: 2.96 does not pass for 3.
    ratio = int(contrast_ratio(drawn.rgb, ground.rgb) * 10) / 10
    return Problem(
        say(
            "strands and stations are hard to see: “{colour}” {shade} beside “{ground}” {beside}"
            " has a contrast of {ratio}:1, and they need {needed:g}:1",
            colour=token,
            shade=drawn.hex,
            ground=faint.ground,
            beside=ground.hex,
            ratio=ratio,
            needed=NEEDED_BY_GRAPHICS,
        ),
        theme.colour_places.get(token),
        item=say("theme “{name}”: {part}", name=theme.name, part=token),
        hint=_hint(theme, token, touches),
    )


def _hint(theme: Theme, token: str, touches: Sequence[_Touch]) -> str:
    """The nearest colour that stands out from all grounds that it touches."""
    grounds = dict.fromkeys(each.ground for each in touches if each.drawn[0] == token)
    beside = [Neighbour(theme.colours[each].rgb, NEEDED_BY_GRAPHICS) for each in grounds]
    shade = nearest_shade(theme.colours[token].rgb, beside)
    if shade is None:
        named = joined(", ", [say("“{text}”", text=ground) for ground in grounds])
        return say(
            "no shade of “{colour}” stands out from {others}: make these less different",
            colour=token,
            others=named,
        )
    rgb = Colour(shade.rgb, theme.colours[token].cmyk).hex
    return say(
        "the nearest that passes: write in the theme  {example}  without its cmyk, which is then"
        " computed",
        example=f'{token}: {{rgb: "{rgb}"}}',
    )
