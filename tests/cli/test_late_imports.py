"""A command imports what it needs: most of the time of a short one is imports."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from tests.publish.small_guide import small_guide

ROOT = Path(__file__).resolve().parents[2]
GUIDE = str(ROOT / "tests/guides/first-aid")
_RUN = """
import sys
from infographic.__main__ import main
try:
    main()
except SystemExit as end:
    assert not end.code, end.code
print(*sys.modules, file=sys.stderr)
"""
# What only a few kinds of files need, and what reads C at each start.
_FEW_NEED = {
    *("dulwich", "jinja2", "matplotlib", "pptx", "pycparser"),
    *("svgwrite.data.svgparser", "urllib.request"),
    *(
        "infographic.layout.slides",
        "infographic.render.pptx",
        "infographic.publish.site.site_proof",
        "infographic.studio",
    ),
}
# What steps in a reel on a page that has room for it stand in none of.
_NOT_IN_A_REEL = {
    *(f"infographic.layout.path.{name}" for name in ("grid", "serpentine", "timeline", "wheel")),
    *(f"infographic.layout.page.{name}" for name in ("hub", "side_panel", "stacked")),
}
_TO_DRAW = {"PIL", "cairocffi", "numpy", "pikepdf", "svgwrite", "uharfbuzz"}
_TO_READ = {"babel", "num2words", "pydantic", "pyphen", "ruamel"}
_ROOMS = {f"infographic.{room}" for room in ("content", "layout", "paint", "publish", "render")}


def imported(*command: str) -> set[str]:
    """What is imported when a command has ended."""
    done = subprocess.run(
        [sys.executable, "-c", _RUN, *command], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return set(done.stderr.split())


def test_help_imports_nothing_of_what_it_tells_of() -> None:
    assert not imported("--help") & (_FEW_NEED | _TO_DRAW | _TO_READ | _ROOMS)


def test_pictures_are_drawn_without_what_presentations_pages_and_charts_need(
    tmp_path: Path,
) -> None:
    kinds = [word for kind in ("svg", "png", "pdf") for word in ("--file", kind)]
    command = ["build", GUIDE, "--format", "square", *kinds, "--output", str(tmp_path)]
    found = imported(*command)
    assert found >= {"cairocffi", "pikepdf", "svgwrite"}
    assert not found & _FEW_NEED


def test_a_reel_is_laid_out_without_what_the_steps_stand_in_otherwise(tmp_path: Path) -> None:
    command = ["build", GUIDE, "--format", "a4-landscape", "--file", "svg"]
    found = imported(*command, "--output", str(tmp_path))
    assert "infographic.layout.page.line" in found
    assert not found & _NOT_IN_A_REEL


def test_a_check_draws_nothing(tmp_path: Path) -> None:
    drawing = {"cairocffi", "cairosvg", "matplotlib", "pikepdf", "pptx", "svgwrite"}
    assert not imported("check", GUIDE, "--output", str(tmp_path)) & drawing


def test_where_all_files_are_as_they_were_built_a_check_lays_nothing_out(tmp_path: Path) -> None:
    small_guide(tmp_path / "guide").write()
    guide, output = str(tmp_path / "guide"), str(tmp_path / "output")
    assert "infographic.layout.fit.fit" in imported("build", guide, "--output", output)
    found = imported("check", guide, "--output", output)
    laying_out = {"layout.fit", "layout.page", "layout.part.step", "paint.picture", "text.typeset"}
    writing = {"publish.site.passages", "publish.site.text_files"}
    assert not found & {f"infographic.{room}" for room in laying_out | writing}
    assert not found & {"PIL", "jinja2", "lxml", "pikepdf", "segno", "svgwrite"}
