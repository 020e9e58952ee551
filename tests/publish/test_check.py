"""The check of a guide: advice with its very place, drafts, and what refuses it."""

from __future__ import annotations

from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from infographic.cli import app
from infographic.content.load import load
from infographic.errors import FontError
from infographic.publish.check import check
from tests.publish.small_guide import small_guide


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    small_guide(Path("data")).write()
    return Path("data")


def change(file: Path, old: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), encoding="utf-8")


def test_advice_names_file_line_column_and_the_fix(data: Path) -> None:
    change(data / "guide.yaml", "fi: Hyvä opas", "fi: 'Hyvä \"opas\"  5 000 € - niin...'")
    advice = check(load(data), Path("output")).advice
    text = (data / "guide.yaml").read_text(encoding="utf-8").splitlines()
    (line,) = {problem.place.line for problem in advice if problem.place}
    columns = {problem.place.column: problem for problem in advice if problem.place}
    for sign, fix in (('"opas', "”"), (" 5 ", "delete"), ("- niin", "–"), ("...", "…")):
        assert fix in columns[text[line - 1].index(sign) + 1].hint
    assert len(advice) == 7


def test_a_text_in_order_has_no_advice(data: Path) -> None:
    assert check(load(data), Path("output")).advice == ()


def test_drafts_are_listed(data: Path) -> None:
    assert check(load(data), Path("output")).drafts


def test_a_character_that_no_font_has_refuses_the_guide(data: Path) -> None:
    change(data / "guide.yaml", "fi: Hyvä opas", "fi: Hyvä ☃")
    with pytest.raises(FontError):
        check(load(data), Path("output"))


@pytest.mark.parametrize(
    ("title", "code", "said"),
    [
        ("fi: Hyvä opas", 0, "The guide can be built: no advice"),
        ("fi: Hyvä opas...", 0, "three dots: ..."),
        ("fi: Hyvä ☃", 1, "no font has the character"),
        ("fi: ''", 1, "the text in “fi” is empty"),
    ],
)
def test_the_command_ends_with_one_only_when_the_guide_is_refused(
    data: Path, title: str, code: int, said: str
) -> None:
    change(data / "guide.yaml", "fi: Hyvä opas", title)
    before = sorted(path for path in data.parent.rglob("*"))
    result = CliRunner().invoke(app, ["check"])
    assert result.exit_code == code
    assert said in result.stderr
    assert sorted(path for path in data.parent.rglob("*")) == before


@pytest.mark.parametrize("command", [["check"], ["build", "--format", "card", "--file", "svg"]])
def test_a_number_that_is_not_the_guide_s_is_told_and_refuses_nothing(
    data: Path, command: list[str]
) -> None:
    change(data / "guide.yaml", "fi: Hyvä opas", "fi: Seitsemän askelta")
    result = CliRunner().invoke(app, command)
    assert result.exit_code == 0
    assert "data/guide.yaml:3:13: title (fi): this says “Seitsemän askelta”" in result.stderr
    assert "write “Kaksi”" in result.stderr


def test_a_format_that_is_too_small_is_told_with_what_to_cut(data: Path) -> None:
    change(data / "formats.yaml", "other: 3 pt", "other: 30 pt")
    result = CliRunner().invoke(app, ["check"])
    assert result.exit_code == 1
    assert "card, even in the smallest type allowed" in result.stderr
    assert "to mend: no advice" in result.stderr


class TestFiles:
    """The PDFs in the output folder are read again."""

    def pdf(self) -> Path:
        (file,) = Path("output/fi").glob("*-card.pdf")
        return file

    def test_files_as_they_were_built_have_no_faults(self, data: Path) -> None:
        assert CliRunner().invoke(app, ["build", "--format", "card"]).exit_code == 0
        assert check(load(data), Path("output")).faults == ()

    def test_a_pdf_that_has_lost_something_is_named(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        with pikepdf.open(self.pdf(), allow_overwriting_input=True) as document:
            del document.Root.Lang
            document.save()
        faults = check(load(data), Path("output")).faults
        assert {fault.item for fault in faults} == {str(self.pdf())}
        assert {fault.hint for fault in faults} == {"build this file again"}
        assert CliRunner().invoke(app, ["check"]).exit_code == 1

    def test_files_of_an_older_guide_are_not_judged(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        change(data / "guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
        assert check(load(data), Path("output")).faults == ()
