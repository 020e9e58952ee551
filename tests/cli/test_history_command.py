"""`infographic history` and `infographic restore`: what they say, and the way there and back."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from infographic.cli.commands import app
from infographic.history.history import History
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import small_guide

BY = ("--by", "Aino Mäki")


@pytest.fixture(autouse=True)
def alone(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of the machine's git, on a terminal that is wide enough."""
    for name in ("HOME", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path / "home"))
    monkeypatch.setenv("GIT_CONFIG_NOSYSTEM", "1")
    monkeypatch.setenv("COLUMNS", "120")
    monkeypatch.setenv("TZ", "UTC")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuideFolder:
    monkeypatch.chdir(tmp_path)
    made = small_guide(tmp_path / "opas")
    made.write()
    return made


def run(*arguments: str) -> Result:
    return CliRunner().invoke(app, arguments)


def begun(folder: GuideFolder) -> History:
    """The history of the guide with two versions, the second of which has another first step."""
    history = History.begin(folder.path, "Aino Mäki")
    folder.change("steps.yaml", "fi: Aloita,", "fi: Ala,")
    folder.write()
    assert history.save("Otsikko lyhyemmäksi", "Ville Virta")
    return history


def test_guide_without_history_is_told_how_to_begin(folder: GuideFolder) -> None:
    result = run("history", "opas")
    assert result.exit_code == 1
    assert "no versions of this guide are kept yet" in result.stderr
    assert re.search(r"infographic history opas --begin\n", result.stderr)
    assert not (folder.path / ".git").exists()


@pytest.mark.usefixtures("folder")
def test_history_is_begun_by_somebody() -> None:
    refused = run("history", "opas", "--begin")
    assert refused.exit_code == 1
    assert "nobody is named who saves this version" in refused.stderr
    result = run("history", "opas", "--begin", *BY)
    assert result.exit_code == 0, result.stderr
    assert "From now on the versions of opas are kept." in result.stderr
    assert re.fullmatch(
        r"[0-9a-f]{8}  \d{4}-\d\d-\d\d \d\d:\d\d  Aino Mäki  The first version \(.+\)\n",
        result.stdout,
    )
    again = run("history", "opas", "--begin", *BY)
    assert (again.exit_code, "kept already" in again.stderr) == (1, True)


def test_versions_are_listed_newest_first(folder: GuideFolder) -> None:
    begun(folder)
    result = run("history", "opas")
    newest, first = result.stdout.splitlines()
    assert newest.endswith("  Ville Virta  Otsikko lyhyemmäksi (steps.yaml)")
    assert "  Aino Mäki    The first version" in first
    assert f"infographic restore opas {first[:8]}" in result.stderr
    assert "earlier ones" not in result.stderr


def test_lines_fit_the_terminal_and_do_not_steer_it(
    folder: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = begun(folder)
    folder.change("steps.yaml", "fi: Ala,", "fi: Alku,")
    folder.write()
    history.save(f"\x1b[31mRed {'long ' * 40}", "Ma\x1bra")
    monkeypatch.setenv("COLUMNS", "70")
    lines = run("history", "opas").stdout.splitlines()
    assert [len(line) <= 70 for line in lines] == [True] * 3
    assert lines[0].endswith("…")
    assert "\x1b" not in lines[0]


def test_earlier_versions_are_offered(folder: GuideFolder) -> None:
    begun(folder)
    result = run("history", "opas", "--most", "1")
    assert len(result.stdout.splitlines()) == 1
    assert "history opas --most 5" in result.stderr


def test_what_is_in_no_version_yet_is_named(folder: GuideFolder) -> None:
    begun(folder)
    folder.change("rules.yaml", "Kokeile.", "Kokeile heti.")
    folder.write()
    assert "in no version yet: rules.yaml" in run("history", "opas").stderr


def test_guide_is_restored_and_the_way_back_is_told(folder: GuideFolder) -> None:
    first = begun(folder).versions()[-1]
    folder.change("rules.yaml", "Kokeile.", "Kokeile heti.")
    folder.write()
    result = run("restore", "opas", first.short, *BY)
    assert result.exit_code == 0, result.stderr
    assert "fi: Aloita," in (folder.path / "steps.yaml").read_text("utf-8")
    assert "Kokeile." in (folder.path / "rules.yaml").read_text("utf-8")
    assert "The guide is as it was on" in result.stderr
    assert "Changed: rules.yaml, steps.yaml" in result.stderr
    found = re.search(r"To undo this: .+ restore opas ([0-9a-f]{8})", result.stderr)
    assert found
    assert f"is kept as the version {found[1]}." in result.stderr
    run("restore", "opas", found[1], *BY)
    assert "fi: Ala," in (folder.path / "steps.yaml").read_text("utf-8")
    assert "Kokeile heti." in (folder.path / "rules.yaml").read_text("utf-8")


def test_nothing_to_restore_is_told(folder: GuideFolder) -> None:
    newest = begun(folder).versions()[0]
    result = run("restore", "opas", newest.short, *BY)
    assert result.exit_code == 0
    assert "nothing had to be changed" in result.stderr


def test_unknown_version_is_refused(folder: GuideFolder) -> None:
    begun(folder)
    result = run("restore", "opas", "0000000", *BY)
    assert result.exit_code == 1
    assert "there is no version “0000000” of this guide" in result.stderr


@pytest.mark.usefixtures("folder")
@pytest.mark.parametrize("arguments", [("history", "nowhere"), ("restore", "nowhere", "abcdef")])
def test_folder_that_is_not_there_is_told(arguments: tuple[str, ...]) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert "there is no such folder" in result.stderr


def test_it_is_told_in_the_users_language(folder: GuideFolder) -> None:
    begun(folder)
    assert "Paluu johonkin niistä" in run("--ui", "fi", "history", "opas").stderr
    assert "Tillbaka till någon av dem" in run("--ui", "sv", "history", "opas").stderr


def test_messages_of_versions_are_in_the_users_language_too(folder: GuideFolder) -> None:
    first = begun(folder).versions()[-1]
    folder.change("rules.yaml", "Kokeile.", "Kokeile heti.")
    folder.write()
    assert run("--ui", "sv", "restore", "opas", first.short, *BY).exit_code == 0
    back, unsaved, *_ = (version.title for version in History(folder.path).versions())
    assert back.startswith("Tillbaka till versionen")
    assert unsaved.startswith("Ändringar som inte hade sparats")
