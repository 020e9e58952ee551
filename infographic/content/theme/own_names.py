"""The names that a theme gives, which its other parts may say."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationInfo

from infographic.content.yaml.check import near, wrong
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar, Value
from infographic.message import say
from infographic.scene import FontFile


@dataclass(frozen=True)
class OwnNames:
    """The names that a theme gives its own colours and fonts, fonts with their first family: None
    when they could not be read, and everything goes; the folder that files it names are in; and the
    fonts that the guide brings along."""

    colours: tuple[str, ...] | None
    fonts: Mapping[str, str] | None
    folder: Path
    faces: tuple[FontFile, ...] = ()


def own_names_in(source: Value | None, folder: Path, faces: tuple[FontFile, ...] = ()) -> OwnNames:
    """The theme's own names, as far as they can be read from a file with errors."""
    colours, fonts = (
        source.get(key) if isinstance(source, LocatedDict) else None for key in ("colours", "fonts")
    )
    return OwnNames(
        tuple(colours) if isinstance(colours, LocatedDict) else None,
        first_families(fonts) if isinstance(fonts, LocatedDict) else None,
        folder,
        faces,
    )


def first_families(fonts: LocatedDict) -> dict[str, str]:
    """The first family of each list of fonts, as far as it can be read."""
    return {
        name: str(families[0])
        for name, families in fonts.items()
        if isinstance(families, LocatedList) and families and isinstance(families[0], Scalar)
    }


def own_colour(name: str, info: ValidationInfo[OwnNames]) -> str:
    if info.context.colours is not None and name not in info.context.colours:
        hint = near(name, info.context.colours, say("its colours are"))
        raise wrong(say("the theme has no colour “{name}”", name=name), hint)
    return name


def own_font(name: str, info: ValidationInfo[OwnNames]) -> str:
    if info.context.fonts is not None and name not in info.context.fonts:
        hint = near(name, list(info.context.fonts), say("its fonts are"))
        raise wrong(say("the theme has no fonts “{name}”", name=name), hint)
    return name
