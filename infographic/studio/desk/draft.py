"""What is edited and not saved yet, on the disk beside the guide, so that nothing is lost with a
tab, a program or a machine.

Each desk keeps a draft of its own, in `.studio/` of the guide's folder, and holds a lock as long as
it lives: a draft that nobody holds was left behind.
"""

from __future__ import annotations

import errno
import fcntl
import hashlib
import json
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any

from infographic.files import UnreadableError, read_whole
from infographic.studio.desk.conflict import Conflict, as_json, from_json
from infographic.studio.desk.folder_lock import locked
from infographic.studio.desk.guide_files import is_guides, unwritable, write_through
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.working_copy import Texts

FOLDER = ".studio"
_IGNORE, _NOTHING = ".gitignore", "*\n"
_DRAFT = re.compile(r"draft-([1-9][0-9]?)\.json")
_MOST_DRAFTS = 99
_AGAIN = 3
_MOST_BYTES = 20_000_000
_FORM = 1
_DAMAGED = (ValueError, KeyError, TypeError, AttributeError, RecursionError)


@dataclass(frozen=True)
class Draft:
    """The `texts` of files as edited, and of the same files those that they are `based_on`; the
    `conflicts` that nobody has decided yet, and when it was `written`. `brought` are the pictures
    that came into the folder meanwhile, with their signs."""

    texts: Texts
    based_on: Texts
    conflicts: tuple[Conflict, ...]
    written: datetime
    brought: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class FoundDraft:
    """A draft that was left behind in a folder. `is_of_older_files` when these have changed
    since."""

    name: str
    draft: Draft
    is_of_older_files: bool


class DraftKeeper:
    """Keeps the draft of one desk; makes nothing in the folder before there is one."""

    def __init__(self, folder: Path, clock: Callable[[], datetime]) -> None:
        self._folder = folder
        self._clock = clock
        self._held: tuple[str, int] | None = None  # its file's name, and its open lock

    def keep(
        self,
        texts: Texts,
        based_on: Texts,
        conflicts: tuple[Conflict, ...],
        brought: Mapping[str, str],
    ) -> datetime:
        """Have this as the draft, whole or not at all, and say when. SaveError when the system
        refuses; the earlier draft is then still there."""
        place = self._folder / FOLDER
        try:
            if self._held is None:
                self._held = _place_in(place)
            draft = Draft(texts, based_on, conflicts, self._clock(), brought)
            _write_whole(place / self._held[0], _as_json(draft))
        except OSError as error:
            raise SaveError(unwritable(place, error)) from error
        return draft.written

    def remove(self) -> None:
        """There is nothing to keep any more."""
        if self._held is not None:
            with suppress(OSError):
                (self._folder / FOLDER / self._held[0]).unlink(missing_ok=True)

    def close(self) -> None:
        """Let go of the draft: it stays, and whoever opens the guide next finds it. Without any,
        nothing of ours is left in the folder."""
        place = self._folder / FOLDER
        if self._held is not None:
            _, lock = self._held
            self._held = None
            os.close(lock)
        with suppress(OSError, SaveError):
            if place.is_dir() and not place.is_symlink():
                with locked(place):
                    _tidy(place)

    def found(self, files: Texts) -> tuple[FoundDraft, ...]:
        """The drafts that others have left behind, the newest first; `files` are the guide's as
        they are on the disk now. One that says just what these say was saved before its program
        was killed, and goes."""
        place = self._folder / FOLDER
        own = self._held[0] if self._held else ""
        found = [
            FoundDraft(name, draft, _is_older(draft, files))
            for name in _drafts_in(place)
            if name != own and not _is_held(place, name) and (draft := _read(place / name))
        ]
        for each in [each for each in found if _says_the_same(each.draft, files)]:
            found.remove(each)
            self.forget(each)
        return tuple(sorted(found, key=lambda each: each.draft.written, reverse=True))

    def texts(self) -> Iterator[str]:
        """What all drafts in the folder say of files, those that others hold too."""
        place = self._folder / FOLDER
        for name in _drafts_in(place):
            draft = _read(place / name)
            if draft is not None:
                yield from draft.texts.values()
                yield json.dumps([as_json(conflict) for conflict in draft.conflicts])
            else:
                with suppress(UnreadableError):
                    yield read_whole(place / name, _MOST_BYTES).decode("utf-8", "replace")

    def forget(self, found: FoundDraft) -> None:
        """Remove a draft that was left behind."""
        with suppress(OSError):
            (self._folder / FOLDER / found.name).unlink(missing_ok=True)


def sha256_of_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _is_older(draft: Draft, files: Texts) -> bool:
    return any(files.get(name, "") != text for name, text in draft.based_on.items())


