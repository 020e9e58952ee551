"""The ZIP that a workbook is: unpacked no further than allowed, and only what its texts need."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from io import BytesIO
from pathlib import PurePosixPath

from infographic.errors import ContentError, Problem
from infographic.message import say
from infographic.table.cell_value import ESCAPED_UNDERSCORE

_MOST_UNPACKED = 300_000_000
_MOST_PARTS = 2_000
_MOST_NEEDED = 60_000_000  # of a part
_MOST_TAGS = 1_500_000  # of all parts, without cells that only have a format
_AT_ONCE = 1 << 22
_CONTENT_TYPES = "[Content_Types].xml"
_METHODS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)
_UNREADABLE = (
    zipfile.BadZipFile,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
    LookupError,
    zlib.error,
)
# By a part that other files in a ZIP have.
_OTHERS = {
    "xl/workbook.bin": say("a binary workbook (.xlsb)"),
    "word/document.xml": say("a document of Word"),
    "ppt/presentation.xml": say("a presentation of PowerPoint"),
    "mimetype": say("a file of OpenDocument (.ods, .odt)"),
    "Index/Document.iwa": say("a file of Numbers or Pages"),
}
_NOT_NEEDED = re.compile(
    r"(?:^|/)(?:docProps|theme|drawings|media|charts|chartsheets/_rels|comments|threadedComments"
    r"|persons|externalLinks|printerSettings|pivotCache|pivotTables|customXml|ctrlProps"
    r"|activeX|embeddings)/|/comments[^/]*$|/worksheets/_rels/"
)
# A “_” that Excel wrote so because it would be read as the beginning of a character; openpyxl would
# leave the wrong half of it.
_UNDERSCORE = (b"_x005F_", ESCAPED_UNDERSCORE.encode())
_DECLARES = re.compile(rb"<!(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]{1,3}[0-9]+"(?: (?:s|t|cm|vm)="\w*")*\s*(?:/>|></c>)')
_EMPTY_ROW = re.compile(rb'<row r="[0-9]+"(?: [\w:]+="[^"<>]*")*\s*(?:/>|>\s*</row>)')


def texts_only(data: bytes, file: str) -> bytes:
    """The parts of a workbook that its texts need, as a ZIP of these alone; cells and rows that
    only have a format are left out. ContentError when it is no workbook, damaged, or too large."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            entries = archive.infolist()
            if problem := _not_a_workbook(entries, file):
                raise ContentError(problem)
            packed = BytesIO()
            with zipfile.ZipFile(packed, "w", zipfile.ZIP_STORED) as kept:
                for name, part in _parts(archive, entries, file):
                    kept.writestr(zipfile.ZipInfo(name), part)
    except _UNREADABLE:
        raise ContentError(damaged(file)) from None
    return packed.getvalue()


def damaged(file: str) -> Problem:
    """What is said of a workbook that cannot be read."""
    hint = say("open it in Excel or LibreOffice, and save it again as .xlsx")
    return Problem(say("the workbook is damaged"), item=file, hint=hint)


def _not_a_workbook(entries: list[zipfile.ZipInfo], file: str) -> Problem | None:
    names = {entry.filename for entry in entries}
    hint = say("open it in the program that made it, and save it as .xlsx")
    for part, kind in _OTHERS.items():
        if part in names:
            what = say("this is no workbook (.xlsx): it is {kind}", kind=kind)
            return Problem(what, item=file, hint=hint)
    if _CONTENT_TYPES not in names:
        return Problem(say("this is a ZIP file, but no workbook"), item=file, hint=hint)
    if any(entry.flag_bits & 1 for entry in entries):
        hint = say("save it without a password")
        return Problem(say("the workbook has a password"), item=file, hint=hint)
    if len(names) < len(entries) or any(entry.compress_type not in _METHODS for entry in entries):
        return damaged(file)
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > _MOST_UNPACKED:
        return _too_large(file)
    return None


def _parts(
    archive: zipfile.ZipFile, entries: list[zipfile.ZipInfo], file: str
) -> Iterator[tuple[str, bytes]]:
    unpacked = tags = 0
    for entry in entries:
        name = entry.filename
        if PurePosixPath(name).suffix not in (".xml", ".rels") or _NOT_NEEDED.search(name):
            continue
        part = bytearray()
        for piece in _pieces(archive, entry):
            needed = _EMPTY_ROW.sub(b"", _EMPTY_CELL.sub(b"", piece))
            unpacked, tags = unpacked + len(piece), tags + needed.count(b"<")
            if unpacked > _MOST_UNPACKED or tags > _MOST_TAGS or len(part) > _MOST_NEEDED:
                raise ContentError(_too_large(file))
            part += needed
        if _DECLARES.search(part.replace(b"\0", b"")):
            what = say("the workbook has definitions of XML in it that no Excel writes")
            hint = say("do not open it if you do not know who sent it")
            raise ContentError(Problem(what, item=file, hint=hint))
        yield name, bytes(part.replace(*_UNDERSCORE))


def _pieces(archive: zipfile.ZipFile, entry: zipfile.ZipInfo) -> Iterator[bytes]:
    """A part piece by piece, each ending before a row or a tag. What an archive says of sizes may
    be wrong; whoever takes the pieces counts them."""
    rest = b""
    with archive.open(entry) as file:
        while piece := file.read(_AT_ONCE):
            piece = rest + piece
            end = piece.rfind(b"<row ")
            end = end if end > 0 else piece.rfind(b"<")
            end = end if end > 0 else len(piece)
            yield piece[:end]
            rest = piece[end:]
    yield rest


def _too_large(file: str) -> Problem:
    what = say("the workbook is too large when unpacked, or has too many cells")
    hint = say("copy the table alone into a new workbook, and save that")
    return Problem(what, item=file, hint=hint)
