"""The drawings that can be chosen, as SVG files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path

from infographic.assets.artwork import ArtworkError
from infographic.assets.icon import icon_names, load_icon
from infographic.assets.vignette import Vignette, load_vignette, read_vignette, vignette_names
from infographic.content.guide.folder_file import content_of, inside
from infographic.content.theme.theme import ColourToken, Theme
from infographic.geometry import Point, Rect, square
from infographic.message import say
from infographic.paint.look import look_of
from infographic.paint.mark import disc
from infographic.paint.vignette import Window, seen_through
from infographic.render.path_data import number_of_mm, shape_data
from infographic.scene import Shape
from infographic.studio.refused import Refused

_RADIUS = 18.0  # mm: with the finer edges, as they suit screens
_GROUNDS = (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3, ColourToken.GOAL)
_MOST_OWN = 24
_HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="{}">{}</svg>'


def icon_svg(name: str) -> str:
    """An icon of the program, in black; Refused when there is none."""
    if name not in icon_names():
        raise _no_such()
    icon = load_icon(name)
    side = max(icon.ink.width, icon.ink.height)
    view = square(icon.ink.centre, side / 2)
    return _svg(view, f'<path d="{shape_data(icon.outline)}"/>')


def scene_svg(name: str, theme: Theme) -> str:
    """A scene of the program on a disc in a theme; Refused when there is none. Neighbours have
    grounds of different colours."""
    names = sorted(vignette_names())
    if name not in names:
        raise _no_such()
    return _on_disc(load_vignette(name), _GROUNDS[names.index(name) % len(_GROUNDS)], theme)


def own_svg(folder: Path, name: str, theme: Theme) -> str:
    """A drawing in a guide's folder, likewise, as the program draws it; Refused when it cannot."""
    if name not in own_drawings(folder):
        raise _no_such()
    return _on_disc(_own(folder, name), _GROUNDS[0], theme)


def own_drawings(folder: Path) -> tuple[str, ...]:
    """The names of the drawings in a guide's folder that can be scenes."""
    return tuple(_drawable(folder))[:_MOST_OWN]


def colours_of(theme: Theme) -> str:
    """What tells a theme from others by its colours, for addresses."""
    return blake2b(repr(sorted(theme.colours.items())).encode(), digest_size=6).hexdigest()


def _drawable(folder: Path) -> Iterator[str]:
    for path in sorted(folder.glob("*.svg")):
        with suppress(ArtworkError):
            _own(folder, path.name)
            yield path.name


def _own(folder: Path, name: str) -> Vignette:
    return _read(name, content_of(inside(folder, name, say("the drawing"))))


@lru_cache(maxsize=64)
def _read(name: str, svg: bytes) -> Vignette:
    """Remembered: each search shows them again."""
    return read_vignette(name, svg)


def _on_disc(vignette: Vignette, ground: ColourToken, theme: Theme) -> str:
    place = square(Point(_RADIUS, _RADIUS), _RADIUS)
    colours = {**theme.colours, **vignette.colours}
    window = Window(place, _RADIUS)
    shapes: tuple[Shape, ...] = (
        disc(place, ground),
        *seen_through([vignette], window, ground, look_of(theme, theme.lengths)),
    )
    paths = [
        f'<path d="{shape_data(each.path)}" fill="{colours[each.fill].hex}"/>'
        for each in shapes
        if each.fill is not None
    ]
    return _svg(place, "".join(paths))


def _svg(view: Rect, paths: str) -> str:
    box = " ".join(map(number_of_mm, (view.x, view.y, view.width, view.height)))
    return _HEAD.format(box, paths)


def _no_such() -> Refused:
    return Refused(404, say("there is no such page"))
