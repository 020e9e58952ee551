"""An audience under another name, in all of a guide's files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from infographic.content.edit.change import Path, RenameKey
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import data_at, data_in
from infographic.content.load import GUIDE, STEPS


def with_audience_renamed(texts: Mapping[str, str], old: str, new: str) -> dict[str, str]:
    """The texts of a guide's files by name, with another name for an audience: in guide.yaml, and
    where tips are for it. ContentError as of `edited`."""
    renamed: dict[str, str] = {}
    for name, text in texts.items():
        renamed[name] = text
        for path in _paths(name, text, old):
            renamed[name] = edited(renamed[name], RenameKey(path, new), name)
    return renamed


def _paths(file: str, text: str, audience: str) -> Iterator[Path]:
    data = data_in(file, text)
    if file == GUIDE and data_at(data, ("audiences", audience)) is not None:
        yield ("audiences", audience)
    if file == STEPS and isinstance(data, list):
        paths = ((index, "tips", audience) for index in range(len(data)))
        yield from (path for path in paths if data_at(data, path) is not None)
