"""Which commits are versions of a guide, and how far back they are known."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path

import pytest

from infographic.errors import HistoryError
from infographic.history.history import History
from tests.history.git import git
from tests.history.guide import put, write_guide

WHO = "Aino Mäki"


def commit(root: Path, message: str) -> None:
    git(root, "add", "--all")
    git(root, "commit", "--quiet", "--message", message)


def titles(guide: Path) -> list[str]:
    return [version.title for version in History(guide).versions()]


def test_only_commits_that_touch_the_guide_are_versions(root: Path, guide: Path) -> None:
    put(root, "src/other.txt", "other\n\n")
    commit(root, "Something else")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    commit(root, "Rules")
    put(guide, "notes.txt", "beside\n")
    commit(root, "Beside the guide")
    assert titles(guide) == ["Rules", "All"]


def test_guide_at_the_root_of_a_repository_has_its_versions_alone(root: Path) -> None:
    write_guide(root)
    commit(root, "The guide")
    put(root, "src/other.txt", "changed\n")
    commit(root, "Not the guide")
    assert titles(root) == ["The guide"]


def test_guide_that_was_elsewhere_begins_where_it_came(root: Path, guide: Path) -> None:
    git(root, "mv", str(guide), "moved")
    commit(root, "Moved")
    (version,) = History(root / "moved").versions()
    assert "guide.yaml" in version.changed


def test_merge_that_took_one_side_is_passed_by(root: Path, guide: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "side")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    commit(root, "On the side")
    git(root, "checkout", "--quiet", "main")
    put(root, "src/other.txt", "meanwhile\n")
    commit(root, "Meanwhile")
    git(root, "merge", "--quiet", "--no-ff", "--message", "Merged", "side")
    assert titles(guide) == ["On the side", "All"]


def test_merge_of_two_sides_is_a_version(root: Path, guide: Path) -> None:
    git(root, "checkout", "--quiet", "-b", "side")
    put(guide, "rules.yaml", "- {id: uusi}\n")
    commit(root, "On the side")
    git(root, "checkout", "--quiet", "main")
    put(guide, "page/page.css", "b {}\n")
    commit(root, "Meanwhile")
    git(root, "merge", "--quiet", "--no-ff", "--message", "Merged", "side")
    history = History(guide)
    assert set(titles(guide)) == {"Merged", "On the side", "Meanwhile", "All"}
    merged = history.versions()[0]
    assert merged.changed == ("rules.yaml",)
    assert {"rules.yaml", "page/page.css"} <= history.files_at(merged).keys()


def test_versions_come_in_portions(guide: Path) -> None:
    history = History(guide)
    for number in range(5):
        put(guide, "rules.yaml", f"# {number}\n[]\n")
        history.save(str(number), WHO)
    first = history.versions(most=2)
    second = history.versions(most=3, after=first[-1].id)
    third = history.versions(most=3, after=second[-1].id)
    assert [v.title for v in (*first, *second, *third)] == ["4", "3", "2", "1", "0", "All"]
    assert (first.has_more, second.has_more, third.has_more) == (True, True, False)
    assert len(history.versions(after="f" * 40)) == 0


def test_shallow_copy_says_that_there_is_more_elsewhere(
    root: Path, guide: Path, tmp_path: Path
) -> None:
    for number in range(3):
        put(guide, "rules.yaml", f"# {number}\n[]\n")
        commit(root, str(number))
    git(tmp_path, "clone", "--quiet", "--depth", "2", f"file://{root}", "copy")
    copy = tmp_path / "copy" / guide.relative_to(root)
    versions = History(copy).versions()
    assert [version.title for version in versions] == ["2", "1"]
    assert versions.note == "earlier versions are not in this copy of the repository"
    put(copy, "rules.yaml", "- {id: uusi}\n")
    assert History(copy).save("New", WHO) is not None
    assert git(tmp_path / "copy", "status", "--porcelain") == ""


def test_versions_before_a_missing_commit_cannot_be_read(root: Path, guide: Path) -> None:
    first = git(root, "rev-parse", "HEAD")
    for number in range(2):
        put(guide, "rules.yaml", f"# {number}\n[]\n")
        commit(root, str(number))
    remove_object(root, first)
    versions = History(guide).versions()
    assert [version.title for version in versions] == ["1", "0"]
    assert versions.note.startswith("earlier versions cannot be read")


def test_version_whose_files_are_damaged_is_told(root: Path, guide: Path) -> None:
    blob = git(guide, "rev-parse", "HEAD:./rules.yaml")
    object_path(root, blob).chmod(0o644)
    object_path(root, blob).write_bytes(b"nonsense")
    history = History(guide)
    with pytest.raises(HistoryError, match="damaged, or only a part"):
        history.files_at(history.versions()[0])


def test_broken_head_is_told(root: Path, guide: Path) -> None:
    (root / ".git" / "refs" / "heads" / "main").write_text("nonsense\n")
    with pytest.raises(HistoryError, match="damaged"):
        History(guide).save("New", WHO)


def test_very_many_commits_are_not_all_looked_through(
    root: Path, guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for number in range(4):
        put(guide, "rules.yaml", f"# {number}\n[]\n")
        commit(root, str(number))
    monkeypatch.setattr("infographic.history.walk._MOST_COMMITS", 3)
    versions = History(guide).versions()
    assert [version.title for version in versions] == ["3", "2", "1"]
    assert versions.note.startswith("only the newest")


@pytest.mark.slow
def test_thousands_of_commits_are_walked_quickly(root: Path, guide: Path) -> None:
    at = guide.relative_to(root).as_posix()
    stream = [f"reset refs/heads/main\nfrom {git(root, 'rev-parse', 'HEAD')}\n\n"]
    for number in range(5_000):
        path = f"{at}/rules.yaml" if number % 500 == 0 else f"src/{number % 100}.txt"
        stream.append(
            f"commit refs/heads/main\ncommitter A <a> {1_700_000_000 + number} +0000\n"
            f"data 1\nx\nM 644 inline {path}\ndata {len(str(number))}\n{number}\n\n"
        )
    subprocess.run(
        ["git", "fast-import", "--quiet", "--force"],
        cwd=root,
        input="".join(stream).encode(),
        check=True,
    )
    begin = time.perf_counter()
    versions = History(guide).versions()
    assert len(versions) == 11
    assert time.perf_counter() - begin < 5


def object_path(root: Path, name: str) -> Path:
    return root / ".git" / "objects" / name[:2] / name[2:]


def remove_object(root: Path, name: str) -> None:
    object_path(root, name).unlink()
