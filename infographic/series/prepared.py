"""From a guide, a table and what is wanted to a series that can be made."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from infographic.content.load import GUIDE, Content
from infographic.content.yaml.encoding import shown
from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.publish.earlier_build import Reuse
from infographic.publish.edition import edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.report import REPORT as GUIDE_REPORT
from infographic.publish.selection import Selection, check_names
from infographic.series.bundle import bundle_of
from infographic.series.commission import commission_of, pictures_of
from infographic.series.left_over import left_over
from infographic.series.row_guide import contents_of
from infographic.series.rows import SeriesRow, series_rows
from infographic.series.series import Series
from infographic.table.read import read_rows

# So many rows are read to find one by which the wishes and the look of the start page are known.
_TRIED = 20
REPORT, START = "series.json", "index.html"
# What lies in a folder that is another's, where no series has been made.
_OF_OTHERS: Mapping[str, str] = {
    str(GUIDE_REPORT): say("in this folder lie the files of a guide, and not those of a series"),
    GUIDE: say("in this folder lies a guide itself: rows would come among its files"),
    START: say("in this folder lies an {file} that no series has made", file=START),
}


@dataclass(frozen=True)
class Wish:
    """What is to be made of every row, and whether texts that await approval are refused."""

    selection: Selection
    refuses_drafts: bool = False
    reuse: Reuse = Reuse.ALL


@dataclass(frozen=True)
class Prepared:
    """A series, and the guide of one of its rows; None where none of them can be read."""

    series: Series
    example: Content | None


def prepared(folder: Path, table: Path, output: Path, wish: Wish) -> Prepared:
    """The series of a guide and a table. ContentError when either cannot be read or the output
    folder is another guide's; UsageError for a wish that the guide does not have."""
    _refuse_folder_of_others(output)
    found = series_rows(read_rows(table), folder)
    rows = tuple(found.rows)
    bundle = bundle_of(folder, (name for row in rows for name in pictures_of(row)))
    example = _example(folder, rows)
    if example is not None:
        check_names(example, wish.selection)
        _load_what_makes_it(example, wish.selection)
    commission = commission_of(
        shown(folder), bundle, wish.selection, refuses_drafts=wish.refuses_drafts
    )
    names = {row.name for row in (*rows, *(row for row, _ in found.refused))}
    series = Series(
        rows,
        commission,
        output,
        refused=found.refused,
        remarks=found.remarks,
        left_over=left_over(output / REPORT, names),
        reuse=wish.reuse,
    )
    return Prepared(series, example)


def _example(folder: Path, rows: tuple[SeriesRow, ...]) -> Content | None:
    """The guide of a row in as many languages as any."""
    by_languages = sorted(rows, key=lambda row: len(row.languages), reverse=True)
    for row in by_languages[:_TRIED]:
        try:
            return contents_of(folder, row)
        except ContentError:
            continue  # it is told when its turn comes
    return None


def _load_what_makes_it(example: Content, selection: Selection) -> None:
    """What is loaded here is shared by all processes. UsageError when nothing is left to make."""
    edition = edition_of(manuscript_of(example), selection)
    for job in edition.wanted:
        job.prepare()
    for finishing in edition.wanted_finishing:
        finishing.prepare()


def _refuse_folder_of_others(output: Path) -> None:
    """ContentError when a run would write among or over files that no series has made."""
    if (output / REPORT).exists():
        return
    for name, what in _OF_OTHERS.items():
        if (output / name).exists():
            hint = say("choose another folder with {option}", option="--output")
            raise ContentError(Problem(what, item=str(output), hint=hint))
