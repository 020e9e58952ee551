"""Texts of a scene as text of a presentation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pptx.opc.package import XmlPart
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.deck import Slide
from infographic.render.pptx.element import element, parsed
from infographic.render.pptx.hyperlink import text_click
from infographic.render.pptx.placeholder import HeldParagraph, HeldText
from infographic.render.pptx.text_look import TextLook, anchor_of, frame_of_text, look_of
from infographic.render.pptx.theme_colours import Colours
from infographic.scene import Group, Link, LinkedPart, PlaceholderKind, TextBlock

# Marks the number of a slide, which Office counts by itself (ECMA-376, 21.1.2.2.4 fld).
_NUMBER_FIELD = {"id": "{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}", "type": "slidenum"}


@dataclass(frozen=True)
class Writing:
    """How texts are written: in the presentation's colours, language and font."""

    colours: Colours
    language: str

    def paragraph(self, part: XmlPart, group: Group, text_block: TextBlock) -> BaseOxmlElement:
        """A text in lines as wide as its frame, on a part of the presentation."""
        frame = frame_of_text("square", anchor_of(text_block))
        return self._body(part, text_block, look_of(group, text_block), frame)

    def label(self, part: XmlPart, group: Group, text_block: TextBlock) -> BaseOxmlElement:
        """A text in the middle of its shape, on one line."""
        look = replace(look_of(group, text_block), align="ctr")
        return self._body(part, text_block, look, frame_of_text("none", "ctr"))

    def held(self, part: XmlPart, held: HeldText, layout: HeldText) -> BaseOxmlElement:
        """What fills a placeholder: it says of its look what the layout's does not."""
        frame = element("a:bodyPr")
        if held.anchor != layout.anchor:
            frame.set("anchor", held.anchor)
        paragraphs = (
            self._paragraph(part, paragraph, layout.look, held.placeholder.kind)
            for paragraph in held.paragraphs
        )
        return element("p:txBody", frame, element("a:lstStyle"), *paragraphs)

    def of_layout(self, part: XmlPart, held: HeldText) -> BaseOxmlElement:
        """What a placeholder of a layout looks like, with a text for those who edit the layout."""
        *_, paragraph = held.paragraphs
        return element(
            "p:txBody",
            frame_of_text("square", held.anchor),
            held.look.list_style(self.colours),
            self._paragraph(part, _unlinked(paragraph), held.look, held.placeholder.kind),
        )

    def plain(self, text: str) -> BaseOxmlElement:
        """A text that looks as its placeholder says."""
        run = element("a:r", element("a:rPr", lang=self.language), _words(text))
        return element("p:txBody", element("a:bodyPr"), element("a:lstStyle"), element("a:p", run))

    def notes(self, part: XmlPart, slide: Slide) -> list[BaseOxmlElement]:
        """The notes of a slide, which look as their placeholder says, a paragraph for each line."""
        paragraphs, start = [], 0
        language = slide.notes_begin_in or self.language
        for line in slide.notes.split("\n"):
            inner = [
                replace(each, start=each.start - start, end=each.end - start)
                for each in slide.note_links
                if start <= each.start < start + len(line)
            ]
            start += len(line) + 1
            runs = [
                element("a:r", _plain_properties(part, link, language), _words(words))
                for words, link in _stretches(line, inner)
            ]
            paragraphs.append(element("a:p", *runs))
            language = self.language
        return paragraphs

    def _body(
        self, part: XmlPart, text_block: TextBlock, look: TextLook, frame: BaseOxmlElement
    ) -> BaseOxmlElement:
        runs = self._runs(part, text_block, look, None)
        paragraph = element("a:p", look.paragraph(), *runs)
        return element("p:txBody", frame, element("a:lstStyle"), paragraph)

    def _paragraph(
        self, part: XmlPart, paragraph: HeldParagraph, like: TextLook, kind: PlaceholderKind
    ) -> BaseOxmlElement:
        _, text_block, look = paragraph
        properties = look.paragraph(like)
        own = [properties] if len(properties) or properties.attrib else []
        if kind == "number":
            return element("a:p", *own, self._number(text_block, look, like))
        return element("a:p", *own, *self._runs(part, text_block, look, like))

    def _runs(
        self, part: XmlPart, text_block: TextBlock, look: TextLook, like: TextLook | None
    ) -> Iterator[BaseOxmlElement]:
        """A linked text has a colour of its own, or programs give it that of links."""
        for words, link in _stretches(text_block.text, text_block.links):
            children = look.children(self.colours, like)
            if link is not None:
                if like is not None and self.colours.is_one(like.colour, look.colour):
                    children.insert(0, parsed(self.colours.fill(look.colour)))
                children.append(text_click(part, link))
            attributes, language = look.attributes(like), text_block.language or self.language
            properties = element("a:rPr", *children, lang=language, **attributes)
            yield element("a:r", properties, _words(words))

    def _number(self, text_block: TextBlock, look: TextLook, like: TextLook) -> BaseOxmlElement:
        """The number of the slide, whichever it becomes."""
        children = look.children(self.colours, like)
        properties = element("a:rPr", *children, lang=self.language, **look.attributes(like))
        return element("a:fld", properties, _words(text_block.text), **_NUMBER_FIELD)


def _plain_properties(part: XmlPart, link: Link | None, language: str) -> BaseOxmlElement:
    clicks = [text_click(part, link)] if link else []
    return element("a:rPr", *clicks, lang=language)


def _words(text: str) -> BaseOxmlElement:
    words = element("a:t")
    words.text = text
    return words


def _stretches(text: str, links: Sequence[LinkedPart]) -> Iterator[tuple[str, Link | None]]:
    """A text in pieces, each with the link that it is; the whole where there is none."""
    at = 0
    for part in links:
        if part.start > at:
            yield text[at : part.start], None
        yield text[part.start : part.end], part.link
        at = part.end
    if at < len(text):
        yield text[at:], None


def _unlinked(paragraph: HeldParagraph) -> HeldParagraph:
    group, text_block, look = paragraph
    return group, replace(text_block, links=()), look
