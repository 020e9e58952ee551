"""From a guide's files to its form: what stands in them, field by field, and what is wrong there.

It is made of the files' words rather than of the guide they make, so that it is whole while the
guide is not.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from infographic.assets.vignette import load_vignette, vignette_names
from infographic.content.edit.change import Plain
from infographic.content.guide.house_file import shared_in
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Value, child_at
from infographic.content.yaml.yaml_files import ON_DISK
from infographic.errors import Problem
from infographic.message import say
from infographic.studio.desk.choices import choices_of, theme_names
from infographic.studio.desk.form_parts import (
    COUNT,
    SECTIONS,
    TIPS,
    FieldKind,
    FieldPart,
    Group,
    ItemsPart,
    SectionPart,
)
from infographic.studio.desk.overview import Addable, Field, FieldGroup, Item, Overview, Section
from infographic.studio.desk.own_colours import COLOURS, Palette, hex_of
from infographic.studio.desk.problem_places import Spot, Spots
from infographic.studio.desk.wish import languages_of
from infographic.studio.desk.working_copy import WorkingCopy

_NO_COLOURS: Palette = {}


def overview_of(
    folder: Path,
    copy: WorkingCopy,
    problems: Sequence[Problem],
    palette: Palette = _NO_COLOURS,
) -> Overview:
    """The form of a guide as it is edited, with what is wrong with it at its fields. The `palette`
    are the colours of its theme, as far as they are known."""
    files = {name: read_text(name, copy.text(name)).value for name in (GUIDE, STEPS, RULES)}
    names = {shown(folder / name): name for name in files}
    spots = Spots(problems, names, files[GUIDE])
    languages = languages_of(copy)
    house = _House(shared_in(folder, languages, ON_DISK))
    form = _Form(files, languages, spots, palette, house, theme_names(folder, copy))
    filled = [form.section(part) for part in SECTIONS]
    sections = [
        form.with_problems(section, part) for section, part in zip(filled, SECTIONS, strict=True)
    ]
    shared = {key: _plain(value) for key, value in house.shared.items()}
    return Overview(form.languages, tuple(sections), form.spots.left(), shared)


def _plain(value: Value) -> Plain:
    if isinstance(value, LocatedDict):
        return {key: _plain(member) for key, member in value.items()}
    if isinstance(value, LocatedList):
        return [_plain(member) for member in value]
    return str(value)


@dataclass(frozen=True)
class _House:
    """What the house of the guide says for it."""

    shared: Mapping[str, Value]

    def named(self, key: str, label: str) -> str:
        """What is called so in the guide, where its house has one."""
        if key not in self.shared:
            return label
        return say("{part}, in place of the house’s", part=label)


@dataclass(frozen=True)
class _Owner:
    """What fields belong to: its id, and what its file has for it."""

    id: str
    file: str
    value: Value | None

    def below(self, key: str) -> str:
        return f"{self.id}.{key}" if self.id else key


@dataclass(frozen=True)
class _Form:
    files: Mapping[str, Value | None]
    languages: tuple[str, ...]
    spots: Spots
    palette: Palette
    house: _House
    themes: tuple[str, ...]

    def section(self, part: SectionPart) -> Section:
        """A section, but for what is wrong in it as a whole: fields come first."""
        owners = [(group, self._owner(group.key)) for group in part.groups]
        owners = [each for each in owners if each[0].key != COLOURS or self.palette]
        there = [each for each in owners if each[0].key in ("", COLOURS) or each[1].value]
        groups = tuple(self._group(group, owner) for group, owner in there)
        addable = tuple(
            Addable(group.key, self.house.named(group.key, group.label))
            for group, owner in owners
            if (group, owner) not in there
        )
        lists = part.items if part.items and self._has_list(part.items) else None
        items = tuple(self._items(lists)) if lists else ()
        list_id, word = (lists.key, lists.word) if lists else ("", "")
        return Section(part.id, part.label, groups, list_id, word, items, addable, ())

    def with_problems(self, section: Section, part: SectionPart) -> Section:
        """With those that no field has asked for."""
        items = [
            replace(item, problems=self.spots.within(owner.file, owner.value))
            for item, owner in zip(section.items, self._members(part.items), strict=False)
        ]
        keys = [group.key for group in part.groups if group.key]
        keys += [part.items.key.partition(".")[0]] if part.items else []
        problems = [each for key in keys for each in self.spots.under(key)]
        if part.items and part.items.file != GUIDE:
            problems += self.spots.in_file(part.items.file)
        return replace(section, items=tuple(items), problems=tuple(problems))

    def _owner(self, key: str) -> _Owner:
        head = self.files[GUIDE]
        return _Owner(key, GUIDE, _down(head, [key])[1] if key else head)

    def _has_list(self, part: ItemsPart) -> bool:
        """The values of a chart go with the chart; other lists can always begin."""
        return len(part.path) < 2 or self._owner(part.path[0]).value is not None

    def _group(self, group: Group, owner: _Owner) -> FieldGroup:
        if group.key == COLOURS:
            colours = tuple(map(self._colour, group.fields))
            return FieldGroup(COLOURS, group.label, colours)
        fields = tuple(self._field(owner, part) for part in group.fields)
        return FieldGroup(group.key, group.label, fields)

    def _members(self, part: ItemsPart | None) -> list[_Owner]:
        if part is None:
            return []
        _, value = _down(self.files[part.file], part.path)
        members: list[tuple[str, Value]] = []
        if isinstance(value, LocatedDict):
            members = [(str(key), member) for key, member in value.items()]
        elif isinstance(value, LocatedList):
            members = [(_name_of(member, index), member) for index, member in enumerate(value)]
        return [_Owner(f"{part.key}.{name}", part.file, member) for name, member in members]

    def _items(self, part: ItemsPart) -> Iterator[Item]:
        for number, owner in enumerate(self._members(part), 1):
            fields = tuple(
                field for each in part.fields for field in self._fields_of_item(owner, each)
            )
            assert owner.value is not None
            title = child_at(owner.value, "title") or child_at(owner.value, "label")
            yield Item(owner.id, number, self._words(title), fields, ())

    def _fields_of_item(self, owner: _Owner, part: FieldPart) -> Iterator[Field]:
        if part.key != TIPS:
            whole = _down(owner.value, [part.goes_with])[1] if part.goes_with else owner.value
            if whole is not None and (part.key != COUNT or _counts(whole)):
                yield self._field(owner, part)
            return
        audiences = self._owner("audiences").value
        named = audiences if isinstance(audiences, LocatedDict) else {}
        _, tips = _down(owner.value, [TIPS])
        given = [*tips] if isinstance(tips, LocatedDict) else []
        for audience in dict.fromkeys([*named, *given]):
            label = self._words(child_at(named[audience], "label") if audience in named else None)
            words = next((each for each in label.values() if each), audience)
            yield self._field(owner, FieldPart(f"{TIPS}.{audience}", words))

    def _field(self, owner: _Owner, part: FieldPart) -> Field:
        keys = part.key.split(".")
        around, value = _down(owner.value, keys)
        is_text = part.kind in (FieldKind.TEXT, FieldKind.SAME_OR_EACH, FieldKind.FILE)
        can_be_same = part.kind in (FieldKind.SAME_OR_EACH, FieldKind.FILE)
        is_same = can_be_same and not isinstance(value, LocatedDict)
        own, label, default = owner.below(part.key), part.label, part.default
        if value is None:
            shared = self.house.shared.get(own)
            label = label if part.default else self.house.named(own, label)
            default = str(shared) if isinstance(shared, Scalar) and default else default
        written = _value(value) if value is not None else default
        words = self._words(value) if is_text and not is_same else {"": written}
        codes = [*words]
        missing = [code for code in codes if not words[code]]
        problems = self.spots.of_field(Spot(owner.file, value, around, keys[-1]), codes, missing)
        return Field(
            own,
            label,
            part.kind,
            words,
            part.is_required,
            value is not None,
            is_same,
            choices_of(part.choices, self.themes),
            problems,
        )

    def _colour(self, part: FieldPart) -> Field:
        """One of the theme's main colours; what is wrong with it, its picture tells."""
        rgb = self.palette.get(part.key)  # none for all of them at once
        words = {"": hex_of(rgb) if rgb else ""}
        own = f"{COLOURS}.{part.key}"
        return Field(own, part.label, part.kind, words, True, True, True, (), {})

    def _words(self, value: Value | None) -> dict[str, str]:
        """By language, in their order; those of a text that is the same in all stand in all."""
        if isinstance(value, Scalar):
            return dict.fromkeys(self.languages, _value(value))
        return {code: _value(child_at(value, code) if value else None) for code in self.languages}


