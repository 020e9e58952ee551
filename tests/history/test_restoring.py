"""Going back to a version: nothing is lost, and files are whole or as they were."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from infographic.errors import HistoryError
from infographic.history.history import History
from infographic.history.version import Version
from tests.history.git import git, status
from tests.history.guide import OWN, put, write_guide

WHO = "Aino Mäki"


def changed_guide(guide: Path) -> tuple[History, Version]:
    """The history of the guide after a change, and its first version."""
    history = History(guide)
    (first,) = history.versions()
    put(guide, "rules.yaml", "- {id: uusi}\n")
    put(guide, "themes/toinen.yaml", "based_on: kela\n")
    (guide / "page" / "page.css").unlink()
    history.save("Changed", WHO)
    return history, first


def contents(guide: Path) -> dict[str, str]:
    return {
        path.relative_to(guide).as_posix(): path.read_text("utf-8")
        for path in guide.rglob("*")
        if path.is_file() and ".git" not in path.relative_to(guide).parts
    }


def test_files_are_as_they_were_in_a_new_version(root: Path, guide: Path) -> None:
    history, first = changed_guide(guide)
    restored = history.restore(first, WHO)
    assert contents(guide) == OWN
    assert status(root) == []
    assert restored.before is None
    assert restored.version is not None
    assert set(restored.version.changed) == {"rules.yaml", "themes/toinen.yaml", "page/page.css"}
    assert first.short in restored.version.title
    assert [version.title for version in history.versions()][1:] == ["Changed", "All"]


def test_unsaved_changes_are_saved_first(root: Path, guide: Path) -> None:
    history, first = changed_guide(guide)
    put(guide, "steps.yaml", "- {id: unsaved, scene: uusi.svg}\n")
    put(guide, "uusi.svg", "<svg>new</svg>\n")
    restored = history.restore(first, WHO)
    assert contents(guide) == OWN
    assert restored.before is not None
    assert set(restored.before.changed) == {"steps.yaml", "uusi.svg"}
    assert restored.version is not None
    history.restore(restored.before, WHO)
    assert contents(guide)["uusi.svg"] == "<svg>new</svg>\n"
    assert "page/page.css" not in contents(guide)
    assert status(root) == []


def test_other_files_stay(root: Path, guide: Path) -> None:
    history, first = changed_guide(guide)
    put(guide, "notes.txt", "beside\n")
    put(root, "src/other.txt", "changed\n")
    history.restore(first, WHO)
    assert contents(guide) == {**OWN, "notes.txt": "beside\n"}
    assert len(status(root)) == 2


def test_going_back_to_now_is_no_version(guide: Path) -> None:
    history, _ = changed_guide(guide)
    restored = history.restore(history.versions()[0], WHO)
    assert (restored.version, restored.before) == (None, None)


def test_modes_and_times_of_what_is_the_same_stay(guide: Path) -> None:
    (guide / "oma.svg").chmod(0o600)
    history, first = changed_guide(guide)
    (guide / "rules.yaml").chmod(0o640)
    before = (guide / "oma.svg").stat()
    history.restore(first, WHO)
    after = (guide / "oma.svg").stat()
    assert (after.st_mtime_ns, after.st_mode) == (before.st_mtime_ns, before.st_mode)
    assert (guide / "rules.yaml").stat().st_mode & 0o777 == 0o640


def test_executable_file_is_one_again(root: Path, guide: Path) -> None:
    (guide / "rules.yaml").chmod(0o755)
    history = History(guide)
    version = history.save("Executable", WHO)
    assert version is not None
    put(guide, "rules.yaml", "changed\n")
    (guide / "rules.yaml").chmod(0o644)
    history.restore(version, WHO)
    assert os.access(guide / "rules.yaml", os.X_OK)
    assert status(root) == []


def test_link_is_written_as_the_file_that_it_led_to(root: Path, guide: Path) -> None:
    history = History(guide)
    (guide / "oma.svg").unlink()
    (guide / "oma.svg").symlink_to("kuvat/Äiti.svg")
    linked = history.save("A link", WHO)
    assert linked is not None
    (guide / "oma.svg").unlink()
    put(guide, "oma.svg", "<svg>mine</svg>\n")
    history.restore(linked, WHO)
    assert not (guide / "oma.svg").is_symlink()
    assert (guide / "oma.svg").read_text() == OWN["kuvat/Äiti.svg"]
    assert status(root) == []


def test_link_of_today_is_replaced_and_not_written_through(root: Path, guide: Path) -> None:
    history, first = changed_guide(guide)
    (guide / "rules.yaml").unlink()
    (guide / "rules.yaml").symlink_to(root / "src" / "other.txt")
    history.restore(first, WHO)
    assert (root / "src" / "other.txt").read_text() == "other\n"
    assert contents(guide) == OWN


def test_folder_that_is_a_link_is_not_written_through(guide: Path, tmp_path: Path) -> None:
    history, first = changed_guide(guide)
    outside = tmp_path / "outside"
    outside.mkdir()
    (guide / "page").rmdir()
    (guide / "page").symlink_to(outside)
    with pytest.raises(HistoryError, match="this folder is a link"):
        history.restore(first, WHO)
    assert list(outside.iterdir()) == []
    assert (guide / "rules.yaml").read_text() == "- {id: uusi}\n"


def test_version_without_a_guide_is_none_to_go_back_to(root: Path, guide: Path) -> None:
    for name in OWN:
        (guide / name).unlink()
    gone = History(guide).save("Moved away", WHO)
    assert gone is not None
    write_guide(guide)
    with pytest.raises(HistoryError, match=r"no guide\.yaml in this version"):
        History(guide).restore(gone, WHO)
    assert contents(guide) == OWN
    assert status(root) == []


def test_line_ends_are_those_of_the_folder(root: Path, guide: Path) -> None:
    git(root, "config", "core.autocrlf", "true")
    (guide / "rules.yaml").write_bytes(b"# then\r\n[]\r\n")
    history = History(guide)
    then = history.save("Then", WHO)
    assert then is not None
    (guide / "rules.yaml").write_bytes(b"# now\r\n[]\r\n")
    history.restore(then, WHO)
    assert (guide / "rules.yaml").read_bytes() == b"# then\r\n[]\r\n"
    assert status(root) == []


@pytest.mark.parametrize("at", [0, 1, 2])
def test_files_are_as_they_were_when_the_disk_refuses(
    guide: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    history, first = changed_guide(guide)
    before = contents(guide)
    replace, calls = Path.replace, [0]

    def refusing(self: Path, target: Path) -> Path:
        if target.is_relative_to(guide):
            calls[0] += 1
            if calls[0] > at:
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), str(target))
        return replace(self, target)

    put(guide, "steps.yaml", "- {id: kaksi}\n")
    before["steps.yaml"] = "- {id: kaksi}\n"
    monkeypatch.setattr(Path, "replace", refusing)
    with pytest.raises(HistoryError, match="No space left"):
        history.restore(first, WHO)
    assert contents(guide) == before


NAMES = st.sampled_from([*OWN, "approvals.yaml", "page/inner/page.html", "themes/å.yaml"])
STATES = st.lists(st.dictionaries(NAMES, st.text("abå\n", max_size=5)), min_size=1, max_size=4)


@settings(
    max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(states=STATES, data=st.data())
def test_every_version_comes_back_as_it_was(
    tmp_path_factory: pytest.TempPathFactory, states: list[dict[str, str]], data: st.DataObject
) -> None:
    guide = tmp_path_factory.mktemp("guide")
    write_guide(guide)
    history = History.begin(guide, WHO)
    known = {history.versions()[0].id: dict(OWN)}
    for number, state in enumerate(states):
        naming = {name: OWN[name] for name in ("guide.yaml", "steps.yaml")}
        for name in contents(guide):
            (guide / name).unlink()
        for name, text in {**state, **naming}.items():
            put(guide, name, text)
        version = history.save(str(number), WHO)
        if version is not None:
            known[version.id] = {**state, **naming}
    wanted = data.draw(st.sampled_from(list(known)))
    history.restore(history.version(wanted), WHO)
    assert contents(guide) == known[wanted]
    assert history.unsaved() == ()
