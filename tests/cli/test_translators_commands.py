"""`infographic export` and `infographic import`: texts go to a translator, and come back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from openpyxl import load_workbook
from typer.testing import CliRunner, Result

from infographic.cli import import_command
from infographic.cli.command_line import program
from infographic.cli.commands import app
from infographic.publish.offer import load
from infographic.translation.exchange_of import exchange_of
from infographic.translation.fits import fits_of
from infographic.translation.handover import Handover
from infographic.translation.sheet.write_sheet import workbook_of
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import CARD, formats

Run = Callable[..., Result]
FOLDER, FILE = "my-guide", "texts.xlsx"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GuideFolder:
    """The small guide on one page, below the current folder."""
    monkeypatch.chdir(tmp_path)
    folder = GuideFolder(tmp_path / FOLDER)
    folder.files["formats.yaml"] = formats(CARD).replace("3 pt", "9 pt")
    folder.write()
    return folder


@pytest.fixture
def run(folder: GuideFolder) -> Run:  # noqa: ARG001
    return lambda *arguments: CliRunner().invoke(app, arguments)


def send(target: str = "sv") -> None:
    """Writes the file as an export does, without measuring how long its texts may get."""
    handover = Handover((exchange_of(load(Path(FOLDER)), "fi", target),))
    Path(FILE).write_bytes(workbook_of(handover))


def translate(words: dict[str, str | None]) -> None:
    """Writes translations into the file, by the texts that they translate."""
    workbook = load_workbook(FILE)
    for row in workbook.worksheets[0].iter_rows(min_row=2):
        if row[3].value in words:
            row[4].value = words[str(row[3].value)]
    workbook.save(FILE)


def texts(folder: GuideFolder) -> dict[str, str]:
    return {path.name: path.read_text("utf-8") for path in folder.path.glob("*.yaml")}


@pytest.mark.slow
def test_texts_go_out_and_come_back(folder: GuideFolder, run: Run) -> None:
    assert run("approve", FOLDER, "--by", "Liisa", "title").exit_code == 0
    result = run("export", FOLDER, FILE)
    assert result.exit_code == 0, result.stderr
    said, back = result.stderr.strip().split("\n\n")
    assert said == "texts.xlsx: 11 texts, fi → sv"
    assert back.endswith("infographic import my-guide texts.xlsx")
    before = texts(folder)
    result = run("import", FOLDER, FILE)
    assert (result.exit_code, result.stderr) == (0, "Swedish (sv): nothing changes\n")
    translate({"Hyvä opas": "En riktigt bra guide", "Aloita": "Sätt i gång"})
    result = run("import", FOLDER, FILE)
    assert result.exit_code == 0
    assert result.stderr.split("\n\n") == [
        "Swedish (sv): 2 texts change\n"
        "title\n  - En bra guide\n  + En riktigt bra guide\n"
        "step 1 “Aloita”, title\n  - Börja\n  + Sätt i gång",
        "2 approvals lapse with it, for the words are others.",
        "Nothing was written. To write it, add  --yes\n",
    ]
    assert texts(folder) == before
    result = run("import", FOLDER, FILE, "--yes")
    assert result.stderr.endswith("\nWritten: guide.yaml, steps.yaml\n")
    after = texts(folder)
    assert after["guide.yaml"] == before["guide.yaml"].replace("En bra", "En riktigt bra")
    assert after["steps.yaml"] == before["steps.yaml"].replace("Börja}", "Sätt i gång}", 1)
    assert after["approvals.yaml"] == before["approvals.yaml"]
    assert "its approval has lapsed" in run("check", FOLDER).stderr


def test_a_new_language_is_taken_in(folder: GuideFolder, run: Run) -> None:
    send("en")
    assert run("import", FOLDER, FILE).stderr == "English (en): nothing is translated yet\n"
    translate({"Hyvä opas": "A good guide", "Aloita": "Begin"})
    result = run("import", FOLDER, FILE, "--yes")
    assert result.exit_code == 0, result.stderr
    assert "English (en): 2 texts change\ntitle\n  + A good guide\n" in result.stderr
    assert "9 texts are not translated yet" in result.stderr
    guide = load(folder.path).guide
    assert guide.languages == ("fi", "sv", "en")
    assert guide.file_name.words["en"] == "a-good-guide"


def test_what_does_not_belong_is_told_and_nothing_is_written(folder: GuideFolder, run: Run) -> None:
    send()
    before = texts(folder)
    translate({"Hyvä opas": "Bra", "Aloita": None})
    result = run("import", FOLDER, FILE, "--yes")
    assert result.exit_code == 1
    assert "cell E4: the translation of step 1 “Aloita”, title is empty" in result.stderr
    assert result.stderr.endswith(
        "1 problem. Nothing was written; the guide is as it was.\n"
        "The other text can be taken without these:  "
        f"{program()} import my-guide texts.xlsx --rest\n"
    )
    assert texts(folder) == before
    translate({"Hyvä opas": "En bra guide"})
    result = run("import", FOLDER, FILE, "--yes")
    assert result.stderr.endswith("1 problem. Nothing was written; the guide is as it was.\n")


@pytest.mark.slow
def test_the_rest_is_taken_without_what_does_not_belong(folder: GuideFolder, run: Run) -> None:
    assert run("approve", FOLDER, "--by", "Liisa").exit_code == 0
    text = texts(folder)["guide.yaml"]
    (folder.path / "guide.yaml").write_text(f"# Ours.\n{text}", encoding="utf-8")
    send()
    steps = texts(folder)["steps.yaml"].replace("fi: Aloita,", "fi: Aloita nyt,", 1)
    (folder.path / "steps.yaml").write_text(steps, encoding="utf-8")
    before = texts(folder)
    translate({"Hyvä opas": "En riktigt bra guide", "Aloita": "Sätt i gång"})
    result = run("import", FOLDER, FILE, "--rest")
    assert result.exit_code == 0, result.stderr
    left_out, place, *_ = result.stderr.split("\n\n")
    assert left_out == "Some texts of the file do not belong, and are left out:"
    assert place.startswith(
        "texts.xlsx, sheet “Swedish (sv)”, cell D4: this translates other words"
    )
    assert "Swedish (sv): 1 text changes\ntitle\n" in result.stderr
    assert "1 approval lapses with it" in result.stderr
    assert texts(folder) == before
    assert run("import", FOLDER, FILE, "--rest", "--yes").exit_code == 0
    after = texts(folder)
    assert after["guide.yaml"] == before["guide.yaml"].replace("En bra", "En riktigt bra")
    assert after["steps.yaml"] == before["steps.yaml"]


def test_where_nothing_else_changes_there_is_no_rest(folder: GuideFolder, run: Run) -> None:
    send()
    before = texts(folder)
    translate({"Aloita": "Sätt\u200b i gång"})
    result = run("import", FOLDER, FILE, "--rest", "--yes")
    assert result.exit_code == 1
    assert result.stderr.endswith("1 problem. Nothing was written; the guide is as it was.\n")
    assert texts(folder) == before


def test_a_file_that_cannot_be_trusted_has_no_rest(folder: GuideFolder, run: Run) -> None:
    send()
    before = texts(folder)
    translate({"Hyvä opas": "Börja", "Aloita": "Börja genast.", "Aloita heti.": "En bra guide"})
    for arguments in ([], ["--rest"], ["--rest", "--yes"]):
        result = run("import", FOLDER, FILE, *arguments)
        assert result.exit_code == 1
        assert "3 translations are those of other texts" in result.stderr
        assert "--rest" not in result.stderr
    assert texts(folder) == before


def test_what_will_not_fit_is_told_before_it_is_written(run: Run) -> None:
    send()
    translate({"Hyvä opas": "En bra guide " * 60})
    result = run("import", FOLDER, FILE)
    assert result.exit_code == 0
    assert "cannot be drawn until the texts are shortened" in result.stderr
    assert "guide.yaml:3:" in result.stderr


@pytest.mark.slow
def test_what_makes_type_smaller_is_told_before_it_is_written(
    folder: GuideFolder, run: Run
) -> None:
    send()
    longer = "En bra guide med en rubrik som tar betydligt mera plats " * 2
    translate({"Hyvä opas": longer.strip(), "Aloita": "Sätt i gång"})
    said = run("import", FOLDER, FILE).stderr
    (line,) = (line for line in said.splitlines() if "before type gets smaller" in line)
    most = fits_of(load(folder.path), "sv", ["title"], 1, lambda _: None)["title"].until_smaller
    told = f"title (sv): {len(longer.strip())} characters, {most} fit before type gets smaller"
    assert line == told


@pytest.mark.parametrize(("answer", "is_written"), [("k", True), ("n", False), ("", False)])
def test_who_sits_at_a_terminal_is_asked(
    folder: GuideFolder,
    monkeypatch: pytest.MonkeyPatch,
    answer: str,
    is_written: bool,
) -> None:
    send()
    translate({"Hyvä opas": "En riktigt bra guide"})
    monkeypatch.setattr(import_command, "is_terminal", lambda: True)
    result = CliRunner().invoke(app, ["import", FOLDER, FILE], input=f"{answer}\n")
    assert result.exit_code == 0
    assert "Write this into the guide? (y/n)" in result.stderr
    assert ("riktigt" in texts(folder)["guide.yaml"]) == is_written


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["export"], "no file was named\n      → write for example  infographic export data"),
        (["import", "a", "b", "c"], "a folder and a file were expected, found 3 names"),
        (["export", FOLDER, "texts.doc"], "texts.doc: texts for translators are in a file that"),
        (["import", FOLDER, "texts"], "write for example  texts.xlsx"),
        (["import", FOLDER, "gone.xlsx"], "gone.xlsx: the file is missing"),
        (["export", "gone", FILE], "gone: there is no such folder"),
        (["export", FOLDER, FILE, "--from", "en"], "the guide has no language “en”"),
        (["export", FOLDER, FILE, "--to", "fi"], "both the language to translate from and into"),
        (["export", FOLDER, f"{FOLDER}/guide.yaml/t.xlsx"], "the file cannot be written: "),
    ],
)
def test_what_cannot_be_is_told(run: Run, arguments: list[str], told: str) -> None:
    result = run(*arguments)
    assert result.exit_code == 1
    assert told in result.stderr
    assert not Path(FILE).exists()


def test_a_file_of_another_kind_is_told_how_it_is_saved(run: Run) -> None:
    Path("texts.ods").write_bytes(b"PK")
    told = "      → open it in the program that made it, and save it as .xlsx\n"
    assert told in run("import", FOLDER, "texts.ods").stderr


def make_tiny(folder: GuideFolder, *languages: str) -> None:
    """A guide of two texts, which are quickly measured."""
    each = "{" + ", ".join(f"{code}: a-{code}" for code in languages) + "}"
    folder.path.joinpath("guide.yaml").write_text(
        f"languages: [{', '.join(languages)}]\nfile_name: {each}\ntitle: {each}\n", encoding="utf-8"
    )
    folder.path.joinpath("rules.yaml").unlink()
    folder.path.joinpath("steps.yaml").write_text(
        f"- {{id: a, icon: rocket, title: {each}}}\n", encoding="utf-8"
    )


def test_a_guide_in_one_language_needs_another(folder: GuideFolder, run: Run) -> None:
    make_tiny(folder, "fi")
    assert "name the one to translate into:  --to sv" in run("export", FOLDER, FILE).stderr
    assert run("export", FOLDER, FILE, "--to", "sv").exit_code == 0


def test_a_file_with_translations_is_not_written_over(folder: GuideFolder, run: Run) -> None:
    make_tiny(folder, "fi", "sv")
    Path(FILE).write_text("mine", encoding="utf-8")
    result = run("export", FOLDER, FILE)
    assert result.exit_code == 1
    assert "perhaps with translations in it" in result.stderr
    assert Path(FILE).read_text(encoding="utf-8") == "mine"
    assert run("export", FOLDER, FILE, "--force").exit_code == 0
