"""What the table looks like."""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.differential import DifferentialStyle

from infographic.translation.sheet.column import Column

_FONT = "Calibri"
_INK, _GREY, _WHITE = "FF1A2230", "FF5B6675", "FFFFFFFF"
_DARK, _TO_FILL_IN, _LINE, _PALE = "FF1F3A5F", "FF0F6E56", "FFD5DBE3", "FFF4F6F9"

# In characters of the sheet's own size, as Excel measures columns.
WIDTHS: Mapping[Column, float] = {
    Column.NUMBER: 5,
    Column.PICTURE: 29.5,
    Column.WHERE: 25,
    Column.SOURCE: 42,
    Column.TARGET: 42,
    Column.LENGTH: 11.5,
    Column.FITS: 9,
    Column.CHECK: 17,
    Column.STATE: 17,
    Column.COMMENT: 34,
    Column.MOST: 10,
    Column.ID: 32,
    Column.MARK: 16,
}
HEADING_HEIGHT, LEAST_HEIGHT, LINE_HEIGHT = 30.0, 33.0, 15.5  # points

HEADING = Font(name=_FONT, size=11, bold=True, color=_WHITE)
HEADING_FILL = PatternFill("solid", fgColor=_DARK)
TARGET_HEADING_FILL = PatternFill("solid", fgColor=_TO_FILL_IN)
_RULE = Side(style="thin", color=_LINE)
BORDER = Border(bottom=_RULE)
TARGET_BORDER = Border(bottom=_RULE, left=_RULE, right=_RULE)
LOCKED_FILL = PatternFill("solid", fgColor=_PALE)
TARGET_FILL = PatternFill("solid", fgColor=_WHITE)

TEXT = Font(name=_FONT, size=12, color=_INK)
_SMALL = Font(name=_FONT, size=10, color=_GREY)
_TINY = Font(name=_FONT, size=8, color=_GREY)
FONTS: Mapping[Column, Font] = {
    Column.NUMBER: _SMALL,
    Column.WHERE: _SMALL,
    Column.SOURCE: TEXT,
    Column.TARGET: TEXT,
    Column.LENGTH: TEXT,
    Column.FITS: TEXT,
    Column.CHECK: Font(name=_FONT, size=11, bold=True, color=_INK),
    Column.STATE: _SMALL,
    Column.COMMENT: _SMALL,
    Column.MOST: _SMALL,
    Column.ID: _TINY,
    Column.MARK: _TINY,
}
_CENTRED = frozenset({Column.NUMBER, Column.LENGTH, Column.FITS, Column.MOST})


def alignment(column: Column) -> Alignment:
    """Texts are wrapped, and stand in the middle of their rows beside their pictures."""
    horizontal = "center" if column in _CENTRED else "left"
    indent = 0 if column in _CENTRED else 1
    return Alignment(horizontal=horizontal, vertical="center", wrap_text=True, indent=indent)


def _marked(ink: str, fill: str) -> DifferentialStyle:
    return DifferentialStyle(font=Font(color=ink), fill=PatternFill("solid", bgColor=fill))


# What is still to be written, what makes type smaller, and what does not fit at all.
EMPTY = _marked(_INK, "FFFFF6D6")
SMALLER = _marked("FF6B4700", "FFFFE3A8")
REFUSED = _marked("FF8A0F1D", "FFFAD1D5")
