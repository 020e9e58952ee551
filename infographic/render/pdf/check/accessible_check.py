"""Whether a PDF is accessible: what PDF/UA-1 (ISO 14289-1) asks of a file such as ours."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pikepdf import Array, Dictionary

from infographic.characters import without_soft_hyphens
from infographic.errors import Problem
from infographic.geometry import MM_PER_PT, Point, bounds
from infographic.message import say
from infographic.render.pdf.check.any_pdf import (
    Finished,
    faults_of,
    font_faults,
    problems_of,
    text_faults,
)
from infographic.render.pdf.check.tree_reader import ReadElement, ReadLink, read_outline
from infographic.scene import (
    Group,
    Image,
    Leaf,
    Node,
    Role,
    Scene,
    Shape,
    TextRun,
    leaves,
    linked_groups,
)

# The standard structure types that we use, and what may stand in those that are particular.
_LISTS = {"L": {"LI"}, "LI": {"Lbl", "LBody"}}
_HEADINGS = ("H1", "H2", "H3", "H4", "H5", "H6")
_TYPES = {
    *("Document", "P", "BlockQuote", "Span", "Link", "Figure", "Lbl", "LBody"),
    *_LISTS,
    *_HEADINGS,
}


def check_pdf(data: bytes, scene: Scene) -> tuple[Problem, ...]:
    """What is wrong with the accessible PDF of a scene; nothing when it may be published."""
    faults = faults_of(data, lambda file: _faults(file, scene))
    return problems_of(say("the PDF in “{language}”", language=scene.language), faults)


def _faults(file: Finished, scene: Scene) -> Iterator[str]:
    yield from _description_faults(file, scene)
    yield from font_faults(file)
    yield from _mark_faults(file)
    yield from text_faults(file, scene)
    if file.tree is not None:
        yield from _element_faults(file.tree)
        yield from _heading_faults(file, file.tree)
        yield from _figure_faults(file.tree, scene)
        yield from _link_faults(file, file.tree, scene)


def _description_faults(file: Finished, scene: Scene) -> Iterator[str]:
    root = file.document.Root
    if str(root.get("/Lang", "")) != scene.language:
        yield say("it does not say that it is in “{language}”", language=scene.language)
    if not root.get("/MarkInfo", Dictionary()).get("/Marked", False):
        yield say("it does not say that it is tagged")
    if not root.get("/ViewerPreferences", Dictionary()).get("/DisplayDocTitle", False):
        yield say("windows would show the name of the file and not the title")
    metadata = file.document.open_metadata()
    if metadata.get("dc:title") != scene.title:
        yield say("its title is not “{title}”", title=scene.title)
    if metadata.get("pdfuaid:part") != "1":
        yield say("it does not say that it is a PDF/UA-1")


def _mark_faults(file: Finished) -> Iterator[str]:
    if file.content.unmarked:
        yield say("something on the page is neither in the structure tree nor an artifact")
    if "/Tabs" in file.document.pages[0] and file.document.pages[0].obj.Tabs != "/S":
        yield say("the tab key does not follow the structure tree")


def _element_faults(tree: ReadElement) -> Iterator[str]:
    if tree.type != "Document":
        yield say(
            "its structure tree begins with {element} and not with Document", element=tree.type
        )
    for element in tree.walk():
        if element.type not in _TYPES:
            yield say("{element} is no structure type that we use", element=element.type)
        allowed = _LISTS.get(element.type)
        children = [
            child.type if isinstance(child, ReadElement) else "text" for child in element.children
        ]
        if allowed is not None and (not children or not allowed.issuperset(children)):
            yield say(
                "{element} in its structure tree has {children}",
                element=element.type,
                children=", ".join(children) or say("nothing"),
            )
        # The other way round: parts of a list are nowhere else.
        for child in set(children) & {"LI", "Lbl", "LBody"}:
            if child not in (allowed or ()):
                yield say(
                    "{child} in its structure tree stands in {element}",
                    child=child,
                    element=element.type,
                )


def _heading_faults(file: Finished, tree: ReadElement) -> Iterator[str]:
    headings = [element for element in tree.walk() if element.type in _HEADINGS]
    levels = [0, *(_HEADINGS.index(heading.type) + 1 for heading in headings)]
    for above, level in pairwise(levels):
        if level > above + 1:
            yield say(
                "a heading of level {level} follows one of level {above}", level=level, above=above
            )
    titles = [_text(file, heading) for heading in headings]
    # Where a heading keeps words together, no-break spaces stand in both, or in the outline alone.
    if list(map(_spaced, read_outline(file.document))) != titles:
        yield say("its outline is not that of its headings")


def _text(file: Finished, element: ReadElement) -> str:
    text = "".join(file.content.texts.get(number, "") for number, _ in element.content())
    return _spaced(without_soft_hyphens(text))


def _spaced(text: str) -> str:
    """The text with one common space for each stretch of any."""
    return re.sub(r"\s+", " ", text).strip()


def _figure_faults(tree: ReadElement, scene: Scene) -> Iterator[str]:
    figures = [element for element in tree.walk() if element.type == "Figure"]
    for figure in figures:
        if not figure.alt:
            yield say("a figure has no alternative text")
        if not figure.has_box:
            yield say("the figure “{alt}” does not say where it is", alt=figure.alt)
    alternatives = list(_alternatives(scene.root))
    if [figure.alt for figure in figures] != alternatives and all(figure.alt for figure in figures):
        yield say(
            "its figures are not those of the picture, which are {texts}",
            texts=", ".join(alternatives),
        )


def _alternatives(node: Node) -> Iterator[str]:
    """The alternative texts of the scene's figures in reading order."""
    if isinstance(node, Group):
        if node.role is Role.FIGURE:
            yield node.alt
        for child in node.children:
            yield from _alternatives(child)


