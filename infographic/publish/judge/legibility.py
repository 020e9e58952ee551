"""Whether the texts and icons of a picture stand out enough from their background.

What texts need is the guide's choice: “aaa” is contrast (enhanced) of WCAG 2.2, success criterion
1.4.6, and “aa”, which the law asks for (EN 301 549), is contrast (minimum), 1.4.3. Either asks less
of large text, which is of 18 pt, or of 14 pt when it is bold. What is no text needs 3:1 (1.4.11).
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken, Theme
from infographic.errors import Place, Problem, RefusedError
from infographic.geometry import MM_PER_PT
from infographic.message import say
from infographic.publish.judge.contrast import VIEWER, TextContrast
from infographic.publish.judge.nearest_colour import Neighbour, nearest_shade
from infographic.scene import Colour, TextRun

_LARGE, _LARGE_WHEN_BOLD = 18.0, 14.0  # pt
_HINT = say("give one of the two another colour in the theme, much lighter or darker")


@dataclass(frozen=True)
class Level:
    """The least contrast of texts, and of large ones."""

    needed: float
    needed_by_large: float


# By the guide's name for it.
LEVELS: Mapping[str, Level] = {"aaa": Level(7.0, 4.5), "aa": Level(4.5, 3.0)}

# What is drawn of meaning that is no text, each colour with its background.
_GRAPHICS = (
    (ColourToken.ON_STRAND_1, ColourToken.STRAND_1),
    (ColourToken.ON_STRAND_2, ColourToken.STRAND_2),
    (ColourToken.ON_STRAND_3, ColourToken.STRAND_3),
    (ColourToken.ON_GOAL, ColourToken.GOAL),
    (ColourToken.EDGE, ColourToken.HERO),
    (ColourToken.EDGE, ColourToken.PAPER),
    (ColourToken.RULES_MARK, ColourToken.RULES),
    (ColourToken.CHART, ColourToken.ASIDE),
    (ColourToken.ON_HUB, ColourToken.HUB),
    *((audience, ColourToken.TIPS) for audience in AUDIENCE_COLOURS),
    *((audience, ColourToken.PAPER) for audience in AUDIENCE_COLOURS),
)


@dataclass(frozen=True)
class Pair:
    """A colour of the theme, what it is seen on (a token, or None for the bare page), and the
    contrast that it needs there."""

    colour: str
    background: str | None
    needed: float


class ContrastError(RefusedError):
    """Texts, icons or logos do not stand out enough from what is painted beneath them."""


def refuse_low_contrast(theme: Theme, level: str, contrasts: Sequence[TextContrast]) -> None:
    """ContrastError that names, once for all languages, each two colours of which texts have less
    than their level asks for, with the kinds of these, and the icons and edges that the theme's
    colours leave with too little."""
    asked = LEVELS[level]
    pairs = [
        *(Pair(*drawn, NEEDED_BY_GRAPHICS) for drawn in _GRAPHICS),
        *(_pair(found, asked) for found in contrasts),
    ]
    dull: dict[tuple[str, str | None], list[TextContrast]] = {}
    for found in contrasts:
        if found.ratio < needed_contrast(found.run, asked):
            dull.setdefault((found.run.colour, found.background), []).append(found)
    problems = [_dull_texts(theme, asked, alike, pairs) for alike in dull.values()]
    problems += _dull_graphics(theme, pairs)
    if problems:
        raise ContrastError(problems)


def _pair(found: TextContrast, level: Level) -> Pair:
    return Pair(found.run.colour, found.background, needed_contrast(found.run, level))


def _dull_graphics(theme: Theme, pairs: Sequence[Pair]) -> Iterator[Problem]:
    for drawn, background in _GRAPHICS:
        pair = Pair(drawn, background, NEEDED_BY_GRAPHICS)
        if ratio_in(theme, pair) < NEEDED_BY_GRAPHICS:
            yield hard_to_see(theme, pair, pairs)


def ratio_in(theme: Theme, pair: Pair) -> float:
    """The contrast of two colours of a theme."""
    below = VIEWER if pair.background is None else theme.colours[pair.background]
    return contrast_ratio(theme.colours[pair.colour].rgb, below.rgb)


def hard_to_see(theme: Theme, pair: Pair, pairs: Sequence[Pair]) -> Problem:
    """What is told of icons, edges and charts of one colour on another one of the theme; `pairs`
    are all that are seen together, which a better colour has to suit."""
    advice = _advice(theme, pair, pairs)
    return Problem(
        say(
            "this is hard to see: {colour} on {ground} has a contrast of {ratio}:1, and icons,"
            " edges and charts need {needed:g}:1",
            colour=_described(pair.colour, theme.colours),
            ground=_described(pair.background, theme.colours),
            ratio=_cut(ratio_in(theme, pair)),
            needed=pair.needed,
        ),
        advice.place,
        item=say("theme “{name}”: {part}", name=theme.name, part=pair.colour),
        hint=advice.hint,
    )


def hard_to_read(
    theme: Theme, pair: Pair, ratio: float, styles: str, pairs: Sequence[Pair]
) -> Problem:
    """Likewise of the texts of some styles, which have this contrast."""
    advice = _advice(theme, pair, pairs)
    return Problem(
        say(
            "this text is hard to read: {colour} on {ground} has a contrast of {ratio}:1, and type"
            " of this size needs {needed:g}:1",
            colour=_described(pair.colour, theme.colours),
            ground=_described(pair.background, theme.colours),
            ratio=_cut(ratio),
            needed=pair.needed,
        ),
        advice.place,
        item=say("theme “{name}”: {part}", name=theme.name, part=styles),
        hint=advice.hint,
    )


def needed_contrast(run: TextRun, level: Level) -> float:
    """The least contrast with its background that the type of a run asks for."""
    large = _LARGE_WHEN_BOLD if run.font.is_bold else _LARGE
    # Sizes in pt come back from mm with a rounding error.
    return level.needed_by_large if run.size / MM_PER_PT > large - 1e-6 else level.needed


def _dull_texts(
    theme: Theme, level: Level, alike: Sequence[TextContrast], pairs: Sequence[Pair]
) -> Problem:
    """What is told of the texts of one colour on one background that are hard to read."""
    worst = max(alike, key=lambda text: needed_contrast(text.run, level) / text.ratio)
    styles = ", ".join(dict.fromkeys(text.style or "" for text in alike))
    return hard_to_read(theme, _pair(worst, level), worst.ratio, styles, pairs)


@dataclass(frozen=True)
class _Advice:
    """What to do about two colours, and where the one to be changed is written, if known."""

    hint: str
    place: Place | None


def _advice(theme: Theme, wrong: Pair, pairs: Iterable[Pair]) -> _Advice:
    """The nearest colour that passes, for what is drawn or for its background: rather one that
    passes wherever the picture has it than one that passes in this place alone."""
    drawn = theme.colour_places.get(wrong.colour)
    is_of_theme = wrong.background is None or wrong.background in theme.colours
    if wrong.colour == wrong.background or not is_of_theme:
        return _Advice(_HINT, drawn)
    for all_of_them in ([wrong, *pairs], [wrong]):
        shades = [
            (shade, token)
            for token in (wrong.colour, wrong.background)
            if token is not None
            and (
                shade := nearest_shade(theme.colours[token].rgb, _beside(theme, token, all_of_them))
            )
        ]
        if shades:
            shade, token = min(shades, key=lambda each: each[0].off)
            rgb = Colour(shade.rgb, theme.colours[token].cmyk).hex
            hint = say(
                "the nearest that passes: write in the theme  {example}  without its cmyk, which is"
                " then computed",
                example=f'{token}: {{rgb: "{rgb}"}}',
            )
            return _Advice(hint, theme.colour_places.get(token))
    return _Advice(_HINT, drawn)


def _beside(theme: Theme, token: str, pairs: Iterable[Pair]) -> list[Neighbour]:
    """What a colour of the theme is seen beside in some pairs."""
    others = {
        (pair.background if pair.colour == token else pair.colour, pair.needed)
        for pair in pairs
        if token in (pair.colour, pair.background) and pair.colour != pair.background
    }
    return [
        Neighbour(VIEWER.rgb if other is None else theme.colours[other].rgb, needed)
        for other, needed in others
        if other is None or other in theme.colours
    ]


def _cut(ratio: float) -> float:
    """Cut off, not rounded: 6.96 does not pass for 7.0."""
    return int(ratio * 10) / 10


def _described(token: str | None, colours: Mapping[str, Colour]) -> str:
    if token is None:
        return say("bare page {shade}", shade=VIEWER.hex)
    if token not in colours:
        return token
    return say("“{colour}” {shade}", colour=token, shade=colours[token].hex)
