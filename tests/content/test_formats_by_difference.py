"""A formats.yaml that says only what differs, from the program's formats or from those of a
house."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.page import PageFormat, load_formats
from infographic.errors import Problem
from infographic.files import program_data
from infographic.publish.offer import OFFER
from infographic.scene import TextStyle
from tests.content.house_folder import HouseFolder

PROGRAM = load_formats(program_data() / "formats.yaml", OFFER)
A4 = PROGRAM["a4-portrait"]


@pytest.fixture
def folder(tmp_path: Path) -> HouseFolder:
    return HouseFolder(tmp_path / "talo")


def _formats(folder: HouseFolder, own: str, house: str = "") -> dict[str, PageFormat]:
    _put(folder, own, house)
    return dict(folder.load().formats)


def _put(folder: HouseFolder, own: str, house: str) -> None:
    if own:
        folder.files["formats.yaml"] = own
    if house:
        folder.files["../formats.yaml"] = house


def _only(folder: HouseFolder, own: str, house: str = "") -> Problem:
    _put(folder, own, house)
    (problem,) = folder.problems()
    return problem


def test_an_entry_says_only_what_differs(folder: HouseFolder) -> None:
    formats = _formats(
        folder, "poster: {based_on: a4-portrait, margin: 20 mm, smallest: {tip: 9 pt}}"
    )
    assert list(formats) == ["poster"]
    poster = formats["poster"]
    assert (poster.name, poster.margin, poster.size) == ("poster", 20.0, A4.size)
    assert poster.smallest[TextStyle.TIP] == 9
    assert poster.smallest["other"] == A4.smallest["other"]


def test_an_entry_may_be_based_on_its_namesake_or_on_another_of_its_file(
    folder: HouseFolder,
) -> None:
    text = """\
a4-portrait: {based_on: a4-portrait, margin: 20 mm}
draft: {based_on: a4-portrait, dpi: 72}
"""
    formats = _formats(folder, text)
    assert [(page.margin, page.dpi) for page in formats.values()] == [(20, A4.dpi), (20, 72)]


@pytest.mark.parametrize("house", ["", "based_on: program\n"])
def test_a_file_may_be_based_on_all_formats_of_the_program(folder: HouseFolder, house: str) -> None:
    text = "based_on: program\nsquare: {margin: 33 mm}\nbadge: {based_on: square, dpi: 72}\n"
    formats = _formats(folder, text, house)
    assert list(formats) == [*PROGRAM, "badge"]
    assert (formats["square"].margin, formats["badge"].margin) == (33, 33)
    assert formats["a4-portrait"] == A4


def test_a_guide_without_formats_has_those_of_its_house(folder: HouseFolder) -> None:
    formats = _formats(folder, "", "a4-portrait: {based_on: a4-portrait, margin: 20 mm}\n")
    assert {name: page.margin for name, page in formats.items()} == {"a4-portrait": 20}


def test_a_guide_may_be_based_on_its_house_which_is_based_on_the_program(
    folder: HouseFolder,
) -> None:
    house = "a4-portrait: {based_on: a4-portrait, margin: 20 mm}\n"
    formats = _formats(folder, "based_on: house\na4-portrait: {dpi: 72}\n", house)
    page = formats["a4-portrait"]
    assert (list(formats), page.margin, page.dpi) == (["a4-portrait"], 20, 72)
    other = "x: {based_on: a4-portrait}\ny: {based_on: square}\n"
    formats = _formats(folder, other, house)
    assert (formats["x"].margin, formats["y"].size) == (20, PROGRAM["square"].size)


@pytest.mark.parametrize(
    ("own", "what", "hint", "line"),
    [
        ("x: {based_on: a4-portait}\n", "there is no format “a4-portait”", "a4-portrait", 1),
        ("x: {based_on: x}\n", "there is no format “x”", "there are: ", 1),
        ("a: {based_on: b}\nb: {based_on: a}\n", "in a circle: b → a → b", "base one", 1),
        ("x: {based_on: [a4-portrait]}\n", "expected the name of a format", "a4-portrait", 1),
        ("\nbased_on: house\n", "whose formats these are based on, found “house”", "program", 2),
        ("based_on: {}\n", "whose formats these are based on", "program", 1),
        ("x: {based_on: square, marginn: 3 mm}\n", "unknown key “marginn”", "margin", 1),
        ("x: {based_on: square, margin: abc}\n", "", "", 1),
        ("x:\n  based_on: a4-portrait\n  size: [20 mm, 20 mm]\n", "no room", "say otherwise", 2),
    ],
)
def test_what_is_wrong_is_told_in_the_file_of_the_guide(
    folder: HouseFolder, own: str, what: str, hint: str, line: int
) -> None:
    _put(folder, own, "")
    problem = folder.problems()[0]
    assert what in problem.what
    assert hint in problem.hint
    assert problem.place is not None
    assert (problem.place.file, problem.place.line) == (str(folder.path / "formats.yaml"), line)


@pytest.mark.parametrize(
    ("own", "what"),
    [
        ("x: {based_on: square, based_on: slide}\n", "“based_on” is given twice"),
        ("x: {based_on: square}\ny: {based_on: square, dpi: '72}\n", "never closed"),
    ],
)
def test_a_part_that_cannot_be_read_is_all_that_is_told(
    folder: HouseFolder, own: str, what: str
) -> None:
    assert what in _only(folder, own).what


def test_what_cannot_be_read_is_told_beside_a_base_that_there_is_not(folder: HouseFolder) -> None:
    _put(folder, "x: {based_on: squaer}\ny: {based_on: square, dpi: '72}\n", "")
    missing, unclosed = folder.problems()
    assert "there is no format “squaer”" in missing.what
    assert "never closed" in unclosed.what


def test_formats_are_not_based_on_each_other_without_end(folder: HouseFolder) -> None:
    rows = [f"a{at}: {{based_on: a{at + 1}}}\n" for at in range(2000)]
    _put(folder, "".join([*rows, "a2000: {based_on: square}\n"]), "")
    problem = folder.problems()[0]
    assert "more than 10 formats are based on one another" in problem.what


def test_what_is_wrong_in_the_house_is_told_there(folder: HouseFolder) -> None:
    problem = _only(
        folder,
        "based_on: house\n",
        "a4-portrait: {based_on: a4-portrait}\nsquare:\n  based_on: square\n  margin: abc\n",
    )
    assert problem.place is not None
    assert problem.place.file.endswith("talo/formats.yaml")
    assert problem.place.line == 4
