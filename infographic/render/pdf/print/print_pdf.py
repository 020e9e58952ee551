"""PDF of a scene for the printer: PDF/X in CMYK, with bleed and crop marks."""

from __future__ import annotations

import math
from dataclasses import replace
from io import BytesIO

from pikepdf import ObjectStreamMode, Pdf

from infographic.geometry import MM_PER_PT
from infographic.render.pdf.check.any_pdf import refuse
from infographic.render.pdf.check.print_check import check_print_pdf
from infographic.render.pdf.output_intent import standard_for, statements_for, write_intent
from infographic.render.pdf.page_document import describe, page_document
from infographic.render.pdf.print.page_boxes import crop_marks, print_view, write_boxes
from infographic.render.pdf.print.pixel_inks import write_pictures_in_inks
from infographic.render.pdf.print.token_inks import (
    in_inks,
    with_distinct_colours,
    write_overprint_states,
    write_registration_colour,
)
from infographic.render.structure import structure_of
from infographic.scene import Group, Node, PrintCondition, Scene, Shape, Stroke, without_links

# Lines under 0.25 pt may not print, Nordic printers say; a screen shows them all the same. Up to
# the next micrometre, to which drawings are rounded.
THINNEST_LINE = math.ceil(0.25 * MM_PER_PT * 1000) / 1000  # mm


def print_pdf(scene: Scene, condition: PrintCondition) -> bytes:
    """The trimmed page on a sheet with its bleed and crop marks, in the CMYK of the palette.

    Lines are at least `THINNEST_LINE` wide, and links are not there. The same scene gives the same
    bytes. MachineError when the machine lacks cairo; RenderError when the file is not what it has
    to be, and for a transparent picture of pixels on more than one colour.
    """
    scene = replace(scene, root=without_links(scene.root))
    with _document(scene) as document:
        write_boxes(document, scene.size, scene.bleed)
        write_overprint_states(document)
        write_registration_colour(document)
        write_pictures_in_inks(document, scene, condition.ink_limit)
        write_intent(document, condition)
        describe(document, scene, statements_for(document, scene, condition))
        file = BytesIO()
        document.save(
            file,
            force_version=standard_for(condition).pdf_version,
            deterministic_id=True,
            fix_metadata_version=False,  # which is not in it
            object_stream_mode=ObjectStreamMode.disable,
        )
    data = file.getvalue()
    refuse(check_print_pdf(data, scene, condition))
    return data


def _document(scene: Scene) -> Pdf:
    """The page on its sheet, drawn in the inks of the palette."""
    printed = with_distinct_colours(replace(scene, root=_printable(scene.root)))

    def in_print(content: bytes) -> bytes:
        return crop_marks(scene.size, scene.bleed) + b"\n" + in_inks(content, scene.palette)

    view = print_view(scene.size, scene.bleed)
    return page_document(printed, structure_of(scene), view, in_print)


def _printable(group: Group) -> Group:
    return replace(group, children=tuple(map(_wide_enough, group.children)))


def _wide_enough(node: Node) -> Node:
    match node:
        case Group():
            return _printable(node)
        case Shape(stroke=Stroke(width=width) as stroke) if width < THINNEST_LINE:
            return replace(node, stroke=replace(stroke, width=THINNEST_LINE))
    return node
