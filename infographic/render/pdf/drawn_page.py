"""A scene as the PDF of one page that cairo makes of it."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterator
from contextlib import contextmanager
from tempfile import TemporaryFile
from threading import Lock
from typing import IO

from infographic.errors import MachineError, Problem
from infographic.message import say
from infographic.render.structure import Structure
from infographic.render.svg import View
from infographic.scene import Scene

_CSS_DPI = 96  # cairosvg's user unit; a PDF has no pixels, so any would do
_UNPACKED = "CAIRO_DEBUG_PDF"  # cairo asks for it when it begins a PDF
_ENVIRONMENT = Lock()  # all threads have the same
_END = b"%%EOF\n"


def drawn_page(scene: Scene, structure: Structure, view: View) -> bytes:
    """The page, whose content is not packed; MachineError when the machine lacks cairo, or room for
    temporary files."""
    # Here, because the rest of the program runs without cairo.
    from infographic.render.cairo.surface import PageSurface

    with _temporary_file() as file:
        place = f"/dev/fd/{file.fileno()}"
        with _unpacked_streams():
            surface = PageSurface(scene, place, _CSS_DPI, view, structure.readings)
        surface.finish()
        return _whole(file)


def _temporary_file() -> IO[bytes]:
    """A file without a name, for cairo: into memory, it would write each number by a call of its
    own."""
    with _needing_room():
        return TemporaryFile()


def _whole(file: IO[bytes]) -> bytes:
    """What cairo has written. It says nothing when there was no room for the rest."""
    with _needing_room():
        file.seek(0)
        page = file.read()
        if not page.endswith(_END):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        return page


@contextmanager
def _unpacked_streams() -> Iterator[None]:
    """PDFs that cairo begins within have their content as it is: packing it only for it to be
    unpacked at once would take longer than to draw it."""
    with _ENVIRONMENT:
        before = os.environ.get(_UNPACKED)
        os.environ[_UNPACKED] = "1"
        try:
            yield
        finally:
            del os.environ[_UNPACKED]
            if before is not None:
                os.environ[_UNPACKED] = before


@contextmanager
def _needing_room() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        problem = Problem(
            say(
                "PDFs are drawn into a temporary file, which cannot be written: {reason}",
                reason=str(error),
            ),
            hint=say(
                "free some room on the disk, or name a folder that has some in {variable}",
                variable="TMPDIR",
            ),
        )
        raise MachineError(problem) from error
