"""An editor's work on an open guide."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.errors import ContentError
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.wish import (
    Add,
    Choose,
    LeaveOut,
    Move,
    PutFile,
    Remove,
    Wish,
    Write,
)
from tests.content.guide_folder import STEPS, GuideFolder
from tests.studio.desk.hand import Hand, change_file, said

TITLE = Write("steps.jatka.title", "fi", "Jatka yhä")


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match="no such folder"):
        Desk(tmp_path / "muualla")


def test_an_edit_is_seen_at_once_and_written_nowhere_but_into_the_draft(
    desk: Desk, guide: GuideFolder
) -> None:
    before = desk.state
    state = desk.apply([TITLE]).state
    assert state.revision == before.revision + 1
    assert state.is_current
    assert state.content is not None
    assert state.content.guide.steps[1].title.words["fi"] == "Jatka yhä"
    assert said(guide.path, "steps.yaml") == STEPS
    assert before.content is not None
    assert before.content.guide.steps[1].title.words["fi"] == "Jatka"


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (Write("quote.author", "", "Aino"), ("guide.yaml", "  author: Aino\n")),
        (Write("quote.role", "sv", "chef"), ("guide.yaml", "  role: {sv: chef}\n")),
        (Write("chart.values.0.note", "fi", "Neljä"), ("guide.yaml", "note: {fi: Neljä}")),
        (Choose("theme", "kela"), ("guide.yaml", "theme: kela\n")),
        (Choose("steps.aloita.icon", "star"), ("steps.yaml", "- id: aloita\n  icon: star\n")),
        (Move("steps.jatka", 0), ("steps.yaml", "- id: jatka\n")),
        (
            Add("steps", {"id": "uusi", "title": {"fi": "U", "sv": "N"}}, "steps.jatka"),
            ("steps.yaml", "  title: {fi: U, sv: N}\n- id: jatka\n"),
        ),
        (PutFile("themes/oma.yaml", "based_on: kela\n"), ("themes/oma.yaml", "based_on: kela\n")),
    ],
)  # fmt: skip
def test_an_edit_goes_by_ids(desk: Desk, wish: Wish, expected: tuple[str, str]) -> None:
    name, words = expected
    assert words in desk.apply([wish]).state.copy.text(name)


def test_what_is_optional_can_be_left_out_and_items_removed(desk: Desk) -> None:
    state = desk.apply([LeaveOut("quote"), Remove("steps.aloita")]).state
    assert "quote" not in state.copy.text("guide.yaml")
    assert "aloita" not in state.copy.text("steps.yaml")
    assert state.is_current


def test_what_is_gone_cannot_be_edited_and_nothing_else_is(desk: Desk) -> None:
    before = desk.state
    with pytest.raises(EditError, match=r"steps\.muualla"):
        desk.apply([TITLE, Write("steps.muualla.title", "fi", "Hei")])
    assert desk.state is before


@pytest.mark.parametrize("name", ["../muu.yaml", "/etc/passwd", "logo.svg", "themes/../x.yaml"])
def test_only_the_guides_own_files_are_put(desk: Desk, name: str) -> None:
    with pytest.raises(EditError):
        desk.apply([PutFile(name, "Hei")])


def test_half_a_character_is_refused(desk: Desk) -> None:
    with pytest.raises(EditError):
        desk.apply([Write("title", "fi", "Hei \ud800")])
    with pytest.raises(EditError):
        desk.apply([PutFile("rules.yaml", "[] # \ud800")])


def test_the_last_good_content_stays_while_something_is_wrong(desk: Desk, hand: Hand) -> None:
    good = desk.state
    hand.seconds = 60
    state = desk.apply([Choose("steps.aloita.icon", "rokket")]).state
    assert state.content is good.content
    assert state.content_revision == good.revision
    assert state.content_time == good.content_time
    assert not state.is_current
    assert [problem.item for problem in state.problems] == ["step 1 “Aloita”, icon"]
    state = desk.apply([Choose("steps.aloita.icon", "rocket")]).state
    assert state.is_current
    assert not state.problems


# Undo


def test_typing_in_one_text_is_one_step_until_it_pauses(desk: Desk, hand: Hand) -> None:
    for words in ("J", "Ja", "Jat"):
        desk.apply([Write("steps.jatka.title", "fi", words)])
        hand.seconds += 0.9
    hand.seconds += 0.2
    desk.apply([Write("steps.jatka.title", "fi", "Jatko")])
    assert _title(desk.undo().copy.text("steps.yaml")) == "Jat"
    state = desk.undo()
    assert _title(state.copy.text("steps.yaml")) == "Jatka"
    assert not state.can_undo
    assert desk.undo() is state


def test_undo_goes_across_fields_and_redo_comes_back(desk: Desk) -> None:
    for wish in (
        TITLE,
        Write("title", "fi", "Uusi"),
        Write("title", "sv", "Ny"),
        Move("steps.jatka", 0),
    ):
        desk.apply([wish])
    states = [desk.undo().copy for _ in range(4)]
    assert [len(each.edited) for each in states] == [2, 2, 1, 0]
    again = [desk.redo() for _ in range(4)]
    assert again[-1].copy.text("steps.yaml").startswith("- id: jatka")
    assert not again[-1].can_redo


def test_what_is_done_after_an_undo_takes_the_place_of_what_was_undone(desk: Desk) -> None:
    desk.apply([TITLE])
    desk.undo()
    state = desk.apply([Write("steps.jatka.title", "fi", "Muu")]).state
    assert not state.can_redo
    assert _title(desk.undo().copy.text("steps.yaml")) == "Jatka"


def test_undo_after_saving_is_an_edit(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    desk.save("", "Aino")
    state = desk.undo()
    assert state.copy.edited == {"steps.yaml": STEPS}
    desk.save("", "Aino")
    assert said(guide.path, "steps.yaml") == STEPS
    assert _title(desk.redo().copy.text("steps.yaml")) == "Jatka yhä"


def test_undo_keeps_what_others_have_written(desk: Desk, guide: GuideFolder) -> None:
    desk.apply([TITLE])
    change_file(guide.path, "steps.yaml", "Aloita heti.", "Aloita nyt.")
    desk.files_changed()
    assert _title(desk.state.copy.text("steps.yaml")) == "Jatka yhä"
    assert desk.undo().copy.text("steps.yaml") == said(guide.path, "steps.yaml")
    assert _title(desk.redo().copy.text("steps.yaml")) == "Jatka yhä"
    assert "Aloita nyt." in desk.state.copy.text("steps.yaml")


def test_old_steps_are_forgotten(guide: GuideFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("infographic.studio.desk.past.MOST_STEPS", 3)
    desk = Desk(guide.path)
    for number in range(5):
        desk.apply([Write("title", "fi", f"{number}"), Write("title", "sv", f"{number}")])
    steps = 0
    while desk.state.can_undo:
        desk.undo()
        steps += 1
    assert steps == 3
    desk.close()


# Several tabs


def test_edits_of_different_texts_from_one_revision_both_hold(desk: Desk) -> None:
    seen = desk.state.revision
    assert not desk.apply([TITLE], seen, "a").conflicts
    assert not desk.apply([Write("title", "fi", "Muu")], seen, "b").conflicts
    assert len(desk.state.copy.edited) == 2


def test_an_edit_of_a_text_that_another_tab_has_changed_is_a_conflict_and_not_made(
    desk: Desk,
) -> None:
    seen = desk.state.revision
    desk.apply([TITLE], seen, "a")
    answer = desk.apply(
        [Write("steps.jatka.title", "fi", "Muu"), Write("title", "fi", "Uusi")], seen, "b"
    )
    (conflict,) = answer.conflicts
    assert (conflict.base, conflict.mine, conflict.theirs) == ("Jatka", "Muu", "Jatka yhä")
    assert conflict.item == "step 2 “Jatka yhä”, title"
    assert _title(answer.state.copy.text("steps.yaml")) == "Jatka yhä"
    assert "Uusi" in answer.state.copy.text("guide.yaml")
    again = desk.apply([Write("steps.jatka.title", "fi", "Muu")], answer.state.revision, "b")
    assert not again.conflicts


def test_a_tab_that_types_faster_than_it_is_answered_does_not_clash_with_itself(
    desk: Desk,
) -> None:
    seen = desk.state.revision
    for words in ("J", "Ja", "Jat"):
        assert not desk.apply([Write("steps.jatka.title", "fi", words)], seen, "a").conflicts
    assert _title(desk.state.copy.text("steps.yaml")) == "Jat"


@pytest.mark.parametrize("tab", ["a", "b"])
def test_what_an_editor_saw_counts_more_than_what_the_tab_has_heard_of(
    desk: Desk, guide: GuideFolder, tab: str
) -> None:
    """A field in which somebody is keeps its words, also when they are others by now."""
    first = Write("steps.jatka.title", "fi", "Jatka sinä", base="Jatka")
    assert not desk.apply([first], desk.state.revision, "a").conflicts
    desk.save("", "Aino")
    change_file(guide.path, "steps.yaml", "Jatka sinä", "Jatka me")
    desk.files_changed()
    later = Write("steps.jatka.title", "fi", "Jatka sinä!", base="Jatka sinä")
    (conflict,) = desk.apply([later], desk.state.revision, tab).conflicts
    assert (conflict.mine, conflict.theirs) == ("Jatka sinä!", "Jatka me")
    assert _title(desk.state.copy.text("steps.yaml")) == "Jatka me"
    seen = Write("steps.jatka.title", "fi", "Jatka sinä!", base="Jatka  me")
    assert not desk.apply([seen], desk.state.revision, tab).conflicts


def test_a_page_that_outlives_the_program_goes_on_with_its_draft(guide: GuideFolder) -> None:
    crashed = Desk(guide.path)
    crashed.apply([Write("steps.jatka.title", "fi", "Jatka si")])
    crashed.close()
    with Desk(guide.path) as desk:
        onward = Write("steps.jatka.title", "fi", "Jatka sinä", base="Jatka si")
        assert not desk.apply([onward], desk.state.revision, "b").conflicts
        other = Write("steps.aloita.title", "fi", "Aloita si", base="Aloit")
        assert desk.apply([other], desk.state.revision, "b").conflicts


def test_a_step_in_which_another_tab_has_typed_is_not_removed_unseen(desk: Desk) -> None:
    seen = desk.state.revision
    desk.apply([TITLE], seen, "a")
    (conflict,) = desk.apply([Remove("steps.jatka")], seen, "b").conflicts
    assert (conflict.id, conflict.theirs) == ("steps.jatka.title", "Jatka yhä")
    assert "jatka" in desk.state.copy.text("steps.yaml")
    assert not desk.apply([Remove("steps.aloita")], seen, "b").conflicts


def test_what_began_from_a_revision_that_nobody_remembers_has_to_say_the_same(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("infographic.studio.desk.revisions.MOST_REVISIONS", 3)
    seen = desk.state.revision
    for number in range(4):
        desk.apply([Write("title", "fi", f"{number}")])
    (conflict,) = desk.apply([Write("title", "sv", "Ny")], seen, "b").conflicts
    assert (conflict.mine, conflict.theirs) == ("Ny", "En bra guide")
    assert not desk.apply([Write("title", "sv", "En bra guide")], seen, "b").conflicts


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (Choose("steps.jatka.icon", "heart"), Choose("steps.jatka.icon", "rocket")),
        (Write("steps.jatka.text", "fi", "A"), Write("steps.jatka.text", "fi", "B")),
        (PutFile("approvals.yaml", "{}\n"), PutFile("approvals.yaml", "{} #\n")),
        (Choose("quote.role", {"fi": "A"}), LeaveOut("quote")),
    ],
)
def test_of_two_tabs_that_change_the_same_the_second_is_told(
    desk: Desk, first: Wish, second: Wish
) -> None:
    seen = desk.state.revision
    assert not desk.apply([first], seen, "a").conflicts
    answer = desk.apply([second], seen, "b")
    assert answer.conflicts
    assert answer.state.revision == seen + 1
    assert not desk.apply([first], seen, "b").conflicts  # the same once more


def test_edits_may_come_from_several_threads(desk: Desk) -> None:
    import threading

    def write(number: int) -> None:
        for _ in range(5):
            desk.apply([Write(f"steps.{('aloita', 'jatka')[number]}.text", "fi", f"Sana {number}")])

    threads = [threading.Thread(target=write, args=(number,)) for number in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert all(f"Sana {number}" in desk.state.copy.text("steps.yaml") for number in range(2))


def _title(steps: str) -> str:
    """The Finnish title of the second step."""
    return steps.rsplit("title: {fi: ", 1)[1].split(",")[0]
