"""Which scene stands for an icon where a step names none."""

from __future__ import annotations

from infographic.assets.vignette import Vignette, load_vignette
from infographic.content.words.scenes import scenes_of_icons


def vignettes_of(icon: str) -> tuple[Vignette, ...]:
    """The scene that an icon stands for; none where the icon stands for itself."""
    name = scenes_of_icons().get(icon)
    return () if name is None else (load_vignette(name),)
