"""What is edited is on the disk after each change, and found again."""

from __future__ import annotations

import json
import signal
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.draft import FOLDER
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.wish import Write
from tests.content.guide_folder import GuideFolder
from tests.faults.conftest import mount  # noqa: F401 - a fixture
from tests.studio.desk.hand import NOON, Hand, change_file, said

TITLE = Write("steps.jatka.title", "fi", "Jatka yhä")

_TYPING = """
import sys, time
from pathlib import Path
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.wish import Write
desk = Desk(Path(sys.argv[1]))
for words in ("J", "Ja", "Jat"):
    desk.apply([Write("steps.jatka.title", "fi", words)])
print("typed", flush=True)
time.sleep(60)
"""


def test_nothing_is_made_in_the_folder_before_there_is_an_edit(
    desk: Desk, guide: GuideFolder
) -> None:
    assert not (guide.path / FOLDER).exists()
    state = desk.apply([TITLE]).state
    assert state.draft.kept == NOON
    assert (guide.path / FOLDER / ".gitignore").read_text("utf-8") == "*\n"


def test_without_a_draft_nothing_is_left_in_the_folder(guide: GuideFolder) -> None:
    before = {path.name for path in guide.path.iterdir()}
    with Desk(guide.path) as desk:
        desk.apply([TITLE])
        assert desk.undo().draft.kept is None
    assert {path.name for path in guide.path.iterdir()} == before


