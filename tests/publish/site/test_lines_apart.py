"""Lines of the page stand so far apart that no letter can touch one of the line above."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.assets.own_font import own_font
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import Theme
from infographic.files import program_data
from infographic.publish.site.lines_apart import lines_apart
from tests.made_font import made_font

CSS = """
body { font: var(--step_text-weight) 1rem/1.45 var(--step_text-font); }
h1 { font: var(--title-weight) 4rem/1.14 var(--title-font); }
.says > p { line-height: 1.4; }
@media print { .says > p { line-height: 1.28; } }
"""
KELA = load_theme(program_data() / "themes/kela.yaml")


def with_own_font() -> Theme:
    """In which an Å reaches 1.2 ems up, and a g 0.3 down."""
    tall = made_font(tall={"Å": (0, 1200), "g": (-300, 500)})
    types = {style: replace(look, style="Regular") for style, look in KELA.type.items()}
    fonts = dict.fromkeys(KELA.fonts, ("Kolta",))
    return replace(KELA, fonts=fonts, type=types, own_fonts=(own_font(tall, "Kolta.ttf"),))


OWN = with_own_font()


def apart(body: str, theme: Theme = OWN) -> str:
    return lines_apart(CSS, f"<html lang=sv><body>{body}</body></html>", theme)


@pytest.mark.parametrize(
    ("body", "rules"),
    [
        ("<h1>ag Åa</h1>", "h1{line-height:1.53}\n"),
        ("<h1>ag<b>\N{SOFT HYPHEN}Å</b></h1>", "h1{line-height:1.53}\n"),
        ("<h1>a Å</h1>", "h1{line-height:1.23}\n"),
        ("<h1>a g</h1>", ""),
        ("<p>Åg Åg</p>", "body{line-height:1.53}\n"),
        ("<div class=says><p>a Å</p></div>", ""),
        ("<div class=says><p>g Å</p></div>", ".says > p{line-height:1.53}\n"),
    ],
)
def test_a_deep_letter_and_a_tall_mark_after_it_set_the_distance(body: str, rules: str) -> None:
    """The distance in which their ink meets, and a hair of air."""
    said = apart(body)
    assert said.startswith(rules)
    assert bool(said) == bool(rules)


def test_each_medium_has_the_distance_that_it_needs() -> None:
    lower = made_font(tall={"Å": (0, 1050), "g": (-300, 500)})
    theme = replace(OWN, own_fonts=(own_font(lower, "Kolta.ttf"),))
    assert apart("<div class=says><p>g Å</p></div>", theme) == (
        "@media print{.says > p{line-height:1.38}}\n"
    )


@pytest.mark.parametrize(
    "body",
    ["<h1>Åg</h1>", "<h1>Å</h1><h1>g</h1>", "<h1>g</h1><h1>Å</h1>", "<h1 class=number>17</h1>"],
)
def test_no_letter_touches_what_stands_above_it_or_elsewhere(body: str) -> None:
    """An Å without a letter before it is on the first line."""
    assert apart(body) == ("" if "Å" not in body else apart("<h1>Å</h1>"))


@pytest.mark.parametrize("letter", ["Ẫ", "A\N{COMBINING CIRCUMFLEX ACCENT}\N{COMBINING TILDE}"])
def test_marks_count_with_their_letter(letter: str) -> None:
    assert apart(f"<h1>og {letter}</h1>", KELA) != ""


def test_what_no_font_has_is_left_to_the_browser() -> None:
    assert apart("<h1>g 字 a</h1>") == ""


def test_of_many_headings_the_one_that_needs_most_says_it_for_all() -> None:
    assert apart("<h1>a Å</h1><h1>g Å</h1><h1>a</h1>") == "h1{line-height:1.53}\n"


def test_rules_stay_as_they_are_for_the_fonts_they_are_made_for() -> None:
    assert apart("<h1>Så lyckas du på sociala medier: Ång</h1>", KELA) == ""
