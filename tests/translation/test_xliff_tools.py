"""XLIFF files in translate-toolkit's own tools, and back: exactly what was edited changes."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest
from translate.storage import factory, pypo, xliff

from infographic.translation.taken_back import Change, taken_back
from tests.translation.guides import kela
from tests.translation.xliff_files import exported, read

TITLE = "steps.luo-tilit.title"
pytestmark = pytest.mark.slow


@pytest.fixture
def exchanged(tmp_path: Path) -> Path:
    """The file as it is exported."""
    path = tmp_path / "texts.xlf"
    path.write_bytes(exported(kela()))
    return path


def run(tool: str, *arguments: str | Path) -> str:
    """What one of the toolkit's tools writes when it is done."""
    command = [str(Path(sys.executable).with_name(tool)), *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout


def changes(path: Path) -> Sequence[Change]:
    return taken_back(kela(), read(path.read_bytes())).changes


def as_po(exchanged: Path) -> Path:
    po = exchanged.with_suffix(".po")
    run("xliff2po", "--progress=none", exchanged, po)
    return po


def back_from(po: Path, *options: str | Path) -> Path:
    back = po.with_name("back.xlf")
    run("po2xliff", "--progress=none", *options, po, back)
    return back


def test_to_po_and_back_nothing_changes(exchanged: Path) -> None:
    po = as_po(exchanged)
    assert changes(back_from(po)) == ()
    assert len(read(back_from(po).read_bytes()).texts) == len(read(exchanged.read_bytes()).texts)
    assert changes(back_from(po, "-t", exchanged)) == ()


def test_what_is_edited_in_a_po_file_changes(exchanged: Path) -> None:
    po = as_po(exchanged)
    store = factory.getobject(str(po))
    assert isinstance(store, pypo.pofile)
    unit = store.findunit("Luo tilit")
    assert unit is not None
    unit.target = "Öppna konton”"
    unit.markfuzzy(False)
    store.save()
    for back in (back_from(po), back_from(po, "-t", exchanged)):
        (change,) = changes(back)
        assert (change.id, change.after) == (TITLE, "Öppna konton”")


def test_what_is_edited_through_the_toolkit_changes(exchanged: Path) -> None:
    store = factory.getobject(str(exchanged))
    assert isinstance(store, xliff.Xliff1File)
    assert (store.sourcelanguage, store.targetlanguage) == ("fi", "sv")
    unit = store.findunit("Luo tilit")
    assert unit is not None
    assert unit.getid() == f"data\x04{TITLE}"
    assert unit.getnotes().startswith("step 1 “Luo tilit”, title")
    unit.target = "Öppna konton"
    store.save()
    (change,) = changes(exchanged)
    assert (change.id, change.after) == (TITLE, "Öppna konton")


def test_what_is_merged_by_the_toolkit_changes(exchanged: Path) -> None:
    edited = exchanged.with_name("edited.xlf")
    edited.write_bytes(exchanged.read_bytes().replace(b">Skapa konton<", b">Nya konton<"))
    merged = exchanged.with_name("merged.xlf")
    run("pomerge", "--progress=none", "-t", exchanged, "-i", edited, "-o", merged)
    (change,) = changes(merged)
    assert (change.id, change.after) == (TITLE, "Nya konton")


def test_the_toolkit_counts_and_checks_the_texts(exchanged: Path) -> None:
    counted = run("pocount", "--csv", exchanged)
    number = str(len(read(exchanged.read_bytes()).texts))
    assert number in counted
    found = exchanged.with_name("found.xlf")
    run("pofilter", "--progress=none", "-t", "variables", "-t", "printf", exchanged, found)
    assert not found.exists() or not found.read_bytes().count(b"<trans-unit")
