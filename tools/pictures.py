"""The small pictures of the README, from the PNGs and the web page that `make` has written into
output/."""

from __future__ import annotations

import shutil
import sys
from io import BytesIO
from pathlib import Path

from PIL import Image

from tools.browser import Reader, chromium, go, window
from tools.palette import save_small

ROOT = Path(__file__).resolve().parent.parent
SHOWN = {  # language and format of a picture, and how many pixels wide the README shows it
    ("fi", "a4-landscape"): 1400,
    ("sv", "a4-portrait"): 1000,
}
# All formats beside each other, each as high as this many pixels.
FORMATS = ("a4-landscape", "a4-portrait", "a3-landscape", "slide", "square")
ROW_LANGUAGE, ROW_HEIGHT = "fi", 360
# The web page as this window shows it, in CSS pixels, and how many pixels wide the README does.
PAGE_LANGUAGE, PAGE_WINDOW, PAGE_WIDTH = "fi", Reader(1280, 900), 1000


def main() -> None:
    for (language, page), width in SHOWN.items():
        with _opened(language, page) as picture:
            size = width, round(picture.height * width / picture.width)
            _write(picture, size, f"{page}-{language}.png")
    for page in FORMATS:
        with _opened(ROW_LANGUAGE, page) as picture:
            size = round(picture.width * ROW_HEIGHT / picture.height), ROW_HEIGHT
            _write(picture, size, f"small/{page}.png")
    with _page() as picture:
        size = PAGE_WIDTH, round(picture.height * PAGE_WIDTH / picture.width)
        _write(picture, size, f"page-{PAGE_LANGUAGE}.png")


def _opened(language: str, page: str) -> Image.Image:
    (source,) = (ROOT / "output" / language).glob(f"*-{page}.png")
    return Image.open(source)


def _page() -> Image.Image:
    """What a reader sees of the web page before scrolling."""
    executable = shutil.which("chromium")
    if executable is None:
        sys.exit("chromium is missing; type: sudo apt-get install chromium")
    index = ROOT / "output" / PAGE_LANGUAGE / "index.html"
    with chromium(Path(executable)) as browser, window(browser, PAGE_WINDOW) as page:
        go(page, index.as_uri(), PAGE_WINDOW)
        return Image.open(BytesIO(page.screenshot()))


def _write(picture: Image.Image, size: tuple[int, int], name: str) -> None:
    target = ROOT / "docs" / "pictures" / name
    small = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    save_small(small, target)
    print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
