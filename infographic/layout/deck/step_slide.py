"""The slide of a step: title, large icon with the number, text, tips, and where on the path."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

from infographic.content.local import LocalStep
from infographic.geometry import Point, Rect, square
from infographic.layout.box import Box, LabelBox, MarkBox, TextBox
from infographic.layout.deck.whereabouts import Whereabouts
from infographic.layout.frame import Frame
from infographic.layout.plan import (
    Background,
    PlacedBox,
    Plan,
    Region,
    Section,
)
from infographic.layout.setting import Setting
from infographic.layout.stack import MIDDLE, Aligned, Beside, Column, Grid
from infographic.scene import Role

# The large station by what the theme has for stations, and its badge by the theme's badge.
_LARGE_STATION, _LARGE_BADGE = 2.8, 2.0
_MOST_TIP_COLUMNS = 2


def step_slides(setting: Setting) -> tuple[Plan, ...]:
    """A plan for each step; all have the same band for the title."""
    titles = [_title(setting, index) for index in range(len(setting.guide.steps))]
    page = setting.page
    width = page.size.width - 2 * page.margin
    bottom = page.margin + max(title.height(width) for title in titles) + page.margin
    return tuple(_plan(setting, index, title, bottom) for index, title in enumerate(titles))


def _plan(setting: Setting, index: int, title: TextBox, band_bottom: float) -> Plan:
    page = setting.page
    size, margin = page.size, page.margin
    inner = Rect.between(margin, margin, size.width - margin, band_bottom - margin)
    height = title.height(inner.width)
    header = Section(
        (Region("title", size.height / 4, height, ((title, inner.width),), "limit"),),
        (
            Background("band", Rect(0.0, 0.0, size.width, band_bottom)),
            PlacedBox(Aligned(title, MIDDLE), inner),
        ),
    )
    path = _whereabouts(setting, index)
    foot = path.top if path else size.height - margin
    gap = setting.length("section_gap")
    body = Rect.between(margin, band_bottom + gap, size.width - margin, foot - gap)
    return Plan(
        page.trimmed,
        header,
        lambda: _body(setting, index, body),
        Section((), (path,) if path else ()),
    )


def _body(setting: Setting, index: int, rect: Rect) -> Section:
    """The station at the left, text and tips beside it, each in the middle of the height."""
    station = _LargeStation.of(setting, index, rect)
    texts = _texts(setting, index)
    if texts is None:
        return Section((), (station,))
    place = Rect.between(station.right + setting.length("gutter"), rect.y, rect.right, rect.bottom)
    height = texts.height(place.width)
    return Section(
        (Region(f"slide of step {index + 1}", rect.height, height, ((texts, place.width),)),),
        (station, PlacedBox(Aligned(texts, MIDDLE), place)),
    )


@dataclass(frozen=True)
class _LargeStation:
    """The icon of a step on its disc, and the number on a badge."""

    icon: str
    kind: str
    badge: LabelBox
    centre: Point
    radius: float
    badge_radius: float

    @classmethod
    def of(cls, setting: Setting, index: int, rect: Rect) -> _LargeStation:
        """As large as the height of a rectangle allows, at its left end; in its middle when the
        step has no text to stand beside it."""
        badge = setting.length("badge_radius") * _LARGE_BADGE
        overshoot = badge - (1 - math.sqrt(0.5)) * setting.length("station_radius")
        most = (rect.height - 2 * max(0.0, overshoot)) / 2
        radius = min(setting.length("station_radius") * _LARGE_STATION, most)
        steps = setting.guide.steps
        x = rect.x + radius if _has_texts(steps[index]) else rect.centre.x
        numbers = (guide.steps[index].number_words for guide in setting.guides)
        return cls(
            steps[index].icon,
            setting.station_kind(index),
            LabelBox(setting.text(numbers, "number", role=None), "badge"),
            Point(x, rect.centre.y),
            radius,
            badge,
        )

    @property
    def right(self) -> float:
        return max(self.centre.x + self.radius, self._badge.right)

    def frame(self, language: str) -> Frame:
        disc = square(self.centre, self.radius)
        station = Frame(self.kind, disc, icon=self.icon, role=Role.DECORATION)
        children = (station, self.badge.place(self._badge, language))
        return Frame("step", disc, children, role=Role.LIST_ITEM)

    @property
    def _badge(self) -> Rect:
        """Its centre is on the disc's edge, half-way between the top and the right."""
        out = self.radius * math.sqrt(0.5)
        return square(self.centre.moved(out, -out), self.badge_radius)


def _title(setting: Setting, index: int) -> TextBox:
    return setting.text((guide.steps[index].title for guide in setting.guides), "title", Role.TITLE)


def _has_texts(step: LocalStep) -> bool:
    return step.text is not None or bool(step.tips)


def _texts(setting: Setting, index: int) -> Column | None:
    steps = [guide.steps[index] for guide in setting.guides]
    boxes: tuple[Box, ...] = (
        *setting.optional_text((step.text for step in steps), "step_text"),
        *_tips(setting, index),
    )
    if not boxes:
        return None
    return Column(boxes, (setting.length("section_gap"),) * (len(boxes) - 1), "step_body")


def _tips(setting: Setting, index: int) -> Sequence[Grid]:
    """The tips in columns, each below the label of those whom it is for; none or one grid."""
    tips = setting.guide.steps[index].tips
    if not tips:
        return ()
    entries = tuple(_tip(setting, index, at) for at in range(len(tips)))
    return (
        Grid(
            entries,
            min(_MOST_TIP_COLUMNS, len(entries)),
            setting.length("gutter"),
            setting.length("row_gap"),
            "tips",
            Role.LIST,
        ),
    )


def _tip(setting: Setting, index: int, at: int) -> Beside:
    tips = [guide.steps[index].tips[at] for guide in setting.guides]
    audience = tips[0].audience
    label = setting.text((tip.audience.label for tip in tips), "step_title")
    text = setting.text((tip.text for tip in tips), "tip")
    mark = setting.length("tip_mark")
    kind = setting.audience_colour(audience.id)
    sign = MarkBox(kind, audience.icon, mark, label.kind, setting.measurer, {})
    body = Column((label, text), (setting.length("tip_gap"),))
    return Beside(sign, mark, setting.length("mark_gap"), body, "tip_entry", Role.LIST_ITEM)


def _whereabouts(setting: Setting, index: int) -> Whereabouts | None:
    """None for a single step, which is on no path."""
    page, steps = setting.page, setting.guide.steps
    if len(steps) == 1:
        return None
    return Whereabouts(
        tuple(step.icon for step in steps),
        index,
        setting.station_kind(index),
        setting.length("station_radius"),
        page.margin,
        page.size.width - page.margin,
        page.size.height - page.margin,
    )
