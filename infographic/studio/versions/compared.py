"""A version beside the guide as it is now: what is different, in words."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from infographic.content.edit.difference import Change, Difference, difference
from infographic.content.guide.approvals_file import APPROVALS
from infographic.files import UnreadableError, read_whole
from infographic.studio.desk.guide_files import is_guides
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.word_difference import Piece, pieces

_MOST_BYTES = 50_000_000


@dataclass(frozen=True)
class Different:
    """A difference by its number, from 1, with its words of then and now, piece by piece. `key`
    tells it from the others."""

    number: int
    change: Change
    then: tuple[Piece, ...]
    now: tuple[Piece, ...]

    @property
    def key(self) -> str:
        return key_of(self.change)


@dataclass(frozen=True)
class Compared:
    """`texts` are the guide's files of then by name. `files` are those that differ in what is no
    text, or cannot be read, and of which only that can be told."""

    texts: Mapping[str, str]
    differences: tuple[Different, ...]
    files: tuple[str, ...]

    def named(self, key: str) -> Change | None:
        """The difference of a key, if there is one."""
        return next((each.change for each in self.differences if each.key == key), None)


def compared(then: Mapping[str, bytes], state: DeskState, folder: Path) -> Compared:
    """What the files held then beside what they say on the desk."""
    texts = {
        name: data.decode("utf-8-sig", "replace") for name, data in then.items() if is_guides(name)
    }
    found = difference(texts, state.copy.texts)
    changes = [each for each in found.changes if each.file != APPROVALS]
    numbered = tuple(
        Different(
            number,
            change,
            pieces(change.before, change.after),
            pieces(change.after, change.before),
        )
        for number, change in enumerate(changes, start=1)
    )
    return Compared(texts, numbered, (*_untold(found), *_others(then, folder)))


def key_of(change: Change) -> str:
    return "|".join((change.kind, change.file, change.id, change.language))


def _untold(found: Difference) -> Iterator[str]:
    yield from found.unread
    if APPROVALS in found.lines and APPROVALS not in found.unread:
        yield APPROVALS


def _others(then: Mapping[str, bytes], folder: Path) -> Iterator[str]:
    """Pictures and templates that are others now, or gone."""
    home = folder.resolve()
    for name, data in then.items():
        if is_guides(name):
            continue
        try:
            place = (folder / name).resolve()
            is_same = place.is_relative_to(home) and read_whole(place, _MOST_BYTES) == data
        except (OSError, RuntimeError, UnreadableError):
            is_same = False
        if not is_same:
            yield name
