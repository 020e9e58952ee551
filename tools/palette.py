"""Pictures for the repository: small files, in as many colours as a PNG with a palette has."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

COLOURS = 256
KEPT = 64  # of the most frequent colours


def save_small(picture: Image.Image, path: Path) -> None:
    """Write a picture as an optimised PNG with a palette; the same picture, the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with_palette(picture).save(path, optimize=True)


def with_palette(picture: Image.Image) -> Image.Image:
    """The picture in `COLOURS` of its own colours, each other pixel in the nearest of them.

    The most frequent ones are kept, so flat areas stay exactly as they are (Pillow's own palettes
    change them); the others are those that would be furthest off, one after the other.
    """
    pixels = np.asarray(picture.convert("RGB")).reshape(-1, 3)
    unique, index, counts = np.unique(pixels, axis=0, return_inverse=True, return_counts=True)
    colours = unique.astype(np.int32)
    chosen = list(np.argsort(-counts, kind="stable")[:KEPT])
    apart = np.stack([_squares(colours, each) for each in chosen])
    nearest, least = apart.argmin(axis=0), apart.min(axis=0)
    while len(chosen) < min(COLOURS, len(colours)):
        furthest = int(np.argmax(least * np.sqrt(counts)))
        distance = _squares(colours, furthest)
        closer = distance < least
        nearest[closer], least[closer] = len(chosen), distance[closer]
        chosen.append(furthest)
    places = nearest[index.reshape(-1)].astype(np.uint8)
    reduced = Image.fromarray(places.reshape(picture.height, picture.width), "P")
    reduced.putpalette(unique[chosen].tobytes())
    return reduced


def _squares(colours: NDArray[np.int32], which: int) -> NDArray[np.int32]:
    """How far each colour is from one of them, squared."""
    return np.asarray(((colours - colours[which]) ** 2).sum(axis=1), np.int32)
