"""How words are written in data/words/scenes.yaml and icons.yaml, and how they are read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from pathlib import Path
from typing import Annotated, TypeVar

from pydantic import ConfigDict, Field, TypeAdapter
from pydantic_core import PydanticCustomError

from infographic.assets.icon import icon_names, near_icon_names
from infographic.content.words.named import Named, NamedScene
from infographic.content.yaml.check import KEY, Location, Part, all_wrong, checked, wrong
from infographic.content.yaml.collection import Checked, Several, at_least_one, mapped, no_doubles
from infographic.content.yaml.events import plain, quick_events
from infographic.content.yaml.field import Id, Name, read_by, scalar
from infographic.content.yaml.reader import read
from infographic.message import say

T = TypeVar("T")


def icons_in(path: Path) -> tuple[Named, ...]:
    """The icons of a file like icons.yaml; ContentError with every problem of the file."""
    return tuple(
        Named(name, dict(entry)) for name, entry in checked(_ICONS, read(path), None).items()
    )


def scenes_in(path: Path) -> tuple[NamedScene, ...]:
    """The scenes of a file like scenes.yaml; ContentError with every problem of the file."""
    return tuple(
        NamedScene(name, {"fi": entry.fi, "sv": entry.sv, "en": entry.en}, entry.icons)
        for name, entry in checked(_SCENES, read(path), None).items()
    )


def scenes_by_icon(path: Path) -> Mapping[str, str]:
    """By the name of each icon in a file like scenes.yaml, that of the scene which stands for it;
    the file is known to be right, which saves four fifths of the time of `scenes_in`."""
    scenes = plain(quick_events(path.read_text(encoding="utf-8")))
    assert isinstance(scenes, dict)
    return {icon: name for name, scene in scenes.items() for icon in scene.get("icons", ())}


def _icon(value: object) -> str:
    """Without the words that other names of icons are compared with: they are being read here."""
    name = str(scalar(value, say("the name of an icon")))
    if name not in icon_names():
        near = near_icon_names(name)
        hint = (
            say("did you mean {meant}?", meant=", ".join(near))
            if near
            else say("see {address}", address="fontawesome.com/icons")
        )
        raise wrong(say("there is no icon “{name}” in Font Awesome Free", name=name), hint)
    return name


def _in_order(entries: Mapping[str, T]) -> Mapping[str, T]:
    names = list(entries)
    late = [name for before, name in pairwise(names) if name < before]
    if late:
        raise all_wrong(
            (
                (name, KEY),
                wrong(
                    say("“{name}” is out of order", name=name),
                    say("put it where the alphabet has it"),
                ),
            )
            for name in late
        )
    return entries


_Icon = Annotated[str, read_by(_icon, {"type": "string"})]
_Words = Annotated[Several[Name], no_doubles, at_least_one(say("word"))]
_in_alphabetical_order = Checked(_in_order, {})


class IconEntry(Part):
    """The words of one icon; the English ones are known from Font Awesome."""

    fi: _Words = Field(examples=[["kahvi", "kuppi"]])
    sv: _Words = Field(examples=[["kaffe", "kopp"]])


class SceneEntry(Part):
    """The words of one scene, its name in each language first, and the icons it stands for."""

    fi: _Words = Field(examples=[["kahvi", "tauko"]])
    sv: _Words = Field(examples=[["kaffe", "paus"]])
    en: _Words = Field(examples=[["coffee", "break"]])
    icons: Annotated[Several[_Icon], no_doubles] = ()


def _one_scene_an_icon(scenes: Mapping[str, SceneEntry]) -> Mapping[str, SceneEntry]:
    """Each icon stands for one scene at most."""
    if errors := [*_doubles(scenes.items())]:
        raise all_wrong(errors)
    return scenes


def _doubles(
    scenes: Iterable[tuple[str, SceneEntry]],
) -> Iterator[tuple[Location, PydanticCustomError]]:
    first: dict[str, str] = {}
    for name, scene in scenes:
        for at, icon in enumerate(scene.icons):
            before = first.setdefault(icon, name)
            if before != name:
                what = say(
                    "the icon “{icon}” stands for “{before}” already", icon=icon, before=before
                )
                yield (name, "icons", at), wrong(what, say("delete one of the two"))


# Made when a file is read: most commands read neither.
_LATE = ConfigDict(defer_build=True)
_ICONS: TypeAdapter[dict[str, IconEntry]] = TypeAdapter(
    Annotated[dict[_Icon, IconEntry], mapped, _in_alphabetical_order], config=_LATE
)
_SCENES: TypeAdapter[dict[str, SceneEntry]] = TypeAdapter(
    Annotated[
        dict[Id, SceneEntry], mapped, _in_alphabetical_order, Checked(_one_scene_an_icon, {})
    ],
    config=_LATE,
)
