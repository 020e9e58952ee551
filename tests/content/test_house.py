"""The folder above guides: what they share, and how a guide says otherwise."""

from __future__ import annotations

from pathlib import Path, PurePosixPath

import pytest

from infographic.content.earlier import load_earlier
from infographic.content.guide.wording import Text
from infographic.content.house import house_files, house_folder, place_from
from infographic.content.load import Content
from infographic.errors import ContentError, Problem
from infographic.publish.advice.unread_house_file import unread_house_file
from infographic.publish.offer import OFFER, load
from tests.content.guide_folder import GuideFolder
from tests.content.house_folder import HOUSE, HouseFolder
from tests.made_font import made_font

LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 3"><path d="M0 0H9V3H0Z"/></svg>'


@pytest.fixture
def folder(tmp_path: Path) -> HouseFolder:
    return HouseFolder(tmp_path / "talo")


def _only(folder: GuideFolder) -> Problem:
    (problem,) = folder.problems()
    return problem


def _words(text: Text | None) -> dict[str, str]:
    assert text is not None
    return dict(text.words)


def test_a_guide_has_the_texts_of_its_house_in_its_own_languages(folder: HouseFolder) -> None:
    content = folder.load()
    guide = content.guide
    assert _words(guide.publisher) == {"fi": "Kela", "sv": "FPA"}
    assert _words(guide.footer) == {"fi": "Kelan opas", "sv": "FPA:s guide"}
    assert guide.link is not None
    assert _words(guide.link.url)["sv"] == "https://www.fpa.fi/guide"
    assert content.house == folder.house


def test_a_guide_may_say_otherwise_or_nothing(folder: HouseFolder) -> None:
    folder.change(
        "guide.yaml", "names:", "publisher: {fi: Oma, sv: Egen}\nfooter: {}\nlink:\nnames:"
    )
    guide = folder.load().guide
    assert _words(guide.publisher) == {"fi": "Oma", "sv": "Egen"}
    assert guide.footer is None
    assert guide.link is None


def test_a_folder_is_a_house_by_its_file_alone(folder: HouseFolder) -> None:
    del folder.files["../house.yaml"]
    folder.files["../formats.yaml"] = "x"
    folder.files["../themes/kela.yaml"] = "x"
    content = folder.load()
    assert content.house is None
    assert content.guide.publisher is None


@pytest.mark.parametrize("text", ["", "# nothing yet\n"])
def test_an_empty_file_makes_a_house(folder: HouseFolder, text: str) -> None:
    folder.files["../house.yaml"] = text
    assert folder.load().house == folder.house


@pytest.mark.parametrize("is_link", [True, False])
def test_a_house_whose_file_cannot_be_read_is_told(folder: HouseFolder, is_link: bool) -> None:
    """Its guides would be made without what they share, as if there were no house."""
    folder.write()
    path = folder.house / "house.yaml"
    path.unlink()
    if is_link:
        path.symlink_to("nowhere.yaml")
    else:
        path.mkdir()
    with pytest.raises(ContentError) as caught:
        load(folder.path)
    assert any("house.yaml" in str(problem) for problem in caught.value.problems)


def test_a_picture_that_neither_has_is_looked_for_in_both(folder: HouseFolder) -> None:
    folder.files["../house.yaml"] = "logo: {file: logo.svg, alt: {fi: Kela, sv: FPA}}\n"
    assert "in the guide's folder or its house" in _only(folder).what


def test_a_house_has_no_house_and_a_guide_is_none(folder: HouseFolder, tmp_path: Path) -> None:
    (tmp_path / "house.yaml").write_text("")
    folder.write()
    assert house_folder(folder.house) is None
    assert house_folder(folder.path) == folder.house
    folder.files["house.yaml"] = ""
    assert _only(folder).what == "this file is not read in the folder of a guide"


@pytest.mark.parametrize(
    ("text", "what", "line"),
    [
        ("publiser: {fi: Kela}\n", "unknown key “publiser”", 1),
        ("footer:\n  fi: Kela\n", "the text in “sv” is missing", 2),
        ("link: {url: kela, label: {fi: a, sv: b}}\n", "found “kela”", 1),
        ("\nprint: {condition: FOGRA99}\n", "“FOGRA99” is no printing condition that we know", 2),
        ("theme: talo\n", "there is no theme “talo”", 1),
        ("logo: {file: logo.svg, alt: {fi: Kela, sv: FPA}}\n", "no such file", 1),
        ("- Kela\n", "expected keys and values, found a list", 1),
    ],
)
def test_what_is_wrong_is_told_where_it_stands(
    folder: HouseFolder, text: str, what: str, line: int
) -> None:
    folder.files["../house.yaml"] = text
    problem = folder.problems()[0]
    assert problem.place is not None
    assert problem.place.file.endswith("talo/house.yaml")
    assert problem.place.line == line
    assert what in problem.what


def test_the_theme_of_a_house(folder: HouseFolder) -> None:
    folder.files["../house.yaml"] = "theme: talo\n"
    folder.files["../themes/talo.yaml"] = 'based_on: ilta\ncolours: {hero: {rgb: "#123456"}}\n'
    assert folder.load().theme.colours["hero"].rgb == (0x12, 0x34, 0x56)
    folder.files["themes/oma.yaml"] = "based_on: talo\nlengths: {turn_radius: 2}\n"
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    own = folder.load().theme
    assert own.colours["hero"].rgb == (0x12, 0x34, 0x56)


