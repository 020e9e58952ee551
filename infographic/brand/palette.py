"""All colours of a theme in those of a brand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from infographic.brand.choice import WHITE, Choice, neutral, shade
from infographic.brand.figures import audiences_of, edge_of, goal_of, on, strands_of
from infographic.brand.grounds import FROM_PAPER, Grounds, grounds_of
from infographic.brand.tone import apart, tone_at, tone_of
from infographic.colour.contrast import NEEDED_BY_GRAPHICS
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken
from infographic.publish.judge.legibility import LEVELS, Level
from infographic.scene import Rgb

Palette = Mapping[str, Choice]
_SAME = 3.0  # ΔE00: what nobody tells apart who does not have both side by side


def palette_of(colours: Sequence[Rgb], level: str) -> Palette:
    """The colours of a theme by their names, for two to five colours in the order of their
    importance; `level` is the contrast that a guide asks for, “aa” or “aaa”."""
    asked = LEVELS[level]
    own = different(colours)
    grounds = grounds_of(own, asked)
    goal = goal_of(grounds, own)
    strands = strands_of(grounds, goal, own)
    audiences = audiences_of(grounds, own)
    found: dict[str, Choice] = {
        ColourToken.PAPER: neutral(WHITE),
        ColourToken.HERO: grounds.hero,
        ColourToken.TIPS: grounds.tips,
        ColourToken.RULES: grounds.rules,
        ColourToken.ASIDE: grounds.aside,
        ColourToken.BUBBLE: neutral(WHITE),
        ColourToken.STRAND_1: strands[0],
        ColourToken.STRAND_2: strands[1],
        ColourToken.STRAND_3: strands[2],
        ColourToken.GOAL: goal,
        ColourToken.EDGE: edge_of(grounds, own),
        ColourToken.HUB: neutral(WHITE),
        ColourToken.HAIR: _hair(grounds),
        **dict(zip(AUDIENCE_COLOURS, audiences, strict=True)),
    }
    found |= _written(found, grounds, asked)
    return {**found, **_drawn(found, grounds)}


def different(colours: Sequence[Rgb]) -> tuple[Rgb, ...]:
    """The colours without those that are the same as one before."""
    kept: list[Rgb] = []
    for rgb in colours:
        if all(apart(rgb, other) >= _SAME for other in kept):
            kept.append(rgb)
    return tuple(kept)


def is_paper(rgb: Rgb) -> bool:
    """Whether a colour is nearly white, as the paper is."""
    return apart(rgb, WHITE) < FROM_PAPER


def _hair(grounds: Grounds) -> Choice:
    tone = tone_of(grounds.tips.rgb)
    return shade(tone_at(tone.lightness - 5, tone.chroma + 3, tone.hue), grounds.tips.of or WHITE)


def _written(found: Palette, grounds: Grounds, level: Level) -> dict[str, Choice]:
    """What is written and drawn on the grounds, strands and stations."""
    text, large = level.needed, max(level.needed_by_large, NEEDED_BY_GRAPHICS)
    dark, ink, white = grounds.dark, grounds.ink, neutral(WHITE)
    rules, aside = grounds.rules.rgb, grounds.aside.rgb
    on_rules = on(rules, text, [white, dark, ink])
    marks = [grounds.hero, found[ColourToken.GOAL], grounds.aside, grounds.tips, on_rules]
    on_aside = on(aside, text, [dark, ink])
    written = {
        "ink": ink,
        "heading": on(WHITE, text, [dark]),
        "on_hero": on(grounds.hero.rgb, text, [white, dark, ink]),
        "on_rules": on_rules,
        ColourToken.RULES_MARK: on(rules, large, marks),
        "on_aside": on_aside,
        "on_bubble": on(WHITE, text, [dark]),
        ColourToken.CHART: on(aside, NEEDED_BY_GRAPHICS, [dark, on_aside]),
        ColourToken.ON_HUB: on(WHITE, large, [dark]),
    }
    for strand in (
        ColourToken.STRAND_1,
        ColourToken.STRAND_2,
        ColourToken.STRAND_3,
        ColourToken.GOAL,
    ):
        written[f"on_{strand}"] = on(found[strand].rgb, large, [white, dark, ink])
    return written


def _drawn(found: Palette, grounds: Grounds) -> dict[str, Choice]:
    """The tones of the steps' drawings: those of the strands, so that what is drawn on its own
    colour gives way."""
    dark, light, middle = (
        found[each] for each in (ColourToken.STRAND_1, ColourToken.STRAND_2, ColourToken.STRAND_3)
    )
    ink = grounds.dark if grounds.dark.tone.lightness <= 32 else grounds.ink
    return {
        ColourToken.SCENE_PAPER: neutral(WHITE),
        ColourToken.SCENE_INK: ink,
        ColourToken.SCENE_BLUE: middle if middle.tone.lightness < 75 else dark,
        ColourToken.SCENE_SKY: light,
        ColourToken.SCENE_PALE: grounds.tips,
        ColourToken.SCENE_SUN: _sun(found, grounds),
        ColourToken.SCENE_CORAL: found[ColourToken.GOAL],
    }


def _sun(found: Palette, grounds: Grounds) -> Choice:
    """What is to act on in a drawing: the most sunny of the colours that the picture has."""
    names = (ColourToken.HERO, ColourToken.GOAL, ColourToken.STRAND_2, ColourToken.RULES)
    there = [found[each] for each in names] + [grounds.aside]
    return max(there, key=lambda each: _sunniness(each.rgb))


def _sunniness(rgb: Rgb) -> float:
    tone = tone_of(rgb)
    if tone.lightness < 55:
        return tone.lightness - 60
    return tone.chroma - abs((tone.hue - 85 + 180) % 360 - 180) / 3
