"""A theme that says only what differs from another one, and the whole that the two make.

A theme's base is looked for beside it, then among those of the guide's house and the program's. A
colour and a list of fonts are the theme's own as wholes, for inks belong to their colour; a style
of text key by key. What goes with the base's colours, the dark theme of the web page, is not taken
by a theme with colours of its own. Values keep the places where they are written, whichever file
that is.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from infographic.content.house import shelves
from infographic.content.yaml.check import found, in_file_order, near
from infographic.content.yaml.field import is_slug
from infographic.content.yaml.overlay import joined, moved, over, without
from infographic.content.yaml.source import LocatedDict, Scalar, Source
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.errors import ContentError, Problem
from infographic.message import Message, say

THEMES = "themes"
BASED_ON = "based_on"
DARK = "dark"
PRINT = "print"

_EXAMPLES = {BASED_ON: "kela", DARK: "ilta"}

# How many levels of keys a section may say in part; what is not named here is said as a whole.
_DEPTHS = {"colours": 1, "fonts": 1, "lengths": 1, "type": 2}


def base_of(source: Source, path: Path, heirs: tuple[Path, ...], files: YamlFiles) -> Path | None:
    """The file of the theme that one is based on; None when it stands for itself. `heirs` are the
    files of those that are based on it. ContentError when there is no such theme, and when it is
    the theme itself or one of its heirs."""
    named = _named(source, BASED_ON)
    if named is None:
        return None
    candidates = _candidates(named, path)
    base = next((each for each in candidates if files.has_file(each) and each != path), None)
    if base is None or base in heirs:
        raise ContentError(_no_base(named, (*heirs, path), candidates, files))
    return base


def dark_of(source: Source, path: Path, files: YamlFiles) -> Path | None:
    """The file of the dark theme of the one at a path, which is read with what it takes from its
    base; None where it has none. ContentError when there is no such theme, and when it is the theme
    itself."""
    named = _named(source, DARK)
    if named is None:
        return None
    if named == path.stem:
        what = say("a theme cannot be its own dark theme")
        hint = say("name another one, such as  {name}, or remove “{key}”", name="ilta", key=DARK)
        raise ContentError(Problem(what, named.place, DARK, hint))
    dark = next(filter(files.has_file, _candidates(named, path)), None)
    if dark is None:
        raise ContentError(_unknown(named, path, DARK, files))
    return dark


def _named(source: Source, key: str) -> Scalar | None:
    """The name of another theme that one says under a key."""
    named = source.value.get(key) if isinstance(source.value, LocatedDict) else None
    if named is None:
        return None
    if not isinstance(named, Scalar) or named.kind == "nothing":
        what, hint = (
            say("expected the name of a theme, found {found}", found=found(named)),
            say("write for example  {example}", example=_EXAMPLES[key]),
        )
        raise ContentError(Problem(what, named.place, key, hint))
    return named


def _candidates(named: Scalar, path: Path) -> list[Path]:
    """Where the theme that one at a path names may lie, the nearest first."""
    return [folder / f"{named}.yaml" for folder in _folders(path)] if is_slug(named) else []


def _folders(path: Path) -> Iterable[Path]:
    """Where a theme that another one names may lie, the nearest first."""
    others = (folder / THEMES for folder in shelves(path.parent.parent)[1:])
    return dict.fromkeys((path.parent, *others))


def _no_base(
    named: Scalar, themes: tuple[Path, ...], candidates: Iterable[Path], files: YamlFiles
) -> Problem:
    """What is wrong with the base that the last of the themes names."""
    if any(map(files.has_file, candidates)):
        line = " → ".join([*(path.stem for path in themes), named])
        what = say("themes are based on each other in a circle: {line}", line=line)
        return Problem(
            what,
            named.place,
            BASED_ON,
            say("base one of them on another, such as  {name}", name="kela"),
        )
    return _unknown(named, themes[-1], BASED_ON, files)


def _unknown(named: Scalar, path: Path, key: str, files: YamlFiles) -> Problem:
    """That there is no theme which the one at a path names under a key."""
    known = {name for folder in _folders(path) for name in files.names_in(folder)}
    hint = near(named, sorted(known - {path.stem}), say("there are"))
    return Problem(say("there is no theme “{name}”", name=named), named.place, key, hint)


def says_print(theme: Source) -> bool:
    """Whether a theme says itself how it is printed."""
    return isinstance(theme.value, LocatedDict) and PRINT in theme.value


def laid_over(base: Source, own: Source) -> Source:
    """The whole theme: the base's, but for what the theme says of its own."""
    if not isinstance(base.value, LocatedDict) or not isinstance(own.value, LocatedDict):
        return own
    below = _without_inks(base.value) if says_print(own) else base.value
    below = without(below, DARK) if "colours" in own.value else below
    whole = joined(below, own.value)
    for key, depth in _DEPTHS.items():
        if key in below and key in own.value:
            whole[key] = over(below[key], own.value[key], depth)
    return replace(own, value=whole)


def _without_inks(theme: LocatedDict) -> LocatedDict:
    """A theme whose colours say nothing of print, for its inks were meant for another one."""
    colours = theme.get("colours")
    if not isinstance(colours, LocatedDict):
        return theme
    plain = joined(colours, LocatedDict(colours.place))
    plain |= {
        name: without(entry, "cmyk") if isinstance(entry, LocatedDict) else entry
        for name, entry in colours.items()
    }
    whole = joined(theme, LocatedDict(theme.place))
    whole["colours"] = plain
    return whole


def told_where_it_is_based(error: ContentError, own: Source) -> ContentError:
    """The problems of a theme with those that show where its base is written told where the theme
    names its base: as the base is right by itself, the theme is what has to say otherwise."""
    assert isinstance(own.value, LocatedDict)
    named, file = own.value[BASED_ON], own.value.place.file
    return ContentError(in_file_order(moved(each, named.place, file) for each in error.problems))


_USELESS: Mapping[str, Callable[[str], Message]] = {
    "colours": lambda name: say("nothing asks for a colour “{name}”", name=name),
    "fonts": lambda name: say("nothing asks for a list of fonts “{name}”", name=name),
}


def refuse_useless_names(base: Source, own: Source, used: set[str]) -> None:
    """ContentError for colours and lists of fonts of the theme's own that nothing asks for, most
    often one of the base's that is misspelt; `used` are the names that are asked for."""
    assert isinstance(base.value, LocatedDict)
    assert isinstance(own.value, LocatedDict)
    problems: list[Problem] = []
    for section, useless in _USELESS.items():
        known, given = base.value.get(section), own.value.get(section)
        if isinstance(known, LocatedDict) and isinstance(given, LocatedDict):
            for name in given.keys() - known.keys() - used:
                hint = near(name, list(known), say("the base has"))
                problems.append(Problem(useless(name), given.key_places.get(name), section, hint))
    if problems:
        raise ContentError(in_file_order(problems))


def told_of_bases(error: ContentError) -> ContentError:
    """The problems of a theme that stands for itself, with what makes a whole of one that says but
    a part."""
    missing = {f"“{section}” is missing" for section in _DEPTHS}
    hint = say(
        "add the line  {example}  and all that the theme does not say is as in {name}",
        example=f"{BASED_ON}: kela",
        name="kela",
    )
    return ContentError(
        replace(each, hint=hint) if each.what in missing else each for each in error.problems
    )
