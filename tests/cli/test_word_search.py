"""`infographic scenes` and `infographic icons`: names and their words, as wide as the terminal."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner, Result

from infographic.cli.commands import app
from infographic.content.words.icons import named_icons
from infographic.content.words.scenes import named_scenes


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def names(result: Result) -> list[str]:
    return [line for line in result.stdout.splitlines() if line[0] not in " …"]


@pytest.fixture(autouse=True)
def narrow(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "50")


def test_all_scenes_are_listed_with_their_words_in_lines_that_fit() -> None:
    result = run("scenes")
    assert result.exit_code == 0
    assert names(result) == [scene.name for scene in named_scenes()]
    assert all(len(line) <= 50 for line in result.stdout.splitlines())
    for label in ("fi", "sv", "en"):
        assert result.stdout.count(f"\n  {label}     ") == len(named_scenes())


def test_all_icons_are_listed() -> None:
    assert names(run("icons")) == [icon.name for icon in named_icons()]


def test_what_is_found_by_a_word_comes_best_first() -> None:
    assert names(run("scenes", "koti"))[0] == "home"
    assert names(run("icons", "kaffe")) == ["mug-hot", "mug-saucer"]


def test_an_icon_says_which_scene_it_stands_for_and_a_scene_for_which_icons() -> None:
    assert "\n  scene  coffee\n" in run("icons", "kahvi").stdout
    assert "\n  icons  mug-hot" in run("scenes", "kahvi").stdout


def test_several_words_find_what_has_all_of_them() -> None:
    assert names(run("icons", "nuoli", "alas")) == ["arrow-down"]


def test_of_many_the_best_are_shown_and_the_rest_counted() -> None:
    result = run("icons", "k")
    assert len(names(result)) == 15
    assert "more; write a longer word" in result.stdout.splitlines()[-1]


@pytest.mark.parametrize(("command", "what"), [("scenes", "scene"), ("icons", "icon")])
def test_when_nothing_is_found_it_is_said_what_to_try(command: str, what: str) -> None:
    result = run(command, "xyzzy")
    assert result.exit_code == 1
    assert not result.stdout
    assert result.stderr.startswith(f"no {what} is found by “xyzzy”")
    assert f"“infographic {command}” lists them all" in result.stderr


def test_a_misspelt_word_is_answered_with_those_that_there_are() -> None:
    assert "did you mean lentokone" in run("icons", "lenotkone").stderr
