"""The view of versions, as a browser asks for it."""

from __future__ import annotations

import re
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import urlencode

import httpx
import pytest

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.recording import recorded, texts_with_drafts
from infographic.history.history import History
from infographic.publish.offer import load
from infographic.studio.desk.wish import Write
from infographic.studio.run import Run
from tests.studio.asking import COOKIE, Asking, asking
from tests.studio.desk.hand import change_file, said

VERSIONS = "/guides/kaari/versions"
FORM = {"content-type": "application/x-www-form-urlencoded"}


def words(markup: str) -> str:
    return " ".join(re.sub(r"<svg.*?</svg>|<[^>]+>", " ", markup, flags=re.DOTALL).split())


def chosen(page: str) -> str:
    """The version that is current in the thread."""
    (found,) = re.findall(r'knot-(\w+)"><a [^>]*aria-current', page)
    return str(found)


def send(studio: Asking, path: str, **said: str) -> httpx.Response:
    return studio.post(f"{VERSIONS}/{path}", urlencode(said).encode(), FORM)


def edit(studio: Asking) -> None:
    """Somebody writes another title, and does not save it."""
    run: Run = studio.app._app.state.run  # type: ignore[attr-defined]
    run.guides.desk("kaari").apply([Write("title", "fi", "Parempi opas")])


def test_a_guide_without_versions_is_offered_them(studio: Asking, folder: Path) -> None:
    page = studio.get(VERSIONS).text
    assert "No versions yet" in page
    assert "It gets a hidden folder .git" in page
    answer = send(studio, "now/begin", who="Åsa Öst")
    assert answer.json()["words"] == "From now on each time you save makes a version"
    (first,) = History(folder / "kaari").versions()
    assert (first.who, first.message) == ("Åsa Öst", "The first version")
    assert "Åsa Öst" in words(studio.get(VERSIONS).text)


def test_the_name_is_asked_once(studio: Asking) -> None:
    answer = send(studio, "now/begin", who="  Łucja\nÖst ")
    (cookie,) = answer.headers.get_list("set-cookie")
    own = cookie.partition(";")[0]
    page = studio.get("/guides/%C3%A4iti%20ja%20poika/versions", {"cookie": f"{COOKIE}; {own}"})
    assert 'value="Łucja Öst"' in page.text


def test_nobody_saves_without_a_name(studio: Asking, folder: Path) -> None:
    answer = send(studio, "now/begin", who=" ")
    assert answer.status_code == 400
    assert History.of(folder / "kaari") is None


def test_the_program_says_what_it_made_in_the_language_of_the_interface(folder: Path) -> None:
    studio = asking(folder, "fi")
    send(studio, "now/begin", who="Aino")
    history = History(folder / "kaari")
    (first,) = history.versions()
    assert first.message == "Ensimmäinen versio"
    change_file(history.folder, "steps.yaml", "fi: Jatka,", "fi: Jatka yhä,")
    assert send(studio, f"{first.id}/restore", who="Aino").status_code == 200
    back, before, _ = history.versions()
    assert back.message.startswith("Paluu versioon")
    assert before.message.startswith("Tallentamattomat")


def test_versions_are_a_thread_of_who_when_and_what(studio: Asking, history: History) -> None:
    page = words(studio.get(VERSIONS).text)
    assert "Kääntäjä Otsikko" in page
    assert "Aino Ensimmäinen" in page
    assert len(history.versions()) == 2


def test_what_nobody_has_saved_comes_first(studio: Asking, history: History) -> None:
    assert "Now, not saved" not in studio.get(VERSIONS).text
    change_file(history.folder, "rules.yaml", "fi: Kokeile.", "fi: Kokeile nyt.")
    assert "Now, not saved Rules.yaml" in words(studio.get(VERSIONS).text)
    edit(studio)
    assert re.search(r"Now, not saved At \d+:\d\d Title", words(studio.get(VERSIONS).text))


def test_a_version_is_compared_with_what_is_edited(studio: Asking, history: History) -> None:
    edit(studio)
    page = words(studio.get(f"{VERSIONS}?version={history.versions()[1].id}").text)
    assert "and now: 2 differences" in page
    assert "Title Finnish" not in page  # a language is called what its speakers call it
    assert "Title Suomi Hyvä opas Parempi opas" in page
    assert "2 Step 2 “Jatka yhä”, title Suomi Jatka Jatka yhä" in page


def test_the_newest_version_that_differs_is_chosen(studio: Asking, history: History) -> None:
    newest, first = history.versions()
    page = studio.get(VERSIONS).text
    assert chosen(page) == first.id
    edit(studio)
    assert chosen(studio.get(VERSIONS).text) == newest.id


def test_what_differs_has_the_same_number_in_both_pictures(
    studio: Asking, history: History
) -> None:
    edit(studio)
    address = f"{VERSIONS}/{history.versions()[1].id}/pair?shape=card&language=fi"
    then, now = re.findall("<figure>.*?</figure>", studio.get(address).text, re.DOTALL)
    assert re.findall(r"<b>(\d+)</b>", then) == re.findall(r"<b>(\d+)</b>", now) == ["1", "2"]
    pictures = [studio.get(re.findall('src="(.*?)"', each)[0]) for each in (then, now)]
    assert all(each.headers["content-type"] == "image/svg+xml" for each in pictures)
    assert pictures[0].text != pictures[1].text
    swedish = studio.get(address.replace("=fi", "=sv")).text
    assert not re.findall(r"<b>(\d+)</b>", swedish)


