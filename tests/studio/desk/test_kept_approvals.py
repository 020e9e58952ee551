"""A guide whose approvals are not kept has them kept from its first save in the studio on."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path

import pytest

from infographic.content.guide.approval import standings
from infographic.content.guide.approvals import ApprovalState
from infographic.history.history import History
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.kept_approvals import lost_approvals
from infographic.studio.desk.wish import Write
from tests.content.guide_folder import GuideFolder

APPROVALS = "approvals.yaml"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = GuideFolder(tmp_path / "opas")
    for name, text in made.files.items():
        if isinstance(text, str):
            made.files[name] = re.sub(r", draft: \[\w+\]", "", text)
    made.write()
    return made.path


def states(desk: Desk) -> dict[tuple[str, str], ApprovalState]:
    content = desk.state.content
    assert content is not None
    assert desk.state.problems == ()
    return {
        (each.wording.text, each.wording.language): each.state
        for each in standings(content.guide, content.approvals)
    }


def test_what_is_edited_first_lapses_and_all_else_stays_approved(folder: Path) -> None:
    with Desk(folder) as desk:
        assert not (folder / APPROVALS).exists()
        desk.apply([Write("title", "fi", "Aivan toinen")])
        assert set(states(desk).values()) == {ApprovalState.APPROVED}
        saved = desk.save("", "Aino")
        assert APPROVALS in saved.files
        now = states(desk)
        assert now.pop(("title", "fi")) is ApprovalState.LAPSED
        assert set(now.values()) == {ApprovalState.APPROVED}
        assert not desk.state.copy.edited


def test_undo_after_that_takes_back_the_edit_and_not_the_approvals(folder: Path) -> None:
    with Desk(folder) as desk:
        desk.apply([Write("title", "fi", "Aivan toinen")])
        desk.save("", "Aino")
        desk.undo()
        assert [*desk.state.copy.edited] == ["guide.yaml"]
        assert states(desk)["title", "fi"] is ApprovalState.APPROVED


def test_nothing_is_begun_where_nothing_is_saved(folder: Path) -> None:
    with Desk(folder) as desk:
        desk.save("", "Aino")
    assert not (folder / APPROVALS).exists()


def test_a_guide_with_draft_keys_says_by_these_what_awaits(tmp_path: Path) -> None:
    made = GuideFolder(tmp_path / "opas")
    made.write()
    assert "draft: [" in (made.path / "guide.yaml").read_text(encoding="utf-8")
    with Desk(made.path) as desk:
        desk.apply([Write("title", "fi", "Aivan toinen")])
        assert desk.save("", "Aino").files == ("guide.yaml",)


def test_approvals_that_the_versions_know_come_back(folder: Path) -> None:
    (folder / APPROVALS).write_text("fi:\n  title:\n", encoding="utf-8")
    history = History.begin(folder, "Aino")
    kept = (folder / APPROVALS).read_text(encoding="utf-8")
    (folder / APPROVALS).unlink()
    history.save("lost", "Aino", datetime(2026, 11, 30, tzinfo=UTC))
    assert lost_approvals(folder) == kept
    with Desk(folder) as desk:
        desk.apply([Write("title", "fi", "Aivan toinen")])
        desk.save("", "Aino")
        assert set(states(desk).values()) == {ApprovalState.AWAITING}
    assert lost_approvals(folder) == ""


def test_they_come_back_when_that_is_asked_for_and_what_is_edited_stays(folder: Path) -> None:
    (folder / APPROVALS).write_text("fi:\n  title:\n", encoding="utf-8")
    History.begin(folder, "Aino")
    (folder / APPROVALS).unlink()
    with Desk(folder) as desk:
        desk.apply([Write("title", "fi", "Aivan toinen")])
        assert set(states(desk).values()) == {ApprovalState.APPROVED}
        desk.bring_back_approvals()
        assert set(states(desk).values()) == {ApprovalState.AWAITING}
        assert [*desk.state.copy.edited] == ["guide.yaml"]


def test_a_guide_that_never_had_any_has_lost_none(folder: Path) -> None:
    assert lost_approvals(folder) == ""
    History.begin(folder, "Aino")
    assert lost_approvals(folder) == ""
