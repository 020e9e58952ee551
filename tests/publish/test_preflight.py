"""The check of a guide: advice with its very place, drafts, and what refuses it."""

from __future__ import annotations

import os
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from typer.testing import CliRunner

from infographic.cli.commands import app
from infographic.errors import FontError
from infographic.publish.offer import load
from infographic.publish.preflight import preflight
from infographic.render.pdf.check.any_pdf import faults_of
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
    advice = preflight(load(data), Path("output")).advice
    text = (data / "guide.yaml").read_text(encoding="utf-8").splitlines()
    (line,) = {problem.place.line for problem in advice if problem.place}
    columns = {problem.place.column: problem for problem in advice if problem.place}
    for sign, fix in (('"opas', "”"), (" 5 ", "delete"), ("- niin", "–"), ("...", "…")):
        assert fix in columns[text[line - 1].index(sign) + 1].hint
    assert len(advice) == 5  # the spaces of 5 000 € are none to mend


def test_a_text_in_order_has_no_advice(data: Path) -> None:
    assert preflight(load(data), Path("output")).advice == ()


def test_drafts_are_listed(data: Path) -> None:
    assert preflight(load(data), Path("output")).drafts


def test_a_character_that_no_font_has_refuses_the_guide(data: Path) -> None:
    change(data / "guide.yaml", "fi: Hyvä opas", "fi: Hyvä ☃")
    with pytest.raises(FontError):
        preflight(load(data), Path("output"))


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


def test_what_is_wrong_with_the_pages_style_and_templates_is_told_without_pictures(
    data: Path,
) -> None:
    (data / "page/parts").mkdir(parents=True)
    (data / "page/page.css").write_text("a {", encoding="utf-8")
    (data / "page/page.html").write_text("{% block a %}", encoding="utf-8")
    (data / "page/parts/link.html").write_text("\n{{ a", encoding="utf-8")
    (data / "page/notes.html").write_text("{% nobody asks for this", encoding="utf-8")
    result = CliRunner().invoke(app, ["check"])
    assert result.exit_code == 1
    faults = preflight(load(data), Path("output")).faults
    assert [(fault.place.file, fault.place.line) for fault in faults if fault.place] == [
        *(("data/page/page.css", 1), ("data/page/page.html", 1), ("data/page/parts/link.html", 2))
    ]
    assert CliRunner().invoke(app, ["build", "--file", "page"]).exit_code == 1


def test_colours_of_the_page_that_are_hard_to_read_are_told_without_pictures(data: Path) -> None:
    (data / "themes").mkdir()
    (data / "themes/own.yaml").write_text(
        "based_on: kela\ncolours:\n  ink: {rgb: '#ffffff', cmyk: [0, 0, 0, 0]}\n",
        encoding="utf-8",
    )
    change(data / "guide.yaml", "languages:", "theme: own\nlanguages:")
    faults = preflight(load(data), Path("output")).faults
    assert any(fault.item.startswith("web page, ") for fault in faults)


class TestFiles:
    """The PDFs in the output folder are read again."""

    def pdf(self) -> Path:
        (file,) = Path("output/fi").glob("*-card.pdf")
        return file

    def test_files_as_they_were_built_have_no_faults(self, data: Path) -> None:
        assert CliRunner().invoke(app, ["build", "--format", "card"]).exit_code == 0
        assert preflight(load(data), Path("output")).faults == ()

    def test_a_pdf_that_has_lost_something_is_named(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        with pikepdf.open(self.pdf(), allow_overwriting_input=True) as document:
            del document.Root.Lang
            document.save()
        faults = preflight(load(data), Path("output")).faults
        assert {fault.item for fault in faults} == {str(self.pdf())}
        assert {fault.hint for fault in faults} == {"build this file again"}
        assert CliRunner().invoke(app, ["check"]).exit_code == 1

    def test_files_of_an_older_guide_are_not_judged(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        change(data / "guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
        assert preflight(load(data), Path("output")).faults == ()

    @pytest.mark.parametrize(
        "damage",
        [
            lambda data: data[:0],
            lambda data: b"not a PDF" + data[:0],
            lambda data: data[: len(data) // 2],
            lambda data: data[:-30],
            lambda data: data[:500] + data[900:],
            lambda data: data.replace(b"stream", b"streem"),
            lambda data: bytes(byte ^ (at % 97 == 0) for at, byte in enumerate(data)),
        ],
        ids=["empty", "none", "half", "no end", "a hole", "no streams", "flipped bits"],
    )
    def test_a_damaged_pdf_is_named(self, data: Path, damage: Callable[[bytes], bytes]) -> None:
        CliRunner().invoke(app, ["build", "--format", "card", "--file", "pdf"])
        self.pdf().write_bytes(damage(self.pdf().read_bytes()))
        faults = preflight(load(data), Path("output")).faults
        assert {fault.item for fault in faults} == {str(self.pdf())}
        assert {fault.hint for fault in faults} == {"build this file again"}
        assert "not as it was built" in faults[0].what

    def test_every_file_is_compared_with_the_report(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        files = sorted(path for path in Path("output").rglob("*-card*") if path.is_file())
        changed, gone, waits = files[0], files[1], files[2]
        changed.write_bytes(changed.read_bytes() + b" ")
        gone.unlink()
        waits.unlink()
        os.mkfifo(waits)
        checked = preflight(load(data), Path("output"))
        told = {problem.item: problem.what for problem in checked.faults}
        assert set(told) == {str(changed), str(waits)}
        assert "has been changed since, or is damaged" in told[str(changed)]
        assert "a pipe" in told[str(waits)]
        (advice,) = checked.advice
        assert advice.item == str(gone)
        assert advice.hint == "build this file again"

    def test_a_changed_file_of_an_older_guide_is_told_too(self, data: Path) -> None:
        CliRunner().invoke(app, ["build", "--format", "card"])
        change(data / "guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
        self.pdf().write_bytes(b"")
        (fault,) = preflight(load(data), Path("output")).faults
        assert fault.item == str(self.pdf())

    def test_a_report_that_cannot_be_read_is_told(self, data: Path) -> None:
        Path("output").mkdir()
        Path("output/report.json").write_text("{")
        (advice,) = preflight(load(data), Path("output")).advice
        assert advice.item == "output/report.json"
        assert "damaged" in advice.what


def test_a_locked_pdf_and_one_whose_pages_go_round_are_told() -> None:
    locked, round_ = BytesIO(), BytesIO()
    with pikepdf.new() as document:
        document.add_blank_page()
        document.save(locked, encryption=pikepdf.Encryption(user="a", owner="b"))
        document.Root.Pages.Kids = pikepdf.Array([document.Root.Pages])
        document.save(round_)
    for file, said in ((locked, "password"), (round_, "damaged")):
        assert any(said in fault for fault in faults_of(file.getvalue(), lambda file: []))  # noqa: ARG005
