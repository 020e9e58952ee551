"""Paths as shapes: the presets that a path is, or a freeform (ECMA-376, 20.1.9)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from infographic.geometry import (
    Circle,
    Path,
    Point,
    Rect,
    Rectangle,
    Segment,
    flattened,
)
from infographic.outline import encloses, signed_area, subpaths
from infographic.render.pptx.element import Extent, emu, markup
from infographic.render.pptx.thinning import thinned

# Of an outline only the direction and what it encloses is asked for.
_LINES_A_CURVE = 2
# The outlines of one presentation, some kB each.
_MOST_REMEMBERED = 512


@dataclass(frozen=True)
class Outline:
    """A path as geometry of a shape in a frame, as `markup`."""

    extent: Extent
    geometry: str


def outline(path: Path) -> Outline:
    """The outline of a path: `rect`, `roundRect` and `ellipse` where it is one, else a freeform."""
    return Outline(Extent.of(path.around), _geometry(path))


def _geometry(path: Path) -> str:
    match path:
        case Circle():
            return _preset("ellipse")
        case Rectangle(radius=0.0):
            return _preset("rect")
        case Rectangle(rect=rect, radius=radius):
            share = round(radius / min(rect.width, rect.height) * 100000)
            return _preset("roundRect", markup("a:gd", name="adj", fmla=f"val {share}"))
        case _:
            return _freeform(path)


def _preset(name: str, *adjustments: str) -> str:
    return markup("a:prstGeom", markup("a:avLst", *adjustments), prst=name)


@lru_cache(_MOST_REMEMBERED)
def _freeform(path: Path) -> str:
    """Remembered: the slides in all languages have the same drawings."""
    return markup(
        "a:custGeom",
        *map(markup, ("a:avLst", "a:gdLst", "a:ahLst", "a:cxnLst")),
        markup("a:rect", l="0", t="0", r="r", b="b"),
        markup("a:pathLst", *_parts(path, path.around)),
    )


def _parts(path: Path, bounds: Rect) -> Iterator[str]:
    extent = Extent.of(bounds)
    # A straight line has no height, and coordinates need some grid all the same.
    grid = f'w="{max(1, extent.width)}" h="{max(1, extent.height)}"'
    for area in areas(path):
        commands = "".join(_command(segment, bounds) for segment in thinned(area))
        yield f"<a:path {grid}>{commands}</a:path>"


_COMMANDS = {"M": "moveTo", "L": "lnTo", "C": "cubicBezTo", "Z": "close"}


def _command(segment: Segment, bounds: Rect) -> str:
    name = _COMMANDS[segment.kind]
    points = "".join(
        f'<a:pt x="{emu(point.x - bounds.x)}" y="{emu(point.y - bounds.y)}"/>'
        for point in segment.points
    )
    return f"<a:{name}>{points}</a:{name}>"


def areas(path: Path) -> list[list[Segment]]:
    """The subpaths sorted into areas: each an outer line and the holes in it, which run the other
    way round.

    Our paths are filled by the non-zero rule, Office fills each part of a freeform by the even-odd
    rule: an area of its own for each outer line looks the same by both, where two overlap, too.
    """
    if sum(segment.kind == "M" for segment in path.segments) == 1:
        return [list(path.segments)]
    parts = [_Subpath.of(subpath) for subpath in subpaths(path)]
    largest = max(parts, key=lambda subpath: abs(subpath.area))
    outer = [each for each in parts if each.area * largest.area >= 0]
    inside: dict[int, list[_Subpath]] = {index: [] for index in range(len(outer))}
    for hole in parts:
        if hole.area * largest.area < 0:
            around = [
                index for index, each in enumerate(outer) if encloses(each.line, hole.line[0])
            ]
            owner = min(around, key=lambda index: abs(outer[index].area), default=0)
            inside[owner].append(hole)
    return [
        [segment for part in (each, *inside[index]) for segment in part.path.segments]
        for index, each in enumerate(outer)
    ]


@dataclass(frozen=True)
class _Subpath:
    """`area` is positive or negative by the direction; that of an open line counts as closed."""

    path: Path
    line: tuple[Point, ...]
    area: float

    @classmethod
    def of(cls, subpath: Path) -> _Subpath:
        line = flattened(subpath, _LINES_A_CURVE)[0]
        return cls(subpath, line, signed_area(line))
