"""`infographic approve` and what `check` says of it."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from infographic.cli.commands import app
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder

Run = Callable[..., Result]
FOLDER = "my-guide"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuideFolder:
    """The small guide, whose Swedish quote is a draft, below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = GuideFolder(tmp_path / FOLDER)
    folder.write()
    return folder


@pytest.fixture
def run(folder: GuideFolder) -> Run:  # noqa: ARG001
    return lambda *arguments: CliRunner().invoke(app, arguments)


@pytest.fixture(autouse=True)
def in_finland() -> Iterator[None]:
    os.environ["TZ"] = "Europe/Helsinki"
    time.tzset()
    yield
    del os.environ["TZ"]
    time.tzset()


def read(folder: GuideFolder, name: str) -> str:
    return (folder.path / name).read_text("utf-8")


def test_the_first_time_turns_drafts_over(folder: GuideFolder, run: Run) -> None:
    result = run("approve", FOLDER, "--by", "Liisa", "title")
    assert result.exit_code == 0, result.stderr
    begun, said, left = result.stderr.strip().split("\n\n")
    assert begun.startswith("From now on approvals.yaml keeps what is approved")
    assert said.splitlines() == ["Liisa has approved 2 texts:", "title (fi, sv)"]
    assert left == "1 text awaits approval; “infographic check” lists it."
    assert "draft" not in read(folder, "guide.yaml")
    approvals = load(folder.path).approvals
    title, step = approvals.given["title", "fi"], approvals.given["steps.aloita.title", "fi"]
    assert (title.who, step.who, step.when) == ("Liisa", "", None)


def test_who_approves_what_nobody_translated_is_told(folder: GuideFolder, run: Run) -> None:
    path = folder.path / "guide.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("En bra guide", "Hyvä opas"), encoding="utf-8")
    told = "1 of them says the same in another language. Is it translated? title (sv)"
    assert told in run("approve", FOLDER, "--by", "Liisa", "title", "--lang", "sv").stderr
    assert "says the same" not in run("approve", FOLDER, "--by", "Liisa", "steps").stderr


def test_times_are_local(folder: GuideFolder, run: Run) -> None:
    run("approve", FOLDER, "--by", "Liisa")
    when = load(folder.path).approvals.given["title", "fi"].when
    assert when is not None
    offset = when.utcoffset()
    assert offset is not None
    assert offset.total_seconds() in (2 * 3600, 3 * 3600)
    assert when.strftime('at: "%Y-%m-%d %H:%M+0') in read(folder, "approvals.yaml")


def test_all_is_approved_when_nothing_is_named(folder: GuideFolder, run: Run) -> None:
    result = run("approve", FOLDER, "--by", "Liisa")
    assert "Everything is approved." in result.stderr
    assert {each.who for each in load(folder.path).approvals.given.values()} == {"Liisa"}
    assert run("check", FOLDER).stderr.strip().splitlines()[-4:] == [
        f"fi: 14 texts are approved by Liisa, the last on {time.strftime('%Y-%m-%d')}",
        f"sv: 14 texts are approved by Liisa, the last on {time.strftime('%Y-%m-%d')}",
        "",
        "The guide can be built: no advice, nothing awaits approval.",
    ]


def test_a_second_time_changes_nothing(folder: GuideFolder, run: Run) -> None:
    run("approve", FOLDER, "--by", "Liisa")
    before = read(folder, "approvals.yaml")
    result = run("approve", FOLDER, "--by", "Matti")
    assert "Nothing has changed" in result.stderr
    assert read(folder, "approvals.yaml") == before


def test_one_language_of_a_step_by_its_number(folder: GuideFolder, run: Run) -> None:
    folder.files["approvals.yaml"] = "{}"
    folder.change("guide.yaml", ", draft: [sv]", "")
    folder.write()
    result = run("approve", FOLDER, "step", "2", "rule 1", "--by", "Liisa", "--lang", "sv")
    assert result.stderr.splitlines()[:3] == [
        "Liisa has approved 2 texts:",
        "step 2 “Fortsätt”, title (sv)",
        "rule 1 “Prova.”, title (sv)",
    ]
    assert set(load(folder.path).approvals.given) == {
        ("steps.jatka.title", "sv"),
        ("rule_items.kokeile.title", "sv"),
    }


def test_an_approval_is_taken_back(run: Run) -> None:
    run("approve", FOLDER, "--by", "Liisa")
    result = run("approve", FOLDER, "--undo", "title")
    assert result.stderr.splitlines() == [
        "2 texts are approved no more:",
        "title (fi, sv)",
        "",
        "2 texts await approval; “infographic check” lists them.",
    ]
    assert "title (fi, sv): awaits approval" in run("check", FOLDER).stderr


def test_an_edit_lapses_it_and_check_says_what_it_was(folder: GuideFolder, run: Run) -> None:
    run("approve", FOLDER, "--by", "Liisa")
    guide = folder.path / "guide.yaml"
    guide.write_text(guide.read_text("utf-8").replace("Hyvä opas", "Parempi opas"), "utf-8")
    told = "title (fi): its approval has lapsed: Liisa approved “Hyvä opas”; now it is “Parempi"
    assert told in run("check", FOLDER).stderr
    refused = run("build", FOLDER, "--final")
    assert refused.exit_code == 1
    assert told in refused.stderr


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        (["title"], "it is not said who approves"),
        (["--by", " ", "title"], "it is not said who approves"),
        (["--by", "Li\u200bisa"], "there are invisible characters in the name"),
        (["--by", "L" * 201], "a name has at most 200 characters; found 201"),
        (["--by", "Liisa", "titel"], "the guide has no text “titel”"),
        (["--by", "Liisa", "--lang", "se"], "the guide has no language “se”"),
    ],
)
def test_what_cannot_be_done_is_told_and_nothing_written(
    folder: GuideFolder, run: Run, arguments: list[str], what: str
) -> None:
    result = run("approve", FOLDER, *arguments)
    assert result.exit_code == 1
    assert what in result.stderr
    assert not (folder.path / "approvals.yaml").exists()
    assert read(folder, "guide.yaml") == folder.files["guide.yaml"]


def test_a_broken_guide_is_not_approved(folder: GuideFolder, run: Run) -> None:
    folder.change("guide.yaml", "fi: Hyvä", "fl: Hyvä")
    folder.write()
    assert run("approve", FOLDER, "--by", "Liisa").exit_code == 1
    assert not (folder.path / "approvals.yaml").exists()


def test_a_folder_that_is_not_there_is_told(run: Run) -> None:
    result = run("approve", "my-giude", "--by", "Liisa")
    assert result.exit_code == 1
    assert "my-giude: there is no such folder" in result.stderr


def test_without_a_folder_it_is_the_guide_in_data(folder: GuideFolder, run: Run) -> None:
    folder.path.rename("data")
    result = run("approve", "title", "--by", "Liisa")
    assert "title (fi, sv)" in result.stderr
    assert Path("data/approvals.yaml").is_file()


def test_check_says_where_nobody_keeps_account(run: Run) -> None:
    told = "Nobody keeps account of approvals in this guide yet"
    assert told in run("check", FOLDER).stderr
    run("approve", FOLDER, "--by", "Liisa", "title")
    after = run("check", FOLDER).stderr
    assert told not in after
    assert "fi: 13 texts were approved before approvals were kept" in after
