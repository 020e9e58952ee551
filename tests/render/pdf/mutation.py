"""Breaking a PDF on purpose: one change to a good file."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from io import BytesIO

import pikepdf
from pikepdf import Array, Dictionary, Object, Pdf

Mutation = Callable[[Pdf], None]


def mutated(data: bytes, mutation: Mutation) -> bytes:
    """The file after a change to it."""
    with pikepdf.open(BytesIO(data)) as document:
        version = document.pdf_version
        mutation(document)
        file = BytesIO()
        document.save(file, min_version=version, deterministic_id=True)
    return file.getvalue()


def elements(document: Pdf, kind: str) -> list[Object]:
    """The structure elements of a type, in reading order."""
    return [element for element in _walk(document.Root.StructTreeRoot.K) if f"/{kind}" == element.S]


def _walk(element: Object) -> Iterator[Object]:
    yield element
    for kid in element.get("/K", Array()):
        if isinstance(kid, Dictionary) and "/S" in kid:
            yield from _walk(kid)


def content_replaced(document: Pdf, old: bytes, new: bytes) -> None:
    """Change the first place in the content of the page where `old` is."""
    page = document.pages[0]
    content = page.Contents.read_bytes()
    assert old in content
    page.Contents = document.make_stream(content.replace(old, new, 1))


def content_added(document: Pdf, operators: bytes) -> None:
    """Draw something more at the end of the page, as an artifact."""
    page = document.pages[0]
    content = page.Contents.read_bytes()
    page.Contents = document.make_stream(
        b"q " + content + b" Q /Artifact BMC q " + operators + b" Q EMC"
    )


def fonts(document: Pdf) -> list[Object]:
    """The fonts of the page."""
    return list(document.pages[0].resources.Font.values())
