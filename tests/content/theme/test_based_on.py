"""Themes that say only what differs from the one that they are based on."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import SCENE_COLOURS, Theme
from infographic.errors import ContentError, Problem
from infographic.files import program_data
from infographic.scene import TextStyle
from tests.content.guide_folder import GuideFolder, where
from tests.content.mistake import assert_says

KELA = load_theme(program_data() / "themes" / "kela.yaml")
OWN = """\
based_on: kela
colours:
  hero: {rgb: "#ffd966"}
type:
  title: {size: 60}
lengths:
  line: 0.2
"""


@pytest.fixture
def based(folder: GuideFolder) -> GuideFolder:
    """The small guide with a theme of its own that is based on the program's."""
    folder.change("guide.yaml", "languages: [fi, sv]", "theme: own\nlanguages: [fi, sv]")
    folder.files["themes/own.yaml"] = OWN
    return folder


def problems_of(guide: GuideFolder, theme: str) -> tuple[Problem, ...]:
    guide.files["themes/own.yaml"] = theme
    return guide.problems()


def theme_of(guide: GuideFolder, theme: str) -> Theme:
    guide.files["themes/own.yaml"] = theme
    return guide.load().theme


def test_what_a_theme_does_not_say_is_as_in_its_base(based: GuideFolder) -> None:
    theme = based.load().theme
    assert theme.name == "own"
    assert theme.colours["hero"].rgb == (0xFF, 0xD9, 0x66)
    assert theme.type[TextStyle.TITLE] == replace(KELA.type[TextStyle.TITLE], size=60)
    assert theme.lengths == replace(KELA.lengths, line=0.2)
    assert theme.fonts == KELA.fonts
    differs = {name for name in KELA.colours if theme.colours[name] != KELA.colours[name]}
    assert differs == {"hero", "scene_sun"}  # scenes take what they are not given from others


def test_a_base_alone_is_all_that_a_theme_needs(based: GuideFolder) -> None:
    assert replace(theme_of(based, "based_on: kela\n"), name="kela") == KELA


def test_a_colour_is_the_themes_own_as_a_whole_so_that_inks_stay_with_it(
    based: GuideFolder,
) -> None:
    theme = based.load().theme
    assert theme.computed == ("hero",)
    assert theme.colours["hero"].cmyk != KELA.colours["hero"].cmyk


def test_values_keep_the_place_where_they_are_written(based: GuideFolder) -> None:
    theme = based.load().theme
    assert Path(theme.colour_places["hero"].file).name == "own.yaml"
    assert theme.colour_places["hero"].line == 3
    assert Path(theme.colour_places["paper"].file).name == "kela.yaml"
    assert theme.length_places["line"].line == 7


def test_a_base_may_be_based_on_another(based: GuideFolder) -> None:
    based.files["themes/middle.yaml"] = OWN
    theme = theme_of(based, "based_on: middle\nlengths: {halo: 0.5}\n")
    assert theme.lengths == replace(KELA.lengths, line=0.2, halo=0.5)
    assert theme.colours["hero"].rgb == (0xFF, 0xD9, 0x66)


def test_a_theme_of_the_guide_may_have_the_name_of_its_base(based: GuideFolder) -> None:
    based.change("guide.yaml", "theme: own", "theme: kela")
    based.files["themes/kela.yaml"] = OWN
    assert based.load().theme.lengths == replace(KELA.lengths, line=0.2)


def test_other_print_has_no_inks_of_the_base(based: GuideFolder) -> None:
    theme = theme_of(based, "based_on: kela\nprint: {condition: FOGRA52}\n")
    assert theme.print_condition.name == "FOGRA52"
    assert set(theme.computed) == set(KELA.colours) - set(SCENE_COLOURS)