def _link_faults(file: Finished, tree: ReadElement, scene: Scene) -> Iterator[str]:
    """Links of the scene that the file lacks, or that lead elsewhere, have no words or are not
    where their text is; and such that the scene has not."""
    elements = [element for element in tree.walk() if element.type == "Link"]
    groups = [group for group in linked_groups(scene.root) if any(leaves(group))]
    expected = [(group.link.url, group.link.alt) for group in groups if group.link]
    found = [[(link.url, link.words) for link in element.links] for element in elements]
    if [sorted(set(each)) for each in found] != [[each] for each in expected]:
        urls = ", ".join(url for url, _ in expected) or "none"
        yield say("its links are not those of the picture, which are {urls}", urls=urls)
        return
    annotations = file.document.pages[0].obj.get("/Annots", Array())
    tagged = [link for element in tree.walk() for link in element.links]
    if len(annotations) != len(tagged) or not all(link.is_shown for link in tagged):
        yield say("an annotation of the page is not in its structure tree")
    for element, group in zip(elements, groups, strict=True):
        if not all(_is_at(leaf, element.links, scene) for leaf in leaves(group)):
            yield say("the link to {url} is not where its text is", url=element.links[0].url)


def _is_at(leaf: Leaf, links: Sequence[ReadLink], scene: Scene) -> bool:
    """Whether the middle of what is drawn is within the place of a link."""
    middle = _middle(leaf)
    x, y = middle.x / MM_PER_PT, (scene.size.height - middle.y) / MM_PER_PT
    places = (link.place for link in links)
    return any(left <= x <= right and bottom <= y <= top for left, bottom, right, top in places)


def _middle(leaf: Leaf) -> Point:
    match leaf:
        case TextRun():  # of its small letters
            return leaf.origin.moved(leaf.advance / 2, -leaf.size / 4)
        case Image():
            return leaf.rect.centre
        case Shape():
            return bounds(leaf.path).centre
