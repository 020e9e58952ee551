"""The system's cairo and fontconfig, or a MachineError that says how to get them, and font faces
from font files.

cairocffi leaves out how cairo opens a font file, so that is called here (cairo-ft.h, fontconfig.h,
freetype.h), and cairocffi is handed what it makes. cairo's own interface finds fonts by family name
among those that the machine has; its FreeType backend also takes the file itself, named in a
fontconfig pattern, or a face that FreeType has opened in memory, as are those that guides bring
along: such a file may be replaced while the program runs.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import os
from contextlib import suppress
from functools import cache

from infographic.errors import MachineError, Problem, RenderError
from infographic.message import say
from infographic.render.cairo.quick_import import import_quickly
from infographic.scene import FontFile

# The same files as cairocffi looks for: two copies of cairo would not know each other's faces.
_CAIRO = ("libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll")
_FREETYPE = ("libfreetype.so.6", "libfreetype.6.dylib", "libfreetype-6.dll")
_FONTCONFIG = ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll")


def _library(name: str, files: tuple[str, ...]) -> ctypes.CDLL:
    """The library in one of these files, or else where the machine says that it is, which takes
    20 ms; OSError where it is not."""
    for file in files:
        with suppress(OSError):
            return ctypes.CDLL(file)
    return ctypes.CDLL(ctypes.util.find_library(name) or files[0])


try:
    import_quickly()
    import cairocffi

    _cairo = _library("cairo", _CAIRO)
    _fontconfig = _library("fontconfig", _FONTCONFIG)
    _freetype = _library("freetype", _FREETYPE)
except OSError as error:
    raise MachineError(
        Problem(
            say("PNG and PDF are drawn by the program library cairo, which this machine lacks"),
            hint=say(
                "on Debian or Ubuntu type: {command}", command="sudo apt-get install libcairo2"
            ),
        )
    ) from error

_HANDLE, _TEXT, _NUMBER = ctypes.c_void_p, ctypes.c_char_p, ctypes.c_int
_fontconfig.FcPatternCreate.argtypes = []
_fontconfig.FcPatternCreate.restype = _HANDLE
_fontconfig.FcPatternAddString.argtypes = [_HANDLE, _TEXT, _TEXT]
_fontconfig.FcPatternAddInteger.argtypes = [_HANDLE, _TEXT, _NUMBER]
_fontconfig.FcPatternDestroy.argtypes = [_HANDLE]
_fontconfig.FcPatternDestroy.restype = None
_cairo.cairo_ft_font_face_create_for_pattern.argtypes = [_HANDLE]
_cairo.cairo_ft_font_face_create_for_pattern.restype = _HANDLE

_LONG, _POINTER = ctypes.c_long, ctypes.POINTER(_HANDLE)
_freetype.FT_Init_FreeType.argtypes = [_POINTER]
_freetype.FT_Init_FreeType.restype = _NUMBER
_freetype.FT_New_Memory_Face.argtypes = [_HANDLE, _HANDLE, _LONG, _LONG, _POINTER]
_freetype.FT_New_Memory_Face.restype = _NUMBER
_cairo.cairo_ft_font_face_create_for_ft_face.argtypes = [_HANDLE, _NUMBER]
_cairo.cairo_ft_font_face_create_for_ft_face.restype = _HANDLE
_NOT_HINTED = 1 << 1  # FT_LOAD_NO_HINTING

# cairo tells faces of one file apart by their rendering options alone, such as this one, which
# means nothing where drawing is not hinted (FC_HINT_NONE to FC_HINT_FULL).
_OPTION, _MOST = b"hintstyle", 3


@cache
def font_face(font: FontFile, copy: int = 0) -> cairocffi.FontFace:
    """The face in the file; RenderError when cairo cannot read it.

    Each `copy`, up to the fourth, is another face to cairo, and a font of its own in a PDF.
    Remembered: only the same face of cairo's is the same font in a PDF, and opening one takes 2 ms
    for each run of text.
    """
    try:
        address = _in_memory(font) if font.data else _on_disk(font, copy)
        pointer = cairocffi.ffi.cast("cairo_font_face_t *", address)
        face = cairocffi.FontFace._from_pointer(pointer, incref=False)
        cairocffi.ScaledFont(face)  # reads the file
    except (cairocffi.CairoError, OSError, MemoryError) as error:  # the last: not a font
        name = f"{font.family} {font.style}"
        again = (
            say("get the file of {font} again from where it came from", font=name)
            if font.data
            else say("install the package that brings {font} again", font=name)
        )
        what = say("the font file {path} cannot be read", path=font.path)
        raise RenderError(Problem(what, hint=again)) from error
    return face


def _on_disk(font: FontFile, copy: int) -> int:
    """The address of a face of cairo's, of a file."""
    pattern = _fontconfig.FcPatternCreate()
    _fontconfig.FcPatternAddString(pattern, b"file", os.fsencode(font.path))
    _fontconfig.FcPatternAddInteger(pattern, b"index", font.index)
    if copy:
        _fontconfig.FcPatternAddInteger(pattern, _OPTION, min(copy, _MOST))
    address: int = _cairo.cairo_ft_font_face_create_for_pattern(pattern)
    _fontconfig.FcPatternDestroy(pattern)
    return address


def _in_memory(font: FontFile) -> int:
    """The address of a face of cairo's, of the bytes of a font, which `font_face` keeps for as long
    as the face: FreeType reads on in them. Each call makes another face to cairo."""
    face = _HANDLE()
    data = ctypes.cast(ctypes.c_char_p(font.data), _HANDLE)
    if _freetype.FT_New_Memory_Face(
        _open_fonts(), data, len(font.data), font.index, ctypes.byref(face)
    ):
        raise MemoryError
    address: int = _cairo.cairo_ft_font_face_create_for_ft_face(face, _NOT_HINTED)
    return address


@cache
def _open_fonts() -> ctypes.c_void_p:
    """FreeType's own store of what it has opened, which there is one of."""
    library = _HANDLE()
    if _freetype.FT_Init_FreeType(ctypes.byref(library)):
        raise MemoryError
    return library
