"""themes/<name>.yaml: colours, fonts, type and lengths, and what is said of mistakes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import infographic
from infographic.content.theme.lengths import LENGTH_NAMES, USUAL_LENGTHS
from infographic.content.theme.theme import (
    AUDIENCE_COLOURS,
)
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.scene import TextStyle
from tests.content.guide_folder import GuideFolder, where
from tests.content.mistake import assert_says

COLOUR = '  spare: {rgb: "#00357a", cmyk: [100, 75, 0, 20]}'


@pytest.fixture
def themed(folder: GuideFolder) -> GuideFolder:
    """The small guide with a theme of its own: the program's, and a colour on line 2."""
    shipped = (program_data() / "themes" / "kela.yaml").read_text(encoding="utf-8")
    after_comments = shipped[shipped.index("colours:\n") :]
    folder.files["themes/kela.yaml"] = after_comments.replace("colours:\n", f"colours:\n{COLOUR}\n")
    return folder


def test_colours_are_read_for_screen_and_print(themed: GuideFolder) -> None:
    colour = themed.load().theme.colours["spare"]
    assert colour.rgb == (0, 0x35, 0x7A)
    assert colour.cmyk == (100, 75, 0, 20)


def test_every_kind_of_text_has_a_style(themed: GuideFolder) -> None:
    assert tuple(themed.load().theme.type) == tuple(TextStyle)


def test_a_theme_knows_where_its_colours_and_lengths_are_written(themed: GuideFolder) -> None:
    theme = themed.load().theme
    spare, line = theme.colour_places["spare"], theme.length_places["line"]
    assert (spare.line, spare.column) == (2, 16)
    assert line.text[line.column - 1 :] == "0.14"
    assert set(theme.colour_places) == set(theme.colours)
    assert set(theme.length_places) == set(LENGTH_NAMES)


INKS = "write  [100, 75, 0, 20]"
MISTAKES = [
    (
        '"#00357a"',
        '"#0035"',
        "2:16",
        ", rgb",
        "“#0035” is no colour",
        'write for example  "#00357a"',
    ),
    ('"#00357a"', "[0, 53, 122]", "2:16", ", rgb", "expected # and six digits", '"#00357a"'),
    ('"#00357a"', "00357A", "2:16", ", rgb", "expected # and six digits", '"#00357a"'),
    ('"#00357a"', '"rgb(0, 53, 122)"', "2:16", ", rgb", "expected # and six", '"#00357a"'),
    ('"#00357a"', '"#abc"', "2:16", ", rgb", "expected # and six digits", '"#aabbcc"'),
    ('"#00357a"', "[0, 53, 300]", "2:16", ", rgb", "expected a colour such as", "write one"),
    ("[100, 75, 0, 20]", "100 75 0 20", "2:33", ", cmyk", "expected a list", INKS),
    ("[100, 75, 0, 20]", '"100/75/0/20"', "2:33", ", cmyk", "expected a list", INKS),
    ("[100, 75, 0, 20]", "C100 M75 Y0 K20", "2:33", ", cmyk", "expected a list", INKS),
    ("[100, 75, 0, 20]", "[100%, 75%, 0%, 20%]", "2:33", ", cmyk", "expected a list", INKS),
    ("[100, 75, 0, 20]", "{c: 100, m: 75, y: 0, k: 20}", "2:33", ", cmyk", "expected a", INKS),
    ("[100, 75, 0, 20]", '"100 75 0 2,5"', "2:33", ", cmyk", "expected a list", "write  [100, 75"),
    ("[100, 75, 0, 20]", '"100 75 0 200"', "2:33", ", cmyk", "expected a list", "write for ex"),
    ('"#00357a"', "blue", "2:16", ", rgb", "“blue” is no colour", 'write for example  "#00357a"'),
    ("[100, 75, 0, 20]", "[100, 75, 0]", "2:33", ", cmyk", "expected 4 numbers", "part them"),
    ("[100, 75, 0, 20]", "[100, 175, 0, 20]", "2:39", ", cmyk, item 2", "found 175", "choose a v"),
    ("[100, 75, 0, 20]", "[100, x, 0, 20]", "2:39", ", cmyk, item 2", "found “x”", "write it in"),
    ("rgb:", "RGB:", "2:11", "", "unknown key “RGB”", "did you mean “rgb”?"),
]


