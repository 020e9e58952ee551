"""A guide as it was, under the program of today: where its theme or its formats lack what is asked
for today, they are shown with today's, which is told."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from infographic.content.formats_file import formats_files, whole_formats
from infographic.content.guide.model import DEFAULT_THEME
from infographic.content.known import Offer
from infographic.content.load import FORMATS, GUIDE, Content, load, load_from, named_theme
from infographic.content.mend_formats import mended_formats
from infographic.content.page import load_formats
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.mend_theme import mended_theme, without_dark
from infographic.content.theme.own_fonts import own_fonts
from infographic.content.yaml.mend import At, Mended
from infographic.content.yaml.source import Source
from infographic.content.yaml.yaml_files import ON_DISK, YamlFiles
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.message import Message, say

_MOST_NAMED = 5
_FILES = ON_DISK


def load_earlier(folder: Path, offer: Offer) -> tuple[Content, tuple[Message, ...]]:
    """The guide in a folder, as `load` reads it, and what had to be taken from today's theme and
    formats for that, in sentences. ContentError for what else is wrong in it."""
    try:
        return load(folder, offer), ()
    except ContentError:
        theme, about_theme = _theme(folder)
        formats, about_formats = _formats(folder, offer)
        files = _MendedFiles(mended={**theme, **formats})
        return load_from(folder, offer, files), (*about_theme, *about_formats)


@dataclass(frozen=True)
class _MendedFiles(YamlFiles):
    """Files of which some say what they have been put right to."""

    mended: Mapping[Path, Source] = field(default_factory=dict)

    def read(self, path: Path) -> Source:
        found = self.mended.get(path)
        return super().read(path) if found is None else found

    def has(self, path: Path) -> bool:
        return path in self.mended or super().has(path)


_Read = tuple[dict[Path, Source], list[Message]]


def _theme(folder: Path) -> _Read:
    """What to read as the guide's theme, where it cannot be read as it is."""
    name = named_theme(_FILES.read(folder / GUIDE)) or DEFAULT_THEME
    own, program = folder / THEMES / f"{name}.yaml", program_data() / THEMES
    known = name if (program / f"{name}.yaml").is_file() else DEFAULT_THEME
    today = without_dark(_FILES.read(program / f"{known}.yaml"))
    if not _FILES.has(own):
        if known == name:
            return {}, []
        gone = say(
            "there is no theme “{name}” any more: “{known}” is shown", name=name, known=known
        )
        return {own: today}, [gone]
    faces = own_fonts(folder, _FILES)
    try:
        load_theme(own, _FILES, faces)
    except ContentError:
        found = mended_theme(own, today, _FILES, faces)
        if found is None:
            old = say(
                "the theme “{name}” is of a version of the program that is too old: today’s "
                "“{known}” is shown",
                name=name,
                known=known,
            )
            return {own: today}, [old]
        return {own: found[0]}, _notes(f"{THEMES}/{name}.yaml", found[1])
    return {}, []


def _formats(folder: Path, offer: Offer) -> _Read:
    """What to read as the guide's formats, where they cannot be read as they are."""
    own = folder / FORMATS
    if not _FILES.has(own):
        return {}, []
    paths = formats_files(folder, _FILES)
    try:
        load_formats(own, offer, _FILES, paths[1:])
    except ContentError:
        today = _FILES.read(program_data() / FORMATS)
        found = mended_formats(_whole(paths), today, offer)
        if found is None:
            unread = say("{file} cannot be read: today’s formats are shown", file=FORMATS)
            return {own: today}, [unread]
        return {own: found[0]}, _notes(FORMATS, found[1])
    return {}, []


def _whole(paths: tuple[Path, ...]) -> Source:
    """What the first of these files of formats says, with what it takes from the others if that is
    to be had."""
    try:
        return whole_formats(paths, _FILES)
    except ContentError:
        return _FILES.read(paths[0])


def _notes(file: str, done: Mended) -> list[Message]:
    notes: list[Message] = []
    if done.as_today:
        names = _named(done.as_today)
        notes.append(say("{file}: as today, not as then: {names}", file=file, names=names))
    if done.left_out:
        names = _named(done.left_out)
        notes.append(say("{file}: not known any more: {names}", file=file, names=names))
    return notes


def _named(places: tuple[At, ...]) -> str:
    names = [".".join(at) for at in places[:_MOST_NAMED]]
    more = len(places) - len(names)
    return f"{', '.join(names)} … (+{more})" if more else ", ".join(names)
