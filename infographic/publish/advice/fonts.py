"""Advice on the fonts of a guide: files that no theme names, and weights that take the place of
others."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from infographic.assets.font import FONTS
from infographic.content.load import GUIDE, Content
from infographic.content.theme.based_on import BASED_ON, THEMES
from infographic.content.theme.own_fonts import own_fonts_of
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.source import Source, scalars_in
from infographic.content.yaml.yaml_files import ON_DISK
from infographic.errors import ContentError, Problem
from infographic.files import MOST_LOOKED_AT
from infographic.message import joined, say


def nearest_weights(content: Content) -> Iterator[Problem]:
    """A remark for each family that lacks styles which the theme takes from its base."""
    theme = content.theme
    for family in dict.fromkeys(each.family for each in theme.nearest.values()):
        taken = [each for each in theme.nearest.values() if each.family == family]
        lines = (
            say("{taken} for {wanted}", taken=each.taken, wanted=each.wanted)
            for each in dict.fromkeys(taken)
        )
        yield Problem(
            say(
                "the font {name} lacks styles that the theme takes from its base, and is set in the"
                " nearest: {styles}",
                name=family,
                styles=joined(", ", lines),
            ),
            item=say("theme “{name}”", name=theme.name),
            hint=say(
                "nothing has to be done; the files of these styles would go into {folder}/",
                folder=FONTS,
            ),
        )


def unnamed_fonts(content: Content) -> Iterator[Problem]:
    """A remark for each family that lies in the guide's folder of fonts and that neither its theme
    nor another one in its folder names."""
    faces = own_fonts_of(content.folder, ON_DISK)
    named = {family for families in content.theme.fonts.values() for family in families}
    unnamed = dict.fromkeys(face.family for face in faces if face.family not in named)
    for family in (unnamed.keys() - _said_in_themes(content)) if unnamed else ():
        first = next(face for face in faces if face.family == family)
        yield Problem(
            say("no theme names this font, {name}, and nothing is set in it", name=family),
            item=shown(content.folder / FONTS / first.path),
            hint=_how_to_name(content, family),
        )


def unnamed_house_fonts(content: Content) -> Iterator[Problem]:
    """A remark for each family that lies in the house's folder of fonts and that no theme of the
    house, nor of any guide in it, names: some guides may well use it and others not. None where a
    theme cannot be read, for it may name any. It belongs to a check alone: a build of one guide has
    no use for it."""
    if content.house is None:
        return
    house = content.house
    faces = own_fonts_of(house, ON_DISK)
    named = {family for families in content.theme.fonts.values() for family in families}
    unnamed = dict.fromkeys(face.family for face in faces if face.family not in named)
    try:
        said = _said_in_house(house) if unnamed else set()
    except (ContentError, OSError):
        return
    for family in (family for family in unnamed if family not in said):
        first = next(face for face in faces if face.family == family)
        yield Problem(
            say("no theme of the house or of its guides names this font, {name}", name=family),
            item=shown(house / FONTS / first.path),
            hint=say(
                "name it in a theme in {folder}/, as the README shows, or take its files away",
                folder=shown(house / THEMES),
            ),
        )


def _said_in_themes(content: Content) -> set[str]:
    """All words of the themes in the guide's folder."""
    return {word for theme in _themes_in(content.folder) for word in _words_of(theme)}


def _said_in_house(house: Path) -> set[str]:
    """All words of the themes of a house and of the guides in it. ContentError when a theme cannot
    be read, OSError when a folder cannot."""
    with os.scandir(house) as entries:
        inside = [Path(entry) for entry in islice(entries, MOST_LOOKED_AT) if entry.is_dir()]
    guides = (folder for folder in inside if ON_DISK.has(folder / GUIDE))
    themes = [theme for folder in (house, *guides) for theme in _themes_in(folder)]
    if broken := [theme for theme in themes if theme.problems and not theme.says_nothing]:
        raise ContentError(broken[0].problems)
    return {word for theme in themes for word in _words_of(theme)}


def _themes_in(folder: Path) -> Iterator[Source]:
    """The themes in a folder of a guide or a house."""
    themes = folder / THEMES
    return (ON_DISK.read(themes / f"{name}.yaml") for name in ON_DISK.names_in(themes))


def _words_of(theme: Source) -> Iterator[str]:
    return map(str, scalars_in(theme.value))


def _how_to_name(content: Content, family: str) -> str:
    theme = content.theme
    name, families = next(iter(theme.fonts.items()))
    line = f"fonts: {{{name}: [{', '.join(dict.fromkeys((family, families[0])))}]}}"
    own = content.folder / THEMES / f"{theme.name}.yaml"
    if ON_DISK.has(own):
        return say("write into {file}  {example}", file=shown(own), example=line)
    return say(
        "make a theme of your own, such as {file}, with the lines  {base}  and  {example}, and"
        " write into {guide}  {theme}",
        file=shown(content.folder / THEMES / "oma.yaml"),
        base=f"{BASED_ON}: {theme.name}",
        example=line,
        guide="guide.yaml",
        theme="theme: oma",
    )
