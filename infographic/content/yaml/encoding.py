"""The files of an editor as text: UTF-8 in, and UTF-8 out."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from infographic.errors import ContentError, Place, Problem
from infographic.files import (
    MissingError,
    TooLargeError,
    UnreadableError,
    in_words,
    read_whole,
    rename_hint,
)
from infographic.message import say
from infographic.stopping import finished_first

# Parsing takes about 3 s for a million characters.
MAX_BYTES = 300_000

_UTF_16_MARKS = (b"\xff\xfe", b"\xfe\xff")
# How files begin that no text editor has written, and what wrote them.
_OTHER_KINDS = {
    b"PK\x03\x04": say("Word or another office program"),
    b"\xd0\xcf\x11\xe0": say("an old Word or another office program"),
    b"{\\rtf": say("a program that saves formatted text (RTF)"),
    b"%PDF": say("a program that makes PDF files"),
}
_UTF_8_HINT = say("save the file as UTF-8 (in the editor: “Save with encoding”, UTF-8)")


def shown(path: Path) -> str:
    """A path as its user would type it: relative to the current folder when it lies below."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except (ValueError, OSError):
        return str(path)


def decoded(path: Path) -> str:
    """The text of a UTF-8 file, a byte order mark left out; ContentError when it is none."""
    data = _bytes(path)
    for begin, program in _OTHER_KINDS.items():
        if data.startswith(begin):
            what = say("this is no plain text, but a file of {program}", program=program)
            hint = say("save it as plain text in UTF-8, best with a text editor")
            raise ContentError(Problem(what, item=shown(path), hint=hint))
    if data.startswith(_UTF_16_MARKS) or data.count(0) > len(data) // 3:
        raise ContentError(
            Problem(say("the file is saved as UTF-16"), item=shown(path), hint=_UTF_8_HINT)
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ContentError(_not_utf_8(path, data.removeprefix(b"\xef\xbb\xbf"), error)) from None


def too_long(text: str, path: Path) -> Problem | None:
    """What is wrong with a text that is typed for a file when it is longer than that may be."""
    if len(text.encode("utf-8", "surrogatepass")) <= MAX_BYTES:
        return None
    return _too_large(path, say("the file is larger than {size}", size=in_words(MAX_BYTES)))


def lines_of(text: str) -> list[str]:
    """The lines of a text, whatever system wrote it, without their ends."""
    return re.split("\r\n|[\r\n]", text)


def write_whole(path: Path, text: str) -> None:
    """Writes a text file, which appears under its name only when it is whole; ContentError when
    it cannot be written. Makes the folder when there is none."""
    write_together({path: text})


def write_together(texts: Mapping[Path, str]) -> None:
    """The same of several files, which appear when all are whole: none when one cannot be
    written."""
    unfinished = {path: path.with_name(f".{path.name}.{os.getpid()}") for path in texts}
    try:
        for path, text in texts.items():
            with _told(path):
                path.parent.mkdir(parents=True, exist_ok=True)
                unfinished[path].write_text(text, encoding="utf-8", newline="\n")
        with finished_first():
            for path, new in unfinished.items():
                with _told(path):
                    new.replace(path)
    finally:
        for new in unfinished.values():
            with suppress(OSError):  # it has its own name by now, unless it failed or was stopped
                new.unlink()


@contextmanager
def _told(path: Path) -> Iterator[None]:
    """ContentError when a file cannot be written."""
    try:
        yield
    except OSError as error:
        what = say("the file cannot be written: {reason}", reason=error.strerror or error)
        hint = say("is the disk full, or the folder write-protected?")
        raise ContentError(Problem(what, item=shown(path), hint=hint)) from None


def _bytes(path: Path) -> bytes:
    try:
        return read_whole(path, MAX_BYTES)
    except TooLargeError as error:
        raise ContentError(_too_large(path, error.what)) from None
    except MissingError as error:
        hint: str = rename_hint(path) or error.hint
        raise ContentError(Problem(error.what, item=shown(path), hint=hint)) from None
    except UnreadableError as error:
        raise ContentError(Problem(error.what, item=shown(path), hint=error.hint)) from None


def _too_large(path: Path, what: str) -> Problem:
    hint = say("keep only the guide's own texts in it")
    return Problem(say("{what}, too large for a guide", what=what), item=shown(path), hint=hint)


def _not_utf_8(path: Path, data: bytes, error: UnicodeDecodeError) -> Problem:
    """Points at the first byte that is no UTF-8, in its line as Windows would read it."""
    start = error.start
    line_start = max(data.rfind(b"\n", 0, start), data.rfind(b"\r", 0, start)) + 1
    before = data[line_start:start].decode("utf-8")
    rest = data[start:].splitlines()[0].decode("cp1252", errors="replace")
    line = len(data[:line_start].splitlines()) + 1
    place = Place(shown(path), line, len(before) + 1, before + rest)
    letter = (
        say("“{text}”", text=rest[0])
        if rest[0].isprintable() and rest[0] != "\ufffd"
        else say("this character")
    )
    what = say(
        "{letter} is saved in an old encoding (such as ISO-8859-1 or Windows-1252)", letter=letter
    )
    return Problem(what, place, hint=_UTF_8_HINT)
