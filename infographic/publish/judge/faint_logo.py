"""Whether a logo can be seen on the background that it stands on.

WCAG 2.2, success criterion 1.4.11, asks for a contrast of 3:1 for graphics. A logo may bring a
background of its own: white letters on a blue box are seen on a white page, and so are blue ones on
a pale box. Hence it is looked at piece by piece, a piece being all that hangs together. A logo is
seen when both hold:

- Pieces of which more than a speck has 3:1 are at least a third of what it paints: a yellow bow
  beside a blue name is seen on white through the name.
- No more than 2 % of what it paints is of pieces that vanish, such as a white name beside a blue
  sign on white. A piece vanishes when no more than a speck of it has 1.3:1 or another colour than
  the background: bright yellow has 1.1:1 on white, and is seen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO
from math import sqrt

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from infographic.assets.artwork import Artwork, Drawn
from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio, contrast_ratios
from infographic.colour.lab import difference, lab_of_srgb
from infographic.content.load import Content
from infographic.content.theme.theme import ColourToken
from infographic.errors import Problem
from infographic.geometry import MM_PER_INCH, Rect, Size
from infographic.message import say
from infographic.publish.judge.legibility import ContrastError
from infographic.render.png import transparent_png
from infographic.scene import Group, Rgb, Scene, hex_of

_BACKGROUND = ColourToken.PAPER  # what is painted beneath every logo and the space around it
_LEAST_SEEN = 1 / 3  # of all that it paints
_FAINT = 1.3
_ANOTHER_COLOUR = 15.0  # ΔE00: between another shade and another colour
_MOST_GONE = 0.02  # of all that it paints
_SPECK = 0.01  # of a piece
_PIXELS = 60_000  # that it is looked at with
_SMALLEST = 8  # pixels, of a side of a logo that is very long
_FAINTEST = 25  # of 255: what covers less of a pixel of a drawing is no colour to go by
_FILM = 12  # of 255: what covers less in a picture of pixels joins no pieces
_NAMED = 3  # colours of a message
_HINT = say(
    "give a version of the logo for such a ground, or one that brings a ground of its own,"
    " or take another theme"
)

Pixels = NDArray[np.uint8]  # rows, columns, (red, green, blue, opacity)


def refuse_faint_logos(content: Content) -> None:
    """ContrastError that names each logo that can hardly be seen in the guide's theme."""
    logo = content.guide.logo
    if logo is None:
        return
    theme = content.theme
    background = theme.colours[_BACKGROUND]
    problems: dict[str, Problem] = {}
    for code, artwork in logo.file.artworks.items():
        name = logo.file.names.words[code]
        if name not in problems and (faint := faint_colours(artwork, background.rgb)):
            best = max(contrast_ratio(colour, background.rgb) for colour in faint)
            colours = ", ".join(map(hex_of, faint))
            problems[name] = Problem(
                say(
                    "the logo “{name}” is hard to see: its {colours} on “{ground}” {shade} of theme"
                    " “{theme}” has a contrast of {ratio}:1 at most, and a logo needs {needed:g}:1",
                    name=name,
                    colours=colours,
                    ground=_BACKGROUND,
                    shade=background.hex,
                    theme=theme.name,
                    ratio=int(best * 10) / 10,
                    needed=NEEDED_BY_GRAPHICS,
                ),
                logo.file.names.places[code],
                say("logo, file"),
                _HINT,
            )
    if problems:
        raise ContrastError(problems.values())


def faint_colours(artwork: Artwork, background: Rgb) -> tuple[Rgb, ...]:
    """The colours, the most frequent first, of what is lost on a background; none when the logo is
    seen."""
    pixels = (
        drawn_pixels(artwork) if isinstance(artwork, Drawn) else _laid_on(artwork.png, background)
    )
    painted = pixels[..., 3] > 0
    codes = (pixels[..., :3].astype(np.uint32) * np.array([65536, 256, 1], np.uint32)).sum(axis=2)
    known, places = np.unique(codes, return_inverse=True)
    rgbs = [_rgb(code) for code in known]
    ratios = contrast_ratios(np.array(rgbs, np.uint8), background)
    labs = lab_of_srgb(np.array([*rgbs, background], np.float64))
    is_seen = (ratios >= _FAINT) | (difference(labs[:-1], labs[-1]) >= _ANOTHER_COLOUR)
    gone = _in_lost_pieces(painted, is_seen[places].reshape(codes.shape) & painted)
    faint = _in_lost_pieces(
        painted, (ratios >= NEEDED_BY_GRAPHICS)[places].reshape(codes.shape) & painted
    )
    if faint.sum() > (1 - _LEAST_SEEN) * painted.sum():
        lost = faint
    elif gone.sum() > _MOST_GONE * painted.sum():
        lost = gone
    else:
        return ()
    in_order = [_rgb(code) for code, _ in Counter(codes[lost].tolist()).most_common()]
    own = {colour.rgb for colour in artwork.colours.values()}
    return tuple(colour for colour in in_order if not own or colour in own)[:_NAMED]


