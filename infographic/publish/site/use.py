"""What files are used for, as the kind of a file and the format that it shows say it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum

from infographic.content.page import PageFormat
from infographic.publish.site.sheet import sheet_name

PRINTED, SLIDES = "pdf-print", "pptx"
SLIP = "slip"


class Use(StrEnum):
    """In the order of the page."""

    PRINT = "print"
    WEB = "web"
    PRESENTATION = "presentation"
    SOCIAL = "social"


# The files of a use, the one that most people want first.
KINDS: Mapping[Use, Sequence[str]] = {
    Use.PRINT: (PRINTED, SLIP),
    Use.WEB: ("pdf", "svg", "svg-live", "png", "png-transparent"),
    Use.PRESENTATION: (SLIDES, "png", "png-transparent"),
    Use.SOCIAL: ("png", "png-transparent", "svg", "svg-live", "pdf"),
}


def use_of(page: PageFormat, kind: str) -> Use:
    """What a kind of file of a format is for."""
    if kind in KINDS[Use.PRINT]:
        return Use.PRINT
    if SLIDES in page.files:
        return Use.PRESENTATION if kind in KINDS[Use.PRESENTATION] else Use.WEB
    return Use.WEB if is_paper(page) else Use.SOCIAL


def is_paper(page: PageFormat) -> bool:
    """Whether people think of a format as paper, and so of millimetres: it is made for a print
    shop, or a sheet of ISO 216."""
    return page.bleed > 0 or PRINTED in page.files or bool(sheet_name(page.size))
