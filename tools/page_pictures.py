"""The web page of a guide as its readers see it, in pictures for people to look at.

    python -m tools.page_pictures OUT [FOLDER]

writes into OUT how the pages in FOLDER look, which is what a build has written (output/, when left
out): whole, on a phone, a laptop and a wall, in light and dark windows, and each sheet of paper
when they are printed. `make` writes such a folder.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pypdfium2
from playwright.sync_api import Browser

from tools.browser import Colours, Reader, chromium, go, printed, window

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output"
INDEX = "index.html"
# CSS pixels of each window.
WINDOWS = {"phone": (390, 844), "laptop": (1280, 800), "wall": (2560, 1440)}
COLOURS: tuple[Colours, ...] = ("light", "dark")
PAPER_DPI = 110


class NoPagesError(Exception):
    """A folder has no pages."""


def pages_in(folder: Path) -> dict[str, Path]:
    """The pages of an output folder by name: `start`, then the code of each language."""
    languages = {path.parent.name: path for path in sorted(folder.glob(f"*/{INDEX}"))}
    if not languages:
        raise NoPagesError(f"{folder}: there is no web page here; type  make  to write one")
    return {"start": folder / INDEX, **languages}


def write_pictures(browser: Browser, page: Path, name: str, into: Path) -> Iterator[Path]:
    """A page in all windows and on paper, as PNG."""
    for (size, (width, height)), colours in product(WINDOWS.items(), COLOURS):
        reader = Reader(width, height, colours)
        with window(browser, reader) as shown:
            go(shown, page.as_uri(), reader)
            picture = into / f"{name}-{size}-{width}-{colours}.png"
            shown.screenshot(path=picture, full_page=True)
            yield picture
    yield from _write_sheets(browser, page, name, into)


def _write_sheets(browser: Browser, page: Path, name: str, into: Path) -> Iterator[Path]:
    with window(browser, Reader()) as shown:
        go(shown, page.as_uri(), Reader())
        data = printed(shown)
    with pypdfium2.PdfDocument(data) as pdf:
        for number, sheet in enumerate(pdf, start=1):
            picture = into / f"{name}-paper-{number}.png"
            sheet.render(scale=PAPER_DPI / 72).to_pil().save(picture)
            yield picture


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tools.page_pictures")
    parser.add_argument("into", type=Path, metavar="OUT")
    parser.add_argument("folder", type=Path, metavar="FOLDER", nargs="?", default=OUTPUT)
    arguments = parser.parse_args()
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("chromium is missing; type: sudo apt-get install chromium")
    try:
        pages = pages_in(arguments.folder.resolve())
    except NoPagesError as error:
        sys.exit(str(error))
    arguments.into.mkdir(parents=True, exist_ok=True)
    with chromium(Path(executable)) as browser:
        for name, page in pages.items():
            for picture in write_pictures(browser, page, name, arguments.into):
                print(picture)


if __name__ == "__main__":
    main()
