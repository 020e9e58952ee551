"""Pictures of pixels for print: from the RGB that cairo writes to inks, without transparency.

What shows through a picture is what is painted beneath it, in that one's own ink, so that the
picture stands on its background in print as it does on screens.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import cast

import numpy as np
from numpy.typing import NDArray
from pikepdf import Dictionary, Name, Pdf, PdfImage, Stream

from infographic.background import PICTURE, Layer, backgrounds, layers
from infographic.colour.inks import ideal_inks
from infographic.errors import Problem, RenderError
from infographic.geometry import Point, Rect
from infographic.message import say
from infographic.render.pdf.print.token_inks import Ink, ink_of
from infographic.scene import Colour, Image, Scene

_BARE: Ink = (0, 0, 0, 0)
# So many rows and columns of places are looked at to find what a picture stands on.
_PLACES = 12
# As many pixels as are converted at once: a logo may have millions.
_AT_ONCE = 1 << 20
# How much more ink four parts may be once each is rounded to a byte.
_ROUNDING = 4 * 0.5 / 255

Bytes = NDArray[np.uint8]
Parts = NDArray[np.float32]


def write_pictures_in_inks(document: Pdf, scene: Scene, ink_limit: float) -> None:
    """Give every picture of the one page the colours of print: those of the scene's palette where
    a pixel has their RGB, else as if inks were ideal, in at most `ink_limit` per cent.

    RenderError for a picture that is transparent and stands on more than one colour.
    """
    (page,) = document.pages
    pictures = page.resources.get("/XObject", Dictionary())
    beneath = _backgrounds(scene)
    # cairo makes an object for each in drawing order and numbers them as it goes.
    for name, background in zip(sorted(pictures.keys(), key=_number), beneath, strict=True):
        pixels = _read(cast(Stream, pictures[name]))
        if background is None and pixels.alpha is not None:
            raise RenderError(_transparent(scene))
        press = _Press.of(scene.palette, ink_limit / 100, background or _BARE)
        page.resources.XObject[name] = _written(document, press.inks(pixels), pixels)


def _number(name: str) -> int:
    return int(name.removeprefix("/x"))


def _transparent(scene: Scene) -> Problem:
    return Problem(
        say("a picture is transparent and stands on more than one colour, which cannot be printed"),
        item=say("the print PDF in “{language}”", language=scene.language),
        hint=say("use an SVG, or a PNG without transparency"),
    )


def _backgrounds(scene: Scene) -> Iterator[Ink | None]:
    """The ink beneath each picture, None where it is not one and the same."""
    painted: list[Layer] = []
    for node in scene.drawn():
        if isinstance(node, Image):
            found = backgrounds(tuple(_places(node.rect)), painted)
            yield _ink(found, scene.palette)
        painted += layers(node)


def _places(rect: Rect) -> Iterator[Point]:
    """Points all over a rectangle, none of them on its edge."""
    for row in range(_PLACES):
        for column in range(_PLACES):
            x, y = ((each + 0.5) / _PLACES for each in (column, row))
            yield Point(rect.x + x * rect.width, rect.y + y * rect.height)


def _ink(found: Sequence[str | None], palette: Mapping[str, Colour]) -> Ink | None:
    if len(found) != 1 or found[0] == PICTURE:
        return None
    return _BARE if found[0] is None else ink_of(palette[found[0]])


@dataclass(frozen=True)
class _Pixels:
    """Rows of red, green and blue, and how opaque each pixel is where not all are."""

    colours: Bytes
    alpha: Bytes | None


def _read(picture: Stream) -> _Pixels:
    alpha = None
    if "/SMask" in picture:
        alpha = np.asarray(PdfImage(cast(Stream, picture.SMask)).as_pil_image().convert("L"))
        del picture.SMask  # or it would be applied
    colours = np.asarray(PdfImage(picture).as_pil_image().convert("RGB"))
    return _Pixels(colours, None if alpha is None or alpha.min() == 255 else alpha)


def _written(document: Pdf, inks: Bytes, pixels: _Pixels) -> Stream:
    height, width, _ = pixels.colours.shape
    stream = document.make_stream(inks.tobytes())
    stream.update(
        Dictionary(
            Type=Name.XObject,
            Subtype=Name.Image,
            Width=width,
            Height=height,
            BitsPerComponent=8,
            ColorSpace=Name.DeviceCMYK,
        )
    )
    return stream


@dataclass(frozen=True)
class _Press:
    """What turns colours into inks: `codes` are the RGB of the palette as numbers, in order, and
    `own` their inks; `limit` is the most ink, `background` what shows through: parts of 1."""

    codes: NDArray[np.uint32]
    own: Parts
    limit: float
    background: Parts

    @classmethod
    def of(cls, palette: Mapping[str, Colour], limit: float, background: Ink) -> _Press:
        # Of tokens that look alike the first counts, as for the colours of drawings.
        inks = {colour.rgb: ink_of(colour) for colour in reversed([*palette.values()])}
        in_order = sorted(inks)
        return cls(
            _codes(np.array(in_order, np.uint8).reshape(-1, 3)),
            np.array([inks[rgb] for rgb in in_order], np.float32).reshape(-1, 4),
            limit - _ROUNDING,
            np.array(background, np.float32),
        )

    def inks(self, pixels: _Pixels) -> Bytes:
        """A byte of cyan, magenta, yellow and black for each pixel, row by row."""
        colours = pixels.colours.reshape(-1, 3)
        alpha = None if pixels.alpha is None else pixels.alpha.reshape(-1, 1)
        inks = np.empty((len(colours), 4), np.uint8)
        for start in range(0, len(colours), _AT_ONCE):
            part = slice(start, start + _AT_ONCE)
            mixed = self._opaque(colours[part])
            if alpha is not None:
                share = alpha[part] / np.float32(255)
                mixed = (share * mixed + (1 - share) * self.background).astype(np.float32)
            inks[part] = np.rint(mixed * 255)
        return inks

    def _opaque(self, colours: Bytes) -> Parts:
        inks = self._within_limit(ideal_inks(np.asarray(colours, np.float32) / np.float32(255)))
        if not len(self.codes):
            return inks
        codes = _codes(colours)
        place = np.minimum(np.searchsorted(self.codes, codes), len(self.codes) - 1)
        known = self.codes[place] == codes
        inks[known] = self.own[place[known]]
        return inks

    def _within_limit(self, inks: Parts) -> Parts:
        """Less of the three colours where there is too much, and all of the black."""
        colour = inks[:, :3].sum(axis=1)
        room = self.limit - inks[:, 3]
        inks[:, :3] *= np.where(colour > room, room / np.maximum(colour, 1e-6), 1)[:, None]
        return inks


def _codes(colours: Bytes) -> NDArray[np.uint32]:
    red, green, blue = (colours[:, channel].astype(np.uint32) for channel in range(3))
    return np.asarray((red << 16) + (green << 8) + blue, np.uint32)
