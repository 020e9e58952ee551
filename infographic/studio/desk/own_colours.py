"""A guide's own colours: the few main ones that its editor chooses, and all others of its theme,
which go with them so that what is written on them can be read.

They are a theme of the guide's own, in a file of its folder, that says only in which colours it
differs from the theme that it is based on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from infographic.brand.brand import Brand, colours_of
from infographic.brand.palette import palette_of as brand_palette
from infographic.brand.printing import printing_of
from infographic.brand.theme_text import Base, InWords, theme_text
from infographic.brand.typed_colour import parted
from infographic.colour.contrast import NEEDED_BY_GRAPHICS, contrast_ratio
from infographic.content.edit.change import SetValue
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import data_at, data_in
from infographic.content.load import load_theme_named
from infographic.content.theme.based_on import BASED_ON, THEMES
from infographic.content.theme.theme import AUDIENCE_COLOURS, ColourToken, Theme
from infographic.content.yaml.field import is_slug
from infographic.content.yaml.yaml_files import YamlFiles
from infographic.errors import ContentError, Problem
from infographic.message import Message, say
from infographic.publish.judge.legibility import LEVELS, Level
from infographic.publish.judge.nearest_colour import Neighbour, nearest_shade
from infographic.publish.offer import OFFER
from infographic.scene import Rgb
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.wish import Choose, PutFile, Wish
from infographic.studio.desk.working_copy import WorkingCopy

COLOURS = "colours"
BRAND = "brand"  # the field of all colours at once
OWN = "omat-varit"  # what a theme of a guide's own is called
_INK = "ink"  # what plain text is in: a theme has its own names for the colours of texts
_EXTREMES: Sequence[Rgb] = ((255, 255, 255), (0, 0, 0))

# The colours that an editor chooses, and what they are called. That of the rules is the guide's
# darkest, or in a dark theme its lightest: headings have it too.
MAIN_COLOURS: Mapping[str, Message] = {
    ColourToken.RULES: say("Main colour: headings and rules"),
    ColourToken.HERO: say("Ground of the title"),
    ColourToken.TIPS: say("Ground of the tips"),
    ColourToken.ASIDE: say("Ground of the quote and the chart"),
    ColourToken.STRAND_3: say("Third strand"),
    ColourToken.GOAL: say("Last step"),
}

Palette = Mapping[str, Rgb]


@dataclass(frozen=True)
class _Seen:
    """What is drawn in a colour on grounds, each with the least contrast, which may take the place
    of others that are tried first; a `shade` of it does as well."""

    token: str
    grounds: Sequence[tuple[str, float]]
    instead: Sequence[str] = ()


def hex_of(rgb: Rgb) -> str:
    return f"#{bytes(rgb).hex()}"


def rgb_of(typed: str) -> Rgb:
    """A colour as people type and paste it: #00357a, 00357A, #06c. EditError for anything else."""
    digits = typed.strip().lstrip("#")
    if re.fullmatch(r"[0-9a-fA-F]{3}", digits):
        digits = "".join(2 * digit for digit in digits)
    if not re.fullmatch(r"[0-9a-fA-F]{6}", digits):
        what = say("“{text}” is no colour", text=typed.strip()[:40])
        raise EditError(Problem(what, hint=say("write for example  {example}", example="#00357a")))
    red, green, blue = bytes.fromhex(digits)
    return red, green, blue


def palette_of(theme: Theme) -> Palette:
    """The colours of a theme by their names, as they are on screens."""
    return {name: colour.rgb for name, colour in theme.colours.items()}


def in_harmony(base: Palette, main: Palette, level: str) -> Palette:
    """The colours of a theme with other main ones: what had one of these has the new one, and what
    is seen on them is changed where it could not be read or told apart."""
    followers = {base[token]: token for token in reversed([*MAIN_COLOURS])}
    now = {
        token: main.get(followers[rgb], rgb) if rgb in followers else rgb
        for token, rgb in base.items()
    }
    now |= main
    for seen in _seen(LEVELS[level]):
        if seen.token in now:
            now[seen.token] = _readable(seen, now)
    return now


