"""What can be chosen in a field of the form, and what editors call it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from infographic.content.arrangement_names import AUTO
from infographic.content.guide.hub import FACE, PLAIN
from infographic.content.guide.model import CONTRASTS, DEFAULT_THEME
from infographic.content.house import house_folder
from infographic.content.theme.based_on import THEMES
from infographic.content.yaml.yaml_files import ON_DISK
from infographic.files import program_data
from infographic.publish.offer import OFFER
from infographic.studio.desk.form_parts import CHOICE_LABELS, Choices
from infographic.studio.desk.working_copy import WorkingCopy

_NAMES: Mapping[Choices, partial[tuple[str, ...]]] = {
    Choices.ARRANGEMENTS: partial(tuple, (AUTO, *OFFER.arrangements)),
    Choices.HUBS: partial(tuple, (FACE, PLAIN)),
    Choices.CHART_KINDS: partial(tuple, OFFER.chart_kinds),
    Choices.CONTRASTS: partial(tuple, CONTRASTS),
}


@dataclass(frozen=True)
class Choice:
    value: str
    label: str


def choices_of(choices: Choices, themes: Sequence[str]) -> tuple[Choice, ...]:
    """Those of a field; `themes` are the names of the themes that the guide may have."""
    names = themes if choices is Choices.THEMES else _NAMES.get(choices, tuple)()
    labels = CHOICE_LABELS.get(choices, {})
    return tuple(Choice(name, labels.get(name, name)) for name in names)


def theme_names(folder: Path, copy: WorkingCopy) -> tuple[str, ...]:
    """The themes of the program, of the guide as it is edited, and of its house; the one that a
    guide has which names none comes first."""
    program = {path.stem for path in (program_data() / THEMES).glob("*.yaml")}
    own = {Path(name).stem for name in copy.texts if name.startswith(f"{THEMES}/")}
    house = house_folder(folder)
    of_house = set(ON_DISK.names_in(house / THEMES)) if house else set()
    return tuple(sorted(program | own | of_house, key=lambda name: (name != DEFAULT_THEME, name)))
