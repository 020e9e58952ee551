"""A person opens the table in LibreOffice, writes into it and saves it: exactly that comes back."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.translation.sheet.column import Column
from infographic.translation.sheet.read_sheet import tables_in
from infographic.translation.taken_back import taken_back
from tests.translation.guides import kela
from tests.translation.sheet.workbooks import COLUMNS, sheet_of, written

pytestmark = pytest.mark.slow

FindProgram = Callable[[str], Path]
Office = Callable[[Path, str], Path]


@pytest.fixture(scope="module")
def office(program: FindProgram, tmp_path_factory: pytest.TempPathFactory) -> Office:
    """LibreOffice with a profile of its own: saves a file as one of another kind."""
    found, profile = program("soffice"), tmp_path_factory.mktemp("profile")

    def saved(file: Path, ending: str) -> Path:
        folder = file.parent / f"as-{ending}"
        folder.mkdir()
        command: list[str | Path] = [found, f"-env:UserInstallation={profile.as_uri()}"]
        command += ["--headless", "--convert-to", ending, "--outdir", folder, file]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        return folder / f"{file.stem}.{ending}"

    return saved


def came_back(path: Path) -> list[tuple[str, str]]:
    (returned,) = tables_in(path)
    return [(change.id, change.after) for change in taken_back(kela(), returned).changes]


def test_what_is_only_saved_changes_nothing(tmp_path: Path, office: Office) -> None:
    (tmp_path / "t.xlsx").write_bytes(written(speaks="fi"))
    assert came_back(office(tmp_path / "t.xlsx", "xlsx")) == []


def test_exactly_what_was_written_changes(tmp_path: Path, office: Office) -> None:
    (tmp_path / "t.xlsx").write_bytes(written(speaks="fi"))
    plain = office(tmp_path / "t.xlsx", "fods")
    text = plain.read_text(encoding="utf-8")
    edits = {
        "Skapa konton": "=Öppna ”konton” &amp; följ",
        "Så lyckas du på sociala medier": "Så lyckas du på alla de sociala medierna",
    }
    for before, after in edits.items():
        assert len(re.findall(f">{before}<", text)) == 1
        text = text.replace(f">{before}<", f">{after}<")
    plain.write_text(text, encoding="utf-8")
    back = office(plain, "xlsx")
    assert came_back(back) == [
        ("title", "Så lyckas du på alla de sociala medierna"),
        ("steps.luo-tilit.title", "=Öppna ”konton” & följ"),
    ]


def test_what_it_reckons_is_right(tmp_path: Path, office: Office) -> None:
    """It works out our formulas anew where it has no values for them, and saves a table as text in
    the encoding of Windows, which is taken too."""
    (tmp_path / "t.xlsx").write_bytes(written())
    path = office(tmp_path / "t.xlsx", "csv")
    saved = path.read_text(encoding="cp1252")
    row = next(line for line in saved.splitlines() if "Kelaa, miten onnistut somessa" in line)
    assert ",Så lyckas du på sociala medier,30,34,,awaits approval," in row
    row = next(line for line in saved.splitlines() if ",subtitle," in line)
    assert ",Sju steg för att bygga upp din expertroll,41,0,does not fit," in row
    assert came_back(path) == []


def test_it_stays_locked_but_for_the_translation(tmp_path: Path, office: Office) -> None:
    (tmp_path / "t.xlsx").write_bytes(written())
    sheet = sheet_of(office(tmp_path / "t.xlsx", "xlsx").read_bytes())
    assert sheet.protection.sheet
    target, source = (COLUMNS[each] for each in (Column.TARGET, Column.SOURCE))
    assert not sheet[f"{target}2"].protection.locked
    assert sheet[f"{source}2"].protection.locked
    assert sheet.conditional_formatting
    assert sheet.data_validations.dataValidation
