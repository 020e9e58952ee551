"""The kinds of file that pictures are published as: one object each, in one table.

To add one, write its renderer in `render/`, a function here that calls it and a line of
`FILE_KINDS`. Each renderer is imported when it is first needed, so that SVG files can be made where
what PNG and PDF need is missing.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the help of the command line names the kinds, and is to come at once
    from infographic.deck import Deck
    from infographic.errors import Problem
    from infographic.publish.painted import PaintedPage


Pixels = tuple[int, int]  # across and down


def _nothing_wrong(data: bytes, painted: PaintedPage) -> Sequence[Problem]:  # noqa: ARG001
    return ()


def _no_pixels(data: bytes) -> Pixels | None:  # noqa: ARG001
    return None


@dataclass(frozen=True)
class PictureKind:
    """A kind of file that shows the picture alone.

    `name` is what formats.yaml calls it, and `suffix` follows the name of the format in that of a
    file. `render` makes its bytes, with these `modules` of `render/`; `check` reads such a file
    back and tells what is not as it is painted; `pixels` reads from a file how many it has, if it
    is made of pixels.
    """

    name: str
    suffix: str
    modules: tuple[str, ...]
    render: Callable[[PaintedPage], bytes]
    check: Callable[[bytes, PaintedPage], Sequence[Problem]] = _nothing_wrong
    pixels: Callable[[bytes], Pixels | None] = _no_pixels


@dataclass(frozen=True)
class PresentationKind:
    """A kind of file that shows slides: the picture, and each part of it by itself."""

    name: str
    suffix: str
    modules: tuple[str, ...]
    render: Callable[[Deck], bytes]


FileKind = PictureKind | PresentationKind


def load_renderer(kind: FileKind) -> None:
    """Import what makes such files; MachineError when the machine lacks it."""
    for name in kind.modules:
        import_module(f"infographic.render.{name}")


def _svg(painted: PaintedPage) -> bytes:
    from infographic.render.svg import shared_svg

    return shared_svg(painted.scene)


def _svg_live(painted: PaintedPage) -> bytes:
    from infographic.render.svg import live_svg

    return live_svg(painted.scene)


def _png(painted: PaintedPage) -> bytes:
    from infographic.render.png import shared_png

    return shared_png(painted.scene, painted.dpi)


def _png_transparent(painted: PaintedPage) -> bytes:
    from infographic.render.png import transparent_png

    return transparent_png(painted.scene, painted.dpi)


def _png_pixels(data: bytes) -> Pixels:
    from infographic.render.png import pixels_of

    return pixels_of(data)


def _pdf(painted: PaintedPage) -> bytes:
    from infographic.render.pdf.accessible_pdf import pdf

    return pdf(painted.scene)


def _pdf_faults(data: bytes, painted: PaintedPage) -> Sequence[Problem]:
    from infographic.render.pdf.check.accessible_check import check_pdf

    return check_pdf(data, painted.scene)


def _pdf_print(painted: PaintedPage) -> bytes:
    from infographic.render.pdf.print.print_pdf import print_pdf

    return print_pdf(painted.scene, painted.print_condition)


def _pdf_print_faults(data: bytes, painted: PaintedPage) -> Sequence[Problem]:
    from infographic.render.pdf.check.print_check import check_print_pdf

    return check_print_pdf(data, painted.scene, painted.print_condition)


def _pptx(deck: Deck) -> bytes:
    from infographic.render.pptx.presentation import pptx

    return pptx(deck)


# What stands beside these, and is made of them: a web page in each language.
PAGE_KIND = "page"

_PIXELS = ("cairo.surface", "png")
_PRINT = ("cairo.surface", "pdf.print.print_pdf")
# In the order in which files are made and editors are told of them.
FILE_KINDS: Mapping[str, FileKind] = {
    kind.name: kind
    for kind in (
        PictureKind("svg", ".svg", ("svg",), _svg),
        PictureKind("svg-live", "-live.svg", ("svg",), _svg_live),
        PictureKind("png", ".png", _PIXELS, _png, pixels=_png_pixels),
        PictureKind(
            "png-transparent", "-transparent.png", _PIXELS, _png_transparent, pixels=_png_pixels
        ),
        PictureKind("pdf", ".pdf", ("cairo.surface", "pdf.accessible_pdf"), _pdf, _pdf_faults),
        PictureKind(
            "pdf-print",
            "-print.pdf",
            ("cairo.surface", "pdf.print.print_pdf"),
            _pdf_print,
            _pdf_print_faults,
        ),
        PresentationKind("pptx", ".pptx", (*_PIXELS, "pptx.presentation"), _pptx),
    )
}
