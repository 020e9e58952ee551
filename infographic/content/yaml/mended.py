"""Mistakes of whole lines that are told once, and read as they are meant, so that nothing else is
said because of them: texts beside the key that they belong to, and marks of a merge."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.content.yaml.invisible import CleanLine
from infographic.errors import Place, Problem
from infographic.message import say

_KEY_ALONE = re.compile(r"(?P<before> *(?:- +)*)(?P<key>[a-z][a-z_0-9-]*): *(?:#.*)?$")
# Keys of two or three letters that are no languages here are left out.
_LANGUAGE = r"(?!(?:id|alt|qr|url)\b)[a-z]{2,3}(?:-[A-Z][A-Za-z]+)?"
_DRAFT = "draft"
_TEXT = re.compile(rf"(?P<before> *)(?P<key>{_LANGUAGE}|{_DRAFT}): +[^ ].*")
_STEP = 2  # by which what belongs to a key is indented, in spaces
_SPACES = {1: say("one space"), 2: say("two spaces")}
_NO_CONTENT = re.compile(r" *(?:#|$)")
_OURS, _BASE, _THEIRS, _END = "<<<<<<<", "|||||||", "=======", ">>>>>>>"
_MARK = re.compile(r"(<{7}|\|{7}|>{7})(?: .*)?$|={7}$")


@dataclass(frozen=True)
class Mended:
    """Lines as they are meant, and what is wrong with them as they are typed."""

    lines: tuple[CleanLine, ...]
    problems: tuple[Problem, ...]


def mended(lines: Sequence[CleanLine], file: str) -> Mended:
    """The lines of a file, and what is wrong with how they are written."""
    merged = _without_marks(lines, file)
    moved = _moved(merged.lines, file)
    return Mended(moved.lines, (*merged.problems, *moved.problems))


def _without_marks(lines: Sequence[CleanLine], file: str) -> Mended:
    """Without the marks of a merge, and without the second of two versions between them."""
    kept = list(lines)
    problems: list[Problem] = []
    dropping, begin = False, -1
    for number, line in enumerate(lines):
        mark = line.read[: len(_OURS)] if _MARK.match(line.read) else ""
        # A line of ======= alone may be text; it is a mark where there are others.
        is_mark = bool(mark) and (mark != _THEIRS or begin >= 0)
        if is_mark and begin < 0:
            problems.append(_merge_problem(line, Place(file, number + 1, 1, line.typed)))
        if is_mark:
            begin = -1 if mark == _END else max(begin, number)
            dropping = mark in (_BASE, _THEIRS)
        if is_mark or dropping:
            kept[number] = CleanLine(line.typed, "")
    return Mended(tuple(kept), tuple(problems))


def _merge_problem(line: CleanLine, place: Place) -> Problem:
    what = say("two versions of this part stand here one after the other, as a merge has left them")
    hint = say(
        "keep one of them, and delete the lines {ours}, {theirs} and {end}",
        ours=_OURS,
        theirs=_THEIRS,
        end=_END,
    )
    if not line.read.startswith(_OURS):
        what = say("a mark of a merge is left here")
    return Problem(what, place, hint=hint)


def _moved(lines: Sequence[CleanLine], file: str) -> Mended:
    """With texts that stand beside the key that they belong to moved under it."""
    kept = list(lines)
    problems: list[Problem] = []
    for number, line in enumerate(lines):
        alone = _KEY_ALONE.match(line.read)
        if alone is None or re.fullmatch(f"{_LANGUAGE}|{_DRAFT}", alone["key"]):
            continue
        column = len(alone["before"])
        beside = list(_beside(lines, number + 1, column))
        if not beside or beside[0][1] == _DRAFT:
            continue
        by = _indentation_below(lines, beside[-1][0] + 1, column)
        for at, _ in beside:
            kept[at] = replace(lines[at], read=" " * by + lines[at].read, indented=by)
        first = lines[beside[0][0]]
        place = Place(file, beside[0][0] + 1, first.column(column) + 1, first.typed)
        keys = [key for _, key in beside if key]
        problems.append(_beside_problem(keys, alone["key"], by, place))
    return Mended(tuple(kept), tuple(problems))


def _beside(lines: Sequence[CleanLine], begin: int, column: int) -> Iterator[tuple[int, str]]:
    """The lines from one on that give a text in a language and start in a column, each with its
    key, and those with the rest of a text, without one; as far as nothing else follows."""
    within_text = False
    for number in range(begin, len(lines)):
        line = lines[number].read
        if _NO_CONTENT.match(line):
            continue
        text = _TEXT.match(line)
        if text is not None and len(text["before"]) == column:
            yield number, text["key"]
        elif text is None and within_text and line.startswith(" " * (column + 1)):
            yield number, ""
        else:
            return
        within_text = True


def _indentation_below(lines: Sequence[CleanLine], begin: int, column: int) -> int:
    """How many spaces further than a column the next text in a language starts, if it does."""
    following = (lines[number].read for number in range(begin, len(lines)))
    below = next((line for line in following if not _NO_CONTENT.match(line)), "")
    text = _TEXT.match(below)
    further = len(text["before"]) - column if text else 0
    return further if further > 0 else _STEP


def _beside_problem(keys: Sequence[str], owner: str, by: int, place: Place) -> Problem:
    *first, last = keys
    spaces = _SPACES.get(by) or say("{number} spaces", number=by)
    if not first:
        what = say("{key} belongs to {owner}", key=last, owner=owner)
        return Problem(what, place, hint=say("move it {spaces} to the right", spaces=spaces))
    others = ", ".join(first)
    what = say("{others} and {last} belong to {owner}", others=others, last=last, owner=owner)
    return Problem(what, place, hint=say("move them {spaces} to the right", spaces=spaces))
