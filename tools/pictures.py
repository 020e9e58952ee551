"""The small pictures of the README, from the PNGs that `make` has written into output/."""

from __future__ import annotations

from pathlib import Path

from PIL import Image

from tools.palette import save_small

ROOT = Path(__file__).resolve().parent.parent
SHOWN = {  # language and format of a picture, and how many pixels wide the README shows it
    ("fi", "a4-landscape"): 1400,
    ("sv", "a4-portrait"): 1000,
}
# All formats beside each other, each as high as this many pixels.
FORMATS = ("a4-landscape", "a4-portrait", "a3-landscape", "slide", "square")
ROW_LANGUAGE, ROW_HEIGHT = "fi", 360


def main() -> None:
    for (language, page), width in SHOWN.items():
        with _opened(language, page) as picture:
            size = width, round(picture.height * width / picture.width)
            _write(picture, size, f"{page}-{language}.png")
    for page in FORMATS:
        with _opened(ROW_LANGUAGE, page) as picture:
            size = round(picture.width * ROW_HEIGHT / picture.height), ROW_HEIGHT
            _write(picture, size, f"small/{page}.png")


def _opened(language: str, page: str) -> Image.Image:
    (source,) = (ROOT / "output" / language).glob(f"*-{page}.png")
    return Image.open(source)


def _write(picture: Image.Image, size: tuple[int, int], name: str) -> None:
    target = ROOT / "docs" / "pictures" / name
    small = picture.convert("RGB").resize(size, Image.Resampling.LANCZOS)
    save_small(small, target)
    print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


if __name__ == "__main__":
    main()
