"""Presentations as a kind of file: made for every format that lists them, refused with it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest
from PIL import Image
from pptx import Presentation
from pptx.oxml.ns import qn
from pptx.shapes.picture import Picture

from infographic.content.language.language import language
from infographic.publish.report import PAGE
from infographic.publish.selection import Selection
from infographic.scene import Colour, TextStyle
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, built_from, contents
from tests.publish.small_guide import STRIP, formats

SVG = (
    '<svg xmlns="http://www.w3.org/2000/svg"><rect width="20" height="10" fill="#0b4a50"/>'
    '<rect width="5" height="5" fill="#c8442b"/></svg>'
)
LOGO = "logo:\n  file: {}\n  alt: {{fi: Viraston logo, sv: Myndighetens logotyp}}\nnames:"
LINK = "link:\n  url: https://kela.fi/some\n  label: {fi: Koko ohje, sv: Hela guiden}\nnames:"


@pytest.fixture
def folder(folder: GuideFolder) -> GuideFolder:
    folder.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg, pptx"), STRIP)
    return folder


def titles(file: Path) -> list[str]:
    return [slide.shapes.title.text_frame.text for slide in Presentation(str(file)).slides]


def test_each_language_has_its_presentation_whatever_the_shape_of_the_page(
    folder: GuideFolder, output: Path
) -> None:
    assert built(folder, output).refused == ()
    assert titles(output / "fi" / "opas-card.pptx") == [
        "Hyvä opas",
        "Hyvä opas",
        "Aloita",
        "Jatka",
        "Säännöt",
        "Luvut",
        "Lopuksi",
        "Hyvä opas",
    ]
    assert titles(output / "sv" / "guide-card.pptx")[2:5] == ["Börja", "Fortsätt", "Regler"]
    presentation = Presentation(str(output / "fi" / "opas-card.pptx"))
    assert presentation.slide_width / presentation.slide_height == pytest.approx(16 / 9)


@pytest.mark.slow
@pytest.mark.usefixtures("all_is_made_anew")
def test_one_language_alone_gives_the_same_file(folder: GuideFolder, output: Path) -> None:
    content = folder.load()
    built_from(content, output)
    both = contents(output)
    built_from(content, output, Selection(["sv"], ["card"], ["pptx"]))
    assert contents(output)["sv/guide-card.pptx"] == both["sv/guide-card.pptx"]


@pytest.mark.slow
def test_a_text_too_long_for_its_slide_refuses_the_format_and_says_how_to_do_without(
    folder: GuideFolder, output: Path
) -> None:
    folder.change("steps.yaml", "{fi: Jatka,", f"{{fi: {'Sana sanan perään ' * 60},")
    (refusal,) = built(folder, output).refused
    assert refusal.format == "card"
    assert "title (fi): too much text for the slides of card (pptx)" in str(refusal.error)
    assert "take pptx out of the format's files" in str(refusal.error)
    assert not (output / "fi" / "opas-card.svg").exists()
    assert (output / "fi" / "opas-strip.svg").exists()


def test_a_colour_that_only_slides_use_has_to_stand_out_too(
    folder: GuideFolder, output: Path
) -> None:
    shown = str(folder.files["formats.yaml"]).replace("detail: full", "detail: headlines")
    folder.files["formats.yaml"] = shown
    content = folder.load()
    pale = Colour((200, 200, 200), (0, 0, 0, 20))
    text = replace(content.theme.type[TextStyle.STEP_TEXT], colour="pale")
    theme = replace(
        content.theme,
        colours={**content.theme.colours, "pale": pale},
        type={**content.theme.type, TextStyle.STEP_TEXT: text},
    )
    refusal, page = built_from(replace(content, theme=theme), output).refused
    assert page.format == PAGE  # which shows these texts too
    assert (refusal.format, refusal.takers) == ("card", ())
    assert "step_text: this text is hard to read" in str(refusal.error)


def further_colours(file: Path) -> dict[str | None, str | None]:
    """Those that the file offers besides its palette, by name."""
    with ZipFile(file) as package:
        theme = ElementTree.fromstring(package.read("ppt/theme/theme1.xml"))
    return {colour.get("name"): colour[0].get("val") for colour in theme.iter(qn("a:custClr"))}


def names(file: Path) -> list[str]:
    return [shape.name for slide in Presentation(str(file)).slides for shape in slide.shapes]


def test_a_logo_that_is_drawn_brings_its_colours(folder: GuideFolder, output: Path) -> None:
    folder.files["logo.svg"] = SVG
    folder.change("guide.yaml", "names:", LOGO.format("logo.svg"))
    assert built(folder, output).refused == ()
    file = output / "fi" / "opas-card.pptx"
    assert "Viraston logo" in names(file)
    assert further_colours(file)["picture #0b4a50"] == "0B4A50"


def test_a_code_brings_its_colours(folder: GuideFolder, output: Path) -> None:
    text = str(folder.files["formats.yaml"]).replace("detail: full", "detail: full\n  link: qr")
    folder.files["formats.yaml"] = text
    folder.change("guide.yaml", "names:", LINK)
    assert built(folder, output).refused == ()
    file = output / "fi" / "opas-card.pptx"
    assert "Koko ohje: https://kela.fi/some" in " ".join(names(file))
    assert further_colours(file)["code dark"] == "000000"


def test_a_logo_of_pixels_is_on_the_native_slide_too(folder: GuideFolder, output: Path) -> None:
    png = BytesIO()
    Image.new("RGBA", (600, 300), (120, 20, 10, 200)).save(png, "PNG")
    folder.files["logo.png"] = png.getvalue()
    folder.change("guide.yaml", "names:", LOGO.format("logo.png"))
    assert built(folder, output).refused == ()
    first = Presentation(str(output / "fi" / "opas-card.pptx")).slides[0]
    (logo,) = (shape for shape in first.shapes if isinstance(shape, Picture))
    assert logo.name == "Viraston logo"
    assert logo.image.blob == png.getvalue()
    assert logo.width / logo.height == pytest.approx(2, rel=1e-4)


def test_what_the_program_says_in_english_is_told_to_be_english(
    folder: GuideFolder, output: Path
) -> None:
    for name, text in folder.files.items():
        assert isinstance(text, str)
        folder.files[name] = text.replace("sv:", "de:").replace("sv]", "de]")
    assert built(folder, output, Selection(kinds=["pptx"])).refused == ()
    finnish = spoken(output / "fi/opas-card.pptx")
    assert {code for code, _ in finnish} == {"fi-FI"}
    words = language("de").slides
    said = spoken(output / "de/guide-card.pptx")
    own = {words.closing, words.cover_notes, words.overview_notes, words.picture_notes}
    own.add(language("de").page.draft)
    assert {text for code, text in said if code == "en-GB"} == own
    assert {code for code, text in said if text not in own} == {"de-DE"}


def spoken(file: Path) -> list[tuple[str, str]]:
    """The texts of a presentation and of its notes run by run, each with its language."""
    return [
        (run.find(qn("a:rPr")).get("lang"), run.find(qn("a:t")).text)
        for slide in Presentation(str(file)).slides
        for part in (slide, slide.notes_slide)
        for run in part.element.iter(qn("a:r"))
    ]
