"""The reference pictures, to see what a change changes: one of each arrangement on each format, and
a few of what these do not show: slides, scenes, and the theme of a guide's own.

They are small, in tests/references/, and come in sets. `make update-references` draws them anew,
with `ARGS="more"` that set alone; `tests/test_reference_pictures.py` and `make review` compare them
with what is drawn now.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from io import BytesIO
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

import infographic
from infographic.content.page import PageFormat
from infographic.content.words.scenes import named_scenes
from infographic.deck import native_slides
from infographic.geometry import MM_PER_INCH
from infographic.publish.offer import OFFER
from infographic.render.png import png
from infographic.scene import Scene
from tools.draw_slides import decks_of
from tools.palette import save_small
from tools.scenes import Sheet, sheet_of, shipped_themes

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


# The set of what is no arrangement, and the guide in it that has a theme and a drawing of its own.
MORE, OWN = "more", ROOT / "tests" / "guides" / "garden-year"
_OWN_FORMAT = "slide"
_OVERVIEW, _STEP = 1, 3  # of the slides, from 0: all steps, and the second step by itself
# What scenes are made of: people and things, ground that goes on, what counts, thin lines.
_SCENES = (
    "bicycle",
    "family",
    "garden-tool",
    "hand-washing",
    "home",
    "idea",
    "network",
    "phone",
    "rain",
    "talk",
)


@dataclass(frozen=True)
class Drawn:
    """What one set looks like now, by the names of its pictures, and why others are refused. An
    arrangement is the set of its formats."""

    pictures: Mapping[str, Image.Image]
    refusals: Mapping[str, str]


def drawn(name: str) -> Drawn:
    """The pictures of a set, `WIDTH` wide."""
    return SETS[name]()


def _arranged(arrangement: str) -> Drawn:
    """The guide in an arrangement on every format."""
    guide = _small(infographic.load(GUIDE, arrangement))
    pictures, refusals = {}, {}
    for name in guide.formats:
        try:
            pictures[name] = _picture(guide, name)
        except infographic.RefusedError as error:
            refusals[name] = "\n".join(map(str, error.problems))
    return Drawn(pictures, refusals)


def _more() -> Drawn:
    """Slides, scenes on discs in every theme, and the guide with a theme of its own."""
    slides = [*native_slides(decks_of(infographic.load(GUIDE), [LANGUAGE])[LANGUAGE])]
    theme = infographic.load(GUIDE).theme.name
    named = [scene for scene in named_scenes() if scene.name in _SCENES]
    scenes = sheet_of(named, Sheet(shipped_themes(theme), labels=()))
    pictures = {
        "overview": _of_scene(slides[_OVERVIEW].scene),
        "step-slide": _of_scene(slides[_STEP].scene),
        "scenes": _of_scene(scenes),
        "own-theme": _picture(_small(infographic.load(OWN)), _OWN_FORMAT),
    }
    return Drawn(pictures, {})


# What draws each set.
SETS: Mapping[str, Callable[[], Drawn]] = {
    **{name: partial(_arranged, name) for name in OFFER.arrangements},
    MORE: _more,
}


def _picture(guide: infographic.Content, name: str) -> Image.Image:
    drawing = infographic.draw(guide, languages=[LANGUAGE], formats=[name], kinds=["png"])
    (data,) = drawing.values()
    return _opened(data)


def _of_scene(scene: Scene) -> Image.Image:
    return _opened(png(scene, WIDTH / scene.size.width * MM_PER_INCH))


def _small(guide: infographic.Content) -> infographic.Content:
    return replace(guide, formats={name: _narrow(page) for name, page in guide.formats.items()})


def _narrow(page: PageFormat) -> PageFormat:
    return replace(page, dpi=WIDTH / page.size.width * MM_PER_INCH)


def _opened(data: bytes) -> Image.Image:
    with Image.open(BytesIO(data)) as picture:
        return picture.convert("RGB")


def reference(of_set: str, name: str) -> Path:
    """Where the reference of a picture of a set is."""
    return FOLDER / f"{of_set}-{name}.png"


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


def changes(of_set: str, now: Drawn) -> Iterator[Change]:
    """The pictures of a set that differ from their references by more than tolerance. One
    without a reference differs from an empty one."""
    for name, actual in now.pictures.items():
        path = reference(of_set, name)
        expected = _opened(path.read_bytes()) if path.exists() else Image.new("RGB", (1, 1))
        share = changed_share(expected, actual)
        if share > TOLERANCE:
            yield Change(path.stem, expected, actual, share)


def main(names: Sequence[str]) -> int:
    """Draw the references of these sets anew, or all; what is in none goes. Exit code 1 when one is
    refused."""
    written: set[Path] = set()
    refused = False
    for each in names or SETS:
        now = drawn(each)
        for name, picture in now.pictures.items():
            path = reference(each, name)
            save_small(picture, path)
            written.add(path)
        for name, message in now.refusals.items():
            print(f"{each} on {name} is refused:\n{message}", file=sys.stderr)
            refused = True
    if not names:
        for path in set(FOLDER.glob("*.png")) - written:
            path.unlink()
    size = sum(path.stat().st_size for path in written)
    print(f"{len(written)} references in {FOLDER.relative_to(ROOT)}/, {size // 1000} kB")
    return int(refused)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
