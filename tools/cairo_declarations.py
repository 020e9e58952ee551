"""Writes infographic/render/cairo/declarations.py, for the cairocffi that is installed.

python -m tools.cairo_declarations
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import cffi

from infographic.render.cairo.quick_import import declared_in

OUTPUT = Path(__file__).resolve().parent.parent / "infographic/render/cairo/declarations.py"
_HEAD = '''"""cairo's C declarations as cairocffi has them, read by cffi beforehand; written by
tools/cairo_declarations.py."""

# ruff: noqa
# fmt: off
# SHA-256 of cairocffi/constants.py, which these are from
SOURCE = "{source}"
'''


def declarations() -> str:
    """What the file has to say."""
    from cairocffi import constants

    ffi = cffi.FFI()
    ffi.cdef(constants._CAIRO_HEADERS)  # noqa: SLF001
    ffi.set_source("infographic.render.cairo.declarations", None)
    with tempfile.TemporaryDirectory() as folder:
        written = Path(folder, "declarations.py")
        ffi.emit_python_code(str(written))
        return _HEAD.format(source=declared_in()) + written.read_text(encoding="utf-8")


if __name__ == "__main__":
    OUTPUT.write_text(declarations(), encoding="utf-8")
