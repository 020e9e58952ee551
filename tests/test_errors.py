"""Messages: what, where with the line and a caret, and what to do next."""

from __future__ import annotations

from infographic.errors import ContentError, Place, Problem


def test_a_problem_shows_its_place_the_line_and_a_caret() -> None:
    problem = Problem(
        "there is no icon “sun-fower”",
        place=Place("data/steps.yaml", 12, 9, "  icon: sun-fower"),
        item="step 2",
        hint="did you mean sun-flower?",
    )
    assert str(problem).splitlines() == [
        "data/steps.yaml:12:9: step 2: there is no icon “sun-fower”",
        "   12 |   icon: sun-fower",
        "                ^",
        "      → did you mean sun-flower?",
    ]


def test_of_a_long_line_the_part_around_the_place_is_shown() -> None:
    line = "x" * 150 + "HERE" + "y" * 150
    _, shown, caret = str(Problem("too long", Place("a.yaml", 1, 151, line))).splitlines()
    assert len(shown) < 115
    assert shown[caret.index("^") :].startswith("HERE")


def test_a_place_in_an_empty_line_has_no_caret() -> None:
    assert str(Problem("empty", Place("a.yaml", 1, 1, ""))) == "a.yaml:1:1: empty"


def test_without_a_place_the_item_comes_first() -> None:
    assert str(Problem("is missing", item="data/steps.yaml")) == "data/steps.yaml: is missing"


def test_an_error_carries_all_its_problems() -> None:
    error = ContentError([Problem("one"), Problem("two")])
    assert [problem.what for problem in error.problems] == ["one", "two"]
    assert str(error) == "one\n\ntwo"
