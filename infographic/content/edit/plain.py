"""What a file says as plain data, and what it is to say after a change."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeGuard

from infographic.content.edit.change import Path, Plain
from infographic.content.guide.wording import as_read
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Value

MARK = "\ufeff"  # the byte order mark, which some editors put before a text

Data = str | list["Data"] | dict[str, "Data"] | None


def data_of(value: Value | None) -> Data:
    """Dictionaries, lists and words; None for a value that is left out."""
    if isinstance(value, LocatedDict):
        return {str(key): data_of(each) for key, each in value.items()}
    if isinstance(value, LocatedList):
        return [data_of(each) for each in value]
    if value is None or value.kind == "nothing":
        return None
    return str(value)


def data_in(file: str, text: str) -> Data:
    """What the text of a file of a name says, as far as it can be read."""
    return data_of(read_text(file, text.removeprefix(MARK)).value)


def reads_whole(file: str, text: str) -> bool:
    """Whether all of a text can be read, if it says anything."""
    source = read_text(file, text.removeprefix(MARK))
    return not source.problems or source.says_nothing


def normal(data: Data) -> Data:
    """The data, each of its texts as it is read."""
    if isinstance(data, dict):
        return {key: normal(each) for key, each in data.items()}
    if isinstance(data, list):
        return [normal(each) for each in data]
    return data if data is None else as_read(data)


def data_from(value: Plain) -> Data:
    """A new value as it will be read."""
    if isinstance(value, Mapping):
        return {key: data_from(each) for key, each in value.items()}
    if is_list(value):
        return [data_from(each) for each in value]
    return as_read(value) if isinstance(value, str) else plain_scalar(value)


def plain_scalar(value: Plain) -> str:
    """A number, or true or false, as it is typed."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, float):
        value = Decimal(repr(value))
    return f"{value:f}" if isinstance(value, Decimal) else str(value)


def is_list(value: Plain) -> TypeGuard[Sequence[Plain]]:
    return isinstance(value, Sequence) and not isinstance(value, str)


def say_the_same(data: Data, other: Data) -> bool:
    """Whether two say the same, to whoever reads a text: line breaks within one count as spaces."""
    if isinstance(data, dict) and isinstance(other, dict):
        return data.keys() == other.keys() and all(
            say_the_same(each, other[key]) for key, each in data.items()
        )
    if isinstance(data, list) and isinstance(other, list):
        return len(data) == len(other) and all(map(say_the_same, data, other))
    if isinstance(data, str) and isinstance(other, str):
        return data == other or as_read(data) == as_read(other)
    return data is other is None


_NAMES = frozenset({"id", "icon", "scene"})


def in_words(data: Data) -> str:
    """What data says, for people: a list on one line, all else with a line for each value, without
    the names of drawings and of what is told by its place."""
    if isinstance(data, list) and all(isinstance(each, str) for each in data):
        return ", ".join(as_read(str(each)) for each in data)
    if isinstance(data, list | dict):
        members = (
            data if isinstance(data, list) else [data[key] for key in data if key not in _NAMES]
        )
        return "\n".join(filter(None, map(in_words, members)))
    return as_read(data or "")


def data_at(data: Data, path: Path) -> Data:
    """What stands at a path; None when there is nothing."""
    for step in path:
        if isinstance(data, dict) and isinstance(step, str):
            data = data.get(step)
        elif isinstance(data, list) and isinstance(step, int) and 0 <= step < len(data):
            data = data[step]
        else:
            return None
    return data
