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


def title_of(folder: Path, language: str) -> GuideTitle:
    """The title of the guide in a folder for a person who reads a language: in that, or in the
    first of the guide's; the folder's name, where it has none that can be read."""
    head = read(folder / GUIDE).value
    title = child_at(head, "title") if isinstance(head, LocatedDict) else None
    if isinstance(title, LocatedDict):
        for code, words in sorted(title.items(), key=lambda each: each[0] != language):
            if isinstance(words, Scalar) and words.strip():
                return GuideTitle(words.strip(), str(code))
    return GuideTitle(folder.name, "")
