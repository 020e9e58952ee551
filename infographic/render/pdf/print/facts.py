"""What a print PDF is, read from the file itself: for those who print it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO

import numpy as np
import pikepdf
from pikepdf import Name, Page, Pdf, Stream

from infographic.errors import Problem, RenderError
from infographic.geometry import MM_PER_PT, Rect, Size
from infographic.message import say
from infographic.render.pdf.check.font_reader import read_font
from infographic.render.pdf.check.page_reader import PageContent, content_of

INKS = ("cyan", "magenta", "yellow", "black")
_FULL = 255  # of a sample of an image


@dataclass(frozen=True)
class PrintFacts:
    """The standard that a file says it keeps, and the condition that it is made for; sizes and
    `bleed` in mm, of the sheet with its crop marks; of `INKS` those that are used, and the most
    that lies on one place, in per cent; the fonts that are in the file, by name."""

    standard: str
    condition: str
    description: str
    trim: Size
    bleed: float
    sheet: Size
    pages: int
    inks: tuple[str, ...]
    most_ink: float
    fonts: tuple[str, ...]


def facts_of(data: bytes) -> PrintFacts:
    """The facts of a print PDF of this program; RenderError when it is none, or damaged."""
    try:
        with pikepdf.open(BytesIO(data)) as document:
            return _facts(document, content_of(data))
    except (pikepdf.PdfError, AttributeError, KeyError, IndexError, TypeError, ValueError):
        problem = Problem(say("this is no print PDF, or it is damaged"), hint=say("build it again"))
        raise RenderError(problem) from None


def _facts(document: Pdf, content: PageContent) -> PrintFacts:
    page = document.pages[0]
    intent = document.Root.OutputIntents[0]
    trim, bleed = _box(page, Name.TrimBox), _box(page, Name.BleedBox)
    sheet = _box(page, Name.MediaBox)
    used = [_NONE, *_ink(document, content)]
    return PrintFacts(
        standard=str(document.docinfo[Name.GTS_PDFXVersion]),
        condition=str(intent.OutputConditionIdentifier),
        description=str(intent.OutputCondition),
        trim=_size(trim),
        bleed=round(trim.x - bleed.x, 2),
        sheet=_size(sheet),
        pages=len(document.pages),
        inks=tuple(ink for at, ink in enumerate(INKS) if any(part.each[at] for part in used)),
        most_ink=round(max(part.together for part in used) * 100, 1),
        fonts=tuple(sorted(set(_fonts(page)))),
    )


def _box(page: Page, name: Name) -> Rect:
    """A box of a page, in mm from the lower left corner of the sheet."""
    left, bottom, right, top = (float(edge) * MM_PER_PT for edge in page.obj[name])
    return Rect(left, bottom, right - left, top - bottom)


def _size(box: Rect) -> Size:
    return Size(round(box.width, 2), round(box.height, 2))


@dataclass(frozen=True)
class _Ink:
    """The most of each ink that a part of the page has, and of all together: in parts of 1."""

    each: tuple[float, ...]
    together: float


def _ink(document: Pdf, content: PageContent) -> Iterator[_Ink]:
    """The ink of colours and of images. Crop marks, which are on every plate, do not count."""
    for colour in content.colours:
        if colour.space == "DeviceCMYK":
            yield _Ink(colour.parts, sum(colour.parts))
    for thing in document.objects:
        if isinstance(thing, Stream) and thing.get("/Subtype") == Name.Image:
            pixels = np.frombuffer(thing.read_bytes(), np.uint8).reshape(-1, len(INKS))
            together = pixels.sum(axis=1, dtype=np.uint16).max()
            each = tuple(float(most) / _FULL for most in pixels.max(axis=0))
            yield _Ink(each, float(together) / _FULL)


_NONE = _Ink((0.0,) * len(INKS), 0.0)


def _fonts(page: Page) -> Iterator[str]:
    for font in page.resources.get("/Font", {}).values():
        read = read_font(font)
        if read.is_embedded:
            yield read.name.rpartition("+")[2]
