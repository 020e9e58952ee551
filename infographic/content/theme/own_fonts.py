"""The fonts that a guide brings along: the files in its folder fonts/, and in licences.yaml there
what is noted of their licences."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Annotated

from pydantic import TypeAdapter

from infographic.assets.font import FONTS
from infographic.assets.own_font import MOST_BYTES, own_font, too_large
from infographic.content.house import house_folder
from infographic.content.yaml.check import checked, near, wrong
from infographic.content.yaml.collection import at_most, mapped
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.field import Name, read_by, scalar
from infographic.content.yaml.source import LocatedDict, Source
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.errors import ContentError, FontError, Problem
from infographic.files import (
    MOST_LOOKED_AT,
    TooLargeError,
    UnreadableError,
    almost_named,
    read_whole,
    unreadable,
)
from infographic.message import say
from infographic.scene import FontFile

LICENCES = "licences.yaml"
_AMERICAN = "licenses.yaml"
_MOST_FONTS, _MOST_BYTES_IN_ALL = 60, 30_000_000
_LONGEST_LICENCE = 300
_READ = (".otf", ".ttf")
# What people take for fonts, and that is told to be none that is read.
_NOT_READ = (".ttc", ".otc", ".woff", ".woff2", ".eot", ".pfb", ".pfm", ".dfont", ".fon", ".svg")


def own_fonts(guide: Path, files: YamlFiles) -> tuple[FontFile, ...]:
    """The faces that the guide in a folder brings along, and those of its house of families that it
    does not have itself. ContentError with what is wrong with each file."""
    own = own_fonts_of(guide, files)
    house = house_folder(guide)
    if house is None:
        return own
    families = {face.family for face in own}
    shared = _fonts_in(house / FONTS, files)
    return (*own, *(face for face in shared if face.family not in families))


def own_fonts_of(folder: Path, files: YamlFiles) -> tuple[FontFile, ...]:
    """The faces that lie in the folder of fonts of a guide or of a house. ContentError as above."""
    return _fonts_in(folder / FONTS, files)


def _fonts_in(folder: Path, files: YamlFiles) -> tuple[FontFile, ...]:
    """The faces in a folder of fonts, by family and style; none where there is no such folder."""
    try:
        names = _names_in(folder)
    except OSError as error:
        refused = unreadable(error)
        raise ContentError(Problem(refused.what, item=shown(folder), hint=refused.hint)) from None
    problems: list[Problem] = [*_unread(folder, names)]
    faces: list[FontFile] = []
    left = _MOST_BYTES_IN_ALL
    for name in (name for name in names if name.lower().endswith(_READ)):
        face = _face(folder / name, left, problems)
        if face is not None:
            left -= len(face.data)
            faces.append(face)
    problems += _doubles(folder, faces)
    noted = _licences(folder, faces, files, problems)
    if problems:
        raise ContentError(problems)
    faces.sort(key=lambda face: (face.family, face.style))
    return tuple(replace(face, licence=noted.get(face.family, "")) for face in faces)


def _names_in(folder: Path) -> list[str]:
    """The names of the files in the folder that are not hidden."""
    try:
        with os.scandir(folder) as entries:
            found = [entry.name for entry in islice(entries, MOST_LOOKED_AT)]
    except FileNotFoundError:
        return []
    return sorted(name for name in found if not name.startswith("."))


def _unread(folder: Path, names: Iterable[str]) -> Iterator[Problem]:
    fonts = [name for name in names if name.lower().endswith(_READ)]
    if len(fonts) > _MOST_FONTS:
        what = say(
            "at most {most} font files are read here; found {found}",
            most=_MOST_FONTS,
            found=len(fonts),
        )
        hint = say("leave only those here that the theme asks for")
        yield Problem(what, item=shown(folder), hint=hint)
    for name in names:
        if name.lower().endswith(_NOT_READ):
            what = say("this file is not read; fonts are .otf and .ttf")
            hint = say("ask for the font as “OpenType” or “TrueType”, or take the file away")
            yield Problem(what, item=shown(folder / name), hint=hint)


def _face(path: Path, left: int, problems: list[Problem]) -> FontFile | None:
    """The face in a file; None, and a problem added to the others, when it cannot be used."""
    try:
        data = read_whole(path, MOST_BYTES)
        if len(data) <= left:
            return own_font(data, path.name)
        what = say("the fonts here are too large taken together")
        problem = Problem(what, hint=say("leave only those here that the theme asks for"))
    except TooLargeError:
        problem = too_large()
    except UnreadableError as error:
        problem = Problem(error.what, hint=error.hint)
    except FontError as error:
        (problem,) = error.problems
    problems.append(replace(problem, item=shown(path)))
    return None


def _doubles(folder: Path, faces: Iterable[FontFile]) -> Iterator[Problem]:
    first: dict[tuple[str, str], FontFile] = {}
    for face in faces:
        before = first.setdefault((face.family, face.style), face)
        if before is not face:
            what = say(
                "this is {font}, as {other} is too",
                font=f"{face.family} {face.style}",
                other=before.path,
            )
            hint = say("take one of the two files away")
            yield Problem(what, item=shown(folder / face.path), hint=hint)


def _licence(value: object) -> str:
    noted = str(scalar(value, say("a licence"))).strip()
    if not noted or len(noted) > _LONGEST_LICENCE or not noted.isprintable():
        what = say("a licence is a line of at most {most} characters", most=_LONGEST_LICENCE)
        raise wrong(what, say("write for example  {example}", example="SIL OFL 1.1"))
    return noted


LicencesFile = Annotated[
    dict[Name, Annotated[str, read_by(_licence, {"type": "string", "minLength": 1})]],
    at_most(_MOST_FONTS, say("licences")),
    mapped,
]
_LICENCES: TypeAdapter[dict[str, str]] = TypeAdapter(LicencesFile)


def _licences(
    folder: Path, faces: Iterable[FontFile], files: YamlFiles, problems: list[Problem]
) -> dict[str, str]:
    """What is noted of the licence of each family."""
    path = folder / LICENCES
    if not files.has(path):
        other = almost_named(path)
        if not other and files.has(folder / _AMERICAN):
            other = _AMERICAN
        if other:
            hint = say("rename it to “{file}”", file=LICENCES)
            problems.append(
                Problem(say("this file is not read"), item=shown(folder / other), hint=hint)
            )
        return {}
    source = files.read(path)
    if source.says_nothing:
        return {}
    try:
        noted = checked(_LICENCES, source, None)
    except ContentError as error:
        problems += error.problems
        return {}
    problems += _useless(source, {face.family for face in faces})
    return noted


def _useless(source: Source, families: set[str]) -> Iterator[Problem]:
    """A problem for each note of a font that is not here, most often one that is misspelt."""
    assert isinstance(source.value, LocatedDict)
    for name in source.value:
        if name not in families:
            what = say("no font file here is of the family “{name}”", name=name)
            hint = near(name, sorted(families), say("there are")) if families else ""
            yield Problem(what, source.value.key_places.get(name), hint=hint)
