"""Lists and mappings in brackets and braces: inserting, removing, moving."""

from __future__ import annotations

import re
from dataclasses import dataclass

from infographic.content.edit.document import Document
from infographic.content.yaml.node import CollectionNode, Spot

_COMMA = re.compile(r"\s*(?:#[^\n]*\n\s*)*,")


@dataclass(frozen=True)
class Flow:
    """A collection in brackets or braces in its document."""

    document: Document
    node: CollectionNode

    def inserted(self, at: int, new: str) -> str:
        """The document with a new member, in a line of its own where others have one."""
        members = self.node.members
        if not members:
            begin = Spot(self.node.begin.line, self.node.begin.column + 1)
            return self.document.spliced(begin, begin, new)
        column = self._own_line(max(at - 1, 0) if at == len(members) else at)
        between = "," + (" " if column is None else "\n" + " " * column)
        if at < len(members):
            begin = members[at].begin
            return self.document.spliced(begin, begin, new + between)
        end = members[-1].end
        last = self.document.raw(end, self.node.end)
        if comma := _COMMA.match(last):
            end = _after(end, comma[0])
            return self.document.spliced(end, end, f"{between[1:]}{new},")
        return self.document.spliced(end, end, between + new)

    def removed(self, at: int) -> str:
        """The document without a member and the comma that parted it from the next."""
        members = self.node.members
        if at + 1 < len(members):
            return self.document.spliced(members[at].begin, members[at + 1].begin, "")
        if at:
            return self.document.spliced(members[at - 1].end, members[at].end, "")
        end = members[0].end
        comma = _COMMA.match(self.document.raw(end, self.node.end))
        return self.document.spliced(members[0].begin, _after(end, comma[0]) if comma else end, "")

    def moved(self, at: int, to: int) -> str:
        """The document with a member at another index; commas and line breaks stay in place."""
        members = self.node.members
        order = list(range(len(members)))
        order.insert(to, order.pop(at))
        text = ""
        for place, index in enumerate(order):
            text += self.document.raw(members[index].begin, members[index].end)
            if place + 1 < len(members):
                text += self.document.raw(members[place].end, members[place + 1].begin)
        return self.document.spliced(members[0].begin, members[-1].end, text)

    def _own_line(self, at: int) -> int | None:
        """The column of a member that begins its line; None when it does not."""
        begin = self.node.members[at].begin
        before = self.document.lines[begin.line].text[: begin.column]
        return None if before.strip() else begin.column


def _after(begin: Spot, text: str) -> Spot:
    """The spot after a text that begins at another one."""
    lines = text.split("\n")
    column = len(lines[-1]) + (begin.column if len(lines) == 1 else 0)
    return Spot(begin.line + len(lines) - 1, column)
