"""Font files by family and style, from the font packages that are installed.

Packages announce their fonts under the entry points `fonts_otf` and `fonts_ttf`; where a face
comes as both, the OpenType (CFF) file is taken, whose outlines are a third smaller.
"""

from __future__ import annotations

import difflib
import struct
import sys
import unicodedata
from array import array
from collections.abc import Mapping
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import uharfbuzz
from fontTools.ttLib import TTFont, TTLibError

from infographic.errors import FontError, MachineError, Problem
from infographic.message import say
from infographic.scene import FontFile

# In order: the first that offers a face wins.
_ENTRY_POINTS = ("fonts_otf", "fonts_ttf")
# usWeightClass, OpenType OS/2
_WEIGHTS = {
    "thin": 100,
    "extralight": 200,
    "light": 300,
    "regular": 400,
    "medium": 500,
    "semibold": 600,
    "bold": 700,
    "extrabold": 800,
    "black": 900,
}
# What reading a font raises that is not one, or is not whole.
_BROKEN = (TTLibError, OSError, KeyError, ValueError, AssertionError, struct.error)
_FAMILY, _STYLE = (16, 1), (17, 2)  # OpenType name ids: typographic first, then legacy
_ENGLISH = "en"


@cache
def installed_fonts() -> Mapping[tuple[str, str], FontFile]:
    """Every static face that installed packages offer, by (family, style); MachineError when a
    package or one of its files is damaged.

    Remembered: looking through the packages takes a tenth of a second, and each style of text asks.
    """
    found: dict[tuple[str, str], FontFile] = {}
    announced = entry_points()  # once: each time, it reads a file of every installed package
    for group in _ENTRY_POINTS:
        for entry_point in sorted(announced.select(group=group), key=lambda entry: entry.name):
            for path in sorted(set(_offered(entry_point))):
                font = _read(path)
                if font is not None:
                    found.setdefault((font.family, font.style), font)
    return MappingProxyType(found)


def find_font(family: str, style: str) -> FontFile:
    """The file of a face; FontError with the nearest names when no package offers it."""
    fonts = installed_fonts()
    if (family, style) in fonts:
        return fonts[family, style]
    families = sorted({name for name, _ in fonts})
    styles = sorted(name for of, name in fonts if of == family)
    if styles:
        problem = Problem(
            say("the font {name} has no style “{style}”", name=family, style=style),
            hint=say("it has: {names}", names=", ".join(styles)),
        )
    else:
        near = difflib.get_close_matches(family, families, 1)
        hint = (
            say("did you mean {meant}?", meant=near[0])
            if near
            else say("installed are: {names}", names=", ".join(families))
        )
        problem = Problem(say("the font “{name}” is not installed", name=family), hint=hint)
    raise FontError(problem)


@cache
def shaping_font(font: FontFile) -> uharfbuzz.Font:
    """The face in the file as HarfBuzz reads it; MachineError when the file is not whole.

    Remembered: reading a file takes 3 ms, and a guide's pictures ask for its fonts 2,000 times.
    """
    _require_whole(font.path)
    return uharfbuzz.Font(uharfbuzz.Face(uharfbuzz.Blob.from_file_path(font.path), font.index))


@cache
def font_of_parts(font: FontFile) -> uharfbuzz.Font:
    """The same face, with the same numbers of glyphs, that knows only characters that Unicode takes
    no further apart: HarfBuzz sets an “ė” with it as an “e” and a dot, each where the face has the
    other marks of a letter attached.

    Remembered: making it takes 6 ms, and each such text asks.
    """
    face = shaping_font(font).face
    wanted = uharfbuzz.SubsetInput()
    wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS
    wanted.unicode_set.update(
        code for code in face.unicodes if len(unicodedata.normalize("NFD", chr(code))) == 1
    )
    return uharfbuzz.Font(uharfbuzz.subset(face, wanted))


def units_per_em(font: FontFile) -> int:
    """The font's own units that make an em."""
    units: int = shaping_font(font).face.upem
    return units


@cache
def font_list(families: tuple[str, ...], style: str) -> tuple[FontFile, ...]:
    """The face of the first family, then from each other family the one nearest in weight.

    Every type scale asks for those of all styles.
    """
    first, *others = families
    return (find_font(first, style), *(fallback_font(family, style) for family in others))


def fallback_font(family: str, style: str) -> FontFile:
    """The face of `family` nearest in weight to `style`; FontError when there is no such family."""
    upright = {
        name: font
        for (of, name), font in installed_fonts().items()
        if of == family and name.lower() in _WEIGHTS
    }
    if not upright:
        return find_font(family, style)
    wanted = _WEIGHTS.get(style.lower(), _WEIGHTS["regular"])
    return min(upright.items(), key=lambda item: abs(_WEIGHTS[item[0].lower()] - wanted))[1]


def _offered(entry_point: EntryPoint) -> list[str]:
    try:
        return _files_of(entry_point.load())
    except (ImportError, AttributeError, OSError) as error:
        if isinstance(error, ModuleNotFoundError):
            raise
        raise _damaged(say("the font package {name}", name=entry_point.name)) from error


def _require_whole(path: str) -> None:
    """MachineError when a table of the file is not what its check sum says (OpenType, “Calculating
    Checksums”)."""
    try:
        data = Path(path).read_bytes()
        with TTFont(BytesIO(data), lazy=True) as font:
            tables = [(tag, entry) for tag, entry in font.reader.tables.items() if tag != "head"]
    except _BROKEN as error:
        raise _damaged(say("the font file {path}", path=path)) from error
    for _, entry in tables:
        table = data[entry.offset : entry.offset + entry.length]
        if len(table) < entry.length or _check_sum(table) != entry.checkSum:
            raise _damaged(say("the font file {path}", path=path))


def _check_sum(table: bytes) -> int:
    words = array("I", table + bytes(-len(table) % 4))
    if sys.byteorder == "little":
        words.byteswap()
    return sum(words) & 0xFFFFFFFF


def _damaged(what: str) -> MachineError:
    hint = say("install the program again: in its folder, type make")
    return MachineError(Problem(say("{what} is damaged or missing", what=what), hint=hint))


def _files_of(offered: object) -> list[str]:
    return [path for path in _flat(offered) if Path(path).suffix.lower() in {".otf", ".ttf"}]


def _flat(offered: object) -> list[str]:
    """Packages nest their dictionaries as they like; the leaves are paths."""
    if isinstance(offered, Mapping):
        return [path for value in offered.values() for path in _flat(value)]
    return [str(offered)]


def _read(path: str) -> FontFile | None:
    try:
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(path))
    except (uharfbuzz.HarfBuzzError, OSError) as error:
        raise _damaged(say("the font file {path}", path=path)) from error
    if "fvar" in face.table_tags:
        return None  # a variable font has no one outline
    family, style = (
        next(filter(None, (face.get_name(name_id, _ENGLISH) for name_id in ids)), "")
        for ids in (_FAMILY, _STYLE)
    )
    if not family:
        raise _damaged(say("the font file {path}", path=path))
    return FontFile(path, family, style)
