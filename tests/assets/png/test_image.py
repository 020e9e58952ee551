"""Pictures of pixels: what a PNG file must be."""

from __future__ import annotations

import struct
import zlib
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from infographic.assets.artwork import ArtworkError
from infographic.assets.png.embedded_profile import SRGB, gamma_curve, profile_of, srgb_curve
from infographic.assets.png.file import read_chunks, written
from infographic.assets.png.image import read_png
from infographic.geometry import Rect
from infographic.scene import Image as Picture


def saved(picture: Image.Image, **options: bytes) -> bytes:
    file = BytesIO()
    picture.save(file, "PNG", **options)
    return file.getvalue()


def png(width: int, height: int) -> bytes:
    return saved(Image.new("RGB", (width, height), "red"))


def colour_of(data: bytes) -> tuple[int, ...]:
    with Image.open(BytesIO(data)) as picture:
        found = picture.convert("RGB").getpixel((150, 150))
    assert isinstance(found, tuple)
    return tuple(map(int, found))


def test_a_picture_has_its_size_and_goes_into_its_place_whole() -> None:
    data = png(600, 300)
    picture = read_png(data)
    assert (picture.width, picture.height, picture.aspect) == (600, 300, 2.0)
    assert picture.in_rect(Rect(1, 2, 20, 10)) == (Picture(data, Rect(1, 2, 20, 10)),)


def packed(*chunks: tuple[bytes, bytes]) -> bytes:
    return written(chunks)


def header(
    width: int = 300, height: int = 300, depth: int = 8, colour: int = 2, interlace: int = 0
) -> tuple[bytes, bytes]:
    return b"IHDR", struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)


def pixels(rows: bytes) -> tuple[bytes, bytes]:
    return b"IDAT", zlib.compress(rows)


GOOD = png(300, 300)
END = (b"IEND", b"")
ROWS = (b"\0" + b"\x80" * 900) * 300
PALETTE_ROWS = (b"\0" + b"\1" * 300) * 300
RED_AND_BLUE = (b"PLTE", b"\xff\0\0\0\0\xff")
DAMAGES = {
    "nothing": b"",
    "another kind of file": b"GIF89a",
    "cut in its last chunk": GOOD[:-4],
    "cut in its pixels": GOOD[:60],
    "without its end": GOOD[:-12],
    "something after its end": GOOD + b"more",
    "a chunk of an unknown kind": GOOD.replace(b"IDAT", b"XDAT"),
    "a wrong check sum": GOOD[:50] + bytes([GOOD[50] ^ 1]) + GOOD[51:],
    "no pixels": packed(header(), END),
    "no width": packed(header(width=0), pixels(ROWS), END),
    "rows that are missing": packed(header(), pixels(ROWS[: 901 * 200]), END),
    "too many rows": packed(header(), pixels(ROWS + b"\0"), END),
    "half of the packed data": packed(header(), (b"IDAT", pixels(ROWS)[1][:-9]), END),
    "a wrong sum of the packed data": packed(
        header(), (b"IDAT", pixels(ROWS)[1][:-4] + b"abcd"), END
    ),
    "something after the packed data": packed(header(), (b"IDAT", pixels(ROWS)[1] + b"a"), END),
    "no packed data at all": packed(header(), (b"IDAT", b"hello"), END),
    "a filter that does not exist": packed(header(), pixels(b"\5" + ROWS[1:]), END),
    "a depth that does not go with its colours": packed(header(depth=4), pixels(ROWS), END),
    "a kind of colour that does not exist": packed(header(colour=5), pixels(ROWS), END),
    "rows that are not interlaced": packed(header(interlace=1), pixels(ROWS), END),
    "no palette": packed(header(colour=3), pixels(PALETTE_ROWS), END),
    "a colour that is not in the palette": packed(
        header(colour=3), (b"PLTE", b"abc"), pixels(PALETTE_ROWS), END
    ),
    "a palette after the pixels": packed(header(colour=3), pixels(PALETTE_ROWS), RED_AND_BLUE, END),
    "more transparency than palette": packed(
        header(colour=3), RED_AND_BLUE, (b"tRNS", b"abc"), pixels(PALETTE_ROWS), END
    ),
    "pixels in two places": packed(header(), pixels(ROWS), (b"tEXt", b"a\0b"), pixels(b""), END),
    "two headers": packed(header(), header(), pixels(ROWS), END),
}


