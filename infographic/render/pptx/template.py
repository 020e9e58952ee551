"""The empty presentation of a deck: master, layouts, themes and properties, all of our own.

`template/` holds what is the same in all; nothing in it names a person, a day or a machine.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib.resources import files
from io import BytesIO
from zipfile import ZipFile, ZipInfo

from pptx import Presentation
from pptx.opc.oxml import serialize_part_xml
from pptx.oxml import parse_xml
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.presentation import Presentation as OpenPresentation

from infographic.deck import Deck
from infographic.geometry import Rect
from infographic.render.pptx.design import default_title
from infographic.render.pptx.element import Extent, element, emu
from infographic.render.pptx.theme_colours import fill_theme

_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/"
_TYPE = "application/vnd.openxmlformats-officedocument."
_PRESENTATION = f"{_TYPE}presentationml."
_FIRST_LAYOUT_ID = 2**31 + 1  # the master's own is the one before (ST_SlideLayoutId)


def template(deck: Deck, layouts: Sequence[str]) -> OpenPresentation:
    """The presentation with an empty layout of each name, in their order, and no slides yet."""
    file = BytesIO()
    with ZipFile(file, "w") as package:
        for name, data in _files(_parts(deck, layouts)):
            package.writestr(ZipInfo(name), data)  # of a time without a clock
    file.seek(0)
    return Presentation(file)


@dataclass(frozen=True)
class _Part:
    """`related` are kind and path of the parts it needs, with ids from rId1 in their order."""

    path: str
    type: str
    content: BaseOxmlElement
    related: Sequence[tuple[str, str]] = ()


def _parts(deck: Deck, layouts: Sequence[str]) -> Iterator[_Part]:
    paths = [f"ppt/slideLayouts/slideLayout{number}.xml" for number in range(1, len(layouts) + 1)]
    master, notes = "ppt/slideMasters/slideMaster1.xml", "ppt/notesMasters/notesMaster1.xml"
    themes = [f"ppt/theme/theme{number}.xml" for number in (1, 2)]
    yield _Part(
        "docProps/core.xml",
        "application/vnd.openxmlformats-package.core-properties+xml",
        _read("core"),
    )
    yield _Part(
        "ppt/presentation.xml",
        f"{_PRESENTATION}presentation.main+xml",
        _presentation(deck),
        [("slideMaster", master), ("notesMaster", notes), ("theme", themes[0])],
    )
    yield _Part(
        master,
        f"{_PRESENTATION}slideMaster+xml",
        _master(deck, len(layouts)),
        [*(("slideLayout", path) for path in paths), ("theme", themes[0])],
    )
    for path, name in zip(paths, layouts, strict=True):
        content = _layout(name)
        yield _Part(path, f"{_PRESENTATION}slideLayout+xml", content, [("slideMaster", master)])
    yield _Part(
        notes, f"{_PRESENTATION}notesMaster+xml", _read("notesMaster"), [("theme", themes[1])]
    )
    for path in themes:
        yield _Part(path, f"{_TYPE}theme+xml", _theme(deck))


def _files(parts: Iterator[_Part]) -> Iterator[tuple[str, bytes]]:
    """The parts, and what a package says of them (ECMA-376 part 2)."""
    types = [
        '<Default Extension="rels"'
        ' ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
    ]
    for part in parts:
        types.append(f'<Override PartName="/{part.path}" ContentType="{part.type}"/>')
        yield part.path, serialize_part_xml(part.content)
        if part.related:
            folder, _, name = part.path.rpartition("/")
            kinds = [(_OFFICE + kind, f"/{path}") for kind, path in part.related]
            yield f"{folder}/_rels/{name}.rels", _relationships(kinds)
    yield (
        "_rels/.rels",
        _relationships(
            [
                (f"{_OFFICE}officeDocument", "ppt/presentation.xml"),
                (f"{_PACKAGE}relationships/metadata/core-properties", "docProps/core.xml"),
            ]
        ),
    )
    body = "".join(types)
    yield (
        "[Content_Types].xml",
        f'<Types xmlns="{_PACKAGE}content-types">{body}</Types>'.encode(),
    )


def _relationships(targets: Sequence[tuple[str, str]]) -> bytes:
    listed = "".join(
        f'<Relationship Id="rId{number}" Type="{kind}" Target="{path}"/>'
        for number, (kind, path) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}relationships">{listed}</Relationships>'.encode()


def _read(name: str) -> BaseOxmlElement:
    file = files("infographic.render.pptx") / "template" / f"{name}.xml"
    content: BaseOxmlElement = parse_xml(file.read_bytes())
    return content


def _presentation(deck: Deck) -> BaseOxmlElement:
    content = _read("presentation")
    (size,) = content.xpath("p:sldSz")
    size.set("cx", str(emu(deck.size.width)))
    size.set("cy", str(emu(deck.size.height)))
    return content


def _theme(deck: Deck) -> BaseOxmlElement:
    content = _read("theme")
    fill_theme(content, deck)
    return content


def _master(deck: Deck, layouts: int) -> BaseOxmlElement:
    content = _read("slideMaster")
    for shape, place in zip(content.xpath("p:cSld/p:spTree/p:sp"), _places(deck), strict=True):
        shape.spPr.insert(0, place.placed())
    (ids,) = content.xpath("p:sldLayoutIdLst")
    for number in range(layouts):
        entry = element("p:sldLayoutId", id=_FIRST_LAYOUT_ID + number)
        entry.set(qn("r:id"), f"rId{number + 1}")
        ids.append(entry)
    return content


def _layout(name: str) -> BaseOxmlElement:
    content = _read("slideLayout")
    (slide,) = content.xpath("p:cSld")
    slide.set("name", name)
    return content


def _places(deck: Deck) -> Iterator[Extent]:
    """Where the master has its title, its text, its foot and the number of the slide."""
    margin = deck.size.height / 20
    inner = Rect(0.0, 0.0, deck.size.width, deck.size.height).outset(-margin)
    line, foot = 2 * margin, inner.bottom - margin
    yield default_title(deck)
    yield Extent.of(Rect.between(inner.x, inner.y + line + margin, inner.right, foot - margin))
    yield Extent.of(Rect.between(inner.x, foot, inner.right - line, inner.bottom))
    yield Extent.of(Rect.between(inner.right - line, foot, inner.right, inner.bottom))
