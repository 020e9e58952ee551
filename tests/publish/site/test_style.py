"""The style sheet: the theme's colours and fonts, and no others."""

from __future__ import annotations

import base64
import os
import re
import subprocess
import sys
from dataclasses import replace
from io import BytesIO

import pytest
from fontTools.ttLib import TTFont

from infographic.assets.font import find_font, shaping_font
from infographic.content.theme.load_theme import load_theme
from infographic.files import program_data
from infographic.publish.site.own_files import RULES
from infographic.publish.site.page_fonts import page_fonts
from infographic.publish.site.style import style_of
from infographic.publish.site.template import program_rules
from infographic.scene import FontFile, TextStyle

THEMES = program_data() / "themes"
KELA, ILTA = (load_theme(THEMES / f"{name}.yaml") for name in ("kela", "ilta"))


def blocks(css: str) -> dict[str, str]:
    """What is said of the root, by the medium that it is said for."""
    found = re.findall(r"(?:@media ([^{]+)\{)?:root\{([^}]*)\}", css)
    return dict(found)


def test_colours_and_types_are_those_of_the_theme() -> None:
    said = blocks(style_of(KELA, "", "Kela").css)[""]
    assert "--hero:#ffc20e;" in said
    assert "--title-colour:var(--on_hero);" in said
    assert "--title-weight:900;" in said


def test_the_dark_theme_is_for_dark_screens_alone() -> None:
    said = blocks(style_of(KELA, "", "Kela").css)
    assert set(said) == {"", "screen and (prefers-color-scheme:dark)"}
    assert "--hero:#1f3c6e;" in said["screen and (prefers-color-scheme:dark)"]
    assert set(blocks(style_of(replace(KELA, dark=None), "", "Kela").css)) == {""}


def test_light_texts_are_dark_on_paper() -> None:
    said = blocks(style_of(ILTA, "", "Kela").css)["print"]
    assert "--step_text-colour:var(--on_bubble);" in said
    assert "print" not in blocks(style_of(KELA, "", "Kela").css)


def test_a_strand_that_is_faint_on_paper_has_an_edge() -> None:
    said = blocks(style_of(KELA, "", "Kela").css)[""]
    assert "--strand_1-edge:var(--strand_1);" in said
    assert "--strand_2-edge:var(--edge);" in said


def test_the_rules_invent_no_colour() -> None:
    rules = style_of(KELA, "", "Kela").css
    own = (program_data().parent / "infographic/publish/site/templates" / RULES).read_text(
        encoding="utf-8"
    )
    assert invented_colours(own) == []
    asked = set(re.findall(r"var\(--([\w-]+)", own))
    given = set(re.findall(r"--([\w-]+):", rules + own))
    assert asked <= given


@pytest.mark.parametrize(
    ("rules", "colours"),
    [
        (".a { color: var(--ink); } #top { margin: 0; }", []),
        (".a { color: #FF0000; } .b { margin: 0; }", ["#FF0000"]),
        ("@media print { .a { color: #fff } }", ["#fff"]),
        (".a { background: rgb(0 0 0 / 50%); }", ["rgb("]),
        (".a { color: white; border: 1px solid red; }", ["white", "red"]),
    ],
)
def test_an_invented_colour_is_found(rules: str, colours: list[str]) -> None:
    assert invented_colours(rules) == colours


# Those that a rule would be written with soonest.
_NAMED = "black|white|gr[ae]y|silver|red|blue|navy|green|yellow|orange|purple"


def invented_colours(rules: str) -> list[str]:
    """What stands for a colour in the declarations of rules."""
    said = " ".join(re.findall(r"\{([^{}]*)\}", rules))
    functions = r"(?:rgb|hsl|hwb|lab|lch|oklab|oklch|color)a?\("
    pattern = rf"#[0-9a-f]{{3,8}}\b|{functions}|(?<=[ :])(?:{_NAMED})\b(?!-)"
    return re.findall(pattern, said, re.IGNORECASE)


def test_fonts_bring_the_characters_that_are_shown_under_a_name_of_our_own() -> None:
    faces = page_fonts(KELA, "Ääkköset").faces
    assert len({face.family for face in faces}) == len(faces)
    for face in faces:
        with TTFont(BytesIO(face.woff2)) as font:
            assert {ord("Ä"), ord("ö"), ord("k")} <= set(font.getBestCmap())
            assert ord("ß") not in font.getBestCmap()
        assert face.family.startswith("Infographic Text")


def test_what_the_first_font_lacks_comes_from_the_next_of_the_themes() -> None:
    first, second = (find_font(family, "Regular") for family in ("Manrope", "Source Sans Pro"))
    lacking = chr(min(_characters(second) - _characters(first)))
    regular = {style: replace(look, style="Regular") for style, look in KELA.type.items()}
    theme = replace(KELA, fonts={"text": ("Manrope", "Source Sans Pro")}, type=regular)
    assert len(page_fonts(theme, "Kela").families[TextStyle.STEP_TEXT]) == 1
    _, other = page_fonts(theme, f"Kela {lacking}").families[TextStyle.STEP_TEXT]
    with TTFont(BytesIO(other.woff2)) as font:
        assert set(font.getBestCmap()) == {ord(lacking)}


def _characters(font: FontFile) -> set[int]:
    return {code for code in shaping_font(font).face.unicodes if chr(code).isprintable()}


def test_the_policy_allows_just_this_style() -> None:
    style = style_of(KELA, ".a{}", "Kela")
    assert style.allowed != style_of(KELA, ".b{}", "Kela").allowed
    assert len(base64.b64decode(style.allowed[len("'sha256-") : -1])) == 32


@pytest.mark.parametrize("text", ["Kela", "Ķēlā"])
def test_a_style_is_the_same_each_time(text: str) -> None:
    assert style_of(KELA, "", text) == style_of(KELA, "", text)


def test_the_programs_rules_are_read_alike_in_every_locale() -> None:
    code = "import sys, pathlib\nfrom infographic.publish.site.template import program_rules\n"
    code += "sys.stdout.buffer.write(program_rules().encode())"
    ascii_only = {"LC_ALL": "POSIX", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env={**os.environ, **ascii_only, "PYTHONPATH": str(program_data().parent)},
        capture_output=True,
        check=False,
    )
    assert (done.stdout.decode(), done.stderr.decode()) == (program_rules(), "")
