"""The first slide: title and subtitle, the whole bundle, which winds on the reel, and who
publishes. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator

from infographic.geometry import Point, Rect
from infographic.layout.box.balanced import Balanced
from infographic.layout.box.box import Box
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.stack import Column
from infographic.layout.page.plan import (
    Background,
    Placeable,
    PlacedBox,
    Plan,
    Region,
    RegionName,
    Section,
)
from infographic.layout.part.context import LayoutContext
from infographic.layout.part.link_box import Linked
from infographic.layout.part.logo_box import logo_box
from infographic.layout.slides.foot import FOOT_TOP, FootLine, foot_of_title
from infographic.layout.slides.slide import (
    MARGIN,
    WoundReel,
    body,
    on_hero,
    reach,
    strand_count,
    titled,
)
from infographic.per_language import in_all
from infographic.scene import Link, Role, TextStyle

_TOP, _WIDEST_TITLE, _SUBTITLE_GAP = 12.0, 270.0, 4.0
_ABOVE_BUNDLE, _BELOW_BUNDLE, _IMPRINT_GAP, _ABOVE_FOOT = 8.0, 10.0, 1.5, 2.0
_THINNEST, _THICKEST = 3.4, 8.0
_REEL_X, _LARGEST_HUB, _BESIDE_REEL = 268.0, 52.0, 6.0


def title_slide(context: LayoutContext) -> Plan:
    """The plan of the slide."""
    page, count = context.page, strand_count(context)
    header, imprint = _header(context), imprint_of(context, *_address(context))
    width = min(_WIDEST_TITLE, page.size.width - 2 * MARGIN)
    header_height = header.height(width)
    bundle_top = _TOP + header_height + _ABOVE_BUNDLE
    imprint_width = 140.0
    below = imprint.height(imprint_width) if imprint else 0.0
    bottom = FOOT_TOP - _ABOVE_FOOT
    room = bottom - below - _BELOW_BUNDLE - bundle_top
    pitch = max(_THINNEST, min(_THICKEST, room / count))
    first_lane = bundle_top + (count - 0.5) * pitch
    hub = min(_LARGEST_HUB, (page.size.height - 3.0 - first_lane - 0.58 * pitch) / 1.5)
    hub = max(12.0, hub)
    reel = WoundReel(Point(_REEL_X, first_lane + hub + 0.58 * pitch), hub, pitch, count, count)
    needed = header_height + below + _THINNEST * count
    left = reel.centre.x - reach(hub, pitch, count) - _BESIDE_REEL
    sources: list[tuple[Box, float]] = [(header, width)]
    parts: list[Placeable] = [
        Background(FrameKind.HERO_GROUND, page.trimmed),
        reel.placed(context),
        PlacedBox(header, Rect(MARGIN, _TOP, width, header_height)),
    ]
    if imprint is not None:
        sources.append((imprint, imprint_width))
        place = Rect.between(MARGIN, bottom - below, min(MARGIN + imprint_width, left), bottom)
        parts.append(PlacedBox(imprint, place))
    line = FootLine(MARGIN, left)
    parts += foot_of_title(context, 1, line, TextStyle.SUBTITLE)
    most = bottom - _TOP - _ABOVE_BUNDLE - _BELOW_BUNDLE
    region = Region(RegionName.TITLE_SLIDE, most, needed, sources, "cell")
    return Plan(page.trimmed, Section((region,), tuple(parts)))


def _header(context: LayoutContext) -> Column:
    titles = context.guides.map(lambda guide: guide.title)
    subtitles = context.guides.map(lambda guide: guide.subtitle)
    boxes: list[Box] = [titled(Balanced(context.text(titles, TextStyle.TITLE, Role.TITLE)))]
    boxes += [body(text, 1) for text in context.optional_text(subtitles, TextStyle.SUBTITLE)]
    return Column(tuple(boxes), (_SUBTITLE_GAP,) * (len(boxes) - 1), FrameKind.HEADER)


def imprint_of(context: LayoutContext, *more: Box) -> Box | None:
    """Who publishes, by the logo where there is one, and the edition, then some more boxes; None
    where there are none of them."""
    guides = context.guides
    logo = logo_box(context)
    boxes: list[Box] = [logo] if logo else []
    names = (
        ()
        if logo
        else context.optional_text(guides.map(lambda guide: guide.publisher), TextStyle.PUBLISHER)
    )
    editions = context.optional_text(guides.map(lambda guide: guide.edition), TextStyle.STEP_TEXT)
    boxes += [body(each, 13 + at) for at, each in enumerate((*names, *editions))]
    boxes += more
    if not boxes:
        return None
    gaps = (_IMPRINT_GAP,) * (len(boxes) - 1)
    return on_hero(context, Column(tuple(boxes), gaps, FrameKind.IMPRINT))


def _address(context: LayoutContext) -> Iterator[Box]:
    """That of the link, if there is one."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    if link is not None:
        address = context.text(link.map(lambda each: each.address), TextStyle.LINK)
        yield Linked(address, link.map(lambda each: Link(each.url, each.alt)))
