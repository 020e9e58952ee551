"""What a drawing is chosen for, and the edits by which it becomes the guide's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from infographic.assets.vignette import load_vignette, vignette_names
from infographic.content.edit.change import Plain
from infographic.content.edit.plain import Data, data_at, data_in
from infographic.content.edit.text_place import place_of
from infographic.content.guide.hub import FACE, PLAIN
from infographic.content.guide.step_scene import MOST_SHOWN
from infographic.message import say
from infographic.studio.desk.wish import Choose, LeaveOut, Wish, Write
from infographic.studio.desk.working_copy import WorkingCopy
from infographic.studio.editing.form import Form
from infographic.studio.refused import Refused, unreadable_request

_HUB = "hub"
_SCENE, _ICON = "scene", "icon"


class DrawingKind(StrEnum):
    """Where a drawing is from: one of the program's scenes or icons, a file in the guide's folder,
    or what only the middle of the reel has."""

    SCENE = "scene"
    ICON = "icon"
    OWN = "own"
    HUB = "hub"


@dataclass(frozen=True)
class Target:
    """What a drawing is for: the `id` of its field, and what that belongs to, `owner`; `kinds` are
    the drawings that it takes. `heading` and `name` say what it is, `chosen` are the names of the
    drawings that it has, `scenes` those of them that are seen in place of an icon, and `alt` what
    they tell, by language."""

    id: str
    owner: str
    kinds: tuple[DrawingKind, ...]
    heading: str
    name: str = ""
    chosen: tuple[str, ...] = ()
    scenes: tuple[str, ...] = ()
    alt: Mapping[str, str] = field(default_factory=dict)

    @property
    def takes_scenes(self) -> bool:
        return DrawingKind.SCENE in self.kinds


@dataclass(frozen=True)
class Picked:
    """A drawing by its kind and name. Of a scene, whether it is `beside` the one that there is, how
    many it shows, `count`, and what it tells, by language; of an icon, whether it is seen `instead`
    of the scene, which goes then. Empty for what is not said."""

    kind: DrawingKind
    name: str
    beside: bool = False
    instead: bool = False
    count: str = ""
    alt: Mapping[str, str] = field(default_factory=dict)


def target_of(form: Form, copy: WorkingCopy, field_id: str) -> Target:
    """What the field of an id takes; Refused when no drawing goes there."""
    if field_id == _HUB:
        hub = form.field(_HUB)
        kinds = (DrawingKind.HUB, DrawingKind.ICON)
        now = (hub.value,) if hub else ()
        return Target(_HUB, _HUB, kinds, say("Middle of the reel"), chosen=now)
    owner, _, key = field_id.rpartition(".")
    part, known = form.part_of(field_id), form.field(field_id)
    if part is None or known is None or key not in (_SCENE, _ICON):
        raise Refused(404, say("there is no such page"))
    if part.key != owner:
        panel = part.panel_of(field_id)
        icons = (DrawingKind.ICON,)
        return Target(field_id, owner, icons, panel.name if panel else "", chosen=(known.value,))
    alt = form.field(f"{owner}.scene.alt")
    icon, scenes = form.field(f"{owner}.icon"), scenes_of(copy, owner)
    return Target(
        field_id,
        owner,
        (DrawingKind.OWN, DrawingKind.SCENE, DrawingKind.ICON),
        part.heading,
        part.name,
        scenes or ((icon.value,) if icon else ()),
        scenes,
        alt.words if alt else {},
    )


def wishes(
    copy: WorkingCopy, target: Target, picked: Picked, languages: Sequence[str]
) -> tuple[Wish, ...]:
    """What is to be edited so that a target has a drawing; Refused when it takes none of its kind,
    or when what it tells is said in some languages only."""
    if picked.kind not in target.kinds:
        raise unreadable_request()
    if picked.kind is DrawingKind.HUB or target.owner == _HUB:
        return (Choose(_HUB, picked.name),)
    if picked.kind is DrawingKind.ICON:
        goes = picked.instead and target.scenes
        left = (LeaveOut(f"{target.owner}.scene"),) if goes else ()
        return (Choose(f"{target.owner}.icon", picked.name), *left)
    return _scene_wishes(copy, target, picked, _alt(picked, languages))


def scenes_of(copy: WorkingCopy, step: str) -> tuple[str, ...]:
    """The names of the scenes that a step has, as it is written."""
    return _shown(_scene(copy, step))


def _alt(picked: Picked, languages: Sequence[str]) -> dict[str, Plain]:
    said: dict[str, Plain] = {code: picked.alt.get(code, "").strip() for code in languages}
    if not any(said.values()):
        return {}
    if not all(said.values()):
        what = say("what the picture tells is said in some languages only")
        raise Refused(409, what, say("write it in all of them, or in none"))
    return said


def _scene_wishes(
    copy: WorkingCopy, target: Target, picked: Picked, alt: dict[str, Plain]
) -> tuple[Wish, ...]:
    own = f"{target.owner}.scene"
    before = _scene(copy, target.owner)
    names = [*_shown(before)[: MOST_SHOWN - 1], picked.name] if picked.beside else [picked.name]
    show: Plain = names[0] if len(names) == 1 else list(names)
    count: Plain = _count(picked, names)
    if not isinstance(before, dict):
        more = {"count": count, "alt": alt}
        extra = {key: value for key, value in more.items() if value}
        return (Choose(own, {"show": show, **extra} if extra else show),)
    made: list[Wish] = [Choose(f"{own}.show", show)]
    if count:
        made.append(Choose(f"{own}.count", count))
    elif "count" in before:
        made.append(LeaveOut(f"{own}.count"))
    if alt and "alt" in before:
        made += [Write(f"{own}.alt", code, str(words)) for code, words in alt.items()]
    elif alt:
        made.append(Choose(f"{own}.alt", alt))
    elif "alt" in before:
        made.append(LeaveOut(f"{own}.alt"))
    return tuple(made)


def _count(picked: Picked, names: Sequence[str]) -> int:
    """How many the scenes are to show; 0 for all, and where nothing can be counted."""
    known = vignette_names()
    counts = any(load_vignette(name).most for name in names if name in known)
    return (
        int(picked.count) if counts and picked.count.isdecimal() and picked.count.isascii() else 0
    )


def _scene(copy: WorkingCopy, owner: str) -> Data:
    file, path = place_of(f"{owner}.scene", copy.texts)
    return data_at(data_in(file, copy.text(file)), path)


def _shown(scene: Data) -> tuple[str, ...]:
    """The names that a scene has, as it is written."""
    if isinstance(scene, dict):
        scene = scene.get("show")
    if isinstance(scene, list):
        return tuple(map(str, scene))
    return () if scene is None else (str(scene),)


HUBS = {FACE: say("Face"), PLAIN: say("Nothing")}
