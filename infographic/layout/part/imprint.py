"""The imprint: who publishes the guide, its edition and sources, and where the whole guide is.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.geometry import Rect
from infographic.layout.box.box import TextBox
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.box.lowest import Lowest
from infographic.layout.box.sized import Sized, Spread
from infographic.layout.box.stack import MIDDLE, Aligned, Column
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import link_box
from infographic.layout.part.logo_box import logo_box
from infographic.per_language import PerLanguage, in_all
from infographic.scene import TextStyle

# The small texts beside others have at least this part of the width that their longest line has.
_LEAST_SHARE = 0.5


def imprint_box(context: LayoutContext) -> Imprint | None:
    """Name, small texts and link; None when the guide or the page has none of them."""
    name, small, link = _name(context), _small_texts(context), link_box(context)
    parts = tuple(part for part in (name, small, link) if part is not None)
    if not parts:
        return None
    gap, row_gap = context.lengths.gutter, context.lengths.text_gap
    below_each_other = tuple((part,) for part in parts)
    divisions = [(parts,), (parts[:1], parts[1:]), (parts[:-1], parts[-1:]), below_each_other]
    if name and small and link:
        divisions.insert(1, ((name, link), (small,)))
    forms = tuple(_rows(rows, gap, row_gap) for rows in divisions if all(rows))
    return Imprint(Lowest(forms))


def _rows(rows: tuple[tuple[Sized, ...], ...], gap: float, row_gap: float) -> Column:
    boxes = tuple(Spread(row, gap) if len(row) > 1 else row[0] for row in rows)
    return Column(boxes, (row_gap,) * (len(boxes) - 1))


def _name(context: LayoutContext) -> Sized | None:
    """The logo, or else the name of who publishes."""
    if logo := logo_box(context):
        return logo
    publisher = in_all(context.guides.map(lambda guide: guide.publisher))
    if publisher is None:
        return None
    text = context.text(publisher, TextStyle.PUBLISHER)
    return Sized(text, text.max_content_widths())


def _small_texts(context: LayoutContext) -> Sized | None:
    """Edition and footer, each on lines of its own."""
    guides, style = context.guides, TextStyle.FOOTER
    boxes = (
        *context.optional_text(guides.map(lambda guide: guide.edition), style),
        *context.optional_text(guides.map(lambda guide: guide.footer), style),
    )
    if not boxes:
        return None
    column = Column(boxes, (0.0,) * (len(boxes) - 1), FrameKind.FOOTER)
    each = [box.max_content_widths() for box in boxes]
    widths = PerLanguage({code: max(own[code] for own in each) for code in guides})
    return Sized(column, widths, _LEAST_SHARE * max(widths.values()))


@dataclass(frozen=True)
class Imprint:
    """All of the imprint in the vertical middle of its place."""

    box: Lowest

    def height(self, width: float) -> float:
        return self.box.height(width)

    def place(self, rect: Rect, language: str) -> Frame:
        height = self.height(rect.width)
        place = Rect(rect.x, rect.centre.y - height / 2, rect.width, height)
        inner = Aligned(self.box, MIDDLE).place(place, language)
        return Frame(FrameKind.IMPRINT, rect, (inner,))

    def texts(self, width: float) -> Iterator[tuple[TextBox, float]]:
        yield from self.box.texts(width)