def test_a_profile_is_beside_the_theme_that_names_it(based: GuideFolder) -> None:
    based.files["themes/middle.yaml"] = "based_on: kela\nprint: {icc: paino.icc}\n"
    (problem,) = problems_of(based, "based_on: middle\n")
    assert where(problem) == "middle.yaml:2:14"
    assert "paino.icc" in problem.what


WRONG_BASES = [
    ("based_on: kea", "1:11", "there is no theme “kea”", "did you mean “kela”?"),
    ("based_on: Kela", "1:11", "there is no theme “Kela”", "did you mean “kela”?"),
    ("based_on: qqqqqq", "1:11", "there is no theme “qqqqqq”", "there are: aava, ilta, kela"),
    ("based_on: ../kela", "1:11", "there is no theme “../kela”", "did you mean “kela”?"),
    ("based_on: [kela]", "1:11", "expected the name of a theme, found a list", "example  kela"),
    ("based_on:", "1:1", "expected the name of a theme, found nothing", "write for example  kela"),
    ("based_on: own", "1:11", "in a circle: own → own", "base one of them on another"),
]


@pytest.mark.parametrize(("theme", "place", "what", "hint"), WRONG_BASES)
def test_a_base_that_cannot_be(
    based: GuideFolder, theme: str, place: str, what: str, hint: str
) -> None:
    (problem,) = problems_of(based, theme)
    assert problem.item == "based_on"
    assert_says(problem, f"own.yaml:{place}", what, hint)


def test_a_circle_is_told_with_all_that_are_in_it(based: GuideFolder) -> None:
    based.files["themes/first.yaml"] = "based_on: second\n"
    based.files["themes/second.yaml"] = "based_on: own\n"
    (problem,) = problems_of(based, "based_on: first\n")
    assert where(problem) == "second.yaml:1:11"
    assert problem.what.endswith("own → first → second → own")


def test_what_is_wrong_in_a_base_is_told_in_its_own_file(based: GuideFolder) -> None:
    based.files["themes/middle.yaml"] = "based_on: kela\nlengths: {hallo: 3}\n"
    (problem,) = problems_of(based, "based_on: middle\nlengths: {line: 0.2}\n")
    assert where(problem) == "middle.yaml:2:11"


MISTAKES = [
    ("colours: {hero: {rgb: red}}", "2:23", "“red” is no colour", "write for example"),
    ("colours: {hero: {cmyk: [0, 0, 0, 0]}}", "2:17", "“rgb” is missing", "add for example"),
    ("colours: {heroo: {rgb: '#ffd966'}}", "2:11", "asks for a colour “heroo”", "“hero”?"),
    ("fonts: {txt: [Manrope]}", "2:9", "a list of fonts “txt”", "“text”?"),
    ("lengths: {hallo: 3}", "2:11", "unknown key “hallo”", "“halo”?"),
    ("type: {titel: {size: 3}}", "2:8", "unknown key “titel”", "“title”?"),
    ("type: {title: {size: big}}", "2:22", "expected a number", ""),
    ("colour: {}", "2:1", "unknown key “colour”", "“colours”?"),
    ("colours:", "2:1", "expected keys and values, found nothing", ""),
]


@pytest.mark.parametrize(("said", "place", "what", "hint"), MISTAKES)
def test_a_mistake_is_told_where_it_is(
    based: GuideFolder, said: str, place: str, what: str, hint: str
) -> None:
    (problem,) = problems_of(based, f"based_on: kela\n{said}\n")
    assert_says(problem, f"own.yaml:{place}", what, hint)


def test_what_no_longer_fits_the_base_is_told_where_the_theme_names_it(based: GuideFolder) -> None:
    (problem, *_) = problems_of(based, "based_on: kela\nprint: {condition: FOGRA99}\n")
    assert where(problem) == "own.yaml:2:20"


