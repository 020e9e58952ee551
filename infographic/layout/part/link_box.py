"""The link to the full guide: what is found there, its address in words and, where the page wants
one, a code that a phone reads. Lengths are mm."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from infographic.assets.qr_code import DARK, LIGHT, QrCode, qr_code
from infographic.content.guide.local import LocalLink
from infographic.geometry import TOLERANCE, Rect, rectangle
from infographic.layout.box.box import NEVER, Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.sized import Sized
from infographic.layout.box.stack import MIDDLE, Aligned, Beside, Column
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Link, Role, Shape, TextStyle

# Smaller modules run together in print (GS1 General Specifications ask for 0.396 mm).
SMALLEST_MODULE = 0.4


def link_box(context: LayoutContext) -> Sized | None:
    """The link as the page shows it; None when the page or the guide has none."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    found = _BOXES[context.page.link](context, link) if link else None
    if link is None or found is None:
        return None
    leads = link.map(lambda each: Link(each.url, each.alt))
    return replace(found, box=Linked(found.box, leads))


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


def _code(context: LayoutContext, link: PerLanguage[LocalLink]) -> Sized:
    """The code with the words to its right."""
    codes = link.map(lambda each: qr_code(each.url))
    smallest = SMALLEST_MODULE * max(code.side for code in codes.values())
    side = max(smallest, context.lengths.link_code)
    alt = link.map(lambda each: each.alt)
    words, gap = _words(context, link), context.lengths.mark_gap
    box = Beside(CodeBox(codes, side, alt), side, gap, Aligned(words.box, MIDDLE), FrameKind.LINK)
    return Sized(box, side + gap + words.width)


def _words(context: LayoutContext, link: PerLanguage[LocalLink]) -> Sized:
    label = context.text(link.map(lambda each: each.label), TextStyle.CHART_LABEL)
    address = context.text(link.map(lambda each: each.address), TextStyle.TIP)
    width = max(label.max_content_width(), address.max_content_width())
    return Sized(Column((label, address), (0.0,), FrameKind.LINK_WORDS), width)


def _nothing(context: LayoutContext, link: PerLanguage[LocalLink]) -> None:  # noqa: ARG001
    return None


_BOXES: Mapping[str, Callable[[LayoutContext, PerLanguage[LocalLink]], Sized | None]] = {
    "qr": _code,
    "words": _words,
    "none": _nothing,
}
