"""Other programs' views of a picture, as arrays of pixels, and how far two of them differ."""

from __future__ import annotations

import subprocess
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Pixels = NDArray[np.uint8]  # rows, columns, (red, green, blue)

_CHROMIUM_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--hide-scrollbars",
    "--force-color-profile=srgb",
    "--force-device-scale-factor=1",
)
_STYLE = "margin:0;background:white"


def output(program: Path, *arguments: str | Path) -> bytes:
    """What an external program writes to its standard output."""
    finished = subprocess.run([program, *arguments], check=True, capture_output=True, timeout=120)
    return finished.stdout


def pixels(file: bytes) -> Pixels:
    """An image file on white."""
    with Image.open(BytesIO(file)) as image:
        opaque = Image.new("RGBA", image.size, "white")
        opaque.alpha_composite(image.convert("RGBA"))
    return np.asarray(opaque.convert("RGB"))


def differing_share(one: Pixels, other: Pixels, beyond: int = 64) -> float:
    """The share of pixels that differ by more than `beyond` of 255 in any channel."""
    assert one.shape == other.shape
    apart = np.abs(one.astype(np.int16) - other.astype(np.int16)).max(axis=2)
    return float((apart > beyond).mean())


def ink_extent(picture: Pixels) -> tuple[int, int]:
    """The first column and the one after the last that have something dark in them."""
    columns = np.flatnonzero((picture.min(axis=2) < 128).any(axis=0))
    return int(columns[0]), int(columns[-1]) + 1


def chromium_picture(chromium: Path, svg: bytes, width: int, height: int, folder: Path) -> Pixels:
    """The SVG, as an image in a web page, `width` by `height` pixels."""
    (folder / "picture.svg").write_bytes(svg)
    page = (
        f'<!doctype html><body style="{_STYLE}">'
        f'<img src="picture.svg" style="display:block;width:{width}px;height:{height}px">'
    )
    return chromium_screenshot(chromium, page, width, height, folder)


def chromium_screenshot(chromium: Path, page: str, width: int, height: int, folder: Path) -> Pixels:
    """The top left of a web page, `width` by `height` pixels."""
    screenshot = folder / "screenshot.png"
    _run_chromium(
        chromium,
        page,
        folder,
        f"--window-size={width},{height}",
        f"--screenshot={screenshot}",
    )
    return pixels(screenshot.read_bytes())


def chromium_document(chromium: Path, page: str, folder: Path) -> str:
    """The page as it stands once its scripts have run."""
    return _run_chromium(chromium, page, folder, "--dump-dom")


def _run_chromium(chromium: Path, page: str, folder: Path, *flags: str) -> str:
    file = folder / "page.html"
    file.write_text(page, encoding="utf-8")
    own_profile = f"--user-data-dir={folder / 'chromium'}"
    patience = "--virtual-time-budget=5000"
    written = output(chromium, *_CHROMIUM_FLAGS, own_profile, patience, *flags, file.as_uri())
    return written.decode()
