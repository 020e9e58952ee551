"""A version of a guide, and some of them in a row."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import overload

_SHORT = 8  # digits of an id that tell a version from all others of a guide


@dataclass(frozen=True)
class Version:
    """The guide as somebody saved it. `id` is git's name of the commit, 40 hexadecimal digits;
    `when` knows its time zone; `changed` are the files that differ from the version before, by
    their paths in the guide's folder."""

    id: str
    who: str
    when: datetime
    message: str
    changed: tuple[str, ...]

    @property
    def short(self) -> str:
        """The beginning of the id, as people are told it."""
        return self.id[:_SHORT]

    @property
    def title(self) -> str:
        """The first line of the message."""
        return self.message.partition("\n")[0]


@dataclass(frozen=True)
class Versions(Sequence[Version]):
    """Versions, newest first. `has_more` is whether there are earlier ones, and `note` says in
    words why those before the last cannot be read, if they cannot."""

    versions: tuple[Version, ...]
    has_more: bool = False
    note: str = ""

    @overload
    def __getitem__(self, index: int) -> Version: ...

    @overload
    def __getitem__(self, index: slice) -> Sequence[Version]: ...

    def __getitem__(self, index: int | slice) -> Version | Sequence[Version]:
        return self.versions[index]

    def __len__(self) -> int:
        return len(self.versions)


@dataclass(frozen=True)
class Restored:
    """What became of going back to a version. `version` is the new one, None when everything was as
    it was then; `before` is the one in which changes that had not been saved were kept, None when
    there were none."""

    version: Version | None
    before: Version | None
