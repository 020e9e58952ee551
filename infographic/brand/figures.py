"""What stands on the grounds of a picture in a brand's colours: strands and stations, edges, marks
of audiences, drawings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

import numpy as np

from infographic.brand.choice import (
    BLACK,
    WHITE,
    Choice,
    Option,
    Way,
    cheapest,
    given,
    nearest,
    neutral,
    shade,
)
from infographic.brand.grounds import Grounds
from infographic.brand.tone import apart, apart_without_red_or_green, tone_at, tone_of
from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.publish.judge.nearest_colour import Neighbour
from infographic.scene import Rgb

_EDGE = NEEDED_BY_GRAPHICS + 0.02
_BROWN = 30.0
_LATER = 1.5
# How far apart strands are from each other, from the ground of the title and from paper; and for
# eyes that see no red or green: ΔE00.
_FROM_STRAND, _FROM_HERO, _FROM_PAPER, _WITHOUT_RED = 20.0, 20.0, 7.0, 8.0
_GOAL_FROM_HERO = 20.0
_LIGHTER_OR_DARKER = 2.0  # in contrast: what is seen from afar
# What speaks against strands that leave out a given colour which is nowhere else as it is.
_LEFT_OUT = 14.0


def edge_of(grounds: Grounds, colours: Sequence[Rgb]) -> Choice:
    """What is around all that stands out too little: seen on the title's ground and on paper."""
    beside = [Neighbour(grounds.hero.rgb, _EDGE), Neighbour(WHITE, _EDGE)]
    for each in (grounds.dark, grounds.ink, neutral(BLACK)):
        if all(contrast_ratio(each.rgb, other.rgb) >= other.needed for other in beside):
            return each
    options = []
    for place, rgb in enumerate(colours):
        found = nearest(rgb, beside)
        if found is not None:
            dull = 6.0 if found.tone.is_grey else 0.0
            cost = 0.5 * found.off + _LATER * place + _BROWN * found.tone.mud + dull
            options.append(Option(_shade_as_found(found), cost))
    grey = nearest((118, 118, 118), beside)
    assert grey is not None
    return cheapest([*options, Option(neutral(grey.rgb), 25.0)])


def _shade_as_found(found: Choice) -> Choice:
    """What is small is a shade on purpose, not a colour that was moved."""
    if found.way is Way.MOVED and found.of is not None:
        return shade(found.tone, found.of)
    return found


def goal_of(grounds: Grounds, colours: Sequence[Rgb]) -> Choice:
    """The last strand and station: the liveliest of what is given beside the title's ground, and
    rather one that no other ground has."""
    return cheapest(_goals(grounds, colours))


def _goals(grounds: Grounds, colours: Sequence[Rgb]) -> Iterator[Option]:
    hero = grounds.hero.rgb

    def seen(rgb: Rgb) -> float:
        near = 2 * max(0.0, _GOAL_FROM_HERO - apart(rgb, hero))
        near += 8 * max(0.0, _LIGHTER_OR_DARKER - contrast_ratio(rgb, hero))
        return near + 2 * max(0.0, 14.0 - apart(rgb, WHITE))

    for place, rgb in enumerate(colours):
        used = 7.0 if rgb == grounds.rules.of else 5.0 if rgb == grounds.aside.of else 0.0
        grey = 8.0 if tone_of(rgb).is_grey else 0.0
        cost = 10.0 + place * 0.3 + used + grey - 0.12 * tone_of(rgb).chroma + seen(rgb)
        yield Option(given(rgb), cost)
    yield Option(grounds.dark, 18.0 + seen(grounds.dark.rgb))
    for rgb in colours:
        tone = tone_of(rgb)
        for light in (80, 60, 45):
            made = tone.at(light, 70.0)
            yield Option(
                shade(made, rgb),
                22.0 + (12.0 if tone.is_grey else 0.0) + _BROWN * made.mud + seen(made.rgb),
            )


def strands_of(
    grounds: Grounds, goal: Choice, colours: Sequence[Rgb]
) -> tuple[Choice, Choice, Choice]:
    """The strands in turn: a dark one, a light one, one between; all apart from each other."""
    options = sorted(_strands(grounds, colours), key=lambda option: option.cost)
    options = list({option.rgb: option for option in reversed(options)}.values())
    options = sorted(options, key=lambda option: option.cost)[:18]

    unseen = _not_yet_seen(grounds, goal, colours)

    def cost(three: tuple[Option, ...]) -> float:
        four = [*(each.rgb for each in three), goal.rgb]
        near = sum(
            2 * max(0.0, _FROM_STRAND - apart(one, other))
            + 2 * max(0.0, _WITHOUT_RED - apart_without_red_or_green(one, other))
            for one, other in combinations(four, 2)
        )
        left_out = _LEFT_OUT * len(unseen.difference(four))
        return near + left_out + sum(each.cost for each in three)

    best = min(combinations(options, 3), key=cost)
    light, middle, dark = sorted(
        (each.choice for each in best), key=lambda each: -each.tone.lightness
    )
    return dark, light, middle


