"""What can be changed in one of a guide's files.

A path is the keys and indices, from 0, that lead to a place within a file: (3, "title").
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal

Path = tuple[int | str, ...]
# What is written: a word or text, a number, true or false, or these in lists and mappings.
Plain = str | bool | int | float | Decimal | Sequence["Plain"] | Mapping[str, "Plain"]


@dataclass(frozen=True)
class SetText:
    """The words of a text in a language; in no language, those of a text that is the same in all.
    What of the text is missing is added."""

    path: Path
    language: str
    words: str


@dataclass(frozen=True)
class SetValue:
    """Any other value. Of a list or a mapping only what differs is written anew."""

    path: Path
    value: Plain


@dataclass(frozen=True)
class RemoveKey:
    """A key with all that belongs to it, and what would be left empty around it."""

    path: Path


@dataclass(frozen=True)
class InsertItem:
    """A new item of a list, which is then at the index."""

    path: Path
    index: int
    value: Plain


@dataclass(frozen=True)
class RemoveItem:
    """An item of a list, with the comments directly above it."""

    path: Path
    index: int


@dataclass(frozen=True)
class MoveItem:
    """An item of a list, with the comments directly above it, to another index."""

    path: Path
    index: int
    to: int


@dataclass(frozen=True)
class RenameKey:
    """The key at the end of a path gets another name."""

    path: Path
    name: str


Edit = SetText | SetValue | RemoveKey | InsertItem | RemoveItem | MoveItem | RenameKey
