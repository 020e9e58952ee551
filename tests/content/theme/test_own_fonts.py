"""The fonts in a guide's folder fonts/, and what is noted of their licences."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.theme.theme import Theme
from infographic.errors import Problem
from infographic.scene import TextStyle
from tests.assets.test_own_font import OPEN
from tests.content.guide_folder import GuideFolder
from tests.made_font import made_font

THEME = """\
based_on: kela
fonts:
  text: [Source Sans Pro, Kolta]
"""
NOTED = "Kolta: Kelan oma, sopimus 12/2026\n"


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    made = GuideFolder(tmp_path / "guide")
    made.change("guide.yaml", "languages:", "theme: oma\nlanguages:")
    made.files["themes/oma.yaml"] = THEME
    made.files["fonts/Kolta-Regular.ttf"] = made_font()
    made.files["fonts/licences.yaml"] = NOTED
    return made


def _only(folder: GuideFolder) -> Problem:
    (problem,) = folder.problems()
    return problem


def test_a_theme_names_a_font_of_the_folder_by_its_family(folder: GuideFolder) -> None:
    theme = folder.load().theme
    (own,) = theme.own_fonts
    assert (own.family, own.style, own.licence) == ("Kolta", "Regular", NOTED[7:-1])
    assert theme.faces(TextStyle.TITLE)[1] == own


def test_a_font_without_a_space_lends_letters_but_is_not_the_first(folder: GuideFolder) -> None:
    folder.files["fonts/Kolta-Regular.ttf"] = made_font(letters="ǯabc")
    assert folder.load().theme.own_fonts[0].family == "Kolta"
    folder.files["themes/oma.yaml"] = "based_on: kela\nfonts: {own: [Kolta, Source Sans Pro]}\n"
    problem = folder.problems()[0]
    assert "the font “Kolta” has no space" in problem.what


def test_what_a_theme_does_not_ask_for_is_not_its_own(folder: GuideFolder) -> None:
    folder.files["fonts/Kolta-Bold.otf"] = made_font(style="Bold", is_cff=True)
    folder.files["fonts/Other.ttf"] = made_font("Other", fs_type=2)
    theme = folder.load().theme
    assert [font.style for font in theme.own_fonts] == ["Bold", "Regular"]
    folder.files["themes/oma.yaml"] = "based_on: kela\n"
    assert folder.load().theme.own_fonts == ()


def test_a_guide_depends_on_what_is_in_its_fonts_and_not_on_where_they_lie(
    folder: GuideFolder, tmp_path: Path
) -> None:
    def theme_in(place: str) -> Theme:
        folder.path = tmp_path / place
        return folder.load().theme

    here, there = theme_in("here"), theme_in("there")
    assert here.own_fonts == there.own_fonts
    folder.files["fonts/Kolta-Regular.ttf"] = made_font(letters="abcʒ")
    other = theme_in("there")
    assert here.own_fonts != other.own_fonts
    assert here.faces(TextStyle.TIP) != other.faces(TextStyle.TIP)


def test_a_font_without_a_licence_is_refused_with_where_to_note_it(folder: GuideFolder) -> None:
    del folder.files["fonts/licences.yaml"]
    problem = _only(folder)
    assert problem.what == "nothing says by which licence the font “Kolta” is used here"
    assert problem.hint == "write it into fonts/licences.yaml, for example  Kolta: …"
    assert problem.place is not None
    assert problem.place.line == 3


def test_an_open_font_says_its_licence_itself(folder: GuideFolder) -> None:
    del folder.files["fonts/licences.yaml"]
    folder.files["fonts/Kolta-Regular.ttf"] = made_font(licence=OPEN)
    assert folder.load().theme.own_fonts


@pytest.mark.parametrize(
    ("name", "text", "what"),
    [
        ("licences.yaml", "Kolt: oma\n", "no font file here is of the family “Kolt”"),
        ("licences.yaml", "Kolta: [oma]\n", "expected a licence, found a list"),
        ("licences.yaml", "- Kolta\n", "expected keys and values, found a list"),
        ("licenses.yaml", NOTED, "this file is not read"),
        ("licences.yml", NOTED, "this file is not read"),
    ],
)
def test_a_note_of_licences_that_cannot_be_taken(
    folder: GuideFolder, name: str, text: str, what: str
) -> None:
    del folder.files["fonts/licences.yaml"]
    folder.files[f"fonts/{name}"] = text
    problem = _only(folder)
    assert problem.what == what
    assert f"fonts/{name}" in str(problem)


@pytest.mark.parametrize(
    ("name", "data", "what"),
    [
        ("broken.otf", b"no font", "this is no font"),
        ("Kolta.woff2", b"", "this file is not read; fonts are .otf and .ttf"),
        ("Kolta.ttc", b"", "this file is not read; fonts are .otf and .ttf"),
        ("again.TTF", made_font(), "this is Kolta Regular, as Kolta-Regular.ttf is too"),
        ("large.ttf", bytes(10_000_001), "the font file is larger than 10 MB"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(
    folder: GuideFolder, name: str, data: bytes, what: str
) -> None:
    folder.files[f"fonts/{name}"] = data
    problem = _only(folder)
    assert problem.what == what
    assert problem.item.endswith(f"fonts/{name}")
    assert problem.hint


def test_texts_and_hidden_files_beside_the_fonts_are_no_fonts(folder: GuideFolder) -> None:
    for name in ("OFL.txt", "README.md", ".DS_Store", "sopimus.pdf", "._Kolta-Bold.ttf"):
        folder.files[f"fonts/{name}"] = b"\x00\x01"
    assert len(folder.load().theme.own_fonts) == 1


def test_a_font_that_forbids_embedding_is_refused_where_a_theme_asks_for_it(
    folder: GuideFolder,
) -> None:
    folder.files["fonts/Kolta-Regular.ttf"] = made_font(fs_type=2)
    problem = _only(folder)
    assert problem.what.startswith("fonts/Kolta-Regular.ttf: this font says that it must not be")
    assert problem.place is not None
    assert problem.place.file.endswith("themes/oma.yaml")


def test_a_style_that_is_not_there_is_told_with_those_that_are(folder: GuideFolder) -> None:
    own = THEME.replace("Source Sans Pro, Kolta", "Kolta")
    folder.files["themes/oma.yaml"] = f"{own}type: {{title: {{style: Black}}}}\n"
    (problem,) = folder.problems()
    assert problem.what == "the font Kolta has no style “Black”"
    assert "it has: Regular; or put the file of that style into fonts/" in problem.hint


def test_a_family_that_is_nowhere_is_told_with_where_to_put_it(folder: GuideFolder) -> None:
    del folder.files["fonts/Kolta-Regular.ttf"], folder.files["fonts/licences.yaml"]
    problem = _only(folder)
    assert problem.what == "the font “Kolta” is not installed"
    assert problem.hint.endswith("the files of another one go into the guide's folder fonts/")


def test_fonts_that_are_no_folder(folder: GuideFolder) -> None:
    del folder.files["fonts/Kolta-Regular.ttf"], folder.files["fonts/licences.yaml"]
    folder.files["fonts"] = "Kolta"
    assert _only(folder).item.endswith("fonts")
