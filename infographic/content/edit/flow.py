"""Lists and mappings in brackets and braces: inserting, removing, moving."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cached_property

from infographic.content.edit.document import Document
from infographic.content.edit.rows import Rows
from infographic.content.yaml.node import CollectionNode, Spot, after

_COMMA = re.compile(r"\s*(?:#[^\n]*\n\s*)*,")


@dataclass(frozen=True)
class Flow:
    """A collection in brackets or braces in its document."""

    document: Document
    node: CollectionNode

    @cached_property
    def _rows(self) -> Rows | None:
        return Rows.of(self.document, self.node) if self.node.members else None

    def inserted(self, at: int, new: str) -> str:
        """The document with a new member, in a line of its own where others have one."""
        members = self.node.members
        if self._rows:
            return self._rows.inserted(at, new)
        if not members:
            begin = Spot(self.node.begin.line, self.node.begin.column + 1)
            return self.document.spliced(begin, begin, new)
        if at < len(members):
            begin = members[at].begin
            return self.document.spliced(begin, begin, f"{new}, ")
        end = members[-1].end
        if comma := _COMMA.match(self.document.raw(end, self.node.end)):
            end = after(end, comma[0])
            return self.document.spliced(end, end, f" {new},")
        return self.document.spliced(end, end, f", {new}")

    def removed(self, at: int) -> str:
        """The document without a member and the comma that parted it from the next."""
        members = self.node.members
        if self._rows and len(members) > 1:
            return self._rows.removed(at)
        if at + 1 < len(members):
            if "#" in self.document.raw(members[at].end, members[at + 1].begin):
                return self._removed_with_comma(at)
            return self.document.spliced(members[at].begin, members[at + 1].begin, "")
        if at:
            begin, end = members[at - 1].end, members[at].end
            between = self.document.raw(begin, members[at].begin)
            comma = _COMMA.match(between)
            kept = between[: comma.end() - 1] + between[comma.end() :] if comma else ""
            return self.document.spliced(begin, end, kept.rstrip(" ") if "#" in kept else "")
        return self._removed_with_comma(at)

    def moved(self, at: int, to: int) -> str:
        """The document with a member at another index; commas and line breaks stay in place."""
        if self._rows:
            return self._rows.moved(at, to)
        members = self.node.members
        order = list(range(len(members)))
        order.insert(to, order.pop(at))
        text = ""
        for place, index in enumerate(order):
            text += self.document.raw(members[index].begin, members[index].end)
            if place + 1 < len(members):
                text += self.document.raw(members[place].end, members[place + 1].begin)
        return self.document.spliced(members[0].begin, members[-1].end, text)

    def _removed_with_comma(self, at: int) -> str:
        member = self.node.members[at]
        comma = _COMMA.match(self.document.raw(member.end, self.node.end))
        end = after(member.end, comma[0]) if comma else member.end
        return self.document.spliced(member.begin, end, "")
