"""From what a guide is published as, and what lies in its output folder, to what the fetch view
shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath

from infographic.content.language.download_words import DownloadWords
from infographic.message import joined, say
from infographic.paint.description import description
from infographic.publish.artefact import Artefact
from infographic.publish.edition import Edition
from infographic.publish.job import FinishingJob, Job
from infographic.publish.report import PAGE, Entry, FileEntry, PageEntry, Report
from infographic.publish.site.downloads import (
    about_file,
    about_picture,
    purpose,
    text_purpose,
)
from infographic.publish.site.file_names import index_of
from infographic.publish.site.shape_name import shape_names
from infographic.publish.site.use import KINDS, PRINTED, SLIDES, SLIP, Use, use_of
from infographic.studio.fetching.fetch_page import FetchFile, FetchGroup, Readiness
from infographic.studio.fetching.maker import MakingState

_SIGNS = {
    Use.PRINT: "print",
    Use.WEB: "globe",
    Use.PRESENTATION: "display",
    Use.SOCIAL: "share-nodes",
}
_SHOTS = ("thumbnail", "svg", "png")
_PICTURE = "png"


@dataclass(frozen=True)
class Lying:
    """What lies in an output folder, by its paths: the files that the report names and that have
    the length which it says, with what they were made from."""

    files: Mapping[str, tuple[FileEntry, str]]


def lying(report: Report, output: Path) -> Lying:
    """What a report says that an output folder has. Whether each is as it was written is looked at
    when it is fetched."""
    files: dict[str, tuple[FileEntry, str]] = {}
    entries: tuple[Entry | PageEntry, ...]
    entries = (*report.earlier, *report.earlier_pages, *report.variants)
    for entry in entries:
        files |= {file.path: (file, entry.made_from) for file in entry.files}
    for page in report.pages:
        made_from = page.made_from if _is_true(page.leads_to, files) else ""
        files |= {file.path: (file, made_from) for file in page.files}
    root = output.resolve()
    return Lying({path: each for path, each in files.items() if _is_there(root, each[0])})


def _is_true(leads_to: Mapping[str, str], files: Mapping[str, tuple[FileEntry, str]]) -> bool:
    """Whether a page leads to pictures as they are."""
    return all(path in files and files[path][0].sha256 == sha for path, sha in leads_to.items())


def _is_there(root: Path, file: FileEntry) -> bool:
    try:
        return (root / file.path).lstat().st_size == file.bytes
    except (OSError, ValueError):
        return False


@dataclass(frozen=True)
class Files:
    """The files of a guide in a language; `words` are in that of the interface."""

    edition: Edition
    there: Lying
    making: MakingState
    language: str
    words: DownloadWords

    def groups(self) -> tuple[FetchGroup, ...]:
        """All that can be fetched, by what it is for."""
        found = (self._group(use) for use in Use)
        return tuple(group for group in found if group.files)

    @property
    def picture(self) -> str:
        """The path of the picture that most want to copy; empty when none is ready."""
        for each in self._artefacts:
            if each.kind == _PICTURE and self._readiness(each) is Readiness.READY:
                return str(each.path)
        return ""

    @property
    def alternative(self) -> str:
        return description(self.edition.manuscript.guides[self.language])

    @property
    def drafts(self) -> int:
        """How many texts await approval in the language."""
        return len(self.edition.manuscript.drafts(self.language))

    @property
    def is_draft(self) -> bool:
        """Whether one does in any language."""
        return any(self.edition.manuscript.drafts(code) for code in self.edition.manuscript.guides)

    @cached_property
    def _artefacts(self) -> tuple[Artefact, ...]:
        jobs: tuple[Job | FinishingJob, ...] = (*self.edition.jobs, *self.edition.finishing)
        found = {each.path: each for job in jobs for each in job.artefacts}
        return tuple(each for each in found.values() if each.key.language == self.language)

    @cached_property
    def _names(self) -> Mapping[str, str]:
        return shape_names(self.edition.manuscript.content.formats.values(), self.words)

    def _group(self, use: Use) -> FetchGroup:
        files = tuple(self._files(use))
        archive = f"-{use}.zip"
        zipped = [each for each in self._artefacts if each.path.name.endswith(archive)]
        decks = [file for file in files if file.path.endswith(f".{SLIDES}")]
        return FetchGroup(
            use=use,
            name=getattr(self.words, use),
            note=getattr(self.words, f"{use}_note"),
            sign=_SIGNS[use],
            files=files,
            archive=self._archive(zipped[0], use) if zipped else None,
            main=decks[0] if decks else None,
        )

    def _archive(self, artefact: Artefact, use: Use) -> FetchFile:
        name = getattr(self.words, f"all_{use}")
        return self._file(artefact, name, self._about(artefact), "file-zipper")

    def _files(self, use: Use) -> Iterator[FetchFile]:
        if use is Use.WEB:
            yield from self._pages()
        for name, page in self.edition.manuscript.content.formats.items():
            by_kind = {each.kind: each for each in self._artefacts if each.key.format == name}
            for kind in KINDS[use]:
                if kind in by_kind and use_of(page, kind) is use:
                    yield self._picture(by_kind[kind], use)
                if kind == SLIP and use is Use.PRINT and PRINTED in page.files:
                    yield from self._slips(name)
        if use is Use.WEB:
            yield from self._texts()

    def _pages(self) -> Iterator[FetchFile]:
        for each in self._artefacts:
            if each.path == index_of(self.language):
                about = say("The picture, the whole guide as text, and the files")
                yield self._file(each, say("Web page"), about, "globe", is_page=True)

    def _slips(self, name: str) -> Iterator[FetchFile]:
        for each in self._artefacts:
            if each.kind == SLIP and each.path.name.endswith(f"-{name}-print.txt"):
                about = joined(" · ", (self._names[name], self._about(each)))
                yield self._file(each, self.words.slip, about, "file-lines")

    def _texts(self) -> Iterator[FetchFile]:
        start = self.edition.manuscript.guides[self.language].file_name
        for each in self._artefacts:
            if each.kind == "text":
                name = text_purpose(each.path.name.removeprefix(start), self.words)
                yield self._file(each, name, self._about(each), "align-left")

    def _picture(self, artefact: Artefact, use: Use) -> FetchFile:
        page = self.edition.manuscript.content.formats[artefact.key.format]
        lies = self.there.files.get(str(artefact.path))
        about = about_picture(lies[0], page, self.words) if lies else _type(artefact.path)
        about = joined(" · ", (self._names[page.name], about))
        shot = self._shot(page.name)
        return self._file(artefact, purpose(artefact.kind, use, self.words), about, "image", shot)

    def _about(self, artefact: Artefact) -> str:
        lies = self.there.files.get(str(artefact.path))
        return about_file(lies[0], self.words) if lies else _type(artefact.path)

    def _shot(self, name: str) -> str:
        """The small picture of a format, or the smallest that there is."""
        by_kind = {each.kind: each for each in self._artefacts if each.key.format == name}
        small = f"thumbnail-{name}.png"
        by_kind |= {each.kind: each for each in self._artefacts if each.path.name == small}
        for kind in _SHOTS:
            if kind in by_kind and str(by_kind[kind].path) in self.there.files:
                return str(by_kind[kind].path)
        return ""

    def _file(
        self,
        artefact: Artefact,
        name: str,
        about: str,
        sign: str,
        shot: str = "",
        *,
        is_page: bool = False,
    ) -> FetchFile:
        readiness = self._readiness(artefact)
        why = self.making.refused.get(self._job(artefact), ())
        if readiness is not Readiness.REFUSED:
            why = ()
        return FetchFile(str(artefact.path), name, about, readiness, sign, shot, why, is_page)

    def _readiness(self, artefact: Artefact) -> Readiness:
        lies = self.there.files.get(str(artefact.path))
        job = self._job(artefact)
        if lies and lies[1] == artefact.made_from:
            return Readiness.READY
        if job in self.making.refused:
            return Readiness.REFUSED
        if self.making.is_running:
            return Readiness.DRAWN if job in self.making.now else Readiness.QUEUED
        return Readiness.OLD if lies else Readiness.MISSING

    def _job(self, artefact: Artefact) -> str:
        """The name of the job that makes it."""
        return artefact.key.format if artefact.key.format != PAGE else PAGE


def _type(path: PurePosixPath) -> str:
    return path.suffix[1:].upper()
