"""What has a job is built and read back, though it be no picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from infographic.errors import Problem
from infographic.geometry import Size
from infographic.layout.fit.fit import Layout
from infographic.publish.artefact import Artefact
from infographic.publish.build import build
from infographic.publish.edition import Edition
from infographic.publish.file_check import file_faults
from infographic.publish.manuscript import manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.report import Entry, FileEntry, Key, file_entry, read_report
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import contents
from tests.publish.test_report import entry

ARTEFACT = Artefact(PurePosixPath("fi/opas.txt"), Key("fi", "note"), "txt", "made from a title")


@dataclass(frozen=True)
class Note:
    """A text file."""

    text: bytes
    artefact: Artefact = ARTEFACT

    @property
    def drawn_from(self) -> str:
        return self.text.decode()

    def draw(self) -> bytes:
        return self.text

    def faults(self, data: bytes) -> Sequence[Problem]:
        return () if data == self.text else [Problem("this is another note")]

    def entry(self, data: bytes) -> FileEntry:
        return file_entry("txt", self.artefact.path, data, Size(210, 297), None)


@dataclass(frozen=True)
class NoteJob:
    """The job that makes it, which is its own proof."""

    drawables: tuple[Note, ...]
    name: str = "note"
    layouts: tuple[Layout, ...] = ()
    effort: float = 1.0

    @property
    def artefacts(self) -> tuple[Artefact, ...]:
        return tuple(note.artefact for note in self.drawables)

    def prepare(self) -> None:
        pass

    def proof(self, progress: Progress) -> NoteJob:  # noqa: ARG002
        return self

    def entry(self, key: Key, files: tuple[FileEntry, ...]) -> Entry:
        return entry(key, *files, made_from=ARTEFACT.made_from)


def edition(folder: GuideFolder, text: bytes) -> Edition:
    jobs = (NoteJob((Note(text),)),)
    return Edition(manuscript_of(folder.load()), jobs, jobs)


def test_it_is_written_and_reported(folder: GuideFolder, output: Path) -> None:
    done = build(edition(folder, b"Title"), output, Progress())
    assert [file.path for file in done.files] == ["fi/opas.txt"]
    assert contents(output)["fi/opas.txt"] == b"Title"
    assert [each.key for each in read_report(output).variants] == [ARTEFACT.key]


def test_it_is_read_back(folder: GuideFolder, output: Path) -> None:
    build(edition(folder, b"Title"), output, Progress())
    report = read_report(output)
    assert list(file_faults(edition(folder, b"Title"), output, report)) == []
    (fault,) = file_faults(edition(folder, b"Another"), output, report)
    assert (fault.what, fault.item) == ("this is another note", str(output / "fi" / "opas.txt"))
