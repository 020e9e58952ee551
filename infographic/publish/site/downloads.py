"""The files of a language that lie ready, in the words of those who need one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide
from infographic.content.load import Content
from infographic.publish.report import FileEntry
from infographic.publish.shelf import Shelf


@dataclass(frozen=True)
class Download:
    """A file to be fetched: `href` leads to it from the page."""

    href: str
    file: FileEntry


def downloads(content: Content, guide: LocalGuide, shelf: Shelf) -> tuple[Download, ...]:
    """All of a language's pictures that lie ready."""
    return tuple(_downloads(content, guide, shelf))


def _downloads(content: Content, guide: LocalGuide, shelf: Shelf) -> Iterator[Download]:
    for page in content.formats:
        for file in shelf.files(guide.language.code, page).values():
            yield Download(PurePosixPath(file.path).name, file)
