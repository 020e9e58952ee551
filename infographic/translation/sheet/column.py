"""The columns of the table, and how they are known again wherever they have gone."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from enum import Enum

from infographic.content.language.language_name import name_in
from infographic.message import Catalogue, Message, joined, say_about, translated


class Column(Enum):
    """In the order in which they stand."""

    NUMBER = "number"
    PICTURE = "picture"
    WHERE = "where"
    SOURCE = "source"
    TARGET = "target"
    LENGTH = "length"
    FITS = "fits"
    CHECK = "check"
    STATE = "state"
    COMMENT = "comment"
    MOST = "most"
    ID = "id"
    MARK = "mark"


_HEADINGS: Mapping[Column, Message] = {
    Column.NUMBER: say_about("a column for translators", "No."),
    Column.PICTURE: say_about("a column for translators", "Picture"),
    Column.WHERE: say_about("a column for translators", "Where"),
    Column.SOURCE: say_about("a column for translators", "Original"),
    Column.TARGET: say_about("a column for translators", "Translation"),
    Column.LENGTH: say_about("a column for translators", "Characters"),
    Column.FITS: say_about("a column for translators", "Fits"),
    Column.CHECK: say_about("a column for translators", "Check"),
    Column.STATE: say_about("a column for translators", "State"),
    Column.COMMENT: say_about("a column for translators", "Comment"),
    Column.MOST: say_about("a column for translators", "At most"),
    Column.ID: say_about("a column for translators", "Id"),
    Column.MARK: say_about("a column for translators", "Mark"),
}
_OF_A_LANGUAGE = frozenset({Column.SOURCE, Column.TARGET})
# What stands in them is worked out by the table itself.
COMPUTED = frozenset({Column.LENGTH, Column.CHECK})
# “Translation: Swedish (sv)”.
_WITH_LANGUAGE = re.compile(r"(?P<name>[^:]+?)\s*:.*\((?P<code>[A-Za-z-]+)\)")


def name_of(column: Column) -> Message:
    """What a column is called, without its language."""
    return _HEADINGS[column]


def heading(column: Column, language: str, catalogue: Catalogue) -> str:
    """What a column is called in the catalogue's language, with the language that its texts are in
    where it has one: “Translation: Swedish (sv)”."""
    name: str = _HEADINGS[column]
    if column in _OF_A_LANGUAGE:
        name = joined("", (name, f": {name_in(language, catalogue.code)} ({language})"))
    return translated(name, catalogue)


def known_headings(
    headings: Iterable[str], catalogues: Iterable[Catalogue]
) -> Mapping[Column, tuple[int, str]]:
    """Which column each of some headings is in any of the languages that the program speaks: its
    index, and the code of the language that its heading names, if it names one. Of what two
    headings are, the first."""
    names = {
        translated(name, catalogue).casefold(): column
        for catalogue in catalogues
        for column, name in _HEADINGS.items()
    }
    # Known all the same, so that the letters are told that the whole file has lost.
    names = {_without_letters(name): column for name, column in names.items()} | names
    found: dict[Column, tuple[int, str]] = {}
    for index, written in enumerate(headings):
        with_language = _WITH_LANGUAGE.fullmatch(written.strip())
        name = with_language["name"] if with_language else written
        typed = " ".join(name.split()).casefold()
        column = names.get(_without_letters(typed) if "?" in typed else typed)
        if column is not None and (column in _OF_A_LANGUAGE) == (with_language is not None):
            code = with_language["code"] if with_language else ""
            found.setdefault(column, (index, code))
    return found


def _without_letters(name: str) -> str:
    """As a heading stands where a program had no letters outside ASCII: Käännös is K?nn?s, however
    many question marks it has written for them."""
    return re.sub(r"(?:\?|[^\x00-\x7f])+", "?", name)


def is_computed(catalogues: Iterable[Catalogue]) -> Callable[[str], bool]:
    """Whether a heading is that of a column which the table works out itself."""
    names = {
        translated(_HEADINGS[column], catalogue).casefold()
        for catalogue in catalogues
        for column in COMPUTED
    }
    return lambda written: " ".join(written.split()).casefold() in names
