"""The kinds of file that texts travel in, by how their names end."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from infographic.errors import ContentError, Problem
from infographic.late_table import LateTable
from infographic.message import either, say
from infographic.translation.handover import Handover
from infographic.translation.returned import Returned


@dataclass(frozen=True)
class ExchangeKind:
    """`written` makes the bytes of a file, and `read` takes one back: the texts of each target
    language in it; ContentError when it cannot be read at all. A kind without `written` only
    comes back. `has_pictures` is whether the file shows where texts stand."""

    written: Callable[[Handover], bytes] | None
    read: Callable[[Path], tuple[Returned, ...]]
    has_pictures: bool = False


def _workbook() -> ExchangeKind:
    from infographic.translation.sheet.read_sheet import tables_in
    from infographic.translation.sheet.write_sheet import workbook_of

    return ExchangeKind(workbook_of, tables_in, has_pictures=True)


def _comma_separated() -> ExchangeKind:
    from infographic.translation.sheet.read_sheet import tables_in

    return ExchangeKind(None, tables_in)


def _xliff() -> ExchangeKind:
    from infographic.translation.xliff_read import xliff_in
    from infographic.translation.xliff_toolkit import xliff_store
    from infographic.translation.xliff_written import xliff_of

    xliff_store()  # told before anything is measured when it is not there
    return ExchangeKind(lambda handover: xliff_of(handover.exchanges, handover.catalogue), xliff_in)


EXCHANGE_KINDS: Mapping[str, ExchangeKind] = LateTable(
    {".xlsx": _workbook, ".xlf": _xliff, ".xliff": _xliff, ".csv": _comma_separated}
)
# What is exported; the others only come back.
EXPORTED = (".xlsx", ".xlf")


def kind_of(path: Path, among: tuple[str, ...] = tuple(EXCHANGE_KINDS)) -> ExchangeKind:
    """The kind of a file by how its name ends; ContentError when it is none among these."""
    ending = path.suffix.lower()
    if ending not in among:
        what = say(
            "texts for translators are in a file that ends with {endings}", endings=either(among)
        )
        hint = say("write for example  {example}", example=f"{path.stem or 'texts'}{among[0]}")
        if path.exists():
            hint = say(
                "open it in the program that made it, and save it as {ending}", ending=among[0]
            )
        raise ContentError(Problem(what, item=path.name, hint=hint))
    return EXCHANGE_KINDS[ending]
