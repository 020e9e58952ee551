"""Whether the texts and icons of the page stand out enough from their grounds, by light and in the
dark: what `page.css` puts where."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace

from infographic.colour.contrast import NEEDED_BY_GRAPHICS
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken, Theme
from infographic.errors import Problem
from infographic.message import say
from infographic.publish.judge.legibility import (
    LEVELS,
    ContrastError,
    Level,
    Pair,
    hard_to_read,
    hard_to_see,
    ratio_in,
)
from infographic.scene import TextStyle

# What stands on each ground in type of less than 18 pt, and less than 14 pt where it is bold.
_SMALL: Mapping[ColourToken, tuple[TextStyle, ...]] = {
    ColourToken.PAPER: (TextStyle.STEP_TEXT, TextStyle.STEP_TITLE, TextStyle.TIP),
    ColourToken.TIPS: (TextStyle.TIP,),
    ColourToken.HERO: (TextStyle.SUBTITLE, TextStyle.LINK),
    ColourToken.RULES: (TextStyle.RULE, TextStyle.RULES_INTRO),
    ColourToken.ASIDE: (TextStyle.CHART_LABEL, TextStyle.CHART_HEADING, TextStyle.CHART_NUMBER),
    ColourToken.BUBBLE: (TextStyle.QUOTE_AUTHOR,),
}
# What is never smaller than that.
_LARGE: Mapping[ColourToken, tuple[TextStyle, ...]] = {
    ColourToken.PAPER: (TextStyle.NUMBER,),
    ColourToken.HERO: (TextStyle.TITLE,),
    ColourToken.RULES: (TextStyle.RULES_HEADING,),
    ColourToken.BUBBLE: (TextStyle.QUOTE,),
}
# What is no text.
_GRAPHICS = tuple(
    Pair(drawn, ground, NEEDED_BY_GRAPHICS)
    for drawn, ground in (
        (ColourToken.EDGE, ColourToken.PAPER),
        (ColourToken.EDGE, ColourToken.HERO),
        (ColourToken.RULES_MARK, ColourToken.RULES),
        *((audience, ColourToken.PAPER) for audience in AUDIENCE_COLOURS),
    )
)


def refuse_low_contrast(theme: Theme, level: str) -> None:
    """ContrastError that names each two colours of a theme, or of its dark one, which the page
    shows with less contrast than a guide's level asks for."""
    shown = (theme,) if theme.dark is None else (theme, theme.dark)
    problems = [problem for each in shown for problem in _problems(each, LEVELS[level])]
    if problems:
        raise ContrastError(problems)


def _problems(theme: Theme, level: Level) -> Iterator[Problem]:
    texts = {
        **_texts(theme, _LARGE, level.needed_by_large),
        **_texts(theme, _SMALL, level.needed),
    }
    pairs = [*texts, *_GRAPHICS]
    for pair, styles in texts.items():
        ratio = ratio_in(theme, pair)
        if ratio < pair.needed:
            yield _on_page(hard_to_read(theme, pair, ratio, ", ".join(styles), pairs))
    for pair in _GRAPHICS:
        if ratio_in(theme, pair) < pair.needed:
            yield _on_page(hard_to_see(theme, pair, pairs))


def _texts(
    theme: Theme, grounds: Mapping[ColourToken, tuple[TextStyle, ...]], needed: float
) -> dict[Pair, list[TextStyle]]:
    """The styles of each two colours."""
    found: dict[Pair, list[TextStyle]] = {}
    for ground, styles in grounds.items():
        for style in styles:
            found.setdefault(Pair(theme.type[style].colour, ground, needed), []).append(style)
    return found


def _on_page(problem: Problem) -> Problem:
    return replace(problem, item=say("web page, {part}", part=problem.item))
