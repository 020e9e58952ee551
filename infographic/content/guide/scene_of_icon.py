"""Which scene stands for an icon where a step names none (`data/words/scenes.yaml`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from infographic.assets.vignette import Vignette, load_vignette
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, LocatedList
from infographic.files import program_data


def vignettes_of(icon: str) -> tuple[Vignette, ...]:
    """The scene that an icon stands for; none where the icon stands for itself."""
    name = _scene_names().get(icon)
    return () if name is None else (load_vignette(name),)


@cache
def _scene_names() -> Mapping[str, str]:
    """Scenes by icon. Remembered: each step of a guide asks, in each language."""
    scenes = read(program_data() / "words" / "scenes.yaml").value
    assert isinstance(scenes, LocatedDict)
    found: dict[str, str] = {}
    for name, words in scenes.items():
        icons = words.get("icons") if isinstance(words, LocatedDict) else None
        if isinstance(icons, LocatedList):
            found.update((str(icon), str(name)) for icon in icons)
    return found
