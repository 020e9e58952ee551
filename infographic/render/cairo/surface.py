"""cairosvg's surfaces, with the text as it was shaped.

cairosvg itself sets text letter by letter in fonts that it finds by name: without kerning or
spaces, and in another font where it finds none. These surfaces draw everything else as cairosvg
does, and the scene's runs glyph by glyph from their font files, unhinted. Of a scene, cairosvg is
given the page and its pictures of pixels alone: to write shapes as text and to read that again
takes longer than to draw them.
"""

from __future__ import annotations

import mmap
from abc import ABC, abstractmethod
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import groupby, pairwise
from operator import attrgetter
from typing import NamedTuple

# First, because it says in plain words what cairosvg's import fails for where cairo is missing.
from infographic.render.cairo.library import font_face

# isort: split
import cairocffi

from infographic.assets.font import shaping_font, units_per_em
from infographic.characters import NO_BREAK_SPACE
from infographic.render.cairo.frame import PLACE, frame_svg
from infographic.render.cairo.shape import draw_shape, set_colour
from infographic.render.late_functions import late_functions
from infographic.render.svg import View, trim_view
from infographic.scene import FontFile, Glyph, Image, Leaf, Scene, Shape, TextRun

with late_functions("urllib.request"):
    from cairosvg.parser import Node, Tree
    from cairosvg.surface import PDFSurface, PNGSurface, Surface

CairoGlyph = tuple[int, float, float]  # id, x, y: mm on the page

# Any structure type would do: what is drawn is only told apart here, and tagged afterwards.
_MARK = "Span"
# How much of a space that stands for a mark is over its letter: with all of it poppler takes the
# mark for a letter of another line, with half of it for one of the next word.
_BEFORE = 0.95


class _SceneSurface(Surface, ABC):  # type: ignore[misc]
    """Draws a scene: cairosvg does the page and the pictures of pixels, `draw_run` the text."""

    def __init__(
        self,
        scene: Scene,
        output: BytesIO | str | None,
        dpi: float,
        view: View,
        background_color: str | None = None,
        **size: float,
    ) -> None:
        self._scene = scene
        tree = Tree(bytestring=frame_svg(scene, view))
        super().__init__(tree, output, dpi, background_color=background_color, **size)

    def draw(self, node: Node) -> None:
        if node.element.id != PLACE:
            super().draw(node)
            return
        self.context.set_font_options(
            cairocffi.FontOptions(
                hint_style=cairocffi.HINT_STYLE_NONE, hint_metrics=cairocffi.HINT_METRICS_OFF
            )
        )
        pictures = iter(node.children)
        for leaf in self._scene.drawn():
            self.draw_leaf(leaf, pictures)

    def draw_leaf(self, leaf: Leaf, pictures: Iterator[Node]) -> None:
        """Draws a part of the scene; the next of the `pictures` is the one of an image."""
        match leaf:
            case Shape():
                draw_shape(self.context, leaf, self._scene.palette)
            case TextRun():
                self.context.set_font_size(leaf.size)
                set_colour(self.context, self._scene.palette[leaf.colour])
                self.draw_run(leaf)
            case Image():
                super().draw(next(pictures))

    @abstractmethod
    def draw_run(self, run: TextRun) -> None:
        """Draws the next run, in the size and colour that the context has by now."""


class PageSurface(_SceneSurface, PDFSurface):  # type: ignore[misc]
    """A PDF page with text that can be selected and searched; `output` may be the name of a file.

    Every shape and every run stands between marks of its own, numbered from 0 in drawing order;
    of each run, the text that can be selected is its reading. A reading may be the run's text
    with another last character, or with one more, which stands for a space without ink.
    """

    def __init__(
        self, scene: Scene, output: BytesIO | str, dpi: float, view: View, readings: Sequence[str]
    ) -> None:
        self._readings = iter(readings)
        # For each glyph of a font, the texts that it stands for on this page.
        self._meanings: dict[FontFile, dict[int, list[str]]] = {}
        super().__init__(scene, output, dpi, view)

    def draw_leaf(self, leaf: Leaf, pictures: Iterator[Node]) -> None:
        self.context.tag_begin(_MARK)
        super().draw_leaf(leaf, pictures)
        self.context.tag_end(_MARK)

    def draw_run(self, run: TextRun) -> None:
        """A stretch of the run for each face that its glyphs are taken from.

        A letter's first glyph stands for it, and its marks are drawn as outlines: readers take
        marks that stand above the line of their letter for letters of another line.
        """
        clusters = _read_clusters(run, next(self._readings))
        meanings = self._meanings.setdefault(run.font, {})
        for face, together in groupby(clusters, key=partial(_face, meanings)):
            stretch = list(together)
            self.context.set_font_face(font_face(run.font, face))
            self.context.show_text_glyphs(
                "".join(cluster.text for cluster in stretch),
                [_placed(run, cluster.glyphs[0]) for cluster in stretch],
                [(len(cluster.text.encode()), 1) for cluster in stretch],
            )
            marks = [_placed(run, glyph) for cluster in stretch for glyph in cluster.glyphs[1:]]
            if marks:
                self.context.new_path()
                self.context.glyph_path(marks)
                self.context.fill()


@dataclass(frozen=True)
class PixelBand:
    """So many rows of pixels of a picture, from the row `top` on."""

    top: int
    rows: int


