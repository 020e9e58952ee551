"""What can be published: artefacts, and the jobs that make them.

A job makes files of one kind or another that belong together, such as the pictures of one page
format: all of them or, when its proof is refused, none. An artefact says what it depends on before
anything is drawn; only the proof has what it is drawn from. Whoever publishes (`build`,
`preflight`) knows no more of a job than stands here.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from functools import cache
from pathlib import PurePosixPath
from typing import Protocol

from infographic.errors import Place, Problem
from infographic.layout.fit.fit import Layout
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, FileEntry, Key, PageEntry
from infographic.publish.shelf import Shelf


@dataclass(frozen=True)
class Artefact:
    """A file that is to be made.

    `path` is relative to the output folder; `key` says under what the report lists it, `kind` what
    kind of file it is. `made_from` is the fingerprint of all that it depends on: while that is the
    same, so is the file. Those with one key have one fingerprint.
    """

    path: PurePosixPath
    key: Key
    kind: str
    made_from: str


class Drawable(Protocol):
    """An artefact that can be made."""

    @property
    def artefact(self) -> Artefact: ...

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

    def proof(self, progress: Progress, shelf: Shelf) -> FinishingProof:
        """All that its files are drawn from; RefusedError when they would not be right."""


class Fingerprint:
    """The SHA-256 of what an artefact is made from, each part `as_text`.

    What many artefacts are made from is hashed once: `of` goes on from there.
    """

    def __init__(self, *texts: str) -> None:
        self._begun = hashlib.sha256(f"[{', '.join(texts)}".encode())

    def of(self, *texts: str) -> str:
        """That of what it began with and these texts, in hexadecimal."""
        whole = self._begun.copy()
        whole.update("".join((*(f", {text}" for text in texts), "]")).encode())
        return whole.hexdigest()


def as_text(part: object) -> str:
    """Plain data as JSON: other data, another text.

    A part is made of dataclasses, mappings by texts, sequences, bytes and scalars. Where a text was
    written (`Place`) does not count, so the same words in another file or on another line have the
    same fingerprint; neither do fields that do not count when dataclasses are compared.
    """
    return json.dumps(part, default=_plain, ensure_ascii=False, sort_keys=True)


def _plain(value: object) -> object:
    """What JSON has for that which it does not know."""
    if isinstance(value, Place):
        return None
    if isinstance(value, bytes):
        return hashlib.sha256(value).hexdigest()
    if isinstance(value, Mapping):
        return dict(value)
    kind: type = type(value)
    return {name: getattr(value, name) for name in _counted(kind)}


@cache
def _counted(kind: type) -> tuple[str, ...]:
    """The fields that count of a dataclass, of which a guide has ten thousand; TypeError for what
    is none."""
    return tuple(field.name for field in fields(kind) if field.compare)
