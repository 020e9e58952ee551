"""A theme of an earlier version of the program, put right with a theme of today."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import cast

from pydantic import TypeAdapter

from infographic.content.theme.based_on import BASED_ON, DARK, base_of, dark_of, laid_over
from infographic.content.theme.earlier import refuse_earlier
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.own_names import own_names_in
from infographic.content.theme.theme_file import ThemeFile
from infographic.content.yaml.mend import At, Mended, Model, mended
from infographic.content.yaml.source import LocatedDict, Source, Value, child_at
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.errors import ContentError
from infographic.scene import FontFile

_THEME: TypeAdapter[object] = TypeAdapter(ThemeFile)
# How many keys lead to what is put right as one; of other sections, all at once.
_KEYS = {"colours": 2, "fonts": 2, "lengths": 2, "type": 3}
_INKS = "cmyk"


def without_dark(theme: Source) -> Source:
    """A theme without the one that the web page takes in dark windows: beside an earlier theme
    lies an earlier one of that name too."""
    if not isinstance(theme.value, LocatedDict):
        return theme
    light = LocatedDict(theme.value.place)
    light.update({key: entry for key, entry in theme.value.items() if key != DARK})
    light.key_places = dict(theme.value.key_places)
    return replace(theme, value=light)


def mended_theme(
    path: Path, today: Source, files: YamlFiles, faces: tuple[FontFile, ...] = ()
) -> tuple[Source, Mended] | None:
    """The theme in a file as a whole that has no errors, with what of it is as in the theme of
    today; None when next to nothing of it can be taken, as of one from before 0.3."""
    own = _whole(path, files)
    if own is None or not isinstance(today.value, LocatedDict):
        return None
    whole = laid_over(today, own).value
    assert isinstance(whole, LocatedDict)
    whole.pop(BASED_ON, None)
    if _has_no_dark(own, path, files, faces):
        whole.pop(DARK, None)
    model = Model(
        _THEME,
        partial(own_names_in, folder=path.parent, faces=faces),
        partial(_of, today.value),
        _part,
    )
    done = mended(whole, model)
    if done is None:
        return None
    lacking = tuple(_lacking(cast(LocatedDict, own.value), done.value))
    as_today = tuple(dict.fromkeys((*lacking, *done.as_today)))
    return replace(own, value=done.value, problems=(), told=frozenset()), replace(
        done, as_today=as_today
    )


def _whole(path: Path, files: YamlFiles, heirs: tuple[Path, ...] = ()) -> Source | None:
    """A theme with what it takes from those that it is based on, unchecked; None when one of them
    cannot be read, or is too old."""
    own = files.read(path)
    try:
        refuse_earlier(own.value)
        base = base_of(own, path, heirs, files)
    except ContentError:
        return None
    if own.problems or not isinstance(own.value, LocatedDict):
        return None
    if base is None:
        return own
    below = _whole(base, files, (*heirs, path))
    return laid_over(below, own) if below else None


def _has_no_dark(theme: Source, path: Path, files: YamlFiles, faces: tuple[FontFile, ...]) -> bool:
    """Whether the dark theme is not to be had today."""
    try:
        dark = dark_of(theme, path, files)
        if dark is not None:
            load_theme(dark, files, faces)
    except ContentError:
        return True
    return False


def _of(today: LocatedDict, at: At) -> Value | None:
    """What stands in a theme; no inks, for they can be computed."""
    if at[-1] == _INKS:
        return None
    value: Value | None = today
    for step in at:
        value = child_at(value, step) if value is not None else None
    return value


def _part(at: At) -> At:
    keys = _KEYS.get(at[0], 1)
    return at[: keys + 1] if at[keys : keys + 1] == (_INKS,) else at[:keys]


def _lacking(own: LocatedDict, whole: LocatedDict) -> list[At]:
    """What a theme does not say, and today's does."""
    found: list[At] = []
    for section in _KEYS:
        said, there = own.get(section), whole.get(section)
        if isinstance(there, LocatedDict):
            known = said if isinstance(said, LocatedDict) else ()
            found += [(section, name) for name in there if name not in known]
    return found
