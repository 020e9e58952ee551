"""Staging: files appear together and whole, or not at all."""

from __future__ import annotations

import fcntl
import os
import shutil
import subprocess
from collections.abc import Callable
from pathlib import Path, PurePosixPath
from typing import NoReturn

import pytest

from infographic.errors import HalfPublishedError, RenderError
from infographic.files import MissingError
from infographic.publish.staging import Staging

ONE, TWO = PurePosixPath("fi/one.svg"), PurePosixPath("sv/two.svg")


def stage(folder: Path, then: Callable[[Staging], None]) -> None:
    """Add two files, then do something that is expected to fail."""
    with Staging(folder) as staging:
        staging.add(ONE, b"new")
        staging.add(TWO, b"two")
        then(staging)


def contents(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_files_appear_together_when_they_are_published(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
        staging.add(TWO, b"two")
        assert not (tmp_path / ONE).exists()
        staging.publish()
        assert contents(tmp_path) == {"fi/one.svg": b"one", "sv/two.svg": b"two"}
    assert contents(tmp_path) == {"fi/one.svg": b"one", "sv/two.svg": b"two"}


@pytest.mark.parametrize("interruption", [RuntimeError, KeyboardInterrupt, SystemExit])
def test_an_error_leaves_the_old_files_and_nothing_else(
    tmp_path: Path, interruption: type[BaseException]
) -> None:
    (tmp_path / "fi").mkdir()
    (tmp_path / ONE).write_bytes(b"old")

    def interrupted(staging: Staging) -> NoReturn:  # noqa: ARG001
        raise interruption

    with pytest.raises(interruption):
        stage(tmp_path, interrupted)

    assert contents(tmp_path) == {"fi/one.svg": b"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["fi"]


def test_folders_made_for_nothing_are_removed_but_not_those_that_were_there(
    tmp_path: Path,
) -> None:
    with Staging(tmp_path / "deep" / "output") as staging:
        staging.add(ONE, b"one")
    assert list(tmp_path.iterdir()) == []


def test_the_permissions_are_those_of_any_new_file(tmp_path: Path) -> None:
    (tmp_path / "ordinary").write_bytes(b"")
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
        staging.publish()
    assert (tmp_path / ONE).stat().st_mode == (tmp_path / "ordinary").stat().st_mode


def test_what_a_killed_build_left_behind_is_no_obstacle(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
        (left,) = (tmp_path / "fi").iterdir()
    left.parent.mkdir()
    left.write_bytes(b"half a file")

    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
        staging.publish()

    assert contents(tmp_path) == {"fi/one.svg": b"one"}


def test_a_file_in_place_of_the_output_folder_is_told(tmp_path: Path) -> None:
    (tmp_path / "output").write_bytes(b"a note")
    with pytest.raises(RenderError) as caught, Staging(tmp_path / "output") as staging:
        staging.add(ONE, b"one")
    (problem,) = caught.value.problems
    assert problem.item == str(tmp_path / "output" / ONE)
    assert problem.what == "a file has the name of a folder that is needed"
    assert "--output" in problem.hint
    assert contents(tmp_path) == {"output": b"a note"}


def test_a_folder_in_place_of_a_file_is_told_before_anything_is_replaced(tmp_path: Path) -> None:
    (tmp_path / TWO).mkdir(parents=True)
    with pytest.raises(RenderError) as caught:
        stage(tmp_path, Staging.publish)
    assert caught.value.problems[0].what == "a folder has the name that the file needs"
    assert contents(tmp_path) == {}


def test_a_full_disk_is_told_in_the_words_of_the_system(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> NoReturn:  # noqa: ARG001
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(RenderError, match="cannot be written: No space left"):
        stage(tmp_path, Staging.publish)
    assert contents(tmp_path) == {}


def test_every_file_is_on_the_disk_before_one_has_its_name(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    through: list[int] = []
    sync, replace = os.fsync, Path.replace

    def noting(descriptor: int) -> None:
        sync(descriptor)
        through.append(os.fstat(descriptor).st_ino)

    def looking(self: Path, target: Path) -> Path:
        assert self.stat().st_ino in through
        assert len(through) == 2
        return replace(self, target)

    monkeypatch.setattr("os.fsync", noting)
    monkeypatch.setattr(Path, "replace", looking)
    stage(tmp_path, Staging.publish)
    assert len(contents(tmp_path)) == len(through) == 2


def test_a_file_that_is_placed_again_gets_its_name_last(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page is not to lead to what is not there yet."""
    named, replace = list[str](), Path.replace

    def looking(place: Path, target: Path) -> Path:
        named.append(target.name)
        return replace(place, target)

    with Staging(tmp_path) as staged:
        for name in ("page.html", "picture.png", "page.html"):
            staged.add(PurePosixPath(name), b"new")
        monkeypatch.setattr(Path, "replace", looking)
        staged.publish()
    assert named == ["picture.png", "page.html"]


def test_what_is_written_again_is_written_through_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    through: list[int] = []
    monkeypatch.setattr("os.fsync", through.append)
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
        staging.add(TWO, b"two")
        staging.write_through()
        staging.add(ONE, b"another")
        staging.publish()
    assert len(through) == 3


def test_a_file_that_cannot_be_replaced_at_the_end_says_that_some_are_new(
    tmp_path: Path,
) -> None:
    def name_taken_meanwhile(staging: Staging) -> None:
        (tmp_path / TWO).mkdir()
        staging.publish()

    with pytest.raises(HalfPublishedError) as caught:
        stage(tmp_path, name_taken_meanwhile)

    assert caught.value.problems[0].item == str(tmp_path / TWO)
    assert contents(tmp_path) == {"fi/one.svg": b"new"}


def test_the_first_file_that_cannot_be_replaced_leaves_all_as_it_was(tmp_path: Path) -> None:
    def name_taken_meanwhile(staging: Staging) -> None:
        (tmp_path / ONE).mkdir()
        staging.publish()

    with pytest.raises(RenderError) as caught:
        stage(tmp_path, name_taken_meanwhile)

    assert not isinstance(caught.value, HalfPublishedError)
    assert contents(tmp_path) == {}


@pytest.mark.parametrize("number", [28, 122], ids=["full", "over quota"])
def test_a_full_disk_is_told_with_about_how_much_to_free(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    def full(path: Path, data: bytes) -> NoReturn:  # noqa: ARG001
        raise OSError(number, os.strerror(number))

    with Staging(tmp_path, files=10) as staging:
        staging.add(ONE, bytes(1_500_000))
        monkeypatch.setattr(Path, "write_bytes", full)
        with pytest.raises(RenderError) as caught:
            staging.add(TWO, bytes(2_500_000))
    # Ten files of 2 MB, of which 1.5 MB are there already.
    assert caught.value.problems[0].hint == "free about 19 MB, then build again"


def test_a_name_that_is_too_long_is_told(tmp_path: Path) -> None:
    with pytest.raises(RenderError) as caught, Staging(tmp_path) as staging:
        staging.add(PurePosixPath("a" * 260 + ".svg"), b"")
    assert "longer than the system allows" in caught.value.problems[0].what


@pytest.mark.parametrize("target", ["fi", "nowhere"])
def test_a_link_that_leads_nowhere_is_told(tmp_path: Path, target: str) -> None:
    (tmp_path / "fi").symlink_to(target)
    with pytest.raises(RenderError) as caught, Staging(tmp_path) as staging:
        staging.add(ONE, b"")
    assert "link" in caught.value.problems[0].what


def test_a_build_that_does_not_end_is_not_waited_for_for_ever(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infographic.publish.staging._PATIENCE", 0.1)
    held = os.open(tmp_path, os.O_RDONLY)
    fcntl.flock(held, fcntl.LOCK_EX)
    with (
        pytest.raises(RenderError, match="another build is writing"),
        Staging(tmp_path) as staging,
        staging.alone(),
    ):
        pass
    os.close(held)
    with Staging(tmp_path) as staging, staging.alone():
        pass


def dead_process() -> int:
    process = subprocess.Popen(["true"])
    process.wait()
    return process.pid


@pytest.mark.parametrize("owner", ["{}", "{}-0123abcd"], ids=["earlier version", "without a mark"])
def test_what_dead_processes_have_left_is_removed(tmp_path: Path, owner: str) -> None:
    left = [
        tmp_path / folder / f".one.svg.{owner.format(dead_process())}.part"
        for folder in ("", "fi", "gone")
    ]
    for file in left:
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(b"half a file")
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
    assert contents(tmp_path) == {}


def test_what_is_not_a_dead_process_s_stays(tmp_path: Path) -> None:
    names = (f".one.svg.{os.getpid()}.part", "one.part", ".one.svg.part", ".one.svg.x.part")
    for name in names:
        (tmp_path / name).write_bytes(b"kept")
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
    assert set(contents(tmp_path)) == set(names)


def test_the_files_of_another_build_stay_while_it_runs(tmp_path: Path) -> None:
    with Staging(tmp_path) as running:
        running.add(ONE, b"one")
        before = contents(tmp_path)
        with Staging(tmp_path) as other:
            other.add(TWO, b"two")
        assert contents(tmp_path) == before
        running.publish()
    assert contents(tmp_path) == {"fi/one.svg": b"one"}


def test_a_folder_that_is_removed_meanwhile_is_told(tmp_path: Path) -> None:
    with Staging(tmp_path / "output") as staging:
        staging.add(ONE, b"one")
        shutil.rmtree(tmp_path / "output")
        with pytest.raises(RenderError, match="the folder was removed while files were written"):
            staging.publish()


@pytest.mark.parametrize("depth", [1, 2])
@pytest.mark.parametrize("path", ["one.svg", "fi/one.svg", "fi/page/one.svg"])
def test_builds_in_nested_folders_leave_each_other_s_files_alone(
    tmp_path: Path, depth: int, path: str
) -> None:
    """As `build` does into output/ and `series` into output/series/oulu/."""
    inner = tmp_path.joinpath("series", "oulu")
    outer = inner.parents[depth - 1]
    for folder, other_s in ((inner, outer), (outer, inner)):
        with Staging(folder) as running:
            running.add(PurePosixPath(path), b"one")
            with Staging(other_s) as other:
                other.add(TWO, b"two")
            running.publish()
        assert (folder / path).read_bytes() == b"one"


def test_a_build_within_the_folder_of_another_leaves_its_files_alone(tmp_path: Path) -> None:
    """Also where the folder is a link."""
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "output").mkdir()
    (tmp_path / "output/fi").symlink_to(tmp_path / "elsewhere")
    with Staging(tmp_path / "output") as running:
        running.add(DEEP, b"one")
        for folder in (tmp_path / "output/fi", tmp_path / "output/fi/page"):
            with Staging(folder) as other:
                other.add(PurePosixPath("two.svg"), b"two")
        running.publish()
    assert (tmp_path / "elsewhere/page/thumbnail.png").read_bytes() == b"one"


def test_what_a_dead_build_has_left_in_a_nested_folder_is_removed(tmp_path: Path) -> None:
    owner = f"{dead_process()}-0123abcd"
    inner = tmp_path / "series"
    (inner / "fi").mkdir(parents=True)
    for name in (f".{owner}.part", f"fi/.one.svg.{owner}.part"):
        (inner / name).touch()
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
    assert contents(tmp_path) == {}


DEEP = PurePosixPath("fi/page/thumbnail.png")


def test_files_two_folders_deep_appear_with_the_others_or_leave_no_folder(tmp_path: Path) -> None:
    with Staging(tmp_path / "output") as staging:
        staging.add(DEEP, b"small")
        assert staging.read(DEEP) == b"small"
    assert list(tmp_path.iterdir()) == []
    with Staging(tmp_path / "output") as staging:
        staging.add(ONE, b"one")
        staging.add(DEEP, b"small")
        staging.publish()
    assert contents(tmp_path / "output") == {"fi/one.svg": b"one", str(DEEP): b"small"}


def test_what_dead_processes_have_left_two_folders_deep_is_removed(tmp_path: Path) -> None:
    left = tmp_path / DEEP.parent / f".thumbnail.png.{dead_process()}.part"
    left.parent.mkdir(parents=True)
    left.write_bytes(b"half a file")
    with Staging(tmp_path) as staging:
        staging.add(ONE, b"one")
    assert contents(tmp_path) == {}


def test_what_is_read_is_what_will_lie_there(tmp_path: Path) -> None:
    (tmp_path / "fi").mkdir()
    (tmp_path / ONE).write_bytes(b"old")
    with Staging(tmp_path) as staging:
        assert staging.read(ONE) == b"old"
        staging.add(ONE, b"new")
        assert staging.read(ONE) == b"new"
        with pytest.raises(MissingError):
            staging.read(TWO)
