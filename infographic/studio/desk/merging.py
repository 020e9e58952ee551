"""A working copy on files that have changed: what does not clash is merged without a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from infographic.studio.desk.words_at import words_at
from infographic.studio.desk.working_copy import Texts, WorkingCopy


@dataclass(frozen=True)
class Conflict:
    """A text that two have changed: `id` and `language` say which, `item` its name in words. `base`
    is what both began from, `mine` what this desk has, `theirs` what the other one wrote."""

    file: str
    id: str
    language: str
    item: str
    base: str
    mine: str
    theirs: str

    @property
    def key(self) -> tuple[str, str]:
        return self.id, self.language


@dataclass(frozen=True)
class Moved:
    """A working copy on other files, in which texts that clash have the words of this desk."""

    copy: WorkingCopy
    conflicts: tuple[Conflict, ...] = ()


def moved_to(copy: WorkingCopy, files: Texts) -> Moved:
    """A working copy based on other files, with what was edited in it merged into these."""
    texts: dict[str, str] = {}
    conflicts: list[Conflict] = []
    for name in sorted(copy.texts.keys() | copy.based_on.keys() | files.keys()):
        text, clashes = _merged(name, copy.base(name), copy.text(name), files.get(name, ""))
        conflicts += clashes
        if text:
            texts[name] = text
    return Moved(WorkingCopy.of(texts).on(files), tuple(conflicts))


def with_draft(copy: WorkingCopy, texts: Texts, based_on: Texts) -> Moved:
    """A working copy with what a draft says, which began from other files, merged into it."""
    draft = WorkingCopy.of(texts).on(based_on)
    moved = moved_to(draft, {name: copy.text(name) for name in texts if copy.text(name)})
    return Moved(copy.with_texts({name: moved.copy.text(name) for name in texts}), moved.conflicts)


def joined(earlier: Iterable[Conflict], later: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Conflicts together: of one text, the later one."""
    return tuple({each.key: each for each in (*earlier, *later)}.values())


def still_open(conflicts: Iterable[Conflict], copy: WorkingCopy) -> tuple[Conflict, ...]:
    """Those in which the two sides still differ, with the words that this desk has by now."""
    now = [
        replace(each, mine=words_at(copy, each.id, each.language)) if each.id else each
        for each in conflicts
    ]
    return tuple(each for each in now if each.mine != each.theirs)


def _merged(name: str, base: str, mine: str, theirs: str) -> tuple[str, tuple[Conflict, ...]]:
    if mine == base:
        return theirs, ()
    if theirs in (base, mine, ""):  # who has removed a file has said nothing of what is edited
        return mine, ()
    return mine, (Conflict(name, "", "", name, base, mine, theirs),)
