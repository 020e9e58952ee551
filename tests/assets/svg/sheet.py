"""The made drawings on one picture, ours beside resvg's and where they differ, for people to look
at: `.venv/bin/python -m tests.assets.svg.sheet sheet.png`."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw

from tests.assets.svg.made_logos import made_logos
from tests.assets.svg.test_beside_resvg import BEYOND, HEIGHT, WIDTH, ours, resvgs

_ACROSS = 3
_GAP, _TITLE = 12, 16


def sheet() -> Image.Image:
    """Three pictures of each drawing, beneath its title."""
    cell = (3 * WIDTH // 2 + 4 * _GAP, HEIGHT // 2 + _TITLE + _GAP)
    made_drawings = made_logos()
    rows = -(-len(made_drawings) // _ACROSS)
    picture = Image.new("RGB", (cell[0] * _ACROSS, cell[1] * rows), "#bbb")
    draw = ImageDraw.Draw(picture)
    for number, made in enumerate(made_drawings):
        x, y = cell[0] * (number % _ACROSS) + _GAP, cell[1] * (number // _ACROSS)
        draw.text((x, y + 2), made.title, fill="black")
        one, other = ours(made), resvgs(made)
        differs = np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2) > BEYOND
        for index, pixels in enumerate((one, other, np.where(differs, 0, 255).astype(np.uint8))):
            small = Image.fromarray(pixels).resize((WIDTH // 2, HEIGHT // 2))
            picture.paste(small, (x + index * (WIDTH // 2 + _GAP), y + _TITLE))
    return picture


if __name__ == "__main__":
    sheet().save(Path(sys.argv[1]))
