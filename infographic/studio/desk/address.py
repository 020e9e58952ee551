"""Where what an id names stands: in which file, and by which keys and indices there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Value, child_at

# The first part of an id that is a file of its own.
_LISTS: Mapping[str, str] = {"steps": STEPS, "rule_items": RULES}


@dataclass(frozen=True)
class Address:
    """`path` leads from the top of the file to the place, the rest of which may not be there
    yet."""

    file: str
    path: tuple[int | str, ...]

    def below(self, step: int | str) -> Address:
        return Address(self.file, (*self.path, step))


def file_of(text_id: str) -> str:
    """The file that what has this id is in."""
    return _LISTS.get(text_id.partition(".")[0], GUIDE)


def id_prefix(file: str) -> str:
    """What the ids of all that is in a file begin with; empty for guide.yaml and others."""
    return next((prefix for prefix, name in _LISTS.items() if name == file), "")


def address_of(text_id: str, value: Value | None) -> Address | None:
    """Where `steps.luo-tilit.title` stands in its file, whose content is `value`; None when an item
    on the way is not there."""
    first, *rest = text_id.split(".")
    steps = rest if first in _LISTS else [first, *rest]
    path: list[int | str] = []
    for step in steps:
        at = _index(value, step) if isinstance(value, LocatedList) else step
        if at is None:
            return None
        path.append(at)
        value = child_at(value, at) if value is not None else None
    return Address(file_of(text_id), tuple(path))


def name_of(item: Value, index: int) -> str:
    """What an item of a list is called in ids: by its own id, or by its index."""
    own = item.get("id") if isinstance(item, LocatedDict) else None
    return str(own) if isinstance(own, Scalar) and own else str(index)


def _index(items: LocatedList, name: str) -> int | None:
    names = [name_of(item, index) for index, item in enumerate(items)]
    if name in names:
        return names.index(name)
    return None
