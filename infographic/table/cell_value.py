"""What stands in a cell of a workbook, as text."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from datetime import date, datetime, time, timedelta

from openpyxl.cell.read_only import ReadOnlyCell
from openpyxl.cell.rich_text import CellRichText, TextBlock

from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.table.model import Cell, CellKind, CellPlace
from infographic.table.number_format import shown

# Stands for the “_” of an escaped character while a workbook is read; Unicode gives it no meaning.
ESCAPED_UNDERSCORE = "\ufdd0"

_ESCAPED = re.compile("_x([0-9A-Fa-f]{4})_")
_MOST_DIGITS = 15  # Excel keeps no more of a number
_HALF_A_SECOND = timedelta(milliseconds=500)
_AS_VALUES = say("put what it results in there: copy, and “Paste special: values”")


def cell_of(found: ReadOnlyCell, place: CellPlace) -> Cell:
    """The text and kind of a cell that is not empty; ContentError when it is a formula, an error
    value, or a number that lost digits."""
    value, kind, struck = found.value, CellKind.TEXT, ""
    if found.data_type == "f":
        raise _refused(say("there is a formula in this cell"), place, _AS_VALUES)
    if found.data_type == "e":
        what = say("there is an error value in this cell: {value}", value=value)
        raise _refused(what, place, say("write what belongs there"))
    if isinstance(value, bool):
        text, kind = ("TRUE" if value else "FALSE"), CellKind.BOOLEAN
    elif isinstance(value, int | float):
        text, kind = _number(value, found.number_format, place), CellKind.NUMBER
    elif isinstance(value, datetime | date | time | timedelta):
        text, kind = _moment(value), CellKind.DATE
    else:
        pieces = value if isinstance(value, CellRichText) else [str(value)]
        text = _unescaped("".join(map(str, pieces)))
        struck = _unescaped("".join(_struck(pieces, found))).strip()
    text = re.sub("\r\n?", "\n", text).strip()
    return Cell(text, place, kind, struck)


def _struck(pieces: Iterable[str | TextBlock], found: ReadOnlyCell) -> Iterator[str]:
    """The pieces of a text that are struck through, by their own font or that of the cell."""
    font = None
    with suppress(IndexError):  # a damaged file may name a font that it does not have
        font = found.font
    for piece in pieces:
        own = piece.font if isinstance(piece, TextBlock) else font
        if own is not None and own.strike:
            yield str(piece)


def _unescaped(text: str) -> str:
    """A text with the characters that Excel writes as _x000D_."""
    text = _ESCAPED.sub(lambda found: chr(int(found[1], 16)), text)
    return text.replace(ESCAPED_UNDERSCORE, "_")


def _number(value: float, code: str, place: CellPlace) -> str:
    if not math.isfinite(value):
        raise _refused(say("this is no number"), place, say("write what belongs there"))
    if abs(value) >= 10**_MOST_DIGITS:
        what = say(
            "a number with more than {most} digits has lost the last ones", most=_MOST_DIGITS
        )
        hint = say("format the cell as text, and write it again")
        raise _refused(what, place, hint)
    return shown(value, code)


def _moment(value: date | time | timedelta) -> str:
    """A date as ISO 8601 has it, with the time if it is not midnight; a time; or a duration in
    hours, minutes and, if there are, seconds."""
    if isinstance(value, timedelta):
        seconds = round(value.total_seconds())
        minutes, rest = divmod(abs(seconds), 60)
        told = f"{minutes // 60}:{minutes % 60:02}" + (f":{rest:02}" if rest else "")
        return f"-{told}" if seconds < 0 else told
    if isinstance(value, datetime):
        value = (value + _HALF_A_SECOND).replace(microsecond=0)
        clock = value.time()
        return f"{value.date()} {_clock(clock)}" if clock != time() else f"{value.date()}"
    return _clock(value) if isinstance(value, time) else value.isoformat()


def _clock(value: time) -> str:
    return value.isoformat("seconds" if value.second else "minutes")


def _refused(what: str, place: CellPlace, hint: str) -> ContentError:
    return ContentError(Problem(what, item=place.told, hint=hint))
