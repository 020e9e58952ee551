"""Advice on languages of which the program has no words of its own."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from infographic.cli.commands import app
from infographic.content.yaml.encoding import shown
from infographic.files import program_data
from infographic.publish.advice.missing_words import missing_words, missing_words_in_all
from infographic.publish.offer import load
from tests.publish.small_guide import formats, small_guide

ALL = ("page", "slip", "pptx")


@pytest.mark.parametrize("code", ["fi", "sv", "se", "en", "sv-FI", "en-US"])
def test_languages_that_the_program_knows_need_none(code: str) -> None:
    assert list(missing_words([code], ALL)) == []


@pytest.mark.parametrize(
    ("code", "file"),
    [("de", "de"), ("de-AT", "de"), ("zh-Hant-TW", "zh-Hant"), ("sr-Latn", "sr-Latn")],
)
def test_the_file_to_add_them_to_is_told(code: str, file: str) -> None:
    (problem,) = missing_words([code], ALL)
    path = shown(program_data() / "languages" / f"{file}.yaml")
    assert problem.item == f"language “{code}”"
    assert problem.hint.startswith(f"add page, downloads, slip and slides to {path},")


def test_what_no_file_says_is_not_missing() -> None:
    (problem,) = missing_words(["de"], ["page", "svg"])
    assert problem.hint.startswith("add page and downloads to ")
    assert "for the web page and its files;" in problem.what
    assert list(missing_words(["de"], ["svg", "pdf-print"])) == []


@pytest.fixture
def german(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A guide in Finnish and German, with something for the print shop."""
    monkeypatch.chdir(tmp_path)
    folder = small_guide(Path("opas"))
    folder.files["formats.yaml"] = formats(("card", "160 mm, 110 mm", "svg, pdf-print"))
    for name, text in folder.files.items():
        assert isinstance(text, str)
        folder.files[name] = text.replace("sv:", "de:").replace("sv]", "de]")
    folder.write()
    return folder.path


def test_a_guide_s_own_kinds_of_file_count(german: Path) -> None:
    (problem,) = missing_words_in_all(load(german))
    assert problem.hint.startswith("add page, downloads and slip to ")


def test_check_tells_it_and_a_build_of_pages(german: Path) -> None:
    for command, told in (
        (["check", str(german)], True),
        (["build", str(german), "--file", "svg"], False),
        (["build", str(german), "--lang", "fi", "--file", "page"], False),
        (["build", str(german), "--file", "page"], True),
    ):
        result = CliRunner().invoke(app, command)
        assert result.exit_code == 0
        assert ("language “de”: the program has no words" in result.stderr) is told, command
