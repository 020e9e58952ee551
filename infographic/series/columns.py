"""The columns of a series' table: which text of the guide each is for, in which language, and by
which a row chooses more than texts."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import cache

from pydantic import ConfigDict, TypeAdapter

from infographic.content.guide.placeholder import name_of
from infographic.content.yaml.check import checked
from infographic.content.yaml.collection import Several
from infographic.content.yaml.field import Name
from infographic.content.yaml.reader import read
from infographic.files import program_data
from infographic.table.model import Cell, CellPlace, Row

_WORDS: TypeAdapter[dict[str, dict[str, Several[Name]]]] = TypeAdapter(
    dict[str, dict[str, Several[Name]]], config=ConfigDict(defer_build=True)
)
# office.fi, office (fi)
_IN_LANGUAGE = re.compile(r"(.*\S)\s*(?:\.\s*([a-z-]+)|\(\s*([a-z-]+)\s*\))")


class Choice(StrEnum):
    """What a row chooses by a column, by its key in data/words/columns.yaml. A `name` is what the
    row is called, and its folder."""

    NAME = "name"
    FILE_NAME = "file_name"
    THEME = "theme"
    LOGO = "logo"
    LANGUAGES = "languages"
    LINK = "link"

    @property
    def is_per_language(self) -> bool:
        """Whether it may be another one in each language."""
        return self in (Choice.NAME, Choice.FILE_NAME, Choice.LOGO, Choice.LINK)


@dataclass(frozen=True)
class Column:
    """A column by its index. `name` is its whole heading as placeholders are compared with it; a
    column for one `language` has that without its code as `base`, else both are the same. `choice`
    is what a row chooses by it; of a column that stands in a text, that is at most a name."""

    index: int
    heading: str
    name: str
    base: str
    language: str
    choice: Choice | None
    place: CellPlace

    def cell(self, row: Row) -> Cell:
        return row.cells[self.index]


@dataclass(frozen=True)
class Columns:
    """All columns of a table, in order."""

    every: tuple[Column, ...]

    def __iter__(self) -> Iterator[Column]:
        return iter(self.every)

    def of_placeholder(self, name: str, language: str) -> tuple[Column, ...]:
        """Those that may have the value of a placeholder in a language, the first that is not empty
        before the others: that of the language, then that of all."""
        own = [each for each in self.every if each.language == language and each.base == name]
        return (*own, *(each for each in self.every if each.name == name))

    def of_choice(self, choice: Choice, language: str = "") -> tuple[Column, ...]:
        """Likewise of what a row chooses."""
        found = [each for each in self.every if each.choice is choice]
        own = [each for each in found if each.language and each.language == language]
        return (*own, *(each for each in found if not each.language))

    @property
    def naming(self) -> tuple[Column, ...]:
        """Those by which a row is called, the first that is not empty: that of names, of a language
        the first, or else the first column that is for texts."""
        names = [each for each in self.every if each.choice is Choice.NAME]
        return tuple(sorted(names, key=lambda each: bool(each.language))) or self.first_for_texts

    @property
    def first_for_texts(self) -> tuple[Column, ...]:
        """The first column that is for texts, by which a row is called where nothing else says
        that; none if there is none."""
        return tuple(each for each in self.every if each.choice is None)[:1]

    def has(self, choice: Choice) -> bool:
        return any(each.choice is choice for each in self.every)


def columns_of(
    header: Row, languages: Sequence[str], placeholders: Collection[str] = ()
) -> Columns:
    """The columns under these headings, for a guide in these languages with placeholders of these
    names."""
    columns = (_column(index, cell, languages) for index, cell in enumerate(header.cells))
    return Columns(tuple(_in_texts(each, placeholders) for each in columns))


def _in_texts(column: Column, placeholders: Collection[str]) -> Column:
    stands = column.base in placeholders or column.name in placeholders
    return replace(column, choice=None) if stands and column.choice is not Choice.NAME else column


def _column(index: int, cell: Cell, languages: Sequence[str]) -> Column:
    """A heading may have the braces of the placeholder."""
    name = name_of(cell.text.strip("{} "))
    codes = {code.lower(): code for code in languages}
    found = _IN_LANGUAGE.fullmatch(name)
    language = codes.get(found[2] or found[3], "") if found else ""
    base = found[1] if found and language else name
    choice = _choices().get(base)
    if choice and language and not choice.is_per_language:
        choice = None
    return Column(index, cell.text, name, base, language, choice, cell.place)


@cache
def _choices() -> Mapping[str, Choice]:
    """What a heading chooses, by its name. Remembered: each column of a table asks."""
    entries = checked(_WORDS, read(program_data() / "words" / "columns.yaml"), None)
    return {
        name_of(word): Choice(key)
        for key, in_languages in entries.items()
        for words in in_languages.values()
        for word in words
    }