@pytest.mark.slow
def test_a_program_that_is_killed_while_somebody_types_loses_nothing(guide: GuideFolder) -> None:
    command = [sys.executable, "-c", _TYPING, str(guide.path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"typed\n"
        with Desk(guide.path) as other:  # while it lives, its draft is nobody else's
            assert not other.state.found
        program.send_signal(signal.SIGKILL)
    with Desk(guide.path) as desk:
        (found,) = desk.state.found
        assert not found.is_of_older_files
        assert "fi: Jat," in desk.take_up(found).copy.text("steps.yaml")
        assert not desk.state.found
        assert desk.state.is_current
        assert not desk.undo().copy.edited


def test_a_draft_is_offered_and_stays_until_it_is_taken_up_or_dropped(guide: GuideFolder) -> None:
    _leave(guide, TITLE)
    for _ in range(2):
        with Desk(guide.path) as desk:
            assert len(desk.state.found) == 1
            assert not desk.state.copy.edited
    with Desk(guide.path) as desk:
        assert not desk.drop(desk.state.found[0]).found
    assert not (guide.path / FOLDER).exists()


def test_who_edits_before_answering_keeps_both_drafts(guide: GuideFolder) -> None:
    _leave(guide, TITLE)
    with Desk(guide.path) as desk:
        desk.apply([Write("title", "sv", "Ny")])
        (found,) = desk.state.found
        state = desk.take_up(found)
        assert "Jatka yhä" in state.copy.text("steps.yaml")
        assert "sv: Ny" in state.copy.text("guide.yaml")
    with Desk(guide.path) as desk:
        (found,) = desk.state.found
        assert found.draft.texts.keys() == {"guide.yaml", "steps.yaml"}


def test_what_was_left_unfinished_is_removed_with_the_draft(guide: GuideFolder) -> None:
    with Desk(guide.path) as desk:
        desk.apply([TITLE])
        (guide.path / FOLDER / ".draft-1.json.1").write_text("{", "utf-8")
        desk.discard()
    assert not (guide.path / FOLDER).exists()


def test_several_drafts_are_found_the_newest_first(guide: GuideFolder) -> None:
    hand = Hand()
    first, second = (Desk(guide.path, hand.clock, hand.calendar) for _ in range(2))
    second.apply([Write("title", "sv", "Ny")])
    hand.seconds = 60
    first.apply([TITLE])
    first.close()
    second.close()
    with Desk(guide.path) as desk:
        assert [[*each.draft.texts] for each in desk.state.found] == [
            ["steps.yaml"],
            ["guide.yaml"],
        ]


def test_a_draft_of_older_files_is_merged_with_the_new_ones(guide: GuideFolder) -> None:
    _leave(guide, TITLE)
    change_file(guide.path, "steps.yaml", "Aloita heti.", "Aloita nyt.")
    with Desk(guide.path) as desk:
        (found,) = desk.state.found
        assert found.is_of_older_files
        state = desk.take_up(found)
        assert not state.conflicts
        assert "Jatka yhä" in state.copy.text("steps.yaml")
        assert "Aloita nyt." in state.copy.text("steps.yaml")


def test_what_clashes_in_an_older_draft_is_told_also_after_the_next_crash(
    guide: GuideFolder,
) -> None:
    _leave(guide, TITLE)
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka nyt,")
    with Desk(guide.path) as desk:
        (conflict,) = desk.take_up(desk.state.found[0]).conflicts
    with Desk(guide.path) as desk:
        assert desk.take_up(desk.state.found[0]).conflicts == (conflict,)
        assert (conflict.mine, conflict.theirs) == ("Jatka yhä", "Jatka nyt")


def test_a_draft_is_taken_up_beside_a_file_that_is_broken_and_merged_when_it_is_mended(
    guide: GuideFolder,
) -> None:
    _leave(guide, TITLE)
    change_file(guide.path, "steps.yaml", "{fi: Aloita,", '{fi: "Alku,')
    with Desk(guide.path) as desk:
        state = desk.take_up(desk.state.found[0])
        assert state.is_current
        assert state.broken
        assert not state.conflicts
        change_file(guide.path, "steps.yaml", '"Alku', "Alku")
        state = desk.files_changed()
        assert not state.broken
        assert not state.conflicts
        assert "Alku" in state.copy.text("steps.yaml")
        assert "Jatka yhä" in state.copy.text("steps.yaml")
        desk.save("", "Aino")
    assert "Jatka yhä" in said(guide.path, "steps.yaml")


def test_a_draft_that_was_saved_before_its_program_was_killed_is_not_offered(
    guide: GuideFolder,
) -> None:
    _leave(guide, TITLE)
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka yhä,")
    with Desk(guide.path) as desk:
        assert not desk.state.found
    assert not (guide.path / FOLDER).exists()


def test_saving_removes_the_draft(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    desk.save("", "Aino")
    assert desk.state.draft.kept is None
    assert not list((guide.path / FOLDER).glob("*.json"))


@pytest.mark.parametrize(
    "damage",
    [
        lambda said: said[:-20],
        lambda _: "{}",
        lambda _: "[[[" * 10_000,
        lambda said: said.replace("steps.yaml", "../muu.yaml"),
        lambda said: said.replace("icon: rocket", "icon: star"),
        lambda said: said.replace("Jatka yhä", "\\ud800"),
        lambda said: said.replace('"form": 1', '"form": 2'),
        lambda said: said.replace('"conflicts": []', '"conflicts": [{"id": 1}]'),
    ],
)
def test_what_is_no_draft_of_ours_is_left_alone(
    guide: GuideFolder, damage: Callable[[str], str]
) -> None:
    _leave(guide, TITLE)
    path = guide.path / FOLDER / "draft-1.json"
    damaged = damage(path.read_text("utf-8"))
    path.write_text(damaged, "utf-8")
    with Desk(guide.path) as desk:
        assert not desk.state.found
        desk.apply([TITLE])
    assert path.read_text("utf-8") == damaged


def test_a_folder_of_drafts_that_is_a_link_is_not_used(guide: GuideFolder, tmp_path: Path) -> None:
    (tmp_path / "muualla").mkdir()
    (guide.path / FOLDER).symlink_to(tmp_path / "muualla")
    with Desk(guide.path) as desk:
        assert desk.apply([TITLE]).state.draft.trouble
    assert not list((tmp_path / "muualla").iterdir())


def test_a_draft_that_is_a_link_is_not_read(guide: GuideFolder, tmp_path: Path) -> None:
    _leave(guide, TITLE)
    draft = guide.path / FOLDER / "draft-1.json"
    draft.rename(tmp_path / "draft.json")
    draft.symlink_to(tmp_path / "draft.json")
    with Desk(guide.path) as desk:
        assert not desk.state.found


@pytest.mark.slow
def test_on_a_full_disk_that_is_told_and_work_goes_on(
    tmp_path: Path,
    mount: Callable[[Path, str], bool],  # noqa: F811
) -> None:
    guide = _on_a_disk(tmp_path, mount)
    rest = guide.path / "muut"
    with rest.open("wb", buffering=0) as file, suppress(OSError):
        while True:
            file.write(bytes(4096))
    with Desk(guide.path) as desk:
        state = desk.apply([TITLE]).state
        assert state.is_current
        assert "No space left" in state.draft.trouble[0].what
        rest.unlink()
        state = desk.apply([Write("title", "fi", "Uusi")]).state
        assert not state.draft.trouble
        assert state.draft.kept is not None


@pytest.mark.slow
def test_where_nothing_can_be_written_that_is_told_and_work_goes_on(
    tmp_path: Path,
    mount: Callable[[Path, str], bool],  # noqa: F811
) -> None:
    guide = _on_a_disk(tmp_path, mount)
    assert mount(guide.path, "ro")
    with Desk(guide.path) as desk:
        state = desk.apply([TITLE]).state
        assert state.is_current
        assert "Read-only" in state.draft.trouble[0].what
        with pytest.raises(SaveError, match="Read-only"):
            desk.save("", "Aino")
        assert "Jatka yhä" in desk.state.copy.text("steps.yaml")


def _on_a_disk(tmp_path: Path, mount: Callable[[Path, str], bool]) -> GuideFolder:  # noqa: F811
    """The small guide on a small disk of its own."""
    guide = GuideFolder(tmp_path / "opas")
    guide.path.mkdir()
    if not mount(guide.path, "size=1m"):
        pytest.skip("no disk can be mounted here")
    guide.write()
    return guide


def test_a_draft_that_fails_halfway_leaves_the_one_before(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.apply([TITLE])
    path = guide.path / FOLDER / "draft-1.json"
    before = path.read_bytes()

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("infographic.studio.desk.draft.os.fsync", full)
    state = desk.apply([Write("title", "fi", "Uusi")]).state
    assert "No space left" in state.draft.trouble[0].what
    assert state.draft.kept == NOON
    assert path.read_bytes() == before
    assert {each.name for each in path.parent.iterdir()} == {
        ".gitignore",
        "draft-1.json",
        "draft-1.lock",
    }
    monkeypatch.undo()
    assert not desk.apply([Write("title", "fi", "Uudempi")]).state.draft.trouble
    assert "Uudempi" in json.loads(path.read_text("utf-8"))["files"]["guide.yaml"]["text"]


def test_closing_twice_is_closing_once(guide: GuideFolder) -> None:
    desk = Desk(guide.path)
    desk.apply([TITLE])
    desk.close()
    desk.close()
    assert said(guide.path, f"{FOLDER}/draft-1.json")


def _leave(guide: GuideFolder, wish: Write) -> None:
    """What a desk leaves behind that ends without saving."""
    with Desk(guide.path) as desk:
        desk.apply([wish])
