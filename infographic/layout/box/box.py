"""Boxes: given a width a box says how high it is, given a place it becomes a frame.

A box stands for the same part of the guide in every language at once: its height is that of the
language that needs most, so all languages share one geometry. Lengths are mm.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Protocol

from infographic.content.guide.local import LocalText
from infographic.content.page import PageFormat
from infographic.geometry import Rect
from infographic.layout.box.frame import Frame, FrameKind
from infographic.per_language import PerLanguage
from infographic.scene import Role, TextStyle
from infographic.text.typeset import Line, Paragraph

NEVER = math.inf  # the height of a box that is too narrow for a word in it


class Measurer(Protocol):
    """What layout asks of typesetting, at one type scale (see `text.typeset.Typesetter`)."""

    @property
    def em(self) -> float:
        """What the theme's lengths are multiples of, in mm: it grows with the type scale alone."""
        ...

    def scaled(self, factor: float) -> Measurer:
        """The same at a type scale so many times as large."""
        ...

    def on(self, page: PageFormat) -> Measurer:
        """The same on a page, whose smallest sizes hold."""
        ...

    def apart(self, least_leading: Mapping[TextStyle, float]) -> Measurer:
        """The same, where baselines in these styles are at least so many ems apart."""
        ...

    def size(self, style: TextStyle) -> float: ...
    def leading(self, style: TextStyle) -> float: ...
    def baseline(self, style: TextStyle) -> float: ...
    def cap_height(self, style: TextStyle) -> float: ...
    def max_content_width(self, words: LocalText, style: TextStyle) -> float: ...
    def fewest_lines(self, words: LocalText, style: TextStyle, width: float) -> int | None: ...
    def typeset(self, words: LocalText, style: TextStyle, width: float) -> Paragraph: ...
    def one_line(self, words: LocalText, style: TextStyle) -> Line: ...


class Box(Protocol):
    """A part of the picture before it has a place."""

    def height(self, width: float) -> float:
        """How high it is at a width; `NEVER` when a word is too wide for it."""
        ...

    def place(self, rect: Rect, language: str) -> Frame:
        """The frame in one language; `rect` is at least as high as `height` says."""
        ...

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        """The texts in it, each with the width it has when the box is `width` wide."""
        ...


def middle_of_capitals(measurer: Measurer, style: TextStyle) -> float:
    """How far the middle of the first line's capitals is below the top of a text."""
    return measurer.baseline(style) - measurer.cap_height(style) / 2


@dataclass(frozen=True)
class TextBox:
    """A text in each language, at the top of its box."""

    words: PerLanguage[LocalText]
    style: TextStyle
    measurer: Measurer
    role: Role | None = Role.PARAGRAPH

    def height(self, width: float) -> float:
        if width not in self._heights:
            self._heights[width] = self._most_lines(width) * self.leading
        return self._heights[width]

    def _most_lines(self, width: float) -> float:
        if width >= self._max_content_width:
            return 1
        most = 1.0
        for words in self.words.values():
            lines = self.measurer.fewest_lines(words, self.style, width)
            if lines is None:
                return NEVER
            most = max(most, lines)
        return most

    @property
    def first_baseline(self) -> float:
        """How far the first baseline is below the top."""
        return self.measurer.baseline(self.style)

    @cached_property
    def _heights(self) -> dict[float, float]:
        """Those known by width: the candidates for a page ask for the same ones again and again,
        and without these the measurer would be asked half as often again."""
        return {}

    def only(self, language: str) -> TextBox:
        """The same text in one language."""
        return replace(self, words=self.words.only(language))

    def scaled(self, factor: float) -> TextBox:
        """The same text at a type scale so many times as large."""
        return self if factor == 1 else replace(self, measurer=self.measurer.scaled(factor))

    @property
    def leading(self) -> float:
        """The distance of its baselines."""
        return self.measurer.leading(self.style)

    def max_content_width(self) -> float:
        """The width at which every language is one line."""
        return self._max_content_width

    def max_content_widths(self) -> PerLanguage[float]:
        """The width at which each language is one line."""
        return self.words.map(lambda words: self.measurer.max_content_width(words, self.style))

    @cached_property
    def _max_content_width(self) -> float:
        """Known, it spares the measurer most questions: an eighth of the time of a fit."""
        measure, style = self.measurer.max_content_width, self.style
        return max(measure(words, style) for words in self.words.values())

    def place(self, rect: Rect, language: str) -> Frame:
        paragraph = self.measurer.typeset(self.words[language], self.style, rect.width)
        return Frame(
            FrameKind.TEXT,
            Rect(rect.x, rect.y, rect.width, paragraph.height),
            paragraph=paragraph,
            role=self.role,
        )

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield self, width


@dataclass(frozen=True)
class LabelBox:
    """A short text in each language in the very middle of its place, on one line."""

    text: TextBox
    kind: FrameKind

    def height(self, width: float) -> float:
        return self.text.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        """Centred by the width of the text and the height of its capitals."""
        measurer, style = self.text.measurer, self.text.style
        width = measurer.max_content_width(self.text.words[language], style)
        top = rect.centre.y + measurer.cap_height(style) / 2 - measurer.baseline(style)
        place = Rect(rect.centre.x - width / 2, top, width, measurer.leading(style))
        return Frame(self.kind, rect, (self.text.place(place, language),), role=Role.LABEL)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield self.text, width


@dataclass(frozen=True)
class MarkBox:
    """An icon beside the first line of a text in some style, its middle that of the capitals.

    `alt` says in each language what the icon says to those who see it; none when it only adorns.
    """

    kind: FrameKind
    icon: str
    size: float
    beside: TextStyle
    measurer: Measurer
    alt: PerLanguage[str] | None = None

    def height(self, width: float) -> float:  # noqa: ARG002
        return max(self.measurer.leading(self.beside), self.size)

    def place(self, rect: Rect, language: str) -> Frame:
        top = middle_of_capitals(self.measurer, self.beside) - self.size / 2
        ink = Rect(rect.x, rect.y + max(0.0, top), self.size, self.size)
        alt = self.alt[language] if self.alt else ""
        return Frame(
            self.kind, ink, icon=self.icon, role=Role.FIGURE if alt else Role.DECORATION, alt=alt
        )

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        return iter(())


@dataclass(frozen=True)
class IconBox:
    """An icon in a square, at the left of its place and in its vertical middle."""

    kind: FrameKind
    icon: str
    side: float

    def height(self, width: float) -> float:  # noqa: ARG002
        return self.side

    def place(self, rect: Rect, language: str) -> Frame:  # noqa: ARG002
        square = Rect(rect.x, rect.centre.y - self.side / 2, self.side, self.side)
        return Frame(self.kind, square, icon=self.icon, role=Role.DECORATION)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        return iter(())
