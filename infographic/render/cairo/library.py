"""The system's cairo and fontconfig, or a MachineError that says how to get them.

cairocffi leaves out how cairo opens a font file, so that is declared here (cairo-ft.h,
fontconfig.h) and found as cairocffi finds cairo itself.
"""

from __future__ import annotations

from infographic.errors import MachineError, Problem

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
