"""A scene as the PDF of one page that cairo makes of it."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from infographic.errors import MachineError, Problem
from infographic.render.structure import Structure
from infographic.render.svg import View
from infographic.scene import Scene

_CSS_DPI = 96  # cairosvg's user unit; a PDF has no pixels, so any would do
_UNPACKED = "CAIRO_DEBUG_PDF"  # cairo asks for it when it begins a PDF


def drawn_page(scene: Scene, structure: Structure, view: View) -> bytes:
    """The page, whose content is not packed; MachineError when the machine lacks cairo, or room for
    temporary files."""
    # Here, because the rest of the program runs without cairo.
    from infographic.render.cairo.surface import PageSurface

    # Into memory, cairo would write each number by a call of its own.
    with _needing_room(), TemporaryDirectory(prefix="infographic-") as folder:
        file = Path(folder, "page.pdf")
        with _unpacked_streams():
            surface = PageSurface(scene, str(file), _CSS_DPI, view, structure.readings)
        surface.finish()
        return file.read_bytes()


@contextmanager
def _unpacked_streams() -> Iterator[None]:
    """PDFs that cairo begins within have their content as it is: packing it only for it to be
    unpacked at once would take longer than to draw it."""
    before = os.environ.get(_UNPACKED)
    os.environ[_UNPACKED] = "1"
    try:
        yield
    finally:
        os.environ.pop(_UNPACKED, None)
        if before is not None:
            os.environ[_UNPACKED] = before


@contextmanager
def _needing_room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        problem = Problem(
            f"PDFs are drawn into a temporary file, which cannot be written: {error}",
            hint="free some room on the disk, or name a folder that has some in TMPDIR",
        )
        raise MachineError(problem) from error
