"""Lists and mappings in brackets and braces whose members each begin a line of their own.

Comments behind a member go with it, and those directly above an item of a list; commas stay where
they are, and so does what else is between two members.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.edit.document import Document
from infographic.content.yaml.node import CollectionNode, Member, Spot, after

_COMMA = re.compile(r" *,")
_COMMENT = re.compile(r" *#.*")
_COMMENTS_ABOVE = re.compile(r"(?<=\n) *((?:#[^\n]*\n *)+)$")


@dataclass(frozen=True)
class Rows:
    """`units` are what belongs to each member, before its comma and behind it; `gaps` what is
    between two of them. All of it stands in the document from `begin` to `end`."""

    document: Document
    column: int
    begin: Spot
    end: Spot
    units: tuple[tuple[str, str], ...]
    commas: tuple[str, ...]
    gaps: tuple[str, ...]

    @classmethod
    def of(cls, document: Document, node: CollectionNode) -> Rows | None:
        """The rows of a collection; None when it is not written in rows."""
        if not all(_begins_line(document, member) for member in node.members):
            return None
        units: list[tuple[str, str]] = []
        commas: list[str] = []
        gaps: list[str] = []
        begin = end = after(node.begin, "[")
        for member in node.members:
            gap, above = document.raw(end, member.begin), ""
            if not node.is_mapping and (found := _COMMENTS_ABOVE.search(gap)):
                gap, above = gap[: found.start(1)], found[1]
            if units:
                gaps.append(gap)
            else:
                begin = after(begin, gap)
            comma, comment = _behind(document, member.end)
            if member is not node.members[-1] and not comma:
                return None
            units.append((above + document.raw(member.begin, member.end), comment))
            commas.append(comma)
            end = after(member.end, comma + comment)
        return cls(
            document,
            node.members[0].begin.column,
            begin,
            end,
            tuple(units),
            tuple(commas),
            tuple(gaps),
        )

    def inserted(self, at: int, new: str) -> str:
        """The document with a new member in a row of its own."""
        units, commas, gaps = [*self.units], [*self.commas], [*self.gaps]
        units.insert(at, (new, ""))
        commas.insert(min(at, len(commas) - 1), ",")
        gaps.insert(at, "\n" + " " * self.column)
        return self._text(units, commas, gaps)

    def removed(self, at: int) -> str:
        """The document without one of several members."""
        units, commas, gaps = [*self.units], [*self.commas], [*self.gaps]
        del units[at]
        is_last = at == len(units)
        del commas[at - 1 if is_last else at]
        gap = gaps.pop(at - 1 if is_last else at)
        if "#" not in gap:
            return self._text(units, commas, gaps)
        if is_last:
            return self._text(units, commas, gaps, behind=gap.rstrip())
        if at:
            gaps[at - 1] = gaps[at - 1].rstrip() + gap
            return self._text(units, commas, gaps)
        return self._text(units, commas, gaps, before=gap.lstrip())

    def moved(self, at: int, to: int) -> str:
        """The document with a member at another index."""
        units = [*self.units]
        units.insert(to, units.pop(at))
        return self._text(units, self.commas, self.gaps)

    def _text(
        self,
        units: Sequence[tuple[str, str]],
        commas: Sequence[str],
        gaps: Sequence[str],
        before: str = "",
        behind: str = "",
    ) -> str:
        rows = [body + comma + comment
                for (body, comment), comma in zip(units, commas, strict=True)]  # fmt: skip
        text = "".join(row + gap for row, gap in zip(rows, [*gaps, ""], strict=True))
        return self.document.spliced(self.begin, self.end, before + text + behind)


def _begins_line(document: Document, member: Member) -> bool:
    begin = member.begin
    return not document.lines[begin.line].text[: begin.column].strip(" ")


def _behind(document: Document, end: Spot) -> tuple[str, str]:
    """The comma and the comment behind a member on its line."""
    rest = document.lines[end.line].text[end.column :]
    found = _COMMA.match(rest)
    comma = found[0] if found else ""
    comment = _COMMENT.match(rest, len(comma))
    return comma, comment[0].rstrip() if comment else ""
