"""Who makes artefacts: jobs.

A job makes files of one kind or another that belong together, such as the pictures of one page
format: all of them or, when its proof is refused, none. Which artefacts it makes, and what each
depends on, it says before anything is drawn; only the proof has what they are drawn from. Whoever
publishes (`build`, `preflight`) knows no more of a job than stands here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Protocol

from infographic.errors import Problem
from infographic.publish.artefact import Artefact
from infographic.publish.made_file import SmallFile
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, FileEntry, Key, PageEntry
from infographic.publish.shelf import Shelf

if TYPE_CHECKING:
    from infographic.layout.fit.fit import Layout


class Drawable(Protocol):
    """An artefact that can be made."""

    @property
    def artefact(self) -> Artefact: ...

    @property
    def drawn_from(self) -> str:
        """The fingerprint of all that its bytes depend on: while that is the same, so are they.
        Empty where that takes as long to find out as to draw it."""

    def draw(self) -> bytes:
        """What the file holds; RenderError or MachineError when it cannot be made."""

    def faults(self, data: bytes) -> Sequence[Problem]:
        """What in such a file, read back, is not as it is to be."""

    def entry(self, data: bytes) -> FileEntry:
        """What the report says of it."""


class Proof(Protocol):
    """A job that has been looked at and found good."""

    @property
    def drawables(self) -> Sequence[Drawable]:
        """Its artefacts, in their order."""

    @property
    def layouts(self) -> Sequence[Layout]:
        """Those that it shows, for who wants to know why it looks as it does."""

    def entry(self, key: Key, files: tuple[FileEntry, ...]) -> Entry:
        """What the report says of those with one key, which have these files."""


class Job(Protocol):
    """Artefacts that are made together; `name` is what the user calls them."""

    @property
    def name(self) -> str: ...

    @property
    def artefacts(self) -> tuple[Artefact, ...]:
        """Those with one key stand together."""

    @property
    def effort(self) -> float:
        """About how long it takes, in proportion to other jobs."""

    def prepare(self) -> None:
        """Load what does it, so that processes that begin afterwards share that; MachineError when
        it is missing."""

    def proof(self, progress: Progress) -> Proof:
        """All that its files are drawn from; RefusedError when they would not be right."""


class FinishingProof(Protocol):
    """A finishing job that has been looked at and found good."""

    @property
    def drawables(self) -> Sequence[Drawable]: ...

    def entry(self, language: str, files: tuple[FileEntry, ...]) -> PageEntry:
        """What the report says of a language, which has these files."""


class FinishingJob(Protocol):
    """A job that makes something of files that lie ready, and so comes after all others.

    Its `artefacts` are those that it makes when all that it is made of lies ready; its proof has
    those of them that can be made of what does.
    """

    @property
    def name(self) -> str: ...

    @property
    def artefacts(self) -> tuple[Artefact, ...]: ...

    def small_file(self, artefact: Artefact) -> SmallFile | None:
        """That of its files which is made of this artefact alone, if there is one."""

    def prepare(self) -> None:
        """Load and remember what making its files takes, whatever the files are that it is made
        of: there is time for that while these are made."""

    def stays(self, pages: Sequence[PageEntry], shelf: Shelf) -> bool:
        """Whether pages that were made from the same would be the same when they were made again,
        of what lies ready now."""

    def proof(self, progress: Progress, shelf: Shelf) -> FinishingProof:
        """All that its files are drawn from; RefusedError when they would not be right."""
