"""The files that are made with the page, and lie beside it and the pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.publish.artefact import as_text
from infographic.publish.drawn_from import drawn_from
from infographic.publish.manuscript import Manuscript
from infographic.publish.report import FileEntry
from infographic.publish.shelf import Shelf
from infographic.publish.site.archive import archive
from infographic.publish.site.file_names import beside_pictures, for_the_page
from infographic.publish.site.made_file import MadeFile
from infographic.publish.site.slip import Printed, slip
from infographic.publish.site.thumbnail import thumbnail
from infographic.publish.site.use import KINDS, PRINTED, SLIP, Use, use_of

_THUMBNAIL, _ZIP = "thumbnail", "zip"
_PNG = "png"
_ARCHIVES = (Use.PRINT, Use.WEB)


@dataclass(frozen=True)
class Beside:
    """Of a language the guide as text, and by the names of formats the slips and the thumbnails;
    what is packed together, by use."""

    texts: tuple[MadeFile, ...] = ()
    slips: Mapping[str, MadeFile] = field(default_factory=dict)
    thumbnails: Mapping[str, MadeFile] = field(default_factory=dict)
    archives: Mapping[Use, MadeFile] = field(default_factory=dict)

    def of_format(self, use: Use, name: str) -> tuple[MadeFile, ...]:
        """What goes with the files of a format for a use."""
        return (self.slips[name],) if use is Use.PRINT and name in self.slips else ()

    def of_guide(self, use: Use) -> tuple[MadeFile, ...]:
        """What of the guide as a whole is for a use."""
        return self.texts if use is Use.WEB else ()

    def __iter__(self) -> Iterator[MadeFile]:
        yield from self.texts
        for files in (self.slips, self.thumbnails, self.archives):
            yield from files.values()


def beside(
    manuscript: Manuscript, language: str, shelf: Shelf, texts: tuple[MadeFile, ...] = ()
) -> Beside:
    """The files in a language, made of those that lie ready; `texts` are made already."""
    made = Beside(
        texts, _slips(manuscript, language, shelf), _thumbnails(manuscript, language, shelf)
    )
    guide, formats = manuscript.guides[language], manuscript.content.formats
    archives: dict[Use, MadeFile] = {}
    for use in _ARCHIVES:
        packed: dict[str, bytes] = {}
        for name, page in formats.items():
            for file in of_use(use, page, shelf.files(language, name)):
                packed[PurePosixPath(file.path).name] = shelf.read(file)
            packed |= {each.path.name: each.data for each in made.of_format(use, name)}
        packed |= {each.path.name: each.data for each in made.of_guide(use)}
        if len(packed) > 1:
            archives[use] = MadeFile(_archive_path(guide, use), _ZIP, archive(packed))
    return replace(made, archives=archives)


def planned(
    guide: LocalGuide, formats: Mapping[str, PageFormat], texts: int = 0
) -> Iterator[tuple[PurePosixPath, str]]:
    """The paths and kinds of the files beside so many texts when all pictures lie ready."""
    printed = [name for name, page in formats.items() if PRINTED in page.files]
    for name in printed:
        yield _slip_path(guide, name), SLIP
    for name, page in formats.items():
        if _PNG in page.files:
            yield _thumbnail_path(guide, name), _THUMBNAIL
    uses = Counter(use_of(page, kind) for page in formats.values() for kind in page.files)
    uses[Use.PRINT] += len(printed)
    uses[Use.WEB] += texts
    for use in _ARCHIVES:
        if uses[use] > 1:
            yield _archive_path(guide, use), _ZIP


def of_use(use: Use, page: PageFormat, ready: Mapping[str, FileEntry]) -> list[FileEntry]:
    """Those files of a format that are for a use, in its order; `ready` are all by kind."""
    return [ready[kind] for kind in KINDS[use] if kind in ready and use_of(page, kind) is use]


def _slips(manuscript: Manuscript, language: str, shelf: Shelf) -> dict[str, MadeFile]:
    guide, content = manuscript.guides[language], manuscript.content
    languages = [each.language for each in manuscript.guides.values()]
    limit = content.theme.print_condition.ink_limit
    made: dict[str, MadeFile] = {}
    for name in content.formats:
        if file := shelf.files(language, name).get(PRINTED):
            drafts = len(manuscript.drafts(language))
            pdf = PurePosixPath(file.path).name
            printed = Printed(pdf, shelf.read(file), limit, drafts)
            path = _slip_path(guide, name)
            made[name] = MadeFile(path, SLIP, slip(printed, guide, languages))
    return made


def _thumbnails(manuscript: Manuscript, language: str, shelf: Shelf) -> dict[str, MadeFile]:
    guide, formats = manuscript.guides[language], manuscript.content.formats
    ready = ((page, shelf.files(language, name).get(_PNG)) for name, page in formats.items())
    return {page.name: _thumbnail(guide, page, shelf, file) for page, file in ready if file}


def _thumbnail(guide: LocalGuide, page: PageFormat, shelf: Shelf, file: FileEntry) -> MadeFile:
    """That of a picture that lies ready."""
    path, made_of = _thumbnail_path(guide, page.name), drawn_from(file.sha256, as_text(page.size))
    small = shelf.made(path, made_of, lambda: thumbnail(shelf.read(file), page.size))
    return MadeFile(path, _THUMBNAIL, small, made_of)


def _slip_path(guide: LocalGuide, name: str) -> PurePosixPath:
    return beside_pictures(guide, f"-{name}-print.txt")


def _thumbnail_path(guide: LocalGuide, name: str) -> PurePosixPath:
    return for_the_page(guide, f"thumbnail-{name}.png")


def _archive_path(guide: LocalGuide, use: Use) -> PurePosixPath:
    return beside_pictures(guide, f"-{use}.zip")
