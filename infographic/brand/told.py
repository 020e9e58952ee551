"""What a brand has become, told to who asked for it: which colour has which role, what was moved
and how far, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infographic.brand.choice import Choice, Way
from infographic.brand.kit import Kit
from infographic.brand.palette import Palette, different, is_paper, palette_of
from infographic.brand.said import how_far, origin
from infographic.colour.inks import Inks, is_beyond_inks, looks_like
from infographic.content.load import GUIDE
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken
from infographic.message import Message, joined, say
from infographic.scene import Rgb, hex_of

# What people know of a picture, and the colours of it, in the order in which it is seen.
_PARTS: Sequence[tuple[Message, tuple[str, ...]]] = (
    (say("Title, reel and publisher"), (ColourToken.HERO,)),
    (say("Rules"), (ColourToken.RULES,)),
    (say("Quote and chart"), (ColourToken.ASIDE,)),
    (say("Tips"), (ColourToken.TIPS,)),
    (
        say("Strands and stations"),
        (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3),
    ),
    (say("The last step"), (ColourToken.GOAL,)),
    (say("Headings and numbers"), ("heading",)),
    (say("Edges"), (ColourToken.EDGE,)),
    (say("Marks of the tips"), AUDIENCE_COLOURS),
)


def roles_told(kit: Kit) -> Message:
    """Which colour has which role, a line for each part of the picture."""
    head = say(
        "The brand “{name}” as the theme “{theme}”:", name=kit.brand.name, theme=kit.theme.name
    )
    lines = (
        joined(
            "", ("  ", say("{part}: {colours}", part=part, colours=_colours(kit.palette, names)))
        )
        for part, names in _PARTS
    )
    return joined("\n", (head, *lines))


def _colours(palette: Palette, names: Sequence[str]) -> Message:
    return joined(", ", (_colour(palette[name]) for name in names))


def _colour(choice: Choice) -> Message:
    if choice.way is Way.MOVED:
        return joined("", (hex_of(choice.rgb), " ← ", hex_of(choice.of or choice.rgb)))
    return say("{colour} ({origin})", colour=hex_of(choice.rgb), origin=origin(choice))


def moves_told(kit: Kit) -> Message | None:
    """What was moved, how far, and for what; None where all is as it was given."""
    moved = {choice.rgb: choice for choice in kit.palette.values() if choice.way is Way.MOVED}
    if not moved:
        return None
    head = say("Moved, so that everything can be read (contrast: {level}):", level=kit.level)
    lines = [joined("", ("  ", _move(choice, kit.palette))) for choice in moved.values()]
    return joined("\n", (head, *lines, *_softer(kit)))


def _move(choice: Choice, palette: Palette) -> Message:
    assert choice.of is not None
    assert choice.beside is not None
    parts = [part for part, names in _PARTS if any(palette[name] == choice for name in names)]
    return say(
        "{given} → {colour} ({parts}): {how}, for a contrast of {needed:.1f}:1 to {other}",
        given=hex_of(choice.of),
        colour=hex_of(choice.rgb),
        parts=joined("; ", parts) if parts else say("texts"),
        how=how_far(choice),
        needed=choice.beside.needed,
        other=hex_of(choice.beside.rgb),
    )


def _softer(kit: Kit) -> Iterator[Message]:
    """What another contrast would leave as it is."""
    if kit.head != GUIDE or kit.level != "aaa":
        return
    hero = kit.palette[ColourToken.HERO]
    if hero.way is Way.MOVED and hero.of is not None:
        other = palette_of(kit.brand.colours, "aa")[ColourToken.HERO]
        if other.rgb == hero.of:
            yield say(
                "  With the line  {line}  in guide.yaml, which is what the law asks for, {given}"
                " stays as it is: write it and give this command again.",
                line="contrast: aa",
                given=hex_of(hero.of),
            )


def not_done(kit: Kit) -> list[Message]:
    """What could not be done with the given colours, and what is to be known."""
    colours = kit.brand.colours
    kept = different(colours)
    found = [
        say("{colour} is given more than once, and is taken once.", colour=hex_of(rgb))
        if colours.count(rgb) > 1
        else say("{colour} looks like one before it and is taken once.", colour=hex_of(rgb))
        for rgb in dict.fromkeys(_alike(colours))
    ]
    there = {choice.rgb for choice in kit.palette.values()}
    found += [
        say("{colour} is nowhere as it is: the picture has shades of it.", colour=hex_of(rgb))
        for rgb in kept
        if rgb not in there and not is_paper(rgb)
    ]
    first = kit.palette[ColourToken.HERO]
    if first.of != colours[0]:
        found.append(
            say(
                "{colour} is nearly white, as the paper is: the title has the next colour.",
                colour=hex_of(colours[0]),
            )
        )
    found += [
        say(
            "{colour} is brighter than inks can be: in print it looks about like {printed}.",
            colour=hex_of(rgb),
            printed=hex_of(looks_like(inks, kit.theme.print_condition)),
        )
        for rgb, inks in _beyond(kit, kept)
    ]
    return found


def _alike(colours: Sequence[Rgb]) -> Iterator[Rgb]:
    kept = list(different(colours))
    for rgb in colours:
        if rgb in kept:
            kept.remove(rgb)
        else:
            yield rgb


def _beyond(kit: Kit, colours: Sequence[Rgb]) -> Iterator[tuple[Rgb, Inks]]:
    condition = kit.theme.print_condition
    inks = {colour.rgb: colour.cmyk for colour in kit.theme.colours.values()}
    for rgb in colours:
        if rgb in inks and is_beyond_inks(rgb, inks[rgb], condition):
            yield rgb, inks[rgb]
