"""From the desk into the files, and never over what somebody else has written."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path

import pytest

from infographic.files import program_data
from infographic.history.history import History
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.folder_lock import locked
from infographic.studio.desk.guide_files import is_guides, texts_in
from infographic.studio.desk.refusals import ConflictError, SaveError
from infographic.studio.desk.versions import SaidOfGoingBack
from infographic.studio.desk.wish import PutFile, Write
from tests.content.guide_folder import GUIDE, STEPS, GuideFolder
from tests.studio.desk.hand import change_file, said

TITLE = Write("steps.jatka.title", "fi", "Jatka yhä")
OTHER = Write("title", "sv", "En ny guide")


def test_saving_writes_the_edited_files_and_no_more(desk: Desk, guide: GuideFolder) -> None:
    before = (guide.path / "guide.yaml").stat().st_mtime_ns
    desk.apply([TITLE])
    assert desk.save("Otsikko", "Aino").files == ("steps.yaml",)
    assert said(guide.path, "steps.yaml") == STEPS.replace("fi: Jatka,", "fi: Jatka yhä,")
    assert (guide.path / "guide.yaml").stat().st_mtime_ns == before
    assert not desk.state.copy.edited
    assert desk.state.is_current
    assert {path.name for path in guide.path.iterdir()} == {
        ".studio",
        "guide.yaml",
        "rules.yaml",
        "steps.yaml",
    }


def test_new_files_are_made_and_emptied_ones_removed(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([PutFile("themes/oma.yaml", "based_on: kela\n")])
    desk.save("", "Aino")
    assert said(guide.path, "themes/oma.yaml") == "based_on: kela\n"
    desk.undo()
    desk.save("", "Aino")
    assert not (guide.path / "themes/oma.yaml").exists()


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


def test_a_version_is_made_where_versions_are_kept(desk: Desk, guide: GuideFolder) -> None:
    assert desk.save("", "Aino").version == ""
    history = History.begin(guide.path, "Aino")
    desk.apply([TITLE, OTHER])
    saved = desk.save("", "Aino Virtanen")
    newest = history.versions()[0]
    assert saved.version == newest.id
    assert newest.message == "title; step 2 “Jatka yhä”, title"
    desk.apply([Write("title", "fi", "Muu")])
    desk.save(" Otsikko uusiksi\n", "Aino Virtanen")
    assert history.versions()[0].message == "Otsikko uusiksi"


def test_who_gives_no_name_is_known_by_that_of_git_or_of_the_system(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    history = History.begin(guide.path, "Aino")
    monkeypatch.setattr("getpass.getuser", lambda: "mikko")
    monkeypatch.setattr(History, "who", lambda _: "")
    desk.apply([TITLE])
    desk.save("", " ")
    assert history.versions()[0].who == "mikko"
    monkeypatch.setattr(History, "who", lambda _: "Mikko Virtanen")
    desk.apply([OTHER])
    desk.save("", "")
    assert history.versions()[0].who == "Mikko Virtanen"


def test_when_no_version_can_be_made_the_files_are_saved_and_that_is_told(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infographic.history.index_file._PATIENCE", 0.05)
    History.begin(guide.path, "Aino")
    (guide.path / ".git/index.lock").touch()
    desk.apply([TITLE])
    saved = desk.save("", "Aino")
    assert saved.trouble
    assert not saved.version
    assert "Jatka yhä" in said(guide.path, "steps.yaml")


# Others write too


def test_what_others_changed_elsewhere_is_merged_when_saving(
    desk: Desk, guide: GuideFolder
) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "guide.yaml", "En bra guide", "En fin guide")
    change_file(guide.path, "steps.yaml", "Aloita heti.", "Aloita nyt.")
    desk.save("", "Aino")
    assert "En fin guide" in said(guide.path, "guide.yaml")
    steps = said(guide.path, "steps.yaml")
    assert "Aloita nyt." in steps
    assert "Jatka yhä" in steps


def test_what_others_changed_is_taken_at_once_where_nothing_is_edited(
    desk: Desk, guide: GuideFolder
) -> None:
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka nyt,")
    state = desk.files_changed(["steps.yaml"])
    assert state.content is not None
    assert state.content.guide.steps[1].title.words["fi"] == "Jatka nyt"
    assert not state.copy.edited
    assert not state.can_undo
    assert desk.files_changed(["steps.yaml"]) is state


def test_a_logo_that_changes_is_seen_as_well(desk: Desk) -> None:
    before = desk.state
    assert desk.files_changed(["steps.yaml"]) is before
    assert desk.files_changed(["logo.svg"]).revision == before.revision + 1


def test_a_file_that_somebody_removes_is_written_again_by_who_edits_it(
    desk: Desk, guide: GuideFolder
) -> None:
    desk.apply([TITLE])
    (guide.path / "steps.yaml").unlink()
    (guide.path / "rules.yaml").unlink()
    state = desk.files_changed()
    assert [problem.item for problem in state.problems if problem.place is None]
    desk.save("", "Aino")
    assert "Jatka yhä" in said(guide.path, "steps.yaml")
    assert not (guide.path / "rules.yaml").exists()


def test_one_text_that_both_have_changed_waits_for_a_choice(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE, OTHER])
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka nyt,")
    disk = said(guide.path, "steps.yaml")
    with pytest.raises(ConflictError):
        desk.save("", "Aino")
    assert said(guide.path, "steps.yaml") == disk
    assert said(guide.path, "guide.yaml") == GUIDE
    (conflict,) = desk.state.conflicts
    assert (conflict.id, conflict.language) == ("steps.jatka.title", "fi")
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Jatka", "Jatka yhä", "Jatka nyt")
    assert conflict.item == "step 2 “Jatka yhä”, title"


@pytest.mark.parametrize("words", ["Jatka yhä", "Jatka nyt", "Jatka nyt ja yhä"])
def test_whatever_is_chosen_is_saved(desk: Desk, guide: GuideFolder, words: str) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka nyt,")
    (conflict,) = desk.files_changed().conflicts
    assert not desk.resolve(conflict, words).conflicts
    desk.save("", "Aino")
    assert said(guide.path, "steps.yaml") == STEPS.replace("fi: Jatka,", f"fi: {words},")


def test_typing_the_others_words_ends_a_conflict(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka nyt,")
    desk.files_changed()
    state = desk.apply([Write("steps.jatka.title", "fi", "Jatka ny")]).state
    assert [each.mine for each in state.conflicts] == ["Jatka ny"]
    assert not desk.apply([Write("steps.jatka.title", "fi", "Jatka nyt")]).state.conflicts


def test_discarding_has_the_files_as_they_are_and_can_be_undone(
    desk: Desk, guide: GuideFolder
) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "guide.yaml", "En bra guide", "En fin guide")
    state = desk.discard()
    assert not state.copy.edited
    assert "En fin guide" in state.copy.text("guide.yaml")
    assert not list((guide.path / ".studio").glob("*.json"))
    assert "Jatka yhä" in desk.undo().copy.text("steps.yaml")


# Files that cannot be read


def test_a_file_that_breaks_is_told_and_the_guide_stays_as_it_was(
    desk: Desk, guide: GuideFolder
) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "steps.yaml", "{fi: Aloita,", '{fi: "Aloita,')
    state = desk.files_changed()
    (broken,) = state.broken
    assert (broken.file, broken.line, broken.column) == ("steps.yaml", 3, 15)
    assert state.is_current
    state = desk.apply([Write("steps.jatka.title", "sv", "Nu")]).state  # work goes on
    assert state.is_current
    with pytest.raises(ConflictError, match="quotation mark"):
        desk.save("", "Aino")
    change_file(guide.path, "steps.yaml", '{fi: "Aloita,', "{fi: Alku,")
    state = desk.files_changed()
    assert not state.broken
    desk.save("", "Aino")
    steps = said(guide.path, "steps.yaml")
    assert all(words in steps for words in ("fi: Alku", "Jatka yhä", "sv: Nu"))


def test_a_guide_that_is_broken_when_it_is_opened_comes_back_when_it_is_mended(
    tmp_path: Path,
) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change("steps.yaml", "Jatka,", '"Jatka,')
    guide.write()
    with Desk(guide.path) as desk:
        assert desk.state.content is None
        assert [each.file for each in desk.state.broken] == ["steps.yaml"]
        assert desk.state.problems
        change_file(guide.path, "steps.yaml", '"Jatka,', "Jatka,")
        assert desk.files_changed().is_current
        assert not desk.state.broken


def test_a_broken_file_is_mended_by_its_repair_unless_it_has_changed(
    desk: Desk, guide: GuideFolder
) -> None:
    change_file(guide.path, "rules.yaml", "  icon: rocket", "\ticon: rocket")
    (broken,) = desk.files_changed().broken
    assert broken.repair is not None
    (guide.path / "rules.yaml").write_text("- id: \t'", "utf-8")
    with pytest.raises(ConflictError, match="changed once more"):
        desk.mend(broken, broken.repair.text)
    (guide.path / "rules.yaml").write_text(broken.text, "utf-8")
    state = desk.mend(broken, broken.repair.text)
    assert not state.broken
    assert state.is_current


def test_a_file_that_is_no_text_is_told(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    (guide.path / "steps.yaml").write_bytes("- id: ä\n".encode("utf-16"))
    (broken,) = desk.files_changed().broken
    assert "UTF-16" in broken.problem.what
    assert "Jatka yhä" in desk.state.copy.text("steps.yaml")


# Where files lie


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


def test_who_saves_waits_for_another_one_and_says_so_when_that_takes_too_long(
    desk: Desk, guide: GuideFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infographic.studio.desk.folder_lock._PATIENCE", 0.05)
    desk.apply([TITLE])
    with locked(guide.path), pytest.raises(SaveError, match="another program is saving"):
        desk.save("", "Aino")
    desk.save("", "Aino")


def test_a_folder_that_is_gone_is_told(guide: GuideFolder) -> None:
    with Desk(guide.path) as desk:
        desk.apply([TITLE])
        shutil.rmtree(guide.path)
        with pytest.raises(SaveError, match="not there any more"):
            desk.save("", "Aino")
        assert "Jatka yhä" in desk.state.copy.text("steps.yaml")


WHO = SaidOfGoingBack("Aino", "Takaisin", "Ennen paluuta")


def test_going_back_saves_what_is_edited_before(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    (first,) = history.versions()
    desk.apply([TITLE])
    gone = desk.go_back(first, WHO)
    back, before, _ = history.versions()
    assert (gone.version, gone.before) == (back.id, before.id)
    assert [each.message for each in (back, before)] == ["Takaisin", "Ennen paluuta"]
    assert desk.state.copy.text("steps.yaml") == STEPS
    assert not desk.state.copy.edited
    assert desk.state.is_current


def test_going_back_to_what_is_there_changes_nothing(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    (first,) = history.versions()
    gone = desk.go_back(first, WHO)
    assert (gone.version, gone.before) == ("", first.id)
    assert len(history.versions()) == 1


def test_nobody_goes_back_while_a_text_waits_for_a_choice(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    (first,) = history.versions()
    desk.apply([TITLE])
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Toisin,")
    with pytest.raises(ConflictError):
        desk.go_back(first, WHO)
    assert "fi: Toisin," in said(guide.path, "steps.yaml")
    assert len(history.versions()) == 1


def test_the_program_says_what_was_saved_in_a_language(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    desk.apply([TITLE])
    desk.save("", "Aino", lambda words: f"<{words}>")
    assert history.versions()[0].message == "<step 2 “Jatka yhä”, title>"


def test_what_changes_while_nobody_watches_is_seen_when_somebody_looks_again(
    desk: Desk, guide: GuideFolder
) -> None:
    before = desk.state
    assert desk.look_again() is before
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka heti,")
    (guide.path / "formats.yaml").write_bytes((program_data() / "formats.yaml").read_bytes())
    (guide.path / "logo.svg").write_text("<svg/>")
    state = desk.look_again()
    assert state.content is not None
    assert state.content.guide.steps[-1].title.words["fi"] == "Jatka heti"
    assert state.copy.text("formats.yaml")
    assert desk.look_again() is state
    (guide.path / "logo.svg").write_text("<svg />")
    assert desk.look_again().revision == state.revision + 1
