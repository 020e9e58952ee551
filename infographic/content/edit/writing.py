"""New values as lines of YAML, in the style of their neighbours."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infographic.content.edit.change import Plain
from infographic.content.edit.document import Document, member_of
from infographic.content.edit.folding import refolded
from infographic.content.edit.pen import DOUBLE, SINGLE, Pen
from infographic.content.edit.plain import is_list, plain_scalar
from infographic.content.yaml.node import BLOCK_STYLES, CollectionNode, Node, ScalarNode

_WIDTH = 100


@dataclass(frozen=True)
class Style:
    """How a file is written: by how many columns what belongs to a key is indented, and the
    hyphens of a list; how far what follows a hyphen is from it; whether texts stand in braces."""

    step: int
    hyphen: int
    behind_hyphen: int
    has_flow_texts: bool
    quote: str


def style_of(document: Document) -> Style:
    """The style that a document mostly has, and the usual one for what it does not show."""
    steps: Counter[int] = Counter()
    hyphens: Counter[int] = Counter()
    behind: Counter[int] = Counter()
    texts: Counter[bool] = Counter()
    quotes: Counter[str] = Counter()
    for node in _nodes(document.root):
        if isinstance(node, ScalarNode):
            quotes[node.style] += 1
            continue
        if node.is_mapping and not any(_has_mapping(each.value) for each in node.members):
            texts[node.is_flow] += 1
        for member in () if node.is_flow else node.members:
            value = member.value
            if not isinstance(value, CollectionNode) or value.is_flow:
                continue
            by = value.begin.column - member.begin.column
            (behind if member.key is None else steps if value.is_mapping else hyphens)[by] += 1
    step = _most(steps, 2)
    return Style(
        step,
        _most(hyphens, step),
        _most(behind, 2),
        texts[True] > texts[False],
        DOUBLE if quotes[DOUBLE] > quotes[SINGLE] else SINGLE,
    )


@dataclass(frozen=True)
class Writer:
    style: Style
    pen: Pen

    def entry(self, key: str, value: Plain, column: int, like: Node | None) -> list[str]:
        """The lines of an entry of a block mapping at a column; `like` is a value whose style it
        has, if there is one."""
        name = self.pen.plain_or_quoted(key, "block")
        rest, below = self.value(value, column, like)
        return [f"{' ' * column}{name}:{rest}", *below]

    def item(self, value: Plain, column: int, like: Node | None) -> list[str]:
        """The lines of an item of a block list whose hyphens are at a column."""
        hyphen = " " * column + "-"
        if isinstance(value, Mapping) and value and not _is_flow(like):
            inner = column + self.style.behind_hyphen
            if isinstance(like, CollectionNode):
                inner = max(column + 2, like.begin.column)
            lines = self._entries(value, inner, like)
            return [hyphen + lines[0][column + 1 :], *lines[1:]]
        if isinstance(value, Mapping) or is_list(value):
            return [f"{hyphen} {self.flow(value)}"]
        rest, below = self.value(value, column, like)
        return [hyphen + rest, *below]

    def value(self, value: Plain, column: int, like: Node | None) -> tuple[str, list[str]]:
        """What stands behind a key at a column, and on the lines below it."""
        if isinstance(value, Mapping) and value and not self._is_in_braces(value, like):
            return "", self._entries(value, column + self.style.step, like)
        if is_list(value) and value and _has_lines(value, like):
            inner = column + self.style.hyphen
            first = member_of(like, 0)
            return "", [
                line
                for each in value
                for line in self.item(each, inner, first.value if first else None)
            ]
        if isinstance(value, Mapping) or is_list(value):
            return f" {self.flow(value)}", []
        return self._scalar(value, column, like)

    def flow(self, value: Plain) -> str:
        """A value on one line, as it stands in brackets or braces."""
        if isinstance(value, Mapping):
            entries = (
                f"{self.pen.plain_or_quoted(key, 'flow')}: {self.flow(each)}"
                for key, each in value.items()
            )
            return f"{{{', '.join(entries)}}}"
        if is_list(value):
            return f"[{', '.join(self.flow(each) for each in value)}]"
        if isinstance(value, str):
            return self.pen.plain_or_quoted(value, "flow")
        return plain_scalar(value)

    def _entries(self, value: Mapping[str, Plain], column: int, like: Node | None) -> list[str]:
        lines: list[str] = []
        for key, each in value.items():
            member = member_of(like, key)
            model = member.value if member else _model_for(each, like)
            lines += self.entry(key, each, column, model)
        return lines

    def _is_in_braces(self, value: Mapping[str, Plain], like: Node | None) -> bool:
        if isinstance(like, CollectionNode):
            return like.is_flow
        is_leaf = not any(isinstance(each, Mapping) for each in value.values())
        return is_leaf and self.style.has_flow_texts and len(self.flow(value)) < _WIDTH

    def _scalar(self, value: Plain, column: int, like: Node | None) -> tuple[str, list[str]]:
        if not isinstance(value, str):
            return f" {plain_scalar(value)}", []
        style = like.style if isinstance(like, ScalarNode) else ""
        inner = " " * (column + self.style.step)
        if style in BLOCK_STYLES and value and not self.pen.is_careful:
            lines = refolded(value, [inner], inner)
            if len(lines) > 1:
                return f" {style}-", lines
        return f" {self.pen.plain_or_quoted(value, 'block')}", []


def writer_for(document: Document, pen: Pen) -> Writer:
    style = style_of(document)
    return Writer(style, replace(pen, quote=style.quote))


def _model_for(value: Plain, like: Node | None) -> Node | None:
    """A member of the same kind as a value, whose style it can have."""
    if isinstance(like, CollectionNode):
        for member in like.members:
            node = member.value
            if isinstance(node, CollectionNode) and isinstance(value, Mapping) == node.is_mapping:
                return node
    return None


def _nodes(node: Node | None) -> Iterator[Node]:
    if node is None:
        return
    yield node
    if isinstance(node, CollectionNode):
        for member in node.members:
            yield from _nodes(member.value)


def _has_mapping(node: Node) -> bool:
    return any(isinstance(each, CollectionNode) and each.is_mapping for each in _nodes(node))


def _most(counter: Counter[int], usual: int) -> int:
    return counter.most_common(1)[0][0] if counter else usual


def _is_flow(node: Node | None) -> bool:
    return isinstance(node, CollectionNode) and node.is_flow


def _has_lines(value: Plain, like: Node | None) -> bool:
    if isinstance(like, CollectionNode) and not like.is_mapping:
        return not like.is_flow
    return isinstance(value, Sequence) and any(isinstance(each, Mapping) for each in value)
