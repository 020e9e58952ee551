"""In which encoding a .csv file was saved: its first bytes tell, or what its letters would be."""

from __future__ import annotations

import re

from infographic.characters import LETTER
from infographic.errors import ContentError, Place, Problem
from infographic.message import say

# The longer mark first: it begins as the shorter one.
_MARKS = {
    b"\xff\xfe\0\0": "utf-32",
    b"\0\0\xfe\xff": "utf-32",
    b"\xef\xbb\xbf": "utf-8-sig",
    b"\xff\xfe": "utf-16",
    b"\xfe\xff": "utf-16",
}
_HINT = say("save it as “CSV UTF-8”, or as .xlsx")
# Letters by which a text shows that it is in Windows-1252; where it has none, the others show that
# it is of a Macintosh or of DOS, which have them for ä, ö and å.
_OURS = re.compile("[åäöÅÄÖ]")
_OF_ANOTHER = re.compile(
    rf"[ŠšŽžŒœŸƒ†‡ˆ‰¤¦¨¸¬¯]|{LETTER}[„“”‹›•˜™€¶¹²³¼½¾×÷¢£¥|]+(?=[a-zåäö])"
    rf"|(?:^|\b)[„”]+[a-zåäö]+[„”]|[a-zåäö][„”]|™"
)


def decoded(data: bytes, file: str) -> str:
    """The text of a .csv file: in UTF-8, in UTF-16 or UTF-32, or in Windows-1252 when its letters
    make sense so. ContentError when it is none of them, or cannot be told."""
    for mark, encoding in _MARKS.items():
        if data.startswith(mark):
            return _in(data, encoding, file)
    if encoding := _two_bytes(data):
        return _in(data, encoding, file)
    if 0 in data:
        what = say("this is no text: there are null bytes in it")
        raise ContentError(Problem(what, item=file, hint=_HINT))
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows(data, error, file)


def _in(data: bytes, encoding: str, file: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeDecodeError:
        what = say("the file is damaged: it begins as {encoding}, but is not", encoding=encoding)
        raise ContentError(Problem(what, item=file, hint=_HINT)) from None


def _two_bytes(data: bytes) -> str:
    """UTF-16 without a mark at the start, as every other byte of its ASCII is null; empty when it
    is not."""
    begin = data[:2000]
    if len(data) % 2 or begin.count(0) < len(begin) // 4:
        return ""
    if not any(begin[::2]) or not any(begin[1::2]):
        return "utf-16-be" if not any(begin[::2]) else "utf-16-le"
    if begin[1::2].count(0) > 4 * begin[::2].count(0):
        return "utf-16-le"
    return "utf-16-be" if begin[::2].count(0) > 4 * begin[1::2].count(0) else ""


def _windows(data: bytes, error: UnicodeDecodeError, file: str) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        raise ContentError(_undecidable(data, error, file)) from None
    if _OURS.search(text) or not _OF_ANOTHER.search(text):
        return text
    raise ContentError(_undecidable(data, error, file))


def _undecidable(data: bytes, error: UnicodeDecodeError, file: str) -> Problem:
    before = data[: error.start]
    line = len(re.findall(b"\r\n|[\r\n]", before)) + 1
    begins = max(before.rfind(b"\n"), before.rfind(b"\r")) + 1
    typed = re.split(b"[\r\n]", data[begins:], maxsplit=1)[0].decode("cp1252", errors="replace")
    column = len(before[begins:].decode("utf-8", errors="replace")) + 1
    what = say("it cannot be told in which encoding the file was saved: this letter may be several")
    return Problem(what, Place(file, line, column, typed), hint=_HINT)
