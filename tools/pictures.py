"""The small pictures of the README, from the PNGs that `make` has written into output/."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import numpy
from PIL import Image

ROOT = Path(__file__).resolve().parent.parent
SHOWN = {  # language and format of a picture, and how many pixels wide the README shows it
    ("fi", "a4-landscape"): 1400,
    ("sv", "a4-portrait"): 1000,
}
COLOURS = 256  # as many as a PNG with a palette has


def main() -> None:
    for (language, page), width in SHOWN.items():
        (source,) = (ROOT / "output" / language).glob(f"*-{page}.png")
        target = ROOT / "docs" / "pictures" / f"{page}-{language}.png"
        with Image.open(source) as picture:
            height = round(picture.height * width / picture.width)
            small = picture.convert("RGB").resize((width, height), Image.Resampling.LANCZOS)
        with_palette(small).save(target, optimize=True)
        print(f"{target.relative_to(ROOT)}  {target.stat().st_size // 1000} kB")


def with_palette(picture: Image.Image) -> Image.Image:
    """The picture in its most frequent colours, each other pixel in the nearest of them: flat
    areas keep their exact colours, which Pillow's own palettes change."""
    pixels = numpy.asarray(picture).reshape(-1, 3).astype(int)
    frequent = Counter(map(tuple, pixels.tolist())).most_common(COLOURS)
    palette = numpy.array([colour for colour, _ in frequent])
    unique, index = numpy.unique(pixels, axis=0, return_inverse=True)
    nearest = numpy.array(
        [int(numpy.argmin(((palette - colour) ** 2).sum(axis=1))) for colour in unique]
    )
    reduced = Image.new("P", picture.size)
    reduced.putpalette(palette.astype("uint8").tobytes())
    reduced.putdata(nearest[index.reshape(-1)].tolist())
    return reduced


if __name__ == "__main__":
    main()
