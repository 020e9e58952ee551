"""Lists and mappings that are written with a line for each member: inserting, removing, moving.

What belongs to a member are its lines, comments below them that are indented further, and, of an
item of a list, the comments directly above it. What stands between two members stays where it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.edit.document import Document, Line
from infographic.content.yaml.node import CollectionNode
from infographic.errors import ContentError, Problem
from infographic.message import say


@dataclass(frozen=True)
class Block:
    """A collection in its document; `units` are the lines that belong to each member."""

    document: Document
    node: CollectionNode
    units: tuple[range, ...]

    @classmethod
    def of(cls, document: Document, node: CollectionNode) -> Block:
        units: list[range] = []
        before = -1
        for member in node.members:
            first = member.begin.line
            if not node.is_mapping:
                first = _comments_above(document, first, before, member.begin.column)
            before = _tail(document, member.end.line, member.begin.column)
            units.append(range(first, before + 1))
        return cls(document, node, tuple(units))

    @property
    def column(self) -> int:
        return self.node.members[0].begin.column

    @property
    def is_inline(self) -> bool:
        """Whether it begins on a line that something else begins, the hyphen of a list."""
        begin = self.node.members[0].begin
        return bool(self.document.lines[begin.line].text[: begin.column].strip())

    @property
    def _is_below_comment(self) -> bool:
        begin = self.units[0].start
        return begin > 0 and _comment_column(self.document.lines[begin - 1]) == self.column

    def inserted(self, at: int, texts: Sequence[str], apart: int = 0) -> str:
        """The document with lines of a new member, which are indented as they have to be. `apart`
        is how many blank lines part it from others where these cannot tell."""
        new = self.document.new_lines(texts)
        blank = self.document.new_lines([""] * self._blank_lines(at, apart))
        lines = self.document.lines
        if at > 0:
            after = self.units[at - 1].stop
            return self.document.text_of([*lines[:after], *blank, *new, *lines[after:]])
        first = self.units[0].start
        if not self.is_inline:
            return self.document.text_of([*lines[:first], *new, *blank, *lines[first:]])
        text, column = lines[first].text, self.column
        new[0] = new[0]._replace(text=text[:column] + new[0].text[column:])
        old = lines[first]._replace(text=" " * column + text[column:])
        return self.document.text_of([*lines[:first], *new, *blank, old, *lines[first + 1 :]])

    def removed(self, at: int) -> str:
        """The document without one of several members; of the blank lines around it, only those on
        one side stay."""
        lines, unit = self.document.lines, self.units[at]
        before, after = list(lines[: unit.start]), list(lines[unit.stop :])
        is_last = at == len(self.units) - 1
        if at == 0:
            blanks = (
                0 if self._is_below_comment and self.node.is_mapping else _leading_blanks(after)
            )
            before, after = self._before_first(1), after[blanks:]
            if self.is_inline:
                return self.document.text_of([*before, *self._joined_to(lines[unit.start], after)])
        elif is_last or _leading_blanks(after):
            while before and not before[-1].text.strip():
                before.pop()
        return self.document.text_of([*before, *after])

    def moved(self, at: int, to: int) -> str:
        """The document with a member at another index; what is between members stays in place."""
        if self.is_inline:
            what = say(
                "this list begins on the line of another one, where its items cannot be moved"
            )
            raise ContentError(Problem(what, hint=say("let it begin on a line of its own")))
        order = list(range(len(self.units)))
        order.insert(to, order.pop(at))
        lines = self.document.lines
        result = self._before_first(order[0])
        for place, index in enumerate(order):
            result += lines[self.units[index].start : self.units[index].stop]
            following = self.units[place + 1].start if place + 1 < len(order) else len(lines)
            result += lines[self.units[place].stop : following]
        return self.document.text_of(result)

    def _before_first(self, first: int) -> list[Line]:
        """What stands before all members when another one is the first: a blank line more, without
        which the comments above that would be taken for those that the file begins with."""
        before = list(self.document.lines[: self.units[0].start])
        if self._has_comments(first) and (not before or self._is_below_comment):
            return [*before, *self.document.new_lines([""])]
        is_apart = len(before) == 1 and not before[0].text and self._has_comments(0)
        return before if self._has_comments(first) or not is_apart else []

    def _has_comments(self, at: int) -> bool:
        return self.units[at].start < self.node.members[at].begin.line

    def _blank_lines(self, at: int, apart: int) -> int:
        """How many blank lines are to part a new member from its neighbour."""
        if len(self.units) < 2:
            return apart
        lines = self.document.lines
        if 0 < at < len(self.units):
            return _leading_blanks(lines[self.units[at - 1].stop : self.units[at].start])
        last = self.units[1] if at == 0 else self.units[-1]
        before = self.units[0] if at == 0 else self.units[-2]
        return _leading_blanks(lines[before.stop : last.start])

    def _joined_to(self, first: Line, after: Sequence[Line]) -> list[Line]:
        """What follows a member that stood behind a hyphen, with the next one moved up there."""
        following = self.units[1].start - self.units[0].stop
        next_line = self.node.members[1].begin.line
        skipped = next_line - self.units[1].start + following
        skipped -= _leading_blanks(self.document.lines[self.units[0].stop :])
        moved = after[skipped]
        column = self.column
        text = first.text[:column] + moved.text[column:]
        return [*after[:skipped], moved._replace(text=text), *after[skipped + 1 :]]


def _comments_above(document: Document, line: int, before: int, column: int) -> int:
    """The first of the comments directly above a line, which are indented as it is; those at the
    very beginning of a file are about all of it."""
    first = line
    while first - 1 > before and _comment_column(document.lines[first - 1]) == column:
        first -= 1
    is_header = before < 0 and first == 0
    return line if is_header else first


def _tail(document: Document, last: int, column: int) -> int:
    """The last of the comments after a line that are indented further than a column."""
    lines = document.lines
    for number in range(last + 1, len(lines)):
        comment = _comment_column(lines[number])
        if comment is not None and comment > column:
            last = number
        elif lines[number].text.strip():
            break
    return last


def _comment_column(line: Line) -> int | None:
    bare = line.text.lstrip()
    return len(line.text) - len(bare) if bare.startswith("#") else None


def _leading_blanks(lines: Sequence[Line]) -> int:
    return next((at for at, line in enumerate(lines) if line.text.strip()), len(lines))