def test_a_style_that_is_only_inherited_is_set_in_the_nearest_weight(based: GuideFolder) -> None:
    theme = theme_of(based, "based_on: kela\nfonts: {text: [Manrope]}\n")
    assert theme.type[TextStyle.TITLE].style == "ExtraBold"
    nearest = theme.nearest["title"]
    assert (nearest.family, nearest.wanted, nearest.taken) == ("Manrope", "Black", "ExtraBold")
    assert "step_text" not in theme.nearest


def test_a_style_that_the_theme_itself_names_is_told_once(based: GuideFolder) -> None:
    said = "type: {title: {style: Black}, number: {style: Black}}"
    (problem,) = problems_of(based, f"based_on: kela\nfonts: {{text: [Manrope]}}\n{said}\n")
    assert_says(problem, "own.yaml:3:23", "Manrope has no style “Black”", "it has: Bold")
    assert problem.what.endswith("also asked for by: number")


def test_a_theme_of_another_family_has_the_styles_that_the_first_base_says(
    based: GuideFolder,
) -> None:
    based.files["themes/middle.yaml"] = "based_on: kela\nfonts: {text: [Manrope]}\n"
    theme = theme_of(based, "based_on: middle\nfonts: {text: [Source Sans Pro]}\n")
    assert theme.type[TextStyle.TITLE].style == "Black"


def test_a_theme_takes_its_dark_one_from_its_base_where_it_takes_its_colours(
    based: GuideFolder,
) -> None:
    dark = theme_of(based, "based_on: kela\nlengths: {line: 0.2}\n").dark
    assert dark is not None
    assert (dark.name, dark.dark) == ("ilta", None)
    assert theme_of(based, OWN).dark is None
    own = theme_of(based, f"{OWN}dark: aava\n").dark
    assert own is not None
    assert own.colours["hero"].hex == "#f1dfba"


def test_a_dark_theme_of_the_folder_goes_before_the_programs(based: GuideFolder) -> None:
    based.files["themes/ilta.yaml"] = 'based_on: aava\ncolours: {hero: {rgb: "#000000"}}\n'
    dark = theme_of(based, f"{OWN}dark: ilta\n").dark
    assert dark is not None
    assert dark.colours["hero"].hex == "#000000"


@pytest.mark.parametrize(
    ("dark", "what", "hint"),
    [
        ("iltaa", "there is no theme “iltaa”", "did you mean"),
        ("own", "a theme cannot be its own dark theme", "name another one, such as  ilta"),
        ("[ilta]", "expected an id, found a list", "write one here"),
    ],
)
def test_a_dark_theme_that_is_none_is_told(
    based: GuideFolder, dark: str, what: str, hint: str
) -> None:
    (problem,) = problems_of(based, f"dark: {dark}\n{OWN}")
    assert (where(problem), problem.item, problem.what) == ("own.yaml:1:7", "dark", what)
    assert problem.hint.startswith(hint), problem.hint


def test_what_is_wrong_in_the_dark_theme_is_told_where_it_is_written(based: GuideFolder) -> None:
    based.files["themes/night.yaml"] = "based_on: kela\nlengths: {line: wide}\n"
    (problem,) = problems_of(based, f"{OWN}dark: night\n")
    assert where(problem) == "night.yaml:2:17"


def test_own_colours_that_a_text_has_are_taken(based: GuideFolder) -> None:
    own = "colours: {leaf: {rgb: '#1b5e20'}}\ntype: {step_title: {colour: leaf}}\n"
    theme = theme_of(based, f"based_on: kela\n{own}")
    assert theme.type[TextStyle.STEP_TITLE].colour == "leaf"


def test_a_theme_that_says_but_a_part_and_not_of_what_is_told_how(tmp_path: Path) -> None:
    file = tmp_path / "own.yaml"
    file.write_text(OWN.partition("\n")[2], encoding="utf-8")
    with pytest.raises(ContentError) as refused:
        load_theme(file)
    problem = next(each for each in refused.value.problems if each.what == "“fonts” is missing")
    assert problem.hint.startswith("add the line  based_on: kela  and all that")