def test_a_guides_theme_may_be_based_on_its_houses_of_the_same_name(folder: HouseFolder) -> None:
    folder.files["../themes/kela.yaml"] = 'based_on: kela\ncolours: {hero: {rgb: "#fdc300"}}\n'
    folder.files["themes/kela.yaml"] = "based_on: kela\nlengths: {turn_radius: 2}\n"
    theme = folder.load().theme
    assert theme.colours["hero"].rgb == (0xFD, 0xC3, 0)
    assert theme.lengths.turn_radius == 2


def test_how_a_house_prints_counts_unless_a_theme_says_so(folder: HouseFolder) -> None:
    folder.files["../house.yaml"] = "print: {condition: FOGRA52}\n"
    theme = folder.load().theme
    assert theme.print_condition.name == "FOGRA52"
    assert "hero" in theme.computed
    folder.files["themes/oma.yaml"] = "based_on: kela\nprint: {condition: FOGRA39}\n"
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    assert folder.load().theme.print_condition.name == "FOGRA39"


def test_a_theme_of_the_house_keeps_its_own_inks(folder: HouseFolder) -> None:
    folder.files["../house.yaml"] = "theme: talo\nprint: {condition: FOGRA51}\n"
    colour = '{rgb: "#ffffff", cmyk: [0, 0, 0, 0]}'
    folder.files["../themes/talo.yaml"] = f"based_on: kela\ncolours: {{paper: {colour}}}\n"
    theme = folder.load().theme
    assert theme.print_condition.name == "FOGRA51"
    assert "paper" not in theme.computed


def test_fonts_of_a_house(folder: HouseFolder) -> None:
    folder.files["../fonts/Kolta.ttf"] = made_font()
    folder.files["../fonts/licences.yaml"] = "Kolta: Talon oma\n"
    folder.files["../themes/talo.yaml"] = "based_on: kela\nfonts: {text: [Source Sans Pro, Kolta]}"
    folder.files["../house.yaml"] = "theme: talo\n"
    assert [font.licence for font in folder.load().theme.own_fonts] == ["Talon oma"]
    folder.files["fonts/Kolta.ttf"] = made_font(style="Bold")
    folder.files["fonts/licences.yaml"] = "Kolta: Oppaan oma\n"
    assert [font.style for font in folder.load().theme.own_fonts] == ["Bold"]


def test_a_logo_and_scenes_of_a_house(folder: HouseFolder) -> None:
    logo = "logo: {file: logos/logo.svg, alt: {fi: Kela, sv: FPA}}\n"
    folder.files["../house.yaml"] = logo
    folder.files["../logos/logo.svg"] = LOGO
    folder.files["../scenes/talo.svg"] = LOGO
    folder.change("steps.yaml", "icon: star\n", "icon: star\n  scene: scenes/talo.svg\n")
    guide = folder.load().guide
    assert guide.logo is not None
    assert guide.steps[1].scene is not None


@pytest.mark.parametrize(
    "name", ["../toinen/logo.svg", "../logo.svg", "toinen/logo.svg", "scenes/../../x.svg"]
)
def test_a_house_gives_nothing_else(folder: HouseFolder, name: str) -> None:
    folder.files["../logo.svg"] = folder.files["../toinen/logo.svg"] = LOGO
    folder.files["../../x.svg"] = LOGO
    folder.change("guide.yaml", "names:", f"logo: {{file: {name}, alt: {{fi: a, sv: b}}}}\nnames:")
    assert folder.problems()


def test_all_files_of_a_house_are_listed_and_nothing_of_other_guides(folder: HouseFolder) -> None:
    files = {
        *("house.yaml", "formats.yaml", "logo.svg", "themes/talo.yaml", "themes/paino.icc"),
        *("fonts/Kolta.ttf", "fonts/licences.yaml", "scenes/talo.svg", "logos/a/b.png"),
    }
    others = {"README.md", ".git/x", "toinen/guide.yaml", "toinen/logo.svg", "themes/.x", "a.svg~"}
    for name in files | others:
        folder.files[f"../{name}"] = b""
    folder.write()
    found = list(house_files(folder.path))
    assert set(found) == {PurePosixPath("..") / name for name in files}
    assert found == sorted(found, key=str) or len(found) == len(files)


def test_a_guide_has_the_house_of_where_it_really_lies(
    folder: HouseFolder, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.write()
    (tmp_path / "link").symlink_to(folder.path)
    monkeypatch.chdir(folder.path)
    for place in (tmp_path / "link", Path(), Path("../opas")):
        assert load(place).house == folder.house
        assert [*house_files(place)] == [PurePosixPath("../house.yaml")]
        assert place_from(place, PurePosixPath("../house.yaml")) == folder.house / "house.yaml"


def test_a_file_that_is_nearly_named_as_a_houses_is_told(folder: HouseFolder) -> None:
    del folder.files["../house.yaml"]
    folder.files["../house.yml"] = HOUSE
    (problem,) = unread_house_file(folder.load())
    assert problem.item.endswith("house.yml")


def test_a_version_of_long_ago_is_read_with_the_house_of_today(folder: HouseFolder) -> None:
    folder.files["../house.yaml"] = HOUSE
    folder.files["formats.yaml"] = "a4-portrait: {based_on: a4-portrait, surprise: 3}\n"
    folder.write()
    content, notes = load_earlier(folder.path, OFFER)
    assert isinstance(content, Content)
    assert _words(content.guide.publisher)["fi"] == "Kela"
    assert content.formats.keys() == {"a4-portrait"}
    assert any("surprise" in note for note in notes)
