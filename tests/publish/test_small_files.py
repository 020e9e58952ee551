"""Small files that are made of one other are made with it, in whatever process, and are published
with the page or not at all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import pytest

from infographic.errors import Problem, RefusedError
from infographic.publish.artefact import Artefact
from infographic.publish.build import Plan, build
from infographic.publish.earlier_build import EarlierBuild, Reuse
from infographic.publish.edition import Edition
from infographic.publish.job import FinishingProof
from infographic.publish.made_file import SmallFile
from infographic.publish.making import Order, make
from infographic.publish.manuscript import manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.report import PAGE, FileEntry, Key, PageEntry
from infographic.publish.shelf import Shelf
from infographic.publish.site.site_proof import SiteFile
from infographic.publish.workers import Here, Making
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built, contents
from tests.publish.small_guide import formats
from tests.publish.test_job import ARTEFACT, Note, NoteJob
from tests.publish.test_report import page_entry


def _first(text: bytes) -> bytes:
    return text[:1]


HEADING = SmallFile(PurePosixPath("fi/heading.txt"), "txt", "one letter", _first)


@dataclass(frozen=True)
class Headings:
    """A finishing job that makes the heading of a note, and its proof; `is_refused` by itself."""

    is_refused: bool = False
    name: str = PAGE
    artefacts: tuple[Artefact, ...] = (Artefact(HEADING.path, Key("fi", PAGE), "txt", "a note"),)
    drawables: tuple[SiteFile, ...] = ()

    def small_file(self, artefact: Artefact) -> SmallFile | None:
        return HEADING if artefact == ARTEFACT else None

    def prepare(self) -> None:
        pass

    def stays(self, pages: Sequence[PageEntry], shelf: Shelf) -> bool:  # noqa: ARG002
        return False

    def proof(self, progress: Progress, shelf: Shelf) -> FinishingProof:  # noqa: ARG002
        if self.is_refused:
            raise RefusedError(Problem("there is no room"))
        made = shelf.made_small(HEADING, shelf.files("fi", "note")["txt"])
        (artefact,) = self.artefacts
        return Headings(drawables=(SiteFile(artefact, made.read, made.entry.drawn_from),))

    def entry(self, language: str, files: tuple[FileEntry, ...]) -> PageEntry:
        return page_entry(language, *files)


def notes(folder: GuideFolder, text: bytes, finishing: Headings) -> Edition:
    jobs = (NoteJob((Note(text),)),)
    return Edition(manuscript_of(folder.load()), jobs, jobs, (finishing,), (finishing,))


@pytest.mark.parametrize("jobs", [1, 2])
def test_it_is_published_with_what_is_made_of_it(
    folder: GuideFolder, output: Path, jobs: int
) -> None:
    build(notes(folder, b"Title", Headings()), output, Progress(), Plan(Reuse.NOTHING, jobs))
    files = contents(output)
    del files["report.json"]
    assert files == {"fi/opas.txt": b"Title", "fi/heading.txt": b"T"}


def test_it_stays_while_it_is_made_of_the_same(folder: GuideFolder, output: Path) -> None:
    first = build(notes(folder, b"Title", Headings()), output, Progress())
    again = build(notes(folder, b"Title", Headings()), output, Progress())
    assert (len(first.written), again.written) == (2, ())
    (output / "fi/heading.txt").unlink()
    build(notes(folder, b"Title", Headings()), output, Progress())
    assert contents(output)["fi/heading.txt"] == b"T"


def test_one_of_the_same_bytes_stays_too(folder: GuideFolder, output: Path) -> None:
    build(notes(folder, b"Title", Headings()), output, Progress())
    done = build(notes(folder, b"Tale", Headings()), output, Progress())
    assert [file.path for file in done.written] == ["fi/opas.txt"]
    assert contents(output)["fi/heading.txt"] == b"T"


def test_of_a_page_that_is_refused_it_is_not_published(folder: GuideFolder, output: Path) -> None:
    done = build(notes(folder, b"Title", Headings(is_refused=True)), output, Progress())
    assert [refused.format for refused in done.refused] == [PAGE]
    assert contents(output).keys() == {"fi/opas.txt", "report.json"}


def test_it_is_made_in_the_process_that_makes_the_other(tmp_path: Path) -> None:
    job, places = (
        NoteJob((Note(b"Title"),)),
        {path: tmp_path / path.name for path in (ARTEFACT.path, HEADING.path)},
    )
    order = Order(job, places, EarlierBuild(tmp_path), {ARTEFACT.path: HEADING})
    (file,) = make(order, Progress()).small
    assert (file.path, places[HEADING.path].read_bytes()) == ("fi/heading.txt", b"T")


def test_what_cannot_be_written_there_is_made_with_the_page(tmp_path: Path) -> None:
    places = {ARTEFACT.path: tmp_path / "note", HEADING.path: tmp_path / "missing" / "heading"}
    order = Order(
        NoteJob((Note(b"Title"),)), places, EarlierBuild(tmp_path), {ARTEFACT.path: HEADING}
    )
    assert make(order, Progress()).small == ()


def test_what_takes_longest_begins_first(
    folder: GuideFolder, output: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun: list[str] = []
    begin = Here.begin

    def noting(here: Here, order: Order) -> Making:
        begun.append(order.job.name)
        return begin(here, order)

    monkeypatch.setattr(Here, "begin", noting)
    folder.files["formats.yaml"] = formats(
        ("small", "80 mm, 60 mm", "svg"),
        ("large", "160 mm, 120 mm", "svg"),
        ("middle", "120 mm, 90 mm", "svg"),
    )
    done = built(folder, output)
    assert begun == ["large", "middle", "small"]
    drawn = [file.path for file in done.files if file.path.startswith("fi/opas-")]
    assert [path for path in drawn if path.endswith(".svg")] == [
        *("fi/opas-small.svg", "fi/opas-large.svg", "fi/opas-middle.svg")
    ]
