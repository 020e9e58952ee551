"""A scene as shapes, texts, pictures and groups of a slide."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from itertools import count

from pptx.opc.package import XmlPart
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import BaseOxmlElement
from pptx.parts.slide import BaseSlidePart

from infographic.deck import Deck
from infographic.render.pptx.element import Extent, emu, markup, parsed
from infographic.render.pptx.freeform import outline
from infographic.render.pptx.hyperlink import click, with_linked_texts
from infographic.render.pptx.placeholder import TITLE, HeldText, placeholder_markup, texts_in
from infographic.render.pptx.slide_picture import picture_element, png_blip
from infographic.render.pptx.theme_colours import Colours
from infographic.render.pptx.writing import Writing
from infographic.scene import (
    Group,
    Image,
    Link,
    Node,
    Placeholder,
    Role,
    Shape,
    Stroke,
    TextBlock,
    TextRun,
    leaves,
    words_of,
)

# What is moved and copied as one.
_TOGETHER = {Role.LIST_ITEM, Role.QUOTE, Role.FIGURE, Role.DECORATION}
_LONGEST_NAME = 40
# Marks what only adorns, for screen readers to pass over ([MS-ODRAWXML], 2.2.2.1 decorative).
_DECORATIVE = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative'
    ' xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>'
    "</a:ext></a:extLst>"
)
# Who the shapes and pictures in a tree are, but for texts.
_OF_SHAPES = (
    "descendant-or-self::p:sp[not(p:txBody)]/p:nvSpPr/p:cNvPr"
    " | descendant-or-self::p:pic/p:nvPicPr/p:cNvPr"
)
_PLAIN, _UNSAID, _NO_FILL = map(markup, ("p:cNvSpPr", "p:nvPr", "a:noFill"))
_RECTANGLE = markup("a:prstGeom", markup("a:avLst"), prst="rect")
_CAPS = {"butt": "flat", "round": "rnd"}
_MITRE_LIMIT = 400000  # four times the width of the line, as in SVG


@dataclass(frozen=True)
class PlacedElement:
    """An element of a slide, and the place it takes."""

    element: BaseOxmlElement
    extent: Extent
    is_placeholder: bool = False


@dataclass(frozen=True)
class ShapeTree:
    """Draws on one slide, whose shapes it numbers: each has an id of its own. `layout` is what
    the placeholders of the slide's layout hold."""

    colours: Colours
    writing: Writing
    ids: Iterator[int]
    layout: Mapping[Placeholder, HeldText] = field(default_factory=dict)

    @classmethod
    def of(cls, deck: Deck, layout: Mapping[Placeholder, HeldText] | None = None) -> ShapeTree:
        """For an empty slide, whose own tree of shapes has the id 1."""
        colours = Colours(deck.palette, deck.scheme)
        return cls(colours, Writing(colours, deck.language), count(2), layout or {})

    def plain_title(self, text: str, place: Extent | None = None) -> BaseOxmlElement:
        """The title placeholder with a text that looks, and stands where no place is given, as
        that of the layout does."""
        look = (place.frame,) if place else ()
        return self._placeholder(text, TITLE, look, self.writing.plain(text))

    def held(self, part: XmlPart, held: HeldText) -> PlacedElement:
        """A placeholder with its text, at the place that the layout gives it where that is its
        own."""
        layout = self.layout.get(held.placeholder, held)
        words = self.writing.held(part, held, layout)
        look = () if held.place == layout.place else (held.place.frame,)
        made = self._placeholder(held.words, held.placeholder, look, words)
        return PlacedElement(made, held.place, is_placeholder=True)

    def of_layout(self, part: XmlPart, held: HeldText) -> BaseOxmlElement:
        """A placeholder of a layout."""
        words = self.writing.of_layout(part, held)
        look = (held.place.frame,)
        return self._placeholder(held.words, held.placeholder, look, words)

    def nodes(self, part: BaseSlidePart, group: Group, name: str = "") -> list[PlacedElement]:
        """A group's drawing in its order, and in groups what belongs together; its pictures become
        parts of the slide."""
        name = group.label or group.name or name
        if group.link is not None:
            return self._linked(part, group, group.link, name)
        held = HeldText.of(group)
        if held is not None:
            return self._with_held(part, group, held, name)
        if group.text_block is not None:
            return [self._text_box(part, group, group.text_block)]
        if group.role is Role.LABEL:
            return self._label(part, group, name)
        drawn = list(leaves(group))
        if group.alt and len(drawn) == 1 and not isinstance(drawn[0], TextRun):
            return self._node(part, drawn[0], group.alt, group.alt)
        inner = [drawn for child in group.children for drawn in self._node(part, child, name)]
        if group.alt or group.role in _TOGETHER:
            return self._together(group, name, inner)
        return inner

    def place_of_link(self, part: BaseSlidePart, link: Link, place: Extent) -> BaseOxmlElement:
        """A place on a picture that is a link. It cannot be seen; without any fill, it could not be
        chosen either."""
        clear = markup("a:schemeClr", markup("a:alpha", val=0), val="bg1")
        look = (place.frame, _RECTANGLE, markup("a:solidFill", clear), self._line(None))
        made = _shape(self.identity(link.alt, link.alt), look)
        next(made.iter(qn("p:cNvPr"))).append(click(part, link))
        return made

    def shape(
        self, shape: Shape, name: str, alt: str = "", text: BaseOxmlElement | None = None
    ) -> PlacedElement:
        """A shape, which only adorns unless it has a text or an alternative text."""
        drawn = outline(shape.path)
        fill = _NO_FILL if shape.fill is None else self.colours.fill(shape.fill)
        look = (drawn.extent.frame, drawn.geometry, fill, self._line(shape.stroke))
        identity = self.identity(name, alt) if alt or text is not None else self._adornment(name)
        return PlacedElement(_shape(identity, look, text), drawn.extent)

    def identity(self, name: str, alt: str = "") -> str:
        """Who a shape is, as `markup`: its number, its name, and what it shows to who does not see
        it."""
        return self._identity(name, **({"descr": alt} if alt else {}))

    def _adornment(self, name: str) -> str:
        return self._identity(name, _DECORATIVE)

    def _identity(self, name: str, *children: str, **described: str) -> str:
        short = name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1].rstrip()}…"
        return markup("p:cNvPr", *children, id=next(self.ids), name=short, **described)

    def _node(
        self, part: BaseSlidePart, node: Node, name: str, alt: str = ""
    ) -> list[PlacedElement]:
        match node:
            case Group():
                return self.nodes(part, node, name)
            case Shape():
                return [self.shape(node, name or node.fill or "", alt)]
            case Image():
                return [self._picture(part, node, name, alt)]
            case TextRun():  # of a text, which is set as a whole
                return []

    def _linked(
        self, part: BaseSlidePart, group: Group, link: Link, name: str
    ) -> list[PlacedElement]:
        """What is drawn of a group all of which is a link: its texts, and each of its shapes."""
        drawn = self.nodes(part, replace(with_linked_texts(group), link=None), name)
        for each in drawn:
            for identity in each.element.xpath(_OF_SHAPES):
                identity.insert(0, click(part, link))
        return drawn

    def _picture(self, part: BaseSlidePart, image: Image, name: str, alt: str) -> PlacedElement:
        place = Extent.of(image.rect)
        identity = self.identity(name, alt) if alt else self._adornment(name)
        return PlacedElement(
            picture_element(png_blip(part, image.png), parsed(identity), place), place
        )

    def _text_box(self, part: BaseSlidePart, group: Group, text_block: TextBlock) -> PlacedElement:
        place = Extent.of(text_block.rect)
        identity = self.identity(text_block.text)
        look = (place.frame, _RECTANGLE, _NO_FILL)
        text = self.writing.paragraph(part, group, text_block)
        return PlacedElement(_shape(identity, look, text, markup("p:cNvSpPr", txBox=1)), place)

    def _label(self, part: BaseSlidePart, label: Group, name: str) -> list[PlacedElement]:
        """The sign of a list item: its text stands in the middle of the last of its shapes, or by
        itself where it has none."""
        ((group, text_block),) = texts_in(label)
        shapes = [leaf for leaf in leaves(label) if isinstance(leaf, Shape)]
        if not shapes:
            return [self._text_box(part, group, text_block)]
        *below, background = shapes
        text = self.writing.label(part, group, text_block)
        signs = [self.shape(shape, name) for shape in below]
        return [*signs, self.shape(background, text_block.text, text=text)]

    def _with_held(
        self, part: BaseSlidePart, group: Group, held: HeldText, name: str
    ) -> list[PlacedElement]:
        """What fills a placeholder, and what else is drawn beside it."""
        drawn = [
            each
            for leaf in leaves(group)
            if not isinstance(leaf, TextRun)
            for each in self._node(part, leaf, name)
        ]
        return [*drawn, self.held(part, held)]

    def _together(self, group: Group, name: str, inner: list[PlacedElement]) -> list[PlacedElement]:
        """A group of what is drawn, but for placeholders, which no group may hold."""
        apart = [drawn for drawn in inner if drawn.is_placeholder]
        grouped = [drawn for drawn in inner if not drawn.is_placeholder]
        if len(grouped) < 2:
            return inner
        return [self._group(_without_placeholders(group), name, grouped), *apart]

    def _group(self, group: Group, name: str, inner: list[PlacedElement]) -> PlacedElement:
        place = Extent.around([drawn.extent for drawn in inner])
        words = "" if group.role is Role.DECORATION else " ".join(words_of(group))
        identity = self.identity(words or name, words) if words else self._adornment(name)
        own = markup("p:nvGrpSpPr", identity, markup("p:cNvGrpSpPr"), markup("p:nvPr"))
        made = parsed(markup("p:grpSp", own, markup("p:grpSpPr", place.group_frame)))
        made.extend(drawn.element for drawn in inner)
        return PlacedElement(made, place)

    def _placeholder(
        self,
        text: str,
        placeholder: Placeholder,
        look: tuple[str, ...],
        body: BaseOxmlElement,
    ) -> BaseOxmlElement:
        own = markup("p:cNvSpPr", markup("a:spLocks", noGrp=1))
        application = markup("p:nvPr", placeholder_markup(placeholder))
        return _shape(self.identity(text), look, body, own, application)

    def _line(self, stroke: Stroke | None) -> str:
        if stroke is None:
            return markup("a:ln", _NO_FILL)
        dashes = (
            markup("a:ds", d=_of_width(drawn, stroke), sp=_of_width(gap, stroke))
            for drawn, gap in zip(stroke.dashes[::2], stroke.dashes[1::2], strict=True)
        )
        pattern = [markup("a:custDash", *dashes)] if stroke.dashes else []
        return markup(
            "a:ln",
            self.colours.fill(stroke.colour),
            *pattern,
            markup("a:miter", lim=_MITRE_LIMIT),
            w=emu(stroke.width),
            cap=_CAPS[stroke.cap],
        )


def _without_placeholders(group: Group) -> Group:
    """A group without what fills a placeholder."""
    children = tuple(
        _without_placeholders(child) if isinstance(child, Group) else child
        for child in group.children
        if not (isinstance(child, Group) and HeldText.of(child))
    )
    return replace(group, children=children)


def _shape(
    identity: str,
    look: tuple[str, ...],
    text: BaseOxmlElement | None = None,
    own: str = _PLAIN,
    application: str = _UNSAID,
) -> BaseOxmlElement:
    """All but its text as `markup`."""
    made = parsed(
        markup("p:sp", markup("p:nvSpPr", identity, own, application), markup("p:spPr", *look))
    )
    if text is not None:
        made.append(text)
    return made


def _of_width(length: float, stroke: Stroke) -> int:
    """A dash in thousandths of a per cent of the line's width."""
    return round(length / stroke.width * 100000)
