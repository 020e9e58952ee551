"""What the texts of a guide are called: in messages step 3 “Bygg nätverk”, title, and as their id,
which programs know them by, steps.verkostoidu.title."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TypeVar, cast

from infographic.content.guide.wording import Text
from infographic.content.yaml.check import Part
from infographic.content.yaml.item import named, part
from infographic.per_language import PerLanguage

P = TypeVar("P", bound=Part)

_Names = PerLanguage[list[str]]  # from the whole to the detail


def with_names(guide: P, codes: tuple[str, ...]) -> P:
    """The guide, each of whose texts knows its id, and its name in the words of each language:
    titles are part of that."""
    nothing: _Names = PerLanguage({code: [] for code in codes})
    return cast(P, _renamed(guide, nothing, "", ""))


def with_texts(guide: P, change: Callable[[Text], Text]) -> P:
    """The guide, or a part of it, with what a function makes of each of its texts."""
    return cast(P, _changed(guide, change))


def _changed(value: object, change: Callable[[Text], Text]) -> object:
    if isinstance(value, Text):
        return change(value)
    if isinstance(value, Part):
        return value.model_copy(update={key: _changed(member, change) for key, member in value})
    if isinstance(value, dict):
        return {key: _changed(member, change) for key, member in value.items()}
    if isinstance(value, tuple):
        return tuple(_changed(member, change) for member in value)
    return value


def texts_in(value: object) -> Iterator[Text]:
    """Every text of a guide or a part of it, in the order of the model's fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Part):
        for _, member in value:
            yield from texts_in(member)
    elif isinstance(value, dict):
        for member in value.values():
            yield from texts_in(member)
    elif isinstance(value, tuple):
        for member in value:
            yield from texts_in(member)


def _renamed(value: object, names: _Names, within: str, path: str) -> object:
    if isinstance(value, Text):
        return replace(value, items=names.map(part), id=path)
    if isinstance(value, Part):
        members = {
            key: _renamed(member, _below(names, "", key), key, _joined(path, key))
            for key, member in value
        }
        return value.model_copy(update=members)
    if isinstance(value, dict):
        return {
            key: _renamed(member, _below(names, within, key), key, _joined(path, key))
            for key, member in value.items()
        }
    if isinstance(value, tuple):
        return tuple(
            _renamed(member, _in_list(names, within, index, member), "", _joined(path, key))
            for index, member in enumerate(value)
            for key in [getattr(member, "id", str(index))]
        )
    return value


def _joined(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key


def _below(names: _Names, within: str, key: str) -> _Names:
    return names.map(lambda own: named(own, within, key))


def _in_list(names: _Names, within: str, index: int, member: object) -> _Names:
    title = getattr(member, "title", getattr(member, "label", None))
    words = title.words if isinstance(title, Text) else {}
    return PerLanguage(
        {code: named(own, within, index, words.get(code, "")) for code, own in names.items()}
    )
