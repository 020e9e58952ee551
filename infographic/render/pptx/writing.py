"""Texts of a scene as text of a presentation."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from pptx.opc.package import XmlPart
from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.geometry import MM_PER_PT
from infographic.render.pptx.element import element
from infographic.render.pptx.hyperlink import text_click
from infographic.render.pptx.theme_colours import Colours
from infographic.scene import Group, Link, LinkedPart, Role, TextBlock, TextRun, leaves

_TITLE_FONT, _TEXT_FONT = "+mj-lt", "+mn-lt"  # those of the presentation's theme
_ANCHORS = {0.0: "t", 0.5: "ctr", 1.0: "b"}
# Office shows sizes with one decimal.
_STEPS_A_POINT = 10
_ROUNDING = 1e-6


@dataclass(frozen=True)
class Writing:
    """How texts are written: in the presentation's colours, language and font."""

    colours: Colours
    language: str

    def paragraph(self, part: XmlPart, group: Group, text_block: TextBlock) -> BaseOxmlElement:
        """A text in lines as wide as its frame, on a part of the presentation."""
        anchor = min(_ANCHORS, key=lambda part: abs(part - text_block.valign))
        setting = _Setting("square", _ANCHORS[anchor], "l")
        return self._body(part, group, text_block, setting)

    def label(self, part: XmlPart, group: Group, text_block: TextBlock) -> BaseOxmlElement:
        """A text in the middle of its shape, on one line."""
        return self._body(part, group, text_block, _Setting("none", "ctr", "ctr"))

    def plain(self, text: str) -> BaseOxmlElement:
        """A text that looks as its placeholder says."""
        run = element("a:r", element("a:rPr", lang=self.language), _words(text))
        return element("p:txBody", element("a:bodyPr"), element("a:lstStyle"), element("a:p", run))

    def notes(self, part: XmlPart, text: str, links: Sequence[LinkedPart]) -> list[BaseOxmlElement]:
        """The paragraphs of a text that looks as its placeholder says, one for each line."""
        paragraphs, start = [], 0
        for line in text.split("\n"):
            inner = [
                replace(each, start=each.start - start, end=each.end - start)
                for each in links
                if start <= each.start < start + len(line)
            ]
            start += len(line) + 1
            runs = [
                element("a:r", self._plain_properties(part, link), _words(words))
                for words, link in _stretches(line, inner)
            ]
            paragraphs.append(element("a:p", *runs))
        return paragraphs

    def _plain_properties(self, part: XmlPart, link: Link | None) -> BaseOxmlElement:
        clicks = [text_click(part, link)] if link else []
        return element("a:rPr", *clicks, lang=self.language)

    def _body(
        self, part: XmlPart, group: Group, text_block: TextBlock, setting: _Setting
    ) -> BaseOxmlElement:
        runs = (
            self._run(part, group, words, link)
            for words, link in _stretches(text_block.text, text_block.links)
        )
        return element(
            "p:txBody",
            setting.frame(),
            element("a:lstStyle"),
            element("a:p", setting.paragraph(text_block), *runs),
        )

    def _run(self, part: XmlPart, group: Group, words: str, link: Link | None) -> BaseOxmlElement:
        look = _first_run(group)
        properties = element(
            "a:rPr",
            self.colours.fill(look.colour),
            element("a:latin", typeface=_TITLE_FONT if group.role is Role.TITLE else _TEXT_FONT),
            *([text_click(part, link)] if link else []),
            lang=self.language,
            sz=_size(look),
            b=int(look.font.is_bold),
        )
        return element("a:r", properties, _words(words))


@dataclass(frozen=True)
class _Setting:
    """How a text stands in its frame, in the words of the format: whether lines are broken, where
    the text is when it is lower than the frame, and where lines are that are shorter."""

    wrap: Literal["square", "none"]
    anchor: str
    align: Literal["l", "ctr"]

    def frame(self) -> BaseOxmlElement:
        none = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)
        as_is = element("a:noAutofit")
        return element("a:bodyPr", as_is, wrap=self.wrap, **none, rtlCol=0, anchor=self.anchor)

    def paragraph(self, text_block: TextBlock) -> BaseOxmlElement:
        leading = round(text_block.leading / MM_PER_PT * 100)
        return element(
            "a:pPr",
            element("a:lnSpc", element("a:spcPts", val=leading)),
            element("a:spcBef", element("a:spcPts", val=0)),
            element("a:buNone"),
            marL=0,
            indent=0,
            algn=self.align,
        )


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


def _first_run(group: Group) -> TextRun:
    return next(leaf for leaf in leaves(group) if isinstance(leaf, TextRun))


def _size(run: TextRun) -> int:
    """In hundredths of a point, cut off so that no text is larger than it was measured."""
    points = math.floor(run.size / MM_PER_PT * _STEPS_A_POINT + _ROUNDING)
    return points * 100 // _STEPS_A_POINT