class PixelSurface(_SceneSurface, PNGSurface):  # type: ignore[misc]
    """A band of the opaque pixels, `width` by `height`, on white."""

    beneath: str | None = "white"  # what is beneath the scene; None leaves it transparent
    pixel_format = cairocffi.FORMAT_RGB24

    def __init__(self, scene: Scene, dpi: float, width: int, height: int, band: PixelBand) -> None:
        self._band = band
        view = trim_view(scene)
        size = {"output_width": width, "output_height": height}
        # A background covers all, and what is beneath would take a tenth of the time.
        beneath = self.beneath if scene.background is None else None
        super().__init__(scene, None, dpi, view, beneath, **size)

    def pixels(self) -> tuple[memoryview, int]:
        """Rows from the top of the band, 32 bits a pixel (blue, green, red and a byte for the
        opacity), and the bytes from one row to the next, which are those of one pixel more. They
        may be written over."""
        self.cairo.flush()
        return memoryview(self._memory), self.cairo.get_stride()

    def _create_surface(
        self, width: float, height: float
    ) -> tuple[cairocffi.ImageSurface, float, float]:
        across, stride = round(width), 4 * (round(width) + 1)
        self._memory = _memory(stride * self._band.rows)
        surface = cairocffi.ImageSurface(
            self.pixel_format, across, self._band.rows, self._memory, stride
        )
        surface.set_device_offset(0, -self._band.top)
        return surface, width, height

    def draw_run(self, run: TextRun) -> None:
        """As outlines: cairo 1.16 moves the glyphs that it shows to whole pixels."""
        self.context.set_font_face(font_face(run.font))
        self.context.new_path()
        self.context.glyph_path([_placed(run, glyph) for glyph in run.glyphs])
        self.context.fill()


class TransparentSurface(PixelSurface):
    """Pixels with their opacity, on nothing; colours are multiplied by it."""

    beneath = None
    pixel_format = cairocffi.FORMAT_ARGB32


def _memory(size: int) -> mmap.mmap | bytearray:
    """So many bytes of zero, in pages of 2 MB where the system has them: to be given those of an A4
    in pages of 4 kB takes 15 ms, longer than to draw its texts."""
    if not hasattr(mmap, "MADV_HUGEPAGE"):
        return bytearray(size)
    memory = mmap.mmap(-1, size, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
    with suppress(OSError):  # of a kernel that was made without them
        memory.madvise(mmap.MADV_HUGEPAGE)
    return memory


def _placed(run: TextRun, glyph: Glyph) -> CairoGlyph:
    return glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y


class _Cluster(NamedTuple):
    """The text that readers find for some glyphs, and the one that they are drawn for."""

    text: str
    glyphs: tuple[Glyph, ...]
    drawn_for: str


def _face(meanings: dict[int, list[str]], cluster: _Cluster) -> int:
    """Which copy of its font to take a glyph from, by the texts that this font's glyphs have stood
    for so far, to which that of the cluster is added.

    A PDF's font knows one text for each glyph. Where a glyph stands for another text too (a hyphen
    that only a line end has added is no hyphen of the text), it is taken from another copy of the
    font; cairo would write an ActualText instead, which readers of tagged text such as poppler stop
    at.
    """
    glyph = cluster.glyphs[0].id
    texts = meanings.get(glyph)
    if texts is None:
        texts = meanings[glyph] = [cluster.drawn_for]
    if cluster.text not in texts:
        texts.append(cluster.text)
    return texts.index(cluster.text)


def _read_clusters(run: TextRun, reading: str) -> Iterator[_Cluster]:
    """The clusters of a run with the text of its reading.

    A no-break space is a space to readers, so it is one here too. In a font without a space there
    is no glyph for the one at a line end.
    """
    groups = [
        (start, tuple(glyphs)) for start, glyphs in groupby(run.glyphs, key=attrgetter("cluster"))
    ]
    last = (len(run.text), (Glyph(0, len(run.text), run.advance, 0.0),))
    for (start, glyphs), (end, following) in pairwise([*groups, last]):
        if reading[start:end] == NO_BREAK_SPACE:
            yield from _space(run, glyphs[0])
        else:
            yield _Cluster(reading[start : start + 1], glyphs, run.text[start : start + 1])
            for mark in reading[start + 1 : end]:
                yield from _without_ink(run, following[0], mark)
    if len(reading) > len(run.text):
        yield from _space(run, Glyph(0, len(run.text), run.advance, 0))


def _without_ink(run: TextRun, following: Glyph, text: str) -> Iterator[_Cluster]:
    """A mark that is drawn already, for readers: a space before a glyph, in a font that has one."""
    font = shaping_font(run.font)
    space = font.get_nominal_glyph(ord(" "))
    if space is not None:
        width = font.get_glyph_h_advance(space) / units_per_em(run.font) * run.size
        yield _Cluster(text, (Glyph(space, 0, following.x - _BEFORE * width, 0.0),), " ")


def _space(run: TextRun, place: Glyph) -> Iterator[_Cluster]:
    """A space at the place of a glyph, in a font that has one."""
    space = shaping_font(run.font).get_nominal_glyph(ord(" "))
    if space is not None:
        yield _Cluster(" ", (place._replace(id=space),), " ")