@pytest.mark.parametrize("data", DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_file_is_refused(data: bytes) -> None:
    with pytest.raises(ArtworkError, match="the file is damaged, or no PNG") as caught:
        read_png(data)
    assert caught.value.hint.startswith("export it again")


def test_a_bomb_is_told_by_its_size_alone() -> None:
    with pytest.raises(ArtworkError, match="100000 × 100000 pixels"):
        read_png(packed(header(100_000, 100_000), pixels(b""), END))


def test_an_animation_is_refused() -> None:
    frames = (b"acTL", struct.pack(">II", 2, 0))
    with pytest.raises(ArtworkError, match="the picture is an animation"):
        read_png(packed(header(), frames, pixels(ROWS), END))


def test_a_picture_that_is_all_transparent_is_refused() -> None:
    with pytest.raises(ArtworkError, match="it draws nothing"):
        read_png(saved(Image.new("RGBA", (300, 300), (255, 0, 0, 0))))


SECRET = b"Maija Meikalainen"


def test_nothing_is_carried_on_but_what_draws() -> None:
    notes = [
        (b"tEXt", b"Author\0" + SECRET),
        (b"eXIf", SECRET),
        (b"tIME", b"\x07\xe8\1\1\1\1\1"),
        (b"prVt", SECRET),
    ]
    data = packed(header(), *notes, (b"sRGB", b"\0"), pixels(ROWS), END)
    found = read_png(data).png
    assert found == packed(header(), pixels(ROWS), END)


DRAWN = {
    "grey of 1 bit": Image.new("1", (300, 300), 1),
    "grey": Image.new("L", (300, 300), 200),
    "grey of 16 bits": Image.new("I;16", (300, 300), 200 * 257),
    "grey and opacity": Image.new("LA", (300, 300), (200, 128)),
    "a palette": Image.new("RGB", (300, 300), (200, 200, 200)).quantize(4),
    "colours": Image.new("RGB", (300, 300), (200, 200, 200)),
    "colours and opacity": Image.new("RGBA", (300, 300), (200, 200, 200, 128)),
}


@pytest.mark.parametrize("picture", DRAWN.values(), ids=DRAWN)
def test_every_kind_of_pixel_is_taken(picture: Image.Image) -> None:
    with Image.open(BytesIO(read_png(saved(picture)).png)) as found:
        grey = found.convert("RGBA").getpixel((150, 150))
    half = 128 if "A" in picture.mode else 255
    assert grey in ((200, 200, 200, half), (255, 255, 255, 255))


def test_sixteen_bits_are_made_eight() -> None:
    data = packed(header(depth=16), pixels((b"\0" + b"\x80\x01" * 900) * 300), END)
    found = read_chunks(read_png(data).png)
    assert found.header.depth == 8


def test_a_gamma_that_is_not_that_of_screens_is_taken_out() -> None:
    linear = (b"gAMA", struct.pack(">I", 100_000))
    found = read_png(packed(header(), linear, pixels(ROWS), END))
    assert colour_of(found.png) == (188, 188, 188)
    screens = (b"gAMA", struct.pack(">I", 45_455))
    found = read_png(packed(header(), screens, pixels(ROWS), END))
    assert colour_of(found.png) == (128, 128, 128)


SRGB_PROFILE = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def profiled(profile: bytes) -> bytes:
    return packed(header(), (b"iCCP", b"a\0\0" + zlib.compress(profile)), pixels(ROWS), END)


def test_a_colour_profile_is_turned_into_srgb_whatever_its_name() -> None:
    swapped = SRGB_PROFILE.replace(b"rXYZ", b"xxxx").replace(b"bXYZ", b"rXYZ")
    swapped = swapped.replace(b"xxxx", b"bXYZ")
    red = Image.new("RGB", (300, 300), "red")
    found = read_png(saved(red, icc_profile=swapped)).png
    assert b"iCCP" not in found
    assert colour_of(found) == pytest.approx((0, 0, 255), abs=1)
    linear = read_png(profiled(profile_of(SRGB, gamma_curve(1.0))))
    assert colour_of(linear.png) == pytest.approx((188, 188, 188), abs=1)


@pytest.mark.parametrize("profile", [SRGB_PROFILE, profile_of(SRGB, srgb_curve())])
def test_a_profile_that_changes_nothing_is_left_out(profile: bytes) -> None:
    assert read_png(profiled(profile)).png == packed(header(), pixels(ROWS), END)


RED_ROWS = (b"\0" + b"\xc8\0\0" * 300) * 300
SCREENS = (b"gAMA", struct.pack(">I", 45_455))
WIDE = struct.pack(">8I", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000)
USUAL = struct.pack(">8I", 31270, 32900, 64000, 33000, 30000, 60000, 15000, 6000)
# (200, 0, 0) of Display P3 lies outside sRGB; by CSS Color 4 it is color(srgb 0.857 -0.178 -0.118).
SPACES = {
    "Display P3": ([SCREENS, (b"cHRM", WIDE)], (219, 0, 0)),
    "Display P3 without a gamma": ([(b"cHRM", WIDE)], (219, 0, 0)),
    "Display P3 by its code": ([(b"cICP", b"\x0c\x0d\0\1")], (219, 0, 0)),
    "the primaries of sRGB": ([SCREENS, (b"cHRM", USUAL)], (200, 0, 0)),
    "sRGB by its code": ([(b"cICP", b"\1\x0d\0\1")], (200, 0, 0)),
    "sRGB, whatever else is said": ([(b"sRGB", b"\0"), SCREENS, (b"cHRM", WIDE)], (200, 0, 0)),
}


@pytest.mark.parametrize(("chunks", "expected"), SPACES.values(), ids=SPACES)
def test_primary_colours_are_turned_into_those_of_srgb(
    chunks: list[tuple[bytes, bytes]], expected: tuple[int, ...]
) -> None:
    found = read_png(packed(header(), *chunks, pixels(RED_ROWS), END))
    assert colour_of(found.png) == pytest.approx(expected, abs=1)


WRONG_SPACES = {
    "HDR": ((b"cICP", b"\x09\x10\0\1"), "made for HDR screens"),
    "a narrow range": ((b"cICP", b"\1\x0d\0\0"), "made for HDR screens or video"),
    "no numbers": ((b"cHRM", bytes(32)), "primary colours that are none"),
    "too few numbers": ((b"cHRM", WIDE[:-4]), "primary colours that are none"),
    "one primary thrice": ((b"cHRM", WIDE[:8] + 3 * WIDE[8:16]), "primary colours that are none"),
    "no gamma": ((b"gAMA", bytes(4)), "a gamma of nothing"),
}


@pytest.mark.parametrize(("chunk", "what"), WRONG_SPACES.values(), ids=WRONG_SPACES)
def test_a_space_that_is_none_or_not_for_paper_is_refused(
    chunk: tuple[bytes, bytes], what: str
) -> None:
    with pytest.raises(ArtworkError, match=what) as caught:
        read_png(packed(header(), chunk, pixels(ROWS), END))
    assert caught.value.hint.startswith("export it again as PNG in sRGB")


def test_a_profile_that_cannot_be_opened_is_refused() -> None:
    wrong = (b"iCCP", b"a\0\0" + zlib.compress(b"no profile"))
    with pytest.raises(ArtworkError, match="colour profile of the picture is wrong"):
        read_png(packed(header(), wrong, pixels(ROWS), END))


def test_a_picture_too_coarse_to_print_is_refused() -> None:
    with pytest.raises(ArtworkError, match="299 pixels high, too coarse") as caught:
        read_png(png(900, 299))
    assert caught.value.hint == "export it at least 300 pixels high, or better as SVG"


def test_a_picture_too_large_to_draw_is_refused() -> None:
    with pytest.raises(ArtworkError, match="6000 × 5000 pixels; at most 25 million"):
        read_png(png(6000, 5000))
