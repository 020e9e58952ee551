"""What the shape of a page format is called."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from infographic.content.language.download_words import DownloadWords
from infographic.content.page import PageFormat
from infographic.geometry import MM_PER_INCH, Size
from infographic.publish.site.sheet import sheet_name
from infographic.publish.site.use import SLIDES

_SQUARE = 0.02  # of a side
_CSS_DPI = 96


def shape_names(formats: Iterable[PageFormat], words: DownloadWords) -> dict[str, str]:
    """The names of formats in words, by the names in formats.yaml, which are added to those that
    are several of one shape."""
    names = {page.name: _name(page, words) for page in formats}
    several = Counter(names.values())
    return {name: f"{said} ({name})" if several[said] > 1 else said for name, said in names.items()}


def _name(page: PageFormat, words: DownloadWords) -> str:
    width, height = page.size.width, page.size.height
    if sheet := sheet_name(page.size):
        shape = words.landscape if width > height else words.portrait
        return shape.format(size=sheet)
    if SLIDES in page.files:
        return words.slide
    if abs(width - height) <= _SQUARE * max(width, height):
        return words.square
    return words.wide if width > height else words.tall


def css_pixels(size: Size) -> tuple[int, int]:
    """A size on screens, where an inch has 96 pixels."""
    width, height = (round(side / MM_PER_INCH * _CSS_DPI) for side in (size.width, size.height))
    return width, height
