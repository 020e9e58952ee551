"""Guides whose texts go to translators."""

from __future__ import annotations

import shutil
from functools import cache
from pathlib import Path

from infographic.content.load import Content
from infographic.files import program_data
from infographic.publish.offer import load

_FILES = ("guide.yaml", "steps.yaml", "rules.yaml", "approvals.yaml")


@cache
def kela() -> Content:
    return load(program_data())


def copy_of_kela(folder: Path) -> Path:
    """Kela's guide in a folder of its own, to be written into."""
    folder.mkdir(parents=True, exist_ok=True)
    for name in _FILES:
        shutil.copy(program_data() / name, folder)
    return folder


def changed(folder: Path, file: str, *changes: tuple[str, str]) -> Path:
    """The guide in a folder with other words in one of its files."""
    text = (folder / file).read_text(encoding="utf-8")
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (folder / file).write_text(text, encoding="utf-8")
    return folder