def _place_in(place: Path) -> tuple[str, int]:
    """A place for one more draft, in a folder that is made when there is none."""
    for _ in range(_AGAIN):
        with suppress(FileNotFoundError):  # another desk has tidied it away just then
            _make(place)
            with locked(place):
                return _free_place(place)
    raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT))


def _says_the_same(draft: Draft, files: Texts) -> bool:
    same = all(files.get(name, "") == text for name, text in draft.texts.items())
    return same and not draft.conflicts


def _make(place: Path) -> None:
    """The folder of drafts, of which git takes no notice. OSError when a link stands in its
    place."""
    place.mkdir(exist_ok=True)
    if place.is_symlink():
        raise NotADirectoryError(errno.ENOTDIR, os.strerror(errno.ENOTDIR))
    if not (place / _IGNORE).exists():
        (place / _IGNORE).write_text(_NOTHING, "utf-8")


def _free_place(place: Path) -> tuple[str, int]:
    """A name for a draft that no other desk uses and under which none was left behind, with the
    lock that says so as long as it is open."""
    for number in range(1, _MOST_DRAFTS + 1):
        name = f"draft-{number}.json"
        if (place / name).exists():
            continue
        if (lock := _locked_file(place, name)) is not None:
            return name, lock
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def _locked_file(place: Path, name: str) -> int | None:
    """The lock of a draft, open; None when another desk holds it."""
    path = _lock_of(place, name)
    is_new = not path.exists()
    descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC | os.O_NOFOLLOW, 0o600)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        os.close(descriptor)
        return None
    except OSError:  # a file system without locks: whoever has made the file holds it
        if not is_new:
            os.close(descriptor)
            return None
    return descriptor


def _lock_of(place: Path, name: str) -> Path:
    return place / f"{Path(name).stem}.lock"


def _is_held(place: Path, name: str) -> bool:
    with suppress(OSError):
        descriptor = os.open(_lock_of(place, name), os.O_RDWR | os.O_CLOEXEC | os.O_NOFOLLOW)
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return True
        finally:
            os.close(descriptor)
    return False


def _tidy(place: Path) -> None:
    """Remove what is of no use: locks that nobody holds with what they left unfinished, and the
    folder if no draft is in it."""
    for path in sorted(place.glob("draft-*.lock")):
        name = f"{path.stem}.json"
        if not _is_held(place, name):
            for unfinished in place.glob(f".{name}.*"):
                unfinished.unlink(missing_ok=True)
            path.unlink(missing_ok=True)
    if {path.name for path in place.iterdir()} == {_IGNORE}:
        (place / _IGNORE).unlink()
        place.rmdir()


def _drafts_in(place: Path) -> Iterator[str]:
    with suppress(OSError):
        if not place.is_symlink():
            yield from sorted(path.name for path in place.iterdir() if _DRAFT.fullmatch(path.name))


def _write_whole(path: Path, data: bytes) -> None:
    unfinished = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        with unfinished.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        with suppress(OSError):
            unfinished.unlink(missing_ok=True)
    write_through(path.parent)


def _as_json(draft: Draft) -> bytes:
    files = {
        name: {
            "text": text,
            "based_on": draft.based_on.get(name, ""),
            "sha256": sha256_of_text(draft.based_on.get(name, "")),
        }
        for name, text in draft.texts.items()
    }
    said = {
        "form": _FORM,
        "written": draft.written.isoformat(),
        "files": files,
        "conflicts": [as_json(conflict) for conflict in draft.conflicts],
        "brought": dict(draft.brought),
    }
    return json.dumps(said, ensure_ascii=False, indent=1).encode()


def _read(path: Path) -> Draft | None:
    """The draft in a file; None when it is none of ours, or damaged."""
    try:
        said: Mapping[str, Any] = json.loads(read_whole(path, _MOST_BYTES))
        files = said["files"]
        if said["form"] != _FORM or path.is_symlink() or not all(map(is_guides, files)):
            return None
        texts = {name: _words(file["text"]) for name, file in files.items()}
        based_on = {name: _words(file["based_on"]) for name, file in files.items()}
        if any(file["sha256"] != sha256_of_text(based_on[name]) for name, file in files.items()):
            return None
        conflicts = tuple(map(from_json, said["conflicts"]))
        brought = {_name(name): _words(sign) for name, sign in said.get("brought", {}).items()}
        written = datetime.fromisoformat(said["written"])
        return Draft(texts, based_on, conflicts, written, brought)
    except (UnreadableError, *_DAMAGED):
        return None


def _name(value: str) -> str:
    """That of a file in the folder itself; ValueError for any other path."""
    if value != Path(value).name:
        raise ValueError(value)
    return value


def _words(value: object) -> str:
    if not isinstance(value, str):
        raise TypeError
    value.encode()  # no half characters
    return value
