"""A file's text as lines and nodes, and as it is when some of it is replaced."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from infographic.content.edit.change import Path
from infographic.content.yaml.invisible import read_line
from infographic.content.yaml.node import CollectionNode, Member, Node, Spot, root_of

_LINE = re.compile("([^\r\n]*)(\r\n|[\r\n]|$)")


class Line(NamedTuple):
    """A line as it was typed, and what ends it; nothing ends the last one."""

    text: str
    end: str


@dataclass(frozen=True)
class Document:
    lines: tuple[Line, ...]

    @classmethod
    def of(cls, text: str) -> Document:
        """The lines of a text; one that ends with a line end has an empty one more."""
        found = [Line(*line) for line in _LINE.findall(text)]
        if len(found) > 1 and found[-1] == ("", "") and not found[-2].end:
            found.pop()  # the pattern finds the end of a last line once more
        return cls(tuple(found))

    @cached_property
    def root(self) -> Node | None:
        return root_of([read_line(line.text).read for line in self.lines])

    @cached_property
    def line_end(self) -> str:
        """What ends most of its lines."""
        ends = Counter(line.end for line in self.lines if line.end)
        return ends.most_common(1)[0][0] if ends else "\n"

    def node(self, path: Path) -> Node | None:
        """The node at a path; None when there is none."""
        node = self.root
        for step in path:
            member = member_of(node, step)
            node = member.value if member else None
        return node

    def member(self, path: Path) -> Member | None:
        """The member of a mapping or list at the end of a path; None when there is none."""
        return member_of(self.node(path[:-1]), path[-1]) if path else None

    def raw(self, begin: Spot, end: Spot) -> str:
        """What is typed between two spots, with “\\n” for each line end."""
        lines = [line.text for line in self.lines[begin.line : end.line + 1]]
        lines[-1] = lines[-1][: end.column]
        lines[0] = lines[0][begin.column :]
        return "\n".join(lines)

    def spliced(self, begin: Spot, end: Spot, new: str) -> str:
        """The whole text with another one, in which “\\n” ends lines, between two spots."""
        before = self.lines[begin.line].text[: begin.column]
        after = self.lines[end.line].text[end.column :]
        texts = f"{before}{new}{after}".split("\n")
        old = self.lines[begin.line : end.line + 1]
        ends = [line.end for line in old[:-1]][: len(texts) - 1]
        ends += [self.line_end] * (len(texts) - 1 - len(ends))
        lines = [*map(Line, texts, [*ends, old[-1].end])]
        return self.text_of([*self.lines[: begin.line], *lines, *self.lines[end.line + 1 :]])

    def new_lines(self, texts: Iterable[str]) -> list[Line]:
        return [Line(text, self.line_end) for text in texts]

    def text_of(self, lines: Sequence[Line]) -> str:
        """A text of these lines, the last of which has no end if that of the document has none."""
        ends = [line.end for line in lines]
        if ends and ends[-1]:
            lost, ends[-1] = ends[-1], ""
            ends = [end or lost for end in ends[:-1]] + [""]
        return "".join(line.text + end for line, end in zip(lines, ends, strict=True))


def member_of(node: Node | None, step: int | str) -> Member | None:
    """What stands in a node under a key or at an index; None when there is nothing."""
    at = node.index(step) if isinstance(node, CollectionNode) else None
    return node.members[at] if isinstance(node, CollectionNode) and at is not None else None
