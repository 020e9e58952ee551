"""Font files by family and style: those that a guide brings along (`own`, the nearer ones), and
those of the font packages that are installed.

Packages announce their fonts under the entry points `fonts_otf` and `fonts_ttf`; where a face
comes as both, the OpenType (CFF) file is taken, whose outlines are a third smaller. A family is
taken from one place as a whole, so that its weights go together.
"""

from __future__ import annotations

import difflib
import re
import struct
import sys
import unicodedata
from array import array
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint, entry_points
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

import uharfbuzz
from fontTools.ttLib import TTFont, TTLibError

from infographic.errors import FontError, MachineError, Problem
from infographic.message import Message, say
from infographic.scene import FontFile

# The folder of a guide that its own fonts lie in.
FONTS = "fonts"
# In order: the first that offers a face wins.
_ENTRY_POINTS = ("fonts_otf", "fonts_ttf")
# usWeightClass, OpenType OS/2
_WEIGHTS = {
    "thin": 100,
    "extralight": 200,
    "light": 300,
    "regular": 400,
    "book": 400,
    "normal": 400,
    "roman": 400,
    "medium": 500,
    "semibold": 600,
    "demibold": 600,
    "demi": 600,
    "bold": 700,
    "extrabold": 800,
    "ultrabold": 800,
    "black": 900,
    "heavy": 900,
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


def known_fonts(own: tuple[FontFile, ...] = ()) -> Mapping[tuple[str, str], FontFile]:
    """Every face that there is, by (family, style)."""
    if not own:
        return installed_fonts()
    families = {font.family for font in own}
    others = {at: font for at, font in installed_fonts().items() if at[0] not in families}
    return {(font.family, font.style): font for font in own} | others


def find_font(family: str, style: str, own: tuple[FontFile, ...] = ()) -> FontFile:
    """The file of a face; FontError with the nearest names when there is none."""
    fonts = known_fonts(own)
    if (family, style) in fonts:
        return fonts[family, style]
    styles = sorted(name for of, name in fonts if of == family)
    if styles:
        problem = Problem(
            say("the font {name} has no style “{style}”", name=family, style=style),
            hint=_style_hint(styles, [font for font in own if font.family == family]),
        )
    else:
        families = sorted({name for name, _ in fonts})
        problem = Problem(
            say("the font “{name}” is not installed", name=family),
            hint=family_hint(family, families),
        )
    raise FontError(problem)


def family_hint(family: str, families: Sequence[str]) -> Message:
    """What to do about a family that there is not."""
    near = difflib.get_close_matches(family, families, 1)
    if near:
        return say("did you mean {meant}?", meant=near[0])
    return say(
        "installed are: {names}; the files of another one go into the guide's folder {folder}/",
        names=", ".join(families),
        folder=FONTS,
    )


def _style_hint(styles: Sequence[str], own: Sequence[FontFile]) -> Message:
    """What to do about a style that a family lacks; `own` are its faces that a guide brings."""
    names = ", ".join(styles)
    if own:
        return say(
            "it has: {names}; or put the file of that style into {folder}/",
            names=names,
            folder=FONTS,
        )
    return say("it has: {names}", names=names)


@cache
def shaping_font(font: FontFile) -> uharfbuzz.Font:
    """The face in the file as HarfBuzz reads it; MachineError when that of a package is not whole.

    Remembered: reading a file takes 3 ms, and a guide's pictures ask for its fonts 2,000 times.
    """
    if font.data:
        return uharfbuzz.Font(uharfbuzz.Face(font.data, font.index))
    if not is_whole(_bytes_of(font.path)):
        raise _damaged(say("the font file {path}", path=font.path))
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
def font_list(
    families: tuple[str, ...], style: str, own: tuple[FontFile, ...] = ()
) -> tuple[FontFile, ...]:
    """The face of the first family, then from each other family the one nearest in weight.

    Every type scale asks for those of all styles.
    """
    first, *others = families
    return (
        find_font(first, style, own),
        *(fallback_font(family, style, own) for family in others),
    )


def fallback_font(family: str, style: str, own: tuple[FontFile, ...] = ()) -> FontFile:
    """The upright face of `family` nearest in weight to `style`, or any where the names of its
    styles do not tell; FontError when there is no such family."""
    faces = {name: font for (of, name), font in known_fonts(own).items() if of == family}
    if not faces:
        return find_font(family, style, own)
    weights = {name: _weight(name) for name in faces if _weight(name)}
    if not weights:
        return faces[min(faces)]
    wanted = _weight(style) or _weight("regular")
    return faces[min(weights, key=lambda name: abs(weights[name] - wanted))]


def _weight(style: str) -> int:
    """The usWeightClass of an upright style by its name; 0 where that does not tell."""
    return _WEIGHTS.get(re.sub(r"[\s-]", "", style.lower()), 0)


def _offered(entry_point: EntryPoint) -> list[str]:
    try:
        return _files_of(entry_point.load())
    except (ImportError, AttributeError, OSError) as error:
        if isinstance(error, ModuleNotFoundError):
            raise
        raise _damaged(say("the font package {name}", name=entry_point.name)) from error


def _bytes_of(path: str) -> bytes:
    try:
        return Path(path).read_bytes()
    except OSError as error:
        raise _damaged(say("the font file {path}", path=path)) from error


def is_whole(data: bytes) -> bool:
    """Whether each table of a font is what its check sum says (OpenType, “Calculating
    Checksums”)."""
    try:
        with TTFont(BytesIO(data), lazy=True) as font:
            tables = [(tag, entry) for tag, entry in font.reader.tables.items() if tag != "head"]
    except _BROKEN:
        return False
    for _, entry in tables:
        table = data[entry.offset : entry.offset + entry.length]
        if len(table) < entry.length or _check_sum(table) != entry.checkSum:
            return False
    return True


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
    family, style = names_of(face)
    if not family:
        raise _damaged(say("the font file {path}", path=path))
    return FontFile(path, family, style)


def names_of(face: uharfbuzz.Face) -> tuple[str, str]:
    """The family and the style that a font says it is; each empty where it does not say."""
    family, style = (
        next(filter(None, (face.get_name(name_id, _ENGLISH) for name_id in ids)), "")
        for ids in (_FAMILY, _STYLE)
    )
    return family, style
