"""The kinds of file: what each is called on disk and who draws it.

Each renderer is imported when it is first needed, so that SVG files can be made where what PNG and
PDF need is missing.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Mapping

from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.deck import Deck
from infographic.scene import Scene

Renderer = Callable[[Scene, PageFormat, Theme], bytes]
DeckRenderer = Callable[[Deck], bytes]


def _svg(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.svg import outlined_svg

    return outlined_svg(scene)


def _svg_live(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.svg import live_svg

    return live_svg(scene)


def _png(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.png import png

    return png(scene, page.dpi)


def _png_transparent(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.png import transparent_png

    return transparent_png(scene, page.dpi)


def _pdf(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.pdf.accessible import pdf

    return pdf(scene)


def _pdf_print(scene: Scene, page: PageFormat, theme: Theme) -> bytes:  # noqa: ARG001
    from infographic.render.pdf.print.document import print_pdf

    return print_pdf(scene, theme.print_condition)


def _pptx(deck: Deck) -> bytes:
    from infographic.render.pptx.presentation import pptx

    return pptx(deck)


# What follows the name of the format in the name of a file.
SUFFIXES: Mapping[str, str] = {
    "svg": ".svg",
    "svg-live": "-live.svg",
    "png": ".png",
    "png-transparent": "-transparent.png",
    "pdf": ".pdf",
    "pdf-print": "-print.pdf",
    "pptx": ".pptx",
}

RENDERERS: Mapping[str, Renderer] = {
    "svg": _svg,
    "svg-live": _svg_live,
    "png": _png,
    "png-transparent": _png_transparent,
    "pdf": _pdf,
    "pdf-print": _pdf_print,
}
# The kinds that show more than the picture.
DECK_RENDERERS: Mapping[str, DeckRenderer] = {"pptx": _pptx}


def _png_pixels(data: bytes) -> tuple[int, int]:
    """Width and height of a PNG, from its first chunk (PNG specification, 11.2.1 IHDR)."""
    width, height = struct.unpack(">II", data[16:24])
    return width, height


# The kinds that are made of pixels, and how to read how many.
PIXELS: Mapping[str, Callable[[bytes], tuple[int, int]]] = {
    "png": _png_pixels,
    "png-transparent": _png_pixels,
}
