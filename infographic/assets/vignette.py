"""The drawing of a step: flat shapes in the seven tones that every theme has colours for.

A vignette is drawn on a square of 100 units, y downwards. A disc shows the circle that touches the
sides of the square, a film frame may show more; shapes that go on beyond the square fill that.
Editors call it a scene: in the program that is the whole picture (`infographic/scene.py`).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import cache
from pathlib import Path as FilePath
from typing import TYPE_CHECKING

from infographic.assets.artwork import ArtworkError, own_colour, token
from infographic.errors import MachineError, Problem
from infographic.files import program_data
from infographic.geometry import Path, Rect
from infographic.kept import kept
from infographic.message import say
from infographic.scene import Colour, Rgb

# Who has a file read imports what reads SVG: the program's own are kept as they were read.
if TYPE_CHECKING:
    from infographic.assets.svg.read_svg import Outline
    from infographic.assets.svg.xml_tree import Element

SIDE = 100.0
_READ_BY = ("assets", "assets/svg", "colour")  # rooms of the program
# How a drawing says what its parts are: eyes, mouths and marks within a shape, and the number from
# which one is seen.
_FACE, _COUNTED = "face", "data-n"
_MOST_COUNTED = 99


class Tone(StrEnum):
    """The colours that vignettes are drawn in: `INK` the darkest, for marks and edges, `PAPER` the
    lightest, `SUN` for what to act on, `CORAL` one accent; the others second masses."""

    PAPER = "paper"
    INK = "ink"
    BLUE = "blue"
    SKY = "sky"
    PALE = "pale"
    SUN = "sun"
    CORAL = "coral"


# By what colour a drawing says which tone it means; any other colour stays as it is.
_TONES: Mapping[Rgb, Tone] = {
    (0xFF, 0xFF, 0xFF): Tone.PAPER,
    (0x00, 0x2D, 0x6E): Tone.INK,
    (0x1A, 0x6F, 0xC4): Tone.BLUE,
    (0x86, 0xCB, 0xF5): Tone.SKY,
    (0xD9, 0xEB, 0xF9): Tone.PALE,
    (0xFF, 0xC2, 0x0E): Tone.SUN,
    (0xF8, 0x73, 0x4E): Tone.CORAL,
}


@dataclass(frozen=True)
class VignetteShape:
    """A filled outline; `colour` is a tone, or the name of a colour of the drawing's own. A face's
    shapes have no edge. It is seen from the number `counted` on, or always."""

    outline: Path
    colour: str
    is_face: bool = False
    counted: int | None = None


@dataclass(frozen=True)
class Vignette:
    """`shapes` from below; `colours` are those of its own, by name."""

    name: str
    shapes: tuple[VignetteShape, ...]
    colours: Mapping[str, Colour] = field(default_factory=dict, compare=False)

    def __hash__(self) -> int:
        """Of what tells most of them apart: what is made of one is remembered."""
        return hash((self.name, len(self.shapes)))

    @property
    def most(self) -> int:
        """How far it counts; 0 when it does not."""
        return max((shape.counted or 0 for shape in self.shapes), default=0)

    def showing(self, number: int) -> Vignette:
        """What is seen of it at a number; beyond what it can count, all."""
        if number >= self.most:
            return self
        return replace(
            self, shapes=tuple(each for each in self.shapes if (each.counted or 0) <= number)
        )


def read_vignette(name: str, svg: bytes) -> Vignette:
    """The drawing in an SVG file, its longer side as wide as the grid; ArtworkError as `read_svg`
    says, and for a count that is no number."""
    from infographic.assets.svg.read_svg import read_outlines

    window, outlines = read_outlines(svg)
    shapes = tuple(_shape(outline, window) for outline in outlines)
    own = {each.rgb for each in outlines if each.rgb not in _TONES}
    return Vignette(name, shapes, {token(rgb): own_colour(rgb) for rgb in sorted(own)})


def _shape(outline: Outline, window: Rect) -> VignetteShape:
    scale = SIDE / max(window.width, window.height)
    dx = SIDE / 2 - window.centre.x * scale
    dy = SIDE / 2 - window.centre.y * scale
    return VignetteShape(
        outline.path.mapped(scale, dx, dy),
        _TONES.get(outline.rgb) or token(outline.rgb),
        _FACE in _said(outline.element, "class").split(),
        _count(outline.element),
    )


def _said(element: Element, name: str) -> str:
    """An attribute of an element or of the nearest around it that has it."""
    around: Element | None = element
    while around is not None:
        if around.get(name):
            return around.get(name)
        around = around.parent
    return ""


def _count(element: Element) -> int | None:
    written = _said(element, _COUNTED)
    if not written:
        return None
    if not written.isdecimal() or not 1 <= int(written) <= _MOST_COUNTED:
        what = say(
            "its <{element}> on line {line} has {attribute}=“{text}”",
            element=element.name,
            line=element.line,
            attribute=_COUNTED,
            text=written[:20],
        )
        raise ArtworkError(what, say("write a number from 1 to {most}", most=_MOST_COUNTED))
    return int(written)


@cache
def vignette_names() -> tuple[str, ...]:
    """The names of those that the program brings, sorted; MachineError when they are missing.

    Remembered: listing them takes half a millisecond, and each scene of a guide asks twice.
    """
    names = tuple(sorted(file.stem for file in _folder().glob("*.svg")))
    if not names:
        raise MachineError(Problem(say("the program's scenes are missing"), hint=_AGAIN))
    return names


@cache
def load_vignette(name: str) -> Vignette:
    """One of those that the program brings; KeyError when there is none of the name, MachineError
    when its file is damaged.

    Remembered: reading one takes milliseconds, and each language and page of a guide asks.
    """
    if name not in vignette_names():
        raise KeyError(name)
    try:
        svg = (_folder() / f"{name}.svg").read_bytes()
        return kept(f"{name}.vignette", svg, lambda: read_vignette(name, svg), *_READ_BY)
    except (OSError, ArtworkError) as error:
        raise MachineError(
            Problem(say("the scene “{name}” is damaged", name=name), hint=_AGAIN)
        ) from error


_AGAIN = say("install the program again: in its folder, type make")


def _folder() -> FilePath:
    return program_data() / "scenes"
