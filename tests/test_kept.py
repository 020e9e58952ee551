"""What was read is kept as long as its file and what reads it stay the same."""

from __future__ import annotations

import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic import kept as module
from infographic.assets.vignette import load_vignette, read_vignette, vignette_names
from infographic.content.language import language_file
from infographic.files import program_data
from infographic.kept import kept


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where what is kept goes in place of the program's own folder."""
    place = tmp_path / "new" / "kept"
    monkeypatch.setattr(module, "cache_from_source", lambda _: str(place / "module.pyc"))
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    return place


def asked(answer: object) -> tuple[list[object], Callable[[], object]]:
    """The answers that are given when something is made, and what makes it."""
    given: list[object] = []

    def make() -> object:
        given.append(answer)
        return answer

    return given, make


def test_what_was_made_is_found_again_until_its_file_is_another(folder: Path) -> None:
    given, make = asked((1.0, "one"))
    assert kept("one.thing", b"file", make) == kept("one.thing", b"file", make) == (1.0, "one")
    assert len(given) == 1
    kept("one.thing", b"another", make)
    assert len(given) == 2
    assert [file.name for file in folder.iterdir()] == ["one.thing"]


def test_it_is_made_again_when_what_reads_it_is_another(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given, make = asked("made")
    kept("one.thing", b"file", make)
    monkeypatch.setattr(module, "_made_by", lambda _: b"other code")
    kept("one.thing", b"file", make)
    assert len(given) == 2
    assert folder.is_dir()


def test_the_code_that_reads_drawings_counts() -> None:
    names = {name for name, _, _ in module._code(("assets", "assets/svg"))}
    assert names >= {"vignette.py", "read_svg.py", "skia.py", "geometry.py", "pathops", "fontTools"}
    assert "language_file.py" not in names


@pytest.mark.parametrize("damage", [slice(0, 0), slice(0, 40), slice(10, None)])
def test_what_is_damaged_is_made_again(folder: Path, damage: slice) -> None:
    given, make = asked("made")
    kept("one.thing", b"file", make)
    file = folder / "one.thing"
    file.write_bytes(file.read_bytes()[damage])
    assert kept("one.thing", b"file", make) == "made"
    assert len(given) == 2


def test_nothing_is_kept_where_python_leaves_nothing_compiled(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "dont_write_bytecode", True)
    assert kept("one.thing", b"file", lambda: "made") == "made"
    assert not folder.exists()


def test_where_nothing_can_be_written_it_is_made_each_time(folder: Path) -> None:
    folder.parent.write_bytes(b"no folder")
    given, make = asked("made")
    assert kept("one.thing", b"file", make) == kept("one.thing", b"file", make) == "made"
    assert len(given) == 2


def test_a_drawing_that_was_kept_is_as_it_is_read(folder: Path) -> None:
    names = vignette_names()[::20]
    assert names
    for name in names:
        svg = (program_data() / "scenes" / f"{name}.svg").read_bytes()
        load = load_vignette.__wrapped__
        before, after = load(name), load(name)
        assert (folder / f"{name}.vignette").is_file()
        assert repr(before) == repr(after) == repr(read_vignette(name, svg))


def test_a_language_that_was_kept_is_as_it_is_read(folder: Path) -> None:
    load = language_file.language_data.__wrapped__
    for code in ("fi", "sv", "en"):
        before, after = load(code), load(code)
        assert (folder / f"{code}.language").is_file()
        assert before == after
        assert repr(before) == repr(after)
