"""Whatever has happened to a repository, nothing but a HistoryError is raised, and the guide's
files stay as they are."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.errors import HistoryError
from infographic.history.history import History
from tests.history.git import git
from tests.history.guide import put, write_guide

# What is done to a file of the repository, by a number that says where in it.
DAMAGE: dict[str, Callable[[bytes, int], bytes]] = {
    "cut": lambda data, at: data[: at % (len(data) + 1)],
    "flipped": lambda data, at: (
        data[: at % max(1, len(data))] + bytes([at % 256]) + data[at % max(1, len(data)) + 1 :]
    ),
    "emptied": lambda _data, _at: b"",
    "nonsense": lambda data, at: bytes((at + index) % 256 for index in range(len(data))),
    "longer": lambda data, at: data + bytes([at % 256]) * 9,
}


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory, program: Callable[[str], Path]) -> Path:
    """A guide with some versions, half of them packed."""
    program("git")
    root = tmp_path_factory.mktemp("start") / "guide"
    write_guide(root)
    history = History.begin(root, "Aino")
    for number in range(2):
        put(root, "rules.yaml", f"# {number}\n[]\n")
        history.save(str(number), "Aino")
        if not number:
            git(root, "gc", "--quiet")
    return root


def files_of(root: Path) -> list[Path]:
    """The files of the repository but for packs: dulwich leaves open what it finds damaged there,
    which would fail a test that has nothing to do with it."""
    files = (path for path in (root / ".git").rglob("*") if path.is_file())
    return sorted(path for path in files if path.parent.name != "pack")


@settings(max_examples=25, deadline=None)
@given(
    which=st.integers(0, 10_000), how=st.sampled_from(sorted(DAMAGE)), at=st.integers(0, 100_000)
)
def test_damage_is_told(
    start: Path, tmp_path_factory: pytest.TempPathFactory, which: int, how: str, at: int
) -> None:
    root = tmp_path_factory.mktemp("copy") / "guide"
    shutil.copytree(start, root)
    put(root, "rules.yaml", "# new\n[]\n")
    files = files_of(root)
    path = files[which % len(files)]
    path.chmod(0o644)
    path.write_bytes(DAMAGE[how](path.read_bytes(), at))
    before = guides_files(root)
    for work in (listed, opened, saved, restored):
        try:
            work(root)
        except HistoryError:
            assert guides_files(root) == before
        assert not (root / ".git" / "index.lock").exists()


def guides_files(root: Path) -> dict[Path, bytes]:
    files = (path for path in root.rglob("*") if ".git" not in path.parts and path.is_file())
    return {path: path.read_bytes() for path in files}


def listed(root: Path) -> None:
    history = History.of(root)
    if history is not None:
        history.versions()
        history.unsaved()


def opened(root: Path) -> None:
    history = History(root)
    for version in history.versions():
        history.files_at(version)


def saved(root: Path) -> None:
    History(root).save("New", "Aino")


def restored(root: Path) -> None:
    history = History(root)
    for version in history.versions()[-1:]:
        history.restore(version, "Aino")


@pytest.mark.parametrize("name", ["HEAD", "refs/heads/main"])
@pytest.mark.parametrize("text", ["", "ref: ", "nonsense", "0" * 40])
def test_branch_that_is_damaged_is_not_begun_anew(tmp_path: Path, name: str, text: str) -> None:
    write_guide(tmp_path)
    history = History.begin(tmp_path, "Aino")
    (tmp_path / ".git" / name).write_text(text)
    put(tmp_path, "rules.yaml", "# new\n[]\n")
    with pytest.raises(HistoryError):
        history.save("New", "Aino")
    assert (tmp_path / ".git" / name).read_text() == text
