"""The fetch view as it is asked for."""

from __future__ import annotations

import json
from pathlib import Path
from threading import Event
from urllib.parse import quote

import pytest

from infographic.output_folder import output_of
from infographic.studio.fetching.table import FetchTable
from infographic.studio.fetching.translator_file import TranslatorFile
from infographic.translation.xliff_read import returned_xliff
from tests.studio.asking import Asking, asking
from tests.studio.desk.hand import change_file
from tests.studio.fetching.test_served import PATH, SVG, reported

PAGE = "/guides/kaari/fetch"
PLACE = {"shape": "card", "seen": ["fi"], "chosen": "title", "language": "fi", "have": {}}


def test_it_offers_to_make_the_files_of_a_guide_that_has_none(studio: Asking) -> None:
    page = studio.get(PAGE).text
    assert "There are no files yet." in page
    assert page.count("not made yet") > 3
    assert "fi/opas-card.pdf" in page
    assert "sv/guide-card.pdf" in studio.get(f"{PAGE}?language=sv").text
    assert "fi/opas-card.pdf" in studio.get(f"{PAGE}?language=de").text


def test_it_tells_of_drafts_and_of_what_is_not_saved(studio: Asking) -> None:
    assert "Svenska: 1 text awaits approval." in studio.get(f"{PAGE}?language=sv").text
    assert 'id="unsaved"' not in studio.get(PAGE).text
    words = {"id": "title", "language": "fi", "words": "Uusi opas"}
    said = json.dumps({"place": PLACE, "changes": [words]}).encode()
    assert studio.post("/guides/kaari/edit/words", said).status_code == 200
    page = studio.get(PAGE).text
    assert "1 change is not saved." in page
    assert 'href="/guides/kaari/edit#save"' in page


def test_a_guide_with_placeholders_has_no_files(studio: Asking, folder: Path) -> None:
    change_file(folder / "kaari", "guide.yaml", "Hyvä opas", "'{office}'")
    page = studio.get(PAGE).text
    assert "This guide is made for each row of a table." in page
    assert "“infographic series” fills in {office}." in page
    assert 'id="make-begin"' not in page
    assert "There are no files yet." not in page


def test_files_are_handed_out_with_a_policy_of_their_own(studio: Asking, folder: Path) -> None:
    reported(folder / "kaari" / "output", {PATH: SVG})
    answer = studio.get(f"{PAGE}/file/{quote(PATH)}")
    assert answer.content == SVG
    assert answer.headers["content-security-policy"].startswith("sandbox;")
    assert answer.headers["content-disposition"].startswith("attachment")
    looked_at = studio.get(f"{PAGE}/page/{quote(PATH)}")
    assert looked_at.headers["content-security-policy"].startswith("sandbox;")
    assert looked_at.headers["x-content-type-options"] == "nosniff"


@pytest.mark.parametrize(
    "path", ["report.json", "..%2fsteps.yaml", "../../steps.yaml", "fi/none.svg"]
)
def test_nothing_else_is_handed_out(studio: Asking, folder: Path, path: str) -> None:
    reported(folder / "kaari" / "output", {PATH: SVG})
    for way in ("file", "page"):
        assert studio.get(f"{PAGE}/{way}/{path}").status_code in (400, 404)


def test_a_guide_that_cannot_be_read_says_so(folder: Path) -> None:
    change_file(folder / "kaari", "steps.yaml", "- id: jatka", "- id: [jatka")
    page = asking(folder).get(PAGE).text
    assert "No files can be made of the guide just now:" in page
    assert "make-begin" not in page


def test_pages_are_asked_for_by_their_own_method(studio: Asking) -> None:
    assert studio.get(f"{PAGE}/make").status_code in (404, 405)
    assert studio.post(f"{PAGE}/stop").status_code == 200


def test_the_output_folder_is_that_of_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    for name in ("data", "oma"):
        (tmp_path / name).mkdir()
        table = FetchTable(tmp_path / name, lambda _: None)
        assert table.output == (tmp_path / output_of(Path(name)))
    assert FetchTable(Path("/srv/data"), lambda _: None).output == Path("/srv/data/output")


@pytest.mark.slow
def test_the_file_for_a_translator_is_made(folder: Path) -> None:
    ended = Event()
    made = TranslatorFile(folder / "kaari", ended.set)
    made.begin("xlf", "fi")
    assert made.state.is_running
    made.begin("xlsx", "fi")  # one at a time
    assert ended.wait(120)
    assert (made.state.fate, made.state.name) == ("done", "kaari.xlf")
    texts = returned_xliff(made.state.data, "kaari.xlf")
    assert [each.target_language for each in texts] == ["sv"]
    assert b'maxwidth="' in made.state.data


@pytest.mark.slow
def test_why_there_is_no_file_for_a_translator_is_told(folder: Path) -> None:
    change_file(folder / "kaari", "steps.yaml", "- id: aloita", "- id: [")
    ended = Event()
    made = TranslatorFile(folder / "kaari", ended.set)
    made.begin("xlsx", "fi")
    assert ended.wait(120)
    assert made.state.fate == "failed"
    assert "steps.yaml" in made.state.failed


def test_the_page_offers_files_for_translators(studio: Asking) -> None:
    page = studio.get(PAGE).text
    assert "For the translator" in page
    assert 'data-asks="texts/xlsx"' in page
    assert 'data-asks="texts/xlf"' in page
    assert studio.get(f"{PAGE}/texts").status_code == 404
    assert studio.post(f"{PAGE}/texts/exe").status_code == 404
