"""A guide's files are read and written where they lie, and a disk that refuses spoils none."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.guide_files import is_guides, texts_in
from infographic.studio.desk.refusals import ConflictError, SaveError
from infographic.studio.desk.wish import PutFile, Write
from tests.content.guide_folder import GUIDE, STEPS, GuideFolder
from tests.studio.desk.hand import said

TITLE = Write("steps.jatka.title", "fi", "Jatka yhä")
OTHER = Write("title", "sv", "En ny guide")


def test_line_ends_the_mark_of_utf_8_and_permissions_stay(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.files["steps.yaml"] = b"\xef\xbb\xbf" + STEPS.replace("\n", "\r\n").encode()
    guide.write()
    path = guide.path / "steps.yaml"
    path.chmod(0o640)
    with Desk(guide.path) as desk:
        desk.apply([TITLE])
        desk.save("", "Aino")
    text = STEPS.replace("fi: Jatka,", "fi: Jatka yhä,").replace("\n", "\r\n")
    assert path.read_bytes() == b"\xef\xbb\xbf" + text.encode()
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


def test_a_link_within_the_folder_stays_and_what_it_leads_to_is_written(
    desk: Desk, guide: GuideFolder
) -> None:
    real = guide.path / "askeleet.yaml"
    (guide.path / "steps.yaml").rename(real)
    (guide.path / "steps.yaml").symlink_to("askeleet.yaml")
    desk.apply([TITLE])
    desk.save("", "Aino")
    assert (guide.path / "steps.yaml").is_symlink()
    assert "Jatka yhä" in real.read_text("utf-8")


@pytest.mark.parametrize("place", ["file", "folder"])
def test_what_lies_outside_of_the_folder_is_neither_read_nor_written(
    tmp_path: Path, place: str
) -> None:
    outside = tmp_path / "salaisuus"
    outside.mkdir()
    (outside / "oma.yaml").write_text("based_on: kela # salainen\n", "utf-8")
    guide = GuideFolder(tmp_path / "opas")
    guide.write()
    if place == "file":
        (guide.path / "rules.yaml").unlink()
        (guide.path / "rules.yaml").symlink_to(outside / "oma.yaml")
        name = "rules.yaml"
    else:
        (guide.path / "themes").symlink_to(outside)
        name = "themes/oma.yaml"
    with Desk(guide.path) as desk:
        assert "not in the guide's folder" in desk.state.broken[0].problem.what
        assert desk.state.content is None
        assert name not in desk.state.copy.texts
        desk.apply([PutFile(name, "[]\n")])
        with pytest.raises((SaveError, ConflictError)):
            desk.save("", "Aino")
    assert (outside / "oma.yaml").read_text("utf-8") == "based_on: kela # salainen\n"


def test_a_link_put_there_just_before_saving_is_refused(
    desk: Desk, guide: GuideFolder, tmp_path: Path
) -> None:
    outside = tmp_path / "muu.yaml"
    outside.write_text(STEPS, "utf-8")
    desk.apply([TITLE])
    (guide.path / "steps.yaml").unlink()
    (guide.path / "steps.yaml").symlink_to(outside)
    with pytest.raises(ConflictError, match="not in the guide's folder"):
        desk.save("", "Aino")
    assert outside.read_text("utf-8") == STEPS


@pytest.mark.parametrize(
    "name",
    ["themes/../x.yaml", "themes/.x.yaml", "themes/a/b.yaml", "x.yaml", "/guide.yaml", "themes/x"],
)
def test_other_paths_are_no_files_of_a_guide(name: str) -> None:
    assert not is_guides(name)


def test_links_that_lead_to_each_other_are_told(guide: GuideFolder) -> None:
    path = guide.path / "formats.yaml"
    path.symlink_to("formats.yaml")
    assert "formats.yaml" in texts_in(guide.path).refused


# Disks that refuse


def test_a_disk_that_refuses_leaves_all_files_as_they_were(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.apply([TITLE, OTHER])
    real, calls = os.fsync, list[int]()

    def second_fails(descriptor: int) -> None:
        calls.append(descriptor)
        if len(calls) == 2:
            raise OSError(28, os.strerror(28))
        real(descriptor)

    monkeypatch.setattr("infographic.studio.desk.guide_files.os.fsync", second_fails)
    with pytest.raises(SaveError, match="No space left"):
        desk.save("", "Aino")
    monkeypatch.undo()
    assert said(guide.path, "guide.yaml") == GUIDE
    assert said(guide.path, "steps.yaml") == STEPS
    assert {path.suffix for path in guide.path.iterdir()} == {".yaml", ""}
    assert len(desk.state.copy.edited) == 2
    desk.save("", "Aino")
    assert "En ny guide" in said(guide.path, "guide.yaml")


def test_what_a_program_left_unfinished_that_was_killed_is_removed(
    desk: Desk, guide: GuideFolder
) -> None:
    (guide.path / ".steps.yaml.1.studio").write_text("- id: a", "utf-8")
    desk.apply([TITLE])
    desk.save("", "Aino")
    assert not list(guide.path.glob(".*.studio"))


def test_a_file_that_must_not_be_written_is_left(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(os, "access", lambda *_: False)  # the superuser may all
    desk.apply([TITLE])
    with pytest.raises(SaveError, match="Permission denied"):
        desk.save("", "Aino")
    assert said(guide.path, "steps.yaml") == STEPS
