"""What draws here has a fingerprint."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from infographic.files import program_data
from infographic.publish import program
from infographic.publish.program import made_with

PACKAGE = Path(program.__file__).parent


@pytest.fixture
def copied(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A program that is only a room of ours and our data."""
    shutil.copytree(PACKAGE, tmp_path / "infographic")
    shutil.copytree(program_data(), tmp_path / "data")
    monkeypatch.setattr(program, "_PACKAGE", tmp_path / "infographic")
    monkeypatch.setattr(program, "program_data", lambda: tmp_path / "data")
    made_with.cache_clear()
    yield tmp_path
    made_with.cache_clear()


@pytest.mark.parametrize(
    "change",
    [
        lambda at: (at / "infographic/build.py").write_text("changed"),
        lambda at: (at / "infographic/new.py").touch(),
        lambda at: next((at / "data/hyphenation").glob("*.txt")).write_text("ui-ma"),
        lambda at: next((at / "infographic/site/templates").glob("*.html")).unlink(),
    ],
    ids=["code", "a new module", "a list of words", "a template"],
)
def test_it_changes_with_the_program(copied: Path, change: Callable[[Path], object]) -> None:
    before = made_with()
    change(copied)
    made_with.cache_clear()
    assert made_with() != before


@pytest.mark.parametrize(
    "change",
    [
        lambda at: (at / "data/guide.yaml").write_text("changed"),
        lambda at: (at / "infographic/__pycache__/made.pyc").write_bytes(b"compiled"),
    ],
    ids=["the guide beside its data", "what Python compiles"],
)
def test_it_does_not_change_with_what_makes_no_difference(
    copied: Path, change: Callable[[Path], object]
) -> None:
    (copied / "infographic/__pycache__").mkdir(exist_ok=True)
    before = made_with()
    change(copied)
    made_with.cache_clear()
    assert made_with() == before


@pytest.mark.usefixtures("copied")
def test_it_changes_with_what_is_installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = made_with()
    (tmp_path / "site/font_manrope-9.0.dist-info").mkdir(parents=True)
    monkeypatch.syspath_prepend(tmp_path / "site")
    made_with.cache_clear()
    assert made_with() != before


@pytest.mark.usefixtures("copied")
def test_it_changes_with_cairo(monkeypatch: pytest.MonkeyPatch) -> None:
    before = made_with()
    monkeypatch.setattr(program, "_CAIRO", ("libmissing.so",))
    made_with.cache_clear()
    assert made_with() != before
