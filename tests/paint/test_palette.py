"""The colours of a picture besides the theme's: those of its logo, its drawings and its code."""

from __future__ import annotations

from dataclasses import replace

from infographic.assets.artwork import Drawn, own_colour, token
from infographic.assets.qr_code import DARK, LIGHT
from infographic.assets.vignette import Vignette
from infographic.colour.inks import inks_for
from infographic.content.guide.local import LocalGuide, LocalLink, LocalLogo
from infographic.geometry import Rect
from infographic.paint.palette import palette
from infographic.scene import Colour
from tests.fake import THEME, guide, words

BLUE, RED = (0, 45, 110), (200, 0, 0)
COLOURS = {"band": Colour(BLUE, (100, 75, 0, 25)), "heading": Colour(BLUE, (90, 70, 0, 20))}
THEMED = replace(THEME, colours=COLOURS)


def with_logo() -> LocalGuide:
    colours = {token(rgb): own_colour(rgb) for rgb in (BLUE, RED)}
    artwork = Drawn((), colours, Rect(0, 0, 1, 1))
    return replace(guide(), logo=LocalLogo(artwork, 0.5, words("Logo")))


def test_a_guide_without_them_has_the_themes_colours() -> None:
    assert palette(guide(), THEMED) == COLOURS


def test_a_logos_colour_that_the_theme_has_prints_like_the_first_of_them() -> None:
    found = palette(with_logo(), THEMED)
    assert found[token(BLUE)] == COLOURS["band"]
    assert found[token(RED)] == Colour(RED, inks_for(RED, THEMED.print_condition))
    assert set(found) == {*COLOURS, token(BLUE), token(RED)}


def with_drawing() -> LocalGuide:
    colours = {token(rgb): own_colour(rgb) for rgb in (BLUE, RED)}
    first, *others = guide().steps
    drawn = replace(first, vignettes=(Vignette("own.svg", (), colours),))
    return replace(guide(), steps=(drawn, *others))


def test_a_drawings_colours_print_as_a_logos() -> None:
    assert palette(with_drawing(), THEMED) == palette(with_logo(), THEMED)


def test_a_logos_colours_have_no_more_ink_than_the_paper_takes() -> None:
    spare = replace(THEMED.print_condition, ink_limit=180)
    found = palette(with_logo(), replace(THEMED, print_condition=spare))
    assert sum(found[token(RED)].cmyk) <= 180


def test_a_code_is_black_alone_on_white() -> None:
    link = LocalLink("https://kela.fi", words("kela.fi"), words("Guide"))
    found = palette(replace(guide(), link=link), THEMED)
    assert found[DARK] == Colour((0, 0, 0), (0, 0, 0, 100))
    assert found[LIGHT] == Colour((255, 255, 255), (0, 0, 0, 0))
