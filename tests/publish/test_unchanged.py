"""Whether anything has changed, told before a guide is read."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.publish import unchanged
from infographic.publish.report import Report, Whole, as_json
from infographic.publish.unchanged import Unchanged, fingerprint_of, unchanged_since
from tests.publish.test_report import FI, entry, page_entry, put


@pytest.fixture
def guide(tmp_path: Path) -> Path:
    """A folder with some files, one of them further in."""
    folder = tmp_path / "guide"
    for path, text in {"guide.yaml": "title", "themes/own.yaml": "colours", "logo.svg": ""}.items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text)
    return folder


@pytest.mark.parametrize(
    "change",
    [
        lambda guide: (guide / "guide.yaml").write_text("another title"),
        lambda guide: (guide / "themes/own.yaml").write_text("Colours"),
        lambda guide: (guide / "logo.svg").unlink(),
        lambda guide: (guide / "logo.svg").rename(guide / "mark.svg"),
        lambda guide: (guide / "page.css").touch(),
    ],
    ids=["a text", "one letter further in", "a file removed", "a new name", "an empty file more"],
)
def test_whatever_changes_in_the_folder_changes_the_fingerprint(
    guide: Path, change: Callable[[Path], object]
) -> None:
    before = fingerprint_of(guide, guide / "output")
    assert before == fingerprint_of(guide, guide / "output") != ""
    change(guide)
    assert fingerprint_of(guide, guide / "output") not in ("", before)


def test_what_builds_have_written_and_the_place_of_the_guide_do_not_count(
    guide: Path, tmp_path: Path
) -> None:
    before = fingerprint_of(guide, guide / "output")
    _reported(guide / "output")
    put(guide, "output/fi/.b.svg.1-aaaaaaaa.part")
    assert fingerprint_of(guide, guide / "output") == before
    put(guide, "output/logo.svg")  # which the guide may show
    assert fingerprint_of(guide, guide / "output") != before
    (guide / "output/logo.svg").unlink()
    assert fingerprint_of(guide.rename(tmp_path / "moved"), tmp_path / "moved/output") == before


@pytest.mark.parametrize("folder", [".studio", ".git"])
def test_drafts_and_versions_do_not_count(guide: Path, folder: str) -> None:
    before = fingerprint_of(guide, guide / "output")
    (guide / folder).mkdir()
    (guide / folder / "draft-1.json").write_text("{}")
    assert fingerprint_of(guide, guide / "output") == before != ""
    (guide / folder).rename(guide / "elsewhere")
    assert fingerprint_of(guide, guide / "output") != before


def test_another_program_changes_it(guide: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = fingerprint_of(guide, guide / "output")
    monkeypatch.setattr(unchanged, "made_with", lambda: "another program")
    assert fingerprint_of(guide, guide / "output") not in ("", before)


def test_the_formats_of_the_program_count(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = fingerprint_of(guide, guide / "output")
    (tmp_path / "formats.yaml").write_text("card:")
    monkeypatch.setattr(unchanged, "program_data", lambda: tmp_path)
    assert fingerprint_of(guide, guide / "output") not in ("", before)


def test_a_folder_that_is_no_guide_is_not_read(guide: Path) -> None:
    (guide / "guide.yaml").unlink()
    assert fingerprint_of(guide, guide / "output") == ""


def test_of_a_large_file_no_more_is_read_than_is_of_use(
    guide: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unchanged, "_MOST_BYTES", 200_000)
    with (guide / "film.mp4").open("wb") as film:
        film.truncate(10**12)
    assert fingerprint_of(guide, guide / "output") == ""


def test_what_may_have_no_end_is_not_looked_through(
    guide: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert fingerprint_of(tmp_path / "missing", tmp_path / "output") == ""
    (guide / "round").symlink_to(guide)
    assert fingerprint_of(guide, guide / "output") == ""
    (guide / "round").unlink()
    monkeypatch.setattr(unchanged, "_MOST_FILES", 2)
    assert fingerprint_of(guide, guide / "output") == ""


WHOLE = Whole("all", 4)


def _reported(folder: Path, whole: Whole | None = WHOLE) -> None:
    variants = (entry(FI, put(folder, "fi/a.svg"), put(folder, "fi/b.svg")),)
    pages = (page_entry("fi", put(folder, "index.html")),)
    (folder / "report.json").write_bytes(as_json(Report(variants, pages=pages, whole=whole)))


def test_a_folder_is_unchanged_while_every_file_is_as_it_was_written(tmp_path: Path) -> None:
    _reported(tmp_path)
    assert unchanged_since("all", tmp_path) == Unchanged(files=3, has_page=True, drafts=4)
    assert unchanged_since("all but one", tmp_path) is None
    (tmp_path / "fi/b.svg").write_text("fi/c.svg")  # as long as it was
    assert unchanged_since("all", tmp_path) is None


def test_so_it_is_not_after_a_build_of_a_part(tmp_path: Path) -> None:
    _reported(tmp_path, None)
    assert unchanged_since("all", tmp_path) is None
    assert unchanged_since("", tmp_path) is None


@pytest.mark.parametrize(
    "spoil",
    [
        lambda told: told.pop("variants"),
        lambda told: told.update(variants=3),
        lambda told: told.update(whole=[]),
        lambda told: told["whole"].update(rest=""),
        lambda told: told["variants"][0].update(drafts=[]),
        lambda told: told["variants"][0]["files"].pop(),
        lambda told: told["variants"][0]["files"][0].update(path="../a.svg"),
        lambda told: told["variants"][0]["files"][0].update(path=3),
        lambda told: told["variants"][0]["files"][0].update(bytes=None),
        lambda told: told["variants"][0]["files"].append("fi/a.svg"),
    ],
)
def test_nor_when_the_report_is_damaged(
    tmp_path: Path, spoil: Callable[[dict[str, object]], object]
) -> None:
    _reported(tmp_path)
    told = json.loads((tmp_path / "report.json").read_bytes())
    spoil(told)
    (tmp_path / "report.json").write_text(json.dumps(told))
    assert unchanged_since("all", tmp_path) is None


def test_nor_when_there_is_none(tmp_path: Path) -> None:
    assert unchanged_since("all", tmp_path) is None
    (tmp_path / "report.json").write_bytes(b"\xff\xfe")
    assert unchanged_since("all", tmp_path) is None
