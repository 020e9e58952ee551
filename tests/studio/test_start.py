"""The start page shows the guides of the folder as they are."""

from __future__ import annotations

import os
import re
from pathlib import Path

import pytest

from infographic.studio import kept_overviews
from infographic.studio.kept_overviews import KeptOverviews
from infographic.studio.overview import stamp_of
from infographic.studio.overviews import Overviews
from tests.publish.small_guide import small_guide
from tests.studio.asking import Asking, asking


def cards(page: str) -> list[str]:
    return re.findall(r'<li id="guide-.*?</li>', page, re.DOTALL)


def words(markup: str) -> str:
    return " ".join(re.sub(r"<[^>]+>|&#8203;", " ", markup).split())


def test_what_was_changed_last_comes_first(studio: Asking, folder: Path) -> None:
    for path in (folder / "kaari").iterdir():
        os.utime(path, (1, 1))
    found = cards(studio.get("/").text)
    assert [re.findall(r'href="(.*?)"', card) for card in found] == [
        ["/guides/%C3%A4iti%20ja%20poika/edit"],
        ["/guides/kaari/edit"],
    ]
    assert "1/1/1970" in words(found[1])


def test_titles_are_there_at_once_and_the_rest_is_asked_for(studio: Asking) -> None:
    first = cards(studio.get("/").text)[0]
    assert words(first).startswith("Hyvä opas today")
    assert "step" not in words(first)
    address = re.findall(r'data-card="(.*?)"', first)[0]
    filled = studio.get(address).text
    assert words(filled).startswith("Hyvä opas 2 steps · Finnish, Swedish Draft, 1 waits today")
    assert re.findall(r'id="summary".*?>(.*?)<', filled) == ["2 guides, 1 draft"]
    assert "data-card" not in cards(studio.get("/").text)[0]
    cover = studio.get(re.findall(r'src="(.*?)"', filled)[0])
    assert cover.headers["content-type"] == "image/svg+xml"
    assert cover.text.startswith("<svg ")


def test_a_guide_with_a_fault_says_so(studio: Asking, folder: Path) -> None:
    (folder / "kaari" / "steps.yaml").write_text("- id: [\n", encoding="utf-8")
    filled = studio.get("/guides/kaari/card").text
    assert "to mend" in words(filled)
    assert "<img" not in filled
    assert studio.get("/guides/kaari/cover").status_code == 404
    assert "2 guides, 1 broken guide" in words(filled)


def test_a_title_is_text(studio: Asking, folder: Path) -> None:
    guide = folder / "kaari" / "guide.yaml"
    nasty = '"<script>alert(1)</script>&{{ 7*7 }}"'
    text = guide.read_text(encoding="utf-8")
    guide.write_text(re.sub(r"(?m)^(title:.*fi: )[^,\n]*", rf"\1{nasty}", text), encoding="utf-8")
    for page in (studio.get("/").text, studio.get("/guides/kaari/edit").text):
        assert "<script>" not in page
        assert "&lt;script&gt;alert(1)&lt;/script&gt;&amp;{{ 7*7 }}" in page


def test_a_folder_that_is_a_guide_is_opened_at_once(folder: Path) -> None:
    one = asking(folder / "kaari")
    assert one.get("/").headers["location"].endswith("/guides/kaari")
    assert one.get("/guides/kaari/edit").status_code == 200
    assert one.get("/guides/%C3%A4iti%20ja%20poika/edit").status_code == 404


def test_a_folder_without_guides_is_told(tmp_path: Path) -> None:
    (tmp_path / ".hidden").mkdir()
    small_guide(tmp_path / ".hidden" / "guide").write()
    page = asking(tmp_path).get("/").text
    assert not cards(page)
    assert "0 guides" in words(page)


@pytest.mark.parametrize("language", ["fi", "sv"])
def test_the_page_speaks_the_language_of_the_person(folder: Path, language: str) -> None:
    page = asking(folder, language).get("/").text
    assert f'<html lang="{language}"' in page
    assert {"fi": "Oppaat", "sv": "Guider"}[language] in page
    assert {"fi": "Hyvä opas", "sv": "En bra guide"}[language] in page


def test_an_overview_is_made_again_only_when_the_guide_changes(folder: Path) -> None:
    made: list[tuple[Path, str]] = []

    def make(guide: Path, language: str) -> object:
        made.append((guide, language))
        return object()

    overviews = Overviews(make=make)  # type: ignore[arg-type]
    guide = folder / "kaari"
    first = overviews.of(guide, "fi")
    assert overviews.of(guide, "fi") is first is overviews.known(guide, "fi")
    (guide / "output").mkdir()
    (guide / "output" / "report.json").write_text("{}")
    assert overviews.known(guide, "fi") is first
    (guide / "steps.yaml").write_text("", encoding="utf-8")
    assert overviews.known(guide, "fi") is None
    assert overviews.of(guide, "fi") is not first
    assert made == [(guide, "fi"), (guide, "fi")]


def test_when_a_guide_was_changed_is_when_its_newest_file_was(folder: Path) -> None:
    for path in (folder / "kaari").iterdir():
        os.utime(path, (1000, 1000))
    before = stamp_of(folder / "kaari")
    os.utime(folder / "kaari" / "guide.yaml", (5000, 5000))
    after = stamp_of(folder / "kaari")
    assert (before.changed.timestamp(), after.changed.timestamp()) == (1000, 5000)
    assert before.mark != after.mark


def test_overviews_are_kept_from_run_to_run(folder: Path, tmp_path: Path) -> None:
    kept = KeptOverviews(tmp_path)
    guide = folder / "kaari"
    first = Overviews(kept).of(guide, "sv")
    assert first.title.words == "En bra guide"
    assert Overviews(kept).known(guide, "sv") == first
    assert Overviews(kept).known(guide, "fi") is None
    file = next(tmp_path.glob("*.json"))
    for damaged in (b"", b"[]", b"{}", file.read_bytes()[:-1], b'{"made of": "x"}'):
        whole = file.read_bytes()
        file.write_bytes(damaged)
        assert Overviews(kept).known(guide, "sv") is None
        file.write_bytes(whole)
    (guide / "rules.yaml").write_text("[]", encoding="utf-8")
    assert Overviews(kept).known(guide, "sv") is None


def test_what_is_drawn_by_another_program_is_drawn_again(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    guide = folder / "kaari"
    Overviews(KeptOverviews(tmp_path)).of(guide, "fi")
    monkeypatch.setattr(kept_overviews, "made_with", lambda: "another")
    assert Overviews(KeptOverviews(tmp_path)).known(guide, "fi") is None


def test_faults_are_told_anew_each_time(folder: Path, tmp_path: Path) -> None:
    (folder / "kaari" / "steps.yaml").write_text("- id: [\n", encoding="utf-8")
    Overviews(KeptOverviews(tmp_path)).of(folder / "kaari", "fi")
    assert not list(tmp_path.glob("*.json"))
