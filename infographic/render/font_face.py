"""cairo font faces from font files.

cairo's own interface finds fonts by family name among those that the machine has; its FreeType
backend also takes the file itself, named in a fontconfig pattern.
"""

from __future__ import annotations

import os
from functools import cache

import cairocffi

from infographic.errors import Problem, RenderError
from infographic.render.cairo_library import cairo, ffi, fontconfig
from infographic.scene import FontFile


@cache
def font_face(font: FontFile) -> cairocffi.FontFace:
    """The face in the file; RenderError when cairo cannot read it."""
    pattern = ffi.gc(fontconfig.FcPatternCreate(), fontconfig.FcPatternDestroy)
    fontconfig.FcPatternAddString(pattern, b"file", os.fsencode(font.path))
    fontconfig.FcPatternAddInteger(pattern, b"index", font.index)
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
