"""What has become of the given colours, in words."""

from __future__ import annotations

from infographic.brand.choice import Choice, Way
from infographic.brand.tone import tone_of
from infographic.message import Message, say
from infographic.scene import hex_of

# How far a colour is moved, in ΔE00, and how that looks.
_HARDLY, _A_LITTLE, _CLEARLY = 2.0, 6.0, 14.0


def origin(choice: Choice) -> Message:
    """Where a colour comes from."""
    if choice.of is None:
        return say("neutral")
    given = hex_of(choice.of)
    if choice.way is Way.AS_GIVEN:
        return say("as given")
    if choice.way is Way.SHADE:
        is_lighter = choice.tone.lightness >= tone_of(choice.of).lightness
        if is_lighter:
            return say("a tint of {given}", given=given)
        return say("a dark shade of {given}", given=given)
    assert choice.beside is not None
    return say(
        "{given}, {how}, for a contrast of {needed:.1f}:1 to {other}",
        given=given,
        how=how_far(choice),
        needed=choice.beside.needed,
        other=hex_of(choice.beside.rgb),
    )


def how_far(choice: Choice) -> Message:
    """How a moved colour looks beside the given one."""
    assert choice.of is not None
    is_lighter = choice.tone.lightness >= tone_of(choice.of).lightness
    if choice.off < _HARDLY:
        return say("hardly seen (ΔE {off:.1f})", off=choice.off)
    if choice.off < _A_LITTLE:
        if is_lighter:
            return say("a little lighter (ΔE {off:.0f})", off=choice.off)
        return say("a little darker (ΔE {off:.0f})", off=choice.off)
    if choice.off < _CLEARLY:
        if is_lighter:
            return say("lighter (ΔE {off:.0f})", off=choice.off)
        return say("darker (ΔE {off:.0f})", off=choice.off)
    if is_lighter:
        return say("clearly lighter (ΔE {off:.0f})", off=choice.off)
    return say("clearly darker (ΔE {off:.0f})", off=choice.off)
