"""One difference between a version and now, taken back by an edit."""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.edit.change import Path, Plain
from infographic.content.edit.difference import Change
from infographic.content.edit.plain import Data, data_at, data_in, in_words
from infographic.content.edit.text_place import place_of
from infographic.content.load import GUIDE
from infographic.errors import ContentError
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.wish import Add, Choose, LeaveOut, Move, PutFile, Remove, Wish, Write

Texts = Mapping[str, str]
_AT_ROOT = ("steps.yaml", "rules.yaml", GUIDE)


def brought_back(change: Change, then: Texts, now: Texts) -> Wish:
    """The edit after which this is as it was then. EditError when it cannot be made alone."""
    if change.file not in _AT_ROOT:  # formats and themes have no ids
        return PutFile(change.file, then.get(change.file, ""))
    if change.kind == "moved":
        return Move(change.id, int(change.before) - 1)
    if change.kind == "added":
        return _without(change, now)
    if change.language:
        return Write(change.id, change.language, change.before)
    return _with(change, then, now)


def _without(change: Change, now: Texts) -> Wish:
    """What was not there then is taken away."""
    if change.language:
        return LeaveOut(f"{change.id}.{change.language}")
    path = _place(change.id, now)
    return Remove(change.id) if path and isinstance(path[-1], int) else LeaveOut(change.id)


def _with(change: Change, then: Texts, now: Texts) -> Wish:
    """A value, a part or an item as it was."""
    data = data_in(change.file, then.get(change.file, ""))
    path = _place(change.id, then)
    value = data_at(data, path)
    if change.kind == "changed":
        is_it = in_words(value) == change.before
        return Choose(change.id, _plain(value) if is_it else change.before)
    if path and isinstance(path[-1], int):
        items = data_at(data, path[:-1])
        above = change.id.rpartition(".")[0]
        return Add(above, _plain(value), _following(items, path[-1], above, now))
    return Choose(change.id, _plain(value))


def _following(items: Data, at: int, above: str, now: Texts) -> str:
    """The id of the first item behind one of then that is still there; empty when none is."""
    for item in items[at + 1 :] if isinstance(items, list) else ():
        own = item.get("id") if isinstance(item, dict) else None
        if isinstance(own, str) and _is_there(f"{above}.{own}", now):
            return f"{above}.{own}"
    return ""


def _is_there(item_id: str, texts: Texts) -> bool:
    try:
        place_of(item_id, texts)
    except ContentError:
        return False
    return True


def _place(text_id: str, texts: Texts) -> Path:
    try:
        return place_of(text_id, texts)[1]
    except ContentError as error:
        raise EditError(error.problems) from None


def _plain(data: Data) -> Plain:
    """Data as a value to write, without what says nothing."""
    if isinstance(data, dict):
        return {key: _plain(each) for key, each in data.items() if each is not None}
    if isinstance(data, list):
        return [_plain(each) for each in data if each is not None]
    return data or ""
