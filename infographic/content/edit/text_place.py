"""From the id of a text to its place in the guide's files, and back.

An id is the way through the guide, dotted, with steps and rules by their own ids: `title`,
`steps.luo-tilit.tips.guru`, `chart.values.1.note` (`content/guide/naming.py`).
"""

from __future__ import annotations

from collections.abc import Mapping

from infographic.content.edit.change import Path
from infographic.content.edit.plain import Data, data_at, data_in
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.errors import ContentError, Problem
from infographic.message import say

# What the items of a file are called in ids.
_LISTS = {"steps": STEPS, "rule_items": RULES}
_NAMES = {file: name for name, file in _LISTS.items()}


def place_of(text_id: str, texts: Mapping[str, str]) -> tuple[str, Path]:
    """The file's name, and the path within it, of a text by its id; it need not be there yet.
    `texts` are those of the guide's files by name. ContentError when the step or rule is gone."""
    first, *others = text_id.split(".")
    file = _LISTS.get(first, GUIDE)
    data = data_in(file, texts.get(file, ""))
    path: Path = ()
    for step in others if first in _LISTS else [first, *others]:
        path = (*path, _step(step, data_at(data, path), text_id))
    return file, path


def id_at(file: str, path: Path, data: Data) -> str:
    """The id of what stands at a path of a guide's file that says some data."""
    names = [_NAMES[file]] if file in _NAMES else []
    for length, step in enumerate(path, start=1):
        item = data_at(data, path[:length])
        own = item.get("id") if isinstance(step, int) and isinstance(item, dict) else None
        names.append(own if isinstance(own, str) else str(step))
    return ".".join(names)


def id_of(file: str, path: Path, texts: Mapping[str, str]) -> str:
    """The id of the text at a path of a file by its name; the way back of `place_of`."""
    return id_at(file, path, data_in(file, texts.get(file, "")))


def index_of(item_id: str, items: Data) -> int | None:
    """Which item of a list has an id of its own; None when none has it."""
    found = (
        at
        for at, item in enumerate(items if isinstance(items, list) else ())
        if isinstance(item, dict) and item.get("id") == item_id
    )
    return next(found, None)


def _step(name: str, around: Data, text_id: str) -> int | str:
    if not isinstance(around, list):
        return name
    index = index_of(name, around)
    if index is None and name.isdecimal() and int(name) < len(around):
        index = int(name)
    if index is None:
        what = say("this part of the guide is not there any more")
        raise ContentError(Problem(what, item=text_id, hint=say("look at the guide anew")))
    return index
