"""What happens where cairo or a font file is not to be had."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.errors import RenderError
from infographic.geometry import Point
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.png import png
from infographic.scene import FontFile, TextRun
from tests.render.scenes import line, scene_of

# Hides a system library from everything that looks for it.
_HIDE = """
import ctypes, ctypes.util, sys
from infographic.render.cairo import declarations
find, declared = ctypes.util.find_library, declarations.ffi
hidden = sys.argv[1]
def refuse(name):
    if name and hidden in str(name):
        raise OSError(f"cannot load {name}")
def not_found(name):
    return None if hidden in name else find(name)
class Declared:
    def __getattr__(self, name):
        return getattr(declared, name)
    def dlopen(self, name, flags=0):
        refuse(name)
        return declared.dlopen(name, flags)
class Loaded(ctypes.CDLL):
    def __init__(self, name, *more, **options):
        refuse(name)
        super().__init__(name, *more, **options)
ctypes.util.find_library, declarations.ffi, ctypes.CDLL = not_found, Declared(), Loaded
"""
_DRAW = """
from infographic.errors import MachineError
from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from tests.render.scenes import text_scene
scene = text_scene("a")
assert outlined_svg(scene) and live_svg(scene)
for draw in (lambda: png(scene, 50), lambda: pdf(scene)):
    try:
        draw()
    except MachineError as error:
        print(error.exit_code, error)
"""


@pytest.mark.parametrize("library", ["cairo", "fontconfig"])
def test_without_the_library_svg_works_and_the_rest_says_what_to_type(library: str) -> None:
    command = [sys.executable, "-c", _HIDE + _DRAW, library]
    finished = subprocess.run(command, check=True, capture_output=True, text=True)
    assert finished.stdout.count("3 PNG and PDF are drawn by") == 2
    assert finished.stdout.count("sudo apt-get install libcairo2") == 2


def test_cairo_is_not_loaded_before_something_is_drawn() -> None:
    """So that all but drawing works without it."""
    code = """
import sys, infographic.render.pdf.accessible_pdf, infographic.render.png, infographic.render.svg
print("cairocffi" in sys.modules)
"""
    command = [sys.executable, "-c", code]
    finished = subprocess.run(command, check=True, capture_output=True, text=True)
    assert finished.stdout.strip() == "False"


@pytest.mark.parametrize("content", [None, b"not a font"])
def test_a_broken_font_file_is_named(content: bytes | None, tmp_path: Path) -> None:
    path = tmp_path / "broken.otf"
    if content is not None:
        path.write_bytes(content)
    scene = scene_of([_in_font(FontFile(str(path), "Broken", "Regular"))])
    with pytest.raises(RenderError, match=r"broken\.otf"):
        png(scene, 50)
    with pytest.raises(RenderError, match=r"broken\.otf"):
        pdf(scene)


def _in_font(font: FontFile) -> TextRun:
    return replace(line("a", Point(9, 9))[0], font=font)
