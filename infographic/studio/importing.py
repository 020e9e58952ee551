"""A guide that is brought from elsewhere: only what a guide may have comes into its new folder."""

from __future__ import annotations

import re
import shutil
import stat
import unicodedata
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from io import BytesIO
from pathlib import Path, PurePosixPath

from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.load import FORMATS, GUIDE, RULES, STEPS
from infographic.content.new_guide import new_folder
from infographic.content.yaml.encoding import shown
from infographic.errors import ContentError, Problem
from infographic.files import unreadable
from infographic.message import say

MOST_BYTES = 30_000_000  # of all files, unpacked or not
_MOST_OF_ONE = 10_000_000
_MOST_FILES = 500
_LONGEST_PATH = 300
_ENDINGS = {".yaml", ".icc", ".html", ".css", ".svg", ".png", ".otf", ".ttf", ".txt"}
_TEXTS = {GUIDE, STEPS, RULES, FORMATS, APPROVALS}
_ALLOWED = re.compile(
    r"themes/[^/]+\.(?:yaml|icc)|fonts/[^/]+\.(?:otf|ttf|yaml|txt)|page/(?:[^/]+/){0,2}[^/]+\.(?:html|css)"
    r"|(?:[^/]+/){0,2}[^/]+\.(?:svg|png)"
)
# Folders of what is made of a guide, and of what systems leave behind.
_PASSED_BY = {"output", "__MACOSX"}
_UNREADABLE = (zipfile.BadZipFile, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)


def import_guide(files: Mapping[str, bytes], name: str, into: Path) -> Path:
    """Writes the guide that files make, by their paths as they were sent, into a new folder within
    a folder and returns it. It is named after the folder that the guide was in, or `name`.

    ContentError, and nothing is written, when there is no guide among the files or more than one,
    when they are too large, and when the system refuses.
    """
    root = _root_of(files)
    own = dict(_own(files, root))
    folder = new_folder(into, root.rstrip("/").rpartition("/")[2] or PurePosixPath(name).stem)
    try:
        for path, data in own.items():
            place = folder / path
            place.parent.mkdir(parents=True, exist_ok=True)
            with place.open("xb") as file:
                file.write(data)
    except OSError as error:
        shutil.rmtree(folder)
        raise ContentError(Problem(unreadable(error).what, item=shown(folder))) from None
    return folder


def unpacked(data: bytes) -> dict[str, bytes]:
    """The files of a ZIP by their paths; ContentError when it cannot be read or holds too much."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            return dict(_parts(archive, archive.infolist()))
    except _UNREADABLE:
        what = say("the ZIP file is damaged, or has a password")
        raise ContentError(Problem(what, hint=say("pack the guide's folder again"))) from None


def _parts(
    archive: zipfile.ZipFile, entries: Iterable[zipfile.ZipInfo]
) -> Iterator[tuple[str, bytes]]:
    left, count = MOST_BYTES, 0
    for entry in entries:
        is_file = not entry.is_dir() and not stat.S_ISLNK(entry.external_attr >> 16)
        if not is_file or not _may_be_a_guides(entry.filename):
            continue
        # What an archive says of its sizes may be wrong: it is read no further than allowed.
        with archive.open(entry) as file:
            data = file.read(min(left, _MOST_OF_ONE) + 1)
        left, count = left - len(data), count + 1
        if left < 0 or len(data) > _MOST_OF_ONE or count > _MOST_FILES:
            raise _too_large()
        yield entry.filename, data


def _root_of(files: Iterable[str]) -> str:
    """The path of the folder in which guide.yaml is, with its stroke; empty when it is at the
    top."""
    heads = {path for path in files if path.split("/")[-1] == GUIDE and _may_be_a_guides(path)}
    if not heads:
        what = say("there is no guide in it: {file} is missing", file=GUIDE)
        raise ContentError(
            Problem(what, hint=say("bring the whole folder of the guide, or its ZIP"))
        )
    nearest = min(path.count("/") for path in heads)
    found = [path.removesuffix(GUIDE) for path in heads if path.count("/") == nearest]
    if len(found) > 1:
        what = say("there are several guides in it")
        raise ContentError(Problem(what, hint=say("bring one guide at a time")))
    return found[0]


def _own(files: Mapping[str, bytes], root: str) -> Iterator[tuple[str, bytes]]:
    """What belongs to the guide, by its path in the guide's folder."""
    total = count = 0
    for path, data in files.items():
        inside = unicodedata.normalize("NFC", path.removeprefix(root))
        is_own = inside in _TEXTS or _ALLOWED.fullmatch(inside)
        if not is_own or not path.startswith(root) or not _may_be_a_guides(path):
            continue
        total, count = total + len(data), count + 1
        if total > MOST_BYTES or len(data) > _MOST_OF_ONE or count > _MOST_FILES:
            raise _too_large()
        yield inside, data


def _may_be_a_guides(path: str) -> bool:
    """Whether something may be of a guide, wherever that is: it has a path that stays where it is
    put, on every system, and hides nothing."""
    parts = path.split("/")
    return (
        len(path) <= _LONGEST_PATH
        and PurePosixPath(path).suffix in _ENDINGS
        and _PASSED_BY.isdisjoint(parts)
        and all(map(_is_plain, parts))
    )


def _is_plain(name: str) -> bool:
    return name.isprintable() and re.fullmatch(r'[^.\\:*?"<>|][^\\:*?"<>|]*', name) is not None


def _too_large() -> ContentError:
    what = say("the guide is larger than {most:g} MB, or has too many files", most=MOST_BYTES / 1e6)
    hint = say("bring only its own files, without what was made of them")
    return ContentError(Problem(what, hint=hint))
