"""The title of a guide, also of one that cannot be drawn."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from infographic.content.load import GUIDE
from infographic.content.yaml.reader import read
from infographic.content.yaml.source import LocatedDict, Scalar, child_at


@dataclass(frozen=True)
class GuideTitle:
    """`language` is the code of the language that the words are in, empty where that is not
    known."""

    words: str
    language: str


def title_of(folder: Path) -> GuideTitle:
    """The title of the guide in a folder, in the first of its languages; the folder's name, where
    it has none that can be read."""
    head = read(folder / GUIDE).value
    title = child_at(head, "title") if isinstance(head, LocatedDict) else None
    if isinstance(title, LocatedDict):
        for language, words in title.items():
            if isinstance(words, Scalar) and words.strip():
                return GuideTitle(words.strip(), language)
    return GuideTitle(folder.name, "")
