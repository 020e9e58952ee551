"""What `infographic scenes` and `infographic icons` say: names, and the words that find them."""

from __future__ import annotations

import difflib
import shutil
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infographic.characters import without_marks
from infographic.content.words.icons import found_icons, named_icons
from infographic.content.words.named import Named
from infographic.content.words.scenes import found_scenes, named_scenes, scenes_of_icons
from infographic.content.words.search import Found
from infographic.errors import ContentError, Problem
from infographic.message import Message, joined, say

_INDENT = "  "
_NARROWEST, _WIDEST = 40, 100  # characters of a line
_MOST_FOUND = 15  # things that are shown of all that are found
# Of the lines of a thing, beside the codes of languages.
_ICONS, _SCENE = "icons", "scene"


@dataclass(frozen=True)
class _Search:
    """What is said when a search finds `nothing`, and the `command` that lists all it could."""

    nothing: Message
    command: str


def scene_list(typed: Sequence[str]) -> str:
    """The scenes that are found by what was typed, or all of them; ContentError when none is."""
    scenes = {scene.name: scene for scene in named_scenes()}
    words = " ".join(typed)
    nothing = say("no scene is found by “{typed}”", typed=words)
    names = _names(typed, _Search(nothing, "scenes"), found_scenes(words), scenes)
    return _listed(
        typed, names, {name: _lines(scene, _ICONS, scene.icons) for name, scene in scenes.items()}
    )


def icon_list(typed: Sequence[str]) -> str:
    """The same of icons."""
    icons = {icon.name: icon for icon in named_icons()}
    scenes = scenes_of_icons()
    words = " ".join(typed)
    nothing = say("no icon is found by “{typed}”", typed=words)
    names = _names(typed, _Search(nothing, "icons"), found_icons(words), icons)
    stands_for = {name: [scenes[name]] if name in scenes else [] for name in icons}
    return _listed(
        typed, names, {name: _lines(icons[name], _SCENE, stands_for[name]) for name in icons}
    )


def _names(
    typed: Sequence[str], search: _Search, found: Sequence[Found], things: Mapping[str, Named]
) -> list[str]:
    if not typed:
        return list(things)
    if not found:
        raise ContentError(_nothing(" ".join(typed), search, things.values()))
    fewest = found[0].missed
    return [each.name for each in found if each.missed == fewest]


def _nothing(typed: str, search: _Search, things: Iterable[Named]) -> Problem:
    words = {
        without_marks(word): word
        for thing in things
        for several in thing.words.values()
        for word in several
    }
    near = difflib.get_close_matches(without_marks(typed), sorted(words), 3, cutoff=0.7)
    again = say(
        "try another word, in Finnish, Swedish or English, or only its beginning;"
        " “infographic {command}” lists them all",
        command=search.command,
    )
    if near:
        meant = ", ".join(words[word] for word in near)
        return Problem(
            search.nothing, hint=say("did you mean {meant}? or {again}", meant=meant, again=again)
        )
    return Problem(search.nothing, hint=again)


def _lines(thing: Named, label: str, beside: Sequence[str]) -> Mapping[str, Sequence[str]]:
    """The lines of a thing by what stands before them."""
    return {**thing.words, label: beside}


def _listed(
    typed: Sequence[str], names: Sequence[str], lines: Mapping[str, Mapping[str, Sequence[str]]]
) -> str:
    shown = names[:_MOST_FOUND] if typed else names
    blocks = [line for name in shown for line in _block(name, lines[name])]
    more = len(names) - len(shown)
    rest = say("… and {more} more; write a longer word, or another one with it", more=more)
    return joined("\n", [*blocks, *([rest] if more else [])])


def _block(name: str, lines: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A name and below it its lines, as wide as the terminal at the most."""
    yield name
    columns = shutil.get_terminal_size((80, 24)).columns
    width = min(max(columns, _NARROWEST), _WIDEST)
    before = max(map(len, (_ICONS, _SCENE))) + 2
    for label, words in lines.items():
        if words:
            head = f"{_INDENT}{label:<{before}}"
            yield from textwrap.wrap(
                ", ".join(words),
                width,
                initial_indent=head,
                subsequent_indent=" " * len(head),
                break_on_hyphens=False,
            )
