"""The reference pictures: one of each arrangement on each format, to see what a change changes.

They are small pictures of one guide, in tests/references/. `make update-references` draws them
anew; `tests/test_reference_pictures.py` and `make review` compare them with what is drawn now.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

import infographic
from infographic.content.page import PageFormat
from infographic.geometry import MM_PER_INCH
from infographic.publish.offer import OFFER
from tools.palette import save_small

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / "tests" / "references"
# A guide that every arrangement takes on every format, in one of its languages.
GUIDE, LANGUAGE = ROOT / "tests" / "guides" / "hand-washing", "fi"
WIDTH = 400  # pixels

# A pixel has changed when a channel is further off than this of 255: the palette of a reference
# moves colours by up to 10, and another machine's anti-aliasing moves them too.
_BEYOND = 16
# As large a share of pixels may change; the smallest icon of a picture is more.
TOLERANCE = 0.0005

Pixels = NDArray[np.uint8]  # rows, columns, (red, green, blue)
_CHANGED = (200, 0, 120)
_PALE = 0.25  # how strongly the unchanged parts of a picture are shown


@dataclass(frozen=True)
class Drawn:
    """What one arrangement looks like now, by format, and why it is refused on others."""

    pictures: Mapping[str, Image.Image]
    refusals: Mapping[str, str]


def drawn(arrangement: str) -> Drawn:
    """The guide in an arrangement on every format, `WIDTH` wide."""
    guide = _small(infographic.load(GUIDE, arrangement))
    pictures, refusals = {}, {}
    for name in guide.formats:
        try:
            (png,) = infographic.draw(
                guide, languages=[LANGUAGE], formats=[name], kinds=["png"]
            ).values()
        except infographic.RefusedError as error:
            refusals[name] = "\n".join(map(str, error.problems))
        else:
            pictures[name] = _opened(png)
    return Drawn(pictures, refusals)


def _small(guide: infographic.Content) -> infographic.Content:
    return replace(guide, formats={name: _narrow(page) for name, page in guide.formats.items()})


def _narrow(page: PageFormat) -> PageFormat:
    return replace(page, dpi=WIDTH / page.size.width * MM_PER_INCH)


def _opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as picture:
        return picture.convert("RGB")


def reference(arrangement: str, name: str) -> Path:
    """Where the reference picture of an arrangement on a format is."""
    return FOLDER / f"{arrangement}-{name}.png"


@dataclass(frozen=True)
class Change:
    """A picture that is not what its reference shows, by this share of its pixels."""

    name: str
    expected: Image.Image
    actual: Image.Image
    share: float

    def difference(self) -> Image.Image:
        """The picture in pale grey, and in strong colour what has changed in it."""
        if self.expected.size != self.actual.size:
            return self.actual
        grey = np.asarray(self.actual.convert("L"), np.float32)
        pale = np.repeat((255 - _PALE * (255 - grey))[:, :, None], 3, axis=2)
        pale[_apart(_pixels(self.expected), _pixels(self.actual))] = _CHANGED
        return Image.fromarray(pale.astype(np.uint8))


def changed_share(expected: Image.Image, actual: Image.Image) -> float:
    """The share of pixels that differ; 1 where the sizes do."""
    if expected.size != actual.size:
        return 1.0
    return float(_apart(_pixels(expected), _pixels(actual)).mean())


def _apart(one: Pixels, other: Pixels) -> NDArray[np.bool_]:
    difference = np.abs(one.astype(np.int16) - other.astype(np.int16))
    return np.asarray(difference.max(axis=2) > _BEYOND)


def _pixels(picture: Image.Image) -> Pixels:
    return np.asarray(picture.convert("RGB"))


def changes(arrangement: str, now: Drawn) -> Iterator[Change]:
    """The pictures of an arrangement that differ from their references by more than tolerance. One
    without a reference differs from an empty one."""
    for name, actual in now.pictures.items():
        path = reference(arrangement, name)
        expected = _opened(path.read_bytes()) if path.exists() else Image.new("RGB", (1, 1))
        share = changed_share(expected, actual)
        if share > TOLERANCE:
            yield Change(path.stem, expected, actual, share)


def main() -> int:
    """Draw all references anew; what is no longer drawn goes. Exit code 1 when one is refused."""
    written: set[Path] = set()
    refused = False
    for arrangement in OFFER.arrangements:
        now = drawn(arrangement)
        for name, picture in now.pictures.items():
            path = reference(arrangement, name)
            save_small(picture, path)
            written.add(path)
        for name, message in now.refusals.items():
            print(f"{arrangement} on {name} is refused:\n{message}", file=sys.stderr)
            refused = True
    for path in set(FOLDER.glob("*.png")) - written:
        path.unlink()
    size = sum(path.stat().st_size for path in written)
    print(f"{len(written)} references in {FOLDER.relative_to(ROOT)}/, {size // 1000} kB")
    return int(refused)


if __name__ == "__main__":
    sys.exit(main())
