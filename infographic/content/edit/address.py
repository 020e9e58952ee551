"""The way to a place that stays right while items around it are inserted, removed and moved."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.edit.change import Path
from infographic.content.edit.plain import Data, data_at
from infographic.content.edit.text_place import index_of


@dataclass(frozen=True)
class ById:
    """The item of a list that has an id of its own."""

    id: str


Address = tuple[int | str | ById, ...]


def path_of(address: Address, data: Data) -> Path | None:
    """The path that an address is in some data; None when an item on the way is not there."""
    path: Path = ()
    for step in address:
        at = index_of(step.id, data_at(data, path)) if isinstance(step, ById) else step
        if at is None:
            return None
        path = (*path, at)
    return path


def ids_of(items: Data) -> list[str] | None:
    """The ids of the items of a list; None unless each item has one of its own."""
    if not isinstance(items, list):
        return None
    ids = [item.get("id") if isinstance(item, dict) else None for item in items]
    known = [name for name in ids if isinstance(name, str)]
    return known if len(set(known)) == len(items) else None


def item_at(items: Data, item_id: str) -> Data:
    """The item with an id; None when there is none."""
    at = index_of(item_id, items)
    return None if at is None else data_at(items, (at,))