@pytest.mark.parametrize(("old", "new", "place", "item", "what", "hint"), MISTAKES)
def test_a_mistake_in_a_colour(
    themed: GuideFolder, old: str, new: str, place: str, item: str, what: str, hint: str
) -> None:
    themed.change("themes/kela.yaml", COLOUR, COLOUR.replace(old, new))

    problem = themed.problems()[-1]

    assert problem.item == f"colour “spare”{item}"
    assert_says(problem, f"kela.yaml:{place}", what, hint)


def test_cmyk_that_is_left_out_is_computed_and_the_theme_says_so(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", COLOUR, '  spare: {rgb: "#00357a"}\n  mist: {rgb: "#888888"}')
    theme = themed.load().theme
    assert theme.computed == ("spare", "mist")
    assert theme.colours["mist"].cmyk[:3] == (0, 0, 0)
    assert sum(theme.colours["spare"].cmyk) <= theme.print_condition.ink_limit
    assert theme.colours["spare"].cmyk[0] == 100


def test_cmyk_of_what_only_texts_have_is_black_alone_when_it_is_nearly_black(
    themed: GuideFolder,
) -> None:
    themed.change("themes/kela.yaml", ", cmyk: [0, 0, 0, 100]}", "}")
    assert themed.load().theme.colours["ink"].cmyk == (0, 0, 0, 100)


WRONG_INKS = [
    ('"#2e7d32"', "[100, 75, 0, 20]", "is another colour in print", "#2e7d32"),
    ('"#ffc20e"', "[0, 60, 95, 0]", "[0, 60, 95, 0] looks like #ed", "#ffc20e"),
    ('"#ff0000"', "[0, 50, 100, 0]", "[0, 50, 100, 0] looks like #f", "#ff0000"),
    ('"#0000ff"', "[100, 0, 0, 0]", "[100, 0, 0, 0] looks like #0", "#0000ff"),
    ('"#00357a"', "[100, 90, 60, 60]", "310 % of ink; FOGRA39 takes 300 %", ""),
]


@pytest.mark.parametrize(("rgb", "cmyk", "what", "screen"), WRONG_INKS)
def test_cmyk_of_another_colour_is_refused_with_both_and_a_proposal_that_is_taken(
    themed: GuideFolder, rgb: str, cmyk: str, what: str, screen: str
) -> None:
    wrong = f"  spare: {{rgb: {rgb}, cmyk: {cmyk}}}"
    themed.change("themes/kela.yaml", COLOUR, wrong)

    (problem,) = themed.problems()

    assert where(problem) == f"kela.yaml:2:{wrong.index('[') + 1}"
    assert problem.item == "colour “spare”, cmyk"
    assert what in problem.what
    assert screen in problem.what
    assert problem.hint.endswith("or leave cmyk out, and it is computed")
    proposed = re.search(r"write  (cmyk: \[.*\])  or", problem.hint)
    assert proposed is not None
    themed.change("themes/kela.yaml", f"cmyk: {cmyk}", proposed[1])
    assert themed.load().theme.computed == ()


def test_the_condition_decides_what_inks_look_like(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", COLOUR, '  spare: {rgb: "#b35900"}')
    coated = themed.load().theme.colours["spare"].cmyk
    text = themed.files["themes/kela.yaml"]
    assert isinstance(text, str)
    themed.files["themes/kela.yaml"] = "print: {condition: FOGRA52}\n" + text
    uncoated = themed.load().theme.colours["spare"].cmyk
    assert uncoated[1] < coated[1]  # it darkens halftones more


def test_too_many_colours(themed: GuideFolder) -> None:
    more = "\n".join(f'  c{number}: {{rgb: "#{number:06x}"}}' for number in range(50))
    themed.change("themes/kela.yaml", COLOUR, more)
    (problem,) = themed.problems()
    assert problem.what == "there are 80 colours here; at most 60 are taken"
    assert problem.hint == "take some away"


def test_a_colour_without_quotation_marks_is_a_comment(themed: GuideFolder) -> None:
    themed.change(
        "themes/kela.yaml", COLOUR, "  spare:\n    rgb: #00357a\n    cmyk: [100, 75, 0, 20]"
    )

    (problem,) = themed.problems()

    assert where(problem) == "kela.yaml:3:5"
    assert problem.what == 'expected a colour such as "#00357a", found nothing'
    assert problem.hint == 'put the colour in quotation marks: "#00357a"'


def test_a_colour_without_quotation_marks_hides_the_end_of_its_braces(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", COLOUR, COLOUR.replace('"#00357a"', "#00357a"))

    (problem,) = themed.problems()

    assert where(problem) == "kela.yaml:2:10"
    assert problem.hint == 'put the colour in quotation marks: "#00357a"'


def test_each_colour_without_quotation_marks_is_told_in_the_same_words(themed: GuideFolder) -> None:
    bare = COLOUR.replace('"#00357a"', "#00357a")
    right, other, third = (
        line.replace("spare", name)
        for line, name in ((COLOUR, "right"), (bare, "other"), (bare, "third"))
    )
    themed.change("themes/kela.yaml", COLOUR, "\n".join([bare, right, other, third]))

    problems = themed.problems()

    assert [where(problem) for problem in problems] == [
        "kela.yaml:2:10",
        "kela.yaml:4:10",
        "kela.yaml:5:10",
    ]
    assert len({(problem.what, problem.hint) for problem in problems}) == 1


STYLE = "  footer: {font: text, style: Regular, size: 8, leading: 1.25, colour: spare}"
STYLE_MISTAKES = [
    ("font: text", "font: txet", "font", "the theme has no fonts “txet”", "did you mean “text”?"),
    ("colour: spare", "colour: inkk", "colour", "the theme has no colour “inkk”", "mean “ink”?"),
    (
        "Regular",
        "Heavy",
        "style",
        "the font Source Sans Pro has no style “Heavy”",
        "it has: Black,",
    ),
    (
        "size: 8",
        "size: 8 pt",
        "size",
        "a number from 1 to 500, found “8 pt”",
        "write only the number: 8",
    ),
    (
        "leading: 1.25",
        "leading: 0",
        "leading",
        "a number from 0.75 to 5, found 0",
        "choose a value",
    ),
]


@pytest.mark.parametrize(("old", "new", "key", "what", "hint"), STYLE_MISTAKES)
def test_a_mistake_in_a_style(
    themed: GuideFolder, old: str, new: str, key: str, what: str, hint: str
) -> None:
    text = themed.files["themes/kela.yaml"]
    assert isinstance(text, str)
    wrong = STYLE.replace(old, new)
    themed.files["themes/kela.yaml"] = re.sub(r"(?m)^  footer:.*$", wrong, text)

    (problem,) = themed.problems()

    assert problem.item == f"type “footer”, {key}"
    assert problem.place is not None
    assert problem.place.text == wrong
    assert problem.place.column == wrong.index(f"{key}: ") + len(f"{key}: ") + 1
    assert what in problem.what
    assert hint in problem.hint


def test_an_unknown_kind_of_text(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", "  footer:", "  fotter:")

    (unknown,) = themed.problems()

    assert unknown.what == "unknown key “fotter”"
    assert unknown.hint == "did you mean “footer”?"


def test_a_kind_of_text_that_is_missing(themed: GuideFolder) -> None:
    text = themed.files["themes/kela.yaml"]
    assert isinstance(text, str)
    themed.files["themes/kela.yaml"] = re.sub(r"(?m)^  footer:.*\n", "", text)

    (missing,) = themed.problems()

    assert missing.what == "“footer” is missing"
    assert missing.hint.startswith("add for example  footer: {font: text, style: Regular")


@pytest.mark.parametrize("written", ['"#00357A"', "#00357A   # blue", "00357a", "[0, 53, 122]"])
def test_a_colour_alone_is_proposed_with_its_key(themed: GuideFolder, written: str) -> None:
    themed.change("themes/kela.yaml", COLOUR, f"  spare: {written}")
    (problem,) = themed.problems()
    assert where(problem).startswith("kela.yaml:2:")
    assert problem.item == "colour “spare”"
    assert problem.hint == 'write  spare: {rgb: "#00357a"}'


def test_a_font_that_is_not_installed(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", "Manrope]", "Manrop]")

    (problem,) = themed.problems()

    assert problem.item == "fonts “text”, item 2"
    assert problem.what == "the font “Manrop” is not installed"
    assert problem.hint == "did you mean “Manrope”?"


@pytest.mark.parametrize("name", [LENGTH_NAMES[0], "chart_dot", "turn_radius", LENGTH_NAMES[-1]])
def test_a_length_that_is_missing_is_proposed_with_its_usual_value(
    themed: GuideFolder, name: str
) -> None:
    text = themed.files["themes/kela.yaml"]
    assert isinstance(text, str)
    themed.files["themes/kela.yaml"] = re.sub(rf"(?m)^  {name}:.*\n", "", text)

    (problem,) = themed.problems()

    assert problem.item == "lengths"
    assert problem.what == f"“{name}” is missing"
    assert problem.hint == f"add for example  {name}: {USUAL_LENGTHS.by_name[name]:g}"


LENGTH_MISTAKES = [
    ("turn_radius: 3", "1000", "expected a number from 0 to 15, found 1000", "turn_radius: 3"),
    ("turn_radius: 3", "-1", "expected a number from 0 to 15, found -1", "turn_radius: 3"),
    ("halo: 0.22", "-1", "expected a number from 0 to 5, found -1", "halo: 0.22"),
    ("halo: 0.22", "2mm", "expected a number without a unit, found “2mm”", "usual is  halo: 0.22"),
    ("line: 0.14", "0,5 pt", "without a unit, found “0,5 pt”", "lengths are in em, the size of"),
    ("halo: 0.22", "10 %", "without a unit, found “10 %”", "usual is  halo: 0.22"),
    ("halo: 0.22", "0,4", "expected a number from 0 to 5, found “0,4”", "after a point: 0.4"),
    ("halo: 0.22", "0.3em", "expected a number from 0 to 5, found “0.3em”", "the number: 0.3"),
    ("halo: 0.22", "40,5", "expected a number from 0 to 5, found “40,5”", "halo: 0.22"),
    ("halo: 0.22", '"-2"', "expected a number from 0 to 5, found “-2”", "halo: 0.22"),
    ("halo: 0.22", "thin", "expected a number from 0 to 5, found “thin”", "halo: 0.22"),
    ("chart_dot: 0.95", "0,1", "from 0.2375 to 5, found “0,1”", "chart_dot: 0.95"),
    ("halo: 0.22", "50", "expected a number from 0 to 5, found 50", "halo: 0.22"),
    ("chart_bar: 0.8", "0", "expected a number from 0.2 to 5, found 0", "chart_bar: 0.8"),
    ("tip_mark: 0.95", "0.001", "a number from 0.2375 to 5, found 0.001", "tip_mark: 0.95"),
    ("station_radius: 1.7", "1e9", "expected a number from 0.425 to 8.5", "station_radius: 1.7"),
]


@pytest.mark.parametrize(("old", "new", "what", "hint"), LENGTH_MISTAKES)
def test_a_length_without_reason(
    themed: GuideFolder, old: str, new: str, what: str, hint: str
) -> None:
    name = old.partition(":")[0]
    themed.change("themes/kela.yaml", f"  {old}\n", f"  {name}: {new}\n")
    (problem,) = themed.problems()
    assert problem.item == f"length “{name}”"
    assert what in problem.what
    assert hint in problem.hint


@pytest.mark.parametrize(
    ("name", "hint"),
    [("hallo", "“halo”"), ("logo_hight", "“logo_height”"), ("pathwidth", "“path_width”")],
)
def test_a_length_that_is_misspelt(themed: GuideFolder, name: str, hint: str) -> None:
    themed.change("themes/kela.yaml", "lengths:\n", f"lengths:\n  {name}: 3\n")
    (problem,) = themed.problems()
    assert problem.what == f"unknown key “{name}”"
    assert problem.hint == f"did you mean {hint}?"


def test_a_length_is_not_told_as_missing_where_it_is_misspelt(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", "  halo: 0.22\n", "  hallo: 0.22\n")
    (problem,) = themed.problems()
    assert problem.hint == "did you mean “halo”?"


def test_what_is_usual_is_what_the_first_theme_has() -> None:
    assert load(program_data()).theme.lengths == USUAL_LENGTHS


def test_a_colour_that_painting_needs_is_missing(themed: GuideFolder) -> None:
    themed.change("themes/kela.yaml", "  goal:", "  gaol:")
    (problem,) = themed.problems()
    assert problem.what == "these colours are missing: goal"
    assert problem.hint.startswith("add for example  goal: {rgb:")


def test_themes_must_have_each_length_that_the_program_asks_for() -> None:
    package = Path(infographic.__file__).parent
    code = "\n".join(
        path.read_text(encoding="utf-8")
        for folder in ("chart", "layout", "paint")
        for path in (package / folder).rglob("*.py")
    )
    asked = set(re.findall(r"lengths\.(\w+)", code)) - {"scaled"}
    assert asked == set(LENGTH_NAMES)


def test_audiences_have_colours_of_their_own() -> None:
    assert len(set(AUDIENCE_COLOURS)) == len(AUDIENCE_COLOURS)
    assert set(AUDIENCE_COLOURS) <= set(load(program_data()).theme.colours)