def unreadable(palette: Palette, level: str) -> Iterator[tuple[str, Rgb | None]]:
    """The main colours on which something cannot be seen in any colour, each with the nearest that
    will do, if there is one."""
    text = LEVELS[level].needed
    rules, hero = palette[ColourToken.RULES], palette[ColourToken.HERO]
    if _is_below(palette, "on_rules", ColourToken.RULES, text):
        yield ColourToken.RULES, _nearest(rules, [[Neighbour(ink, text)] for ink in _EXTREMES])
    if _is_below(palette, "on_hero", ColourToken.HERO, text) or _is_without_edge(palette):
        yield ColourToken.HERO, _nearest(hero, [*_with_edges(palette, text)])
    for token in (ColourToken.TIPS, ColourToken.ASIDE):  # tips stand on both
        if _is_below(palette, _INK, token, text):
            yield token, _nearest(palette[token], [[Neighbour(palette[_INK], text)]])


def _is_below(palette: Palette, drawn: str, ground: str, needed: float) -> bool:
    """Whether a colour that a theme has stands out too little from a ground."""
    return drawn in palette and contrast_ratio(palette[drawn], palette[ground]) < needed


def _is_without_edge(palette: Palette) -> bool:
    grounds = ColourToken.HERO, ColourToken.PAPER
    return any(_is_below(palette, ColourToken.EDGE, each, NEEDED_BY_GRAPHICS) for each in grounds)


def _with_edges(palette: Palette, text: float) -> Iterator[Sequence[Neighbour]]:
    """What the ground of the title may be seen beside: text, and an edge that the paper takes."""
    paper = Neighbour(palette[ColourToken.PAPER], NEEDED_BY_GRAPHICS)
    beside_paper = nearest_shade(paper.rgb, [paper])
    edges = [rgb for rgb in _EXTREMES if contrast_ratio(rgb, paper.rgb) >= paper.needed]
    edges += [beside_paper.rgb] if beside_paper else []
    for edge in edges:
        for ink in _EXTREMES:
            yield Neighbour(ink, text), Neighbour(edge, NEEDED_BY_GRAPHICS)


def _nearest(rgb: Rgb, ways: Sequence[Sequence[Neighbour]]) -> Rgb | None:
    """The shade of a colour that is nearest to it and will do in one of some ways."""
    shades = [shade for beside in ways if (shade := nearest_shade(rgb, beside))]
    return min(shades, key=lambda each: each.off).rgb if shades else None


def _seen(level: Level) -> Iterator[_Seen]:
    """All that depends on the main colours, in the order in which it is decided."""
    text, large, drawn = level.needed, level.needed_by_large, NEEDED_BY_GRAPHICS
    dark = ColourToken.RULES
    yield _Seen("heading", ((ColourToken.PAPER, text), (ColourToken.TIPS, text)))
    yield _Seen("on_hero", ((ColourToken.HERO, text),), (dark, _INK))
    yield _Seen("on_rules", ((dark, text),), (ColourToken.PAPER, _INK))
    yield _Seen(ColourToken.RULES_MARK, ((dark, max(large, drawn)),), ("on_rules",))
    yield _Seen("on_aside", ((ColourToken.ASIDE, text),), (dark, _INK))
    yield _Seen("on_bubble", ((ColourToken.BUBBLE, text),), (dark, _INK))
    yield _Seen(ColourToken.CHART, ((ColourToken.ASIDE, drawn),), ("on_aside",))
    for ground in (
        ColourToken.STRAND_1,
        ColourToken.STRAND_2,
        ColourToken.STRAND_3,
        ColourToken.GOAL,
        ColourToken.HUB,
    ):
        yield _Seen(f"on_{ground}", ((ground, max(large, drawn)),), (dark, ColourToken.PAPER))
    edges = (ColourToken.HERO, drawn), (ColourToken.PAPER, drawn)
    yield _Seen(ColourToken.EDGE, edges, ("heading", "on_hero"))
    marks = (ColourToken.TIPS, drawn), (ColourToken.PAPER, drawn)
    for audience in AUDIENCE_COLOURS:
        yield _Seen(audience, marks, ("heading",))


def _readable(seen: _Seen, now: Palette) -> Rgb:
    """Its colour if that stands out enough, or the first of others that does; else a shade of it,
    or the one of all that stands out most."""
    grounds = [Neighbour(now[token], needed) for token, needed in seen.grounds]
    others = [now[token] for token in seen.instead if token in now]
    shade = nearest_shade(now[seen.token], grounds)
    tried = [now[seen.token], *others, *(_EXTREMES if others else ())]
    tried += [shade.rgb] if shade else []
    tried += _EXTREMES

    def spare(rgb: Rgb) -> float:
        return min(contrast_ratio(rgb, each.rgb) / each.needed for each in grounds)

    return next((rgb for rgb in tried if spare(rgb) >= 1), max(tried, key=spare))


