"""A version is what `git commit --only` makes of the same files, whatever else is going on."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from infographic.history.history import History
from tests.history.git import git, status
from tests.history.guide import OWN, put, write_guide

OTHERS = ("src/a.txt", "src/b.txt", "guide/notes.txt")
# What may happen to a file: it is written, staged, removed, made a program.
STEPS = st.lists(
    st.tuples(
        st.sampled_from(["write", "stage", "remove", "unstage", "chmod"]),
        st.sampled_from([*(f"guide/{name}" for name in OWN), *OTHERS, "guide/themes/uusi.yaml"]),
        st.text("abå\n\r", max_size=4),
    ),
    max_size=10,
)


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory, program: Callable[[str], Path]) -> Path:
    """A repository with a guide and other files, to be copied."""
    program("git")
    root = tmp_path_factory.mktemp("start") / "work"
    write_guide(root / "guide")
    for name in OTHERS:
        put(root, name, "then\n")
    git(root, "init", "--quiet")
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", "All")
    return root


@settings(max_examples=12, deadline=None)
@given(steps=STEPS)
def test_commit_index_and_files_are_those_of_git(
    start: Path, tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, str]]
) -> None:
    place = tmp_path_factory.mktemp("copies")
    ours, gits = place / "ours", place / "gits"
    for root in (ours, gits):
        shutil.copytree(start, root)
        for step in steps:
            done(root, *step)
    made = History(ours / "guide").save("Saved", "Git <git@example.org>")
    by_git(gits)
    assert git(ours, "rev-parse", "HEAD^{tree}") == git(gits, "rev-parse", "HEAD^{tree}")
    assert status(ours) == status(gits)
    assert git(ours, "ls-files", "--stage") == git(gits, "ls-files", "--stage")
    assert (made is None) == (git(gits, "rev-list", "--count", "HEAD") == "1")
    assert git(ours, "fsck", "--strict", "--no-dangling") == ""


def done(root: Path, step: str, name: str, text: str) -> None:
    path = root / name
    match step:
        case "write":
            put(root, name, text)
        case "stage":
            git(root, "add", "--all", "--ignore-errors", "--", *tracked_or_there(root, name))
        case "unstage":
            git(root, "reset", "--quiet", "HEAD")
        case "remove":
            path.unlink(missing_ok=True)
        case "chmod" if path.exists():
            path.chmod(0o755)


def tracked_or_there(root: Path, name: str) -> list[str]:
    known = git(root, "ls-files", "--", name) or (root / name).exists()
    return [name] if known else ["src"]


def by_git(root: Path) -> None:
    """The same with git, told all of the guide's files by name."""
    naming = (*OWN, "themes/uusi.yaml")
    there = [f"guide/{name}" for name in naming if (root / "guide" / name).exists()]
    known = git(root, "ls-tree", "-r", "--name-only", "HEAD").splitlines()
    own = sorted({*there, *(name for name in known if name.removeprefix("guide/") in naming)})
    new = [name for name in there if name not in known]
    git(root, "add", "--intent-to-add", "--", *new) if new else None
    changed = git(root, "diff", "--name-only", "HEAD", "--", *own)
    if changed:
        git(root, "commit", "--quiet", "--message", "Saved", "--only", "--", *changed.splitlines())
