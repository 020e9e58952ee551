"""What a cell says in a language: a text as it is typed, a number and a date as they are written
there."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from infographic.content.language.moment import written_moment
from infographic.content.language.number import rewritten_number
from infographic.table.model import Cell, CellKind

_WRITTEN: Mapping[CellKind, Callable[[str, str], str]] = {
    CellKind.NUMBER: rewritten_number,
    CellKind.DATE: written_moment,
}


def words_of(cell: Cell, code: str) -> str:
    """The words of a cell in the language of a BCP 47 code."""
    written = _WRITTEN.get(cell.kind)
    return written(cell.text, code) if written else cell.text
