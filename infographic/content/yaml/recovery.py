"""Where to read on in a file that cannot be read as a whole, so that one run tells all its faults.

An editor's file is a list of items or a mapping, whose blocks start in its leftmost column.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from itertools import pairwise

from infographic.content.yaml.mistyped import CURLY_QUOTES

_ITEM = re.compile(r"-(?: |$)")
# A key and what follows it, as far as it can be recognised when it is mistyped.
_KEY = re.compile(rf"['\"{CURLY_QUOTES}]?([\w.-]+)['\"{CURLY_QUOTES}]? *(?:[:：=;].*)?$")
_NO_CONTENT = re.compile(r" *(?:#|%|---|\.\.\.|$)")
# A value that goes on over several lines in brackets.
_GOES_ON = re.compile(r"[\[{,] *$")


def starts_of_blocks(lines: Sequence[str]) -> list[int]:
    """The lines that start an item of the list or a key of the mapping that a file is."""
    content = [number for number, line in enumerate(lines) if not _NO_CONTENT.match(line)]
    left = min((_indentation(lines[number]) for number in content), default=0)
    outer = [number for number in content if _indentation(lines[number]) == left]
    for start in (_ITEM, _KEY):
        starts = [number for number in outer if start.match(lines[number], left)]
        if starts and (start is _KEY or starts[0] == outer[0]):
            return starts
    return []


def block_around(starts: Sequence[int], at: int, begin: int, end: int) -> range:
    """The lines, of those from `begin` to `end`, of the block that the line `at` belongs to."""
    index = bisect_right(starts, at)
    first = starts[index - 1] if index and starts[index - 1] >= begin else begin
    return range(first, starts[index] if index < len(starts) else end)


def key_of(line: str) -> str:
    """The key with which a line starts; empty when it starts otherwise."""
    found = _KEY.match(line.lstrip(" "))
    return found[1] if found else ""


def is_item(line: str) -> bool:
    """Whether a line starts an item of a list."""
    return _ITEM.match(line.lstrip(" ")) is not None


def later_parts(lines: Sequence[str], at: int, end: int) -> Iterator[range]:
    """The lines of each key after a fault in the line `at` that can be read for itself: of those
    beside the faulty one or beside what it belongs to, up to the line `end`."""
    if _GOES_ON.search(lines[at]):
        return
    widest = _indentation(lines[at].replace("- ", "  ", 1))
    starts = [
        number
        for number in range(at + 1, end)
        if _indentation(lines[number]) <= widest and key_of(lines[number])
    ]
    for start, following in pairwise([*starts, end]):
        yield range(start, _end_of_part(lines, start, following, widest))


def _end_of_part(lines: Sequence[str], start: int, end: int, widest: int) -> int:
    """Where a part ends that the comments below it belong to no more: a bracket that is never
    closed is looked for in its last line."""
    while end > start + 1 and _is_comment(lines[end - 1], widest):
        end -= 1
    return end


def _is_comment(line: str, widest: int) -> bool:
    text = line.strip()
    return not text or (text.startswith("#") and _indentation(line) <= widest)


def _indentation(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
