"""cairo font faces from font files.

cairo's own interface finds fonts by family name among those that the machine has; its FreeType
backend also takes the file itself, named in a fontconfig pattern.
"""

from __future__ import annotations

import os
from functools import cache

import cairocffi

from infographic.errors import Problem, RenderError
from infographic.render.cairo.library import cairo, ffi, fontconfig
from infographic.scene import FontFile

# cairo tells faces of one file apart by their rendering options alone, such as this one, which
# means nothing where drawing is not hinted (FC_HINT_NONE to FC_HINT_FULL).
_OPTION, _MOST = b"hintstyle", 3


@cache
def font_face(font: FontFile, copy: int = 0) -> cairocffi.FontFace:
    """The face in the file; RenderError when cairo cannot read it.

    Each `copy`, up to the fourth, is another face to cairo, and a font of its own in a PDF.
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
