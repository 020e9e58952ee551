"""Whether all that a picture tells is seen: nothing is painted over a text, an icon or a drawing,
none of them lies over another or off the page, and no icon is too small to be made out.

Layout gives each its place, so in a theme with usual lengths this is always so; it is the scene
that is looked at, as it is painted, whatever the lengths are. What they are is told by comparing
them with the program's own theme.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, groupby

import numpy as np
from numpy.typing import NDArray

from infographic.background import PICTURE, Layer, layers
from infographic.content.theme.lengths import Lengths, names_of
from infographic.content.theme.theme import ColourToken, Theme
from infographic.errors import Problem, RefusedError
from infographic.geometry import Point, Rect, around_rects, bounds, circle, flattened
from infographic.layout.box.frame import AUDIENCES, FrameKind
from infographic.publish.judge.contrast import HEIGHTS, TextContrast, points_of
from infographic.publish.judge.unusual_length import Unusual, unusual_length
from infographic.scene import Group, Leaf, Scene, Shape, TextRun

Floats = NDArray[np.float64]

# Something in words, and which lengths have to do with it.
_Told = tuple[str, Callable[[Lengths], Sequence[float]]]
# What the groups of a scene are in words, and the lengths that make them large, or put them where
# they are. What is painted for no other reason than to be seen behind something is a background.
_STATION: _Told = ("the disc of a step", lambda of: (of.station_radius, of.halo))
_RING: _Told = ("the ring around a step", lambda of: (of.ring, of.ring_line, of.station_radius))
_CHART: _Told = (
    "the chart",
    lambda of: (of.chart_dot, of.chart_dot_gap, of.chart_bar, of.chart_plot, of.line),
)
_TIP_SIGN: _Told = ("the sign of a tip", lambda of: (of.tip_mark, of.legend_mark))
_DRAWN: Mapping[str, _Told] = {
    FrameKind.CONNECTOR: ("the path", lambda of: (of.path_width, of.turn_radius)),
    FrameKind.PATH_BAR: ("the path", lambda of: (of.path_width,)),
    FrameKind.PATH_DOTS: ("a dot of the path", lambda of: (of.path_dot, of.path_dot_gap)),
    FrameKind.REEL: _RING,
    FrameKind.GOAL_RING: _RING,
    FrameKind.STATION: _STATION,
    FrameKind.GOAL: _STATION,
    FrameKind.OTHER_STATION: _STATION,
    FrameKind.BADGE: (
        "the disc of a number",
        lambda of: (of.badge_radius, of.badge_right, of.badge_up, of.halo),
    ),
    FrameKind.RULE_ICON: ("the disc of a rule", lambda of: (of.rule_radius,)),
    FrameKind.BUBBLE: (
        "the bubble of the quote",
        lambda of: (of.quote_padding, of.quote_tail, of.corner_radius),
    ),
    FrameKind.HUB: (
        "the ground of the title",
        lambda of: (of.hub_radius, of.quote_padding),
    ),
    FrameKind.DIVIDER: ("the line above the chart", lambda of: (of.line,)),
    FrameKind.CHART_ICON: ("the sign of a value", lambda of: (of.chart_mark,)),
    FrameKind.MARK: _CHART,
    FrameKind.LINE: _CHART,
    FrameKind.LOGO: ("the ground of the logo", lambda of: (of.logo_height,)),
    FrameKind.LOGO_PICTURE: ("the logo", lambda of: (of.logo_height,)),
    FrameKind.LINK_CODE: ("the code", lambda of: (of.link_code,)),
    **dict.fromkeys(AUDIENCES, _TIP_SIGN),
}
# The groups of which the last shape is an icon, on what is painted for it.
_ICONS: Mapping[str, str] = {
    FrameKind.STATION: "the icon of a step",
    FrameKind.GOAL: "the icon of the last step",
    FrameKind.OTHER_STATION: "the icon of a step",
    FrameKind.RULE_ICON: "the icon of a rule",
    FrameKind.CHART_ICON: "the icon of a value",
    **dict.fromkeys(AUDIENCES, "the sign of a tip"),
}
# Those of which everything is to be seen; parts of one may lie over each other.
_DRAWINGS: Mapping[str, FrameKind] = {
    FrameKind.MARK: FrameKind.CHART,
    FrameKind.LINE: FrameKind.CHART,
    FrameKind.LOGO_PICTURE: FrameKind.LOGO,
    FrameKind.LINK_CODE: FrameKind.LINK_CODE,
}
# What texts stand on: the bare page, and what is painted for them.
_BACKGROUNDS = {
    None,
    ColourToken.PAPER,
    ColourToken.BAND,
    ColourToken.PANEL,
    ColourToken.QUOTE,
    ColourToken.BADGE,
}
# The group of such a background, where lengths make it as large as its text.
_MADE_FOR: Mapping[str | None, str] = {
    ColourToken.QUOTE: FrameKind.BUBBLE,
    ColourToken.BADGE: FrameKind.BADGE,
}
# The group that another colour beneath a text is of.
_PAINTED_IN: Mapping[str, str] = {
    ColourToken.PATH: FrameKind.CONNECTOR,
    ColourToken.PATH_DOT: FrameKind.PATH_DOTS,
    ColourToken.STATION: FrameKind.STATION,
    ColourToken.GOAL: FrameKind.GOAL_RING,
    ColourToken.RULE_DISC: FrameKind.DIVIDER,
    ColourToken.CHART: FrameKind.MARK,
    PICTURE: FrameKind.LOGO_PICTURE,
}
_STEPS = {FrameKind.STATION, FrameKind.GOAL}
_DISCS = {*_STEPS, FrameKind.OTHER_STATION}
_RINGS = {FrameKind.REEL, FrameKind.GOAL_RING}
_CHARTS = {FrameKind.MARK, FrameKind.LINE}

# A drawing is looked at at so many places across and down; a text as its contrast is.
_PLACES = 9
# What may be hidden of an icon, whose edge a neighbour may touch.
_MOST_HIDDEN = 0.04
# An icon is at least so large beside the smallest text.
_SMALLEST_ICON = 0.2  # ems
# A decoration may be cut at the edge of the sheet by so much of its shorter side.
_MOST_CUT = 0.1
_OFF = 0.01  # mm
_OTHER_ARRANGEMENT = (
    "choose another arrangement for this page, or make the lengths of the theme smaller"
)


class HiddenError(RefusedError):
    """Something that a picture tells cannot be seen in it."""


@dataclass(frozen=True)
class Painted:
    """A scene, or one slide, and the contrasts of its texts."""

    scene: Scene
    contrasts: Sequence[TextContrast]


def refuse_hidden(theme: Theme, painted: Iterable[Painted]) -> None:
    """HiddenError that tells of each thing that keeps texts, icons or drawings from being seen, the
    first of these and how many more there are, and the length of the theme that is to be changed.
    """
    found: dict[_Reason, dict[str, str]] = {}
    for each in painted:
        for fault in (*_faults(each.scene), *_beside_their_background(each.contrasts)):
            found.setdefault(fault.reason, {}).setdefault(fault.what, each.scene.language)
    if found:
        raise HiddenError(_problem(theme, reason, things) for reason, things in found.items())


@dataclass(frozen=True)
class _Reason:
    """Why something is not seen, in words, and the kind of group that is why."""

    words: str
    by: str


@dataclass(frozen=True)
class _Fault:
    """Something that is not seen, in words, and why."""

    what: str
    reason: _Reason


@dataclass(frozen=True)
class _Part:
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
            return f"the text “{self.leaf.text.strip()}”"
        return _ICONS.get(self.kind) or _named(self.kind)

    def is_one_with(self, other: _Part) -> bool:
        """Whether two are parts of one drawing, which may lie over each other."""
        family = _DRAWINGS.get(self.kind)
        return family is not None and family == _DRAWINGS.get(other.kind)


def _faults(scene: Scene) -> Iterator[_Fault]:
    parts = list(_parts(scene.root, ""))
    yield from _off_the_page(scene, parts)
    yield from _too_small(parts)
    yield from _hidden(parts)
    yield from _over_each_other(parts)
    yield from _away_from_their_step(parts)
    yield from _over_another_step(parts)


def _parts(group: Group, around: str) -> Iterator[_Part]:
    kind = group.name or around
    shapes = [child for child in group.children if isinstance(child, Shape)]
    for child in group.children:
        if isinstance(child, Group):
            yield from _parts(child, kind)
        elif isinstance(child, TextRun):
            height = max(HEIGHTS) * child.size
            place = Rect(child.origin.x, child.origin.y - height, child.advance, height)
            yield _Part(child, (), kind, id(group), True, place)
        else:
            painted = tuple(layers(child))
            tells = kind in _DRAWINGS or (kind in _ICONS and child is shapes[-1])
            yield _Part(child, painted, kind, id(group), tells, _place(painted))


def _place(painted: Sequence[Layer]) -> Rect:
    """The box around control points: what is beyond the curves themselves is looked at again."""
    return around_rects(layer.bounds for layer in painted)


def _inked(part: _Part) -> Rect:
    """The box around what a part paints, a text as its place."""
    layers_ = ((bounds(layer.path), layer.width) for layer in part.painted)
    return (
        around_rects(box.outset(width / 2) for box, width in layers_)
        if part.painted
        else part.place
    )


def _off_the_page(scene: Scene, parts: Sequence[_Part]) -> Iterator[_Fault]:
    """What tells something is on the trimmed page; what is behind it may reach into the bleed, and
    be cut a little there."""
    page, sheet = scene.trim, scene.trim.outset(scene.bleed)
    for part in parts:
        place = part.place
        room, cut = (page, 0.0) if part.tells else (sheet, min(place.width, place.height))
        tolerance = _OFF + _MOST_CUT * cut
        if not (room.contains(place, tolerance) or room.contains(_inked(part), tolerance)):
            yield _Fault(part.in_words, _Reason("reaches out of the page", part.kind))


def _too_small(parts: Sequence[_Part]) -> Iterator[_Fault]:
    least = _SMALLEST_ICON * min(
        (part.leaf.size for part in parts if isinstance(part.leaf, TextRun)), default=0.0
    )
    for part in parts:
        is_icon = part.tells and part.kind in _ICONS and not isinstance(part.leaf, TextRun)
        if is_icon and max(part.place.width, part.place.height) < least:
            yield _Fault(part.in_words, _Reason("is too small to be made out", part.kind))


def _hidden(parts: Sequence[_Part]) -> Iterator[_Fault]:
    edges = _edges(parts)
    for index, part in enumerate(parts):
        if part.tells:
            for near in _meeting(edges[index + 1 :], part.place, -_OFF):
                over = parts[index + 1 + near]
                if not part.is_one_with(over) and _hides(over.painted, part):
                    yield _Fault(
                        part.in_words, _Reason(f"is hidden by {_named(over.kind)}", over.kind)
                    )


def _edges(parts: Sequence[_Part]) -> Floats:
    """The left, right, top and bottom of each part."""
    places = [part.place for part in parts]
    each = [(place.x, place.right, place.y, place.bottom) for place in places]
    return np.array(each, np.float64).reshape(-1, 4)


def _meeting(edges: Floats, place: Rect, tolerance: float) -> list[int]:
    """Which of many parts share more than an edge with a place, as `Rect.overlaps` says it."""
    left, right, top, bottom = edges.T
    across = (left < place.right - tolerance) & (place.x < right - tolerance)
    down = (top < place.bottom - tolerance) & (place.y < bottom - tolerance)
    found: list[int] = np.flatnonzero(across & down).tolist()
    return found


def _hides(painted: Sequence[Layer], part: _Part) -> bool:
    """Whether layers cover a part, so far as matters: a text anywhere, a drawing in more than a
    touch of its ink."""
    covered = [point for point in _points(part) if _on(painted, point)]
    if not covered or isinstance(part.leaf, TextRun):
        return bool(covered)
    inked = [point for point in _points(part) if _on(part.painted, point)]
    hidden = sum(_on(part.painted, point) for point in covered)
    return hidden > _MOST_HIDDEN * len(inked) if inked else True


def _on(painted: Sequence[Layer], point: Point) -> bool:
    return any(layer.covers(point) for layer in painted)


def _points(part: _Part) -> list[Point]:
    """Where a part is looked at: a text all along, a drawing all over its box."""
    if isinstance(part.leaf, TextRun):
        return list(points_of(part.leaf))
    place = part.place
    shares = [(each + 0.5) / _PLACES for each in range(_PLACES)]
    return [
        Point(place.x + across * place.width, place.y + down * place.height)
        for across in shares
        for down in shares
    ]


def _over_each_other(parts: Sequence[_Part]) -> Iterator[_Fault]:
    """Texts that lie over other texts, icons or pictures."""
    others = [part for part in parts if part.tells and part.kind not in _CHARTS]
    edges = _edges(others)
    for text in parts:
        if isinstance(text.leaf, TextRun):
            for other in (others[index] for index in _meeting(edges, text.place, _OFF)):
                apart = other.group != text.group and _inked(other).overlaps(text.place, _OFF)
                if apart:
                    yield _Fault(text.in_words, _Reason(f"lies over {other.in_words}", other.kind))


def _away_from_their_step(parts: Sequence[_Part]) -> Iterator[_Fault]:
    """Discs of numbers that stand further from the disc of their step, which comes before them,
    than they are wide."""
    station = None
    for part in parts:
        if part.kind in _STEPS and not part.tells:
            station = part.place
        elif (
            part.kind == FrameKind.BADGE
            and station is not None
            and not part.place.outset(part.place.width).overlaps(station)
        ):
            yield _Fault("the number of a step", _Reason("stands away from it", FrameKind.BADGE))


@dataclass(frozen=True)
class _Round:
    """What is painted of a step around its middle."""

    kind: str
    middle: Point
    radius: float

    def is_of_another_step(self, other: _Round) -> bool:
        return _distance(self.middle, other.middle) > min(self.radius, other.radius) / 2


def _over_another_step(parts: Sequence[_Part]) -> Iterator[_Fault]:
    """Discs of steps, and the rings around them, that lie over those of other steps or over the
    quote, but for a touch of it."""
    rounds = list(_rounds(parts))
    for one, other in combinations(rounds, 2):
        smaller, larger = sorted((one, other), key=lambda each: each.radius)
        room = larger.radius + (1 - _MOST_CUT) * smaller.radius
        if one.is_of_another_step(other) and _distance(one.middle, other.middle) < room:
            reason = _Reason("lies over another step", larger.kind)
            yield _Fault(_named(larger.kind), reason)
    bubbles = [part for part in parts if part.kind == FrameKind.BUBBLE and part.painted]
    for each in rounds:
        inner = circle(each.middle, (1 - _MOST_CUT) * each.radius)
        edge = (point for line in flattened(inner, _PLACES) for point in line)
        if any(_on(bubble.painted, point) for point in edge for bubble in bubbles):
            yield _Fault(_named(each.kind), _Reason("lies over the quote", each.kind))


def _rounds(parts: Sequence[_Part]) -> Iterator[_Round]:
    """The rings, and the discs that icons of steps stand on, without what keeps them apart from
    the path."""
    for _, group in groupby(parts, key=lambda part: part.group):
        painted = [part for part in group if part.painted]
        if painted and painted[0].kind in _RINGS:
            box = around_rects(_inked(part) for part in painted)
        elif painted and painted[0].kind in _DISCS and len(painted) > 1:
            box = _inked(painted[-2])
        else:
            continue
        yield _Round(painted[0].kind, box.centre, box.width / 2)


def _distance(one: Point, other: Point) -> float:
    return math.hypot(one.x - other.x, one.y - other.y)


def _beside_their_background(contrasts: Iterable[TextContrast]) -> Iterator[_Fault]:
    """Texts on what is no background for them, or only partly on their background."""
    for text in contrasts:
        words = f"the text “{text.run.text.strip()}”"
        wrong = [each for each in text.beneath if each not in _BACKGROUNDS]
        if wrong:
            kind = _PAINTED_IN.get(wrong[0] or "", "")
            yield _Fault(words, _Reason(f"lies on {_named(kind)}", kind))
        elif len(text.beneath) > 1:
            kind = next((_MADE_FOR[each] for each in text.beneath if each in _MADE_FOR), "")
            yield _Fault(words, _Reason("lies only partly on its ground", kind))


def _named(kind: str) -> str:
    return _DRAWN[kind][0] if kind in _DRAWN else "something"


def _problem(theme: Theme, reason: _Reason, things: Mapping[str, str]) -> Problem:
    """`things` that are not seen, each with its language."""
    what, language = next(iter(things.items()))
    more = f", and {len(things) - 1} more" if len(things) > 1 else ""
    unusual = _to_blame(theme, reason.by)
    return Problem(
        f"{what} {reason.words}{more}",
        unusual.place if unusual else None,
        item=f"theme “{theme.name}” ({language})",
        hint=unusual.hint if unusual else _OTHER_ARRANGEMENT,
    )


def _to_blame(theme: Theme, kind: str) -> Unusual | None:
    """The unusual one of the lengths that have to do with a kind of group, or else of all."""
    own = names_of(_DRAWN[kind][1]) if kind in _DRAWN else ()
    return unusual_length(theme, own) or unusual_length(theme)
