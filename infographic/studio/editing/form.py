"""How the form of a guide stands in the edit view: parts in the contents, panels in the composer.

Ids are those of `Text.id`. Names are messages, except where an editor's own words name something.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infographic.errors import Problem
from infographic.message import say
from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.desk.overview import (
    Addable,
    Field,
    FieldGroup,
    Item,
    Overview,
    Section,
)
from infographic.studio.desk.own_colours import COLOURS

TEXTS = (FieldKind.TEXT, FieldKind.SAME_OR_EACH)
_STEPS = "steps"
# Parts of the guide of which all fields are seen at once.
_TOGETHER = ("chart", "logo", "link", "page", COLOURS)
_SIGNS = {
    "title": "heading",
    "audiences": "user-group",
    "rules": "scale-balanced",
    "quote": "quote-right",
    "chart": "chart-simple",
    "publisher": "link",
    "theme": "palette",
}


@dataclass(frozen=True)
class Where:
    """Where a thing stands in its list, from 1, and how many there are."""

    number: int
    count: int


@dataclass(frozen=True)
class Panel:
    """What is seen at once: a text, or a small thing with all its fields. `key` is the id that
    leads there, `removes` what its button takes out of the guide, if anything; what stands in a
    list has a place `where`."""

    key: str
    name: str
    fields: tuple[Field, ...]
    removes: str = ""
    where: Where | None = None
    problems: tuple[Problem, ...] = ()

    def holds(self, text_id: str) -> bool:
        """Whether this is its own id, or that of one of its fields."""
        return text_id == self.key or any(each.id == text_id for each in self.fields)

    def holds_some_of(self, text_id: str) -> bool:
        """Whether it has a field of what has this id."""
        return any(each.id.startswith(f"{text_id}.") for each in self.fields)


@dataclass(frozen=True)
class Part:
    """An entry of the contents, whose panels are the tabs of the composer. `heading` says which it
    is (Step 4), `name` what it is called in the contents, `sign` is an icon of the interface."""

    key: str
    heading: str
    name: str
    sign: str
    panels: tuple[Panel, ...]
    additions: tuple[Addable, ...] = ()
    removes: str = ""
    where: Where | None = None
    count: int | None = None
    problems: tuple[Problem, ...] = ()

    def panel_of(self, text_id: str) -> Panel | None:
        """The panel that an id is in; None when there is none."""
        exact = (each for each in self.panels if each.holds(text_id))
        near = (each for each in self.panels if each.holds_some_of(text_id))
        return next(exact, None) or next(near, None)


@dataclass(frozen=True)
class Form:
    """The parts `before` the steps, the `steps`, and the parts `after` them, in the order of the
    contents; `additions` are whole parts that the guide lacks."""

    before: tuple[Part, ...]
    steps: tuple[Part, ...]
    after: tuple[Part, ...]
    additions: tuple[Addable, ...] = ()

    @property
    def parts(self) -> tuple[Part, ...]:
        return (*self.before, *self.steps, *self.after)

    @property
    def panels(self) -> tuple[Panel, ...]:
        """All in reading order."""
        return tuple(panel for part in self.parts for panel in part.panels)

    @property
    def fields(self) -> tuple[Field, ...]:
        return tuple(field for panel in self.panels for field in panel.fields)

    def part_of(self, text_id: str) -> Part | None:
        """The part that an id is in, or what that belongs to; None when there is none."""
        while text_id and text_id != _STEPS:
            for part in self.parts:
                if part.key == text_id or part.panel_of(text_id):
                    return part
            text_id = text_id.rpartition(".")[0]
        return None

    def field(self, text_id: str) -> Field | None:
        return next((each for each in self.fields if each.id == text_id), None)


def form_of(overview: Overview, seen: str) -> Form:
    """The form of a guide, in which things are named in the language that is `seen`."""
    sections = {section.id: section for section in overview.sections}
    steps = sections.pop(_STEPS)
    tips = {
        item.id.rpartition(".")[2]: item.words.get(seen, "") for item in sections["audiences"].items
    }
    parts = {key: _part(section, seen) for key, section in sections.items()}
    lacking = [key for key, part in parts.items() if not part.panels]
    before = tuple(parts[key] for key in ("title", "audiences") if key not in lacking)
    after = tuple(part for part in parts.values() if part not in before and part.panels)
    return Form(
        before=before,
        steps=tuple(_step(item, len(steps.items), seen, tips) for item in steps.items),
        after=after,
        additions=tuple(Addable(key, sections[key].label) for key in lacking),
    )


def _part(section: Section, seen: str) -> Part:
    panels = [panel for group in section.groups for panel in _panels(group)]
    if not panels and section.groups and not section.groups[0].id:
        first = section.groups[0].fields[0]  # it is where what the guide lacks is added
        panels = [Panel(first.id, first.label, (first,))]
    panels += [_item(section, item, seen) for item in section.items]
    additions = [*section.addable]
    additions += [
        Addable(field.id, field.label)
        for group in section.groups
        for field in group.fields
        if _is_addable(field, panels) and group.id not in _TOGETHER
    ]
    if section.list_id and panels:
        additions.append(Addable(section.list_id, section.word))
    is_whole = section.id in ("rules", "quote", "chart")
    heading = next((each for each in _fields(section) if each.id.endswith(".heading")), None)
    own = heading.words.get(seen, "") if heading else ""
    return Part(
        key=section.id,
        heading=section.label,
        name=_listed(section, own),
        sign=_SIGNS.get(section.id, "pen"),
        panels=tuple(panels),
        additions=tuple(additions),
        removes=section.id if is_whole else "",
        count=len(section.items) if section.list_id == "rule_items" else None,
        problems=section.problems,
    )


def _listed(section: Section, own: str) -> str:
    """What a part is called in the contents, whose own heading says more or less."""
    if own and section.id == "chart":
        return say("{part}: {heading}", part=section.label, heading=own)
    return own or section.label


def _fields(section: Section) -> Iterator[Field]:
    return (field for group in section.groups for field in group.fields)


def _panels(group: FieldGroup) -> Iterator[Panel]:
    """One of a group whose fields are seen together, or one for each field that there is."""
    small = FieldKind.CHOICE, FieldKind.NAMES
    together = group.id in _TOGETHER or all(each.kind in small for each in group.fields)
    if together:
        removes = group.id if group.id not in ("", "chart", COLOURS) else ""
        yield Panel(group.fields[0].id, group.label, group.fields, removes)
        return
    for field in group.fields:
        if field.is_there or field.is_required:
            removes = "" if field.is_required else field.id
            yield Panel(field.id, field.label, (field,), removes)


def _is_addable(field: Field, panels: Sequence[Panel]) -> bool:
    """Whether it is an optional text that is neither there nor shown."""
    is_shown = any(field in panel.fields for panel in panels)
    return field.kind in TEXTS and not field.is_required and not is_shown


def _item(section: Section, item: Item, seen: str) -> Panel:
    """A rule, a value or an audience: all of it at once."""
    words = item.words.get(seen, "")
    name: str = say("{thing} {number}", thing=section.word, number=item.number)
    if section.list_id != "rule_items" and words:
        name = words
    where = Where(item.number, len(section.items)) if section.list_id != "audiences" else None
    return Panel(item.fields[0].id, name, item.fields, item.id, where, item.problems)


def _step(item: Item, count: int, seen: str, tips: Mapping[str, str]) -> Part:
    """A step, whose tips are called by `tips`, by audience."""
    drawings = tuple(each for each in item.fields if _is_of_drawing(each))
    texts = [_named(each, tips) for each in item.fields if each not in drawings]
    there = [each for each in texts if each.is_there or each.is_required]
    panels = [
        Panel(each.id, each.label, (each,), "" if each.is_required else each.id) for each in there
    ]
    panels.append(Panel(drawings[0].id, say("Picture"), drawings))
    return Part(
        key=item.id,
        heading=say("Step {number}", number=item.number),
        name=item.words.get(seen, ""),
        sign="",
        panels=tuple(panels),
        additions=tuple(Addable(each.id, each.label) for each in _not_in(texts, there)),
        removes=item.id,
        where=Where(item.number, count),
        problems=item.problems,
    )


def _is_of_drawing(field: Field) -> bool:
    """Whether it says what a step's picture is, or what that tells."""
    return field.kind not in TEXTS or field.id.endswith(".scene.alt")


def _named(field: Field, tips: Mapping[str, str]) -> Field:
    owner, _, audience = field.id.rpartition(".")
    known = tips.get(audience) if owner.endswith(".tips") else None
    return replace(field, label=known) if known else field


def _not_in(fields: Sequence[Field], there: Sequence[Field]) -> Iterator[Field]:
    return (each for each in fields if each not in there)