def _not_yet_seen(grounds: Grounds, goal: Choice, colours: Sequence[Rgb]) -> set[Rgb]:
    """The given colours that nothing has as they are."""
    there = (grounds.hero, grounds.rules, grounds.aside, grounds.tips, grounds.dark, goal)
    return {each for each in colours if apart(each, WHITE) >= _FROM_PAPER} - {
        each.rgb for each in there
    }


def _strands(grounds: Grounds, colours: Sequence[Rgb]) -> Iterator[Option]:
    def seen(rgb: Rgb) -> float:
        on_hero = 2 * max(0.0, _FROM_HERO - apart(rgb, grounds.hero.rgb))
        return on_hero + 2 * max(0.0, _FROM_PAPER - apart(rgb, WHITE))

    for place, rgb in enumerate(colours):
        yield Option(given(rgb), _LATER * place + seen(rgb))
    yield Option(grounds.rules, 4.0 + seen(grounds.rules.rgb))
    yield Option(grounds.dark, 5.0 + seen(grounds.dark.rgb))
    yield Option(grounds.aside, 6.0 + seen(grounds.aside.rgb))
    for place, rgb in enumerate(colours):
        tone = tone_of(rgb)
        for light in (84, 70, 54, 40, 28):
            made = tone.at(light, 55.0)
            cost = 9.0 + _LATER * place + _BROWN * made.mud + seen(made.rgb)
            yield Option(shade(made, rgb), cost + (4.0 if tone.is_grey else 0.0))
    yield Option(neutral(WHITE), 9.0 if grounds.is_hero_dark else 26.0)
    dull = 16.0 if all(tone_of(each).is_grey for each in colours) else 30.0
    for light in (82, 62, 42, 22):
        grey = tone_at(light, 2, tone_of(colours[0]).hue)
        yield Option(neutral(grey.rgb), dull + seen(grey.rgb))


def audiences_of(grounds: Grounds, colours: Sequence[Rgb]) -> tuple[Choice, ...]:
    """The four of the marks of tips: seen wherever tips stand, and as far apart as the hues that
    are given allow, also for eyes that see no red or green."""
    options = [*_audiences(grounds, colours)]
    count = len(options)
    near = np.zeros((count, count))
    for one, other in combinations(range(count), 2):
        first, second = options[one].rgb, options[other].rgb
        near[one, other] = min(
            apart(first, second), 1.5 * apart_without_red_or_green(first, second), 30.0
        )
    groups = np.array([*combinations(range(count), 4)])
    pairs = np.stack(
        [near[groups[:, one], groups[:, other]] for one, other in combinations(range(4), 2)]
    )
    costs = np.array([option.cost for option in options])
    worth = 3 * pairs.min(axis=0) + pairs.mean(axis=0) - costs[groups].sum(axis=1)
    best = groups[int(np.argmax(worth))]
    return tuple(options[index].choice for index in best)


def _audiences(grounds: Grounds, colours: Sequence[Rgb]) -> Iterator[Option]:
    beside = [
        Neighbour(each, NEEDED_BY_GRAPHICS + 0.1)
        for each in (WHITE, grounds.tips.rgb, grounds.aside.rgb)
    ]
    seen: set[Rgb] = set()
    for option in _marks(grounds, colours, beside):
        if option.rgb not in seen and _stands_out(option.rgb, beside):
            seen.add(option.rgb)
            yield option


def _marks(
    grounds: Grounds, colours: Sequence[Rgb], beside: Sequence[Neighbour]
) -> Iterator[Option]:
    yield Option(grounds.dark, 0.0)
    for place, rgb in enumerate(colours):
        found = nearest(rgb, beside)
        if found is not None:
            cost = place + 0.4 * found.off + 0.5 * _BROWN * found.tone.mud
            yield Option(_shade_as_found(found), cost)
        tone = tone_of(rgb)
        for light in (22, 34, 46):
            made = tone.at(light, 60.0)
            yield Option(shade(made, rgb), 6.0 + place + 0.5 * _BROWN * made.mud)
    for light in (8, 26, 38, 50, 54):
        yield Option(neutral(tone_at(light, 2, tone_of(colours[0]).hue).rgb), 10.0)


def _stands_out(rgb: Rgb, beside: Sequence[Neighbour]) -> bool:
    return all(contrast_ratio(rgb, each.rgb) >= each.needed for each in beside)


def on(ground: Rgb, needed: float, wanted: Sequence[Choice]) -> Choice:
    """What is written or drawn on a ground: the first of some that stands out enough; else black
    or white, whichever does."""
    for each in (*wanted, neutral(WHITE), neutral(BLACK)):
        if contrast_ratio(each.rgb, ground) >= needed:
            return each
    return neutral(max((WHITE, BLACK), key=lambda rgb: contrast_ratio(rgb, ground)))
