"""What is different between two states of a guide's files, told as people think of it: by texts,
values, steps and rules."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import PurePosixPath
from typing import Literal, TypeGuard

from infographic.content.edit.aligned import names_of
from infographic.content.edit.change import Path
from infographic.content.edit.item_order import moved_ids
from infographic.content.edit.order import is_text_at
from infographic.content.edit.plain import MARK, data_of, in_words, say_the_same
from infographic.content.edit.text_place import id_at
from infographic.content.guide.wording import DRAFT
from infographic.content.load import RULES, STEPS
from infographic.content.theme.based_on import THEMES
from infographic.content.yaml.item import item_of
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Source, Value, child_at
from infographic.message import say

_WORDS = re.compile(r"\s+|\S+")
_LISTS = {STEPS: "steps", RULES: "rule_items"}


_Kind = Literal["changed", "added", "removed", "moved"]


@dataclass(frozen=True)
class Stretch:
    """A part of a text before and after; both are alike where nothing changed."""

    before: str
    after: str

    @property
    def is_changed(self) -> bool:
        return self.before != self.after


@dataclass(frozen=True)
class Change:
    """One change. `id` is that of the text, or the way to another value, and `item` its name for
    people; `language` is empty for what is not a text. `before` and `after` are the words, empty
    for what was not there, and `stretches` both of them by what stays and what changed. Of what
    moved, they are its numbers in its list. It stands on a line, from 1, of the file as it is
    after, or of what is removed as it was before."""

    kind: _Kind
    file: str
    line: int
    id: str
    item: str
    language: str
    before: str
    after: str

    @property
    def stretches(self) -> tuple[Stretch, ...]:
        return stretches(self.before, self.after)


@dataclass(frozen=True)
class Difference:
    """`lines` says how many lines differ in each file that is not the same; `unread` are those of
    which nothing more can be told, because one of the two states cannot be read."""

    changes: tuple[Change, ...]
    lines: Mapping[str, int]
    unread: tuple[str, ...]


def difference(before: Mapping[str, str], after: Mapping[str, str]) -> Difference:
    """What is different between two states of some files, which are texts by name."""
    changes: list[Change] = []
    lines: dict[str, int] = {}
    unread: list[str] = []
    for file in dict.fromkeys([*before, *after]):
        old, new = before.get(file, ""), after.get(file, "")
        if old == new:
            continue
        lines[file] = lines_changed(old, new)
        sources = _Sources(file, _read(file, old), _read(file, new))
        if sources.can_be_told:
            found = tuple(sources.changes())
            changes += (_as_one(file, found),) if file.startswith(f"{THEMES}/") and found else found
        else:
            unread.append(file)
    return Difference(tuple(changes), lines, tuple(unread))


def _as_one(file: str, changes: tuple[Change, ...]) -> Change:
    """A theme is seen as a whole: what is another in it follows from a few colours."""
    kinds = {change.kind for change in changes}
    before, after = (
        ", ".join(filter(None, dict.fromkeys(words)))
        for words in ([each.before for each in changes], [each.after for each in changes])
    )
    item = say("theme “{name}”", name=PurePosixPath(file).stem)
    kind = kinds.pop() if len(kinds) == 1 else "changed"
    return Change(kind, file, changes[0].line, file, item, "", before, after)


def stretches(before: str, after: str) -> tuple[Stretch, ...]:
    """Two texts side by side, word by word."""
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return tuple(Stretch("".join(old[i:j]), "".join(new[k:n])) for _, i, j, k, n in codes)


def lines_changed(before: str, after: str) -> int:
    """How many lines differ; a line that is written anew counts once."""
    matcher = SequenceMatcher(None, _lines(before), _lines(after), autojunk=False)
    return sum(max(j - i, n - k) for tag, i, j, k, n in matcher.get_opcodes() if tag != "equal")


def _lines(text: str) -> list[str]:
    return re.findall("[^\r\n]*(?:\r\n|[\r\n])|[^\r\n]+", text)


def _read(file: str, text: str) -> Source:
    return read_text(file, text.removeprefix(MARK))


@dataclass(frozen=True)
class _Sources:
    """A file before and after, both of which can be read."""

    file: str
    before: Source
    after: Source

    @property
    def can_be_told(self) -> bool:
        return all(not each.problems or each.says_nothing for each in (self.before, self.after))

    def changes(self) -> Iterator[Change]:
        yield from self._between((), (), self.before.value, self.after.value)

    def _between(
        self, old_at: Path, at: Path, old: Value | None, new: Value | None
    ) -> Iterator[Change]:
        if say_the_same(data_of(old), data_of(new)):
            return
        if isinstance(old, LocatedDict) and isinstance(new, LocatedDict):
            for key, value in new.items():
                if (now := old.get(key)) is not None:
                    yield from self._between((*old_at, key), (*at, key), now, value)
                else:
                    yield from self._all_of("added", (*at, key), value)
            for key in [key for key in old if key not in new]:
                yield from self._all_of("removed", (*old_at, key), old[key])
        elif _has_parts(old) and _has_parts(new):
            yield from self._items(old_at, at, old, new)
        elif old is None or new is None:
            whole = old if new is None else new
            yield from self._all_of("added" if old is None else "removed", at, whole)
        else:
            yield self._change("changed", at, in_words(data_of(old)), in_words(data_of(new)))

    def _items(
        self, old_at: Path, at: Path, old: LocatedList, new: LocatedList
    ) -> Iterator[Change]:
        old_ids, new_ids = names_of(data_of(old), data_of(new))
        moved = moved_ids(old_ids, new_ids)
        for index, name in enumerate(new_ids):
            here = (*at, index)
            if name not in old_ids:
                yield self._part("added", here, new[index])
                continue
            there = old_ids.index(name)
            if name in moved:
                yield self._change("moved", here, str(there + 1), str(index + 1))
            yield from self._between((*old_at, there), here, old[there], new[index])
        for index, name in enumerate(old_ids):
            if name not in new_ids:
                yield self._part("removed", (*old_at, index), old[index])

    def _all_of(self, kind: _Kind, path: Path, value: Value | None) -> Iterator[Change]:
        """A change for each text and value that is new or gone, and for each part of a list."""
        if isinstance(value, LocatedDict):
            for key, each in value.items():
                yield from self._all_of(kind, (*path, key), each)
        elif isinstance(value, LocatedList) and _has_parts(value):
            for index, each in enumerate(value):
                yield self._part(kind, (*path, index), each)
        else:
            yield self._part(kind, path, value)

    def _part(self, kind: _Kind, path: Path, value: Value | None) -> Change:
        words = in_words(data_of(value))
        return self._change(kind, path, *(("", words) if kind == "added" else (words, "")))

    def _change(self, kind: _Kind, path: Path, before: str, after: str) -> Change:
        source = self.before if kind == "removed" else self.after
        language = ""
        line = _line(source.value, path)
        if path and path[-1] != DRAFT and is_text_at(self.file, path[:-1]):
            language = str(path[-1])
            path = path[:-1]
        file = self.file.rsplit("/", 1)[-1]
        item = item_of(source.value, path, _LISTS.get(file, "")) if source.value is not None else ""
        text_id = id_at(file, path, data_of(source.value))
        return Change(kind, self.file, line, text_id, item, language, before, after)


def _has_parts(value: Value | None) -> TypeGuard[LocatedList]:
    return isinstance(value, LocatedList) and any(isinstance(each, LocatedDict) for each in value)


def _line(value: Value | None, path: Path) -> int:
    """The line of what stands at a path, from 1; that of its key, if it has one."""
    line = 1
    for step in path:
        if isinstance(value, LocatedDict) and step in value.key_places:
            line = value.key_places[str(step)].line
        value = child_at(value, step) if value is not None else None
        if value is not None and isinstance(step, int):
            line = value.place.line
    return line
