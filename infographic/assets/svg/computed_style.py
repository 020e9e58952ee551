"""The style of an element in the one that it stands in: what is inherited, what is its own, and
what cannot be shown everywhere."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from infographic.assets.svg.properties import GEOMETRY, INHERITED, NOT_SUPPORTED, OWN
from infographic.assets.svg.style_sheet import Declared
from infographic.assets.svg.value import length, number_or_percentage, without_em
from infographic.assets.svg.xml_tree import Element, refused, shown
from infographic.message import say

_INITIAL_EM = 16.0  # px, what browsers take for “medium”
_LENGTHS = ("stroke-width", "stroke-dasharray", "stroke-dashoffset")
_WORD = re.compile(r"[a-zA-Z-]++")
_BACKGROUND = say("draw the background as a rectangle, or delete it")
_EFFECTS = say("flatten transparency and effects in a drawing program")


@dataclass(frozen=True)
class ComputedStyle:
    """`inherited` has a value for each property that children take over, `own` for the others
    that something is said of; `em` is the size of type in px, None when it is not known. `css` are
    the own properties whose value is none of a presentation attribute."""

    inherited: Mapping[str, str]
    own: Mapping[str, str]
    em: float | None
    css: frozenset[str] = frozenset()

    def get(self, name: str) -> str:
        if name in self.inherited:
            return self.inherited[name]
        return self.own.get(name, OWN[name])


INITIAL = ComputedStyle(INHERITED, {}, _INITIAL_EM)


def style_of(
    element: Element, said: Mapping[str, Declared], parent: ComputedStyle
) -> ComputedStyle:
    """The style of an element in its parent's; ArtworkError for what is not supported."""
    if not said:
        return parent if not parent.own else ComputedStyle(parent.inherited, {}, parent.em)
    em = _size_of_type(said, parent.em)
    inherited = dict(parent.inherited)
    own: dict[str, str] = {}
    for name, declared in said.items():
        value = _read(declared.value)
        if name in NOT_SUPPORTED:
            _refuse_unless(element, name, value, NOT_SUPPORTED[name])
        elif name in INHERITED:
            inherited[name] = _resolved(element, name, value, parent, em)
        elif name in OWN and value.lower() not in ("initial", "unset"):
            if value.lower() in ("inherit", "revert", "revert-layer"):
                raise refused(
                    element,
                    say("has “{name}: {value}”, which is not supported", name=name, value=value),
                )
            own[name] = without_em(value, em) if name in GEOMETRY else value
    css = frozenset(name for name in own if said[name].css)
    return ComputedStyle(inherited, own, em, css)


def _read(value: str) -> str:
    """A word in small letters, for CSS tells none from capitals; other values as they are."""
    return value.lower() if _WORD.fullmatch(value) else value


def _resolved(
    element: Element, name: str, value: str, parent: ComputedStyle, em: float | None
) -> str:
    match value.lower():
        case "inherit" | "unset":
            return parent.inherited[name]
        case "initial":
            return INHERITED[name]
        case "revert" | "revert-layer":
            raise refused(
                element,
                say("has “{name}: {value}”, which is not supported", name=name, value=value),
            )
        case "currentcolor" if name == "color":
            return parent.inherited[name]
    return without_em(value, em) if name in _LENGTHS else value


def _refuse_unless(element: Element, name: str, value: str, harmless: tuple[str, ...]) -> None:
    if value.lower() not in (*harmless, "initial", "unset", "inherit", "revert"):
        what = say(
            "has {text}, which print and our other files cannot show",
            text=shown(f"{name}: {value}"),
        )
        raise refused(element, what, _BACKGROUND if name.startswith("background") else _EFFECTS)


def _size_of_type(said: Mapping[str, Declared], above: float | None) -> float | None:
    """In px; None when it cannot be known, and lengths in em neither."""
    if "font" in said:
        return None
    if "font-size" not in said:
        return above
    try:
        return length(without_em(said["font-size"].value, above), above)
    except ValueError:
        return None


def opacity(element: Element, style: ComputedStyle, name: str) -> bool:
    """Whether anything is seen at an opacity; ArtworkError when it is neither all nor nothing."""
    value = style.get(name)
    try:
        share = number_or_percentage(value)
    except ValueError:
        raise refused(
            element,
            say("has “{name}” {text}, which is not understood", name=name, text=shown(value)),
        ) from None
    if 0 < share < 1:
        what = say(
            "is partly transparent ({name}: {value}), which print cannot show",
            name=name,
            value=value,
        )
        raise refused(element, what, _EFFECTS)
    return share >= 1
