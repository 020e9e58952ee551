"""Pictures of pixels: PNG files, decoded whole when they are read.

Carried on are only the chunks that draw, so that nothing that a file tells of its maker is
published. Every program is to draw the same: what is not plain sRGB of at most 8 bits, by its
colour profile, its gamma or its depth, is turned into that here.
"""

from __future__ import annotations

import struct
import warnings
import zlib
from collections.abc import Sequence
from io import BytesIO

from PIL import Image, ImageCms

from infographic.assets.artwork import ArtworkError, Pixels
from infographic.assets.png_file import (
    PALETTE,
    DamagedError,
    PngFile,
    check_rows,
    read_chunks,
    written,
)

MAX_PIXELS = 25_000_000
# At 300 to the inch as high as 25 mm, which is more than a logo has on A3.
LEAST_HEIGHT = 300

_OR_SVG = "or better as SVG"
_AGAIN = f"export it again as PNG, {_OR_SVG}"
_IN_SRGB = f"export it again as PNG in sRGB with 8 bits a channel, {_OR_SVG}"
_LARGEST_PROFILE = 4_000_000  # bytes
_SRGB_GAMMA = 45_455  # 1/2.2, as the file counts it
_DRAWING = (b"IHDR", b"PLTE", b"tRNS", b"IDAT", b"IEND")


def read_png(data: bytes) -> Pixels:
    """The picture in a PNG file; ArtworkError when it is damaged, too large, too coarse to print,
    moving or empty."""
    try:
        file = read_chunks(data)
        width, height = file.header.width, file.header.height
        _refuse_size(width, height)
        if file.of_kind(b"acTL") is not None:
            raise ArtworkError("the picture is an animation", f"export one picture, {_OR_SVG}")
        check_rows(file)
        plain = written([(kind, own) for kind, own in file.chunks if _draws(file, kind)])
        picture = _decoded(file, plain)
    except DamagedError as error:
        raise ArtworkError(f"the file is damaged, or no PNG: {error}", _AGAIN) from None
    if picture.has_transparency_data and not _opacity(picture).getbbox():
        raise ArtworkError("it draws nothing: all of it is transparent", "is it the right file?")
    in_srgb = _in_srgb(file, picture)
    return Pixels(plain if in_srgb is picture else _packed(in_srgb), width, height, {})


def _refuse_size(width: int, height: int) -> None:
    if width * height > MAX_PIXELS:
        what = f"the picture has {width} × {height} pixels; at most {MAX_PIXELS // 10**6} million"
        raise ArtworkError(f"{what} are taken", f"export it smaller, {_OR_SVG}")
    if height < LEAST_HEIGHT:
        what = f"the picture is {height} pixels high, too coarse to print"
        hint = f"export it at least {LEAST_HEIGHT} pixels high, {_OR_SVG}"
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
        raise DamagedError("its picture cannot be decoded") from error
    palette = file.of_kind(b"PLTE")
    if file.header.colour == PALETTE and palette is not None:
        _, highest = picture.getextrema()
        if not isinstance(highest, int | float) or highest >= len(palette) // 3:
            raise DamagedError("a pixel has a colour that is not in its palette")
    return picture


def _in_srgb(file: PngFile, picture: Image.Image) -> Image.Image:
    """The same picture when it is plain sRGB already, or else turned into that."""
    if file.of_kind(b"cICP") is not None:
        raise ArtworkError("the picture is made for HDR screens (cICP)", _IN_SRGB)
    if file.header.depth == 16:
        if file.of_kind(b"tRNS") is not None:
            raise ArtworkError("the picture has 16 bits and one transparent colour", _IN_SRGB)
        picture = _with_8_bits(picture)
    if (profile := file.of_kind(b"iCCP")) is not None:
        return _from_profile(picture, profile)
    gamma = file.of_kind(b"gAMA")
    if gamma is None or file.of_kind(b"sRGB") is not None:
        return picture
    if len(gamma) != 4 or not (value := int.from_bytes(gamma, "big")):
        raise ArtworkError("the picture has a gamma of nothing", _IN_SRGB)
    return picture if abs(value - _SRGB_GAMMA) < 1000 else _from_gamma(picture, value / 100_000)


def _with_8_bits(picture: Image.Image) -> Image.Image:
    """Pillow has made all of 8 bits but grey."""
    if not picture.mode.startswith("I"):
        return picture.copy()
    return picture.convert("I").point(lambda sample: sample * (1 / 257) + 0.5).convert("L")


def _from_profile(picture: Image.Image, chunk: bytes) -> Image.Image:
    """By the colour profile of a file; it is left out where it is that of sRGB."""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(_profile_in(chunk)))
        if "srgb" in ImageCms.getProfileDescription(source).lower():
            return picture
        space = source.profile.xcolor_space.strip()
        solid = _solid(picture, "L" if space == "GRAY" else "RGB")
        turned = ImageCms.profileToProfile(
            solid, source, ImageCms.createProfile("sRGB"), outputMode="RGB"
        )
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError, zlib.error) as error:
        raise ArtworkError("the colour profile of the picture is wrong", _IN_SRGB) from error
    if turned is None:
        raise ArtworkError("the colour profile of the picture is wrong", _IN_SRGB)
    return _as_clear_as(picture, turned)


def _profile_in(chunk: bytes) -> bytes:
    """The profile in an iCCP chunk (11.3.2.3): after a name and the number of the packing."""
    _, _, packed = chunk.partition(b"\0")
    return zlib.decompressobj().decompress(packed[1:], _LARGEST_PROFILE)


def _from_gamma(picture: Image.Image, gamma: float) -> Image.Image:
    light = [(sample / 255) ** (1 / gamma) for sample in range(256)]
    table = [round(255 * _srgb(each)) for each in light]
    return _as_clear_as(picture, _solid(picture, "RGB").point(table * 3))


def _srgb(light: float) -> float:
    """A linear part of light as sRGB has it (IEC 61966-2-1)."""
    return 12.92 * light if light <= 0.0031308 else 1.055 * light ** (1 / 2.4) - 0.055


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
