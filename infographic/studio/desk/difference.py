"""What is edited and not saved yet, in words: which text, what it was and is, and where."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from infographic.content.guide.wording import DRAFT
from infographic.content.yaml.item import item_of, title_of
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedList, Scalar, Value
from infographic.message import Message, joined, say, say_count
from infographic.studio.desk.address import id_prefix, name_of
from infographic.studio.desk.wish import languages_of
from infographic.studio.desk.working_copy import WorkingCopy

_MOST_NAMED = 3


class ChangeKind(StrEnum):
    """What happened to a text or value, or to an item of a list as a whole."""

    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


@dataclass(frozen=True)
class Change:
    """`item` names it in words, `line` is where it stands in the file as it would be saved, or
    where it stood when it is gone. Of what is moved, `before` and `after` are its numbers in the
    list."""

    kind: ChangeKind
    id: str
    language: str
    item: str
    before: str
    after: str
    file: str
    line: int


@dataclass(frozen=True)
class Leaf:
    """Words or a value: what it says, where, and its name in words."""

    words: str
    line: int
    item: str


Leaves = Mapping[tuple[str, str], Leaf]  # by id and language


@dataclass(frozen=True)
class _Item:
    """An item of a list of those that have ids of their own."""

    id: str
    number: int
    title: str
    line: int
    item: str


def changes_in(copy: WorkingCopy) -> tuple[Change, ...]:
    """All that saving would change, file by file, by line."""
    languages = languages_of(copy)
    found = [
        change
        for name in copy.names
        if copy.is_edited(name)
        for change in _of_file(name, copy.base(name), copy.text(name), languages)
    ]
    return tuple(found)


def summary(changes: Sequence[Change]) -> Message:
    """What has changed in a few words, for a version of which its editor says nothing."""
    names = list(dict.fromkeys(change.item for change in changes))
    if not names:
        return say("Nothing new")
    if len(names) > _MOST_NAMED:
        rest = len(names) - _MOST_NAMED
        return say_count(
            "{names} and {count} more",
            "{names} and {count} more",
            count=rest,
            names=joined("; ", names[:_MOST_NAMED]),
        )
    return joined("; ", names)


def lines_changed(copy: WorkingCopy) -> int:
    """How many lines of the files saving would change, add or remove."""
    count = 0
    for name in copy.names:
        before, after = copy.base(name).splitlines(), copy.text(name).splitlines()
        for tag, a, b, c, d in difflib.SequenceMatcher(None, before, after, False).get_opcodes():
            count += max(b - a, d - c) if tag != "equal" else 0
    return count


def leaves_of(file: str, text: str, languages: Sequence[str]) -> Leaves:
    """Every text and value of a file, as far as it can be read."""
    value = read_text(file, text).value
    found: dict[tuple[str, str], Leaf] = {}
    if value is not None:
        for text_id, language, words, at, line in _walk(value, id_prefix(file), (), languages):
            found[text_id, language] = Leaf(words, line, item_of(value, at, id_prefix(file)))
    return found


_Found = tuple[str, str, str, tuple[int | str, ...], int]


def _walk(
    value: Value, text_id: str, at: tuple[int | str, ...], languages: Sequence[str]
) -> Iterator[_Found]:
    if isinstance(value, Scalar):
        yield text_id, "", _words(value), at, value.place.line
    elif isinstance(value, LocatedList):
        if all(isinstance(each, Scalar) for each in value):
            yield text_id, "", ", ".join(_words(each) for each in value), at, value.place.line
            return
        for index, each in enumerate(value):
            yield from _walk(each, _below(text_id, name_of(each, index)), (*at, index), languages)
    else:
        for key, each in value.items():
            if key in languages and isinstance(each, Scalar):
                yield text_id, key, _words(each), at, each.place.line
            else:
                yield from _walk(each, _below(text_id, key), (*at, key), languages)


def _words(value: object) -> str:
    return " ".join(str(value).split())


def _below(text_id: str, step: str) -> str:
    return f"{text_id}.{step}" if text_id else step


def _of_file(file: str, old: str, new: str, languages: Sequence[str]) -> Iterator[Change]:
    before, after = leaves_of(file, old, languages), leaves_of(file, new, languages)
    items_before, items_after = _items(file, old), _items(file, new)
    gone = items_before.keys() - items_after.keys()
    come = items_after.keys() - items_before.keys()
    found = [
        _whole(ChangeKind.REMOVED, items_before[name], file)
        for name in items_before
        if name in gone
    ]
    found += [
        _whole(ChangeKind.ADDED, items_after[name], file) for name in items_after if name in come
    ]
    found += _moves(items_before, items_after, file)
    told = tuple(f"{name}." for name in gone | come)
    keys = [*after, *(key for key in before if key not in after)]
    for text_id, language in keys:
        if text_id.startswith(told) or text_id.endswith(f".{DRAFT}"):
            continue
        was, now = before.get((text_id, language)), after.get((text_id, language))
        if (was and was.words) != (now and now.words):
            found.append(_change(text_id, language, was, now, file))
    if not found and old != new:
        found.append(Change(ChangeKind.CHANGED, "", "", file, "", "", file, _first_line(old, new)))
    yield from sorted(found, key=lambda change: change.line)


def _change(text_id: str, language: str, was: Leaf | None, now: Leaf | None, file: str) -> Change:
    there = now or was
    assert there is not None
    kind = ChangeKind.CHANGED
    if was is None or now is None:
        kind = ChangeKind.REMOVED if now is None else ChangeKind.ADDED
    before, after = was.words if was else "", now.words if now else ""
    return Change(kind, text_id, language, there.item, before, after, file, there.line)


def _whole(kind: ChangeKind, item: _Item, file: str) -> Change:
    before, after = (item.title, "") if kind is ChangeKind.REMOVED else ("", item.title)
    return Change(kind, item.id, "", item.item, before, after, file, item.line)


def _items(file: str, text: str) -> dict[str, _Item]:
    """The items of a file that is a list, by their ids."""
    value, prefix = read_text(file, text).value, id_prefix(file)
    if not prefix or not isinstance(value, LocatedList):
        return {}
    found: dict[str, _Item] = {}
    for index, each in enumerate(value):
        name = f"{prefix}.{name_of(each, index)}"
        item = item_of(value, (index,), prefix)
        found[name] = _Item(name, index + 1, title_of(each), each.place.line, item)
    return found


def _moves(before: Mapping[str, _Item], after: Mapping[str, _Item], file: str) -> Iterator[Change]:
    """The items that were moved past the others: as few as explain the new order."""
    stayed = set(_longest_in_order([before[name].number for name in after if name in before]))
    for name, now in after.items():
        if name in before and before[name].number not in stayed:
            was = before[name]
            change = _whole(ChangeKind.MOVED, replace(now, title=str(now.number)), file)
            yield replace(change, before=str(was.number))


def _longest_in_order(numbers: Sequence[int]) -> tuple[int, ...]:
    """The longest part of a sequence that rises."""
    best: list[tuple[int, ...]] = []
    for number in numbers:
        before = max((run for run in best if run[-1] < number), key=len, default=())
        best.append((*before, number))
    return max(best, key=len, default=())


def _first_line(old: str, new: str) -> int:
    pairs = zip(old.splitlines(), new.splitlines(), strict=False)
    return next((number for number, (a, b) in enumerate(pairs, 1) if a != b), 1)
