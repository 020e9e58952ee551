"""How texts look, as the layout of a slide says it, and where a text on a slide differs.

A text that says of itself only what differs changes with its layout, and so with the template of
whoever uses the slides.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from pptx.oxml.xmlchemy import BaseOxmlElement

from infographic.geometry import MM_PER_PT
from infographic.render.pptx.element import element, parsed
from infographic.render.pptx.theme_colours import Colours
from infographic.scene import Group, Role, TextBlock, TextRun, leaves

_TITLE_FONT, _TEXT_FONT = "+mj-lt", "+mn-lt"  # those of the presentation's theme
_ANCHORS = {0.0: "t", 0.5: "ctr", 1.0: "b"}
# Office shows sizes with one decimal.
_STEPS_A_POINT = 10
_ROUNDING = 1e-6

Align = Literal["l", "ctr", "r"]
_ALIGNS: Mapping[float, Align] = {0.0: "l", 0.5: "ctr", 1.0: "r"}


@dataclass(frozen=True)
class TextLook:
    """How a paragraph is set: `colour` is a token, `font` one of the presentation's two; `size`,
    `leading` (the distance of baselines) and `before` (the space above it) are in hundredths of a
    point."""

    colour: str
    font: str
    size: int
    bold: bool
    leading: int
    before: int = 0
    align: Align = "l"

    def attributes(self, like: TextLook | None = None) -> Mapping[str, str | int]:
        """Of a run's properties, those that are not as in another look."""
        given = {"sz": self.size, "b": int(self.bold)}
        if like is None:
            return given
        known = {"sz": like.size, "b": int(like.bold)}
        return {name: value for name, value in given.items() if known[name] != value}

    def children(self, colours: Colours, like: TextLook | None = None) -> list[BaseOxmlElement]:
        """Of a run's colour and font, what is not as in another look."""
        made = []
        if like is None or not colours.is_one(like.colour, self.colour):
            made.append(parsed(colours.fill(self.colour)))
        if like is None or like.font != self.font:
            made.append(element("a:latin", typeface=self.font))
        return made

    def list_style(self, colours: Colours) -> BaseOxmlElement:
        """The look of a placeholder's paragraphs."""
        defaults = element("a:defRPr", *self.children(colours), **self.attributes())
        return element("a:lstStyle", self._paragraph("a:lvl1pPr", None, defaults))

    def paragraph(self, like: TextLook | None = None) -> BaseOxmlElement:
        """The properties of a paragraph, but for what is as in another look."""
        return self._paragraph("a:pPr", like)

    def _paragraph(
        self, tag: str, like: TextLook | None, *others: BaseOxmlElement
    ) -> BaseOxmlElement:
        spacing, bare = [], like is None
        if like is None or like.leading != self.leading:
            spacing.append(element("a:lnSpc", element("a:spcPts", val=self.leading)))
        if like is None or like.before != self.before:
            spacing.append(element("a:spcBef", element("a:spcPts", val=self.before)))
        unmarked = [element("a:buNone")] if bare else []
        start: dict[str, str | int] = {"marL": 0, "indent": 0} if bare else {}
        aligned = {"algn": self.align} if like is None or like.align != self.align else {}
        return element(tag, *spacing, *unmarked, *others, **start, **aligned)


def look_of(group: Group, text_block: TextBlock, *, before: float = 0.0) -> TextLook:
    """The look of a text, as its first run is set; `before` is in mm."""
    run = next(leaf for leaf in leaves(group) if isinstance(leaf, TextRun))
    return TextLook(
        colour=run.colour,
        font=_TITLE_FONT if group.role is Role.TITLE else _TEXT_FONT,
        size=_size(run),
        bold=run.font.is_bold,
        leading=_hundredths(text_block.leading),
        before=_hundredths(before),
        align=_ALIGNS[min(_ALIGNS, key=lambda part: abs(part - text_block.halign))],
    )


def frame_of_text(wrap: Literal["square", "none"], anchor: str) -> BaseOxmlElement:
    """A frame that a text fills to its edges and that stays as it is, whatever the text is."""
    none = dict.fromkeys(("lIns", "tIns", "rIns", "bIns"), 0)
    as_is = element("a:noAutofit")
    return element("a:bodyPr", as_is, wrap=wrap, **none, rtlCol=0, anchor=anchor)


def anchor_of(text_block: TextBlock) -> str:
    """Where a text is that is lower than its frame."""
    nearest = min(_ANCHORS, key=lambda part: abs(part - text_block.valign))
    return _ANCHORS[nearest]


def _hundredths(length: float) -> int:
    return round(length / MM_PER_PT * 100)


def _size(run: TextRun) -> int:
    """In hundredths of a point, cut off so that no text is larger than it was measured."""
    points = math.floor(run.size / MM_PER_PT * _STEPS_A_POINT + _ROUNDING)
    return points * 100 // _STEPS_A_POINT