def own_colours(
    copy: WorkingCopy, theme: Theme, base: Theme, level: str, changed: Mapping[str, Rgb]
) -> tuple[Wish, ...]:
    """What is to be edited so that a guide has other main colours, `changed`, than its theme as it
    stands. That is the guide's own if it is based on another, `base`; otherwise the guide gets one.
    Colours that somebody has chosen by hand stay."""
    now, below = palette_of(theme), palette_of(base)
    before = {token: now[token] for token in MAIN_COLOURS}
    earlier = in_harmony(below, before, level)
    wanted = in_harmony(below, {**before, **changed}, level)
    by_hand = {token for token in now if now[token] != earlier.get(token, now[token])}
    new = {
        token: rgb
        for token, rgb in wanted.items()
        if rgb != now[token] and (token in changed or token not in by_hand)
    }
    if not new:
        return ()
    new |= _readable_again({**now, **new}, changed, level)
    file = f"{THEMES}/{theme.name}.yaml"
    if base_name(copy, theme.name):
        return (PutFile(file, _with_colours(file, copy.text(file), new)),)
    name = _free_name(copy)
    file = f"{THEMES}/{name}.yaml"
    text = _with_colours(file, f"{_HEAD}{BASED_ON}: {theme.name}\n", new)
    return PutFile(file, text), Choose("theme", name)


_HEAD = "# Oppaan omat värit. Muu on kuin teemassa, johon tämä perustuu.\n"


def in_brand(
    copy: WorkingCopy, folder: Path, theme: Theme, level: str, typed: str, in_words: InWords
) -> tuple[Wish, ...]:
    """What is to be edited so that a guide has all its colours from those of a brand, as they are
    typed in one line. EditError when they are not two to five colours."""
    own = base_name(copy, theme.name)
    name = theme.name if own else _free_name(copy)
    file = f"{THEMES}/{name}.yaml"
    files = {folder / each: text for each, text in copy.texts.items()}
    base = Base(own or theme.name, folder / file, printing_of(folder), files)
    try:
        brand = Brand(name, colours_of(parted(typed)))
        text = theme_text(brand, brand_palette(brand.colours, level), base, in_words).text
    except ContentError as error:
        raise EditError(error.problems) from None
    return (PutFile(file, text), *(() if own else (Choose("theme", name),)))


def base_name(copy: WorkingCopy, name: str) -> str:
    """What a theme of the guide's folder is based on; empty where it stands for itself, or is none
    of the folder's."""
    file = f"{THEMES}/{name}.yaml"
    if file not in copy.texts:
        return ""
    base = data_at(data_in(file, copy.text(file)), (BASED_ON,))
    return base if isinstance(base, str) and is_slug(base) else ""


def _readable_again(palette: Palette, changed: Mapping[str, Rgb], level: str) -> Palette:
    """What of a palette has to be another colour to be seen on the grounds that were changed,
    though somebody has chosen it."""
    now, new = dict(palette), dict[str, Rgb]()
    for seen in _seen(LEVELS[level]):
        token = seen.token
        if token not in now or token in changed:
            continue
        below = [(ground, needed) for ground, needed in seen.grounds if ground in changed]
        if any(_is_below(now, token, ground, needed) for ground, needed in below):
            now[token] = new[token] = _readable(seen, now)
    return new


def base_theme(folder: Path, copy: WorkingCopy, theme: Theme) -> Theme:
    """The theme that one of the folder is based on; itself where there is none. ContentError when
    it cannot be read."""
    base = base_name(copy, theme.name)
    if not base:
        return theme
    return load_theme_named(folder, base, OFFER, YamlFiles.in_folder(folder, copy.texts))


def _with_colours(file: str, text: str, colours: Palette) -> str:
    try:
        for token, rgb in colours.items():
            value = {"rgb": hex_of(rgb)}
            known = data_at(data_in(file, text), (COLOURS,))
            change = (
                SetValue((COLOURS, token), value)
                if isinstance(known, dict)
                else SetValue((COLOURS,), {token: value})
            )
            text = edited(text, change, file, ())
    except ContentError as error:
        raise EditError(error.problems) from None
    return text


def _free_name(copy: WorkingCopy) -> str:
    number = 1
    while f"{THEMES}/{OWN if number == 1 else f'{OWN}-{number}'}.yaml" in copy.texts:
        number += 1
    return OWN if number == 1 else f"{OWN}-{number}"