def test_what_cannot_be_drawn_says_why(studio: Asking, history: History) -> None:
    change_file(history.folder, "guide.yaml", "languages: [fi, sv]", "languages: [fi, sv, xx]")
    version = history.save("Rikki", "Aino")
    assert version is not None
    pair = studio.get(f"{VERSIONS}/{version.id}/pair?shape=card&language=fi").text
    assert "This cannot be drawn" in pair
    picture = studio.get(f"{VERSIONS}/{version.id}/picture/card/fi")
    assert picture.status_code == 404


def test_going_back_is_a_new_version_and_loses_nothing(studio: Asking, history: History) -> None:
    first = history.versions()[1]
    edit(studio)
    answer = send(studio, f"{first.id}/restore", who="Aino")
    assert answer.status_code == 200
    back, unsaved, *_ = history.versions()
    assert b"Parempi opas" in history.files_at(unsaved)["guide.yaml"]
    assert history.files_at(back) == history.files_at(first)
    assert "fi: Jatka," in said(history.folder, "steps.yaml")
    assert "all is the same" in studio.get(f"{VERSIONS}?version={first.id}").text

    undo = answer.json()["undo"]
    assert send(studio, undo["address"], who="Aino").status_code == 200
    assert "Parempi opas" in said(history.folder, "guide.yaml")
    assert len(history.versions()) == 5


def test_one_text_comes_back_as_an_edit(studio: Asking, history: History) -> None:
    first = history.versions()[1]
    page = studio.get(f"{VERSIONS}?version={first.id}").text
    (key,) = re.findall('data-body-key="(.*?)"', page)
    answer = send(studio, f"{first.id}/bring-back", key=key)
    assert "step 2" in answer.json()["words"]
    assert "fi: Jatka yhä," in said(history.folder, "steps.yaml")
    page = studio.get(VERSIONS).text
    assert "Save 1 change" in words(page)
    assert send(studio, f"{first.id}/bring-back", key=key).status_code == 409
    send(studio, answer.json()["undo"]["address"])
    assert "Save 1 change" not in words(studio.get(VERSIONS).text)


def test_a_version_that_was_made_meanwhile_is_told(studio: Asking, history: History) -> None:
    newest, first = history.versions()
    assert "bar-newer" not in studio.get(f"{VERSIONS}?known={newest.id}").text
    page = words(studio.get(f"{VERSIONS}?known={first.id}").text)
    assert "There is a new version:" in page


def test_older_versions_are_shown_when_asked_for(studio: Asking, history: History) -> None:
    for number in range(60):
        (history.folder / "rules.yaml").write_text(f"# {number}\n[]\n", "utf-8")
        history.save(f"Versio {number}", "Aino")
    page = studio.get(VERSIONS).text
    assert len(re.findall('id="knot-', page)) == 50
    (older,) = re.findall('id="older" href="(.*?)"', page)
    page = studio.get(VERSIONS + older.replace("&amp;", "&")).text
    assert len(re.findall('id="knot-', page)) == 62
    assert 'id="older"' not in page


def test_damaged_versions_are_a_plain_message(studio: Asking, history: History) -> None:
    for path in (history.folder / ".git" / "objects").rglob("*"):
        if path.is_file():
            path.unlink()
    page = studio.get(VERSIONS)
    assert page.status_code == 200
    assert "The versions cannot be read" in page.text
    assert "No versions yet" not in page.text


@pytest.mark.parametrize("wanted", ["0000", "nothing", "../../..", "a" * 5000])
def test_there_are_no_other_versions(studio: Asking, history: History, wanted: str) -> None:
    assert studio.get(f"{VERSIONS}?version={wanted}").status_code in (200, 409)
    found = studio.get(f"{VERSIONS}/{wanted}/picture/card/fi")
    assert found.status_code in (400, 404, 409)
    assert len(history.versions()) == 2


def test_which_versions_are_drafts_is_told(studio: Asking, history: History) -> None:
    newest, first = history.versions()
    assert studio.get(f"{VERSIONS}/now/drafts").json() == [newest.id, first.id]
    page = studio.get(VERSIONS).text
    assert f'data-draft="{newest.id}" data-own hidden' in page


def test_the_pictures_of_a_version_are_asked_for(studio: Asking, history: History) -> None:
    newest, _ = history.versions()
    dialog = studio.get(f"{VERSIONS}/{newest.id}/take?shape=strip")
    assert dialog.status_code == 200
    assert '<option value="strip" selected>' in dialog.text
    assert "All shapes" in dialog.text


def test_pictures_that_are_not_made_are_refused(studio: Asking, history: History) -> None:
    newest, _ = history.versions()
    answer = send(studio, f"{newest.id}/take", shape="strip", kind="docx")
    assert answer.status_code == 400
    assert "othing is made in this shape" in answer.text


def test_the_guide_is_a_draft_until_all_is_approved(studio: Asking, history: History) -> None:
    assert 'id="versions-state"><span class="chip wait">' in studio.get(VERSIONS).text
    content = load(history.folder)
    texts = wordings(content.guide)
    approvals = Approvals().approving(texts, "Aino", datetime(2026, 11, 30, tzinfo=UTC))
    new = recorded(content.guide, approvals, texts_with_drafts(history.folder))
    for name, text in new.items():
        (history.folder / name).write_text(text, "utf-8")
    history.save("Hyväksytty", "Aino")
    run: Run = studio.app._app.state.run  # type: ignore[attr-defined]
    run.guides.desk("kaari").look_again()
    assert 'id="versions-state"></span>' in studio.get(VERSIONS).text
    drafts = studio.get(f"{VERSIONS}/now/drafts").json()
    assert [each.id for each in history.versions()][1:] == drafts
