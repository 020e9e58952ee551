"""cairosvg's surfaces, with the text as it was shaped.

cairosvg itself sets text letter by letter in fonts that it finds by name: without kerning or
spaces, and in another font where it finds none. These surfaces draw everything else as cairosvg
does, and the scene's runs glyph by glyph from their font files, unhinted.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from io import BytesIO
from itertools import groupby, pairwise

# First, because it says in plain words what cairosvg's import fails for where cairo is missing.
import infographic.render.cairo_library  # noqa: F401

# isort: split
import cairocffi
from cairosvg.parser import Node, Tree
from cairosvg.surface import PDFSurface, PNGSurface, Surface

from infographic.render.font_face import font_face
from infographic.render.svg import RUN_ATTRIBUTE, placeholder_svg
from infographic.scene import Scene, TextRun

CairoGlyph = tuple[int, float, float]  # id, x, y: mm on the page
CairoCluster = tuple[int, int]  # bytes of UTF-8, glyphs


class _RunSurface(Surface, ABC):  # type: ignore[misc]
    """Draws a scene: cairosvg does the shapes, `draw_run` the text."""

    def __init__(self, scene: Scene, output: BytesIO | None, dpi: float, **size: float) -> None:
        self._palette = scene.palette
        self._runs = tuple(scene.runs())
        tree = Tree(bytestring=placeholder_svg(scene))
        super().__init__(tree, output, dpi, background_color="white", **size)

    def draw(self, node: Node) -> None:
        number = node.element.etree_element.get(RUN_ATTRIBUTE)
        if number is None:
            super().draw(node)
            return
        run = self._runs[int(number)]
        self.context.save()
        self._select_font(run)
        self.context.set_source_rgb(*(part / 255 for part in self._palette[run.colour].rgb))
        self.draw_run(run)
        self.context.restore()

    @abstractmethod
    def draw_run(self, run: TextRun) -> None:
        """Draws the run in the font and colour that the context has by now."""

    def _select_font(self, run: TextRun) -> None:
        self.context.set_font_face(font_face(run.font))
        self.context.set_font_size(run.size)
        self.context.set_font_options(
            cairocffi.FontOptions(
                hint_style=cairocffi.HINT_STYLE_NONE, hint_metrics=cairocffi.HINT_METRICS_OFF
            )
        )


class PageSurface(_RunSurface, PDFSurface):  # type: ignore[misc]
    """A PDF page of the size of the trim, with text that can be selected and searched."""

    def draw_run(self, run: TextRun) -> None:
        self.context.show_text_glyphs(run.text, _placed_glyphs(run), list(_clusters(run)))


class PixelSurface(_RunSurface, PNGSurface):  # type: ignore[misc]
    """Opaque pixels, `width` by `height`, on white."""

    def __init__(self, scene: Scene, dpi: float, width: int, height: int) -> None:
        super().__init__(scene, None, dpi, output_width=width, output_height=height)

    def pixels(self) -> tuple[bytes, int]:
        """Rows from the top, 32 bits a pixel (blue, green, red and a byte unused), and the bytes
        from one row to the next."""
        self.cairo.flush()
        return bytes(self.cairo.get_data()), self.cairo.get_stride()

    def _create_surface(
        self, width: float, height: float
    ) -> tuple[cairocffi.ImageSurface, float, float]:
        surface = cairocffi.ImageSurface(cairocffi.FORMAT_RGB24, round(width), round(height))
        return surface, width, height

    def draw_run(self, run: TextRun) -> None:
        """As outlines: cairo 1.16 moves the glyphs that it shows to whole pixels."""
        self.context.new_path()
        self.context.glyph_path(_placed_glyphs(run))
        self.context.fill()


def _placed_glyphs(run: TextRun) -> list[CairoGlyph]:
    return [(glyph.id, run.origin.x + glyph.x, run.origin.y + glyph.y) for glyph in run.glyphs]


def _clusters(run: TextRun) -> Iterator[CairoCluster]:
    """Which bytes of the text each group of glyphs stands for, so that readers find the text."""
    groups = [
        (start, sum(1 for _ in glyphs))
        for start, glyphs in groupby(run.glyphs, key=lambda glyph: glyph.cluster)
    ]
    for (start, glyphs), (end, _) in pairwise([*groups, (len(run.text), 0)]):
        yield len(run.text[start:end].encode()), glyphs
