"""What a desk shows at one moment: plain data that nobody changes any more."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from infographic.content.load import Content
from infographic.errors import Problem
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.draft import FoundDraft
from infographic.studio.desk.working_copy import WorkingCopy


@dataclass(frozen=True)
class DraftStatus:
    """When the draft was last written, if there is one, and why it could not be written since: what
    is edited is then only in memory."""

    kept: datetime | None = None
    trouble: tuple[Problem, ...] = ()


@dataclass(frozen=True)
class DeskState:
    """`revision` counts up with each change. `content` is the last that could be loaded, as it was
    at `content_revision` and `content_time`; when that is not this revision, `problems` say why.
    `broken` are files on the disk that cannot be read just now, which the working copy knows
    nothing of; `conflicts` the texts that wait for a choice; `found` drafts that were left
    behind."""

    revision: int
    copy: WorkingCopy
    content: Content | None = None
    content_revision: int = 0
    content_time: datetime | None = None
    problems: tuple[Problem, ...] = ()
    broken: tuple[Breakage, ...] = ()
    conflicts: tuple[Conflict, ...] = ()
    found: tuple[FoundDraft, ...] = ()
    draft: DraftStatus = DraftStatus()
    can_undo: bool = False
    can_redo: bool = False

    @property
    def is_current(self) -> bool:
        """Whether the content is that of this revision."""
        return self.content_revision == self.revision


@dataclass(frozen=True)
class Answer:
    """What became of edits: the state after them, and the texts that somebody else had changed
    since the revision that they began from; those edits were not made."""

    state: DeskState
    conflicts: tuple[Conflict, ...] = ()


@dataclass(frozen=True)
class Saved:
    """Which files were written, the id of the version that was made of them, if versions are kept,
    and why there is none if that failed."""

    files: tuple[str, ...]
    version: str = ""
    trouble: tuple[Problem, ...] = ()
