"""Small files for the repository: few colours, and the right ones."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from PIL import Image

from tools.palette import COLOURS, save_small, with_palette


def gradient() -> Image.Image:
    """Far more colours than a palette has, half of the picture in only one."""
    row = np.linspace(0, 255, 256).astype(np.uint8)
    red, green = np.meshgrid(row, row)
    pixels = np.stack([red, green, 255 - red], axis=2)
    pixels[:, :128] = (1, 2, 3)
    return Image.fromarray(pixels)


def test_flat_areas_keep_their_colour_and_no_pixel_is_far_off() -> None:
    picture = gradient()
    few = with_palette(picture)
    assert few.mode == "P"
    shown = np.asarray(few.convert("RGB")).astype(int)
    assert len(np.unique(shown.reshape(-1, 3), axis=0)) == COLOURS
    assert (shown[:, :128] == (1, 2, 3)).all()
    assert np.abs(shown - np.asarray(picture)).max() <= 16


def test_a_picture_of_few_colours_stays_as_it_is() -> None:
    picture = Image.new("RGB", (9, 5), (10, 200, 30))
    picture.putpixel((4, 2), (11, 200, 30))
    assert with_palette(picture).convert("RGB") == picture


def test_the_same_picture_gives_the_same_bytes(tmp_path: Path) -> None:
    for name in ("one.png", "new/other.png"):
        save_small(gradient(), tmp_path / name)
    one, other = (tmp_path / "one.png").read_bytes(), (tmp_path / "new/other.png").read_bytes()
    assert one == other
