"""A translator's file at the studio: what its dialog shows, what is taken, and what is refused."""

from __future__ import annotations

import html
import json
from collections.abc import Mapping
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from infographic.message import ENGLISH
from infographic.publish.offer import load
from infographic.studio.editing.translation import MOST_SENT, taken
from infographic.table.read import MOST_BYTES
from infographic.translation.exchange_of import exchange_of
from infographic.translation.fits import longer_than_fits, makes_smaller
from infographic.translation.handover import Handover
from infographic.translation.kinds import EXCHANGE_KINDS, EXPORTED
from infographic.translation.xliff_written import xliff_of
from tests.studio.asking import Asking

TEXT = "steps.aloita.text"
BEFORE, AFTER = "Börja genast.", "Börja med detsamma."
LOOK = {
    "shape": "card",
    "seen": ["fi"],
    "chosen": TEXT,
    "language": "sv",
    "have": {},
    "revision": 1,
    "tab": "a",
}
NAMES = (
    "../../outside/texts.xlf",
    "..\\..\\texts.xlf",
    "/etc/texts.xlf",
    "C:\\texts.xlf",
    "texts.xlf\x00.yaml",
    "<script>alert(1)</script>.xlf",
    "\u202eflx.xlf",
    "x" * 3000 + ".xlf",
    "con.xlf",
)


@pytest.fixture
def exported(folder: Path) -> bytes:
    exchange = exchange_of(load(folder / "kaari"), "fi", "sv")
    return xliff_of((exchange,), ENGLISH)


@pytest.fixture
def edited(exported: bytes) -> bytes:
    assert exported.count(f">{BEFORE}<".encode()) == 1
    return exported.replace(f">{BEFORE}<".encode(), f">{AFTER}<".encode())


def bring(studio: Asking, data: bytes, name: str = "texts.xlf") -> str:
    """The dialog that a file is answered with."""
    query = urlencode({"name": name})
    answer = studio.post(f"/guides/kaari/edit/translation?{query}", data)
    assert answer.status_code == 200
    dialog: str = answer.json()["dialog"]
    return dialog


def take(studio: Asking, changes: object) -> Mapping[str, object]:
    said = {"changes": json.dumps(changes), "place": LOOK}
    answer = studio.post(
        "/guides/kaari/edit/take-translation",
        json.dumps(said).encode(),
        {"content-type": "application/json"},
    )
    answered: dict[str, object] = answer.json() if answer.status_code == 200 else {}
    return {**answered, "status": answer.status_code}


def ask(studio: Asking, change: str) -> Mapping[str, object]:
    body = json.dumps({"place": LOOK, "who": ""}).encode()
    answer: dict[str, object] = studio.post(f"/guides/kaari/edit/{change}", body).json()
    return answer


def test_a_dialog_shows_what_would_change_and_nothing_has(
    studio: Asking, folder: Path, edited: bytes
) -> None:
    before = (folder / "kaari" / "steps.yaml").read_bytes()
    dialog = bring(studio, edited)
    assert "Take 1 text from the translator?" in dialog
    assert "<del>genast.</del>" in dialog
    assert "<ins>med detsamma.</ins>" in dialog
    assert (folder / "kaari" / "steps.yaml").read_bytes() == before


def test_what_nobody_edited_changes_nothing(studio: Asking, exported: bytes) -> None:
    dialog = bring(studio, exported)
    assert "The guide already says all that is in the file." in dialog
    assert "take-translation" not in dialog.replace('data-sends="take-translation"', "")


@pytest.mark.parametrize("ending", EXPORTED)
def test_every_kind_of_file_is_taken(studio: Asking, folder: Path, ending: str) -> None:
    exchange = exchange_of(load(folder / "kaari"), "fi", "sv")
    written = EXCHANGE_KINDS[ending].written
    assert written is not None
    assert "Nothing changes" in bring(studio, written(Handover((exchange,))), f"texts{ending}")


def test_all_texts_are_one_edit_that_can_be_undone(studio: Asking, folder: Path) -> None:
    title = load(folder / "kaari").guide.title.words["sv"]
    take(studio, [(TEXT, "sv", AFTER, BEFORE), ("title", "sv", "En annan", title)])
    now = str(ask(studio, "look")["regions"])
    assert AFTER in now
    assert "Save 2 changes" in now
    undone = str(ask(studio, "undo")["regions"])
    assert BEFORE in undone
    assert "Save 1 change" not in undone
    assert AFTER not in undone


def test_what_somebody_else_has_changed_is_to_be_chosen(studio: Asking) -> None:
    answer = take(studio, [(TEXT, "sv", AFTER, "Andra ord.")])
    assert answer["undecided"] == [{"id": TEXT, "language": "sv"}]
    assert "conflict" in str(answer["dialog"])


@pytest.mark.parametrize(
    "changes", ["x", [1], [["a"]], {"a": 1}, [[1, 2, 3, 4, 5]], None, [["title", "../x", "a", "b"]]]
)
def test_changes_that_no_dialog_has_are_refused(studio: Asking, changes: object) -> None:
    assert take(studio, changes)["status"] == 400


