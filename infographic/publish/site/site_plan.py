"""Which web pages and files beside them are made of a guide, and what they are made from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import PurePosixPath

from infographic.publish.artefact import Artefact
from infographic.publish.manuscript import Manuscript
from infographic.publish.picture_path import picture_paths
from infographic.publish.report import PAGE, REPORT, Key, PageEntry
from infographic.publish.shelf import Shelf
from infographic.publish.site.beside import planned
from infographic.publish.site.file_names import INDEX, index_of, text_paths
from infographic.publish.site.own_files import MARKUP, own_templates

KIND, TEXT = "page", "text"


@dataclass(frozen=True)
class SitePlan:
    """The pages in some languages of a guide, or in all."""

    manuscript: Manuscript
    languages: tuple[str, ...]

    @property
    def artefacts(self) -> tuple[Artefact, ...]:
        start = self.artefact(PurePosixPath(INDEX), self.languages[0], KIND)
        return (start, *(each for code in self.languages for each in self._of(code)))

    def _of(self, language: str) -> Iterator[Artefact]:
        """The files in a language, those that its page offers before it."""
        guide, formats = self.manuscript.guides[language], self.manuscript.content.formats
        texts = text_paths(guide)
        for path in texts:
            yield self.artefact(path, language, TEXT)
        for path, kind in planned(guide, formats, len(texts)):
            yield self.artefact(path, language, kind)
        yield self.artefact(index_of(language), language, KIND)

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

    def stays(self, pages: Sequence[PageEntry], shelf: Shelf) -> bool:
        """Those that templates of the guide's own have written are looked at again: they may lead
        to other files of the folder."""
        linked, there = self.linked(shelf), {page.language: page for page in pages}
        own = own_templates(self.manuscript.content.folder)
        return not any(name.endswith(MARKUP) for name in own) and all(
            code in there
            and there[code].languages == linked
            and there[code].leads_to == shelf.pictures(code)
            for code in self.languages
        )

    def linked(self, shelf: Shelf) -> tuple[str, ...]:
        """The languages in which there is a page when these are made."""
        return tuple(
            code
            for code in self.manuscript.guides
            if code in self.languages or str(index_of(code)) in shelf.pages
        )

    @cached_property
    def _fingerprints(self) -> Mapping[str, str]:
        """Those of all its pages: each of their files is asked for one."""
        content = self.manuscript.content
        said = [guide.page for guide in self.manuscript.guides.values()]
        own = own_templates(content.folder)
        parts = (content.theme.dark, content.formats, said, own, PAGE)
        return {
            code: self.manuscript.made_from(code, self.manuscript.drafts(code), *parts)
            for code in self.languages
        }
