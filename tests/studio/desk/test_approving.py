"""Approvals are of the words that somebody has seen, as the files say them."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import ApprovalState, fingerprint_of
from infographic.errors import ContentError
from infographic.history.history import History
from infographic.publish.offer import load
from infographic.studio.desk.approving import (
    Recorded,
    SeenText,
    approving,
    undoing,
    withdrawing,
)
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.wish import Write
from tests.content.guide_folder import GUIDE, GuideFolder
from tests.studio.desk.hand import change_file, said

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
TITLE = ("steps.jatka.title", "fi", "Jatka")
OTHER = ("title", "sv", "En bra guide")
QUOTE = ("quote.text", "sv", "”Bra.”")


def seen(*texts: tuple[str, str, str]) -> list[SeenText]:
    return [SeenText(text, code, fingerprint_of(words)) for text, code, words in texts]


def approve(desk: Desk, *texts: tuple[str, str, str], who: str = "Aino") -> Recorded:
    return desk.record(approving(seen(*texts), who, NOON), who)


def state(guide: GuideFolder, text: tuple[str, str, str]) -> ApprovalState:
    content = load(guide.path)
    (found,) = [each for each in wordings(content.guide) if (each.text, each.language) == text[:2]]
    return content.approvals.state(found)


def signed(guide: GuideFolder, text: tuple[str, str, str]) -> str:
    approval = load(guide.path).approvals.given.get(text[:2])
    return approval.who if approval else "nobody"


def test_the_first_approval_begins_the_record_and_takes_draft_keys_out(
    desk: Desk, guide: GuideFolder
) -> None:
    assert state(guide, QUOTE) is ApprovalState.AWAITING
    recorded = approve(desk, QUOTE)
    assert [each.text for each in recorded.revision.changed] == ["quote.text"]
    assert state(guide, QUOTE) is ApprovalState.APPROVED
    assert said(guide.path, "guide.yaml") == GUIDE.replace(", draft: [sv]", "")
    assert not desk.state.copy.edited
    content = desk.state.content
    assert content is not None
    assert content.approvals.given[QUOTE[:2]].who == "Aino"


def test_words_that_are_not_saved_are_not_approved_and_stay_edited(
    desk: Desk, guide: GuideFolder
) -> None:
    desk.apply([Write("steps.jatka.title", "fi", "Jatka yhä")])
    recorded = approve(desk, ("steps.jatka.title", "fi", "Jatka yhä"), OTHER)
    assert [each.text for each in recorded.revision.others] == ["steps.jatka.title"]
    assert signed(guide, TITLE) == ""
    assert signed(guide, OTHER) == "Aino"
    assert "Jatka yhä" in desk.state.copy.text("steps.yaml")
    assert "Jatka yhä" not in said(guide.path, "steps.yaml")
    desk.save("", "Aino")
    assert state(guide, TITLE) is ApprovalState.LAPSED
    assert signed(guide, OTHER) == "Aino"


def test_a_text_that_another_program_changed_meanwhile_lapses_and_is_told(
    desk: Desk, guide: GuideFolder
) -> None:
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka heti,")
    recorded = approve(desk, TITLE, OTHER)
    assert [each.key for each in recorded.revision.others] == [TITLE[:2]]
    assert [each.text for each in recorded.revision.changed] == ["title"]
    assert "fi: Jatka heti," in said(guide.path, "steps.yaml")
    assert "fi: Jatka heti," in desk.state.copy.text("steps.yaml")


def test_what_others_have_approved_meanwhile_stays(desk: Desk, guide: GuideFolder) -> None:
    with Desk(guide.path) as other:
        approve(other, OTHER, who="Kaisa")
        approve(desk, TITLE)
    assert (signed(guide, OTHER), signed(guide, TITLE)) == ("Kaisa", "Aino")


def test_undo_brings_back_the_approvals_of_before(desk: Desk, guide: GuideFolder) -> None:
    approve(desk, TITLE, who="Kaisa")
    change_file(guide.path, "steps.yaml", "fi: Jatka,", "fi: Jatka heti,")
    done = approve(desk, ("steps.jatka.title", "fi", "Jatka heti"), QUOTE)
    desk.record(undoing(done.revision), "Aino")
    assert state(guide, TITLE) is ApprovalState.LAPSED
    assert signed(guide, TITLE) == "Kaisa"
    assert state(guide, QUOTE) is ApprovalState.AWAITING


def test_undo_leaves_what_somebody_has_approved_since(desk: Desk, guide: GuideFolder) -> None:
    done = approve(desk, QUOTE, OTHER)
    desk.record(withdrawing(seen(QUOTE)), "Aino")
    approve(desk, QUOTE, who="Kaisa")
    desk.record(undoing(done.revision), "Aino")
    assert signed(guide, QUOTE) == "Kaisa"
    assert signed(guide, OTHER) == ""


def test_an_approval_is_a_version_where_versions_are_kept(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    recorded = desk.record(approving(seen(QUOTE, OTHER), "Aino", NOON), "Aino", str.upper)
    newest = history.versions()[0]
    assert (newest.id, newest.who) == (recorded.version, "Aino")
    assert newest.message == "2 TEXTS APPROVED BY AINO"


def test_nothing_is_written_when_nothing_changes(desk: Desk, guide: GuideFolder) -> None:
    history = History.begin(guide.path, "Aino")
    before = len(history.versions())
    approve(desk, ("title", "sv", "other words"))
    assert len(history.versions()) == before
    assert not (guide.path / "approvals.yaml").exists()


def test_files_that_are_broken_are_not_approved(desk: Desk, guide: GuideFolder) -> None:
    change_file(guide.path, "steps.yaml", "- id: jatka", "- id: [jatka")
    with pytest.raises(ContentError):
        approve(desk, OTHER)
    assert not (guide.path / "approvals.yaml").exists()
