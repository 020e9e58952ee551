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
from infographic.message import say
from infographic.render.pdf.check.font_reader import read_font
from infographic.render.pdf.check.page_reader import PageContent, content_of
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
    at = say("the file as a whole")
    try:
        with pikepdf.open(BytesIO(data)) as document:
            at = say("the list of its pages")
            (_,) = document.pages
            at = say("what is on the page")
            content = content_of(data)
            at = say("its structure tree")
            tree = read_tree(document)
            at = say("what its parts say of themselves")
            found += check(Finished(document, content, tree))
    except pikepdf.PasswordError:
        found.append(say("it is locked with a password"))
    except MemoryError:
        raise
    except Exception:
        found.append(say("it is damaged, or no PDF: {part} cannot be read", part=at))
    return found


def problems_of(what: str, faults: Iterable[str]) -> tuple[Problem, ...]:
    """The faults of a file as problems; no guide should ever cause one."""
    hint = say("this is a fault of the program and not of the guide: please report it")
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
            yield say("the font {name} is not in the file", name=read.name)
        elif not _SUBSET.match(read.name):
            yield say("the font {name} is there as a whole and not as a subset", name=read.name)
        if not read.has_glyph_map:
            yield say("the font {name} does not say which glyphs its codes mean", name=read.name)
    for name in sorted(file.content.unread_fonts):
        yield say("some letters in the font {name} do not say which text they are", name=name)


def text_faults(file: Finished, scene: Scene) -> Iterator[str]:
    """Texts of the scene that the structure tree lacks, has twice, out of order or in another
    language."""
    if file.tree is None:
        yield say("it has no structure tree")
        return
    numbers = [number for number, _ in file.tree.content()]
    if sorted(numbers) != sorted(file.content.texts):
        yield say("its structure tree does not hold every piece of content once")
    if not all(element.is_parent for element in file.tree.walk()):
        yield say("its parent tree does not lead from every piece of content to its element")
    pieces = ((file.content.texts.get(number, ""), lang) for number, lang in file.tree.content())
    yield from _difference(_Letters.of(pieces), _Letters.of(_texts(scene.root, hidden=False)))


@dataclass(frozen=True)
class _Letters:
    """The letters of texts, without spaces and soft hyphens, which lines hide or show; and the
    language that each is in."""

    text: str
    languages: Sequence[str]

    @classmethod
    def of(cls, pieces: Iterable[tuple[str, str]]) -> _Letters:
        """Of texts with their languages."""
        kept = [("".join(text.split()).replace(SOFT_HYPHEN, ""), said) for text, said in pieces]
        return cls("".join([text for text, _ in kept]), [said for text, said in kept for _ in text])

    def excerpt(self, at: int) -> str:
        return self.text[at : at + _EXCERPT]


def _difference(found: _Letters, expected: _Letters) -> Iterator[str]:
    """The first place at which letters, or else languages, are not the expected ones."""
    if found.text != expected.text:
        at = _first_difference(found.text, expected.text)
        yield (
            say(
                "its structure tree reads “{found}” where the picture has “{expected}”",
                found=found.excerpt(at),
                expected=expected.excerpt(at),
            )
        )
    elif found.languages != expected.languages:
        at = _first_difference(found.languages, expected.languages)
        said, right = found.languages[at], expected.languages[at]
        yield say(
            "“{text}” is said to be in “{said}”, not in “{right}”",
            text=found.excerpt(at),
            said=said,
            right=right,
        )


def _first_difference(one: Sequence[str], other: Sequence[str]) -> int:
    """Or where the shorter one ends."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (a, b) in pairs if a != b), min(len(one), len(other)))


def _texts(node: Node, *, hidden: bool) -> Iterator[tuple[str, str]]:
    """The texts of the scene and their languages, but for decoration outside figures."""
    if isinstance(node, TextRun) and not hidden:
        added = node.line_end == SOFT_HYPHEN
        yield node.text[:-1] if added else node.text, node.language
    elif isinstance(node, Group):
        inner = hidden or node.role is Role.DECORATION
        for child in node.children:
            yield from _texts(child, hidden=inner)
