"""The form of a guide as data: what stands in its files, field by field, and what is wrong there.

It is made of the files' words rather than of the guide they make, so that it is whole while the
guide is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from infographic.content.arrangement_names import AUTO
from infographic.content.guide.hub import FACE, PLAIN
from infographic.content.guide.model import CONTRASTS, DEFAULT_THEME
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.theme.based_on import THEMES
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Value, child_at
from infographic.errors import Problem
from infographic.files import program_data
from infographic.publish.offer import OFFER
from infographic.studio.desk.address import address_of, file_of, name_of
from infographic.studio.desk.form_parts import (
    CHOICE_LABELS,
    SECTIONS,
    Choices,
    FieldKind,
    FieldPart,
    Group,
    ItemsPart,
    SectionPart,
)
from infographic.studio.desk.problem_places import Spot, Spots
from infographic.studio.desk.wish import languages_of
from infographic.studio.desk.working_copy import WorkingCopy


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


@dataclass(frozen=True)
class Field:
    """A text or value by its `id`. `words` are by language, of all of the guide's, empty where
    there are none; those of a value, or of a text that `is_same` in all, stand under no language
    (""). `problems` are by language in the same way. `is_there` is whether the file has it."""

    id: str
    label: str
    kind: FieldKind
    words: Mapping[str, str]
    is_required: bool
    is_there: bool
    is_same: bool
    choices: tuple[Choice, ...]
    problems: Mapping[str, tuple[Problem, ...]]

    @property
    def value(self) -> str:
        """That of a field that has no languages."""
        return self.words.get("", "")


@dataclass(frozen=True)
class Addable:
    """An optional part of the guide that is not there: `id` is what it would have."""

    id: str
    label: str


@dataclass(frozen=True)
class FieldGroup:
    """Fields that belong together; those of an optional part have its `id`, by which it can be left
    out."""

    id: str
    label: str
    fields: tuple[Field, ...]


@dataclass(frozen=True)
class Item:
    """An item of a list; `number` counts from 1. `words` are its title in each language. What is
    wrong with it as a whole are its `problems`."""

    id: str
    number: int
    words: Mapping[str, str]
    fields: tuple[Field, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Section:
    """`list_id` is that of its list (`steps`, `chart.values`), if it has one, whose items are
    called `word`."""

    id: str
    label: str
    groups: tuple[FieldGroup, ...]
    list_id: str
    word: str
    items: tuple[Item, ...]
    addable: tuple[Addable, ...]
    problems: tuple[Problem, ...]


@dataclass(frozen=True)
class Overview:
    """`problems` are those that belong to no section."""

    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


def overview_of(folder: Path, copy: WorkingCopy, problems: Sequence[Problem]) -> Overview:
    """The form of a guide as it is edited, with what is wrong with it at its fields."""
    files = {name: read_text(name, copy.text(name)).value for name in (GUIDE, STEPS, RULES)}
    names = {shown(folder / name): name for name in files}
    form = _Form(copy, files, languages_of(copy), Spots(problems, names, files))
    sections = tuple(form.section(part) for part in SECTIONS)
    return Overview(form.languages, sections, form.spots.left())


@dataclass(frozen=True)
class _Form:
    copy: WorkingCopy
    files: Mapping[str, Value | None]
    languages: tuple[str, ...]
    spots: Spots

    def section(self, part: SectionPart) -> Section:
        there = [group for group in part.groups if not group.key or self._at(group.key) is not None]
        groups = tuple(self._group(group) for group in there)
        lists = part.items if part.items and self._has_list(part) else None
        items = tuple(self._items(lists)) if lists else ()
        addable = tuple(
            Addable(group.key, group.label) for group in part.groups if group not in there
        )
        keys = [group.key for group in part.groups if group.key]
        keys += [part.items.key] if part.items else []
        problems = tuple(each for key in keys for each in self.spots.of_part(key))
        list_id, word = (lists.key, lists.word) if lists else ("", "")
        return Section(part.id, part.label, groups, list_id, word, items, addable, problems)

    def _has_list(self, part: SectionPart) -> bool:
        """The values of a chart go with the chart; other lists can always begin."""
        assert part.items is not None
        owner = part.items.key.rpartition(".")[0]
        return not owner or self._at(owner) is not None

    def _group(self, group: Group) -> FieldGroup:
        fields = tuple(self._field(group.key, part) for part in group.fields)
        return FieldGroup(group.key, group.label, fields)

    def _items(self, part: ItemsPart) -> Iterator[Item]:
        value = self._at(part.key)
        members: list[tuple[str, Value]] = []
        if isinstance(value, LocatedDict):
            members = [(str(key), member) for key, member in value.items()]
        elif isinstance(value, LocatedList):
            members = [(name_of(member, index), member) for index, member in enumerate(value)]
        for number, (name, member) in enumerate(members, 1):
            own_id = f"{part.key}.{name}"
            fields = tuple(
                field for each in part.fields for field in self._fields_of_item(own_id, each)
            )
            title = child_at(member, "title") or child_at(member, "label")
            problems = self.spots.of_item(self._spot(own_id, member))
            yield Item(own_id, number, self._words(title), fields, problems)

    def _fields_of_item(self, owner: str, part: FieldPart) -> Iterator[Field]:
        if part.key != "tips":
            yield self._field(owner, part)
            return
        audiences = self._at("audiences")
        named = audiences if isinstance(audiences, LocatedDict) else {}
        tips = self._at(f"{owner}.tips")
        given = [*tips] if isinstance(tips, LocatedDict) else []
        for audience in dict.fromkeys([*named, *given]):
            label = self._words(child_at(named[audience], "label") if audience in named else None)
            words = next((each for each in label.values() if each), audience)
            yield self._field(owner, FieldPart(f"tips.{audience}", words))

    def _field(self, owner: str, part: FieldPart) -> Field:
        own_id = f"{owner}.{part.key}" if owner else part.key
        value = self._at(own_id)
        is_text = part.kind in (FieldKind.TEXT, FieldKind.SAME_OR_EACH, FieldKind.FILE)
        can_be_same = part.kind in (FieldKind.SAME_OR_EACH, FieldKind.FILE)
        is_same = can_be_same and not isinstance(value, LocatedDict)
        written = _value(value) if value is not None else part.default
        words = self._words(value) if is_text and not is_same else {"": written}
        codes = [*words]
        spot = self._spot(own_id, value)
        missing = [code for code in codes if not words[code]]
        problems = self.spots.of_field(spot, codes, missing)
        return Field(
            own_id,
            part.label,
            part.kind,
            words,
            part.is_required,
            value is not None,
            is_same,
            self._choices(part.choices),
            problems,
        )

    def _words(self, value: Value | None) -> dict[str, str]:
        """By language, in their order; those of a text that is the same in all stand in all."""
        if isinstance(value, Scalar):
            return dict.fromkeys(self.languages, _value(value))
        return {code: _value(child_at(value, code) if value else None) for code in self.languages}

    def _at(self, own_id: str) -> Value | None:
        file = file_of(own_id)
        value = self.files[file]
        address = address_of(own_id, value)
        for step in address.path if address else ():
            value = child_at(value, step) if value is not None else None
        return value if address else None

    def _spot(self, own_id: str, value: Value | None) -> Spot:
        """Where it stands, and what it is in."""
        file = file_of(own_id)
        owner, _, key = own_id.rpartition(".")
        around = self._at(owner) if owner else self.files[file]
        return Spot(file, value, around, key)

    def _choices(self, choices: Choices) -> tuple[Choice, ...]:
        names = _NAMES.get(choices, tuple)()
        if choices is Choices.THEMES:
            names = self._themes()
        labels = CHOICE_LABELS.get(choices, {})
        return tuple(Choice(name, labels.get(name, name)) for name in names)

    def _themes(self) -> tuple[str, ...]:
        program = {path.stem for path in (program_data() / THEMES).glob("*.yaml")}
        own = {Path(name).stem for name in self.copy.texts if name.startswith(f"{THEMES}/")}
        return tuple(sorted(program | own, key=lambda name: (name != DEFAULT_THEME, name)))


_NAMES: Mapping[Choices, partial[tuple[str, ...]]] = {
    Choices.ARRANGEMENTS: partial(tuple, (AUTO, *OFFER.arrangements)),
    Choices.HUBS: partial(tuple, (FACE, PLAIN)),
    Choices.CHART_KINDS: partial(tuple, OFFER.chart_kinds),
    Choices.CONTRASTS: partial(tuple, CONTRASTS),
}


def _value(value: Value | None) -> str:
    """A value on one line, as it is read."""
    if isinstance(value, Scalar):
        return "" if value.kind == "nothing" else " ".join(value.split())
    if isinstance(value, LocatedList):
        return ", ".join(filter(None, map(_value, value)))
    return _value(value.get("show")) if isinstance(value, LocatedDict) else ""
