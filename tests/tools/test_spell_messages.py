"""What the program says is spelt rightly in Finnish and Swedish."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tools.spell_messages import main, misspelt

Program = Callable[[str], Path]


@pytest.fixture
def spellers(program: Program, debian_library: Callable[[str], None]) -> None:
    program("hunspell")
    debian_library("voikko")


@pytest.mark.usefixtures("spellers")
def test_every_word_of_the_messages_is_known(capsys: pytest.CaptureFixture[str]) -> None:
    assert main() == 0, capsys.readouterr().err


@pytest.mark.usefixtures("spellers")
@pytest.mark.parametrize(
    ("code", "told", "unknown"),
    [
        ("fi", "Tallena {files} SVG-tiedostona", "Tallena"),
        ("fi", "Tallenna {tallena} SVG-tiedostonna", "tiedostonna"),
        ("sv", "Spara som ZIP-fill", "fill"),
    ],
)
def test_an_unknown_word_is_told_with_its_message(
    tmp_path: Path, code: str, told: str, unknown: str
) -> None:
    (tmp_path / "studio.po").write_text(f'msgid "Save {{files}}"\nmsgstr "{told}"\n', "utf-8")
    assert list(misspelt(tmp_path, code)) == [f"{code}/studio.po: “{unknown}” in: {told}"]


@pytest.mark.usefixtures("spellers")
def test_names_that_are_the_same_in_english_are_not_looked_up(tmp_path: Path) -> None:
    text = 'msgid "Open Xyzzy in GIMP"\nmsgstr "Avaa Xyzzy"\n'
    (tmp_path / "studio.po").write_text(text, "utf-8")
    assert list(misspelt(tmp_path, "fi")) == []


def test_without_voikko_it_says_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("ctypes.util.find_library", lambda name: None)  # noqa: ARG005
    assert main() == 3
    assert "sudo apt-get install libvoikko1 voikko-fi" in capsys.readouterr().err
