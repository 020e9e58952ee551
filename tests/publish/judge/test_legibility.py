"""Legibility: which contrast a text needs, and what is told when it has less."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from infographic.content.guide.model import CONTRASTS
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.geometry import MM_PER_PT, Point
from infographic.paint.picture import paint
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.legibility import (
    LEVELS,
    ContrastError,
    needed_contrast,
    refuse_low_contrast,
)
from infographic.publish.manuscript import manuscript_of
from infographic.scene import Colour, FontFile, TextRun, TextStyle
from tests.content.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("size", "style", "aaa", "aa"),
    [
        (10.0, "Regular", 7.0, 4.5),
        (17.9, "Regular", 7.0, 4.5),
        (18.0, "Regular", 4.5, 3.0),
        (13.9, "Bold", 7.0, 4.5),
        (14.0, "Bold", 4.5, 3.0),
        (14.0, "Semibold", 4.5, 3.0),
        (14.0, "Black Italic", 4.5, 3.0),
        (14.0, "Medium", 7.0, 4.5),
    ],
)
def test_large_and_bold_type_needs_less(size: float, style: str, aaa: float, aa: float) -> None:
    font = FontFile("font.otf", "Font", style)
    run = TextRun("text", font, size * MM_PER_PT, Point(0, 0), (), 10.0, "ink", "fi")
    assert needed_contrast(run, LEVELS["aaa"]) == aaa
    assert needed_contrast(run, LEVELS["aa"]) == aa


def test_a_guide_may_choose_each_level_and_the_stricter_is_usual(folder: GuideFolder) -> None:
    assert folder.load().guide.contrast == "aaa"
    assert set(LEVELS) == set(CONTRASTS)
    folder.change("guide.yaml", "names:", "contrast: aa\nnames:")
    assert folder.load().guide.contrast == "aa"


def test_a_level_that_does_not_exist(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names:", "contrast: AA\nnames:")
    (problem,) = folder.problems()
    assert problem.what == "expected a level of contrast, found “AA”"
    assert problem.hint == "did you mean “aa”? allowed are: aaa, aa"


def refused(content: Content, **colours: str) -> list[str]:
    """What is told of the card in both languages, as `refusals`, but without places."""
    return [str(replace(problem, place=None)) for problem in refusals(content, **colours)]


def refusals(content: Content, **colours: str) -> tuple[Problem, ...]:
    """What is told of the card in both languages when some colours of the theme are others."""
    changed = {
        name: Colour((int(value[1:3], 16), int(value[3:5], 16), int(value[5:], 16)), (0, 0, 0, 0))
        for name, value in colours.items()
    }
    theme = replace(content.theme, colours={**content.theme.colours, **changed})
    manuscript = manuscript_of(content)
    layout = manuscript.lay_out(content.formats["card"])  # colours move nothing
    contrasts = {
        code: text_contrasts(paint(layout, guide, theme))
        for code, guide in manuscript.guides.items()
    }
    try:
        refuse_low_contrast(
            theme, content.guide.contrast, [t for each in contrasts.values() for t in each]
        )
    except ContrastError as error:
        return error.problems
    return ()


def test_kelas_theme_is_not_refused(folder: GuideFolder) -> None:
    assert refused(folder.load()) == []


def test_each_two_colours_are_told_once_with_the_text_they_have_and_what_it_needs(
    folder: GuideFolder,
) -> None:
    content = folder.load()
    quote = replace(content.theme.type[TextStyle.QUOTE], size=30.0)
    author = replace(content.theme.type[TextStyle.QUOTE_AUTHOR], colour="on_rules")
    styles = {**content.theme.type, TextStyle.QUOTE: quote, TextStyle.QUOTE_AUTHOR: author}
    content = replace(content, theme=replace(content.theme, type=styles))
    grey = "“bubble” #777777 has a contrast of 4.4:1"  # 4.478, which is not rounded up
    hint = proposal("bubble", "#595959")  # of which the other stands out too
    assert refused(content, bubble="#777777", on_bubble="#ffffff") == [
        "theme “kela”: quote: this text is hard to read: “on_bubble” #ffffff on"
        f" {grey}, and type of this size needs 4.5:1\n{hint}",
        "theme “kela”: quote_author: this text is hard to read: “on_rules” #ffffff on"
        f" {grey}, and type of this size needs 7:1\n{hint}",
    ]


def test_the_kinds_of_text_in_one_colour_are_told_together_at_the_place_of_the_colour(
    folder: GuideFolder,
) -> None:
    (told,) = [each for each in refusals(folder.load(), ink="#8899aa") if "paper" in each.what]
    assert told.item == "theme “kela”: step_text, tip"
    assert "step_text" not in told.what
    assert told.place is not None
    assert told.place.file.endswith("themes/kela.yaml")
    assert told.place.text.startswith("  ink:")
    assert told.place.text[told.place.column - 1 :].startswith('"#14213d"')


def test_a_dull_text_with_an_address_in_it_is_told_as_a_whole(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names:", "footer: {fi: Lue kela.fi/some, sv: Se fpa.fi}\nnames:")
    told = [each for each in refused(folder.load(), on_hero="#b08020") if "footer" in each]
    assert len(told) == 1


def proposal(token: str, rgb: str) -> str:
    return (
        f'      → the nearest that passes: write in the theme  {token}: {{rgb: "{rgb}"}}  without'
        " its cmyk, which is then computed"
    )


def proposed(message: str) -> dict[str, str]:
    """The token and the value of a message's proposal."""
    found = re.search(r'theme  (\w+): \{rgb: "(#[0-9a-f]{6})"\}', message)
    assert found is not None, message
    return {found[1]: found[2]}


