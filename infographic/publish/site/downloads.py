"""The files of a language that lie ready, in the words of those who need one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from os.path import relpath
from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide
from infographic.content.language.download_words import DownloadWords
from infographic.content.language.number import decimals, written_number
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.publish.made_file import MadeFile
from infographic.publish.report import FileEntry
from infographic.publish.shelf import Shelf
from infographic.publish.site.beside import Beside, of_use
from infographic.publish.site.file_names import ALTERNATIVE, MARKDOWN, PLAIN
from infographic.publish.site.shape_name import css_pixels, shape_names
from infographic.publish.site.thumbnail import shown_size
from infographic.publish.site.use import SLIP, Use, is_paper

# What texts are for, by what follows the name of the guide in those of their files.
_TEXTS: Mapping[str, str] = {
    PLAIN: "plain_text",
    MARKDOWN: "markdown",
    ALTERNATIVE: "alternative_text",
}
_KILO, _MEGA = 1_000, 1_000_000
_SHOWN = "svg"  # where there is no thumbnail


@dataclass(frozen=True)
class Download:
    """A file to be fetched: `href` leads to it from the page, `purpose` says what it is for, and
    `about` its type, its dimensions where it has any, and its size."""

    href: str
    purpose: str
    about: str


@dataclass(frozen=True)
class Shot:
    """The small picture of a format: `href` leads to its file, the sides are in CSS pixels."""

    href: str
    width: int
    height: int


@dataclass(frozen=True)
class Row:
    """The files of one format, or the texts: `name` is what they have in common."""

    name: str
    shot: Shot | None
    files: tuple[Download, ...]


@dataclass(frozen=True)
class UseRows:
    """The files for one use; `archive` has all of them."""

    use: Use
    name: str
    note: str
    rows: tuple[Row, ...]
    archive: Download | None


def downloads(
    content: Content, guide: LocalGuide, shelf: Shelf, beside: Beside
) -> tuple[UseRows, ...]:
    """All that a language's page offers, by what it is for."""
    words = guide.language.downloads
    names = shape_names(content.formats.values(), words)
    return tuple(
        UseRows(
            use,
            getattr(words, use),
            getattr(words, f"{use}_note"),
            rows,
            _archive(guide, use, beside),
        )
        for use in Use
        if (rows := tuple(_rows(use, content, names, guide, shelf, beside)))
    )


def _rows(
    use: Use,
    content: Content,
    names: Mapping[str, str],
    guide: LocalGuide,
    shelf: Shelf,
    beside: Beside,
) -> Iterator[Row]:
    for name, page in content.formats.items():
        ready = shelf.files(guide.language.code, name)
        files = [_picture(file, page, use, guide) for file in of_use(use, page, ready)]
        files += [_made(each, SLIP, guide) for each in beside.of_format(use, name)]
        if files:
            yield Row(names[name], _shot(page, guide, ready, beside), tuple(files))
    if texts := beside.of_guide(use):
        purposes = (_TEXTS[each.path.name.removeprefix(guide.file_name)] for each in texts)
        files = [_made(*each, guide) for each in zip(texts, purposes, strict=True)]
        yield Row(guide.language.downloads.texts, None, tuple(files))


def _archive(guide: LocalGuide, use: Use, beside: Beside) -> Download | None:
    file = beside.archives.get(use)
    return _made(file, f"all_{use}", guide) if file else None


def _shot(
    page: PageFormat, guide: LocalGuide, ready: Mapping[str, FileEntry], beside: Beside
) -> Shot | None:
    small = beside.thumbnails.get(page.name)
    path = str(small.path) if small else ready[_SHOWN].path if _SHOWN in ready else ""
    return Shot(_href(path, guide), *shown_size(page.size)) if path else None


def purpose(kind: str, use: Use, words: DownloadWords) -> str:
    """What a kind of file is for, in a use."""
    name = kind.replace("-", "_")
    # What is for several uses has words for each.
    return str(getattr(words, f"{name}_{use}", getattr(words, name)))


def text_purpose(ending: str, words: DownloadWords) -> str:
    """What the guide as text is for, by what follows the name of the guide in that of its file."""
    return str(getattr(words, _TEXTS[ending]))


def about_picture(file: FileEntry, page: PageFormat, words: DownloadWords) -> str:
    """The type of a picture, its dimensions where it has any, and its size."""
    return _about(file.path, _dimensions(file, page, words), file.bytes, words)


def about_file(file: FileEntry, words: DownloadWords) -> str:
    """The type of a file, and its size."""
    return _about(file.path, "", file.bytes, words)


def _picture(file: FileEntry, page: PageFormat, use: Use, guide: LocalGuide) -> Download:
    words = guide.language.downloads
    about = about_picture(file, page, words)
    return Download(_href(file.path, guide), purpose(file.kind, use, words), about)


def _made(file: MadeFile, word: str, guide: LocalGuide) -> Download:
    words = guide.language.downloads
    about = about_file(file.entry, words)
    return Download(_href(str(file.path), guide), getattr(words, word), about)


def _href(path: str, guide: LocalGuide) -> str:
    return relpath(path, guide.language.code)


def _about(path: str, dimensions: str, size: int, words: DownloadWords) -> str:
    kind = PurePosixPath(path).suffix[1:].upper()
    return ", ".join(part for part in (kind, dimensions, _size(size, words)) if part)


def _dimensions(file: FileEntry, page: PageFormat, words: DownloadWords) -> str:
    """The sides of a picture in pixels or, of paper, in millimetres; slides have none."""
    if file.kind == "pptx":
        return ""
    if file.width_px is not None:
        return f"{file.width_px} × {file.height_px} px"
    if not is_paper(page):
        width, height = css_pixels(page.size)
        return f"{width} × {height} px"
    return f"{_mm(page.size.width, '', words)} × {_mm(page.size.height, 'mm', words)}"


def _mm(length: float, unit: str, words: DownloadWords) -> str:
    number = Decimal(f"{round(length, 1):g}")
    return written_number(number, decimals(number), unit, words.language)


def _size(number: int, words: DownloadWords) -> str:
    """A number of bytes for people (SI units, as file managers show them)."""
    if number >= _MEGA - _KILO // 2:
        return written_number(Decimal(number) / _MEGA, 1, words.megabytes, words.language)
    kilo = max(1, round(number / _KILO))
    return written_number(Decimal(kilo), 0, words.kilobytes, words.language)
