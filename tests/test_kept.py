"""What was read is kept as long as its file and what reads it stay the same."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic import kept as module
from infographic.assets.vignette import _READ_BY, load_vignette, read_vignette, vignette_names
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


def place_of(name: str, folder: Path) -> Path:
    return folder / f"{name}.{sys.implementation.cache_tag}"


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
    assert list(folder.iterdir()) == [place_of("one.thing", folder)]


@pytest.fixture
def reader(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A module of a program that has a room, which is what reads a file."""
    module._made_by.cache_clear()
    monkeypatch.setattr(module, "_PACKAGE", tmp_path)
    file = tmp_path / "room" / "reader.py"
    file.parent.mkdir()
    file.write_text("one = 1", encoding="utf-8")
    changed_at(file, module._BEGAN - 2)
    return file


def changed_at(file: Path, time: int) -> None:
    os.utime(file, ns=(time, time))
    module._made_by.cache_clear()


@pytest.mark.parametrize(("code", "time"), [("one = 1", 1), ("one = 22", 2)])
def test_it_is_made_again_when_what_reads_it_is_another(
    folder: Path, reader: Path, code: str, time: int
) -> None:
    given, make = asked("made")
    assert kept("one.thing", b"file", make, "room") == kept("one.thing", b"file", make, "room")
    assert len(given) == 1
    reader.write_text(code, encoding="utf-8")
    changed_at(reader, module._BEGAN - time)
    kept("one.thing", b"file", make, "room")
    assert len(given) == 2
    assert folder.is_dir()


def test_nothing_is_kept_of_code_that_was_changed_since_it_was_imported(
    folder: Path, reader: Path
) -> None:
    changed_at(reader, module._BEGAN + 1)
    assert kept("one.thing", b"file", lambda: "made", "room") == "made"
    assert not folder.exists()


READ_ONE = """
import sys
from infographic.assets.vignette import read_vignette
read_vignette("one", b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><style>.a \
{fill:#123456}</style><clipPath id="c"><path d="M0 0h4v4z"/></clipPath><g clip-path="url(#c)"> \
<path class="a" d="M0 0h5v5z"/></g></svg>')
print(*(file for name, each in sys.modules.items() if (file := getattr(each, "__file__", None))
    and name.startswith("infographic.") and not file.endswith("__init__.py")))
"""


def test_all_the_code_that_reads_a_drawing_counts() -> None:
    done = subprocess.run([sys.executable, "-c", READ_ONE], capture_output=True, check=True)
    names = {Path(file).name for file in done.stdout.decode().split()}
    assert {"clip_path.py", "style_sheet.py", "inks.py"} <= names
    assert names <= {name for name, _, _ in module._code(_READ_BY)}


def test_so_do_the_libraries_that_it_asks_but_no_other_code() -> None:
    names = {name for name, _, _ in module._code(_READ_BY)}
    assert names >= {"geometry.py", "pathops", "fontTools"}
    assert "language_file.py" not in names


@pytest.mark.parametrize("damage", [slice(0, 0), slice(0, 40), slice(10, None)])
def test_what_is_damaged_is_made_again(folder: Path, damage: slice) -> None:
    given, make = asked("made")
    kept("one.thing", b"file", make)
    file = place_of("one.thing", folder)
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
        assert place_of(f"{name}.vignette", folder).is_file()
        assert repr(before) == repr(after) == repr(read_vignette(name, svg))


def test_a_language_that_was_kept_is_as_it_is_read(folder: Path) -> None:
    load = language_file.language_data.__wrapped__
    for code in ("fi", "sv", "en"):
        before, after = load(code), load(code)
        assert place_of(f"{code}.language", folder).is_file()
        assert before == after
        assert repr(before) == repr(after)
