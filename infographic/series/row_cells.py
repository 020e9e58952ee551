"""What the cells of a row say, held against what may stand in a guide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from pydantic_core import PydanticCustomError

from infographic.assets.artwork import ArtworkError
from infographic.content.guide.link import link_address
from infographic.content.guide.wording import MAX_LENGTH, as_read, file_name_words
from infographic.content.language.language_name import name_in
from infographic.content.yaml.check import near
from infographic.content.yaml.field import slug
from infographic.content.yaml.invisible import spaced, unwelcome, unwelcome_problem
from infographic.errors import Place, Problem
from infographic.message import joined, say
from infographic.per_language import PerLanguage
from infographic.series.cell_words import words_of
from infographic.series.columns import Choice, Column, Columns
from infographic.table.model import Cell, CellKind, Row


@dataclass
class RowCells:
    """The cells of a row under their columns, read one after the other; what is wrong with them
    comes to `problems`, each once. The guide is in these `languages`, and there are these
    `themes`; `logo_error` says why the logo of a file cannot be taken."""

    row: Row
    columns: Columns
    languages: Sequence[str]
    themes: Collection[str]
    logo_error: Callable[[str], ArtworkError | None]
    problems: dict[Problem, None] = field(default_factory=dict)

    def values(
        self, placeholders: Collection[tuple[str, str]], languages: Collection[str]
    ) -> Mapping[str, PerLanguage[str]]:
        """What stands for the placeholders, names with the language of the text, in those
        languages."""
        found: dict[str, dict[str, str]] = {}
        for name, code in placeholders:
            if code in languages and (value := self._value(name, code)):
                found.setdefault(name, {})[code] = value
        return {name: PerLanguage(values) for name, values in found.items()}

    def _value(self, name: str, language: str) -> str:
        columns = self.columns.of_placeholder(name, language)
        for column in columns:
            if value := self._written(column.cell(self.row), language):
                return value
        placeholder = f"{{{name}}}"
        if columns:
            what = say("there is no value for {placeholder} here", placeholder=placeholder)
            self._add(columns[0].cell(self.row), what, say("write it, or delete the row"))
        else:
            what = say(
                "there is no column for {placeholder} in “{language}”",
                placeholder=placeholder,
                language=language,
            )
            self._note(Problem(what, hint=say("add it, or leave the language out of this row")))
        return ""

    def chosen_languages(self) -> tuple[str, ...]:
        """The languages that the row is made in, in the order of the guide."""
        said = self._first(columns := self.columns.of_choice(Choice.LANGUAGES))
        if not said:
            return tuple(self.languages)
        called = {name: code for code in self.languages for name in _names_of(code, self.languages)}
        words = [word for word in re.split(r"[\s,;/+&]+", said.lower()) if word]
        if unknown := [word for word in words if word not in called]:
            what = say("the guide has no language “{code}”", code=unknown[0])
            hint = near(unknown[0], self.languages, say("its languages are"))
            self._add(columns[0].cell(self.row), what, hint)
        elif not words:
            what = say("no language is named here: “{text}”", text=said)
            hint = say("write the codes of languages, or leave the cell empty for all")
            self._add(columns[0].cell(self.row), what, hint)
        chosen = {called.get(word) for word in words}
        return tuple(code for code in self.languages if code in chosen)

    def theme(self) -> str:
        """The name of the theme that is chosen; empty when none is."""
        name = self._first(columns := self.columns.of_choice(Choice.THEME))
        if name and name not in self.themes:
            meant = next((each for each in self.themes if each == slug(name)), "")
            if meant:
                return meant
            hint = near(name, sorted(self.themes), say("there are"))
            what = say("there is no theme “{name}”", name=name)
            self._add(columns[0].cell(self.row), what, hint)
        return name

    def logo(self, languages: Collection[str]) -> PerLanguage[str]:
        """The file of the logo in each of the languages; empty when none is chosen."""
        return self._chosen(Choice.LOGO, languages, self._logo_fault)

    def link(self, languages: Collection[str]) -> PerLanguage[str]:
        """The address of the link, likewise."""
        return self._chosen(Choice.LINK, languages, _link_fault)

    def file_name(self, languages: Collection[str]) -> PerLanguage[str]:
        """What the names of the files begin with, likewise."""
        names = self._chosen(Choice.FILE_NAME, languages, _name_fault)
        return names.map(slug)

    def label(self) -> str:
        """What the row is called."""
        return self._first((*self.columns.naming, *self.columns.first_for_texts))

    def called_in(self) -> str:
        """The cell that says what the row is called, in words; empty when none does."""
        columns = (*self.columns.naming, *self.columns.first_for_texts)
        cells = (each.cell(self.row) for each in columns)
        return next((cell.place.told for cell in cells if self._text(cell)), "")

    def _chosen(
        self,
        choice: Choice,
        languages: Collection[str],
        fault: Callable[[str], tuple[str, str] | None],
    ) -> PerLanguage[str]:
        found: dict[str, str] = {}
        for code in languages:
            columns = self.columns.of_choice(choice, code)
            for column in columns:
                if value := self._text(cell := column.cell(self.row)):
                    found[code] = value
                    if wrong := fault(value):
                        self._add(cell, *wrong)
                    break
        return PerLanguage(found)

    def _first(self, columns: Sequence[Column]) -> str:
        """What the first cell says that says anything."""
        return next(filter(None, (self._text(each.cell(self.row)) for each in columns)), "")

    def _written(self, cell: Cell, language: str) -> str:
        """What a cell says in a language."""
        if cell.kind is CellKind.BOOLEAN:
            what = say("in this cell stands a truth value: {value}", value=cell.text)
            hint = say("format the cell as text, and write the word that is to be shown")
            self._add(cell, what, hint)
        return self._text(replace(cell, text=words_of(cell, language)))

    def _text(self, cell: Cell) -> str:
        words = as_read(spaced(cell.text))
        if all(unicodedata.category(sign)[0] in "ZC" for sign in words):
            return ""
        if odd := unwelcome(words):
            found = unwelcome_problem(words, odd, Place("", 1, 1, ""))
            self._add(cell, found.what, found.hint)
        elif len(words) > MAX_LENGTH:
            what = say(
                "the text has {number} characters; at most {most} are taken",
                number=len(words),
                most=MAX_LENGTH,
            )
            self._add(cell, what, say("shorten it"))
        return words

    def _logo_fault(self, name: str) -> tuple[str, str] | None:
        if "{" in name or "}" in name:
            what = say("the name of a file cannot have braces here")
            return what, say("give the file another name")
        error = self.logo_error(name)
        return (joined(": ", (name, error.what)), error.hint) if error else None

    def _add(self, cell: Cell, what: str, hint: str) -> None:
        self._note(Problem(what, item=cell.place.told, hint=hint))

    def _note(self, problem: Problem) -> None:
        self.problems[problem] = None


def _names_of(code: str, languages: Collection[str]) -> Iterator[str]:
    """What a language may be called in a cell: by its code, or by its name in any of the guide's
    languages, or in English."""
    yield code.lower()
    yield from (name_in(code, each).lower() for each in (*languages, "en"))


def _link_fault(address: str) -> tuple[str, str] | None:
    return _refused(lambda: link_address(address))


def _refused(read: Callable[[], str]) -> tuple[str, str] | None:
    """Why a value is not taken, and what to do."""
    try:
        read()
    except PydanticCustomError as error:
        said = error.context or {}
        return said["what"], said["hint"]
    return None


def _name_fault(name: str) -> tuple[str, str] | None:
    if found := slug(name):
        return _refused(lambda: file_name_words(found))
    what = say("there is no letter a–z and no digit in “{name}” to name files by", name=name)
    return what, say("write a name with such letters")
