"""The report: what is in the output folder now, and nothing that is not."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path, PurePosixPath

import pytest

from infographic.geometry import Size
from infographic.publish.report import (
    PAGE,
    Entry,
    FileEntry,
    Key,
    PageEntry,
    Report,
    as_json,
    file_entry,
    merged,
    read_report,
    with_pages,
)

NOW, BEFORE = "fingerprint of now", "fingerprint of before"
FI, SV = Key("fi", "a4"), Key("sv", "a4")
MADE_FROM = {FI: NOW, SV: NOW}


def put(folder: Path, path: str, text: str = "") -> FileEntry:
    """A file with a text of its own, as a build would have written and entered it."""
    data = (text or path).encode()
    (folder / path).parent.mkdir(parents=True, exist_ok=True)
    (folder / path).write_bytes(data)
    return file_entry("svg", PurePosixPath(path), data, Size(297, 210), None)


def entry(key: Key, *files: FileEntry, made_from: str = NOW) -> Entry:
    return Entry(
        arrangement="serpentine",
        composition="side panel",
        columns=4,
        type_scale=1.0151,
        main_text_pt=10.66,
        smallest_text_pt=8.5,
        lowest_contrast=7.1,
        lines=80,
        hyphens=2,
        hyphen_share=0.025,
        headings_with_hyphens=(),
        shortest_stub=4,
        overfull_lines=0,
        free_space_mm={"steps": 4.2},
        empty_corner=0.051,
        left_over=0.04,
        title_to_text=5.2,
        language=key.language,
        format=key.format,
        drafts=("title", "step 1 “Luo tilit”, text"),
        made_from=made_from,
        files=files,
    )


def page_entry(
    language: str, *files: FileEntry, made_from: str = NOW, leads_to: tuple[FileEntry, ...] = ()
) -> PageEntry:
    return PageEntry(
        language=language,
        drafts=(),
        made_from=made_from,
        leads_to={file.path: file.sha256 for file in leads_to},
        files=files,
    )


def test_a_first_build_is_reported_as_it_is_in_the_order_of_the_guide(tmp_path: Path) -> None:
    fi, sv = entry(FI, put(tmp_path, "fi/a.svg")), entry(SV, put(tmp_path, "sv/a.svg"))
    assert merged(Report(), [sv, fi], MADE_FROM, tmp_path) == Report((fi, sv))


def test_other_languages_stay_when_the_content_is_the_same(tmp_path: Path) -> None:
    fi, sv = entry(FI, put(tmp_path, "fi/a.svg")), entry(SV, put(tmp_path, "sv/a.svg"))
    again = entry(FI, put(tmp_path, "fi/a.svg", "again"))
    assert merged(Report((fi, sv)), [again], MADE_FROM, tmp_path) == Report((again, sv))


def test_other_kinds_of_file_stay_when_the_content_is_the_same(tmp_path: Path) -> None:
    png, svg = put(tmp_path, "fi/a.png"), put(tmp_path, "fi/a.svg")
    report = merged(Report((entry(FI, png),)), [entry(FI, svg)], MADE_FROM, tmp_path)
    assert report == Report((entry(FI, png, svg),))


def test_files_that_show_older_content_are_listed_apart(tmp_path: Path) -> None:
    png, svg = put(tmp_path, "fi/a.png"), put(tmp_path, "fi/a.svg")
    swedish = put(tmp_path, "sv/a.svg")
    old = (entry(FI, png, made_from=BEFORE), entry(SV, swedish, made_from=BEFORE))
    report = merged(Report(old), [entry(FI, svg)], MADE_FROM, tmp_path)
    assert report == Report((entry(FI, svg),), old)


def test_they_return_when_the_change_is_taken_back(tmp_path: Path) -> None:
    fi, sv = entry(FI, put(tmp_path, "fi/a.svg")), entry(SV, put(tmp_path, "sv/a.svg"))
    changed = dict.fromkeys(MADE_FROM, "fingerprint of a change")
    meanwhile = entry(FI, put(tmp_path, "fi/a.svg", "changed"), made_from=changed[FI])
    between = merged(Report((fi, sv)), [meanwhile], changed, tmp_path)
    assert between == Report((meanwhile,), (sv,))
    fi = entry(FI, put(tmp_path, "fi/a.svg"))
    assert merged(between, [fi], MADE_FROM, tmp_path) == Report((fi, sv))


def test_files_under_a_name_that_the_guide_no_longer_has_are_listed_apart(tmp_path: Path) -> None:
    old, new = put(tmp_path, "fi/old.svg"), put(tmp_path, "fi/new.svg")
    before = entry(FI, old, made_from=BEFORE)
    assert merged(Report((before,)), [entry(FI, new)], MADE_FROM, tmp_path).earlier == (before,)


def test_a_picture_that_the_guide_no_longer_has_is_listed_apart(tmp_path: Path) -> None:
    square = entry(Key("fi", "square"), put(tmp_path, "fi/square.svg"))
    assert merged(Report((square,)), [], MADE_FROM, tmp_path) == Report((), (square,))


def test_what_was_listed_apart_stays_so_until_it_is_gone(tmp_path: Path) -> None:
    old = entry(FI, put(tmp_path, "fi/old.svg"), made_from=BEFORE)
    report = merged(Report((), (old,)), [], MADE_FROM, tmp_path)
    assert report.earlier == (old,)
    (tmp_path / "fi/old.svg").unlink()
    assert merged(report, [], MADE_FROM, tmp_path) == Report()


def test_a_path_that_is_written_again_is_no_longer_listed_apart(tmp_path: Path) -> None:
    old = entry(FI, put(tmp_path, "fi/a.svg", "old"), made_from=BEFORE)
    new = put(tmp_path, "fi/a.svg", "new")
    report = merged(Report((), (old,)), [entry(FI, new)], MADE_FROM, tmp_path)
    assert report == Report((entry(FI, new),))


def test_a_file_that_someone_has_changed_is_not_ours_any_more(tmp_path: Path) -> None:
    ours = put(tmp_path, "fi/a.svg")
    (tmp_path / "fi/a.svg").write_text("retouched by hand", encoding="utf-8")
    assert merged(Report((entry(FI, ours),)), [], MADE_FROM, tmp_path) == Report()


@pytest.mark.parametrize("path", ["../a.svg", "/tmp/a.svg", "fi/../../a.svg"])
def test_a_report_cannot_speak_of_files_outside_its_folder(tmp_path: Path, path: str) -> None:
    data = b"outside"
    (tmp_path / "a.svg").write_bytes(data)
    (tmp_path / "output" / "fi").mkdir(parents=True)
    outside = FileEntry("svg", path, len(data), hashlib.sha256(data).hexdigest(), 297.0, 210.0)
    assert merged(Report((entry(FI, outside),)), [], MADE_FROM, tmp_path / "output") == Report()


def test_a_report_is_read_as_it_was_written(tmp_path: Path) -> None:
    png = replace(put(tmp_path, "fi/a.png"), kind="png", width_px=3508, height_px=2480)
    old = entry(FI, put(tmp_path, "fi/old.svg"), made_from=BEFORE)
    report = Report((entry(FI, png), entry(SV)), (old,))
    (tmp_path / "report.json").write_bytes(as_json(report))
    assert read_report(tmp_path) == report


@pytest.mark.parametrize("text", ["", "{", "[]", '{"variants": 3}', '{"variants": [{}]}', "\0\xff"])
def test_a_report_that_is_missing_or_broken_says_nothing(tmp_path: Path, text: str) -> None:
    assert read_report(tmp_path) == Report()
    (tmp_path / "report.json").write_bytes(text.encode("latin-1"))
    assert read_report(tmp_path) == Report()


def test_the_file_is_for_people_and_programs(tmp_path: Path) -> None:
    png = replace(put(tmp_path, "fi/a.png"), kind="png", width_px=3508, height_px=2480)
    text = as_json(Report((entry(FI, png),))).decode()

    assert text.endswith("}\n")
    assert "step 1 “Luo tilit”, text" in text  # not as escapes
    (variant,) = json.loads(text)["variants"]
    assert list(variant)[:2] == ["language", "format"]
    assert {"arrangement", "type_scale", "smallest_text_pt", "lowest_contrast"} < set(variant)
    assert {"hyphens", "lines", "free_space_mm", "drafts"} < set(variant)
    assert variant["files"] == [
        {
            "kind": "png",
            "path": "fi/a.png",
            "bytes": 8,
            "sha256": hashlib.sha256(b"fi/a.png").hexdigest(),
            "width_mm": 297,
            "height_mm": 210,
            "width_px": 3508,
            "height_px": 2480,
        }
    ]
    assert "px" not in str(json.loads(as_json(Report((), (entry(FI, put(tmp_path, "a.svg")),)))))


FILE = FileEntry("svg", "the-file.svg", 4, "0" * 64, 297, 210)
REPORT = as_json(Report((entry(FI, FILE),))).decode()
ODD = {
    "null": REPORT.replace("the-file.svg", "a\\u0000b"),
    "surrogate": REPORT.replace("the-file.svg", "a\\ud800b"),
    "types": '{"variants": {"a": 1}}',
    "deep": "[" * 100_000,
    "infinite": REPORT.replace("1.0151", "1e999"),
    "no number": REPORT.replace("1.0151", "NaN"),
    "long": REPORT.replace("the-file.svg", "a" * 5000),
    "outside": REPORT.replace("the-file.svg", "../../etc/passwd"),
    "device": REPORT.replace("the-file.svg", "/dev/zero"),
    "empty": "",
}


def test_a_report_of_before_some_figures_were_measured_is_understood(tmp_path: Path) -> None:
    old = json.loads(as_json(Report((entry(FI, put(tmp_path, "fi/old.svg"), made_from=BEFORE),))))
    for figure in ("left_over", "title_to_text", "contrast_level"):
        del old["variants"][0][figure]
    (tmp_path / "report.json").write_text(json.dumps(old))
    new = entry(FI, put(tmp_path, "fi/new.svg"))
    report = merged(read_report(tmp_path), [new], MADE_FROM, tmp_path)
    assert [file.path for each in report.earlier for file in each.files] == ["fi/old.svg"]
    assert json.loads(as_json(report))


@pytest.mark.parametrize("text", ODD.values(), ids=ODD)
def test_an_odd_report_is_no_obstacle(tmp_path: Path, text: str) -> None:
    (tmp_path / "report.json").write_text(text)
    new = entry(SV, put(tmp_path, "sv/a4.svg"))
    report = merged(read_report(tmp_path), [new], MADE_FROM, tmp_path)
    assert report == Report((new,))
    assert json.loads(as_json(report))


def test_a_report_that_is_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "report.json")
    assert read_report(tmp_path) == Report()


class TestPages:
    """Web pages, which speak of pictures."""

    def after(
        self, folder: Path, report: Report, *built: PageEntry, made_from: str = NOW
    ) -> Report:
        fingerprints = dict.fromkeys((FI, Key("fi", PAGE), SV, Key("sv", PAGE)), made_from)
        return with_pages(report, built, fingerprints, folder)

    def test_stand_in_the_order_of_the_guide(self, tmp_path: Path) -> None:
        fi, sv = (page_entry(code, put(tmp_path, f"{code}/index.html")) for code in ("fi", "sv"))
        assert self.after(tmp_path, Report(), sv, fi) == Report(pages=(fi, sv))

    def test_of_another_language_stay_while_their_pictures_are_the_same(
        self, tmp_path: Path
    ) -> None:
        picture = put(tmp_path, "sv/a.svg")
        sv = page_entry("sv", put(tmp_path, "sv/index.html"), leads_to=(picture,))
        fi = page_entry("fi", put(tmp_path, "fi/index.html"))
        report = Report((entry(SV, picture),), pages=(sv,))
        assert self.after(tmp_path, report, fi).pages == (fi, sv)
        changed = put(tmp_path, "sv/a.svg", "another picture")
        after = self.after(tmp_path, Report((entry(SV, changed),), pages=(sv,)), fi)
        assert (after.pages, after.earlier_pages) == ((fi,), (sv,))

    def test_of_older_content_are_earlier_ones_and_come_back_with_it(self, tmp_path: Path) -> None:
        sv = page_entry("sv", put(tmp_path, "sv/index.html"))
        after = self.after(tmp_path, Report(pages=(sv,)), made_from="another")
        assert (after.pages, after.earlier_pages) == ((), (sv,))
        assert self.after(tmp_path, after) == Report(pages=(sv,))

    def test_made_anew_leave_what_they_no_longer_need(self, tmp_path: Path) -> None:
        index = put(tmp_path, "fi/index.html")
        small = put(tmp_path, "fi/page/thumbnail-a3.png")
        new = page_entry("fi", put(tmp_path, "fi/index.html", "new"))
        after = self.after(tmp_path, Report(pages=(page_entry("fi", index, small),)), new)
        assert after.pages == (new,)
        assert after.earlier_pages == (page_entry("fi", small),)

    @pytest.mark.parametrize("gone", [True, False])
    def test_are_forgotten_with_files_that_are_gone_or_changed(
        self, tmp_path: Path, gone: bool
    ) -> None:
        sv = page_entry("sv", put(tmp_path, "sv/index.html"))
        if gone:
            (tmp_path / "sv/index.html").unlink()
        else:
            put(tmp_path, "sv/index.html", "changed by hand")
        assert self.after(tmp_path, Report(pages=(sv,))) == Report()
        assert merged(Report(pages=(sv,)), (), MADE_FROM, tmp_path).pages[0].files == ()

    def test_are_read_as_they_were_written(self, tmp_path: Path) -> None:
        picture = put(tmp_path, "fi/a.svg")
        page = page_entry("fi", put(tmp_path, "fi/index.html"), leads_to=(picture,))
        report = Report((entry(FI, picture),), (), (page,), (replace(page, made_from=BEFORE),))
        (tmp_path / "report.json").write_bytes(as_json(report))
        assert read_report(tmp_path) == report
