"""Whether all that a picture tells is seen: nothing is painted over a text, a sign (a scene or an
icon) or a drawing, none of them lies over another or off the page, and no sign is too small to be
made out.

Layout gives each its place, so in a theme with usual lengths this is always so; it is the scene
that is looked at, as it is painted, whatever the lengths are. What they are is told by comparing
them with the program's own theme.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from infographic.background import PICTURE
from infographic.content.theme.theme import ColourToken, Theme
from infographic.errors import Problem, RefusedError
from infographic.geometry import around_rects
from infographic.layout.box.frame import FrameKind
from infographic.message import joined, say
from infographic.publish.judge.contrast import TextContrast
from infographic.publish.judge.lying_over import hidden, over_each_other
from infographic.publish.judge.painted_part import (
    REEL,
    SIGNS,
    Painted,
    PaintedPart,
    Reason,
    Unseen,
    inked,
    lengths_of,
    named,
)
from infographic.publish.judge.steps_apart import over_another_step
from infographic.publish.judge.unusual_length import Unusual, unusual_length
from infographic.scene import Scene, TextRun, TextStyle

# What texts stand on: the bare page, the grounds, and what is painted for them.
_BACKGROUNDS = {
    None,
    ColourToken.PAPER,
    ColourToken.HERO,
    ColourToken.TIPS,
    ColourToken.RULES,
    ColourToken.ASIDE,
    ColourToken.BUBBLE,
    ColourToken.HUB,
}
# The texts of lanes, which stand on strands of their own; any other text on one lies on a strand.
_ON_STRANDS = {TextStyle.NUMBER, TextStyle.STEP_TITLE}
_STRANDS = {
    ColourToken.STRAND_1,
    ColourToken.STRAND_2,
    ColourToken.STRAND_3,
    ColourToken.GOAL,
}
# The group of such a background, where lengths make it as large as its text.
_MADE_FOR: Mapping[str | None, str] = {
    ColourToken.BUBBLE: FrameKind.BUBBLE,
    ColourToken.TIPS: FrameKind.TIPS_GROUND,
    ColourToken.RULES: FrameKind.RULES_GROUND,
    ColourToken.ASIDE: FrameKind.ASIDE_GROUND,
    ColourToken.HERO: FrameKind.HERO_GROUND,
    ColourToken.HUB: FrameKind.LANE_CAP,
}
# The group that another colour beneath a text is of. Two grounds or strands may have one colour,
# but not one name.
_PAINTED_IN: Mapping[str, str] = {
    ColourToken.STRAND_1: FrameKind.STRAND_1,
    ColourToken.STRAND_2: FrameKind.STRAND_2,
    ColourToken.STRAND_3: FrameKind.STRAND_3,
    ColourToken.GOAL: FrameKind.STRAND_GOAL,
    ColourToken.EDGE: FrameKind.STRAND_1,
    ColourToken.HAIR: FrameKind.HAIRLINE,
    ColourToken.ON_HUB: FrameKind.REEL_FACE,
    ColourToken.CHART: FrameKind.MARK,
    PICTURE: FrameKind.LOGO_PICTURE,
}
# A sign is at least so large beside the smallest text.
_SMALLEST_SIGN = 0.2  # ems
# A decoration may be cut at the edge of the sheet by so much of its shorter side.
_MOST_CUT = 0.1
_OFF = 0.01  # mm
_OTHER_ARRANGEMENT = say(
    "choose another arrangement for this page, or make the lengths of the theme smaller"
)


class HiddenError(RefusedError):
    """Something that a picture tells cannot be seen in it."""


def refuse_hidden(theme: Theme, painted: Iterable[Painted]) -> None:
    """HiddenError that tells of each thing that keeps texts, signs or drawings from being seen, the
    first of these and how many more there are, and the length of the theme that is to be changed.
    """
    found: dict[Reason, dict[str, str]] = {}
    for each in painted:
        for fault in (*_faults(each), *_beside_their_background(each.contrasts)):
            found.setdefault(fault.reason, {}).setdefault(fault.what, each.scene.language)
    if found:
        raise HiddenError(_problem(theme, reason, things) for reason, things in found.items())


def _faults(painted: Painted) -> Iterator[Unseen]:
    parts = painted.parts
    yield from _off_the_page(painted.scene, parts)
    yield from _too_small(parts)
    yield from hidden(parts)
    yield from over_each_other(parts)
    yield from over_another_step(parts)


def _off_the_page(scene: Scene, parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    """What tells something is on the trimmed page; what is behind it may reach into the bleed, and
    be cut a little there, but for the reel, which runs off the sheet."""
    page, sheet = scene.trim, scene.trim.outset(scene.bleed)
    for part in parts:
        if part.kind in REEL:
            continue
        place = part.place
        room, cut = (page, 0.0) if part.tells else (sheet, min(place.width, place.height))
        tolerance = _OFF + _MOST_CUT * cut
        if not (room.contains(place, tolerance) or room.contains(inked(part), tolerance)):
            yield Unseen(part.in_words, Reason(say("reaches out of the page"), part.kind))


def _too_small(parts: Sequence[PaintedPart]) -> Iterator[Unseen]:
    least = _SMALLEST_SIGN * min(
        (part.leaf.size for part in parts if isinstance(part.leaf, TextRun)), default=0.0
    )
    signs: dict[int, list[PaintedPart]] = {}
    for part in parts:
        if part.tells and part.kind in SIGNS and not isinstance(part.leaf, TextRun):
            signs.setdefault(part.group, []).append(part)
    for sign in signs.values():
        place = around_rects(part.place for part in sign)
        if max(place.width, place.height) < least:
            yield Unseen(sign[0].in_words, Reason(say("is too small to be made out"), sign[0].kind))


def _beside_their_background(contrasts: Iterable[TextContrast]) -> Iterator[Unseen]:
    """Texts on what is no background for them, or only partly on their background."""
    for text in contrasts:
        words = say("the text “{words}”", words=text.run.text.strip())
        own = _BACKGROUNDS | (_STRANDS if text.style in _ON_STRANDS else set())
        wrong = [each for each in text.beneath if each not in own]
        if wrong:
            kind = _PAINTED_IN.get(wrong[0] or "", "")
            yield Unseen(words, Reason(say("lies on {thing}", thing=named(kind)), kind))
        elif len(text.beneath) > 1:
            kind = next((_MADE_FOR[each] for each in text.beneath if each in _MADE_FOR), "")
            yield Unseen(words, Reason(say("lies only partly on its ground"), kind))


def _problem(theme: Theme, reason: Reason, things: Mapping[str, str]) -> Problem:
    """`things` that are not seen, each with its language."""
    what, language = next(iter(things.items()))
    others = len(things) - 1
    more = say(", and {more} more", more=others) if others else ""
    unusual = _to_blame(theme, reason.by)
    return Problem(
        joined("", (what, " ", reason.words, more)),
        unusual.place if unusual else None,
        item=say("theme “{name}” ({language})", name=theme.name, language=language),
        hint=unusual.hint if unusual else _OTHER_ARRANGEMENT,
    )


def _to_blame(theme: Theme, kind: str) -> Unusual | None:
    """The unusual one of the lengths that have to do with a kind of group, or else of all."""
    return unusual_length(theme, lengths_of(kind)) or unusual_length(theme)
