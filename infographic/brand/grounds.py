"""The grounds of a picture in a brand's colours, and the dark one that is written on light ones.

The first colour is what a picture is remembered by: the ground of the title and the reel, the
largest. A dark and a light one stand beside it: the rules, and the quote with the chart.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from infographic.brand.choice import (
    BLACK,
    WHITE,
    Choice,
    Option,
    cheapest,
    given,
    nearest,
    neutral,
    shade,
)
from infographic.brand.tone import Tone, apart, tone_at, tone_of
from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.publish.judge.legibility import Level
from infographic.publish.judge.nearest_colour import Neighbour
from infographic.scene import Rgb

# An edge is seen on the ground of the title and on white paper: where both are far apart, it stands
# between them, so they have its contrast twice, and a little for rounding.
_ROOM_FOR_EDGE = NEEDED_BY_GRAPHICS**2 + 0.3
_EDGE = NEEDED_BY_GRAPHICS + 0.05
# How far apart grounds are that meet, in ΔE00.
_FROM_HERO, _FROM_RULES, FROM_PAPER = 24.0, 15.0, 7.0
_TIPS_FROM_OTHERS, _TIPS_FROM_PAPER = 6.0, 3.0
# What is too near is worse than any other choice, but not than one that is nearer still.
_TOO_NEAR = 6.0
# Red that is paler is pink, and darker still red; not so of olive and brown.
_PALER = 10.0
_BROWN = 30.0  # for what has become a brown or an olive
_LATER = 1.5  # for each place in the order of the given colours
_BRIGHT = 58.0  # of chroma: too loud for what is written on beside the title
_LIGHT_PANEL = 55.0
_FAR = 30.0  # ΔE00: what is left of a given colour there is not worth its name


@dataclass(frozen=True)
class Grounds:
    """`dark` is what headings, edges and charts have; `ink` that of plain text."""

    hero: Choice
    dark: Choice
    ink: Choice
    rules: Choice
    aside: Choice
    tips: Choice

    @property
    def is_hero_dark(self) -> bool:
        return contrast_ratio(self.hero.rgb, WHITE) > contrast_ratio(self.hero.rgb, BLACK)


def grounds_of(colours: Sequence[Rgb], level: Level) -> Grounds:
    """The grounds for given colours, in the order of their importance; `level` is what texts need
    to be read."""
    first = _first(colours)
    hero = _hero(first, level)
    rest = [each for each in colours if each != first]
    hues = [each for each in (first, *rest) if not tone_of(each).is_grey]
    dark = _dark(hero, [first, *rest], level)
    ink = _ink(dark.tone)
    rules = cheapest(_rules(hero, dark, rest, hues, level))
    aside = cheapest(_aside(_Beside(hero, rules, dark, ink), rest, hues, level))
    tips = cheapest(_tips(_Beside(hero, rules, dark, ink), aside, rest, hues, level))
    return Grounds(hero, dark, ink, rules, aside, tips)


def _first(colours: Sequence[Rgb]) -> Rgb:
    """The first that is not white: white is the paper."""
    return next((each for each in colours if apart(each, WHITE) >= FROM_PAPER), colours[0])


def _hero(first: Rgb, level: Level) -> Choice:
    """The ground of the title: with black text, with white text and an edge between it and paper,
    or with white text and a black edge."""
    needed = level.needed
    paler = _PALER * (1 - tone_of(first).mud)
    ways = [
        [Neighbour(BLACK, needed)],
        [Neighbour(WHITE, max(needed, _ROOM_FOR_EDGE))],
        [Neighbour(WHITE, needed), Neighbour(BLACK, _EDGE)],
    ]
    found = cheapest(
        Option(choice, choice.off + (paler if way[0].rgb == BLACK and choice.off else 0.0))
        for way in ways
        if (choice := nearest(first, way)) is not None
    )
    if apart(found.rgb, WHITE) >= FROM_PAPER:
        return found
    tone = tone_of(first)
    chroma = tone.chroma if tone.is_grey else tone.chroma + 3
    darker = (tone_at(light, chroma, tone.hue) for light in range(96, 80, -1))
    return shade(next(each for each in darker if apart(each.rgb, WHITE) >= FROM_PAPER), first)


def _dark(hero: Choice, colours: Sequence[Rgb], level: Level) -> Choice:
    """What is written on light grounds in colour: more than paper asks for, so that it can be read
    on pale grounds as well."""
    needed = level.needed * 1.3
    if contrast_ratio(hero.rgb, WHITE) >= needed:
        return hero
    options = [Option(neutral(_charcoal(tone_of(colours[0])).rgb), 24.0)]
    for place, rgb in enumerate(colours):
        found = nearest(rgb, [Neighbour(WHITE, needed)])
        if found is not None:
            cost = found.off + _BROWN * found.tone.mud + _LATER * place
            options.append(Option(found, cost + (6.0 if found.tone.is_grey else 0.0)))
    return cheapest(options)


def _charcoal(like: Tone) -> Tone:
    """Nearly black, with a breath of a colour."""
    return tone_at(20, min(4.0, like.chroma), like.hue)


def _ink(dark: Tone) -> Choice:
    """What plain text is in: on paper it prints as black alone."""
    return neutral(tone_at(min(12.0, dark.lightness), min(6.0, dark.chroma / 4), dark.hue).rgb)


def panel_ways(level: Level) -> Sequence[Sequence[Neighbour]]:
    """How a panel can be written on."""
    return [Neighbour(WHITE, level.needed)], [Neighbour(BLACK, level.needed)]


def _rules(
    hero: Choice, dark: Choice, rest: Sequence[Rgb], hues: Sequence[Rgb], level: Level
) -> Iterator[Option]:
    """A dark panel beside a light title, beside a dark one either."""
    is_hero_dark = contrast_ratio(hero.rgb, WHITE) > contrast_ratio(hero.rgb, BLACK)
    for place, rgb in enumerate(rest):
        for way in panel_ways(level):
            found = nearest(rgb, way)
            if found is None or found.off > _FAR:
                continue
            is_light = way[0].rgb == BLACK
            cost = found.off + _LATER * place + _BROWN * found.tone.mud + _near(found, hero)
            pale = max(0.0, 20.0 - apart(found.rgb, WHITE))
            yield Option(found, cost + pale + (12.0 if is_light and not is_hero_dark else 0.0))
    yield Option(dark, 14.0 + _near(dark, hero))
    for rgb in hues:
        tone = tone_of(rgb)
        for light, chroma in ((36, 60), (24, 45), (82, 34)):
            made = tone.at(light, chroma)
            if light > 50 and not is_hero_dark:
                continue
            option = shade(made, rgb)
            if any(
                contrast_ratio(made.rgb, each[0].rgb) >= level.needed for each in panel_ways(level)
            ):
                yield Option(option, 16.0 + _BROWN * made.mud + _near(option, hero))
    for light in (20, 84):
        grey = neutral(tone_at(light, 3 if hues else 0, tone_of(hero.rgb).hue).rgb)
        yield Option(grey, (30.0 if hues else 20.0) + _near(grey, hero))


def _near(one: Choice, hero: Choice) -> float:
    return _TOO_NEAR * max(0.0, _FROM_HERO - apart(one.rgb, hero.rgb))


@dataclass(frozen=True)
class _Beside:
    """What a light ground stands beside, and what is written on it."""

    hero: Choice
    rules: Choice
    dark: Choice
    ink: Choice

    def too_near(self, one: Rgb) -> float:
        return _TOO_NEAR * (
            max(0.0, _FROM_HERO * 0.7 - apart(one, self.hero.rgb))
            + 0.4 * max(0.0, _FROM_RULES - apart(one, self.rules.rgb))
            + max(0.0, FROM_PAPER + 3 - apart(one, WHITE))
        )


def _aside(
    beside: _Beside, rest: Sequence[Rgb], hues: Sequence[Rgb], level: Level
) -> Iterator[Option]:
    """A light ground, with dark text and speech on it."""
    text = [Neighbour(beside.ink.rgb, level.needed)]
    for place, rgb in enumerate(rest):
        found = nearest(rgb, text)
        if found is None or found.off > _FAR / 2:
            continue
        loud = 0.25 * max(0.0, found.tone.chroma - _BRIGHT)
        taken = 8.0 if rgb == beside.rules.of else 0.0
        cost = 1.5 * found.off + _LATER * place + loud + taken + _BROWN * found.tone.mud
        yield Option(found, cost + beside.too_near(found.rgb))
    for place, rgb in enumerate(_for_aside(beside.rules, hues)):
        tone = tone_of(rgb)
        for light, chroma in ((84, 28), (90, 16), (78, 34), (70, 34)):
            made = tone.at(light, chroma)
            if contrast_ratio(made.rgb, beside.ink.rgb) >= level.needed:
                far = abs(light - 84) / 3
                cost = 9.0 + place + far + _BROWN * made.mud
                yield Option(shade(made, rgb), cost + beside.too_near(made.rgb))
    for light in (86, 78, 70):
        grey = tone_at(light, 2 if hues else 0, tone_of(beside.hero.rgb).hue)
        if contrast_ratio(grey.rgb, beside.ink.rgb) >= level.needed:
            yield Option(
                neutral(grey.rgb),
                (30.0 if hues else 18.0) + (86 - light) / 3 + beside.too_near(grey.rgb),
            )


def _for_aside(rules: Choice, hues: Sequence[Rgb]) -> Sequence[Rgb]:
    """The colours that have a hue: that of dark rules comes first, that of light ones last."""
    if rules.tone.lightness > _LIGHT_PANEL:
        return sorted(hues, key=lambda rgb: rgb == rules.of)
    return _by_hue(rules, hues)


def _by_hue(beside: Choice, hues: Sequence[Rgb]) -> Sequence[Rgb]:
    """The colours that have a hue, that of another ground first."""
    return sorted(hues, key=lambda rgb: rgb != beside.of)


def _tips(
    beside: _Beside,
    aside: Choice,
    rest: Sequence[Rgb],
    hues: Sequence[Rgb],
    level: Level,
) -> Iterator[Option]:
    """The palest of all, on which headings can be read as well."""

    def cost(rgb: Rgb) -> float:
        near = max(0.0, _TIPS_FROM_OTHERS - apart(rgb, aside.rgb))
        near += max(0.0, _TIPS_FROM_OTHERS - apart(rgb, beside.hero.rgb))
        near += 2 * max(0.0, _TIPS_FROM_PAPER - apart(rgb, WHITE))
        return _TOO_NEAR * near

    def is_read(rgb: Rgb) -> bool:
        return contrast_ratio(rgb, beside.dark.rgb) >= level.needed

    for place, rgb in enumerate(rest):
        if tone_of(rgb).lightness >= 90 and is_read(rgb):
            yield Option(given(rgb), place + cost(rgb))
    for place, rgb in enumerate(_by_hue(aside, hues)):
        tone = tone_of(rgb)
        for light, chroma in ((95.5, 7), (94, 9), (92.5, 9), (97, 6)):
            made = tone.at(light, chroma)
            if is_read(made.rgb):
                yield Option(shade(made, rgb), 3.0 + place + cost(made.rgb))
    for light in (95.0, 93.0, 92.0, 97.0):
        grey = tone_at(light, 1 if hues else 0, tone_of(beside.hero.rgb).hue)
        if is_read(grey.rgb):
            yield Option(neutral(grey.rgb), 12.0 + cost(grey.rgb))
    yield Option(neutral(WHITE), 200.0)
