"""Pictures of pixels: PNG files, decoded whole when they are read.

Carried on are only the chunks that draw, so that nothing that a file tells of its maker is
published. Every program is to draw the same: what is not plain sRGB of at most 8 bits, by its
colour profile, its gamma, its primary colours or its depth, is turned into that here.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Mapping, Sequence
from io import BytesIO
from itertools import chain, product

from PIL import Image, ImageChops, ImageCms

from infographic.assets.artwork import ArtworkError, Pixels
from infographic.assets.png.embedded_profile import (
    DISPLAY_P3,
    SRGB,
    Primaries,
    gamma_curve,
    profile_of,
    srgb_curve,
)
from infographic.assets.png.file import (
    PALETTE,
    DamagedError,
    PngFile,
    check_rows,
    read_chunks,
    written,
)
from infographic.colour.lab import Floats
from infographic.message import say

MAX_PIXELS = 25_000_000
# At 300 to the inch as high as 25 mm, which is more than a logo has on A3.
LEAST_HEIGHT = 300

_AGAIN = say("export it again as PNG, or better as SVG")
_IN_SRGB = say("export it again as PNG in sRGB with 8 bits a channel, or better as SVG")
_LARGEST_PROFILE = 4_000_000  # bytes
_SRGB_GAMMA = 45_455  # 1/2.2, as the file counts it
# What is known of coded spaces (11.3.2.6): primaries by H.273, the curve of sRGB, full range.
_CODED: Mapping[bytes, Primaries] = {b"\x01\x0d\0\1": SRGB, b"\x0c\x0d\0\1": DISPLAY_P3}
_LEVELS = range(0, 256, 15)  # of each channel, where a profile is looked at
_ROUNDING = 2  # of 255
_DRAWING = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


def read_png(data: bytes) -> Pixels:
    """The picture in a PNG file; ArtworkError when it is damaged, too large, too coarse to print,
    moving or empty."""
    try:
        file = read_chunks(data)
        width, height = file.header.width, file.header.height
        _refuse_size(width, height)
        if file.of_kind(b"acTL") is not None:
            raise ArtworkError(
                say("the picture is an animation"),
                say("export one picture, or better as SVG"),
            )
        check_rows(file)
        plain = written([(kind, own) for kind, own in file.chunks if _draws(file, kind)])
        picture = _decoded(file, plain)
    except DamagedError as error:
        raise ArtworkError(
            say("the file is damaged, or no PNG: {what}", what=error.what), _AGAIN
        ) from None
    if picture.has_transparency_data and not _opacity(picture).getbbox():
        raise ArtworkError(
            say("it draws nothing: all of it is transparent"), say("is it the right file?")
        )
    in_srgb = _in_srgb(file, picture)
    return Pixels(plain if in_srgb is picture else _packed(in_srgb), width, height, {})


def _refuse_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        what = say(
            "the picture has {width} × {height} pixels; at most {most} million are taken",
            width=width,
            height=height,
            most=MAX_PIXELS // 10**6,
        )
        raise ArtworkError(what, say("export it smaller, or better as SVG"))
    if height < LEAST_HEIGHT:
        what = say("the picture is {height} pixels high, too coarse to print", height=height)
        hint = say("export it at least {least} pixels high, or better as SVG", least=LEAST_HEIGHT)
        raise ArtworkError(what, hint)


def _draws(file: PngFile, kind: bytes) -> bool:
    """Whether a chunk draws; the palette of a picture that has every colour is only a proposal."""
    return kind in _DRAWING and not (kind == b"PLTE" and file.header.colour != PALETTE)


def _decoded(file: PngFile, plain: bytes) -> Image.Image:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error")
            picture = Image.open(BytesIO(plain), formats=["PNG"])
            picture.load()
    except (OSError, ValueError, SyntaxError, Warning, EOFError, struct.error) as error:
        raise DamagedError(say("its picture cannot be decoded")) from error
    palette = file.of_kind(b"PLTE")
    if file.header.colour == PALETTE and palette is not None:
        _, highest = picture.getextrema()
        if not isinstance(highest, int | float) or highest >= len(palette) // 3:
            raise DamagedError(say("a pixel has a colour that is not in its palette"))
    return picture


def _in_srgb(file: PngFile, picture: Image.Image) -> Image.Image:
    """The same picture when it is plain sRGB already, or else turned into that."""
    if file.header.depth == 16:
        if file.of_kind(b"tRNS") is not None:
            raise ArtworkError(say("the picture has 16 bits and one transparent colour"), _IN_SRGB)
        picture = _with_8_bits(picture)
    profile = _profile_of(file)
    return picture if profile is None else _from_profile(picture, profile)


def _profile_of(file: PngFile) -> bytes | None:
    """What the colours of a file are, by the first of its chunks that counts (4.3); None for
    sRGB."""
    if (code := file.of_kind(b"cICP")) is not None:
        if code not in _CODED:
            raise ArtworkError(say("the picture is made for HDR screens or video (cICP)"), _IN_SRGB)
        primaries = _CODED[code]
        return None if primaries is SRGB else profile_of(primaries, srgb_curve())
    if (packed := file.of_kind(b"iCCP")) is not None:
        return _profile_in(packed)
    if file.of_kind(b"sRGB") is not None:
        return None
    gamma, places = file.of_kind(b"gAMA"), file.of_kind(b"cHRM")
    if gamma is None and places is None:
        return None
    curve = srgb_curve() if gamma is None else _curve(gamma)
    try:
        return profile_of(SRGB if places is None else _primaries(places), curve)
    except ValueError as error:
        raise ArtworkError(
            say("the picture has primary colours that are none"), _IN_SRGB
        ) from error


def _curve(gamma: bytes) -> Floats:
    if len(gamma) != 4 or not (value := int.from_bytes(gamma, "big")):
        raise ArtworkError(say("the picture has a gamma of nothing"), _IN_SRGB)
    return srgb_curve() if abs(value - _SRGB_GAMMA) < 1000 else gamma_curve(value / 100_000)


def _primaries(chunk: bytes) -> Primaries:
    """Those in a cHRM chunk (11.3.2.1); ValueError when it is of another length."""
    if len(chunk) != 32:
        raise ValueError("not eight numbers")
    numbers = [number / 100_000 for number in struct.unpack(">8I", chunk)]
    return Primaries(*zip(numbers[::2], numbers[1::2], strict=True))


def _with_8_bits(picture: Image.Image) -> Image.Image:
    """Pillow has made all of 8 bits but grey."""
    if not picture.mode.startswith("I"):
        return picture.copy()
    return picture.convert("I").point(lambda sample: sample * (1 / 257) + 0.5).convert("L")


def _from_profile(picture: Image.Image, profile: bytes) -> Image.Image:
    """By a colour profile; the same picture where that changes no colour, whatever its name."""
    srgb = ImageCms.createProfile("sRGB")
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        mode = "L" if source.profile.xcolor_space.strip() == "GRAY" else "RGB"
        turn = ImageCms.buildTransform(source, srgb, mode, "RGB")
        if _changes_nothing(turn, mode):
            return picture
        turned = ImageCms.applyTransform(_solid(picture, mode), turn)
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError) as error:
        raise ArtworkError(say("the colour profile of the picture is wrong"), _IN_SRGB) from error
    assert turned is not None  # only a transform in place gives none
    return _as_clear_as(picture, turned)


def _changes_nothing(turn: ImageCms.ImageCmsTransform, mode: str) -> bool:
    """Whether colours from all over the space stay as they are, but for rounding."""
    levels = bytes(chain(*product(_LEVELS, repeat=3)))
    samples = Image.frombytes("RGB", (len(levels) // 3, 1), levels).convert(mode)
    turned = ImageCms.applyTransform(samples, turn)
    assert turned is not None
    off = ImageChops.difference(samples.convert("RGB"), turned)
    return max(off.tobytes()) <= _ROUNDING


def _profile_in(chunk: bytes) -> bytes:
    """The profile in an iCCP chunk (11.3.2.3): after a name and the number of the packing."""
    _, _, packed = chunk.partition(b"\0")
    try:
        return zlib.decompressobj().decompress(packed[1:], _LARGEST_PROFILE)
    except zlib.error as error:
        raise ArtworkError(say("the colour profile of the picture is wrong"), _IN_SRGB) from error


def _solid(picture: Image.Image, mode: str) -> Image.Image:
    """The colours without what is transparent."""
    if "A" not in picture.getbands() and picture.has_transparency_data:
        picture = picture.convert("RGBA")
    return picture.convert(mode)


def _opacity(picture: Image.Image) -> Image.Image:
    has_channel = "A" in picture.getbands()
    return (picture if has_channel else picture.convert("RGBA")).getchannel("A")


def _as_clear_as(picture: Image.Image, turned: Image.Image) -> Image.Image:
    if picture.has_transparency_data:
        turned.putalpha(_opacity(picture))
    return turned


def _packed(picture: Image.Image) -> bytes:
    """A file of the picture with nothing but its pixels."""
    file = BytesIO()
    picture.info.clear()
    picture.save(file, "PNG")
    chunks: Sequence[tuple[bytes, bytes]] = read_chunks(file.getvalue()).chunks
    return written([(kind, data) for kind, data in chunks if kind in _DRAWING])
