"""What a page says to a reader who does not see it: the scene's roles as a structure tree.

The tree is that of tagged PDF, with its standard structure types (ISO 32000-1, 14.8.4). What is
drawn is known by its number in drawing order, from 0, over all shapes and runs of the scene;
decoration, and shapes that are no part of a figure, are artifacts and not in the tree.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from infographic.characters import SOFT_HYPHEN, without_soft_hyphens
from infographic.render.extent import extent_of, link_areas
from infographic.render.structure_element import StructureElement, Target, element_of, inline
from infographic.scene import (
    Group,
    Image,
    Link,
    Node,
    Role,
    Scene,
    Shape,
    TextRun,
    leaves,
)

_HEADING_LEVELS: Mapping[Role, int] = {Role.TITLE: 1, Role.HEADING: 2, Role.ITEM_HEADING: 2}
_TYPES: Mapping[Role, str] = {
    **{role: f"H{level}" for role, level in _HEADING_LEVELS.items()},
    Role.PARAGRAPH: "P",
    Role.LIST: "L",
    Role.LIST_ITEM: "LI",
    Role.LABEL: "Lbl",
    Role.BODY: "LBody",
    Role.QUOTE: "BlockQuote",
}

# Baselines nearer than this are the same, in mm.
_SAME_LINE = 0.01


@dataclass(frozen=True)
class Heading:
    """A heading for the outline; `top` is how far its letters reach up, in mm on the page."""

    level: int
    text: str
    top: float


@dataclass(frozen=True)
class Structure:
    """The tree from its root, a Document.

    `owners` gives, for each shape or run in drawing order, the piece of content in the tree that
    it is part of, or None for an artifact. `readings` gives, for each run of the scene, the text
    that it stands for: with the space where a line ends, and with a soft hyphen for a hyphen that
    only the line end has added.
    """

    root: StructureElement
    owners: tuple[int | None, ...]
    readings: tuple[str, ...]
    headings: tuple[Heading, ...]

    def elements(self) -> Iterator[StructureElement]:
        """All elements in reading order."""
        yield from self.root.walk()


def structure_of(scene: Scene) -> Structure:
    """The structure of a scene, and what of it is drawn for the eye alone."""
    reader = _Reader(scene.language)
    if scene.backdrop is not None:
        reader.read(scene.backdrop)
    root = element_of("Document", reader.read(scene.root))
    return Structure(root, tuple(reader.owners), tuple(reader.readings), tuple(reader.headings))


Content = list[StructureElement | int]


class _Reader:
    """Walks the scene once, in drawing order."""

    def __init__(self, language: str) -> None:
        self.owners: list[int | None] = []
        self.readings: list[str] = []
        self.headings: list[Heading] = []
        self._language = language
        self._figure: int | None = None
        self._in_link = False

    def read(self, node: Node, following: TextRun | None = None) -> Content:
        """The part of the tree that a node is; `following` is the run after it in its text."""
        match node:
            case Shape() | Image():
                self.owners.append(self._figure)
                return []
            case TextRun():
                return self._run(node, _reading(node, following))
            case Group(link=Link() as link):
                return self._link(node, link, following)
            case Group(role=Role.FIGURE):
                return self._figure_of(node)
            case Group(role=Role.DECORATION) if self._figure is None:
                self._hide(node)
                return []
            case Group():
                return self._group(node, following)

    def _link(self, group: Group, link: Link, following: TextRun | None) -> Content:
        """One element with all that the group says in it, as in one line of text."""
        self._in_link = True
        inner = self.read(replace(group, link=None), following)
        self._in_link = False
        if not inner:
            return []
        target = Target(link, tuple(link_areas(group)))
        return [StructureElement("Link", tuple(inline(inner)), target=target)]

    def _group(self, group: Group, following: TextRun | None) -> Content:
        children = self._children(group, following)
        if group.role in _HEADING_LEVELS:
            self.headings += _heading(group)
        if group.role is None or group.role not in _TYPES or not children:
            return children
        return [element_of(_TYPES[group.role], children)]

    def _children(self, group: Group, following: TextRun | None = None) -> Content:
        children: Content = []
        for child, after in zip(group.children, self._followers(group, following), strict=True):
            goes_on = self._in_link or isinstance(child, TextRun) or _is_link(child)
            children += self.read(child, after if goes_on else None)
        return children

    def _followers(self, group: Group, following: TextRun | None) -> list[TextRun | None]:
        """For each child of a group, the run that comes after it in its text."""
        found: list[TextRun | None] = []
        for child in reversed(group.children):
            found.append(following)
            if isinstance(child, TextRun):
                following = child
            elif self._in_link or _is_link(child):
                runs = (leaf for leaf in leaves(child) if isinstance(leaf, TextRun))
                following = next(runs, following)
        return found[::-1]

    def _run(self, run: TextRun, reading: str) -> Content:
        number = len(self.owners)
        self.owners.append(number)
        self.readings.append(reading)
        if run.language == self._language and self._figure is None:
            return [number]
        language = "" if run.language == self._language else run.language
        return [StructureElement("Span", (number,), language=language)]

    def _figure_of(self, group: Group) -> Content:
        """Every shape in a figure is part of it, also such as would be decoration elsewhere.

        They are one piece of content, which has the number of the first of them: that of a text
        is the text's own.
        """
        first = _first_shape(group)
        outer, self._figure = self._figure, len(self.owners) + (first or 0)
        drawn: Content = [] if first is None else [self._figure]
        children = self._children(group)
        self._figure = outer
        return [
            StructureElement("Figure", (*drawn, *children), alt=group.alt, box=extent_of(group))
        ]

    def _hide(self, node: Node) -> None:
        for leaf in leaves(node):
            self.owners.append(None)
            if isinstance(leaf, TextRun):
                self.readings.append(leaf.text)


def _is_link(node: Node) -> bool:
    return isinstance(node, Group) and node.link is not None


def _reading(run: TextRun, following: TextRun | None) -> str:
    if run.line_end == SOFT_HYPHEN:
        return run.text[:-1] + SOFT_HYPHEN
    if run.line_end is not None:
        return run.text + run.line_end
    if following is None or abs(following.origin.y - run.origin.y) < _SAME_LINE:
        return run.text
    # A hyphen of the text's own, for one that was added says so.
    return run.text if run.text.endswith(("-", " ")) else run.text + " "


def _heading(group: Group) -> Iterator[Heading]:
    runs = [leaf for leaf in leaves(group) if isinstance(leaf, TextRun)]
    if runs and group.role is not None:
        following = [*runs[1:], None]
        text = "".join(_reading(*pair) for pair in zip(runs, following, strict=True))
        top = min(run.origin.y - run.size for run in runs)
        yield Heading(_HEADING_LEVELS[group.role], without_soft_hyphens(text).strip(), top)


def _first_shape(group: Group) -> int | None:
    """How many texts of a figure are drawn before its first shape; None when it has no shapes."""
    are_texts = [isinstance(leaf, TextRun) for leaf in leaves(group)]
    return are_texts.index(False) if False in are_texts else None
