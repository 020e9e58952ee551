"""The picture of a page while the guide is edited, or why there is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.geometry import Size
from infographic.publish.manuscript import manuscript_of
from infographic.studio.live.picture import LivePage, LivePicture, live_page
from infographic.studio.live.refusal import Refusal
from infographic.studio.live.screen_svg import screen_svg
from tests.studio.live.kela import content, kela_page, typed

TITLE = ("fi: Luo tilit", "fi: Avaa {}")


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_it_shows_what_would_be_published(language: str) -> None:
    picture = kela_page("square").picture(language)
    manuscript = manuscript_of(content())
    layout = manuscript.lay_out(content().formats["square"])
    assert isinstance(picture, LivePicture)
    assert picture.svg == screen_svg(manuscript.scene(layout, language))
    assert (picture.language, picture.size) == (language, Size(285.75, 285.75))
    assert {spot.language for spot in picture.spots} == {language}


def test_placeholders_stand_as_they_are_typed_in_a_draft() -> None:
    changed = typed("steps.yaml", ("fi: Luo tilit", "fi: 'Luo {Tilit} {{x}}'"))
    page = live_page(changed, changed.formats["square"])
    assert isinstance(page, LivePage)
    step = page.guides["fi"].steps[0]
    assert step.title.value == "Luo {Tilit} {x}"
    assert page.guides["fi"].draft is not None
    assert isinstance(page.picture("fi"), LivePicture)


def refused(file: str, *changes: tuple[str, str], page: str = "square") -> Refusal:
    changed = typed(file, *changes)
    live = live_page(changed, changed.formats[page])
    refusal = live if isinstance(live, Refusal) else live.picture("fi")
    assert isinstance(refusal, Refusal)
    return refusal


def test_a_text_that_does_not_fit_is_told_by_its_id_and_language() -> None:
    long = "fi: " + "Kuuntele ja seuraa ".strip() * 40
    (problem, *_) = refused("steps.yaml", ("fi: Kuuntele ja seuraa", long)).problems
    assert problem.text_id == "steps.kuuntele-ja-seuraa.title"
    assert problem.language == "fi"
    assert "square" in problem.problem.what


def test_a_character_that_no_font_has_is_told_of_its_text() -> None:
    (problem,) = refused("steps.yaml", ("sv: Skapa konton", "sv: Öppna 漢")).problems
    assert (problem.text_id, problem.language) == ("steps.luo-tilit.title", "sv")
    assert "no font has the character" in problem.problem.what


def test_what_can_hardly_be_read_is_told_of_the_theme() -> None:
    dull = replace(content().theme.colours["paper"], rgb=(90, 90, 90))
    colours = {**content().theme.colours, "ink": dull, "paper": dull}
    faint = replace(content(), theme=replace(content().theme, colours=colours))
    live = live_page(faint, faint.formats["square"])
    assert isinstance(live, LivePage)
    refusal = live.picture("fi")
    assert isinstance(refusal, Refusal)
    assert {problem.text_id for problem in refusal.problems} == {"theme"}
