"""What the view of versions shows, ready for its templates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.errors import Problem
from infographic.history.version import Version
from infographic.message import Message
from infographic.studio.editing.edit_page import Mark, NamedLanguage
from infographic.studio.versions.compared import Compared
from infographic.studio.versions.looked_at import LookedAt
from infographic.studio.versions.thread import Knot, Unsaved


@dataclass(frozen=True)
class Beside:
    """A version beside now: `pair` is the address of its pictures."""

    version: Version
    moment: Message
    compared: Compared
    pair: str


@dataclass(frozen=True)
class VersionsPage:
    """`is_kept` is whether versions are kept at all; `trouble` what keeps them from being read.
    `who` saves, `changes` is how many edits are not saved, `newer` the version that was made while
    somebody was looking. `note` says why there is nothing before the last version, and `state` that
    the guide is a draft."""

    address: str
    looked: LookedAt
    is_kept: bool
    who: str
    trouble: tuple[Problem, ...] = ()
    knots: tuple[Knot, ...] = ()
    unsaved: Unsaved | None = None
    older: int = 0
    note: str = ""
    newest: str = ""
    newer: Knot | None = None
    beside: Beside | None = None
    shapes: Mapping[str, str] | None = None
    languages: tuple[NamedLanguage, ...] = ()
    changes: int = 0
    can_undo: bool = False
    can_redo: bool = False
    state: Mark | None = None

    def language_name(self, code: str) -> str:
        return next((each.name for each in self.languages if each.code == code), code)
