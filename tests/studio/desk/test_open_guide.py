"""The guide on the desk follows its files, whoever writes them and whatever they say."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.files import program_data
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.refusals import ConflictError
from infographic.studio.desk.wish import Write
from tests.content.guide_folder import GuideFolder
from tests.studio.desk.hand import change_file, said

TITLE = Write("steps.jatka.title", "fi", "Jatka yhä")


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


@pytest.mark.parametrize("name", ["guide.yaml", "steps.yaml"])
@pytest.mark.parametrize("nothing", ["", "\n"])
def test_a_file_that_is_emptied_is_told_likewise(
    desk: Desk, guide: GuideFolder, name: str, nothing: str
) -> None:
    """As a program does that writes it a moment later, and who has deleted too much."""
    desk.apply([TITLE])
    (guide.path / name).write_text(nothing, encoding="utf-8")
    state = desk.files_changed([name])
    (broken,) = state.broken
    assert (broken.file, broken.text) == (name, nothing)
    assert "empty" in broken.problem.what
    assert state.is_current
    assert not state.conflicts
    text = state.copy.base(name)
    assert not desk.mend(broken, text).broken
    assert said(guide.path, name) == text


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


def test_a_file_that_is_no_text_is_told(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    (guide.path / "steps.yaml").write_bytes("- id: ä\n".encode("utf-16"))
    (broken,) = desk.files_changed().broken
    assert "UTF-16" in broken.problem.what
    assert "Jatka yhä" in desk.state.copy.text("steps.yaml")
