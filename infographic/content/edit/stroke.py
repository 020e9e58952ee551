"""The smallest changes that an edit consists of, and what a file is to say after each."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from infographic.content.edit.change import (
    Edit,
    InsertItem,
    MoveItem,
    Path,
    Plain,
    RemoveItem,
    RemoveKey,
    RenameKey,
    SetText,
    SetValue,
)
from infographic.content.edit.plain import Data, data_at, data_from, is_list, say_the_same
from infographic.content.guide.wording import as_read
from infographic.errors import ContentError, Problem
from infographic.message import say, say_count

# What may be written in place of a mapping with only one key, and which that is.
_SHORT_FORMS: Mapping[int | str, str] = {"scene": "show"}


@dataclass(frozen=True)
class Put:
    """A value under a key, or at an index that there is, in place of the one that was there."""

    path: Path
    value: Plain


@dataclass(frozen=True)
class Drop:
    """A key, which leaves its mapping empty when it was the only one."""

    path: Path


Stroke = Put | Drop | InsertItem | RemoveItem | MoveItem | RenameKey


def strokes_of(edit: Edit, data: Data, languages: Sequence[str]) -> Iterator[Stroke]:
    """What an edit does to a file that says some data; nothing when it says that already.
    ContentError when there is nothing at the place of the edit, or nothing of its kind."""
    if isinstance(edit, SetText):
        yield from _text(edit, data, languages)
    elif isinstance(edit, SetValue):
        yield from _value(edit.path, edit.value, data)
    elif isinstance(edit, RemoveKey):
        _require(data_at(data, edit.path[:-1]), dict, edit.path[:-1])
        _require_key(data, edit.path)
        yield Drop(_emptied(edit.path, data))
    elif isinstance(edit, RenameKey):
        _require_key(data, edit.path)
        if edit.name != edit.path[-1]:
            _require_free(data, edit.path, edit.name)
            yield edit
    else:
        yield from _item(edit, data)


def _text(edit: SetText, data: Data, languages: Sequence[str]) -> Iterator[Stroke]:
    now, words = data_at(data, edit.path), as_read(edit.words)
    if not edit.language:
        yield from _value(edit.path, words, data)
    elif isinstance(now, str):
        if as_read(now) == words:
            return
        if not languages:
            what = say("this text is the same in all languages")
            raise _refusal(what, edit.path, say("say in which languages the guide is"))
        yield Put(edit.path, {code: words if code == edit.language else as_read(now)
                              for code in languages})  # fmt: skip
    else:
        yield from _value((*edit.path, edit.language), words, data)


def _value(path: Path, value: Plain, data: Data) -> Iterator[Stroke]:
    now = data_at(data, path)
    # A number may stand there in quotation marks, as a text.
    is_text = isinstance(value, str | Mapping) or is_list(value)
    if now is not None and is_text and say_the_same(now, data_from(value)):
        return
    if isinstance(value, Mapping) and isinstance(now, dict) and value:
        for key, each in value.items():
            yield from _value((*path, key), each, data)
        yield from (Drop((*path, key)) for key in now if key not in value)
    elif is_list(value) and isinstance(now, list) and (value or not path):
        yield from _list(path, value, now, data)
    elif not path:
        raise _refusal(
            say("a whole file cannot be written anew"), path, say("change what is in it")
        )
    else:
        yield _put(path, value, data)


def _put(path: Path, value: Plain, data: Data) -> Put:
    """The value at the place, with the mappings around it that are missing."""
    while len(path) > 1 and data_at(data, path[:-1]) is None:
        if not isinstance(path[-1], str):
            raise _refusal(say("there is no such list"), path, say("insert an item"))
        value, path = {path[-1]: value}, path[:-1]
    around = data_at(data, path[:-1])
    if isinstance(around, str | list) and len(path) > 1 and path[-2] in _SHORT_FORMS:
        return Put(path[:-1], {_SHORT_FORMS[path[-2]]: _as_plain(around), str(path[-1]): value})
    if isinstance(path[-1], int):
        _require(around, list, path[:-1])
        if not (isinstance(around, list) and 0 <= path[-1] < len(around)):
            raise _refusal(say("there is no such item"), path, say("insert it"))
    else:
        _require(around, dict, path[:-1])
    return Put(path, value)


def _as_plain(data: str | list[Data]) -> Plain:
    return data if isinstance(data, str) else [each for each in data if isinstance(each, str)]


def _list(path: Path, value: Sequence[Plain], now: list[Data], data: Data) -> Iterator[Stroke]:
    """From the end to the beginning, so that indices stay right."""
    old, new = [repr(each) for each in now], [repr(data_from(each)) for each in value]
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for kind, begin, end, at, to in reversed(matcher.get_opcodes()):
        if kind == "equal":
            continue
        pairs = min(end - begin, to - at)
        yield from (RemoveItem(path, i) for i in reversed(range(begin + pairs, end)))
        yield from (InsertItem(path, begin + i, value[at + i]) for i in range(pairs, to - at))
        for i in range(pairs):
            yield from _value((*path, begin + i), value[at + i], data)


def _item(edit: InsertItem | RemoveItem | MoveItem, data: Data) -> Iterator[Stroke]:
    items = data_at(data, edit.path)
    if isinstance(edit, InsertItem) and items is None and edit.path:
        yield _put(edit.path, [edit.value], data)
        return
    if isinstance(edit, InsertItem) and items is None:
        items = []
    _require(items, list, edit.path)
    count = len(items) if isinstance(items, list) else 0
    indices = [edit.index, edit.to] if isinstance(edit, MoveItem) else [edit.index]
    most = count if isinstance(edit, InsertItem) else count - 1
    if not all(0 <= index <= most for index in indices):
        what = say_count("there is only {count} item", "there are only {count} items", count=count)
        raise _refusal(what, edit.path, say("choose another place"))
    if not (isinstance(edit, MoveItem) and edit.index == edit.to):
        yield edit


def _emptied(path: Path, data: Data) -> Path:
    """The path, or that of the mapping around it which would be left empty."""
    while len(path) > 1 and isinstance(path[-2], str):
        around = data_at(data, path[:-1])
        if not isinstance(around, dict) or len(around) > 1:
            break
        path = path[:-1]
    return path


def after(data: Data, stroke: Stroke) -> Data:
    """What a file says after a stroke, of which it is known that it can be done."""
    if isinstance(stroke, Put | Drop | RenameKey):
        return _with_member(data, stroke.path, stroke)
    items = data_at(data, stroke.path)
    changed = list(items) if isinstance(items, list) else []
    if isinstance(stroke, InsertItem):
        changed.insert(stroke.index, data_from(stroke.value))
    elif isinstance(stroke, RemoveItem):
        del changed[stroke.index]
    else:
        changed.insert(stroke.to, changed.pop(stroke.index))
    return _with(data, stroke.path, changed)


def _with_member(data: Data, path: Path, stroke: Put | Drop | RenameKey) -> Data:
    around = data_at(data, path[:-1])
    if isinstance(stroke, Put):
        return _with(data, path, data_from(stroke.value))
    if not isinstance(around, dict):
        return data
    if isinstance(stroke, Drop):
        return _with(data, path[:-1], {k: v for k, v in around.items() if k != path[-1]})
    renamed = {stroke.name if k == path[-1] else k: v for k, v in around.items()}
    return _with(data, path[:-1], renamed)


def _with(data: Data, path: Path, new: Data) -> Data:
    """The data with something else at a path."""
    if not path:
        return new
    inner = _with(data_at(data, path[:1]), path[1:], new)
    if isinstance(data, list) and isinstance(path[0], int):
        return [inner if at == path[0] else each for at, each in enumerate(data)]
    return {**(data if isinstance(data, dict) else {}), str(path[0]): inner}


def _require(data: Data, kind: type[list[Data]] | type[dict[str, Data]], path: Path) -> None:
    if not isinstance(data, kind):
        a_list, keys = say("expected a list here"), say("expected keys and values here")
        hint = say("mend the file, or choose another place")
        raise _refusal(a_list if kind is list else keys, path, hint)


def _require_key(data: Data, path: Path) -> None:
    around = data_at(data, path[:-1])
    if not path or not isinstance(around, dict) or path[-1] not in around:
        what = say("there is nothing here that could be changed")
        raise _refusal(what, path, say("look at the file anew"))


def _require_free(data: Data, path: Path, name: str) -> None:
    around = data_at(data, path[:-1])
    if isinstance(around, dict) and name in around:
        what = say("there is “{name}” here already", name=name)
        raise _refusal(what, path, say("choose another name"))


def _refusal(what: str, path: Path, hint: str) -> ContentError:
    return ContentError(Problem(what, item=".".join(map(str, path)), hint=hint))