def test_at_the_level_of_the_law_more_passes(folder: GuideFolder) -> None:
    blue = {"ink": "#4a7ab5"}  # 4.3 on white
    assert len(refused(folder.load(), ink="#4070aa")) > 0
    folder.change("guide.yaml", "names:", "contrast: aa\nnames:")
    assert refused(folder.load(), ink="#4070aa") == []
    assert all("needs 4.5:1" in told for told in refused(folder.load(), **blue))
    assert refused(folder.load(), **blue)


WRONG = [
    {"ink": "#8899aa"},
    {"heading": "#b0b0ff"},  # on paper and on the ground of the tips
    {"on_strand_1": "#5577aa"},
    {"goal": "#803020"},
    {"rules_mark": "#3050a0"},
    {"edge": "#c0d0e0"},
    {"tips": "#6080a0"},
    {"on_bubble": "#002d6e", "bubble": "#0a3a80"},
]


@pytest.mark.parametrize("level", ["aaa", "aa"])
@pytest.mark.parametrize("colours", WRONG, ids=lambda colours: next(iter(colours)))
def test_what_is_proposed_passes(folder: GuideFolder, colours: dict[str, str], level: str) -> None:
    folder.change("guide.yaml", "names:", f"contrast: {level}\nnames:")
    content = folder.load()
    told = refused(content, **colours)
    assert told
    for _ in told:  # each proposal mends one place at least
        mended = {**colours, **proposed(told[0])}
        left = refused(content, **mended)
        assert len(left) < len(told)
        colours, told = mended, left
        if not told:
            break
    assert told == []


def test_a_text_in_its_background_s_own_colour_is_told_to_take_another(
    folder: GuideFolder,
) -> None:
    content = folder.load()
    title = replace(content.theme.type[TextStyle.TITLE], colour="hero")
    theme = replace(content.theme, type={**content.theme.type, TextStyle.TITLE: title})
    (told,) = refused(replace(content, theme=theme))
    assert "“hero” #ffc20e on “hero” #ffc20e has a contrast of 1.0:1" in told
    assert "give one of the two another colour" in told
