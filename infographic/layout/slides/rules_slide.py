"""The slides of the rules: their heading and intro above the reel, and beside them the rules. Where
they are too many for type that a room can read, they go on on a second slide.

Lengths are mm.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.local import LocalRules
from infographic.geometry import Point, Rect
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
from infographic.layout.part.rules import rules_box
from infographic.layout.slides.foot import FOOT_TOP, FootLine, foot
from infographic.layout.slides.slide import (
    MARGIN,
    FillingEach,
    bare_reel,
    body,
    on_hero,
    strand_count,
    titled,
)
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Role, TextStyle

_REEL, _HUB, _RINGS, _THICKEST = Point(34.0, 158.0), 33.0, 36.0, 8.0
_ABOVE_REEL, _GAP, _PADDING, _ABOVE_FOOT = 6.0, 3.0, 14.0, 8.0
_FIRST_RULE = 2  # among the texts of the slide, after the intro


@dataclass(frozen=True)
class RulesForm:
    """`heading` is the width of the ground of the heading; the rules stand in `columns`, on
    `slides`."""

    columns: int
    heading: float
    slides: int = 1


# In order of preference; long words in the heading need a wider ground.
_FORMS: Sequence[RulesForm] = (
    RulesForm(1, 112.0),
    RulesForm(1, 150.0),
    RulesForm(2, 112.0),
    RulesForm(2, 150.0),
    RulesForm(1, 190.0),
)
# What one slide shows with ease.
_EASY = 6


def rules_forms(rules: int) -> Sequence[RulesForm]:
    """The forms for so many rules."""
    if rules <= _EASY:
        return _FORMS
    first, *others = _FORMS
    return (first, *(replace(form, slides=2) for form in _FORMS), *others)


def rules_slides(context: LayoutContext, form: RulesForm, number: int) -> tuple[Plan, ...]:
    """The plans in a form; `number` is that of the first slide. None when the guide has no
    rules."""
    rules = context.guide.rules
    if rules is None or not rules.items:
        return ()
    each = -(-len(rules.items) // form.slides)
    return tuple(
        _slide(_with_rules(context, form, at, slice(at * each, (at + 1) * each)), form, number + at)
        for at in range(form.slides)
    )


def _with_rules(context: LayoutContext, form: RulesForm, at: int, shown: slice) -> LayoutContext:
    """The guide with the rules of one slide, whose heading says which of several it is."""
    part = f"\u00a0{at + 1}/{form.slides}" if form.slides > 1 else ""

    def alone(rules: LocalRules | None) -> LocalRules | None:
        if rules is None:
            return None
        heading = replace(rules.heading, value=f"{rules.heading.value}{part}")
        return replace(rules, heading=heading, items=rules.items[shown])

    guides = context.guides.map(lambda guide: replace(guide, rules=alone(guide.rules)))
    return replace(context, guides=guides)


def _slide(context: LayoutContext, form: RulesForm, number: int) -> Plan:
    rules = in_all(context.guides.map(lambda guide: guide.rules))
    grid = rules_box(context, form.columns)
    if rules is None or grid is None:
        raise ValueError("a slide of rules has some")
    page, heading = context.page, _heading(context, rules)
    pitch = min(_THICKEST, _RINGS / strand_count(context))
    top = _REEL.y - _HUB - strand_count(context) * pitch
    above = Rect.between(MARGIN, MARGIN, form.heading - 6.0, top - _ABOVE_REEL)
    left, right = form.heading + _PADDING, page.size.width - MARGIN
    room = Rect.between(left, MARGIN, right, FOOT_TOP - _ABOVE_FOOT)
    needed = grid.height(room.width)
    used = min(room.height, needed + grid.row_gaps * grid.most_spread)
    place = Rect(left, room.y + (room.height - used) / 2, room.width, used)
    ground = Rect.between(form.heading, 0.0, page.size.width, page.size.height)
    parts: tuple[Placeable, ...] = (
        Background(FrameKind.HERO_GROUND, Rect(0.0, 0.0, form.heading, page.size.height)),
        bare_reel(context, _REEL, _HUB, pitch),
        Background(FrameKind.RULES_GROUND, ground),
        PlacedBox(heading, above),
        PlacedBox(FillingEach(grid, frozenset({TextStyle.RULE}), _FIRST_RULE), place),
        *foot(context, number, FootLine(left, right), TextStyle.RULE),
    )
    own = heading.height(above.width)
    regions = (
        Region(RegionName.TITLE, above.height, own, ((heading, above.width),), "cell"),
        Region(RegionName.RULES_SLIDE, room.height, needed, ((grid, room.width),), "cell"),
    )
    return Plan(page.trimmed, Section(regions, parts))


def _heading(context: LayoutContext, rules: PerLanguage[LocalRules]) -> Box:
    heading = rules.map(lambda each: each.heading)
    boxes: list[Box] = [titled(context.text(heading, TextStyle.RULES_HEADING, Role.TITLE))]
    intros = rules.map(lambda each: each.intro)
    boxes += [body(intro, 1) for intro in context.optional_text(intros, TextStyle.RULES_INTRO)]
    gaps = (_GAP,) * (len(boxes) - 1)
    return on_hero(context, Column(tuple(boxes), gaps, FrameKind.RULES_HEADING))