def test_a_new_language_is_taken_with_the_name_of_its_files(folder: Path, studio: Asking) -> None:
    exchange = exchange_of(load(folder / "kaari"), "fi", "en")
    data = xliff_of((exchange,), ENGLISH).replace(
        b'<target state="needs-translation"/>',
        b'<target state="translated">A new title</target>',
        1,
    )
    assert "Take 1 text from the translator?" in bring(studio, data)
    wishes = taken(json.dumps([("title", "en", "A new title", "")]), ("fi", "sv"))
    assert wishes is not None
    assert [wish.id for wish in wishes if not hasattr(wish, "name")] == [
        "languages",
        "title",
        "file_name",
    ]
    assert take(studio, [("title", "en", "A new title", "")])["place"]["languages"] == "fi sv en"  # type: ignore[index]


def test_a_file_of_another_guide_is_refused_in_words(studio: Asking, exported: bytes) -> None:
    dialog = bring(studio, exported.replace(b"steps.aloita.text", b"steps.muu.text"))
    assert "The file is not taken" in dialog
    assert "the guide has no text “steps.muu.text” for a translator" in dialog.lower() or (
        "The guide has no text “steps.muu.text” for a translator" in dialog
    )
    assert "unit “steps.muu.text”" in dialog


def test_the_other_texts_can_be_taken_beside_what_is_refused(
    studio: Asking, edited: bytes, folder: Path
) -> None:
    """What the guide has changed since is told, and the button takes the others alone."""
    steps = folder / "kaari" / "steps.yaml"
    before = steps.read_text("utf-8")
    assert before.count("fi: Aloita,") == 1
    steps.write_text(before.replace("fi: Aloita,", "fi: Aloita nyt,"), "utf-8")
    studio.get("/guides/kaari/edit")
    dialog = bring(studio, edited)
    assert "Some texts are not taken" in dialog
    assert "This translates other words than the guide has in step 1 “Aloita nyt”" in dialog
    assert "Take the other text" in dialog
    assert "<ins>med detsamma.</ins>" in dialog
    sent = html.unescape(dialog.partition('name="changes" value="')[2].partition('"')[0])
    assert json.loads(sent) == [[TEXT, "sv", AFTER, BEFORE]]


def test_where_the_rows_cannot_be_trusted_nothing_is_offered(studio: Asking, edited: bytes) -> None:
    id_ = f'id="{TEXT}" resname="{TEXT}"'.encode()
    assert edited.count(id_) == 1
    twice = edited.replace(id_, b'id="title" resname="title"')
    dialog = bring(studio, twice)
    assert "The text “title” is here for the second time" in dialog
    assert "take-translation" not in dialog


def test_where_the_others_change_nothing_nothing_is_offered(
    studio: Asking, exported: bytes
) -> None:
    dialog = bring(studio, exported.replace(b">Aloita<", b">Muu<"))
    assert "The file is not taken" in dialog
    assert "take-translation" not in dialog


def measure(studio: Asking, **asked: object) -> httpx.Response:
    said = {"id": TEXT, "language": "sv", "source": "fi", "length": 10, "smaller": 0, **asked}
    return studio.post("/guides/kaari/edit/translation-type", json.dumps(said).encode())


def test_what_makes_type_smaller_is_told_as_the_command_does(studio: Asking, folder: Path) -> None:
    content = load(folder / "kaari")
    most = longer_than_fits(content, "sv", {"title": 60}, 1, lambda _: None)["title"]
    told = makes_smaller("title", "sv", 60, most)
    assert measure(studio, id="title", length=60, smaller=1).json() == {
        "told": told[0].upper() + told[1:],
        "smaller": 2,
        "end": "Measured: 2 texts make type smaller",
    }


@pytest.mark.parametrize("other", [{}, {"id": "title.x"}, {"language": "en"}, {"language": "../x"}])
def test_what_makes_no_type_smaller_is_not_told(studio: Asking, other: dict[str, str]) -> None:
    answer = measure(studio, **other)
    assert answer.json() == {
        "told": "",
        "smaller": 0,
        "end": "Measured: no text makes type smaller",
    }


@pytest.mark.parametrize("other", [{"id": 1}, {"length": "x"}, {"language": None}])
def test_what_no_dialog_asks_about_is_refused(studio: Asking, other: dict[str, object]) -> None:
    assert measure(studio, **other).status_code == 400


@pytest.mark.parametrize("data", [b"", b"Hei!", b"<xliff/>", b"PK\x03\x04", b"\xff" * 1000])
@pytest.mark.parametrize("ending", [".xlf", ".xlsx", ".csv", ".docx", ""])
def test_any_bytes_are_refused_in_words(studio: Asking, data: bytes, ending: str) -> None:
    assert "The file is not taken" in bring(studio, data, f"texts{ending}")


def test_too_large_a_file_is_told_of(studio: Asking) -> None:
    assert "larger than 20 MB" in bring(studio, bytes(MOST_BYTES + 1))
    answer = studio.post("/guides/kaari/edit/translation?name=a.xlf", bytes(MOST_SENT + 1))
    assert answer.status_code == 413


@pytest.mark.parametrize("name", NAMES)
def test_a_name_leads_nowhere(studio: Asking, folder: Path, exported: bytes, name: str) -> None:
    before = sorted(path for path in folder.rglob("*") if ".studio" not in str(path))
    dialog = bring(studio, exported, name)
    assert "<script>" not in dialog
    assert sorted(path for path in folder.rglob("*") if ".studio" not in str(path)) == before


def test_a_guide_with_errors_takes_nothing(studio: Asking, folder: Path, exported: bytes) -> None:
    (folder / "kaari" / "steps.yaml").write_text("- id: [\n", "utf-8")
    studio.get("/guides/kaari/edit")
    assert "Mend them first" in bring(studio, exported)
