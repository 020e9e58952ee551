"""In which language a command speaks."""

from __future__ import annotations

import pytest
from typer.testing import CliRunner

from infographic.cli.commands import app
from infographic.cli.interface_language import AskedFor, interface_language, language_asked_for

SPOKEN = ("en", "fi", "sv")


@pytest.mark.parametrize(
    ("environment", "code"),
    [
        ({}, "en"),
        ({"LANG": "fi_FI.UTF-8"}, "fi"),
        ({"LANG": "sv"}, "sv"),
        ({"LANG": "sv-FI"}, "sv"),
        ({"LANG": "C.UTF-8"}, "en"),
        ({"LANG": "fi_FI.UTF-8", "LC_MESSAGES": "sv_FI.UTF-8"}, "sv"),
        ({"LC_ALL": "C", "LC_MESSAGES": "sv_FI.UTF-8", "LANG": "fi_FI"}, "en"),
        ({"LC_ALL": "", "LANG": "fi_FI@euro"}, "fi"),
        ({"INFOGRAPHIC_UI": "sv", "LC_ALL": "fi_FI.UTF-8"}, "sv"),
        ({"LANG": "de_DE.UTF-8"}, "en"),
        ({"LANG": "../fi"}, "en"),
    ],
)
def test_it_is_that_of_the_user_if_the_program_speaks_it(
    environment: dict[str, str], code: str
) -> None:
    assert interface_language(environment, SPOKEN) == code


def test_a_language_that_the_program_does_not_speak_is_wrong_usage() -> None:
    done = CliRunner().invoke(app, ["--ui", "de", "scenes"])
    assert done.exit_code == 2
    assert "--ui: the program does not speak “de”\n      → it speaks: en, fi, sv" in done.output


@pytest.mark.parametrize(
    ("line", "asked"),
    [
        ("check data", AskedFor(False, "", ("check", "data"))),
        ("--ui fi check data", AskedFor(True, "fi", ("check", "data"))),
        ("check --ui fi data", AskedFor(True, "fi", ("check", "data"))),
        ("check data --ui=sv --ui fi", AskedFor(True, "fi", ("check", "data"))),
        ("check data --ui", AskedFor(True, "", ("check", "data"))),
        ("scenes -- --ui fi", AskedFor(False, "", ("scenes", "--", "--ui", "fi"))),
    ],
)
def test_it_is_asked_for_anywhere_on_the_line(line: str, asked: AskedFor) -> None:
    assert language_asked_for(line.split()) == asked


def told(*options: str, **environment: str) -> str:
    command = [*options, "scenes", *(f"{number}qzx{number}" for number in range(3))]
    done = CliRunner().invoke(app, command, env=environment)
    assert done.exit_code == 1
    return done.stderr


def test_the_option_comes_before_what_is_set() -> None:
    english = told()
    finnish, swedish = told("--ui", "fi"), told("--ui", "sv", INFOGRAPHIC_UI="fi")
    assert len({english, finnish, swedish}) == 3
    assert told(INFOGRAPHIC_UI="fi") == finnish
    assert told("--ui", "en", INFOGRAPHIC_UI="fi") == english
    assert told() == english, "what was asked for once does not stay"
