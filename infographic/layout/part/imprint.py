"""The imprint: who publishes the guide, its edition and sources, and where the whole guide is.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.lowest import Lowest
from infographic.layout.box.sized import Sized, Spread
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import link_box, unbroken_address
from infographic.layout.part.logo_box import logo_box
from infographic.layout.part.name_line import NameLine
from infographic.per_language import PerLanguage, in_all
from infographic.scene import TextStyle

# The small texts beside others have at least this part of the width that their longest line has.
_LEAST_SHARE = 0.5
# What parts them from the name before them, in ems.
_AFTER_NAME = 1.5


def imprint_box(context: LayoutContext) -> Imprint | None:
    """Name, small texts and link; None when the guide or the page has none of them."""
    who, link = [*_who(context)], link_box(context)
    gap, row_gap = context.lengths.gutter, context.lengths.text_gap
    forms: list[Box] = [*who] if link is None else [link]
    if link is not None and who:
        beside = (Spread((each, link), gap) for each in who)
        forms = [*beside, *(Column((each, link), (row_gap,)) for each in who)]
    return Imprint(Lowest(tuple(forms)), unbroken_address(context)) if forms else None


def _who(context: LayoutContext) -> Iterator[Sized]:
    """Name, edition and sources beside each other at the left or, the narrowest form, below."""
    logo = logo_box(context)
    name = None if logo else _name(context)
    small = _small_texts(context, name)
    own = Sized(name, name.max_content_widths()) if name else logo
    below = _below_each_other(small)
    if own is None or below is None:
        yield from filter(None, (own, below))
        return
    gap = _AFTER_NAME * context.measurer.em
    if name is None:
        yield Sized.together(Spread((own, below), gap))
    else:
        for columns in ([(text,) for text in small], [small]):
            line = NameLine(name, columns, gap)
            yield Sized(line, line.widths)
    yield _name_above(own, below, context.lengths.tip_gap)


def _name_above(name: Sized, small: Sized, gap: float) -> Sized:
    widths = {code: max(name.widths[code], small.widths[code]) for code in name.widths}
    least = max(name.width, small.least or 0.0)
    return Sized(Column((name, small), (gap,)), PerLanguage(widths), least)


def _name(context: LayoutContext) -> TextBox | None:
    """The name of who publishes."""
    publisher = in_all(context.guides.map(lambda guide: guide.publisher))
    return context.text(publisher, TextStyle.PUBLISHER) if publisher else None


def _small_texts(context: LayoutContext, name: TextBox | None) -> Sequence[TextBox]:
    """Edition and footer; not a footer that only says the name once more."""
    guides, style = context.guides, TextStyle.FOOTER
    editions = context.optional_text(guides.map(lambda guide: guide.edition), style)
    footers = context.optional_text(guides.map(lambda guide: guide.footer), style)
    if name and all(_plain(footer) == _plain(name) for footer in footers):
        return editions
    return (*editions, *footers)


def _plain(box: TextBox) -> Sequence[str]:
    return [words.plain for words in box.words.values()]


def _below_each_other(boxes: Sequence[TextBox]) -> Sized | None:
    """Each on lines of its own."""
    if not boxes:
        return None
    column = Column(tuple(boxes), (0.0,) * (len(boxes) - 1), FrameKind.FOOTER)
    each = [box.max_content_widths() for box in boxes]
    widths = PerLanguage({code: max(own[code] for own in each) for code in boxes[0].words})
    return Sized(column, widths, _LEAST_SHARE * max(widths.values()))


@dataclass(frozen=True)
class Imprint:
    """All of the imprint in the vertical middle of its place; in one narrower than `unbroken` the
    address of the link is broken."""

    box: Lowest
    unbroken: float

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        height = self.height(rect.width)
        place = Rect(rect.x, rect.centre.y - height / 2, rect.width, height)
        inner = Aligned(self.box, MIDDLE).place(place, language)
        return Frame(FrameKind.IMPRINT, rect, (inner,))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)
