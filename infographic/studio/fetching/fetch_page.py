"""What the fetch view shows, ready for its templates."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum

from infographic.errors import Problem
from infographic.message import say
from infographic.publish.site.use import Use
from infographic.studio.editing.edit_page import Mark, NamedLanguage
from infographic.studio.fetching.maker import MakingState
from infographic.studio.fetching.translator_file import FileState


class Readiness(StrEnum):
    """How it is with a file: it shows the guide as it is saved, an earlier guide, or is not there;
    or its turn is to come, it is being drawn, or it is refused."""

    READY = "ready"
    OLD = "old"
    MISSING = "missing"
    QUEUED = "queued"
    DRAWN = "drawn"
    REFUSED = "refused"


@dataclass(frozen=True)
class FetchFile:
    """A file by its path in the output folder: what it is for, and about its shape, type and size.
    `shot` is the path of its small picture, if there is one, else a sign stands for it; `why` it is
    refused, where it is."""

    path: str
    name: str
    about: str
    readiness: Readiness
    sign: str
    shot: str = ""
    why: tuple[str, ...] = ()
    is_page: bool = False

    @property
    def is_there(self) -> bool:
        return self.readiness in (Readiness.READY, Readiness.OLD)


@dataclass(frozen=True)
class FetchGroup:
    """The files for one use: `archive` has all of them, and `main` is the one to open."""

    use: Use
    name: str
    note: str
    sign: str
    files: tuple[FetchFile, ...]
    archive: FetchFile | None = None
    main: FetchFile | None = None


@dataclass(frozen=True)
class FetchPage:
    """The files in one language. `drafts` is how many texts await approval in it, `changes` how
    many texts and values are not saved; `problems` say why nothing can be made. `picture` is the
    path of the one to be copied, `alternative` its text. The files lie in `output`; `now` is what
    is drawn just now. A guide with `placeholders` has no files of its own.
    `translator_kinds` are those of files that can be made for translators, `translator_file` the
    one that is made."""

    address: str
    base: str
    language: str
    languages: tuple[NamedLanguage, ...]
    groups: tuple[FetchGroup, ...]
    making: MakingState
    drafts: int = 0
    is_draft: bool = False
    changes: int = 0
    problems: tuple[Problem, ...] = ()
    picture: str = ""
    alternative: str = ""
    output: str = ""
    now: str = ""
    placeholders: tuple[str, ...] = ()
    translator_kinds: tuple[str, ...] = ()
    translator_file: FileState = field(default_factory=FileState)

    @property
    def files(self) -> Iterator[FetchFile]:
        for group in self.groups:
            yield from group.files
            if group.archive:
                yield group.archive

    def count(self, readiness: Readiness) -> int:
        return sum(file.readiness is readiness for file in self.files)

    @property
    def ready(self) -> int:
        return self.count(Readiness.READY)

    @property
    def old(self) -> int:
        return self.count(Readiness.OLD)

    @property
    def is_complete(self) -> bool:
        """Whether everything is ready in this language."""
        return bool(self.groups) and all(file.readiness is Readiness.READY for file in self.files)

    @property
    def has_none(self) -> bool:
        """Whether there is nothing to fetch."""
        return not any(file.is_there for file in self.files)

    @property
    def language_name(self) -> str:
        return next((each.name for each in self.languages if each.code == self.language), "")

    @property
    def state(self) -> Mark | None:
        return Mark("wait", say("Draft")) if self.is_draft else None
