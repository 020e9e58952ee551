"""Styles that a theme only inherits and that the family it names does not have: the nearest weight
of the family takes their place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from infographic.assets.font import fallback_font, known_fonts
from infographic.content.theme.own_names import first_families
from infographic.content.yaml.overlay import joined
from infographic.content.yaml.source import LocatedDict, Scalar, Source, Value
from infographic.scene import FontFile

_TYPE, _FONTS, _FONT, _STYLE = "type", "fonts", "font", "style"


@dataclass(frozen=True)
class NearestStyle:
    """In place of the style `wanted` of a family, which it lacks, stands `taken`."""

    family: str
    wanted: str
    taken: str


def nearest_styles(
    whole: Source, file: str, faces: tuple[FontFile, ...]
) -> Mapping[str, NearestStyle]:
    """What takes the place of the styles that a theme in a file only inherits and that its fonts do
    not have, by the kind of text. `whole` is the theme with what it takes from its base."""
    if not isinstance(whole.value, LocatedDict):
        return {}
    kinds, fonts = whole.value.get(_TYPE), whole.value.get(_FONTS)
    if not isinstance(kinds, LocatedDict) or not isinstance(fonts, LocatedDict):
        return {}
    families = first_families(fonts)
    found = {
        kind: _nearest(families.get(str(entry.get(_FONT)), ""), entry.get(_STYLE), file, faces)
        for kind, entry in kinds.items()
        if isinstance(entry, LocatedDict)
    }
    return {kind: nearest for kind, nearest in found.items() if nearest is not None}


def _nearest(
    family: str, style: Value | None, file: str, faces: tuple[FontFile, ...]
) -> NearestStyle | None:
    if not isinstance(style, Scalar) or style.place.file == file:
        return None
    styles = {name for of, name in known_fonts(faces) if of == family}
    if not styles or style in styles:
        return None
    return NearestStyle(family, str(style), fallback_font(family, style, faces).style)


def with_styles(whole: Source, nearest: Mapping[str, NearestStyle]) -> Source:
    """A theme with these styles in place of its own."""
    if not nearest:
        return whole
    assert isinstance(whole.value, LocatedDict)
    kinds = whole.value[_TYPE]
    assert isinstance(kinds, LocatedDict)
    styled = LocatedDict(kinds.place)
    for kind, each in nearest.items():
        entry = kinds[kind]
        assert isinstance(entry, LocatedDict)
        own = joined(entry, LocatedDict(entry.place))
        own[_STYLE] = Scalar(each.taken, entry[_STYLE].place, "text")
        styled[kind] = own
    value = joined(whole.value, LocatedDict(whole.value.place))
    value[_TYPE] = joined(kinds, styled)
    return replace(whole, value=value)
