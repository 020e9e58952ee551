"""A scene as a tagged PDF of one page, the base of the PDF for screens and of that for print."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pikepdf
from pikepdf import Dictionary, Name, Pdf, String
from zlib_ng import zlib_ng

from infographic.render.pdf.content_stream import marked
from infographic.render.pdf.drawn_page import drawn_page
from infographic.render.pdf.font_program import mend_fonts
from infographic.render.pdf.structure_tree import write_structure
from infographic.render.structure import Structure
from infographic.render.svg import View
from infographic.scene import Scene

Rewrite = Callable[[bytes], bytes]

_CREATOR = "infographic"
_PACKING = 7  # of zlib-ng: smaller than by zlib's sixth, in half the time


def page_document(scene: Scene, structure: Structure, view: View, rewrite: Rewrite = bytes) -> Pdf:
    """The page, to be closed by the caller: drawn, tagged, and described by title, author and
    language; `rewrite` may change its content. MachineError when the machine lacks cairo."""
    document = pikepdf.open(BytesIO(drawn_page(scene, structure, view)))
    (page,) = document.pages
    marks = marked(page.obj.Contents.read_bytes(), structure.owners)
    packed = zlib_ng.compress(rewrite(marks.content), _PACKING)
    page.obj.Contents = document.make_stream(packed, Filter=Name.FlateDecode)
    # Nothing on the page is transparent.
    if "/Group" in page:
        del page.obj.Group
    write_structure(document, structure, marks.numbers, view)
    mend_fonts(document)
    _describe(document, scene)
    return document


def _describe(document: Pdf, scene: Scene) -> None:
    """Title, author and language, in the places where old and new readers look for them."""
    document.Root.Lang = String(scene.language)
    document.Root.ViewerPreferences = Dictionary(DisplayDocTitle=True)
    producer = str(document.docinfo["/Producer"])
    # Brings the older information dictionary into line, so the date that cairo wrote there goes.
    with document.open_metadata(set_pikepdf_as_editor=False) as metadata:
        metadata["dc:title"] = scene.title
        metadata["dc:description"] = scene.description
        metadata["dc:creator"] = [scene.author]
        metadata["dc:language"] = {scene.language}
        metadata["xmp:CreatorTool"] = _CREATOR
        metadata["pdf:Producer"] = producer
