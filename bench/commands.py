"""The commands whose whole processes are measured, from the start to the end."""

from __future__ import annotations

import sys
from pathlib import Path

from bench.tasks import FORMAT, KINDS

INFOGRAPHIC = (sys.executable, "-m", "infographic")
HELP = (*INFOGRAPHIC, "--help")
CHECK = (*INFOGRAPHIC, "check")


def six_files(output: Path) -> list[str]:
    """The page in two languages as SVG, PNG and PDF; it says how long each stage takes."""
    kinds = [argument for kind in KINDS for argument in ("--file", kind)]
    return [*build(output), "--format", FORMAT, *kinds, "--timings"]


def six_files_of_typst(output: Path) -> list[str]:
    return [sys.executable, "-m", "bench.poster", str(output)]


def one_file(output: Path) -> list[str]:
    """The SVG of the page in one language."""
    return [*build(output), "--format", FORMAT, "--file", "svg", "--lang", "fi"]


def one_file_of_typst(output: Path) -> list[str]:
    return [*six_files_of_typst(output), "svg"]


def build(output: Path, *guide: str) -> list[str]:
    """Every file of a guide in a folder, or of the program's own."""
    return [*INFOGRAPHIC, "build", *guide, "--output", str(output)]
