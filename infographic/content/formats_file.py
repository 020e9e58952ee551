"""A formats.yaml that says only what differs from the formats of the guide's house, or from the
program's.

An entry that is `based_on` a format says only what differs from it: from another one of its file,
or else from the one of that name in the file below. A file that is `based_on` the house or the
program as a whole has all formats of that, and its entries say what differs from their namesakes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from infographic.content.house import house_folder
from infographic.content.yaml.check import found, in_file_order, near
from infographic.content.yaml.overlay import joined, moved, over, without
from infographic.content.yaml.source import LocatedDict, Scalar, Source, Value
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.errors import ContentError, Problem
from infographic.files import program_data
from infographic.message import say

FORMATS = "formats.yaml"
BASED_ON = "based_on"
PROGRAM, OF_HOUSE = "program", "house"
# Of an entry, its keys; of the sizes in it, each style of text.
_DEPTH = 2
_MOST_HEIRS = 10


def formats_files(folder: Path, files: YamlFiles) -> tuple[Path, ...]:
    """The files of formats that count for a guide in a folder, the nearest first; the last one is
    the program's."""
    house = house_folder(folder)
    paths = [folder / FORMATS, *([house / FORMATS] if house else [])]
    return (*(path for path in paths if files.has(path)), program_data() / FORMATS)


def whole_formats(paths: Sequence[Path], files: YamlFiles) -> Source:
    """What the first of these files says, with what it takes from those after it, also where a part
    of it cannot be read: what it did not take would be told as missing. ContentError for a base
    that there is not, with all that is wrong in the file."""
    own, *below = paths
    source = files.read(own)
    if not isinstance(source.value, LocatedDict) or not is_based(source):
        return source
    return _Formats(source.value, tuple(below), files).over_base(source)


def is_based(source: Source) -> bool:
    """Whether a file says only what differs, as a whole or in one of its entries."""
    formats = source.value
    if not isinstance(formats, LocatedDict):
        return False
    return any(BASED_ON in each for each in (formats, *formats.values()) if isinstance(each, dict))


def told_where_based(error: ContentError, own: Source) -> ContentError:
    """The problems of formats with those that show in a base told where the file names it: as the
    base is right by itself, the file is what has to say otherwise."""
    assert isinstance(own.value, LocatedDict)
    return ContentError(in_file_order(_told(each, own.value) for each in error.problems))


def _told(problem: Problem, formats: LocatedDict) -> Problem:
    entries = (
        entry
        for name, entry in formats.items()
        if isinstance(entry, LocatedDict) and BASED_ON in entry and f"“{name}”" in problem.item
    )
    named = next(entries, formats).get(BASED_ON)
    return moved(problem, named.place, formats.place.file) if named is not None else problem


@dataclass(frozen=True)
class _Formats:
    """The entries of a file, and the files below it."""

    entries: LocatedDict
    below: tuple[Path, ...]
    files: YamlFiles

    def over_base(self, source: Source) -> Source:
        try:
            whole = self._whole
        except ContentError as error:
            raise ContentError(in_file_order([*source.problems, *error.problems])) from None
        return replace(source, value=whole)

    @property
    def _whole(self) -> LocatedDict:
        whole = joined(self._whole_base, without(self.entries, BASED_ON))
        problems: list[Problem] = []
        for name in self.entries.keys() - {BASED_ON}:
            try:
                whole[name] = self._entry(name, ())
            except ContentError as error:
                problems += error.problems
        if problems:
            raise ContentError(problems)
        return whole

    @cached_property
    def _whole_base(self) -> LocatedDict:
        """All formats of the house or the program, if the file as a whole is based on them."""
        named = self.entries.get(BASED_ON)
        if named is None:
            return LocatedDict(self.entries.place)
        if isinstance(named, Scalar) and named == PROGRAM:
            return self._formats_of(self.below[-1:])
        if isinstance(named, Scalar) and named == OF_HOUSE and len(self.below) > 1:
            return self._formats_of(self.below)
        allowed = [OF_HOUSE, PROGRAM] if len(self.below) > 1 else [PROGRAM]
        what = say("expected whose formats these are based on, found {found}", found=found(named))
        hint = say("write one of: {names}", names=", ".join(allowed))
        raise ContentError(Problem(what, named.place, BASED_ON, hint))

    def _entry(self, name: str, heirs: tuple[str, ...]) -> Value:
        """An entry with what it takes from its base; `heirs` are those that are based on it."""
        entry = self.entries[name]
        if not isinstance(entry, LocatedDict):
            return entry
        named = entry.get(BASED_ON)
        if named is None:
            base = self._whole_base.get(name)
            return entry if base is None else over(base, entry, _DEPTH)
        base = self._base(named, (*heirs, name))
        return over(base, entry, _DEPTH)

    def _base(self, named: Value, heirs: tuple[str, ...]) -> Value:
        """What the last of these entries is based on."""
        if not isinstance(named, Scalar) or named.kind == "nothing":
            what = say("expected the name of a format, found {found}", found=found(named))
            hint = say("write for example  {example}", example="a4-portrait")
            raise ContentError(Problem(what, named.place, BASED_ON, hint))
        if named in self.entries and named != BASED_ON and named != heirs[-1]:
            if named in heirs:
                line = " → ".join([*heirs, named])
                what = say("formats are based on each other in a circle: {line}", line=line)
                hint = say("base one of them on another, such as  {name}", name="a4-portrait")
                raise ContentError(Problem(what, named.place, BASED_ON, hint))
            if len(heirs) == _MOST_HEIRS:
                what = say("more than {most} formats are based on one another", most=_MOST_HEIRS)
                hint = say("base more of them on the same one, such as  {name}", name="a4-portrait")
                raise ContentError(Problem(what, named.place, BASED_ON, hint))
            return self._entry(named, heirs)
        if named in self._beneath:
            return self._beneath[named]
        known = sorted({*self._beneath, *self.entries} - {BASED_ON, heirs[-1]})
        what = say("there is no format “{name}”", name=named)
        hint = near(named, known, say("there are"))
        raise ContentError(Problem(what, named.place, BASED_ON, hint))

    @cached_property
    def _beneath(self) -> LocatedDict:
        """All formats of the files below, the nearer one where two have the same name."""
        whole = LocatedDict(self.entries.place)
        for at in reversed(range(len(self.below))):
            whole = joined(whole, self._formats_of(self.below[at:]))
        return whole

    def _formats_of(self, paths: Sequence[Path]) -> LocatedDict:
        """The formats of the first of these files; ContentError when it cannot be read."""
        source = whole_formats(paths, self.files)
        if source.problems or not isinstance(source.value, LocatedDict):
            raise ContentError(source.problems or _no_formats(paths[0]))
        return source.value


def _no_formats(path: Path) -> Problem:
    return Problem(say("there are no formats in this file"), item=str(path))
