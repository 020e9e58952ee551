"""The rows of a table as those of a series: for each, what stands for the placeholders of a guide,
and what else it chooses."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from infographic.assets.artwork import ArtworkError
from infographic.content.guide.logo import load_logo
from infographic.content.load import Content, theme_names
from infographic.content.yaml.field import slug
from infographic.errors import ContentError, Problem
from infographic.message import joined, say
from infographic.per_language import PerLanguage
from infographic.publish.offer import load
from infographic.series.columns import Columns, columns_of
from infographic.series.row_cells import RowCells
from infographic.series.table_check import lost_zeros, same_address, table_problems, unused_columns
from infographic.table.model import Row, Table

_NOTHING = PerLanguage[str]({})
_MOST_NAMED = 10  # other rows with the same name
_LONGEST_NAME = 60  # characters; the names of the files come after it
# What Windows keeps for devices, whatever comes after a full stop.
_DEVICES = frozenset(
    ("con", "prn", "aux", "nul", *(f"{port}{n}" for port in ("com", "lpt") for n in range(1, 10)))
)


@dataclass(frozen=True)
class SeriesRow:
    """A row of a table, from which one guide is made.

    `number` is that of the row in its table, `label` what the row is called there, and `name` its
    own folder: a–z, digits and hyphens, and no other row's. `values` stand for the placeholders, by
    their names (`placeholder.name_of`) in each language. `languages` are those it is made in, in
    the order of the guide. The rest is what the row chooses, and empty where it leaves that to the
    guide; `logo` names files in the guide's folder.
    """

    number: int
    name: str
    label: str = ""
    values: Mapping[str, PerLanguage[str]] = field(default_factory=dict)
    languages: tuple[str, ...] = ()
    theme: str = ""
    file_name: PerLanguage[str] = _NOTHING
    logo: PerLanguage[str] = _NOTHING
    link: PerLanguage[str] = _NOTHING


@dataclass(frozen=True)
class SeriesRows:
    """The rows that can be made, and those that are refused with all that is wrong with them, which
    does not name the row again; `remarks` are what is to be known of the table nevertheless."""

    rows: tuple[SeriesRow, ...]
    refused: tuple[tuple[SeriesRow, tuple[Problem, ...]], ...] = ()
    remarks: tuple[Problem, ...] = ()


def series_rows(table: Table, folder: Path) -> SeriesRows:
    """The rows of a table for the guide in a folder.

    ContentError when the guide cannot be read, or when no row can be made: a placeholder of the
    guide has no column, or a brace in it stands alone.
    """
    content = load(folder)
    names = {each.name for each in content.placeholders}
    columns = columns_of(table.header, content.guide.languages, names)
    if problems := [*table_problems(table, columns, content)]:
        raise ContentError(problems)
    read = _reader(content, columns)
    found = [read(row) for row in table.rows]
    doubles = _doubles([(row, cell) for row, _, cell in found])
    told = [(row, (*problems, *doubles.get(row.number, ()))) for row, problems, _ in found]
    return SeriesRows(
        tuple(row for row, problems in told if not problems),
        tuple((row, problems) for row, problems in told if problems),
        (
            *table.notes,
            *unused_columns(columns, content),
            *lost_zeros(table, columns),
            *same_address(content),
        ),
    )


# A row, what is wrong with it, and the cell that says what it is called.
_Read = tuple[SeriesRow, tuple[Problem, ...], str]


def _reader(content: Content, columns: Columns) -> Callable[[Row], _Read]:
    """What reads one row after the other."""
    guide, folder = content.guide, content.folder
    placeholders = dict.fromkeys((each.name, each.language) for each in content.placeholders)
    themes = tuple(theme_names(folder))

    @lru_cache
    def logo_error(name: str) -> ArtworkError | None:
        """Why a logo cannot be taken; asked once of each, for many rows have the same."""
        try:
            load_logo(folder, name)
        except ArtworkError as error:
            return error
        return None

    def read(row: Row) -> _Read:
        cells = RowCells(row, columns, guide.languages, themes, logo_error)
        label = cells.label()
        name = _folder_name(label, row.number)
        if row.problems:  # what else it lacks may be for that
            return SeriesRow(row.number, name, label), row.problems, ""
        languages = cells.chosen_languages()
        made = SeriesRow(
            row.number,
            name,
            label,
            cells.values(placeholders, languages),
            languages,
            cells.theme(),
            cells.file_name(languages),
            cells.logo(languages),
            cells.link(languages),
        )
        return made, tuple(cells.problems), cells.called_in()

    return read


def _folder_name(label: str, number: int) -> str:
    """The name of a row's folder: what it is called as far as files may be called so, else its
    number."""
    name = slug(label)[:_LONGEST_NAME].strip("-") or str(number)
    return f"{name}-{number}" if name in _DEVICES else name


def _doubles(rows: Sequence[tuple[SeriesRow, str]]) -> Mapping[int, tuple[Problem, ...]]:
    """By their numbers, the rows that come to the name of others, each told; with the rows come the
    cells that say what they are called."""
    by_name: dict[str, list[SeriesRow]] = {}
    for row, _ in rows:
        by_name.setdefault(row.name, []).append(row)
    return {
        row.number: (_double(row, by_name[row.name], cell),)
        for row, cell in rows
        if len(by_name[row.name]) > 1
    }


def _double(row: SeriesRow, same: Sequence[SeriesRow], cell: str) -> Problem:
    numbers = [str(each.number) for each in same if each is not row]
    more = len(numbers) - _MOST_NAMED
    others = joined(", ", numbers[:_MOST_NAMED])
    if more > 0:
        others = say("{names} and {more} more", names=others, more=more)
    what = say(
        "its folder would be “{name}”, as that of row {others}", name=row.name, others=others
    )
    hint = say(
        "give each a name of its own, in the column “{name}” or in the first one", name="name"
    )
    return Problem(what, item=cell, hint=hint)
