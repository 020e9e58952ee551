"""The shelf: what lies ready, and how it is read."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path, PurePosixPath

import pytest

from infographic.errors import RenderError
from infographic.files import UnreadableError, read_whole
from infographic.publish.earlier_build import EarlierBuild
from infographic.publish.made_file import SmallFile
from infographic.publish.report import Report
from infographic.publish.shelf import shelf_of
from tests.publish.test_report import FI, SV, entry, page_entry, put

NOTHING = EarlierBuild(Path())


def test_files_are_found_by_language_format_and_kind(tmp_path: Path) -> None:
    svg = put(tmp_path, "fi/a.svg", "drawing")
    shelf = shelf_of(
        Report((entry(FI, svg),)), lambda path: read_whole(tmp_path / path, 1000), NOTHING
    )
    assert shelf.files("fi", "a4") == {"svg": svg}
    assert shelf.files("fi", "a3") == shelf.files("sv", "a4") == {}
    assert shelf.read(svg) == b"drawing"


def test_older_pages_lie_there_too(tmp_path: Path) -> None:
    new, old = put(tmp_path, "fi/index.html"), put(tmp_path, "sv/index.html")
    report = Report(pages=(page_entry("fi", new),), earlier_pages=(page_entry("sv", old),))
    shelf = shelf_of(report, lambda path: path.name.encode(), NOTHING)
    assert shelf.pages == {"fi/index.html", "sv/index.html"}


def test_what_cannot_be_read_is_told_with_its_name(tmp_path: Path) -> None:
    svg = put(tmp_path, "fi/a.svg")

    def refuse(path: PurePosixPath) -> bytes:
        raise UnreadableError(f"{path.suffix} is a pipe", "remove it")

    shelf = shelf_of(Report((entry(SV, svg),)), refuse, NOTHING)
    with pytest.raises(RenderError) as caught:
        shelf.read(svg)
    (problem,) = caught.value.problems
    assert (problem.item, problem.what, problem.hint) == ("fi/a.svg", ".svg is a pipe", "remove it")


def test_what_is_drawn_from_the_same_is_not_made_again(tmp_path: Path) -> None:
    old = replace(put(tmp_path, "fi/small.png", "small"), drawn_from="a picture")
    earlier = EarlierBuild(tmp_path, {old.path: old})
    shelf = shelf_of(Report(), lambda path: (tmp_path / path).read_bytes(), earlier)
    path = PurePosixPath(old.path)
    same, other = (
        shelf.made(path, "thumbnail", of, lambda: b"made again")
        for of in ("a picture", "another picture")
    )
    assert (same.entry, same.read()) == (old, b"small")
    assert (other.entry.sha256, other.read()) == (sha256(b"made again").hexdigest(), b"made again")


def test_a_small_file_is_made_once(tmp_path: Path) -> None:
    picture = put(tmp_path, "fi/a.png", "picture")
    small = SmallFile(PurePosixPath("fi/small.png"), "thumbnail", "104 × 72", lambda data: data[:5])

    def lying(drawn_from: str) -> bytes:
        """What it holds when one drawn from this lies there."""
        old = replace(put(tmp_path, "fi/small.png", "small"), drawn_from=drawn_from)
        shelf = shelf_of(
            Report(),
            lambda path: (tmp_path / path).read_bytes(),
            EarlierBuild(tmp_path),
            {old.path: old},
        )
        return shelf.made_small(small, picture).read()

    assert lying(small.drawn_from(picture)) == b"small"
    assert lying("another picture") == b"pictu"