def _rgb(code: int) -> Rgb:
    red, green, blue = int(code).to_bytes(3, "big")
    return red, green, blue


def drawn_pixels(drawing: Drawn) -> Pixels:
    """The pixels of a drawing in its own colours, also where it covers a part of one."""
    size = Size(sqrt(_PIXELS * drawing.aspect), sqrt(_PIXELS / drawing.aspect))
    size = Size(max(size.width, _SMALLEST), max(size.height, _SMALLEST))
    scale = size.width / drawing.bounds.width
    shapes = drawing.in_rect(Rect(0, 0, size.width, drawing.bounds.height * scale))
    scene = Scene(size, 0.0, "", "", "", "", drawing.colours, Group(shapes))
    with Image.open(BytesIO(transparent_png(scene, MM_PER_INCH))) as picture:
        pixels = np.array(picture.convert("RGBA"))
    pixels[..., 3] = np.where(pixels[..., 3] > _FAINTEST, 255, 0)
    return pixels


def _laid_on(png: bytes, background: Rgb) -> Pixels:
    """The pixels of a picture as they look on a background."""
    with Image.open(BytesIO(png)) as opened:
        step = max(1, round(sqrt(opened.width * opened.height / _PIXELS)))
        picture = opened.convert("RGBA")
    pixels = np.array(picture)[step // 2 :: step, step // 2 :: step]
    film = pixels[..., 3] <= _FILM
    if not film.all():
        pixels[film, 3] = 0
    opacity = pixels[..., 3:].astype(np.float64) / 255
    mixed = pixels[..., :3] * opacity + np.array(background) * (1 - opacity)
    return np.dstack([np.rint(mixed).astype(np.uint8), pixels[..., 3]])


@dataclass(frozen=True)
class _Run:
    """A stretch of painted pixels in a row, from `start` to before `end`."""

    row: int
    start: int
    end: int


def _in_lost_pieces(painted: NDArray[np.bool_], stands_out: NDArray[np.bool_]) -> NDArray[np.bool_]:
    """Which pixels are of pieces in which no more than a speck stands out."""
    runs = list(_runs(painted))
    pieces = _pieces(runs)
    whole: Counter[int] = Counter()
    seen: Counter[int] = Counter()
    for run, piece in zip(runs, pieces, strict=True):
        whole[piece] += run.end - run.start
        seen[piece] += int(stands_out[run.row, run.start : run.end].sum())
    lost = np.zeros_like(painted)
    for run, piece in zip(runs, pieces, strict=True):
        lost[run.row, run.start : run.end] = seen[piece] < _SPECK * whole[piece]
    return lost


def _runs(painted: NDArray[np.bool_]) -> Iterator[_Run]:
    for row, pixels in enumerate(painted):
        edges = np.flatnonzero(np.diff(np.concatenate([[0], pixels.astype(np.int8), [0]])))
        for start, end in edges.reshape(-1, 2).tolist():
            yield _Run(row, start, end)


def _pieces(runs: Sequence[_Run]) -> list[int]:
    """For each run, in order of rows, the number of its piece: runs that touch are of one."""
    parents = list(range(len(runs)))

    def root(index: int) -> int:
        while parents[index] != index:
            parents[index] = parents[parents[index]]
            index = parents[index]
        return index

    above = 0
    for index, run in enumerate(runs):
        while runs[above].row < run.row - 1 or (
            runs[above].row == run.row - 1 and runs[above].end < run.start
        ):
            above += 1
        other = above
        while runs[other].row == run.row - 1 and runs[other].start <= run.end:
            parents[root(other)] = root(index)
            other += 1
    return [root(index) for index in range(len(runs))]
