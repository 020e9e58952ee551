"""The system's cairo and fontconfig, or a MachineError that says how to get them, and font faces
from font files.

cairocffi leaves out how cairo opens a font file, so that is declared here (cairo-ft.h,
fontconfig.h) and found as cairocffi finds cairo itself. cairo's own interface finds fonts by family
name among those that the machine has; its FreeType backend also takes the file itself, named in a
fontconfig pattern.
"""

from __future__ import annotations

import os
from functools import cache

from infographic.errors import MachineError, Problem, RenderError
from infographic.scene import FontFile

try:
    import cairocffi
    import cffi

    ffi = cffi.FFI()
    ffi.include(cairocffi.ffi)
    ffi.cdef("""
        typedef struct _FcPattern FcPattern;
        FcPattern *FcPatternCreate(void);
        int FcPatternAddString(FcPattern *, const char *object, const unsigned char *value);
        int FcPatternAddInteger(FcPattern *, const char *object, int value);
        void FcPatternDestroy(FcPattern *);
        cairo_font_face_t *cairo_ft_font_face_create_for_pattern(FcPattern *);
    """)
    cairo = cairocffi.dlopen(
        ffi,
        ("cairo-2", "cairo", "libcairo-2"),
        ("libcairo.so.2", "libcairo.2.dylib", "libcairo-2.dll"),
    )
    fontconfig = cairocffi.dlopen(
        ffi,
        ("fontconfig-1", "fontconfig", "libfontconfig-1"),
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
    )
except OSError as error:
    raise MachineError(
        Problem(
            "PNG and PDF are drawn by the program library cairo, which this machine lacks",
            hint="on Debian or Ubuntu type: sudo apt-get install libcairo2",
        )
    ) from error

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
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"file", os.fsencode(font.path))
    fontconfig.FcPatternAddInteger(pattern, b"index", font.index)
    if copy:
        fontconfig.FcPatternAddInteger(pattern, _OPTION, min(copy, _MOST))
    pointer = cairo.cairo_ft_font_face_create_for_pattern(pattern)
    try:
        face = cairocffi.FontFace._from_pointer(pointer, incref=False)
        cairocffi.ScaledFont(face)  # reads the file
    except (cairocffi.CairoError, OSError, MemoryError) as error:  # the last: not a font
        raise RenderError(
            Problem(
                f"the font file {font.path} cannot be read",
                hint=f"install the package that brings {font.family} {font.style} again",
            )
        ) from error
    return face
