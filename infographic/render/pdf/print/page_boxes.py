"""The sheet around a printed page: bleed, crop marks, and the boxes that say where each ends."""

from __future__ import annotations

from collections.abc import Iterator

from pikepdf import Array, ContentStreamInstruction, Name, Object, Operator, Pdf
from pikepdf import unparse_content_stream as written

from infographic.geometry import MM_PER_PT, Rect, Size
from infographic.render.pdf.print.token_inks import REGISTRATION
from infographic.render.svg import View

MARK_LENGTH = 5.0  # mm
# Marks stand off the bleed, and without one far enough that a cut that is off leaves no trace.
_LEAST_OFFSET = 3.0  # mm
_MARK_WIDTH = 0.25  # pt


def print_view(size: Size, bleed: float) -> View:
    """The sheet of a trimmed page, whose top left corner is the origin: mm."""
    trim = Rect(0, 0, size.width, size.height)
    return View(trim.outset(_offset(bleed) + MARK_LENGTH), trim.outset(bleed))


def _offset(bleed: float) -> float:
    return max(bleed, _LEAST_OFFSET)


def crop_marks(size: Size, bleed: float) -> bytes:
    """Two hairlines at each corner of the trim, on every plate, as an artifact: page content."""
    return written([*_crop_marks(size, bleed)])


def _crop_marks(size: Size, bleed: float) -> Iterator[ContentStreamInstruction]:
    sheet = print_view(size, bleed).page
    start = MARK_LENGTH
    yield _instruction("q")
    yield _instruction("BMC", Name.Artifact)
    yield _instruction("w", _MARK_WIDTH)
    yield _instruction("CS", REGISTRATION)
    yield _instruction("SCN", 1)
    for x in (-sheet.x, -sheet.x + size.width):
        for y in (0.0, sheet.height - start):
            yield from _line(x, y, x, y + start)
    for y in (-sheet.y, -sheet.y + size.height):
        for x in (0.0, sheet.width - start):
            yield from _line(x, y, x + start, y)
    yield _instruction("EMC")
    yield _instruction("Q")


def _instruction(operator: str, *operands: Object | float) -> ContentStreamInstruction:
    return ContentStreamInstruction(list(operands), Operator(operator))


def _line(x1: float, y1: float, x2: float, y2: float) -> Iterator[ContentStreamInstruction]:
    """From one place on the sheet to another: mm from its lower left corner."""
    yield _instruction("m", _points(x1), _points(y1))
    yield _instruction("l", _points(x2), _points(y2))
    yield _instruction("S")


def write_boxes(document: Pdf, size: Size, bleed: float) -> None:
    """Say of the one page where sheet, bleed and trim end (ISO 32000-1, 14.11.2)."""
    (page,) = document.pages
    view = print_view(size, bleed)
    trim = Rect(0, 0, size.width, size.height)
    for name, box in (
        (Name.MediaBox, view.page),
        (Name.BleedBox, view.visible),
        (Name.TrimBox, trim),
    ):
        page.obj[name] = _on_sheet(box, view.page)


def _on_sheet(box: Rect, sheet: Rect) -> Array:
    """The edges in pt from the sheet's lower left corner."""
    edges = (
        box.x - sheet.x,
        sheet.bottom - box.bottom,
        box.right - sheet.x,
        sheet.bottom - box.y,
    )
    return Array([_points(edge) for edge in edges])


def _points(millimetres: float) -> float:
    return round(millimetres / MM_PER_PT, 4)
