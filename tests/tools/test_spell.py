"""The spelling check: right on the content's own words, and loud when a program is missing."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.files import program_data
from tests.content.guide_folder import GuideFolder
from tools.spell import main

Program = Callable[[str], Path]


@pytest.fixture
def spellers(program: Program, debian_library: Callable[[str], None]) -> None:
    program("hunspell")
    debian_library("voikko")


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path)


@pytest.mark.usefixtures("spellers")
@pytest.mark.parametrize("folder_name", ["", "starter"])
def test_every_word_of_the_content_is_known(
    folder_name: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main([str(program_data() / folder_name)]) == 0, capsys.readouterr().err


@pytest.mark.usefixtures("spellers")
def test_an_unknown_word_is_told_with_its_place_in_each_language(
    folder: GuideFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    folder.change("steps.yaml", "Aloita heti.", "Aloita hetti.")
    folder.change("steps.yaml", "Börja genast.", "Börja gennast.")
    folder.write()
    assert main([str(folder.path)]) == 1
    told = capsys.readouterr().err
    assert "steps.yaml:4:14: step 1 “Aloita”, text (fi): unknown word “hetti”" in told
    assert "text (sv): unknown word “gennast”" in told


@pytest.mark.usefixtures("spellers")
def test_names_and_addresses_are_no_words_to_spell(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names: [Kela-Kerttu]", "names: [Xyzzy, Twitter, Liisa Hyssälä]")
    folder.change("steps.yaml", "Aloita heti.", "'Aloita Xyzzy #xyzzyx www.xyzzyx.fi/xyz'")
    folder.write()
    assert main([str(folder.path)]) == 0


def test_without_voikko_it_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)  # noqa: ARG005
    assert main([str(program_data())]) == 3
    assert "sudo apt-get install libvoikko1 voikko-fi" in capsys.readouterr().err


def test_without_hunspell_it_says_what_to_type(
    debian_library: Callable[[str], None],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    debian_library("voikko")
    monkeypatch.setattr("shutil.which", lambda name: None)  # noqa: ARG005
    assert main([str(program_data())]) == 3
    assert "sudo apt-get install hunspell hunspell-sv" in capsys.readouterr().err
