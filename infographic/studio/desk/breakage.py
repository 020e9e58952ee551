"""A file that cannot be read as YAML: where, why, and how to mend it if that is certain."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from itertools import takewhile

from infographic.content.load import GUIDE, STEPS
from infographic.content.yaml.encoding import lines_of
from infographic.content.yaml.mistyped import mistyped, quoted
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import Value
from infographic.errors import Problem
from infographic.message import Message, say
from infographic.studio.desk.guide_files import FolderTexts
from infographic.studio.desk.working_copy import Texts

_AROUND = 2  # lines before and after the one that is meant
_LINES = re.compile("([^\r\n]*)(\r\n|[\r\n]|$)")
_KEY_AND_TEXT = re.compile(r"(?P<before> *(?:- +)*[A-Za-z_][\w-]*: +)(?P<text>[^'\"{\[\s].*?)\s*")
_END_OF_TEXT = re.compile(r" *$| +#|[}\]]| *, *[\w-]+: ")
_KEY = re.compile(r" *(?:- +)*[A-Za-z_][\w-]*")


@dataclass(frozen=True)
class Repair:
    """What a button says, and the `text` of the whole file when it is pressed, which begins to
    differ at a line and column, from 1: that is where something is missing."""

    label: Message
    text: str
    line: int = 0
    column: int = 0


@dataclass(frozen=True)
class Breakage:
    """What to show over the picture: the first thing that is wrong with a file, and how many
    `others` there are. `excerpt` are the lines around it with their numbers; lines and columns
    count from 1. `text` is what the file says; it is what a repair is of."""

    file: str
    text: str
    problem: Problem
    line: int
    column: int
    excerpt: tuple[tuple[int, str], ...]
    others: int
    repair: Repair | None


def breakage_of(file: str, text: str) -> Breakage | None:
    """What is wrong with how a file is written; None when it can be read."""
    problems = read_text(file, text).problems
    if not text or not problems:
        return None
    return _breakage_by(file, text, problems)


def broken_files(files: FolderTexts) -> tuple[Breakage, ...]:
    """Those of a folder's files that cannot be read, be it that they are no text."""
    found = [breakage_of(name, text) for name, text in files.texts.items()]
    refused = [_breakage_by(name, "", problems) for name, problems in files.refused.items()]
    return (*(each for each in found if each is not None), *refused)


def emptied_files(files: FolderTexts, before: Texts) -> tuple[Breakage, ...]:
    """Those that no guide is without and that say nothing any more, though they did `before`: who
    writes a file may empty it first, and nobody means to have a guide without steps."""
    return tuple(
        _breakage_by(name, "", read_text(name, "").problems)
        for name in (GUIDE, STEPS)
        if before.get(name) and files.texts.get(name) == ""
    )


def _breakage_by(file: str, text: str, problems: tuple[Problem, ...]) -> Breakage:
    first = problems[0]
    line, column = (first.place.line, first.place.column) if first.place else (0, 0)
    lines = lines_of(text)
    shown = range(max(line - _AROUND, 1), min(line + _AROUND, len(lines)) + 1) if line else ()
    excerpt = tuple((number, lines[number - 1]) for number in shown)
    repair = _certain_repair(file, text, problems)
    return Breakage(file, text, first, line, column, excerpt, len(problems) - 1, repair)


def _certain_repair(file: str, text: str, problems: tuple[Problem, ...]) -> Repair | None:
    """What makes the whole file readable, if there is one way only: all that do have to say the
    same."""
    numbers = {problem.place.line - 1 for problem in problems if problem.place}
    found: list[tuple[Repair, Value | None]] = []
    for number in sorted(numbers)[:1]:
        for repair in _repairs(text, number):
            source = read_text(file, repair.text)
            if not source.problems:
                found.append((repair, source.value))
    if not found or any(value != found[0][1] for _, value in found):
        return None
    return _placed(found[0][0], text)


def _placed(repair: Repair, text: str) -> Repair:
    lines = zip(lines_of(text), lines_of(repair.text), strict=False)
    for number, (old, new) in enumerate(lines, 1):
        if old != new:
            signs = zip(old, new, strict=False)
            same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], signs))
            return replace(repair, line=number, column=same + 1)
    return repair


def _repairs(text: str, number: int) -> Iterator[Repair]:
    yield from _without_tabs(text)
    for change in _CHANGES:
        for label, line in change(_line(text, number)):
            yield Repair(label, _with_line(text, number, line))


def _line(text: str, number: int) -> str:
    lines = lines_of(text)
    return lines[number] if number < len(lines) else ""


def _with_line(text: str, number: int, new: str) -> str:
    """The text with another line in the place of one; the ends of lines stay."""
    lines = [(found[1], found[2]) for found in _LINES.finditer(text)]
    lines[number] = new, lines[number][1]
    return "".join(line + end for line, end in lines)


def _without_tabs(text: str) -> Iterator[Repair]:
    label = say("Replace the tabs at the start of lines with spaces")
    lines = _LINES.findall(text)
    if any(line.lstrip(" ").startswith("\t") for line, _ in lines):
        for spaces in (2, 4, 8):
            yield Repair(label, "".join(_indented(line, spaces) + end for line, end in lines))


def _indented(line: str, spaces: int) -> str:
    """The line with so many spaces for each tab that it starts with."""
    text = line.lstrip(" \t")
    return line[: len(line) - len(text)].expandtabs(spaces) + text


def _closed(line: str) -> Iterator[tuple[Message, str]]:
    """With a quotation mark wherever a text may end: at the end of the line, before a comment, a
    bracket, or the next text in braces."""
    for mark in ('"', "'"):
        if line.count(mark) % 2:
            for end in _END_OF_TEXT.finditer(line, line.rindex(mark) + 1):
                yield (
                    say("Add the quotation mark"),
                    line[: end.start()] + mark + line[end.start() :],
                )


def _spaced(line: str) -> Iterator[tuple[Message, str]]:
    typed = mistyped(line)
    if typed is None:
        return
    key = _KEY.match(line)
    if key is not None and line[typed.column : typed.column + 1] == ":":
        at = typed.column + 1
        yield say("Add the space after the colon"), f"{line[:at]} {line[at:]}"
    elif key is not None and key.end() <= typed.column:
        rest = line[typed.column + 1 :].strip()
        yield say("Write a colon after the key"), f"{line[: key.end()]}: {rest}".rstrip()


def _in_quotes(line: str) -> Iterator[tuple[Message, str]]:
    if found := _KEY_AND_TEXT.fullmatch(line):
        label = say("Put the text in quotation marks")
        yield label, found["before"] + quoted(found["text"])


_CHANGES: tuple[Callable[[str], Iterator[tuple[Message, str]]], ...] = (
    _closed,
    _spaced,
    _in_quotes,
)
