"""`make brands`: a sheet of one picture in the colours of 24 brands, output/brands/brands.png.

    make brands ARGS="--seed 7"                 24 sets of colours drawn by chance
    make brands ARGS="--format square"          another page
    make brands ARGS="--contrast aa --guide my-guide"

Above each picture stand the given colours in their order. Look at the sheet: would an agency
publish each of these?
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from io import BytesIO
from pathlib import Path
from types import MappingProxyType

from PIL import Image, ImageDraw

from infographic.brand.palette import palette_of
from infographic.content.load import Content
from infographic.content.theme.theme import Theme
from infographic.layout.fit.fit import Layout
from infographic.publish.manuscript import Manuscript, manuscript_of
from infographic.publish.offer import load
from infographic.render.png import png
from infographic.scene import Colour, Rgb, Scene

ROOT = Path(__file__).resolve().parent.parent
OUTPUT = ROOT / "output" / "brands"
COUNT = 24
FEWEST, MOST = 2, 5
_COLUMNS = 4
_DPI = 60
_GAP, _HEAD, _SWATCH = 8, 26, 40  # pixels
_AROUND, _BEHIND, _WORDS = (60, 60, 60), (96, 96, 96), (255, 255, 255)
_NO_INKS = (0.0, 0.0, 0.0, 0.0)  # of pictures for screens

Colours = tuple[Rgb, ...]


def _colours(*hexes: str) -> Colours:
    found = []
    for each in hexes:
        red, green, blue = bytes.fromhex(each)
        found.append((red, green, blue))
    return tuple(found)


# Brands as there are some, and colours that make it hard.
BRANDS: Mapping[str, Colours] = MappingProxyType(
    {
        "navy and yellow": _colours("00357a", "ffb400"),
        "yellow and navy": _colours("ffc20e", "002d6e"),
        "red and white": _colours("e30613", "ffffff"),
        "green and orange": _colours("007a3d", "f28c00"),
        "blue, yellow, orange": _colours("0000bf", "ffc61e", "fd4f00"),
        "teal, pink, navy": _colours("00847a", "f4a6b0", "26355d"),
        "purple, green, paper": _colours("5b2a86", "a4c639", "f2efe9"),
        "burgundy and sand": _colours("7b1e3a", "d9c7a3"),
        "orange and slate": _colours("f07d00", "4a4a49"),
        "lime and blue": _colours("bed600", "0054a6"),
        "cyan, red, yellow": _colours("00a9e0", "e4002b", "ffcd00"),
        "mint and petrol": _colours("a7d8c9", "2f4858"),
        "black and red": _colours("111111", "e2001a"),
        "navy and four": _colours("1d3557", "e63946", "f1faee", "a8dadc", "457b9d"),
        "pastels": _colours("f7c6d0", "c6e2f7", "d9f2c6", "fbe7b2"),
        "brown and tan": _colours("6f4e37", "c8a165"),
        "yellow and white": _colours("ffff00", "ffffff"),
        "neon": _colours("39ff14", "ff00ff"),
        "red and green of one lightness": _colours("c83c3c", "3c8c3c"),
        "nearly white": _colours("fdfdfb", "fafcff", "fff9f5"),
        "nearly black": _colours("0a0a0a", "101418", "1a1012"),
        "two equal": _colours("8844aa", "8844aa"),
        "greys": _colours("808080", "b0b0b0", "404040"),
        "one hue": _colours("cfe3f5", "9cc4ea", "5a9bd8", "2a6db0", "113a66"),
    }
)


def by_chance(seed: int, count: int) -> Iterator[Colours]:
    """So many sets of two to five colours, each evenly from all that a screen has."""
    chance = random.Random(seed)
    for number in range(count):
        size = FEWEST + number % (MOST - FEWEST + 1)
        yield tuple(
            (chance.randrange(256), chance.randrange(256), chance.randrange(256))
            for _ in range(size)
        )


@dataclass(frozen=True)
class Painter:
    """Paints a guide in brands' colours: it is laid out once, for colours move nothing."""

    content: Content

    @cached_property
    def manuscript(self) -> Manuscript:
        return manuscript_of(self.content)

    @cached_property
    def layouts(self) -> Mapping[str, Layout]:
        """By the format's name."""
        pages = self.content.formats
        return {name: self.manuscript.lay_out(page) for name, page in pages.items()}

    def theme(self, colours: Sequence[Rgb], level: str) -> Theme:
        """The guide's theme in a brand's colours, for screens."""
        palette = palette_of(colours, level)
        found = {name: Colour(choice.rgb, _NO_INKS) for name, choice in palette.items()}
        return replace(self.content.theme, colours=found, dark=None)

    def scene(self, theme: Theme, layout: Layout) -> Scene:
        """The picture in the first language."""
        themed = replace(self.manuscript, content=replace(self.content, theme=theme))
        return themed.scene(layout, next(iter(self.manuscript.guides)))


def sheet_of(
    brands: Mapping[str, Colours], painter: Painter, format_name: str, level: str
) -> Image.Image:
    """The picture of a format in each brand's colours, in rows."""
    layout = painter.manuscript.lay_out(painter.content.formats[format_name])
    cells = []
    for name, colours in brands.items():
        drawn = png(painter.scene(painter.theme(colours, level), layout), _DPI)
        with Image.open(BytesIO(drawn)) as picture:
            cells.append(_cell(picture.convert("RGB"), name, colours))
    across, down = cells[0].size
    rows = -(-len(cells) // _COLUMNS)
    columns = min(_COLUMNS, len(cells))
    whole = (columns * (across + _GAP) + _GAP, rows * (down + _GAP) + _GAP)
    sheet = Image.new("RGB", whole, _AROUND)
    for number, cell in enumerate(cells):
        row, column = divmod(number, _COLUMNS)
        sheet.paste(cell, (_GAP + column * (across + _GAP), _GAP + row * (down + _GAP)))
    return sheet


def _cell(picture: Image.Image, name: str, colours: Colours) -> Image.Image:
    """A picture below its colours and its name."""
    cell = Image.new("RGB", (picture.width, picture.height + _HEAD), _BEHIND)
    cell.paste(picture, (0, _HEAD))
    draw = ImageDraw.Draw(cell)
    for number, rgb in enumerate(colours):
        left = 3 + number * (_SWATCH + 2)
        draw.rectangle((left, 3, left + _SWATCH - 1, _HEAD - 4), fill=rgb)
    draw.text((6 + MOST * (_SWATCH + 2), 6), name, fill=_WORDS)
    return cell


def write_sheet(into: Path, sheet: Image.Image) -> Path:
    into.mkdir(parents=True, exist_ok=True)
    sheet.save(into / "brands.png")
    return into / "brands.png"


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description="A sheet of one picture in 24 brands' colours.")
    parser.add_argument("--seed", type=int, help="colours by chance instead of the brands")
    parser.add_argument("--format", default="a4-landscape", help="the page format")
    parser.add_argument("--contrast", default="aaa", choices=("aa", "aaa"), help="of texts")
    parser.add_argument("--guide", type=Path, default=ROOT / "data", help="the guide's folder")
    asked = parser.parse_args(arguments)
    brands = BRANDS
    if asked.seed is not None:
        drawn = by_chance(asked.seed, COUNT)
        brands = {f"{asked.seed}-{number}": each for number, each in enumerate(drawn, start=1)}
    painter = Painter(load(asked.guide))
    print(write_sheet(OUTPUT, sheet_of(brands, painter, asked.format, asked.contrast)))


if __name__ == "__main__":
    main()
