"""The web pages of a guide: a job that comes after the pictures, its proof, and its files."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from infographic.errors import Problem
from infographic.publish.artefact import Artefact, Drawable
from infographic.publish.manuscript import Manuscript
from infographic.publish.picture_path import picture_paths
from infographic.publish.progress import Progress
from infographic.publish.report import PAGE, REPORT, FileEntry, Key, PageEntry, plain_entry
from infographic.publish.shelf import Shelf
from infographic.publish.site.beside import Beside, beside, planned
from infographic.publish.site.file_names import INDEX, index_of
from infographic.publish.site.guide_page import GuidePage, guide_page
from infographic.publish.site.head import start_head
from infographic.publish.site.html import page_html, start_html
from infographic.publish.site.made_file import MadeFile
from infographic.publish.site.own_page import OwnPage, refuse_unshown
from infographic.publish.site.page_colours import refuse_low_contrast
from infographic.publish.site.template import own_markup, own_templates, refuse_unreadable
from infographic.publish.site.text_files import text_files, text_paths

_KIND, _TEXT = "page", "text"


@dataclass(frozen=True)
class SiteJob:
    """The pages in some languages of a guide, or in all."""

    manuscript: Manuscript
    languages: tuple[str, ...]

    @property
    def name(self) -> str:
        return PAGE

    @property
    def artefacts(self) -> tuple[Artefact, ...]:
        start = self.artefact(PurePosixPath(INDEX), self.languages[0], _KIND)
        return (start, *(each for code in self.languages for each in self._of(code)))

    def _of(self, language: str) -> Iterator[Artefact]:
        """The files in a language, those that its page offers before it."""
        guide, formats = self.manuscript.guides[language], self.manuscript.content.formats
        texts = text_paths(guide)
        for path in texts:
            yield self.artefact(path, language, _TEXT)
        for path, kind in planned(guide, formats, len(texts)):
            yield self.artefact(path, language, kind)
        yield self.artefact(index_of(language), language, _KIND)

    @property
    def makes(self) -> Iterator[str]:
        """The paths of all that is made of the guide in any language, and of its report."""
        yield str(REPORT)
        whole = replace(self, languages=tuple(self.manuscript.guides))
        yield from (str(artefact.path) for artefact in whole.artefacts)
        for code in self.manuscript.guides:
            yield from map(str, picture_paths(self.manuscript.content, code))

    def artefact(self, path: PurePosixPath, language: str, kind: str) -> Artefact:
        """A file that is made with the page in a language."""
        return Artefact(path, Key(language, PAGE), kind, self.made_from(language))

    def made_from(self, language: str) -> str:
        """The fingerprint of the page in a language, as far as it is not made of files that lie
        ready."""
        return self._fingerprints[language]

    @cached_property
    def _fingerprints(self) -> Mapping[str, str]:
        """Those of all its pages: each of their files is asked for one."""
        content = self.manuscript.content
        said = [guide.page for guide in self.manuscript.guides.values()]
        own = own_templates(content.folder)
        parts = (content.theme.dark, content.formats, said, own, PAGE)
        return {code: self.manuscript.made_from(code, *parts) for code in self.languages}

    def proof(self, progress: Progress, shelf: Shelf) -> SiteProof:
        """The pages, fit to be written; RefusedError otherwise."""
        content = self.manuscript.content
        with progress.stage("page"):
            refuse_low_contrast(content.theme, content.guide.contrast)
            refuse_unreadable(content.folder)
            linked = [
                code
                for code in self.manuscript.guides
                if code in self.languages or str(index_of(code)) in shelf.pages
            ]
            pages = (self._in_language(code, shelf, linked) for code in self.languages)
            return SiteProof(self, tuple(pages), tuple(linked), shelf)

    def _in_language(self, language: str, shelf: Shelf, linked: Sequence[str]) -> PageFiles:
        texts = tuple(
            MadeFile(path, _TEXT, data)
            for path, data in text_files(self.manuscript.guides[language]).items()
        )
        files = beside(self.manuscript, language, shelf, texts)
        return PageFiles(guide_page(self.manuscript, language, shelf, linked, files), files)


@dataclass(frozen=True)
class PageFiles:
    """The page in a language, and the files that it offers beside the pictures."""

    page: GuidePage
    beside: Beside


@dataclass(frozen=True)
class SiteProof:
    """The pages in each language that is wanted, and the languages in which there is one then."""

    job: SiteJob
    pages: tuple[PageFiles, ...]
    languages: tuple[str, ...]
    shelf: Shelf

    @property
    def drawables(self) -> Sequence[Drawable]:
        return [*self._start(), *(each for page in self.pages for each in self._of(page))]

    def _start(self) -> Iterator[SiteFile]:
        manuscript = self.job.manuscript
        guides = [manuscript.guides[code] for code in self.languages]
        head = start_head(self.pages[0].page.head)
        html = start_html(head, guides, manuscript.content)
        yield self._page(PurePosixPath(INDEX), self.job.languages[0], html)

    def _of(self, made: PageFiles) -> Iterator[SiteFile]:
        language = made.page.guide.language.code
        for file in made.beside:
            yield SiteFile(self.job.artefact(file.path, language, file.kind), file.data)
        html = page_html(made.page, self.job.manuscript.content)
        yield self._page(index_of(language), language, html)

    def _page(self, path: PurePosixPath, language: str, html: bytes) -> SiteFile:
        """A page as it was written; RefusedError for what browsers would not show of it, if
        templates of the guide's own have written it."""
        if templates := own_markup(self.job.manuscript.content.folder):
            files = self._files()
            made = files.union(self.job.makes)
            refuse_unshown(OwnPage(html.decode(), path, files, made, templates))
        return SiteFile(self.job.artefact(path, language, _KIND), html)

    def _files(self) -> frozenset[str]:
        """The paths of all that lies in the output folder with these pages."""
        pictures = (file.path for entry in self.shelf.entries.values() for file in entry.files)
        beside = (str(file.path) for page in self.pages for file in page.beside)
        pages = map(str, (INDEX, *map(index_of, self.languages)))
        return self.shelf.pages.union(pictures, beside, pages)

    def entry(self, language: str, files: tuple[FileEntry, ...]) -> PageEntry:
        """What the page in a language leads to, and its files."""
        shown = (entry for entry in self.shelf.entries.values() if entry.language == language)
        return PageEntry(
            language=language,
            drafts=self.job.manuscript.drafts(language),
            made_from=self.job.made_from(language),
            leads_to={file.path: file.sha256 for entry in shown for file in entry.files},
            files=files,
        )


@dataclass(frozen=True)
class SiteFile:
    """A file of the page, written already."""

    artefact: Artefact
    data: bytes

    def draw(self) -> bytes:
        return self.data

    def faults(self, data: bytes) -> Sequence[Problem]:  # noqa: ARG002
        """None: which files lie beside a page, and so what it says, is known when it is made."""
        return ()

    def entry(self, data: bytes) -> FileEntry:
        return plain_entry(self.artefact.kind, self.artefact.path, data)
