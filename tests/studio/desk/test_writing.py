"""From the desk into the files, and never over what somebody else has written."""

from __future__ import annotations

import shutil

import pytest

from infographic.history.history import History
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.folder_lock import locked
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


def test_the_program_says_what_was_saved_in_a_language(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    desk.apply([TITLE])
    desk.save("", "Aino", lambda words: f"<{words}>")
    assert history.versions()[0].message == "<step 2 “Jatka yhä”, title>"


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


# Back to a version


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
