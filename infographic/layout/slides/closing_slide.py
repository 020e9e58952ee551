"""The last slide: where the whole guide is, its code, who publishes, and the reel with every
strand. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from infographic.assets.qr_code import qr_code
from infographic.content.guide.local import LocalLink
from infographic.geometry import Point, Rect
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.page.plan import (
    Background,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import CodeBox, Linked
from infographic.layout.slides.foot import FOOT_TOP, FootLine, foot_of_title
from infographic.layout.slides.slide import (
    MARGIN,
    bare_reel,
    body,
    on_hero,
    reach,
    strand_count,
    titled,
)
from infographic.layout.slides.title_slide import imprint_of
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Link, Role, TextStyle

_REEL, _HUB, _RINGS, _THICKEST, _BESIDE_REEL = Point(272.0, 108.0), 58.0, 60.0, 15.0, 8.0
_CODE, _GAP = 46.0, 5.0


def closing_slide(context: LayoutContext, number: int) -> Plan | None:
    """The plan; `number` is that of the slide. None for a guide that has neither a link nor a
    publisher with more to say."""
    above, below = _above(context), _below(context)
    if above is None:
        return None
    page, count = context.page, strand_count(context)
    pitch = min(_THICKEST, _RINGS / count)
    right = _REEL.x - reach(_HUB, pitch, count) - _BESIDE_REEL
    room = Rect.between(MARGIN, MARGIN, right, FOOT_TOP - _GAP)
    parts = [PlacedBox(above, room)]
    sources: list[tuple[Box, float]] = [(above, room.width)]
    needed = above.height(room.width)
    if below is not None:
        height = below.height(room.width)
        parts.append(PlacedBox(below, Rect(room.x, room.bottom - height, room.width, height)))
        sources.append((below, room.width))
        needed += height + 2 * _GAP
    parts += foot_of_title(context, number, FootLine(MARGIN, right), TextStyle.SUBTITLE)
    region = Region(RegionName.CLOSING_SLIDE, room.height, needed, sources, "cell")
    ground = Background(FrameKind.HERO_GROUND, page.trimmed)
    reel = bare_reel(context, _REEL, _HUB, pitch)
    return Plan(page.trimmed, Section((region,), (ground, reel, *parts)))


def _above(context: LayoutContext) -> Column | None:
    """What is found behind the link, its address and code; without a link who publishes, where
    there is more to say than the name."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    boxes = list(_link(context, link) if link else _publisher(context))
    if not boxes:
        return None
    return Column(tuple(boxes), (_GAP,) * (len(boxes) - 1))


def _link(context: LayoutContext, link: PerLanguage[LocalLink]) -> Iterator[Box]:
    yield titled(context.text(link.map(lambda each: each.label), TextStyle.TITLE, Role.TITLE))
    address = body(context.text(link.map(lambda each: each.address), TextStyle.LINK), 2)
    codes, alts = link.map(lambda each: qr_code(each.url)), link.map(lambda each: each.alt)
    leads = link.map(lambda each: Link(each.url, each.alt))
    yield Linked(address, leads)
    yield Linked(CodeBox(codes, _CODE, alts), leads)
    yield from _footer(context)


def _publisher(context: LayoutContext) -> Iterator[Box]:
    names = context.guides.map(lambda guide: guide.publisher)
    footers = [*_footer(context)]
    for name in context.optional_text(names, TextStyle.TITLE, Role.TITLE) if footers else ():
        yield titled(name)
        yield from footers


def _footer(context: LayoutContext) -> Iterator[Box]:
    footers = context.guides.map(lambda guide: guide.footer)
    for footer in context.optional_text(footers, TextStyle.STEP_TEXT):
        yield on_hero(context, body(footer, 1))


def _below(context: LayoutContext) -> Box | None:
    """Who publishes, where that is not the title already."""
    return imprint_of(context) if context.guide.link else None
