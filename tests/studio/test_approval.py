"""The approval view as it is asked for."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from urllib.parse import quote

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import fingerprint_of
from infographic.publish.offer import load
from tests.studio.asking import Asking, asking
from tests.studio.desk.hand import change_file

PAGE = "/guides/kaari/approval"
QUOTE = ["quote.text", "sv", fingerprint_of("”Bra.”")]
PLACE = {"shape": "card", "seen": ["fi"], "chosen": "title", "language": "fi", "have": {}}
TITLE = ["title", "fi", fingerprint_of("Hyvä opas")]


def ask(studio: Asking, name: str, **said: object) -> dict[str, Any]:
    answer = studio.post(f"{PAGE}/{name}", json.dumps(said).encode())
    assert answer.status_code == 200, answer.text
    found: dict[str, Any] = answer.json()
    return found


def approve(studio: Asking, texts: Sequence[object], who: str = "Aino") -> dict[str, Any]:
    return ask(studio, "approve", texts=texts, who=who, tab="this")


def test_it_shows_each_text_in_each_language(studio: Asking, folder: Path) -> None:
    page = studio.get(PAGE).text
    assert 'data-text="steps.aloita.tips.beginner" data-language="sv"' in page
    assert 'data-text="chart.values.0.value" data-language="fi"' in page
    there = len([*wordings(load(folder / "kaari").guide)])
    assert page.count('class="tick" id="tick-') == there
    assert page.count('" checked>') == there - 1 + len(["the choice of keys"])
    assert "Draft" in page
    assert "Everything is approved." not in page


def test_a_tick_is_written_and_told_and_undone(studio: Asking, folder: Path) -> None:
    told = approve(studio, [QUOTE])
    assert told["words"] == "1 text approved by Aino"
    assert "Everything is approved." in told["html"]
    assert load(folder / "kaari").approvals.given["quote.text", "sv"].who == "Aino"
    undone = ask(studio, "undo", token=told["undo"], who="Aino")
    assert "Everything is approved." not in undone["html"]
    assert ("quote.text", "sv") not in load(folder / "kaari").approvals.given
    assert ask(studio, "undo", token=told["undo"], who="Aino")["mood"] == "wait"


def test_a_tick_is_taken_back(studio: Asking, folder: Path) -> None:
    approve(studio, [QUOTE])
    assert ask(studio, "withdraw", texts=[QUOTE], who="")["words"] == "1 approval taken back"
    assert ("quote.text", "sv") not in load(folder / "kaari").approvals.given


def test_a_text_that_changed_while_ticking_lapses_and_is_told(studio: Asking, folder: Path) -> None:
    approve(studio, [QUOTE])
    change_file(folder / "kaari", "guide.yaml", "fi: Hyvä opas", "fi: Uusi opas")
    told = approve(studio, [TITLE])
    assert told["mood"] == "wait"
    assert told["words"].startswith("1 text was changed meanwhile")
    assert "<del>Hyvä</del><ins>Uusi</ins> opas" in told["html"]


def test_what_is_not_saved_cannot_be_ticked_and_the_way_to_save_is_shown(studio: Asking) -> None:
    words = {"id": "title", "language": "fi", "words": "Uusi opas"}
    said = {"place": PLACE, "changes": [words]}
    assert studio.post("/guides/kaari/edit/words", json.dumps(said).encode()).status_code == 200
    page = studio.get(PAGE).text
    assert "not saved yet" in page
    assert 'href="/guides/kaari/edit#save"' in page
    told = approve(studio, [["title", "fi", fingerprint_of("Uusi opas")]])
    assert "changed meanwhile" in told["words"]


def test_all_of_a_language_are_listed_before_they_are_approved(studio: Asking) -> None:
    dialog = ask(studio, "confirm", language="sv")["dialog"]
    assert "Approve 1 text?" in dialog
    assert dialog.count("data-fingerprint") == 1
    answer = studio.post(f"{PAGE}/confirm", json.dumps({"language": "de"}).encode())
    assert answer.status_code == 400


def test_the_name_is_required(studio: Asking) -> None:
    for who in (" ", "A\u200bino", "x" * 1000):
        said = {"texts": [QUOTE], "who": who}
        answer = studio.post(f"{PAGE}/approve", json.dumps(said).encode())
        assert answer.status_code == 409


def test_what_cannot_be_understood_is_refused(studio: Asking) -> None:
    for texts in ("title", [["title"]], [[1, 2, 3]], None):
        said = {"texts": texts, "who": "Aino"}
        assert studio.post(f"{PAGE}/approve", json.dumps(said).encode()).status_code == 400
    assert studio.post(f"{PAGE}/approve", b"[]").status_code == 400
    assert studio.post(f"{PAGE}/nothing", b"{}").status_code == 404


def test_a_guide_that_cannot_be_read_says_so(folder: Path) -> None:
    (folder / "kaari" / "steps.yaml").write_text("- id: [\n", encoding="utf-8")
    page = asking(folder).get(PAGE)
    assert page.status_code == 200
    assert "The files cannot be read" in page.text


def test_it_speaks_the_language_of_the_interface(folder: Path) -> None:
    page = asking(folder, "sv").get(f"/guides/{quote('äiti ja poika')}/approval").text
    assert "Väntar på godkännande" not in page
    assert "Godkännande" in page
    assert "Godkänn alla (1)" in page


def test_the_composer_approves_what_is_saved(studio: Asking, folder: Path) -> None:
    said: dict[str, object] = {"place": PLACE, "who": "Aino", "id": "quote.text", "language": "sv"}
    answer = studio.post("/guides/kaari/edit/approve", json.dumps(said).encode()).json()
    assert answer["says"] == "Approved"
    assert load(folder / "kaari").approvals.given["quote.text", "sv"].who == "Aino"
    words = {"id": "title", "language": "fi", "words": "Uusi opas"}
    change = {"place": PLACE, "changes": [words]}
    studio.post("/guides/kaari/edit/words", json.dumps(change).encode())
    said |= {"id": "title", "language": "fi"}
    answer = studio.post("/guides/kaari/edit/approve", json.dumps(said).encode()).json()
    assert answer["notice"]["action"]["change"] == "review"
    assert load(folder / "kaari").approvals.given["title", "fi"].words == "Hyvä opas"


def test_a_text_that_was_emptied_is_not_approved_in_the_words_it_had(
    studio: Asking, folder: Path
) -> None:
    key = {"id": "quote.text", "language": "sv"}
    change = {"place": PLACE, "changes": [{**key, "words": ""}]}
    assert studio.post("/guides/kaari/edit/words", json.dumps(change).encode()).status_code == 200
    said = json.dumps({"place": PLACE, "who": "Aino", **key}).encode()
    answer = studio.post("/guides/kaari/edit/approve", said).json()
    assert answer["notice"]["action"]["change"] == "review"
    assert ("quote.text", "sv") not in load(folder / "kaari").approvals.given
