"""What has changed in a text, word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher

_PIECE = re.compile(r"\s+|\S+")


@dataclass(frozen=True)
class Piece:
    """Some of the words of a text; `is_changed` when the other one lacks them."""

    words: str
    is_changed: bool


def pieces(text: str, other: str) -> tuple[Piece, ...]:
    """A text as what it has in common with another, and what only it has."""
    mine, others = _PIECE.findall(text), _PIECE.findall(other)
    found: list[Piece] = []
    for piece in _pieces(mine, others):
        if (
            len(found) > 1
            and piece.is_changed
            and found[-2].is_changed
            and not found[-1].words.strip()
        ):
            space, before = found.pop(), found.pop()  # a space between what changed goes with it
            piece = Piece(before.words + space.words + piece.words, is_changed=True)
        found.append(piece)
    return tuple(found)


def _pieces(mine: list[str], others: list[str]) -> Iterator[Piece]:
    matcher = SequenceMatcher(None, mine, others, autojunk=False)
    for kind, begin, end, _, _ in matcher.get_opcodes():
        if begin < end:
            yield Piece("".join(mine[begin:end]), kind != "equal")
