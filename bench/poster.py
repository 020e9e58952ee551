"""The program's own guide as Typst makes it, which is what this program is compared with: one page
in each language as SVG, PNG and accessible PDF. `python -m bench.poster OUT` makes the six files,
`python -m bench.poster OUT svg` the SVG in the first language alone."""

from __future__ import annotations

import sys
from importlib.resources import files
from pathlib import Path

import typst

LANGUAGES = ("fi", "sv")
DPI = 300  # as the program's picture of the same page

_PAGE = Path(__file__).with_name("poster.typ")
_GUIDE = Path(__file__).parents[1] / "data"


def poster(output: Path) -> None:
    """Write the six files below a folder."""
    compiler = _compiler()
    for language in LANGUAGES:
        folder = output / language
        folder.mkdir(parents=True, exist_ok=True)
        inputs = _inputs(language)
        compiler.compile(output=folder / "poster.svg", format="svg", sys_inputs=inputs)
        compiler.compile(output=folder / "poster.png", format="png", sys_inputs=inputs, ppi=DPI)
        compiler.compile(
            output=folder / "poster.pdf", format="pdf", sys_inputs=inputs, pdf_standards="ua-1"
        )


def poster_svg(output: Path) -> None:
    """Write the SVG in the first language alone."""
    output.mkdir(parents=True, exist_ok=True)
    path = output / "poster.svg"
    _compiler().compile(output=path, format="svg", sys_inputs=_inputs(LANGUAGES[0]))


def _compiler() -> typst.Compiler:
    """The guide, the icons and the poster have to lie below the root, and have no other folder in
    common."""
    fonts = str(files("font_source_sans_pro") / "files")
    return typst.Compiler(str(_PAGE), root="/", font_paths=[fonts], ignore_system_fonts=True)


def _inputs(language: str) -> dict[str, str]:
    icons = files("fontawesomefree") / "static" / "fontawesomefree" / "svgs"
    return {"language": language, "guide": str(_GUIDE), "icons": str(icons)}


if __name__ == "__main__":
    make = poster_svg if "svg" in sys.argv[2:] else poster
    make(Path(sys.argv[1]))
