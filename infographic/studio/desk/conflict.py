"""A text that two have changed, each in another way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from typing import Any

from infographic.content.edit import merge
from infographic.content.edit.address import Address, ById
from infographic.content.edit.plain import Data, in_words
from infographic.content.load import RULES, STEPS
from infographic.content.yaml.item import item_of, named, part
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedList, Value, child_at

_LISTS: Mapping[str, str] = {STEPS: "steps", RULES: "rule_items"}
_KINDS = ("value", "order", "file")


@dataclass(frozen=True)
class Conflict:
    """What clashes, `clash`, with its name in words. Most are of texts; others are of a value, an
    item that one has removed, the order of a list, or a whole file that cannot be read. What each
    side says is told in words, empty for what is not there."""

    clash: merge.Conflict
    item: str

    @property
    def file(self) -> str:
        return self.clash.file

    @property
    def id(self) -> str:
        return self.clash.id

    @property
    def language(self) -> str:
        return self.clash.language

    @property
    def key(self) -> tuple[str, str]:
        """By which a tab names it."""
        return self.id, self.language

    @property
    def base(self) -> str:
        """What both began from."""
        return in_words(self.clash.base)

    @property
    def mine(self) -> str:
        """What this desk, or this tab, says."""
        return in_words(self.clash.mine)

    @property
    def theirs(self) -> str:
        """What the other one wrote."""
        return in_words(self.clash.theirs)

    @property
    def is_text(self) -> bool:
        """Whether it can be written anew, too."""
        sides = self.clash.base, self.clash.mine, self.clash.theirs
        return self.clash.kind == "value" and all(isinstance(each, str | None) for each in sides)

    def with_mine(self, words: str) -> Conflict:
        return replace(self, clash=replace(self.clash, mine=words or None))


def conflict_of(clash: merge.Conflict, text: str) -> Conflict:
    """A clash with its name, as the text of its file has it."""
    way = clash.address[:-1] if clash.language and clash.address else clash.address
    keys = [step for step in way if isinstance(step, str)]
    lacking = part(named([], "", keys[-1])) if keys else clash.id
    return Conflict(clash, name_in(clash.file, text, way) or lacking)


def name_in(file: str, text: str, address: Address) -> str:
    """What stands at an address of a file is called in messages; empty when it is not there."""
    top = value = read_text(file, text).value
    path: list[int | str] = []
    for step in address:
        at = _index(value, step.id) if isinstance(step, ById) else step
        if at is None or value is None:
            break
        path.append(at)
        value = child_at(value, at)
    return item_of(top, path, _LISTS.get(file, "")) if top is not None else ""


def as_json(conflict: Conflict) -> dict[str, Any]:
    """As plain data of lists, texts and mappings."""
    return asdict(conflict)


def from_json(said: Mapping[str, Any]) -> Conflict:
    """The way back of `as_json`; ValueError, KeyError or TypeError for anything else."""
    clash = said["clash"]
    if clash["kind"] not in _KINDS:
        raise ValueError
    address = tuple(_step(step) for step in clash["address"])
    base, mine, theirs = (_data(clash[side]) for side in ("base", "mine", "theirs"))
    file, text_id, language = (_text(clash[name]) for name in ("file", "id", "language"))
    before = tuple(map(_text, clash["before"]))
    sides = base, mine, theirs
    told = merge.Conflict(clash["kind"], file, address, text_id, language, *sides, before)
    return Conflict(told, _text(said["item"]))


def _index(value: Value | None, name: str) -> int | None:
    items = value if isinstance(value, LocatedList) else ()
    return next((at for at, each in enumerate(items) if child_at(each, "id") == name), None)


def _step(step: object) -> int | str | ById:
    if isinstance(step, dict):
        return ById(_text(step["id"]))
    if not isinstance(step, int | str):
        raise TypeError
    return step


def _data(value: object) -> Data:
    if isinstance(value, dict):
        return {_text(key): _data(each) for key, each in value.items()}
    if isinstance(value, list):
        return [_data(each) for each in value]
    return None if value is None else _text(value)


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # no half characters
    return value
