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
