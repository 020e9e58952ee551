"""The last slide: where the whole guide is, its code, or else the steps once more; who publishes,
and the reel with every strand. Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from math import inf

from infographic.assets.qr_code import qr_code
from infographic.content.guide.local import LocalGuide, LocalLink, LocalText
from infographic.geometry import Point, Rect
from infographic.layout.box.balanced import Balanced
from infographic.layout.box.box import Box, TextBox
from infographic.layout.box.frame import FrameKind
from infographic.layout.box.sized import Unbroken
from infographic.layout.box.stack import Beside, Column, DownGrid
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

_REEL, _HUB, _RINGS, _THICKEST, _BESIDE_REEL = Point(272.0, 108.0), 50.0, 50.0, 15.0, 8.0
_CODE, _GAP, _ABOVE_STEPS = 46.0, 5.0, 9.0
_COLUMN_GAP, _ROW_GAP, _AFTER_NUMBER = 7.0, 3.2, 3.5
# What is the text of a step among the placeholders of the slide: before it are those of the
# imprint.
_FIRST_STEP = 21


@dataclass(frozen=True)
class ClosingForm:
    """How the steps stand where there is no link: in so many columns, if in any, each on at most so
    many lines."""

    columns: int
    lines: float


# The best first; and the one where they have no room.
CLOSING_FORMS: Sequence[ClosingForm] = (
    ClosingForm(1, 1),
    ClosingForm(1, inf),
    ClosingForm(2, inf),
    ClosingForm(0, 0),
)


def closing_slide(context: LayoutContext, form: ClosingForm, number: int) -> Plan:
    """The plan; `number` is that of the slide."""
    page, count = context.page, strand_count(context)
    above, below = Column(*_above(context, form)), imprint_of(context)
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


def _above(context: LayoutContext, form: ClosingForm) -> tuple[tuple[Box, ...], tuple[float, ...]]:
    """What is found behind the link, its address and code; without a link what the guide is about
    and its steps. And the gaps between them."""
    link = in_all(context.guides.map(lambda guide: guide.link))
    if link:
        boxes = tuple(_link(context, link))
        return boxes, (_GAP,) * (len(boxes) - 1)
    about = body(
        Balanced(context.text(context.guides.map(lambda guide: guide.title), TextStyle.TITLE)), 1
    )
    steps = (on_hero(context, _steps(context, form)),) if form.columns else ()
    return (_heading(context), about, *steps), (_GAP, _ABOVE_STEPS)[: 1 + len(steps)]


def _heading(context: LayoutContext) -> Box:
    """That it is the last slide, for the guide's title is that of the first."""
    words = context.guides.map(_last)
    return titled(context.text(words, TextStyle.SUBTITLE, Role.TITLE))


def _last(guide: LocalGuide) -> LocalText:
    words = guide.language.slides
    code = guide.language.foreign(words.language) or guide.language.code
    return replace(guide.title, value=words.closing, language=code, item="last slide")


def _link(context: LayoutContext, link: PerLanguage[LocalLink]) -> Iterator[Box]:
    yield titled(context.text(link.map(lambda each: each.label), TextStyle.TITLE, Role.TITLE))
    address = body(context.text(link.map(lambda each: each.address), TextStyle.LINK), 2)
    codes, alts = link.map(lambda each: qr_code(each.url)), link.map(lambda each: each.alt)
    leads = link.map(lambda each: Link(each.url, each.alt))
    yield Linked(address, leads)
    yield Linked(CodeBox(codes, _CODE, alts), leads)


def _steps(context: LayoutContext, form: ClosingForm) -> Box:
    """Number and title of each, to be remembered; of a single one title and text."""
    count = len(context.guide.steps)
    if count == 1:
        return _only_step(context)
    numbers = [_number(context, index) for index in range(count)]
    width = max(number.max_content_width() for number in numbers)
    entries = tuple(
        Beside(
            number,
            width,
            _AFTER_NUMBER,
            body(_in_lines(_title(context, index), form.lines), _FIRST_STEP + index),
            FrameKind.STEP,
            Role.LIST_ITEM,
        )
        for index, number in enumerate(numbers)
    )
    return DownGrid(entries, form.columns, _COLUMN_GAP, _ROW_GAP, FrameKind.STEPS, Role.LIST)


def _in_lines(title: TextBox, most: float) -> Box:
    return Unbroken(title, title.max_content_width() / most)


def _only_step(context: LayoutContext) -> Column:
    texts = context.optional_text(
        context.guides.map(lambda guide: guide.steps[0].text), TextStyle.STEP_TEXT
    )
    boxes = (_title(context, 0), *texts)
    bodies = tuple(body(box, _FIRST_STEP + at) for at, box in enumerate(boxes))
    return Column(bodies, (_ROW_GAP,) * (len(bodies) - 1))


def _number(context: LayoutContext, index: int) -> TextBox:
    words = context.guides.map(lambda guide: guide.steps[index].number_words)
    return context.text(words, TextStyle.STEP_TITLE, None)


def _title(context: LayoutContext, index: int) -> TextBox:
    titles = context.guides.map(lambda guide: guide.steps[index].title)
    return context.text(titles, TextStyle.STEP_TITLE, Role.ITEM_HEADING)
