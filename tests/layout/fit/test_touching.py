"""A guide whose title would touch itself in one language is given more leading, in all of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.load import Content
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


@pytest.mark.parametrize("name", ["a4-landscape", "a4-portrait", "a3-landscape", "slide", "square"])
def test_marks_of_a_guides_own_font_stay_on_the_page(folder: GuideFolder, name: str) -> None:
    """However tall: the title stands by its capitals, and what is above these has the margin."""
    folder.change("guide.yaml", "languages:", "theme: oma\nlanguages:")
    folder.files["themes/oma.yaml"] = "based_on: kela\nfonts:\n  text: [Kolta, Source Sans Pro]\n"
    folder.files["fonts/Kolta.ttf"] = made_font(tall={"Å": (0, 1500), "V": (0, 700)})
    folder.files["fonts/licences.yaml"] = "Kolta: Kelan oma\n"
    content = content_with(folder, "Åland väntar på oss alla")
    layout = laid_out(content, name)
    tops = [
        frame.rect.y + frame.paragraph.baseline - reach(line.runs).up * frame.paragraph.size
        for page in layout.frames.values()
        for frame in page.walk()
        if frame.paragraph
        for line in frame.paragraph.lines[:1]
    ]
    assert min(tops) > 0.19 * content.formats[name].margin
