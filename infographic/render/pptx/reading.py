"""What of a scene is the background of a slide, what its title, and what is read of the rest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.scene import Group, Image, Node, Role, Shape, TextBlock, leaves


@dataclass(frozen=True)
class Parts:
    """A slide: the shapes beneath its title, the title, and all else in its order."""

    background: tuple[Shape, ...]
    title: Group | None
    rest: Group


def parts(root: Group) -> Parts:
    """A slide's title comes first for those who hear it read, so it is drawn first as well, and
    the shapes that are painted before it go to its background. Texts and pictures before it stay
    with the rest."""
    return _taken(root) or Parts((), None, root)


def _taken(group: Group) -> Parts | None:
    """The parts of a group that has the title in it; None for one that has not."""
    if group.role is Role.TITLE and group.text_block is not None:
        return Parts((), group, Group(()))
    for at, child in enumerate(group.children):
        inner = _taken(child) if isinstance(child, Group) else None
        if inner is None:
            continue
        before = group.children[:at]
        background = [node for node in before if _is_background(node)]
        others = tuple(node for node in before if not _is_background(node))
        return Parts(
            (*(shape for node in background for shape in shapes_in(node)), *inner.background),
            inner.title,
            replace(group, children=(*others, inner.rest, *group.children[at + 1 :])),
        )
    return None


def _is_background(node: Node) -> bool:
    """Whether it says nothing and is drawn by shapes alone."""
    return not any(words_of(node)) and not any(isinstance(leaf, Image) for leaf in leaves(node))


def words_of(node: Node) -> Iterator[str]:
    """What is read of a node: its texts, and what stands for its drawings."""
    if not isinstance(node, Group):
        return
    if node.alt:
        yield node.alt
    elif node.text_block:
        yield node.text_block.text
    else:
        for child in node.children:
            yield from words_of(child)


def shapes_in(node: Node) -> Iterator[Shape]:
    """All shapes of a node, in the order they are painted in."""
    if isinstance(node, Shape):
        yield node
    elif isinstance(node, Group):
        for child in node.children:
            yield from shapes_in(child)


def texts_in(group: Group) -> Iterator[tuple[Group, TextBlock]]:
    """Each group that is a text, in reading order."""
    if group.text_block is not None:
        yield group, group.text_block
    for child in group.children:
        if isinstance(child, Group):
            yield from texts_in(child)
