"""Reads the fonts of a finished PDF: whether they are whole, and which text their codes stand for
(ISO 32000-1, 9.10.3)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pikepdf import Object

_HEX = r"\s*<([0-9A-Fa-f\s]*)>"
_PROGRAMS = ("/FontFile", "/FontFile2", "/FontFile3")


@dataclass(frozen=True)
class FontReader:
    """A font: its `name`, how many bytes a code of it has, and the text of each code, none when
    it does not say; whether its program is in the file, and whether codes lead to glyphs."""

    name: str
    code_length: int
    texts: Mapping[bytes, str]
    is_embedded: bool
    has_glyph_map: bool

    def text(self, string: bytes) -> tuple[str, bool]:
        """What a string says, and whether the font knows all of it."""
        step = self.code_length
        texts = [self.texts.get(string[at : at + step]) for at in range(0, len(string), step)]
        known = [text for text in texts if text is not None]
        return "".join(known), len(known) == len(texts)


def read_font(font: Object) -> FontReader:
    """A font of a page's resources."""
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    descriptor = inner.get("/FontDescriptor")
    is_embedded = descriptor is not None and any(key in descriptor for key in _PROGRAMS)
    to_unicode = font.get("/ToUnicode")
    cmap = to_unicode.read_bytes().decode("latin-1") if to_unicode is not None else ""
    return FontReader(
        name=str(font.BaseFont).removeprefix("/"),
        code_length=2 if "/DescendantFonts" in font else 1,
        texts=dict(_texts(cmap)),
        is_embedded=is_embedded,
        has_glyph_map=inner.get("/Subtype") != "/CIDFontType2" or "/CIDToGIDMap" in inner,
    )


def _texts(cmap: str) -> Iterator[tuple[bytes, str]]:
    for section in re.findall(r"beginbfchar(.*?)endbfchar", cmap, re.DOTALL):
        for code, text in re.findall(_HEX * 2, section):
            yield bytes.fromhex(code), _utf16(text)
    for section in re.findall(r"beginbfrange(.*?)endbfrange", cmap, re.DOTALL):
        for first, last, start, listed in re.findall(
            rf"{_HEX * 2}(?:{_HEX}|\s*\[(.*?)\])", section, re.DOTALL
        ):
            yield from _range(bytes.fromhex(first), bytes.fromhex(last), start, listed)


def _range(first: bytes, last: bytes, start: str, listed: str) -> Iterator[tuple[bytes, str]]:
    """The codes of a range: their texts are listed, or go on from the first one's."""
    texts = [_utf16(text) for text in re.findall(_HEX, listed)]
    low, high = int.from_bytes(first, "big"), int.from_bytes(last, "big")
    for at, code in enumerate(range(low, high + 1)):
        text = texts[at] if texts else _next(_utf16(start), at)
        yield code.to_bytes(len(first), "big"), text


def _next(text: str, steps: int) -> str:
    return text[:-1] + chr(ord(text[-1]) + steps)


def _utf16(digits: str) -> str:
    return bytes.fromhex(digits).decode("utf-16-be")
