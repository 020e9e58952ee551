"""Help and wrong usage, in the language of who reads them."""

from __future__ import annotations

import re

import pytest
from typer.main import get_group
from typer.testing import CliRunner

from infographic.cli.commands import app

COMMANDS = sorted(get_group(app).commands)
# What is the same in other languages: names, and words that happen to be.
SAME = """
    infographic guide layout format help version auto output steps title step data git port
    coffee kaffe koti luo tilit reel serpentine stairs timeline grid wheel page svg png pdf pptx
    live print transparent yaml formats approvals prosessia xlsx csv dask host tcp series guides
"""


def run(line: str, **environment: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, line.split(), prog_name="infographic", env=environment)
    return done.exit_code, done.output


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("--foo", "valitsinta --foo ei ole"),
        ("build --formatt x", "valitsinta --formatt ei ole\n      → tarkoititko --for"),
        ("bild", "komentoa ”bild” ei ole\n      → tarkoititko build?"),
        ("build --jobs x", "--jobs: ”x” ei ole kokonaisluku\n      → Näin monta prosessia"),
        ("build --jobs 0", "--jobs: 0 on pienempi kuin 1"),
        ("studio --port 70000", "--port: 70000 on suurempi kuin 65535"),
        ("restore", "KANSIO puuttuu\n      → Oppaan kansio."),
        ("build --jobs", "valitsimelta --jobs puuttuu arvo"),
        ("build a b c", "2 sanaa liikaa: b c"),
    ],
)
def test_wrong_usage_is_told_in_the_language_of_the_reader(line: str, told: str) -> None:
    code, output = run(line, INFOGRAPHIC_UI="fi")
    assert code == 2
    assert told in output


def test_wrong_usage_shows_what_would_be_right() -> None:
    assert run("build a b --ui sv") == (
        2,
        "Användning: infographic build [FLAGGOR] [MAPP]\n\n"
        "ett ord för mycket: b\n"
        "      → om ett namn innehåller mellanslag, sätt det inom citattecken\n"
        "”infographic build --help” berättar vad du kan ange.\n",
    )


def test_a_language_that_is_not_spoken_is_told_in_that_of_the_system() -> None:
    told = "--ui: ohjelma ei osaa kieltä ”de”\n      → valitse jokin näistä: en, fi, sv\n"
    assert run("check --ui de", INFOGRAPHIC_UI="fi") == (2, told)


@pytest.mark.parametrize("language", ["fi", "sv"])
@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_all_of_help_is_in_the_language(command: str, language: str) -> None:
    _, english = run(f"{command} --help --ui en")
    code, output = run(f"{command} --help --ui {language}")
    assert code == 0
    told, said = (set(re.findall(r"[^\W\d_]{3,}", each.lower())) for each in (output, english))
    options = re.findall(r"[a-z]+", " ".join(re.findall(r"--([a-z-]+)", english)))
    assert told & said <= {*COMMANDS, *SAME.split(), *options}


def test_the_program_alone_shows_its_help() -> None:
    code, output = run("", INFOGRAPHIC_UI="sv")
    assert code == 2
    assert "Kommandon:\n  build" in output


def test_what_may_be_chosen_is_named() -> None:
    _, output = run("build --help")
    assert "svg, svg-live, png, png-transparent, pdf" in output
    assert "reel," in output
    assert "[at least 1]" in " ".join(output.split())
