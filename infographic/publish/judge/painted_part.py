"""What a scene is made of to who looks at it: texts, signs and drawings, what lies behind them, and
what they are called."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from infographic.background import Layer, layers
from infographic.content.theme.lengths import Lengths, names_of
from infographic.geometry import Insets, Point, Rect, around_rects, bounds
from infographic.layout.box.frame import (
    AUDIENCE_SIGNS,
    LANE_ICONS,
    STATIONS,
    STRANDS,
    FrameKind,
)
from infographic.message import say
from infographic.publish.judge.contrast import TextContrast, place_of
from infographic.scene import Group, Leaf, Node, Scene, TextRun

# Something in words, and which lengths have to do with it.
_Told = tuple[str, Callable[[Lengths], Sequence[float]]]


def _no_lengths(of: Lengths) -> Sequence[float]:  # noqa: ARG001
    """The reel is as large as there is room for it, whatever the lengths are."""
    return ()


# What the groups of a scene are in words, and the lengths that make them large, or put them where
# they are. What is painted for no other reason than to be seen behind something is a background.
_STATION: _Told = (say("the disc of a step"), lambda of: (of.station_radius, of.halo))
_LINE: _Told = (say("a line between parts"), lambda of: (of.line,))
_CHART: _Told = (
    say("the chart"),
    lambda of: (of.chart_dot, of.chart_dot_gap, of.chart_bar, of.chart_plot, of.line),
)
_TIP_SIGN: _Told = (say("the sign of a tip"), lambda of: (of.tip_mark, of.legend_mark))
_DRAWN: Mapping[str, _Told] = {
    FrameKind.HERO_GROUND: (say("the ground of the title"), lambda of: (of.band_padding,)),
    FrameKind.TITLE_GROUND: (say("the ground of the title"), lambda of: (of.band_padding,)),
    FrameKind.TIPS_GROUND: (say("the ground of the tips"), lambda of: (of.tip_gap, of.row_gap)),
    FrameKind.RULES_GROUND: (say("the ground of the rules"), lambda of: (of.panel_padding,)),
    FrameKind.ASIDE_GROUND: (say("the ground of the quote"), lambda of: (of.panel_padding,)),
    FrameKind.HAIRLINE: _LINE,
    FrameKind.TIPS_HAIRLINE: _LINE,
    **dict.fromkeys(STRANDS, (say("a strand"), _no_lengths)),
    FrameKind.REEL_RING: (say("a ring of the reel"), _no_lengths),
    FrameKind.REEL_HUB: (say("the hub of the reel"), _no_lengths),
    FrameKind.REEL_FACE: (say("the face of the reel"), _no_lengths),
    FrameKind.REEL_ICON: (say("the icon of the reel"), _no_lengths),
    FrameKind.LANE_CAP: (say("the cap of a lane"), _no_lengths),
    FrameKind.CONNECTOR: (say("the path"), lambda of: (of.path_width, of.turn_radius)),
    **dict.fromkeys(STATIONS, _STATION),
    FrameKind.RULE_ICON: (say("the icon of a rule"), lambda of: (of.rule_icon,)),
    FrameKind.BUBBLE: (
        say("the bubble of the quote"),
        lambda of: (of.quote_padding, of.quote_tail, of.corner_radius),
    ),
    FrameKind.CHART_ICON: (say("the sign of a value"), lambda of: (of.chart_mark,)),
    FrameKind.MARK: _CHART,
    FrameKind.LINE: _CHART,
    FrameKind.LOGO: (say("the ground of the logo"), lambda of: (of.logo_height,)),
    FrameKind.DRAFT_LABEL: (say("the label of a draft"), _no_lengths),
    FrameKind.VIGNETTE: (say("the scene of a step"), _no_lengths),
    FrameKind.LOGO_PICTURE: (say("the logo"), lambda of: (of.logo_height,)),
    FrameKind.LINK_ARROW: (say("the arrow of the link"), lambda of: (of.tip_gap,)),
    FrameKind.LINK_CODE: (say("the code"), lambda of: (of.link_code,)),
    **dict.fromkeys((*AUDIENCE_SIGNS, FrameKind.HERO_SIGN), _TIP_SIGN),
}
# What stands for something without words: the groups that end in an icon, on what is painted for
# it, and those all of which is an icon or a scene.
SIGNS: Mapping[str, str] = {
    **dict.fromkeys((*STATIONS, *LANE_ICONS), say("the icon of a step")),
    FrameKind.STATION_GOAL: say("the icon of the last step"),
    FrameKind.LANE_ICON_GOAL: say("the icon of the last step"),
    FrameKind.VIGNETTE: say("the scene of a step"),
    FrameKind.RULE_ICON: say("the icon of a rule"),
    FrameKind.CHART_ICON: say("the icon of a value"),
    FrameKind.LINK_ARROW: say("the arrow of the link"),
    **dict.fromkeys((*AUDIENCE_SIGNS, FrameKind.HERO_SIGN), say("the sign of a tip")),
}
# Those of which everything is to be seen; parts of one may lie over each other.
DRAWINGS: Mapping[str, FrameKind] = {
    FrameKind.REEL_FACE: FrameKind.REEL_FACE,
    FrameKind.REEL_ICON: FrameKind.REEL_ICON,
    FrameKind.MARK: FrameKind.CHART,
    FrameKind.LINE: FrameKind.CHART,
    FrameKind.LOGO_PICTURE: FrameKind.LOGO,
    FrameKind.LINK_CODE: FrameKind.LINK_CODE,
    FrameKind.VIGNETTE: FrameKind.VIGNETTE,
}
# What runs off the sheet, and tells nothing by itself.
REEL: frozenset[str] = frozenset((*STRANDS, FrameKind.REEL_RING, FrameKind.REEL_HUB))


@dataclass(frozen=True)
class Reason:
    """Why something is not seen, in words, and the kind of group that is why."""

    words: str
    by: str


@dataclass(frozen=True)
class Unseen:
    """Something that is not seen, in words, and why."""

    what: str
    reason: Reason


class PaintedPart(NamedTuple):
    """A leaf of a scene, the layers it paints, the `kind` of group that it is of, which `group`,
    and whether it `tells` something. `place` is where it is; of a text, as high as an x."""

    leaf: Leaf
    painted: tuple[Layer, ...]
    kind: str
    group: int
    tells: bool
    place: Rect

    @property
    def in_words(self) -> str:
        if isinstance(self.leaf, TextRun):
            return say("the text “{words}”", words=self.leaf.text.strip())
        return SIGNS.get(self.kind) or named(self.kind)


@dataclass(frozen=True)
class Painted:
    """A scene, or one slide, and the contrasts of its texts."""

    scene: Scene
    contrasts: Sequence[TextContrast]

    @cached_property
    def parts(self) -> Sequence[PaintedPart]:
        """All that it draws, in its order; asked for by each who judges it."""
        return [*_parts_of(self.scene.root)]


def _parts_of(root: Group) -> Iterator[PaintedPart]:
    """All that a group draws, in its order."""
    # The next one last: what is drawn, the group it is in, and the kind of that.
    waiting: list[tuple[Node, Group, str]] = [(root, root, "")]
    while waiting:
        node, group, kind = waiting.pop()
        if isinstance(node, Group):
            own = node.name or kind
            waiting += [(child, node, own) for child in node.children[::-1]]
        else:
            yield _part(node, group, kind)


def _part(leaf: Leaf, group: Group, kind: str) -> PaintedPart:
    if isinstance(leaf, TextRun):
        return PaintedPart(leaf, (), kind, id(group), True, place_of(leaf))
    painted = tuple(layers(leaf))
    tells = kind in DRAWINGS or (kind in SIGNS and leaf is group.children[-1])
    return PaintedPart(leaf, painted, kind, id(group), tells, _place(painted))


def _place(painted: Sequence[Layer]) -> Rect:
    """The box around control points: what is beyond the curves themselves is looked at again."""
    if len(painted) == 1:
        return painted[0].bounds
    return around_rects(layer.bounds for layer in painted)


def inked(part: PaintedPart) -> Rect:
    """The box around what a part paints, a text as its place."""
    return around_rects(map(_inked, part.painted)) if part.painted else part.place


def _inked(layer: Layer) -> Rect:
    """A line that is straight across or down ends where its path does."""
    box, half = bounds(layer.path), layer.width / 2
    along, down = (half if box.height else 0.0), (half if box.width else 0.0)
    return box.inset(Insets(top=-down, right=-along, bottom=-down, left=-along))


def named(kind: str) -> str:
    """What a kind of group shows, in words."""
    return _DRAWN[kind][0] if kind in _DRAWN else say("something")


def lengths_of(kind: str) -> tuple[str, ...]:
    """The names of the lengths that have to do with a kind of group."""
    return tuple(names_of(_DRAWN[kind][1])) if kind in _DRAWN else ()


def covered(painted: Sequence[Layer], point: Point) -> bool:
    """Whether one of some layers is painted at a point."""
    return any(layer.covers(point) for layer in painted)
