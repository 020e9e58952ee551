"""PowerPoint file of a deck: pictures as SVG with PNG, and native shapes and texts to be edited."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from typing import cast
from zipfile import ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

from pptx.opc.package import OpcPackage
from pptx.opc.packuri import PackURI
from pptx.opc.serialized import PackageWriter, _PhysPkgWriter
from pptx.presentation import Presentation
from pptx.slide import Slide, SlideLayout

from infographic.deck import Deck, NativeSlide, PictureSlide, picture_slides
from infographic.render.extent import link_areas
from infographic.render.png import shared_png
from infographic.render.pptx.design import Design, designs
from infographic.render.pptx.element import emu, parsed
from infographic.render.pptx.names import name_apart
from infographic.render.pptx.shape_tree import ShapeTree
from infographic.render.pptx.slide_picture import (
    Picture,
    picture_blip,
    picture_element,
    place_of,
)
from infographic.render.pptx.template import template
from infographic.render.svg import shared_svg
from infographic.scene import linked_groups

_FIRST_DAY = (1980, 1, 1, 0, 0, 0)  # of what a ZIP file can tell
_PACKED_ALREADY = (".png",)
# So many characters python-pptx writes into a property of a file.
_LONGEST_PROPERTY = 255


def pptx(deck: Deck) -> bytes:
    """The file of a deck; RenderError and MachineError as `shared_png` says."""
    return assembled(deck, [picture(slide, deck.dpi) for slide in picture_slides(deck)])


def picture(slide: PictureSlide, dpi: float) -> Picture:
    """The picture of a slide, drawn."""
    return Picture(shared_svg(slide.scene), shared_png(slide.scene, dpi))


def assembled(deck: Deck, pictures: Sequence[Picture]) -> bytes:
    """The file of a deck, with the pictures of its picture slides in their order."""
    used = designs(deck)
    presentation = template(deck, list(used))
    _describe(presentation, deck)
    layouts = dict(zip(used, presentation.slide_layouts, strict=True))
    for name, layout in layouts.items():
        used[name].draw(layout, deck)
    remaining = iter(enumerate(pictures, 1))
    for slide in deck.slides:
        made = _added(presentation, layouts[slide.design])
        if isinstance(slide, NativeSlide):
            _native(made, slide, deck, used[slide.design])
        else:
            number, drawn = next(remaining)
            _picture(made, slide, drawn, deck, number)
        name_apart(made.shapes.element)
        _take_notes(made, slide, deck)
    return _package(presentation)


def _describe(presentation: Presentation, deck: Deck) -> None:
    properties = presentation.core_properties
    properties.title = _shortened(deck.title)
    properties.subject = _shortened(deck.description)
    properties.author = _shortened(deck.author)
    properties.language = deck.language


def _shortened(text: str) -> str:
    """As much of a text as a property takes."""
    return text if len(text) <= _LONGEST_PROPERTY else f"{text[: _LONGEST_PROPERTY - 1].rstrip()}…"


def _added(presentation: Presentation, layout: SlideLayout) -> Slide:
    """A new slide without any shapes: python-pptx's own has those of its layout."""
    slide: Slide
    related, slide = presentation.part.add_slide(layout)
    presentation.part._element.get_or_add_sldIdLst().add_sldId(related)
    return slide


def _picture(made: Slide, slide: PictureSlide, drawn: Picture, deck: Deck, number: int) -> None:
    shapes, place = ShapeTree.of(deck), place_of(slide.scene, deck.size)
    alt = f"{slide.title}. {slide.scene.description}".strip()
    tree = made.shapes.element
    tree.append(shapes.plain_title(slide.title, place))
    identity = parsed(shapes.identity(slide.title, alt))
    tree.append(picture_element(picture_blip(made.part, drawn, number), identity, place))
    scale = place.width / emu(slide.scene.size.width)
    for group in linked_groups(slide.scene.root):
        if group.link is not None:
            tree.extend(
                shapes.place_of_link(made.part, group.link, place.part(area, scale))
                for area in link_areas(group)
            )


def _native(made: Slide, slide: NativeSlide, deck: Deck, design: Design) -> None:
    shapes, parts = ShapeTree.of(deck, design.holds), slide.parts
    tree = made.shapes.element
    if parts.title is None:
        tree.append(shapes.plain_title(slide.scene.title))
    else:
        tree.extend(drawn.element for drawn in shapes.nodes(made.part, parts.title))
    tree.extend(drawn.element for drawn in shapes.nodes(made.part, parts.rest))


def _take_notes(made: Slide, slide: NativeSlide | PictureSlide, deck: Deck) -> None:
    notes = made.notes_slide
    assert notes.notes_text_frame is not None  # our notes master has one
    body = notes.notes_text_frame._txBody
    for paragraph in body.p_lst:
        body.remove(paragraph)
    body.extend(ShapeTree.of(deck).writing.notes(notes.part, slide))


def _package(presentation: Presentation) -> bytes:
    """A presentation as a file in which nothing tells when and where it was made."""
    file = BytesIO()
    whole = cast(OpcPackage, presentation.part.package)
    _UndatedWriter.write(file, whole._rels, tuple(whole.iter_parts()))
    return file.getvalue()


class _UndatedWriter(PackageWriter):
    """python-pptx's own asks the clock, which may show a year that no ZIP file can tell."""

    def _write(self) -> None:
        with ZipFile(self._pkg_file, "w") as target:
            entries = _Entries(target)
            self._write_content_types_stream(entries)
            self._write_pkg_rels(entries)
            self._write_parts(entries)


class _Entries(_PhysPkgWriter):
    def __init__(self, target: ZipFile) -> None:
        self._target = target

    def write(self, pack_uri: PackURI, blob: bytes) -> None:
        entry = ZipInfo(pack_uri.membername, _FIRST_DAY)
        entry.create_system = 0  # as if made on Windows, wherever it was
        way = ZIP_STORED if entry.filename.endswith(_PACKED_ALREADY) else ZIP_DEFLATED
        self._target.writestr(entry, blob, compress_type=way)