def _value(value: Value | None) -> str:
    """A value on one line, as it is read."""
    if isinstance(value, Scalar):
        return "" if value.kind == "nothing" else " ".join(value.split())
    if isinstance(value, LocatedList):
        return ", ".join(filter(None, map(_value, value)))
    return _value(value.get("show")) if isinstance(value, LocatedDict) else ""


def _down(value: Value | None, keys: Sequence[str]) -> tuple[Value | None, Value | None]:
    """What stands below a value under some keys, and what it is in; None where there is nothing."""
    around: Value | None = None
    for key in keys:
        around, value = value, child_at(value, key) if value is not None else None
    return around, value


def _counts(scene: Value) -> bool:
    """Whether something can be counted in a scene, or is: that may be wrong, and has its field."""
    if isinstance(scene, LocatedDict) and "count" in scene:
        return True
    return any(name in vignette_names() and load_vignette(name).most for name in _shown_in(scene))


def _shown_in(scene: Value) -> Sequence[str]:
    """The names of what a scene shows."""
    shown = scene.get("show") if isinstance(scene, LocatedDict) else scene
    names = shown if isinstance(shown, LocatedList) else [shown]
    return [str(name) for name in names if isinstance(name, Scalar)]


def _name_of(item: Value, index: int) -> str:
    """What an item of a list is called in ids."""
    own = item.get("id") if isinstance(item, LocatedDict) else None
    return str(own) if isinstance(own, Scalar) and own else str(index)
