"""A guide whose title would touch itself in one language is given more leading, in all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.load import Content
from infographic.geometry import TOLERANCE
from infographic.layout.box.frame import STRANDS, Frame
from infographic.layout.fit.fit import Layout, fit, found
from infographic.layout.fit.touching import leading_of_touching
from infographic.publish.offer import load
from infographic.scene import TextStyle
from infographic.text.clearance import reach
from infographic.text.typeset import typesetters
from tests.content.guide_folder import GuideFolder
from tests.made_font import made_font

PAGES = ("a4-landscape", "a4-portrait", "square")
PLAIN, TOUCHING = "Hyvää matkaa kaikille meille", "Hyggegång jagar ÅÅÅÅÅÅÅÅ ÉÉÉÉÉ ÖÖÖÖ"


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "guide")


def content_with(folder: GuideFolder, swedish: str) -> Content:
    folder.change("guide.yaml", "Hyvä opas, sv: En bra guide", f"{PLAIN}, sv: {swedish}")
    folder.write()
    return load(folder.path)


def laid_out(content: Content, name: str) -> Layout:
    page, theme = content.formats[name], content.theme
    guides = in_every_language(content.guide)
    return fit(guides, theme, page, *typesetters(theme, page, content.guide.names))


def title_leading(layout: Layout, language: str) -> float:
    (title,) = (
        each.paragraph
        for each in layout.frames[language].walk()
        if each.paragraph and each.paragraph.style is TextStyle.TITLE
    )
    return title.leading / title.size


@pytest.mark.parametrize("name", PAGES)
def test_no_line_touches_another_and_languages_stay_twins(folder: GuideFolder, name: str) -> None:
    content = content_with(folder, TOUCHING)
    layout = laid_out(content, name)
    assert not leading_of_touching(layout.frames.values())
    finnish, swedish = title_leading(layout, "fi"), title_leading(layout, "sv")
    assert finnish == pytest.approx(swedish)
    assert swedish > content.theme.type[TextStyle.TITLE].leading
    page, theme = content.formats[name], content.theme
    setters = typesetters(theme, page, content.guide.names)
    assert found(in_every_language(content.guide), theme, page, *setters) == layout.found


def test_a_title_that_does_not_touch_has_the_leading_of_the_theme(folder: GuideFolder) -> None:
    content = content_with(folder, "Vi reser väl alla samman")
    leading = title_leading(laid_out(content, "a4-landscape"), "sv")
    assert leading == pytest.approx(content.theme.type[TextStyle.TITLE].leading)


def content_in_tall_font(folder: GuideFolder) -> Content:
    """In which “Å” and “B” are more than twice as high as other capitals."""
    folder.change("guide.yaml", "languages:", "theme: oma\nlanguages:")
    folder.files["themes/oma.yaml"] = "based_on: kela\nfonts:\n  text: [Kolta, Source Sans Pro]\n"
    folder.files["fonts/Kolta.ttf"] = made_font(tall={"Å": (0, 1500), "B": (-100, 1500)})
    folder.files["fonts/licences.yaml"] = "Kolta: Kelan oma\n"
    return content_with(folder, "Åland väntar på oss alla")


def ink(frame: Frame) -> tuple[float, float]:
    """Where the ink of a text begins and ends, in mm from the top of the page."""
    text = frame.paragraph
    assert text is not None
    reaches = [reach(line.runs) for line in text.lines]
    first = frame.rect.y + text.baseline
    last = first + (len(reaches) - 1) * text.leading
    return first - reaches[0].up * text.size, last + reaches[-1].down * text.size


@pytest.mark.parametrize("name", ["a4-landscape", "a4-portrait", "a3-landscape", "slide", "square"])
def test_marks_of_a_guides_own_font_stay_on_the_page(folder: GuideFolder, name: str) -> None:
    """However tall: the title stands by its capitals, and what is above these has the margin."""
    content = content_in_tall_font(folder)
    layout = laid_out(content, name)
    frames = [each for page in layout.frames.values() for each in page.walk() if each.paragraph]
    assert min(ink(frame)[0] for frame in frames) > 0.19 * content.formats[name].margin


def test_marks_of_a_guides_own_font_stay_in_their_lanes(folder: GuideFolder) -> None:
    layout = laid_out(content_in_tall_font(folder), "square")
    assert layout.candidate.composition == "lanes"
    every = [*layout.frames["sv"].walk()]
    ends = [each.rect for each in every if each.kind in STRANDS and each.path is None]
    titles = [
        each for each in every if each.paragraph and each.paragraph.style is TextStyle.STEP_TITLE
    ]
    assert len(titles) == 2
    for title in titles:
        top, bottom = ink(title)
        lane = min(ends, key=lambda end: abs(end.centre.y - title.rect.centre.y))
        assert lane.y - TOLERANCE < top < bottom < lane.bottom + TOLERANCE
