"""The link to the full guide: what is found there, its address in words with an arrow after it and,
where the page wants one, a code that a phone reads. Lengths are mm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from infographic.assets.qr_code import DARK, LIGHT, QrCode, qr_code
from infographic.content.guide.local import LocalLink
from infographic.geometry import TOLERANCE, Rect, rectangle
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.lowest import Lowest
from infographic.layout.box.sized import Sized, Spread, Unbroken
from infographic.layout.box.stack import BOTTOM, Column
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Link, Role, Shape, TextStyle

# Smaller modules run together in print (GS1 General Specifications ask for 0.396 mm).
SMALLEST_MODULE = 0.4
_ARROW = "arrow-right"


def link_box(context: LayoutContext) -> Sized | None:
    """The link as the page shows it; None when the page or the guide has none."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    found = _BOXES[context.page.link](context, link) if link else None
    if link is None or found is None:
        return None
    leads = link.map(lambda each: Link(each.url, each.alt))
    return replace(found, box=Linked(found.box, leads))


def unbroken_address(context: LayoutContext) -> float:
    """The width that the address of the link has on one line with its arrow; 0 without a link."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    shown = link if context.page.link != "none" else None
    return _Words.of(context, shown).address.width if shown else 0.0


@dataclass(frozen=True)
class Linked:
    """A box all of which leads somewhere, in each language."""

    box: Box
    links: PerLanguage[Link]

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        return replace(self.box.place(rect, language), link=self.links[language])

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)


@dataclass(frozen=True)
class CodeBox:
    """The code of each language in a square of one size, the quiet zone included; `alt` is what
    it says and where it leads."""

    codes: PerLanguage[QrCode]
    side: float
    alt: PerLanguage[str]

    def height(self, width: float) -> float:
        return self.side if width >= self.side - TOLERANCE else NEVER

    def place(self, rect: Rect, language: str) -> Frame:
        square = Rect(rect.x, rect.y, self.side, self.side)
        code = self.codes[language]
        outline = code.outline.mapped(self.side / code.side, rect.x, rect.y)
        drawing = (Shape(rectangle(square), fill=LIGHT), Shape(outline, fill=DARK))
        alt = self.alt[language]
        return Frame(FrameKind.LINK_CODE, square, drawing=drawing, role=Role.FIGURE, alt=alt)

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:  # noqa: ARG002
        return iter(())


@dataclass(frozen=True)
class ArrowAfter:
    """A text with an arrow after its last line, in the middle of the capitals and as high."""

    text: TextBox
    gap: float

    @property
    def room(self) -> float:
        """What the arrow and the gap before it take of the width."""
        return self.gap + self._side

    def height(self, width: float) -> float:
        return self.text.height(width - self.room)

    def place(self, rect: Rect, language: str) -> Frame:
        place = Rect(rect.x, rect.y, rect.width - self.room, rect.height)
        text = self.text.place(place, language)
        if text.paragraph is None:
            return text
        side, line = self._side, text.paragraph.lines[-1]
        baseline = text.rect.bottom - self.text.leading + self.text.first_baseline
        square = Rect(rect.x + line.width + self.gap, baseline - side, side, side)
        arrow = Frame(FrameKind.LINK_ARROW, square, icon=_ARROW, role=Role.DECORATION)
        own = Rect(rect.x, rect.y, rect.width, text.rect.height)
        return Frame(FrameKind.BESIDE, own, (text, arrow))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield self.text, width - self.room

    @property
    def _side(self) -> float:
        return self.text.measurer.cap_height(self.text.style)


@dataclass(frozen=True)
class _Words:
    """What is found there, and the address with its arrow."""

    label: Sized
    address: Sized

    @classmethod
    def of(cls, context: LayoutContext, link: PerLanguage[LocalLink]) -> _Words:
        label = context.text(link.map(lambda each: each.label), TextStyle.FOOTER)
        address = context.text(link.map(lambda each: each.address), TextStyle.LINK)
        followed = ArrowAfter(address, context.lengths.tip_gap)
        widths = address.max_content_widths()
        wide = PerLanguage({code: widths[code] + followed.room for code in link})
        return cls(Sized(label, label.max_content_widths()), Sized(followed, wide))

    @property
    def stacked(self) -> Sized:
        """The label above the address."""
        parts = self.label, self.address
        widths = {code: max(part.widths[code] for part in parts) for code in self.label.widths}
        column = Column(tuple(part.box for part in parts), (0.0,), FrameKind.LINK_WORDS)
        return Sized(column, PerLanguage(widths))


def _words(context: LayoutContext, link: PerLanguage[LocalLink]) -> Sized:
    return _Words.of(context, link).stacked


def _code(context: LayoutContext, link: PerLanguage[LocalLink]) -> Sized:
    """The words with the code to their right, in one place in all languages. Where the address
    would be broken for that, it stands below the code, and is broken only where the place itself
    is narrower."""
    codes = link.map(lambda each: qr_code(each.url))
    smallest = SMALLEST_MODULE * max(code.side for code in codes.values())
    side = max(smallest, context.lengths.link_code)
    box = CodeBox(codes, side, link.map(lambda each: each.alt))
    code = Sized(box, link.map(lambda each: side))  # noqa: ARG005
    words, gap = _Words.of(context, link), context.lengths.mark_gap
    beside = Spread((words.stacked, code), gap, FrameKind.LINK)
    narrowed = replace(words.label, least=0.0)
    label_beside = Spread((narrowed, code), gap, FrameKind.LINK_WORDS, BOTTOM)
    below = Column((label_beside, words.address), (0.0,), FrameKind.LINK)
    stacked = Column((words.stacked, code), (context.lengths.tip_gap,), FrameKind.LINK)
    widest = max(beside.widths.values())
    forms = (beside, Unbroken(below, words.address.width), stacked)
    return Sized(Lowest(forms), link.map(lambda each: widest))  # noqa: ARG005


def _nothing(context: LayoutContext, link: PerLanguage[LocalLink]) -> None:  # noqa: ARG001
    return None


_BOXES: Mapping[str, Callable[[LayoutContext, PerLanguage[LocalLink]], Sized | None]] = {
    "qr": _code,
    "words": _words,
    "none": _nothing,
}
