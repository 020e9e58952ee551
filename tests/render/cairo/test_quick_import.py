"""cairocffi is spared to read its C declarations, and draws with those that were kept."""

from __future__ import annotations

import subprocess
import sys

import pytest

from infographic.render.cairo import declarations
from infographic.render.cairo.quick_import import declared_in
from tools.cairo_declarations import OUTPUT
from tools.cairo_declarations import declarations as written_anew

_DRAW = """
import sys
from infographic.render.cairo import declarations
declarations.SOURCE = sys.argv[1] or declarations.SOURCE
from infographic.render.pdf.accessible_pdf import pdf
from tests.render.scenes import text_scene
assert pdf(text_scene("a")).startswith(b"%PDF")
import cairocffi
print(cairocffi.ffi is declarations.ffi, "pycparser" in sys.modules)
"""


def test_those_that_are_kept_are_those_that_are_installed() -> None:
    """If not: python -m tools.cairo_declarations"""
    assert declared_in() == declarations.SOURCE
    assert OUTPUT.read_text(encoding="utf-8") == written_anew()


@pytest.mark.parametrize(("source", "said"), [("", "True False"), ("of another", "False True")])
def test_others_than_those_that_are_kept_are_read_by_cairocffi_itself(
    source: str, said: str
) -> None:
    command = [sys.executable, "-c", _DRAW, source]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == said


_ASK = """
import ctypes.util, sys
asked, find = [], ctypes.util.find_library
ctypes.util.find_library = lambda name: asked.append(name) or find(name)
from infographic.render.cairo import declarations
from infographic.render.cairo.quick_import import import_quickly
declared, missing = declarations.ffi, int(sys.argv[1])
class Declared:
    def __getattr__(self, name):
        return getattr(declared, name)
    def dlopen(self, name):
        global missing
        missing -= 1
        if missing >= 0:
            raise OSError(f"cannot load {name}")
        return declared.dlopen(name)
declarations.ffi = Declared()
import_quickly()
import cairocffi
print(*asked, cairocffi.find_library is ctypes.util.find_library, cairocffi.cairo_version() > 0)
"""


@pytest.mark.parametrize(
    ("missing", "said"), [(0, "True True"), (3, "cairo-2 cairo libcairo-2 True True")]
)
def test_the_machine_is_asked_where_cairo_is_only_if_it_is_in_no_usual_file(
    missing: int, said: str
) -> None:
    command = [sys.executable, "-c", _ASK, str(missing)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    assert done.stdout.strip() == said
