"""Two people's changes of one guide put together, by texts and values rather than by lines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from infographic.content.edit.address import Address, ById, ids_of, item_at, path_of
from infographic.content.edit.aligned import aligned
from infographic.content.edit.edited import edited
from infographic.content.edit.intent import Insert, Intent, Reorder, Set, edits_of
from infographic.content.edit.order import is_text_at
from infographic.content.edit.plain import Data, data_at, data_in, normal, reads_whole
from infographic.content.edit.text_place import id_at
from infographic.content.guide.wording import DRAFT
from infographic.content.load import GUIDE

Side = Literal["base", "mine", "theirs"]
# Lists in which each word stands for itself: what one adds and another takes away goes together.
_SETS = (DRAFT, "names", "languages")


@dataclass(frozen=True)
class Conflict:
    """What both changed, each in another way.

    `id` is that of the text, or the way to another value; `language` is empty for what is no text.
    The three sides are None where it is not there. Of the order of a list they are its ids; of a
    file that cannot be read whole, its texts. An item of a list stood behind those in `before`."""

    kind: Literal["value", "order", "file"]
    file: str
    address: Address
    id: str
    language: str
    base: Data
    mine: Data
    theirs: Data
    before: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str, str]:
        """What a choice is made for: the file, the id and the language."""
        return self.file, self.id, self.language

    def side(self, side: Side) -> Data:
        return {"base": self.base, "mine": self.mine, "theirs": self.theirs}[side]


@dataclass(frozen=True)
class Merge:
    """The texts of the files by name; where there is a conflict, they say what theirs said."""

    texts: Mapping[str, str]
    conflicts: tuple[Conflict, ...]


def merged(base: Mapping[str, str], mine: Mapping[str, str], theirs: Mapping[str, str]) -> Merge:
    """My changes since `base` made in their files, which are texts by name. What only one of us
    changed is taken, and what both changed alike; the rest are conflicts."""
    texts: dict[str, str] = {}
    conflicts: list[Conflict] = []
    languages = _languages(theirs)
    for file in dict.fromkeys([*theirs, *mine]):
        three = _Three(file, base.get(file), mine.get(file), theirs.get(file))
        text, found = three.merged(languages)
        if text is not None:
            texts[file] = text
        conflicts += found
    return Merge(texts, tuple(conflicts))


def resolved(merge: Merge, choices: Mapping[tuple[str, str, str], Side]) -> dict[str, str]:
    """The texts of a merge with the sides that are chosen for conflicts by their keys; what is not
    chosen stays as theirs."""
    texts = dict(merge.texts)
    for conflict in merge.conflicts:
        side = choices.get(conflict.key, "theirs")
        if side == "theirs":
            continue
        value, file = conflict.side(side), conflict.file
        if conflict.kind == "file":
            texts.pop(file, None)
            if isinstance(value, str):
                texts[file] = value
        else:
            intent = _chosen(conflict, value, data_in(file, texts[file]))
            texts[file] = _done(texts[file], intent, file, _languages(texts))
    return texts


def _chosen(conflict: Conflict, value: Data, data: Data) -> Intent:
    address = conflict.address
    if conflict.kind == "order" and isinstance(value, list):
        return Reorder(address, [str(each) for each in value])
    if address and isinstance(address[-1], ById) and path_of(address, data) is None:
        return Insert(address[:-1], value, conflict.before)
    return Set(address, value)


def _done(text: str, intent: Intent, file: str, languages: Sequence[str]) -> str:
    for edit in edits_of(intent, data_in(file, text)):
        text = edited(text, edit, file, languages)
    return text


def _languages(texts: Mapping[str, str]) -> tuple[str, ...]:
    codes = data_at(data_in(GUIDE, texts.get(GUIDE, "")), ("languages",))
    return tuple(map(str, codes)) if isinstance(codes, list) else ()


@dataclass(frozen=True)
class _Three:
    """A file in its three states; None where there is none."""

    file: str
    base: str | None
    mine: str | None
    theirs: str | None

    def merged(self, languages: Sequence[str]) -> tuple[str | None, list[Conflict]]:
        """The text, and what both changed."""
        if self.mine == self.base:
            return self.theirs, []
        if self.theirs in (self.base, self.mine):
            return self.mine, []
        texts = (self.base or "", self.mine or "", self.theirs or "")
        data = [normal(data_in(self.file, text)) for text in texts]
        is_whole = all(reads_whole(self.file, text) for text in texts)
        if not is_whole or type(data[1]) is not type(data[2]) or data[1] is None:
            sides = self.base, self.mine, self.theirs
            return self.theirs, [Conflict("file", self.file, (), self.file, "", *sides)]
        text = texts[2]
        conflicts: list[Conflict] = []
        for found in self._between((), data[0], data[1], data[2]):
            if isinstance(found, Conflict):
                conflicts.append(found)
            else:
                text = _done(text, found, self.file, languages)
        return text, conflicts

    def _between(
        self, at: Address, base: Data, mine: Data, theirs: Data
    ) -> Iterator[Intent | Conflict]:
        if mine in (base, theirs):
            return
        if at and at[-1] in _SETS and _are_lists(base, mine, theirs):
            yield Set(at, _together(base, mine, theirs) or None)
            return
        if isinstance(mine, dict) and isinstance(theirs, dict) and isinstance(base, dict | None):
            yield from self._keys(at, base or {}, mine, theirs)
            return
        if isinstance(mine, list) and isinstance(theirs, list) and isinstance(base, list | None):
            ids = [ids_of(each) for each in (base or [], mine, theirs)]
            if all(each is not None for each in ids):
                yield from self._items(at, base or [], mine, theirs)
                return
            if (
                base
                and _has_parts([*base, *mine, *theirs])
                and len(base) in (len(mine), len(theirs))
            ):
                yield from self._unnamed(at, base, mine, theirs)
                return
        yield Set(at, mine) if theirs == base else self._conflict(at, base, mine, theirs)

    def _keys(
        self, at: Address, base: dict[str, Data], mine: dict[str, Data], theirs: dict[str, Data]
    ) -> Iterator[Intent | Conflict]:
        for key in dict.fromkeys([*mine, *base]):
            yield from self._between((*at, key), base.get(key), mine.get(key), theirs.get(key))

    def _unnamed(
        self, at: Address, base: list[Data], mine: list[Data], theirs: list[Data]
    ) -> Iterator[Intent | Conflict]:
        """Of lists whose items have no ids, where only one of us has added or taken away any."""
        my_places, their_places = (dict(aligned(base, each)) for each in (mine, theirs))
        found: list[Intent | Conflict] = []
        gone: list[Intent] = []
        for index, before in enumerate(base):
            my_place, their_place = my_places[index], their_places[index]
            own = None if my_place is None else mine[my_place]
            other = None if their_place is None else theirs[their_place]
            if own is None and other == before:
                gone.append(Set((*at, their_place or 0), None))
            elif own is not None and other is not None:
                found += self._between((*at, their_place or 0), before, own, other)
            elif own != before:
                yield self._conflict(at, [*base], [*mine], [*theirs])
                return
        yield from (*found, *reversed(gone))
        new = [index for old, index in aligned(base, mine) if old is None and index is not None]
        yield from (Insert(at, mine[index], index=index) for index in new)

    def _items(
        self, at: Address, base: list[Data], mine: list[Data], theirs: list[Data]
    ) -> Iterator[Intent | Conflict]:
        """Of lists whose items have ids."""
        my_ids, their_ids, base_ids = ids_of(mine) or [], ids_of(theirs) or [], ids_of(base) or []
        for index, name in enumerate(my_ids):
            before, own = item_at(base, name), mine[index]
            if name in their_ids:
                here = (*at, ById(name))
                yield from self._between(here, before, own, item_at(theirs, name))
            elif name not in base_ids:
                yield Insert(at, own, my_ids[:index])
            elif own != before:
                yield self._conflict((*at, ById(name)), before, own, None, my_ids[:index])
        for name in base_ids:
            if name in their_ids and name not in my_ids:
                here, before = (*at, ById(name)), item_at(base, name)
                yield from self._between(here, before, None, item_at(theirs, name))
        yield from self._order(at, base_ids, my_ids, their_ids)

    def _order(
        self, at: Address, base: list[str], mine: list[str], theirs: list[str]
    ) -> Iterator[Intent | Conflict]:
        common = set(base) & set(mine) & set(theirs)
        old, own, other = ([name for name in ids if name in common] for ids in (base, mine, theirs))
        if own in (old, other):
            return
        if other == old:
            yield Reorder(at, mine)
        else:
            yield Conflict("order", self.file, at, self._id(at), "", [*base], [*mine], [*theirs])

    def _conflict(
        self, at: Address, base: Data, mine: Data, theirs: Data, before: Sequence[str] = ()
    ) -> Conflict:
        whole = at
        shape = tuple(0 if isinstance(step, ById) else step for step in at)
        language = ""
        if at and at[-1] != DRAFT and is_text_at(self.file, shape[:-1]):
            whole, language = at[:-1], str(at[-1])
        return Conflict("value", self.file, at, self._id(whole), language, base, mine, theirs,
                        tuple(before))  # fmt: skip

    def _id(self, at: Address) -> str:
        names = (step.id if isinstance(step, ById) else str(step) for step in at)
        return ".".join([*filter(None, [id_at(self.file, (), None)]), *names])


def _has_parts(items: list[Data]) -> bool:
    return all(isinstance(each, dict) for each in items)


def _are_lists(*sides: Data) -> bool:
    return all(isinstance(each, list | None) for each in sides)


def _together(base: Data, mine: Data, theirs: Data) -> list[Data]:
    """Their words, with those that I added, and without those that I took away."""
    old, own, other = (each if isinstance(each, list) else [] for each in (base, mine, theirs))
    kept = [each for each in other if each in own or each not in old]
    return [*kept, *(each for each in own if each not in old and each not in kept)]
