"""What comes of a row: its files, or why there are none."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.errors import Problem
from infographic.publish.report import Entry, Key, PageEntry


@dataclass(frozen=True)
class MadeRow:
    """The bytes of all files of a row by their paths in its folder, and what its report says of
    them; `made_from` is the fingerprint of everything that the row's guide has, and `drafts` counts
    the texts that await approval in the languages that were made."""

    files: Mapping[str, bytes]
    variants: tuple[Entry, ...]
    pages: tuple[PageEntry, ...]
    made_from: Mapping[Key, str]
    drafts: int


@dataclass(frozen=True)
class UnmadeRow:
    """Why a row was not made; nothing of it is."""

    problems: tuple[Problem, ...]
