"""The files that are made with the page, and lie beside it and the pictures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import partial
from itertools import product
from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide
from infographic.content.page import PageFormat
from infographic.publish.artefact import Artefact, as_text
from infographic.publish.drawn_from import drawn_from
from infographic.publish.made_file import MadeFile, SmallFile
from infographic.publish.manuscript import Manuscript
from infographic.publish.report import FileEntry, Key
from infographic.publish.shelf import Shelf
from infographic.publish.site.archive import archive
from infographic.publish.site.file_names import beside_pictures, for_the_page
from infographic.publish.site.slip import Printed, in_words, slip
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
    guide, formats = manuscript.guides[language], manuscript.content.formats
    small: dict[str, dict[str, MadeFile]] = {SLIP: {}, _THUMBNAIL: {}}
    for name, kind in product(formats, (PRINTED, _PNG)):
        file = shelf.files(language, name).get(kind)
        each = file and small_file(manuscript, _artefact(file, language, name))
        if file and each:
            small[each.kind][name] = shelf.made_small(each, file)
    made = Beside(texts, small[SLIP], small[_THUMBNAIL])
    archives: dict[Use, MadeFile] = {}
    for use in _ARCHIVES:
        packed: list[MadeFile] = []
        for name, page in formats.items():
            packed += map(shelf.file, of_use(use, page, shelf.files(language, name)))
            packed += made.of_format(use, name)
        packed += made.of_guide(use)
        by_name = {file.path.name: file for file in packed}
        if len(by_name) > 1:
            archives[use] = _packed(_archive_path(guide, use), by_name, shelf)
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


def small_file(manuscript: Manuscript, picture: Artefact) -> SmallFile | None:
    """The slip or the thumbnail, if there is one of such a picture."""
    language, name = picture.key
    guide = manuscript.guides[language]
    if picture.kind == PRINTED:
        printed = _printed(manuscript, language, picture.path.name)
        make = partial(slip, printed=printed)
        return SmallFile(_slip_path(guide, name), SLIP, as_text(printed), make)
    if picture.kind == _PNG:
        size = manuscript.content.formats[name].size
        path, make = _thumbnail_path(guide, name), partial(thumbnail, size=size)
        return SmallFile(path, _THUMBNAIL, as_text(size), make)
    return None


def _artefact(file: FileEntry, language: str, name: str) -> Artefact:
    """The picture that a file is, of whatever it is made."""
    return Artefact(PurePosixPath(file.path), Key(language, name), file.kind, "")


def _printed(manuscript: Manuscript, language: str, name: str) -> Printed:
    """What is to be said of the print PDF of this name."""
    guide = manuscript.guides[language]
    words = in_words(guide, (each.language for each in manuscript.guides.values()))
    limit = manuscript.content.theme.print_condition.ink_limit
    return Printed(name, limit, len(manuscript.drafts(language)), guide.title.plain, words)


def _packed(path: PurePosixPath, files: Mapping[str, MadeFile], shelf: Shelf) -> MadeFile:
    """Files by their names as one."""
    of = drawn_from(_ZIP, as_text([(name, file.entry.sha256) for name, file in files.items()]))
    pack = partial(_pack, files)
    return shelf.made(path, _ZIP, of, pack)


def _pack(files: Mapping[str, MadeFile]) -> bytes:
    return archive({name: file.read() for name, file in files.items()})


def _slip_path(guide: LocalGuide, name: str) -> PurePosixPath:
    return beside_pictures(guide, f"-{name}-print.txt")


def _thumbnail_path(guide: LocalGuide, name: str) -> PurePosixPath:
    return for_the_page(guide, f"thumbnail-{name}.png")


def _archive_path(guide: LocalGuide, use: Use) -> PurePosixPath:
    return beside_pictures(guide, f"-{use}.zip")
