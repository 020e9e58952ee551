"""Folders of rows that a table does not have any more."""

from __future__ import annotations

import json
from collections.abc import Collection
from pathlib import Path

from infographic.content.yaml.field import is_slug
from infographic.files import UnreadableError, read_whole

_MOST_BYTES = 200_000_000  # of the report of a series


def left_over(report: Path, names: Collection[str]) -> tuple[str, ...]:
    """The folders that the last report of a series tells of, as far as they are there still and no
    row has one of these names."""
    try:
        data = json.loads(read_whole(report, _MOST_BYTES))
        told = [row["name"] for row in data["rows"]] + list(data["left_over"])
    except (UnreadableError, ValueError, KeyError, TypeError, RecursionError):
        return ()  # none of ours
    there = (name for name in told if isinstance(name, str) and is_slug(name))
    return tuple(
        sorted({name for name in there if name not in names and (report.parent / name).is_dir()})
    )
