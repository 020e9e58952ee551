"""What somebody meant to change, by addresses: it can be done to a file that others changed too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.content.edit.address import Address, ids_of, path_of
from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Path,
    Plain,
    RemoveItem,
    RemoveKey,
    SetValue,
)
from infographic.content.edit.item_order import merged_order
from infographic.content.edit.plain import Data, data_at


@dataclass(frozen=True)
class Set:
    """A value; one that is None, or an item that has none, is taken away."""

    address: Address
    value: Data


@dataclass(frozen=True)
class Insert:
    """A new item of a list, behind the nearest that is there of the items before it, by their ids;
    at its index in a list whose items have none."""

    address: Address
    value: Data
    before: Sequence[str] = ()
    index: int = 0


@dataclass(frozen=True)
class Reorder:
    """The items of a list in the order of their ids."""

    address: Address
    ids: Sequence[str]


Intent = Set | Insert | Reorder


def edits_of(intent: Intent, data: Data) -> Iterator[Edit]:
    """How an intent is done to a file that says some data; nothing where what it is about is not
    there any more."""
    path = path_of(intent.address, data)
    if path is None:
        return
    if isinstance(intent, Set):
        yield from _set(path, intent.value, data)
    elif isinstance(intent, Insert):
        ids = ids_of(data_at(data, path)) or []
        behind = next((name for name in reversed(intent.before) if name in ids), None)
        index = intent.index if behind is None else ids.index(behind) + 1
        yield InsertItem(path, index, _written(intent.value))
    else:
        yield from _moves(path, ids_of(data_at(data, path)) or [], intent.ids)


def _set(path: Path, value: Data, data: Data) -> Iterator[Edit]:
    if value is not None:
        yield SetValue(path, _written(value))
    elif data_at(data, path) is None:
        return
    elif isinstance(path[-1], int):
        yield RemoveItem(path[:-1], path[-1])
    else:
        yield RemoveKey(path)


def _moves(path: Path, now: Sequence[str], wanted: Sequence[str]) -> Iterator[Edit]:
    order = list(now)
    for to, name in enumerate(merged_order(wanted, now)):
        at = order.index(name)
        if at != to:
            order.insert(to, order.pop(at))
            yield MoveItem(path, at, to)


def _written(data: Data) -> Plain:
    """Data as a value to write, without what says nothing."""
    if isinstance(data, dict):
        return {key: _written(each) for key, each in data.items() if each is not None}
    if isinstance(data, list):
        return [_written(each) for each in data if each is not None]
    return data or ""
