"""The scenes by the words of data/words/scenes.yaml, and those that stand for icons."""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from functools import cache

from infographic.assets.vignette import Vignette, load_vignette
from infographic.content.words.named import NamedScene
from infographic.content.words.search import Closeness, Found, find
from infographic.content.words.word_file import scenes_by_icon, scenes_in
from infographic.files import program_data
from infographic.kept import kept

SCENE_WORDS = "words/scenes.yaml"
_LONGEST = 60  # characters of a name that others are compared with


@cache
def named_scenes() -> tuple[NamedScene, ...]:
    """Every scene by its name; ContentError with every problem of the file of words.

    Remembered: reading it takes 60 ms, and each step whose scene is misspelt asks.
    """
    return scenes_in(program_data() / SCENE_WORDS)


@cache
def scenes_of_icons() -> Mapping[str, str]:
    """By the name of an icon, that of the scene which stands for it; each step asks for its own."""
    path = program_data() / SCENE_WORDS
    rooms = ("content/words", "content/yaml")
    return kept("icons.scenes", path.read_bytes(), lambda: scenes_by_icon(path), *rooms)


def vignettes_of(icon: str) -> tuple[Vignette, ...]:
    """The scene that an icon stands for; none where the icon stands for itself."""
    name = scenes_of_icons().get(icon)
    return () if name is None else (load_vignette(name),)


def found_scenes(query: str) -> tuple[Found, ...]:
    """The scenes that the words of a query find, in any language, the best first."""
    return find(query, named_scenes())


def near_scenes(name: str, count: int = 3) -> list[str]:
    """What to propose for a name that no scene has, the best first: scenes that the words in it
    mean, each with the word (“coffee (kahvi)”), or else those whose names are spelt like it."""
    found = [scene for scene in found_scenes(name) if not scene.missed]
    if meant := [str(scene) for scene in found if scene.closeness == Closeness.THE_SAME]:
        return meant[:count]
    names = [scene.name for scene in named_scenes()]
    alike = difflib.get_close_matches(name[:_LONGEST].lower(), names, count)
    others = [other for other in alike if other not in {scene.name for scene in found}]
    return [*map(str, found), *others][:count]
