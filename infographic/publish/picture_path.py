"""Where pictures go."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePosixPath

from infographic.content.load import Content
from infographic.publish.file_kind import FILE_KINDS
from infographic.publish.report import Key


def picture_path(content: Content, key: Key, kind: str) -> PurePosixPath:
    """Where a file goes below the output folder."""
    file_name = content.guide.file_name.words[key.language]
    return PurePosixPath(key.language, f"{file_name}-{key.format}{FILE_KINDS[kind].suffix}")


def picture_paths(content: Content, language: str) -> Iterator[PurePosixPath]:
    """Those of all that a guide makes in a language."""
    for name, page in content.formats.items():
        for kind in page.files:
            yield picture_path(content, Key(language, name), kind)
