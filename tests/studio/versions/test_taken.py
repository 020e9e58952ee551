"""The pictures of a version, taken along as a ZIP."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from threading import Event
from zipfile import ZipFile

import pytest

from infographic.content.language.language import language
from infographic.history.history import History
from infographic.publish.offer import load
from infographic.studio.refused import Refused
from infographic.studio.versions.taken import Wanted, kinds_of, wanted_of, zip_name, zipped
from tests.publish.small_guide import CARD, formats
from tests.studio.desk.hand import change_file


def test_the_kinds_are_those_that_the_guide_is_made_as(folder: Path) -> None:
    content = load(folder / "kaari")
    kinds = {kind.name: kind for kind in kinds_of(content, language("fi").downloads)}
    there = {kind for page in content.formats.values() for kind in page.files}
    assert set(kinds) <= there
    assert kinds["png"].is_proposed
    assert kinds["png"].words == "Kuva asiakirjaan tai viestiin"


def test_what_the_guide_has_of_what_is_asked_for_is_wanted(folder: Path) -> None:
    (folder / "kaari" / "formats.yaml").write_text(formats((*CARD[:2], "svg, png")), "utf-8")
    content = load(folder / "kaari")
    assert wanted_of(content, [], ["png", "pdf"]) == Wanted(["card"], ["png"])
    assert list(wanted_of(content, ["card"], ["svg"]).names()) == ["format=card", "kind=svg"]
    for shapes, kinds in (["card"], ["pdf"]), (["none"], ["png"]), ([], []), ([], ["../png"]):
        with pytest.raises(Refused, match="nothing is made in this shape"):
            wanted_of(content, shapes, kinds)


def test_its_name_says_when_the_version_was_saved(history: History) -> None:
    (newest, _) = history.versions()
    content = load(history.folder)
    when = f"{newest.when.astimezone():%Y-%m-%d-%H%M}"
    assert zip_name(content, newest, "sv") == f"{content.guide.file_name.words['sv']}-{when}.zip"
    assert zip_name(content, newest, "en").startswith(content.guide.file_name.words["fi"])


@pytest.mark.slow
def test_it_shows_the_version_and_not_what_is_there_now(history: History) -> None:
    (history.folder / "formats.yaml").write_text(formats((*CARD[:2], "svg-live")), "utf-8")
    history.save("Muoto", "Aino")
    (then, *_) = history.versions()
    change_file(history.folder, "steps.yaml", "fi: Jatka yhä,", "fi: Lopeta,")
    data = zipped(history, then, Wanted(["card"], ["svg-live"]), "fi", Event())
    with ZipFile(BytesIO(data)) as archive:
        assert [name.partition("/")[0] for name in archive.namelist()] == ["fi", "sv"]
        drawn = archive.read(archive.namelist()[0]).decode()
    assert "Jatka yhä" in drawn
    assert "Lopeta" not in drawn


@pytest.mark.slow
def test_why_it_cannot_be_made_is_told(history: History) -> None:
    tiny = formats(("tiny", "30 mm, 30 mm", "svg"))
    (history.folder / "formats.yaml").write_text(tiny, "utf-8")
    history.save("Liian pieni", "Aino")
    (then, *_) = history.versions()
    with pytest.raises(Refused, match="the pictures of this version cannot be made") as refused:
        zipped(history, then, Wanted(["tiny"], ["svg"]), "en", Event())
    assert refused.value.hint


@pytest.mark.slow
def test_what_nobody_waits_for_is_stopped(history: History) -> None:
    (then, *_) = history.versions()
    is_left = Event()
    is_left.set()
    with pytest.raises(Refused):
        zipped(history, then, Wanted(["card"], ["png"]), "en", is_left)
