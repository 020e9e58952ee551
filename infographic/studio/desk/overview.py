"""The form of a guide: all its texts and values, with what is wrong at its field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from infographic.content.edit.change import Plain
from infographic.errors import Problem
from infographic.studio.desk.choices import Choice
from infographic.studio.desk.form_parts import FieldKind


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
    """`problems` are those that belong to no section. `shared` is what the house of the guide says
    for it, by key, which is not edited in a guide: it may say otherwise."""

    languages: tuple[str, ...]
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]
    shared: Mapping[str, Plain] = field(default_factory=dict)
