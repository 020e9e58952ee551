"""The text of a file after one stroke; what does not have to change stays as it is typed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infographic.content.edit.block import Block
from infographic.content.edit.change import InsertItem, MoveItem, Path, Plain, RemoveItem, RenameKey
from infographic.content.edit.document import Document, member_of
from infographic.content.edit.flow import Flow
from infographic.content.edit.order import keys_at, place_among
from infographic.content.edit.pen import Before, Pen, Where, header_comment
from infographic.content.edit.plain import is_list, plain_scalar
from infographic.content.edit.stroke import Drop, Put, Stroke
from infographic.content.edit.writing import Writer, writer_for
from infographic.content.yaml.node import CollectionNode, Member, Node, ScalarNode, Spot


@dataclass(frozen=True)
class Hand:
    """Writes into a document, which is the text of a guide's file of a name; `languages` are
    those of the guide, in order."""

    document: Document
    file: str
    languages: Sequence[str]
    pen: Pen

    def written(self, stroke: Stroke) -> str:
        """The text after a stroke that can be done, as it has to be read back to be sure of."""
        if isinstance(stroke, Put):
            return self._put(stroke.path, stroke.value)
        if isinstance(stroke, InsertItem):
            return self._inserted(stroke)
        if isinstance(stroke, RenameKey):
            return self._renamed(stroke)
        node = self._collection(stroke.path[:-1] if isinstance(stroke, Drop) else stroke.path)
        if isinstance(stroke, Drop):
            return self._removed(node, stroke.path[:-1], node.index(stroke.path[-1]) or 0)
        if isinstance(stroke, RemoveItem):
            return self._removed(node, stroke.path, stroke.index)
        return self._moved(node, stroke)

    @property
    def _writer(self) -> Writer:
        return writer_for(self.document, self.pen)

    def _put(self, path: Path, value: Plain) -> str:
        member = self.document.member(path)
        if member is None:
            return self._added(path, value)
        old = member.value
        is_scalar = not (isinstance(value, Mapping) or is_list(value))
        if isinstance(old, ScalarNode) and is_scalar and not old.is_left_out:
            return self.document.spliced(old.begin, old.end, self._rewritten(old, path, value))
        if self._where(path) == "flow":
            return self._put_in_flow(member, value)
        rest, below = self._writer.value(value, member.begin.column, self._like(path, value))
        return _replaced(self.document, member, rest, below)

    def _rewritten(self, old: ScalarNode, path: Path, value: Plain) -> str:
        raw = self.document.raw(old.begin, old.end)
        before = Before(old.style, raw, old.begin.column, self._where(path))
        if isinstance(value, str):
            return self.pen.rewritten(value, before)
        return plain_scalar(value) + header_comment(before)

    def _put_in_flow(self, member: Member, value: Plain) -> str:
        old = member.value
        new = self._writer.flow(value)
        if isinstance(old, ScalarNode) and old.is_left_out:
            colon = "" if member.key is None or member.opens > member.key.end else ":"
            new = f"{colon} {new}"
        return self.document.spliced(old.begin, old.end, new)

    def _added(self, path: Path, value: Plain) -> str:
        """With a new key, which comes where the model has it."""
        around, key = path[:-1], str(path[-1])
        node = self.document.node(around)
        if not isinstance(node, CollectionNode):
            return self._put(around, {key: value})
        if not node.members and around and self._where(around) == "block":
            return self._put(around, {key: value})
        present = [member.key.text for member in node.members if member.key]
        order = keys_at(self.file, around, self.languages) or self._order_elsewhere(around, key)
        at = place_among(key, present, order)
        if node.is_flow:
            entry = self._writer.flow({key: value})[1:-1]
            return Flow(self.document, node).inserted(at, entry)
        block = Block.of(self.document, node)
        return block.inserted(
            at, self._writer.entry(key, value, block.column, self._like(path, value))
        )

    def _inserted(self, insert: InsertItem) -> str:
        node = self.document.node(insert.path)
        if node is None:
            return self._begun(insert.value)
        if isinstance(node, ScalarNode) and insert.path:
            return self._put(insert.path, [insert.value])
        if isinstance(node, ScalarNode):
            return self._first(insert.value, node)
        in_flow = self._where(insert.path) == "flow" or self._has_comment_behind(node)
        if node.is_flow and (node.members or in_flow):
            return Flow(self.document, node).inserted(insert.index, self._writer.flow(insert.value))
        if node.is_flow and insert.path:
            return self._put(insert.path, [insert.value])
        if node.is_flow:
            return self._first(insert.value, node)
        block = Block.of(self.document, node)
        like = node.members[max(min(insert.index, len(node.members)) - 1, 0)].value
        item = self._writer.item(insert.value, block.column, like)
        apart = 1 if len(item) > 1 and not insert.path else 0
        return block.inserted(insert.index, item, apart)

    def _first(self, value: Plain, nothing: Node) -> str:
        """The first item in the place of what a file says, which is null or an empty list."""
        lines = "\n".join(self._writer.item(value, nothing.begin.column, None))
        return self.document.spliced(nothing.begin, nothing.end, lines)

    def _begun(self, value: Plain) -> str:
        """The first item of a file that says nothing, below the comments in it."""
        lines = list(self.document.lines)
        last = lines.pop() if not lines[-1].text else None
        new = self.document.new_lines(self._writer.item(value, 0, None))
        return self.document.text_of([*lines, *new, *([last] if last else [])])

    def _removed(self, node: CollectionNode, path: Path, at: int) -> str:
        if node.is_flow:
            return Flow(self.document, node).removed(at)
        block = Block.of(self.document, node)
        if len(node.members) > 1:
            return block.removed(at)
        nothing = "{}" if node.is_mapping else "[]"
        member = self.document.member(path)
        if member is not None:
            return _replaced(self.document, member, f" {nothing}", [])
        unit, lines = block.units[0], self.document.lines
        new = lines[unit.stop - 1]._replace(text=nothing)
        return self.document.text_of([*lines[: unit.start], new, *lines[unit.stop :]])

    def _moved(self, node: CollectionNode, move: MoveItem) -> str:
        if node.is_flow:
            return Flow(self.document, node).moved(move.index, move.to)
        return Block.of(self.document, node).moved(move.index, move.to)

    def _renamed(self, rename: RenameKey) -> str:
        member = self.document.member(rename.path)
        key = member.key if member else None
        if key is None:
            return self.document.text_of(self.document.lines)
        raw = self.document.raw(key.begin, key.end)
        before = Before(key.style, raw, key.begin.column, self._where(rename.path))
        return self.document.spliced(key.begin, key.end, self.pen.rewritten(rename.name, before))

    def _collection(self, path: Path) -> CollectionNode:
        node = self.document.node(path)
        if not isinstance(node, CollectionNode):
            raise TypeError(f"no list or mapping at {path}")
        return node

    def _where(self, path: Path) -> Where:
        """In what the value at a path stands."""
        nodes = (self.document.node(path[:length]) for length in range(len(path)))
        is_flow = any(isinstance(node, CollectionNode) and node.is_flow for node in nodes)
        return "flow" if is_flow else "block"

    def _has_comment_behind(self, node: CollectionNode) -> bool:
        return "#" in self.document.lines[node.end.line].text[node.end.column :]

    def _like(self, path: Path, value: Plain) -> Node | None:
        """A value whose style a new one at a path can have: the one that is there, that of another
        item under the same key, or one beside it; of the same kind."""
        around = self.document.node(path[:-1])
        beside = around.members if isinstance(around, CollectionNode) else ()
        found = [self.document.node(other) for other in (path, *self._elsewhere(path))]
        nodes = [*found, *(member.value for member in beside)]
        return next((node for node in nodes if node and _is_of_kind(node, value)), None)

    def _elsewhere(self, path: Path) -> list[Path]:
        """The paths to the same in other items of the innermost list around it."""
        indices = [at for at, step in enumerate(path) if isinstance(step, int)]
        if not indices:
            return []
        at = indices[-1]
        items = self.document.node(path[:at])
        count = len(items.members) if isinstance(items, CollectionNode) else 0
        return [(*path[:at], i, *path[at + 1 :]) for i in range(count) if i != path[at]]

    def _order_elsewhere(self, path: Path, key: str) -> list[str]:
        """The keys of the same mapping in another item, if it has a key."""
        for other in self._elsewhere(path):
            node = self.document.node(other)
            if member_of(node, key) and isinstance(node, CollectionNode):
                return [member.key.text for member in node.members if member.key]
        return []


def _is_of_kind(node: Node, value: Plain) -> bool:
    if isinstance(node, CollectionNode):
        return isinstance(value, Mapping) if node.is_mapping else is_list(value)
    return not isinstance(value, Mapping) and not is_list(value)


def _replaced(document: Document, member: Member, rest: str, below: Sequence[str]) -> str:
    """With another value behind a key or hyphen and in the lines below it; a comment on the line of
    the key stays there."""
    old, opens = member.value, member.opens
    key_line = document.lines[opens.line].text
    if old.begin.line == opens.line:
        comment = document.lines[old.end.line].text[old.end.column :]
        if isinstance(old, ScalarNode) and old.style:
            raw = document.raw(old.begin, old.end)
            comment = header_comment(Before(old.style, raw, 0, "block")) or comment
        end = Spot(old.end.line, len(document.lines[old.end.line].text))
        return document.spliced(opens, end, "\n".join([rest + comment.rstrip(), *below]))
    lines = [line.text for line in document.lines[opens.line + 1 : old.begin.line]]
    behind = key_line[opens.column :].rstrip()
    end = Spot(old.end.line, len(document.lines[old.end.line].text))
    return document.spliced(opens, end, "\n".join([rest + behind, *lines, *below]))
