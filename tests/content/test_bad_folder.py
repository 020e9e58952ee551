"""A folder with mistakes: all are told at once, and what is missing is named."""

from __future__ import annotations

import pytest

from tests.content.guide_folder import GuideFolder, where


def test_the_message_shows_the_line_and_points_at_the_place(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "icon: star", "icon: starr")

    (problem,) = folder.problems()

    head, line, caret, hint = str(problem).splitlines()
    assert head.endswith("steps.yaml:8:9: step 2 “Jatka”, icon: " + problem.what)
    assert line == "    8 |   icon: starr"
    assert caret.index("^") == line.index("starr")
    assert hint == f"      → {problem.hint}"


def test_all_mistakes_of_all_files_are_told_at_once_in_the_order_of_files_and_lines(
    folder: GuideFolder,
) -> None:
    folder.change("rules.yaml", "icon: rocket", "icon: rokcet")
    folder.change("steps.yaml", "id: jatka", "id: aloita")
    folder.change("steps.yaml", "sv: Börja}", "sv: ''}")
    folder.change("guide.yaml", "value: 4}", "value: 0}")
    folder.change("guide.yaml", "sv: En bra guide", "en: A guide")
    folder.files["formats.yaml"] = "big: {}\n"
    folder.files["themes/kela.yaml"] = "colours: 5\n"

    problems = folder.problems()

    assert [where(problem) for problem in problems if problem.place] == [
        "guide.yaml:3:8",  # no Swedish title
        "guide.yaml:3:24",  # but an English one
        "guide.yaml:18:65",
        "steps.yaml:3:27",
        "steps.yaml:7:7",
        "rules.yaml:2:9",
        *["formats.yaml:1:6"] * 7,  # of a format that says nothing
        *["kela.yaml:1:1"] * 3,
        "kela.yaml:1:10",
    ]


def test_a_broken_file_does_not_hide_the_mistakes_of_the_others(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sv")
    folder.change("steps.yaml", "icon: star", "icon: starr")
    folder.change("rules.yaml", "id: kokeile", "id: Kokeile")

    assert [where(problem) for problem in folder.problems()] == [
        "guide.yaml:1:12",
        "steps.yaml:8:9",
        "rules.yaml:1:7",
    ]


def test_a_misspelt_language_is_told_once_and_not_for_every_text(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "languages: [fi, sv]", "languages: [fi, sve]")

    assert [where(problem) for problem in folder.problems()] == ["guide.yaml:1:17"]


def test_a_missing_file_is_named_as_its_user_would_type_it(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    del folder.files["steps.yaml"]
    folder.path.mkdir()
    monkeypatch.chdir(folder.path.parent)

    (problem,) = folder.problems()

    assert problem.item == "opas/steps.yaml"
    assert problem.what == "the file is missing"
    assert problem.hint


def test_a_folder_in_place_of_a_file(folder: GuideFolder) -> None:
    del folder.files["steps.yaml"]
    (folder.path / "steps.yaml").mkdir(parents=True)

    (problem,) = folder.problems()

    assert problem.item.endswith("opas/steps.yaml")
    assert problem.what == "a file was expected, but this is a folder"


def test_no_folder_at_all_says_how_to_make_one(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.files = {}
    monkeypatch.chdir(folder.path.parent)

    (problem,) = folder.problems()

    assert problem.item == "opas"
    assert problem.what == "there is no such folder"
    assert "infographic new opas" in problem.hint


def test_rules_need_a_heading(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "rules:\n  heading: {fi: Säännöt, sv: Regler}\n", "")

    (problem,) = folder.problems()

    assert where(problem) == "rules.yaml:1:1"
    assert "guide.yaml has no heading" in problem.what
    assert "rules: {heading: …}" in problem.hint


def test_a_heading_for_rules_needs_rules(folder: GuideFolder) -> None:
    del folder.files["rules.yaml"]

    (problem,) = folder.problems()

    assert problem.item.endswith("rules.yaml")
    assert problem.what == "the file is missing"
    assert "or, if the guide has no rules, remove “rules” from guide.yaml" in problem.hint


@pytest.mark.parametrize("written", ["", "# - id: kokeile\n"])
def test_a_heading_for_rules_and_a_file_that_says_nothing(
    folder: GuideFolder, written: str
) -> None:
    folder.files["rules.yaml"] = written

    (problem,) = folder.problems()

    assert problem.item.endswith("rules.yaml")
    assert problem.what == "the file is empty"
    assert problem.hint == "write the rules in it, or  []  if the guide has none"


def test_a_theme_that_there_is_not_may_be_written(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder.change("guide.yaml", "names:", "theme: oma\nnames:")
    folder.path.mkdir()
    monkeypatch.chdir(folder.path.parent)

    (problem,) = folder.problems()

    assert where(problem) == "guide.yaml:4:8"
    assert problem.what == "there is no theme “oma”"
    assert problem.hint == "there are: aava, ilta, kela (or write opas/themes/oma.yaml)"


def test_a_list_without_steps(folder: GuideFolder) -> None:
    folder.files["steps.yaml"] = "[]\n"

    (problem,) = folder.problems()

    assert where(problem) == "steps.yaml:1:1"
    assert problem.what == "expected at least one step, found none"


def test_steps_that_are_no_list(folder: GuideFolder) -> None:
    folder.files["steps.yaml"] = "id: aloita\n"

    (problem,) = folder.problems()

    assert where(problem) == "steps.yaml:1:1"
    assert problem.what == "expected a list, found keys and values"
