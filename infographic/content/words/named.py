"""What has a name in the program, and the words by which people look for it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True)
class Named:
    """A scene or an icon: its name in guides, and words for it by the code of their language, the
    most usual first."""

    name: str
    words: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class NamedScene(Named):
    """A scene, the first words of which are its names in the languages; it stands for the `icons`
    where a step names no scene."""

    icons: tuple[str, ...] = ()
