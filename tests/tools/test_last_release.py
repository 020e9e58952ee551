"""Which release is the last, and drawing it by its own code; on made repositories."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from tools.last_release import (
    NotThereError,
    Release,
    draw_release,
    last_release,
    release_at,
)

# A program with nothing but what pictures are asked for; it cannot read the guide “spoilt”, and
# draws no square.
PROGRAM = """
__version__ = "{version}"

class RefusedError(Exception): ...

class Content:
    formats = ("a4", "square")

def load(folder):
    if folder.name == "spoilt":
        raise ValueError("it is spoilt")
    return Content()

def draw(content, formats, kinds):
    if formats == ["square"]:
        raise RefusedError
    return {{("a4", "fi", "svg"): b"<svg>{version}</svg>"}}
"""
Commit = Callable[[str], str]
FindProgram = Callable[[str], Path]


@pytest.fixture
def repository(program: FindProgram, tmp_path: Path) -> Path:
    program("git")  # or the test is skipped
    folder = tmp_path / "repository"
    for guide in ("data", "tests/guides/opas", "tests/guides/spoilt"):
        (folder / guide).mkdir(parents=True)
        (folder / guide / "guide.yaml").touch()
    (folder / "infographic").mkdir()
    _git(folder.parent, "init", "-q", "-b", "main", str(folder))
    return folder


@pytest.fixture
def commit(repository: Path) -> Commit:
    def committed(version: str) -> str:
        program = PROGRAM.format(version=version)
        (repository / "infographic" / "__init__.py").write_text(program)
        _git(repository, "add", ".")
        _git(repository, "commit", "-q", "--allow-empty", "-m", version)
        return _git(repository, "rev-parse", "HEAD")

    return committed


def _git(folder: Path, *arguments: str) -> str:
    who = ("-c", "user.name=Testi", "-c", "user.email=testi@example.org")
    return subprocess.run(
        ["git", "-C", folder, *who, *arguments], check=True, capture_output=True, text=True
    ).stdout.strip()


class TestLastRelease:
    def test_is_the_commit_that_changed_the_version(self, repository: Path, commit: Commit) -> None:
        commit("0.1.0")
        released = commit("0.2.0")
        commit("0.2.0")  # what has come since
        assert last_release(repository) == Release("0.2.0", released)

    def test_is_the_one_before_on_the_commit_of_a_release(
        self, repository: Path, commit: Commit
    ) -> None:
        first = commit("0.1.0")
        commit("0.2.0")
        assert last_release(repository) == Release("0.1.0", first)

    def test_is_not_there_before_the_second(self, repository: Path, commit: Commit) -> None:
        commit("0.1.0")
        with pytest.raises(NotThereError, match="no earlier commit changed the version"):
            last_release(repository)

    def test_is_not_there_without_commits(self, repository: Path) -> None:
        with pytest.raises(NotThereError, match="git says"):
            last_release(repository)

    def test_is_not_there_without_a_repository(self, tmp_path: Path) -> None:
        with pytest.raises(NotThereError, match="not a git repository"):
            last_release(tmp_path)

    def test_is_not_there_without_git(
        self, repository: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
    ) -> None:
        monkeypatch.setenv("PATH", str(tmp_path))
        with pytest.raises(NotThereError, match="git is not installed"):
            last_release(repository)

    def test_is_not_guessed_from_a_history_that_is_cut_short(
        self, repository: Path, commit: Commit, tmp_path: Path
    ) -> None:
        for version in ("0.1.0", "0.2.0", "0.2.0", "0.2.0"):
            commit(version)
        _git(tmp_path, "clone", "-q", "--depth=2", repository.as_uri(), "shallow")
        with pytest.raises(NotThereError, match="unshallow"):
            last_release(tmp_path / "shallow")


def test_a_revision_has_the_version_that_it_had(repository: Path, commit: Commit) -> None:
    first = commit("0.1.0")
    commit("0.2.0")
    assert release_at(repository, "HEAD^") == Release("0.1.0", first)
    with pytest.raises(NotThereError, match="git says"):
        release_at(repository, "nowhere")


class TestDrawing:
    def test_is_by_its_own_code_and_leaves_out_what_that_refuses(
        self, repository: Path, commit: Commit, tmp_path: Path
    ) -> None:
        first = Release("0.1.0", commit("0.1.0"))
        commit("0.2.0")
        into = tmp_path / "review" / "before"
        draw_release(repository, first, into)
        drawn = {path.relative_to(into).as_posix(): path for path in into.glob("*/*")}
        assert set(drawn) == {"data/a4-fi.svg", "opas/a4-fi.svg"}
        assert drawn["opas/a4-fi.svg"].read_text() == "<svg>0.1.0</svg>"
        assert [*into.parent.iterdir()] == [into]

    def test_is_done_once(self, repository: Path, commit: Commit, tmp_path: Path) -> None:
        release = Release("0.1.0", commit("0.1.0"))
        (tmp_path / "before").mkdir()
        draw_release(repository, release, tmp_path / "before")
        assert [*(tmp_path / "before").iterdir()] == []

    def test_says_what_went_wrong_where_nothing_can_be_drawn(
        self, repository: Path, commit: Commit, tmp_path: Path
    ) -> None:
        commit("0.1.0")
        (repository / "infographic" / "__init__.py").write_text("import nowhere")
        _git(repository, "commit", "-qam", "Break")
        broken = Release("0.1.0", _git(repository, "rev-parse", "HEAD"))
        with pytest.raises(NotThereError, match="No module named 'nowhere'"):
            draw_release(repository, broken, tmp_path / "before")
        assert not (tmp_path / "before").exists()
