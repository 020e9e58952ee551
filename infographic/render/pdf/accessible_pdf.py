"""PDF of a scene for screens: accessible as PDF/UA-1 (ISO 14289-1) asks."""

from __future__ import annotations

from io import BytesIO

from pikepdf import ObjectStreamMode

from infographic.render.pdf.check.accessible_check import check_pdf
from infographic.render.pdf.check.any_pdf import refuse
from infographic.render.pdf.page_document import describe, page_document
from infographic.render.pdf.structure_tree import write_outline
from infographic.render.structure import structure_of
from infographic.render.svg import trim_view
from infographic.scene import Scene


def pdf(scene: Scene) -> bytes:
    """The trimmed page, tagged. The same scene gives the same bytes: no dates, and an identifier
    made from the content.

    MachineError when the machine lacks cairo; RenderError when the file is not what it has to be.
    """
    structure, view = structure_of(scene), trim_view(scene)
    with page_document(scene, structure, view) as document:
        write_outline(document, structure.headings, view.page)
        describe(document, scene, {"pdfuaid:part": "1"})
        file = BytesIO()
        document.save(
            file,
            min_version="1.7",
            deterministic_id=True,
            fix_metadata_version=False,  # which is not in it
            object_stream_mode=ObjectStreamMode.generate,
        )
    data = file.getvalue()
    refuse(check_pdf(data, scene))
    return data
