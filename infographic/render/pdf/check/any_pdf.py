"""What both PDFs have to be: every text is there to be read, in order, in fonts that are whole.

The checks read the finished file and compare it with the scene, so that a fault in how it was
made cannot hide itself. They take some milliseconds; validators from outside judge in the tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from io import BytesIO

import pikepdf
from pikepdf import Pdf

from infographic.characters import SOFT_HYPHEN
from infographic.errors import Problem, RenderError
from infographic.render.pdf.check.font_reader import read_font
from infographic.render.pdf.check.page_reader import PageContent, read_page
from infographic.render.pdf.check.tree_reader import ReadElement, read_tree
from infographic.scene import Group, Node, Role, Scene, TextRun

_SUBSET = re.compile(r"[A-Z]{6}\+")
_EXCERPT = 30  # as many letters of a text as a message shows


@dataclass(frozen=True)
class Finished:
    """A finished file, read once for all checks."""

    document: Pdf
    content: PageContent
    tree: ReadElement | None


def faults_of(data: bytes, check: Callable[[Finished], Iterable[str]]) -> list[str]:
    """What `check` finds in a file of one page; of a file that is damaged, at what.

    Where a damaged file breaks the reading of it cannot be foreseen, nor by what: a page may be a
    number, and a tree its own branch.
    """
    found: list[str] = []
    at = "the file as a whole"
    try:
        with pikepdf.open(BytesIO(data)) as document:
            at = "the list of its pages"
            page = document.pages[0]
            at = "what is on the page"
            content = read_page(page)
            at = "its structure tree"
            tree = read_tree(document)
            at = "what its parts say of themselves"
            found += check(Finished(document, content, tree))
    except pikepdf.PasswordError:
        found.append("it is locked with a password")
    except MemoryError:
        raise
    except Exception:
        found.append(f"it is damaged, or no PDF: {at} cannot be read")
    return found


def problems_of(what: str, faults: Iterable[str]) -> tuple[Problem, ...]:
    """The faults of a file as problems; no guide should ever cause one."""
    hint = "this is a fault of the program and not of the guide: please report it"
    return tuple(Problem(fault, item=what, hint=hint) for fault in faults)


def refuse(problems: Iterable[Problem]) -> None:
    """RenderError when there are any problems."""
    if found := tuple(problems):
        raise RenderError(found)


def font_faults(file: Finished) -> Iterator[str]:
    """Fonts that are not in the file, are there as a whole, or hide which text they show."""
    for font in file.document.pages[0].resources.get("/Font", {}).values():
        read = read_font(font)
        if not read.is_embedded:
            yield f"the font {read.name} is not in the file"
        elif not _SUBSET.match(read.name):
            yield f"the font {read.name} is there as a whole and not as a subset"
        if not read.has_glyph_map:
            yield f"the font {read.name} does not say which glyphs its codes mean"
    for name in sorted(file.content.unread_fonts):
        yield f"some letters in the font {name} do not say which text they are"


def text_faults(file: Finished, scene: Scene) -> Iterator[str]:
    """Texts of the scene that the structure tree lacks, has twice, out of order or in another
    language."""
    if file.tree is None:
        yield "it has no structure tree"
        return
    numbers = [number for number, _ in file.tree.content()]
    if sorted(numbers) != sorted(file.content.texts):
        yield "its structure tree does not hold every piece of content once"
    if not all(element.is_parent for element in file.tree.walk()):
        yield "its parent tree does not lead from every piece of content to its element"
    pieces = ((file.content.texts.get(number, ""), lang) for number, lang in file.tree.content())
    yield from _difference(_letters(pieces), _letters(_texts(scene.root, hidden=False)))


Letters = Sequence[tuple[str, str]]  # each with the language that it is in


def _letters(pieces: Iterable[tuple[str, str]]) -> Letters:
    """The letters of texts, without spaces and soft hyphens, which lines hide or show."""
    return [
        (letter, language)
        for text, language in pieces
        for letter in text
        if not letter.isspace() and letter != SOFT_HYPHEN
    ]


def _difference(found: Letters, expected: Letters) -> Iterator[str]:
    """The first place at which letters, or else languages, are not the expected ones."""
    if _text(found) != _text(expected):
        pairs = zip(_text(found), _text(expected), strict=False)
        at = next(
            (at for at, (one, other) in enumerate(pairs) if one != other),
            min(len(found), len(expected)),
        )
        yield (
            f"its structure tree reads “{_text(found[at:])[:_EXCERPT]}” "
            f"where the picture has “{_text(expected[at:])[:_EXCERPT]}”"
        )
        return
    for at, ((_, said), (_, right)) in enumerate(zip(found, expected, strict=True)):
        if said != right:
            yield f"“{_text(found[at:])[:_EXCERPT]}” is said to be in “{said}”, not in “{right}”"
            return


def _text(letters: Letters) -> str:
    return "".join(letter for letter, _ in letters)


def _texts(node: Node, *, hidden: bool) -> Iterator[tuple[str, str]]:
    """The texts of the scene and their languages, but for decoration outside figures."""
    if isinstance(node, TextRun) and not hidden:
        added = node.line_end == SOFT_HYPHEN
        yield node.text[:-1] if added else node.text, node.language
    elif isinstance(node, Group):
        inner = hidden or node.role is Role.DECORATION
        for child in node.children:
            yield from _texts(child, hidden=inner)
