"""A scene as a tagged PDF of one page, the base of the PDF for screens and of that for print."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from io import BytesIO

import deflate
import pikepdf
from pikepdf import Dictionary, Name, Pdf, String

from infographic.render.pdf.content_stream import marked
from infographic.render.pdf.drawn_page import drawn_page
from infographic.render.pdf.font_program import mend_fonts
from infographic.render.pdf.structure_tree import write_structure
from infographic.render.structure import Structure
from infographic.render.svg import View
from infographic.scene import Scene

Rewrite = Callable[[bytes], bytes]

_CREATOR, _PRODUCER = "infographic", Name.Producer
_PACKING = 5  # of libdeflate: smaller than by the seventh of zlib-ng, in half the time


def page_document(scene: Scene, structure: Structure, view: View, rewrite: Rewrite = bytes) -> Pdf:
    """The page, to be closed by the caller: drawn and tagged; `rewrite` may change its content.
    MachineError as `drawn_page` says."""
    drawn = pikepdf.open(BytesIO(drawn_page(scene, structure, view)))
    marks = marked(drawn.pages[0].obj.Contents.read_bytes(), structure.owners)
    document = _with_page_of(drawn)
    (page,) = document.pages
    packed = bytes(deflate.zlib_compress(rewrite(marks.content), _PACKING))
    page.obj.Contents = document.make_stream(packed, Filter=Name.FlateDecode)
    # Nothing on the page is transparent.
    if "/Group" in page:
        del page.obj.Group
    write_structure(document, structure, marks.numbers, view)
    mend_fonts(document)
    return document


def _with_page_of(drawn: Pdf) -> Pdf:
    """The page by itself: cairo has a structure tree of its own, some hundred objects of which
    nothing stays."""
    document = Pdf.new()
    del drawn.pages[0].obj.Contents
    document.pages.append(drawn.pages[0])
    document.docinfo[_PRODUCER] = drawn.docinfo[_PRODUCER]
    return document


def describe(document: Pdf, scene: Scene, statements: Mapping[str, str]) -> None:
    """Say title, author and language, in the places where old and new readers look for them, and
    make these statements too: names of XMP (ISO 16684-1) with their prefixes, and what is said."""
    document.Root.Lang = String(scene.language)
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    producer = str(document.docinfo[_PRODUCER])
    # Brings the older information dictionary into line.
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = scene.title
        metadata["dc:description"] = scene.description
        metadata["dc:creator"] = [scene.author]
        metadata["dc:language"] = {scene.language}
        metadata["xmp:CreatorTool"] = _CREATOR
        metadata["pdf:Producer"] = producer
        for name, said in statements.items():
            metadata[name] = said
