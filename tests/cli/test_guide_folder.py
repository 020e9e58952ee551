"""A folder that is not there, and what was meant."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.cli.command_line import program
from infographic.cli.guide_folder import refuse_mistaken_folder
from infographic.errors import ContentError
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder


@pytest.fixture(autouse=True)
def _empty_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def hint(folder: str, selection: Selection | None = None) -> str:
    with pytest.raises(ContentError) as caught:
        refuse_mistaken_folder(Path(folder), selection or Selection())
    (problem,) = caught.value.problems
    assert (problem.item, problem.what) == (folder, "there is no such folder")
    return problem.hint


def test_a_folder_that_is_there_is_taken(tmp_path: Path) -> None:
    (tmp_path / "opas").mkdir()
    refuse_mistaken_folder(Path("opas"), Selection(["fi"]))


def test_a_new_guide_is_offered() -> None:
    assert hint("oma opas") == (
        f"is the name right? “{program()} new 'oma opas'” makes a new guide there"
    )


def test_a_guide_in_the_current_folder_is_found(tmp_path: Path) -> None:
    (tmp_path / "guide.yaml").touch()
    assert hint("data") == f"this folder is a guide itself: {program()} build ."


def test_one_with_placeholders_is_made_for_a_table(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path)
    guide.change("guide.yaml", "Hyvä opas", "'{office}'")
    guide.write()
    assert hint("data") == f"this folder is a guide itself: {program()} series . offices.csv"


@pytest.mark.parametrize(
    ("folder", "selection", "told"),
    [
        ("sv", Selection(languages=["fi"]), "--lang fi --lang sv"),
        ("png", Selection(kinds=["svg", "pdf"]), "--file svg --file pdf --file png"),
        (
            "a4-portrait",
            Selection(formats=["a4-landscape"]),
            "--format a4-landscape --format a4-portrait",
        ),
    ],
)
def test_a_second_name_after_an_option_needs_the_option_again(
    folder: str, selection: Selection, told: str
) -> None:
    assert hint(folder, selection).endswith(f" has its own {told.split()[0]}: {told}")


def test_without_the_option_a_name_is_a_folder() -> None:
    assert hint("sv", Selection(kinds=["svg"])).startswith("is the name right?")


@pytest.mark.parametrize(
    ("file", "folder"),
    [("guide.yaml", "."), ("opas/steps.yaml", "opas"), ("oma opas/guide.yaml", "'oma opas'")],
)
def test_a_file_is_told_to_be_in_a_folder(tmp_path: Path, file: str, folder: str) -> None:
    (tmp_path / file).parent.mkdir(exist_ok=True)
    (tmp_path / file).touch()
    (tmp_path / file).with_name("guide.yaml").touch()
    with pytest.raises(ContentError, match="this is a file; a guide is the whole folder") as caught:
        refuse_mistaken_folder(Path(file), Selection())
    assert caught.value.problems[0].hint == f"give its folder instead:  {folder}"


def test_a_file_of_no_guide_is_told_where_guides_are(tmp_path: Path) -> None:
    (tmp_path / "opas.docx").touch()
    with pytest.raises(ContentError, match=r"give the folder in which guide\.yaml is"):
        refuse_mistaken_folder(Path("opas.docx"), Selection())


def test_guides_in_a_folder_are_named(tmp_path: Path) -> None:
    for name in ("yksi", "kaksi", "muu"):
        (tmp_path / "oppaat" / name).mkdir(parents=True)
    for name in ("yksi", "kaksi"):
        (tmp_path / "oppaat" / name / "guide.yaml").touch()
    with pytest.raises(ContentError, match=r"there is no guide\.yaml in this folder") as caught:
        refuse_mistaken_folder(Path("oppaat"), Selection())
    assert caught.value.problems[0].hint == "did you mean oppaat/kaksi or oppaat/yksi?"
