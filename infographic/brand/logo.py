"""The logo of a brand: where its file goes, whether it is seen, and the colours that it has."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from itertools import count
from pathlib import Path, PurePosixPath

import numpy as np
from PIL import Image

from infographic.assets.artwork import Artwork, ArtworkError, Drawn
from infographic.brand.brand import MOST
from infographic.brand.choice import WHITE
from infographic.brand.tone import apart, tone_of
from infographic.content.guide.folder_file import MAX_BYTES
from infographic.content.guide.logo import read_logo
from infographic.content.yaml.encoding import shown
from infographic.content.yaml.field import slug
from infographic.errors import ContentError, Problem
from infographic.files import MissingError, TooLargeError, UnreadableError, read_whole
from infographic.message import say
from infographic.publish.judge.faint_logo import drawn_pixels, faint_colours
from infographic.scene import Rgb, hex_of

# Of what a logo paints, a colour has so much at least; and it is not that of the paper.
_LEAST_SHARE, _FROM_PAPER, _FROM_OTHERS = 0.02, 7.0, 12.0
_SOLID = 250  # of 255: what is more transparent is an edge
# A file whose name begins with a dot is hidden, and a house has none of these.
_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


@dataclass(frozen=True)
class BrandLogo:
    """A logo's picture and file; `name` is where that is below the guide's folder, and `is_there`
    whether it lies there already."""

    name: str
    data: bytes
    artwork: Artwork
    is_there: bool


def read_brand_logo(path: Path, folder: Path) -> BrandLogo:
    """The logo in a file, for a guide in a folder; ContentError when it cannot be taken."""
    try:
        data = read_whole(path, MAX_BYTES)
        artwork = read_logo(path.name, data)
    except (MissingError, TooLargeError, UnreadableError) as error:
        raise ContentError(Problem(error.what, item=shown(path), hint=error.hint)) from None
    except ArtworkError as error:
        raise ContentError(Problem(error.what, item=shown(path), hint=error.hint)) from None
    resolved, home = path.resolve(), folder.resolve()
    if resolved.is_relative_to(home):
        name = PurePosixPath(resolved.relative_to(home)).as_posix()
        return BrandLogo(name, data, artwork, True)
    return _with_name(path, data, artwork, folder)


def _with_name(path: Path, data: bytes, artwork: Artwork, folder: Path) -> BrandLogo:
    """A name in the folder that no other file has; that of the same file if it is there."""
    stem = path.stem if _NAME.fullmatch(path.stem) else slug(path.stem) or "logo"
    suffix = path.suffix.lower()
    for number in count(1):
        name = f"{stem}{suffix}" if number == 1 else f"{stem}-{number}{suffix}"
        try:
            there = read_whole(folder / name, MAX_BYTES)
        except MissingError:
            return BrandLogo(name, data, artwork, False)
        except (TooLargeError, UnreadableError):
            continue
        if there == data:
            return BrandLogo(name, data, artwork, True)
    raise AssertionError


def unseen_on(logo: BrandLogo, paper: Rgb) -> Problem | None:
    """What is told of a logo that can hardly be seen on the paper of the theme, if it is so."""
    faint = faint_colours(logo.artwork, paper)
    if not faint:
        return None
    colours = ", ".join(map(hex_of, faint))
    return Problem(
        say(
            "the logo is hard to see: its {colours} stand out too little from the {paper} that"
            " logos stand on",
            colours=colours,
            paper=hex_of(paper),
        ),
        item=logo.name,
        hint=say(
            "ask for the version of the logo for white grounds, or for one that brings a ground of"
            " its own"
        ),
    )


def colours_of(artwork: Artwork) -> tuple[Rgb, ...]:
    """The colours that a logo has most of, those with a hue first; at most as many as a brand
    has."""
    counted = _counted(artwork)
    whole = sum(counted.values())
    kept: list[Rgb] = []
    for rgb, number in counted.most_common():
        is_large = number >= _LEAST_SHARE * whole
        if is_large and apart(rgb, WHITE) >= _FROM_PAPER and _is_another(rgb, kept):
            kept.append(rgb)
    return tuple(sorted(kept[:MOST], key=lambda rgb: tone_of(rgb).is_grey))


def _is_another(rgb: Rgb, kept: Sequence[Rgb]) -> bool:
    return all(apart(rgb, other) >= _FROM_OTHERS for other in kept)


def _counted(artwork: Artwork) -> Counter[Rgb]:
    """How many pixels have each colour; of a drawing, only its own colours."""
    if isinstance(artwork, Drawn):
        pixels = drawn_pixels(artwork)
        own = {colour.rgb for colour in artwork.colours.values()}
    else:
        with Image.open(BytesIO(artwork.png)) as opened:
            opened.thumbnail((400, 400), Image.Resampling.NEAREST)
            pixels = np.array(opened.convert("RGBA"))
        own = set()
    solid = pixels[pixels[..., 3] >= _SOLID][:, :3]
    rgbs, numbers = np.unique(solid, axis=0, return_counts=True)
    found: Counter[Rgb] = Counter()
    for (red, green, blue), number in zip(rgbs.tolist(), numbers.tolist(), strict=True):
        if not own or (red, green, blue) in own:
            found[red, green, blue] += number
    return found
