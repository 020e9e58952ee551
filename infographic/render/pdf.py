"""PDF of a scene for screens: one page, live text, title and language set."""

from __future__ import annotations

from io import BytesIO

import pikepdf
from pikepdf import Dictionary, String

from infographic.scene import Scene

_CREATOR = "infographic"
_CSS_DPI = 96  # cairosvg's user unit; a PDF has no pixels, so any would do


def pdf(scene: Scene) -> bytes:
    """The trimmed page. The same scene gives the same bytes: no dates, and an identifier made
    from the content. MachineError when the machine lacks cairo."""
    with pikepdf.open(BytesIO(_page(scene))) as document:
        _describe(document, scene)
        file = BytesIO()
        document.save(file, min_version="1.7", deterministic_id=True)
    return file.getvalue()


def _page(scene: Scene) -> bytes:
    # Here, because the rest of the program runs without cairo.
    from infographic.render.cairo import PageSurface

    file = BytesIO()
    PageSurface(scene, file, _CSS_DPI).finish()
    return file.getvalue()


def _describe(document: pikepdf.Pdf, scene: Scene) -> None:
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
