"""What saving would change, in words."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.edit.change import Plain
from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.approvals_file import approvals_text
from infographic.publish.offer import load
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.wish import Add, Choose, Move, PutFile, Remove, Wish, Write
from tests.content.guide_folder import GuideFolder
from tests.studio.desk.hand import NOON

STEP: Plain = {"id": "uusi", "icon": "star", "title": {"fi": "Uusi", "sv": "Ny"}}


@pytest.mark.parametrize(
    ("wish", "expected"),
    [
        (
            Write("steps.jatka.title", "sv", "Nu"),
            ("changed", "step 2 “Jatka”, title", "sv", "Fortsätt", "Nu", "steps.yaml", 9),
        ),
        (
            Choose("theme", "kela"),
            ("added", "theme", "", "", "kela", "guide.yaml", 19),
        ),
        (Move("steps.jatka", 0), ("moved", "step 1 “Jatka”", "", "2", "1", "steps.yaml", 1)),
        (
            Add("steps", STEP),
            ("added", "step 3 “Uusi”", "", "", "Uusi\nNy", "steps.yaml", 10),
        ),
        (
            Remove("steps.jatka"),
            ("removed", "step 2 “Jatka”", "", "Jatka\nFortsätt", "", "steps.yaml", 7),
        ),
    ],
)
def test_a_change_is_told_with_its_words_and_place(
    desk: Desk, wish: Wish, expected: tuple[object, ...]
) -> None:
    desk.apply([wish])
    ((pending),) = desk.changes().changes
    change = pending.change
    assert (
        change.kind,
        change.item,
        change.language,
        change.before,
        change.after,
        change.file,
        change.line,
    ) == expected


def test_how_many_lines_change_is_told_for_each_file(desk: Desk) -> None:
    desk.apply([Write("steps.jatka.title", "sv", "Nu"), Remove("steps.aloita")])
    desk.apply([Write("rule_items.kokeile.title", "sv", "Nu")])
    assert desk.changes().lines == {"steps.yaml": 7, "rules.yaml": 1}


def test_a_summary_names_a_few(desk: Desk) -> None:
    assert desk.changes().summary == "Nothing new"
    desk.apply([Write("title", "fi", "A"), Write("title", "sv", "B")])
    assert desk.changes().summary == "title"
    texts = "steps.jatka.title", "steps.aloita.title", "rules.heading", "quote.text"
    desk.apply([Write(text, "fi", "C") for text in texts])
    assert desk.changes().summary == "title; rules, heading; quote, text and 2 more"


def test_what_cannot_be_read_is_named(desk: Desk) -> None:
    desk.apply([PutFile("rules.yaml", "- [")])
    assert desk.changes().unread == ("rules.yaml",)
    assert desk.changes().summary == "rules.yaml"


def test_the_approvals_that_lapse_are_told(tmp_path: Path) -> None:
    guide = GuideFolder(tmp_path / "opas")
    guide.change("guide.yaml", ", draft: [sv]", "")
    guide.write()
    every = [*wordings(load(guide.path).guide)]
    signed = Approvals().approving(every, "Aino", NOON)
    guide.files["approvals.yaml"] = approvals_text(signed, every)
    guide.write()
    with Desk(guide.path) as desk:
        desk.apply([Write("steps.jatka.title", "sv", "Nu"), Choose("chart.values.0.value", 5)])
        desk.apply([Write("quote.author", "", "Aino"), Write("steps.jatka.text", "sv", "Ny")])
        lapses = {
            each.change.id: [(approval.language, approval.who) for approval in each.lapses]
            for each in desk.changes().changes
        }
    both = [("fi", "Aino"), ("sv", "Aino")]
    assert lapses == {
        "steps.jatka.title": [("sv", "Aino")],
        "steps.jatka.text": [],
        "quote.author": both,
        "chart.values.0.value": both,
    }
