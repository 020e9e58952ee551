"""The web pages of a guide that are made once the pictures lie ready, and their files."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import PurePosixPath

from infographic.errors import Problem
from infographic.publish.artefact import Artefact, as_text
from infographic.publish.drawn_from import drawn_from
from infographic.publish.job import Drawable
from infographic.publish.made_file import made_file
from infographic.publish.manuscript import Manuscript
from infographic.publish.program import made_with
from infographic.publish.report import FileEntry, PageEntry, plain_entry
from infographic.publish.shelf import Shelf
from infographic.publish.site.beside import Beside, beside
from infographic.publish.site.file_names import INDEX, index_of
from infographic.publish.site.guide_page import GuidePage, guide_page
from infographic.publish.site.head import start_head
from infographic.publish.site.html import page_html, start_html
from infographic.publish.site.marks import station_marks
from infographic.publish.site.own_files import own_templates
from infographic.publish.site.own_page import OwnPage, refuse_unshown
from infographic.publish.site.page_colours import refuse_low_contrast
from infographic.publish.site.set_texts import line_rules
from infographic.publish.site.site_plan import KIND, TEXT, SitePlan
from infographic.publish.site.template import (
    own_markup,
    program_rules,
    read_templates,
    refuse_unreadable,
)
from infographic.publish.site.text_files import text_files


def site_proof(plan: SitePlan, shelf: Shelf) -> SiteProof:
    """The pages that are planned, fit to be written; RefusedError otherwise."""
    manuscript, content = plan.manuscript, plan.manuscript.content
    refuse_low_contrast(content.theme, content.guide.contrast)
    refuse_unreadable(content.folder)
    linked = plan.linked(shelf)
    pages = (_in_language(manuscript, code, shelf, linked) for code in plan.languages)
    return SiteProof(plan, tuple(pages), linked, shelf)


def prepare(manuscript: Manuscript) -> None:
    """Read the templates and rules, and draw the discs that all pages show."""
    content = manuscript.content
    read_templates(content.folder)
    line_rules(program_rules())
    for guide in manuscript.guides.values():
        for step in guide.steps:
            station_marks(step, guide, content.theme)


def _in_language(
    manuscript: Manuscript, language: str, shelf: Shelf, linked: Sequence[str]
) -> PageFiles:
    texts = tuple(
        made_file(path, TEXT, data)
        for path, data in text_files(manuscript.guides[language]).items()
    )
    files = beside(manuscript, language, shelf, texts)
    return PageFiles(guide_page(manuscript, language, shelf, linked, files), files)


@dataclass(frozen=True)
class PageFiles:
    """The page in a language, and the files that it offers beside the pictures."""

    page: GuidePage
    beside: Beside


@dataclass(frozen=True)
class SiteProof:
    """The pages in each language that is wanted, and the languages in which there is one then."""

    plan: SitePlan
    pages: tuple[PageFiles, ...]
    languages: tuple[str, ...]
    shelf: Shelf

    @property
    def drawables(self) -> Sequence[Drawable]:
        return [*self._start(), *(each for page in self.pages for each in self._of(page))]

    def _start(self) -> Iterator[SiteFile]:
        manuscript = self.plan.manuscript
        guides = [manuscript.guides[code] for code in self.languages]
        head = start_head(self.pages[0].page.head)
        html = partial(start_html, head, guides, manuscript.content)
        yield self._page(PurePosixPath(INDEX), self.plan.languages[0], html)

    def _of(self, made: PageFiles) -> Iterator[SiteFile]:
        content, language = self.plan.manuscript.content, made.page.guide.language.code
        for file in made.beside:
            artefact = self.plan.artefact(file.path, language, file.entry.kind)
            yield SiteFile(artefact, file.read, file.entry.drawn_from)
        html = partial(page_html, made.page, content)
        shown = as_text([made.page, made.page.guide.page, content.theme, content.theme.dark])
        yield self._page(index_of(language), language, html, drawn_from(shown))

    def _page(
        self, path: PurePosixPath, language: str, html: Callable[[], bytes], of: str = ""
    ) -> SiteFile:
        """A page, drawn from what `of` tells. What the guide has of its own is looked at again:
        RefusedError for a rule or template that is wrong, and for what browsers would not show of
        a page that such templates have written."""
        folder = self.plan.manuscript.content.folder
        artefact = self.plan.artefact(path, language, KIND)
        if not own_templates(folder):
            return SiteFile(artefact, html, of)
        data = html()
        if templates := own_markup(folder):
            files = self._files()
            made = files.union(self.plan.makes)
            refuse_unshown(OwnPage(data.decode(), path, files, made, templates))
        return SiteFile(artefact, lambda: data)

    def _files(self) -> frozenset[str]:
        """The paths of all that lies in the output folder with these pages."""
        pictures = (file.path for entry in self.shelf.entries.values() for file in entry.files)
        beside = (str(file.path) for page in self.pages for file in page.beside)
        pages = map(str, (INDEX, *map(index_of, self.languages)))
        return self.shelf.pages.union(pictures, beside, pages)

    def entry(self, language: str, files: tuple[FileEntry, ...]) -> PageEntry:
        """What the page in a language leads to, and its files."""
        return PageEntry(
            language=language,
            drafts=self.plan.manuscript.drafts(language),
            # Templates are read as a page is written: of others than were planned it is not made.
            made_from=replace(self.plan).made_from(language),
            leads_to=self.shelf.pictures(language),
            made_with=made_with(),
            languages=self.languages,
            files=files,
        )


@dataclass(frozen=True)
class SiteFile:
    """A file of the page, and what writes it."""

    artefact: Artefact
    draw: Callable[[], bytes]
    drawn_from: str = ""

    def faults(self, data: bytes) -> Sequence[Problem]:  # noqa: ARG002
        """None: which files lie beside a page, and so what it says, is known when it is made."""
        return ()

    def entry(self, data: bytes) -> FileEntry:
        return plain_entry(self.artefact.kind, self.artefact.path, data)
