"""Where in a picture each text of the guide is seen, and each drawing that stands for something."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.local import LocalGuide
from infographic.content.yaml.item import named, part
from infographic.geometry import Rect, around_rects
from infographic.layout.box.frame import AUDIENCE_SIGNS, LANE_ICONS, STATIONS, Frame, FrameKind


@dataclass(frozen=True)
class Spot:
    """A text, by its id (`Text.id`), or a drawing, by that of what says which it is
    (`steps.luo-tilit.icon`, `chart`, `logo`): where it is seen, in mm on the trimmed page, and what
    it is called in words, in the language."""

    text_id: str
    language: str
    rect: Rect
    name: str


# What drawings stand for in such a frame: its icon.
_ICONS: Mapping[FrameKind, frozenset[FrameKind]] = {
    FrameKind.STEP: frozenset((*STATIONS, *LANE_ICONS)),
    FrameKind.RULE_ENTRY: frozenset({FrameKind.RULE_ICON}),
    FrameKind.CHART_VALUE: frozenset({FrameKind.CHART_ICON}),
    FrameKind.CHART_ENTRY: frozenset({FrameKind.CHART_ICON}),
    FrameKind.LEGEND_ENTRY: frozenset(AUDIENCE_SIGNS),
}
# What stands for itself.
_DRAWINGS: Mapping[FrameKind, str] = {
    FrameKind.CHART: "chart",
    FrameKind.LINK_CODE: "link.code",
    FrameKind.LOGO: "logo",
    FrameKind.REEL_HUB: "hub",
}
_ICON = "icon"


def spots_of(page: Frame, guide: LocalGuide) -> tuple[Spot, ...]:
    """All that is seen of a guide on a page, in reading order; what is in several places, such as
    a step's number and title, is one spot around them if nothing else lies between these, or else
    where it is widest. What runs off the page ends with it."""
    language, names = guide.language.code, _names_of_drawings(guide)
    found: dict[str, list[Spot]] = {}
    for each in _seen(page, ()):
        cut = replace(each, language=language, rect=each.rect.cut_to(page.rect))
        found.setdefault(each.text_id, []).append(cut)
    whole = {own: around_rects(each.rect for each in pieces) for own, pieces in found.items()}
    order = {own: at for at, own in enumerate(found)}
    return tuple(
        replace(
            pieces[0],
            rect=_clickable([each.rect for each in pieces], order[own], [*whole.values()]),
            name=names.get(own, pieces[0].name),
        )
        for own, pieces in found.items()
    )


def _clickable(pieces: Sequence[Rect], at: int, whole: Sequence[Rect]) -> Rect:
    """The rectangle of what has these pieces, and stands at a place among all that is seen, each
    of which lies over what comes before. People click in the middle of things."""
    own = whole[at]
    hides = any(own.holds(each.centre) and not each.contains(own) for each in whole[:at])
    is_hidden = any(each.holds(own.centre) for each in whole[at + 1 :])
    if len(pieces) > 1 and (hides or is_hidden):
        return max(pieces, key=lambda rect: rect.width)
    return own


def _seen(frame: Frame, owner: tuple[FrameKind, str] | tuple[()]) -> Iterator[Spot]:
    """What is seen in a frame, of which `owner` is what its icons stand for."""
    words = frame.paragraph.words if frame.paragraph else None
    if words is not None:
        if words.id:
            yield Spot(words.id, words.language, frame.ink, words.item)
    elif frame.kind in _DRAWINGS:
        yield Spot(_DRAWINGS[frame.kind], "", frame.rect, "")
    elif owner and frame.kind in _ICONS[owner[0]]:
        yield Spot(f"{owner[1]}.{_ICON}", "", frame.rect, "")
    if frame.kind in _ICONS:
        owner = (frame.kind, _owner_of(frame))
    for child in frame.children:
        yield from _seen(child, owner)


def _owner_of(frame: Frame) -> str:
    """What the first text of a step, a rule or a value belongs to: `steps.luo-tilit`."""
    texts = (each.paragraph.words.id for each in frame.walk() if each.paragraph)
    return next(texts, "").rpartition(".")[0]


def _names_of_drawings(guide: LocalGuide) -> Mapping[str, str]:
    """What the drawings of a guide are called, by their ids."""
    names: dict[str, str] = {key: part(named([], "", key)) for key in ("chart", "logo", "hub")}
    names["link.code"] = part(named(named([], "", "link"), "link", "code"))
    for index, step in enumerate(guide.steps):
        names[f"steps.{step.id}.{_ICON}"] = _icon_of([], "steps", index, step.title.plain)
    for index, rule in enumerate(guide.rules.items if guide.rules else ()):
        names[f"rule_items.{rule.id}.{_ICON}"] = _icon_of([], "rule_items", index, rule.title.plain)
    for index, value in enumerate(guide.chart.values if guide.chart else ()):
        within = named([], "", "chart")
        names[f"chart.values.{index}.{_ICON}"] = _icon_of(
            within, "values", index, value.label.plain
        )
    for audience in guide.audiences:
        names[f"audiences.{audience.id}.{_ICON}"] = _icon_of([], "audiences", audience.id, "")
    return names


def _icon_of(within: list[str], collection: str, member: int | str, title: str) -> str:
    return part(named(named(within, collection, member, title), "", _ICON))
