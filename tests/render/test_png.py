"""The PNG has the size, the resolution and the words that were asked for."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import numpy as np
import pytest
from PIL import Image
from PIL.PngImagePlugin import PngImageFile, iTXt

from infographic.assets.png.file import DamagedError, read_chunks, written
from infographic.errors import RenderError
from infographic.geometry import MM_PER_PX, Point, Rect, Size, circle, rectangle
from infographic.render.png import bands, png, transparent_png
from infographic.scene import Scene, Shape
from tests.render.pictures import differing_share, pixels
from tests.render.scenes import full_scene, line, scene_of

A4 = Size(297, 210)


def opened(file: bytes) -> PngImageFile:
    image = Image.open(BytesIO(file))
    assert isinstance(image, PngImageFile)
    image.load()
    return image


@pytest.mark.parametrize(
    ("size", "dpi", "expected"),
    [
        (A4, 300, (3508, 2480)),
        (A4, 150, (1754, 1240)),
        (Size(420, 297), 72, (1191, 842)),
        (Size(1080 * MM_PER_PX, 1080 * MM_PER_PX), 96, (1080, 1080)),
        (Size(338.667, 190.5), 96, (1280, 720)),
    ],
)
def test_size_in_pixels_is_rounded(size: Size, dpi: float, expected: tuple[int, int]) -> None:
    assert opened(png(scene_of([], size=size), dpi)).size == expected


@pytest.mark.parametrize("dpi", [96, 300])
def test_the_file_knows_its_resolution(dpi: int) -> None:
    across, down = opened(png(scene_of([]), dpi)).info["dpi"]
    assert across == down == pytest.approx(dpi, abs=0.02)


def test_the_file_knows_its_title_description_and_author() -> None:
    scene = full_scene()
    texts = opened(png(scene, 50)).text
    title = texts["Title"]
    assert texts == {
        "Title": scene.title,
        "Description": scene.description,
        "Author": scene.author,
    }
    assert isinstance(title, iTXt)
    assert title.lang == scene.language


def test_pixels_are_opaque_srgb() -> None:
    image = opened(png(full_scene(), 50))
    assert image.mode == "RGB"
    assert "transparency" not in image.info
    assert image.info["srgb"] == 1


def test_its_pixels_are_read_again_in_bands() -> None:
    file = png(full_scene(), 50)
    expected = pixels(file)
    read = [*bands(file, 7)]
    assert len(read) == -(-len(expected) // 7)
    rows = np.frombuffer(b"".join(read), np.uint8).reshape(len(expected), -1)
    assert (rows[:, 1:].reshape(expected.shape) == expected).all()


def test_a_file_that_ends_too_early_is_not_read_as_whole() -> None:
    whole = png(full_scene(), 50)
    chunks = read_chunks(whole).chunks
    torn = written((kind, data[:-40] if kind == b"IDAT" else data) for kind, data in chunks)
    with pytest.raises(DamagedError, match="rows"):
        list(bands(torn, 7))


@pytest.mark.parametrize("dpi", [96, 149.7])
def test_a_background_covers_every_pixel_also_at_the_edges(dpi: float) -> None:
    """210 mm are no whole number of pixels."""
    scene = scene_of([Shape(rectangle(Rect(-3, -3, 303, 216)), "deep")], size=A4)
    assert (pixels(png(scene, dpi)) == (0, 53, 128)).all()


def test_where_nothing_is_drawn_the_page_is_white() -> None:
    assert (pixels(png(scene_of([]), 50)) == 255).all()


def test_colours_are_exact_and_in_their_order() -> None:
    """Three stripes of 10 mm, at 25.4 dpi 10 pixels each."""
    stripes = [
        Shape(rectangle(Rect(10 * place, 0, 10, 10)), colour)
        for place, colour in enumerate(("warm", "deep", "ink"))
    ]
    row = pixels(png(scene_of(stripes, size=Size(30, 10)), 25.4))[5]
    assert [tuple(int(part) for part in row[column]) for column in (5, 15, 25)] == [
        (255, 200, 30),
        (0, 53, 128),
        (26, 26, 26),
    ]


def test_pictures_of_flat_colour_are_small() -> None:
    file = png(full_scene(), 150)
    raw = np.asarray(opened(file)).nbytes
    assert len(file) < raw / 25


@pytest.mark.parametrize("dpi", [0.001, 5000])
def test_an_impossible_resolution_is_said(dpi: float) -> None:
    with pytest.raises(RenderError, match=r"\d+ × \d+ pixels") as error:
        png(scene_of([]), dpi)
    assert "change the dpi" in str(error.value)


# On a transparent background


BAND = Shape(rectangle(Rect(0, 0, 254, 20)), "deep")


def test_the_background_is_transparent_and_nothing_else() -> None:
    disc = Shape(circle(Point(127, 60), 10), "white")
    scene = scene_of([BAND, disc], background="pale")
    image = opened(transparent_png(scene, 50))
    assert (image.mode, image.size) == ("RGBA", (500, 250))
    assert image.getpixel((250, 240)) == (0, 0, 0, 0)
    assert image.getpixel((250, 20)) == (0, 53, 128, 255)
    assert image.getpixel((250, 118)) == (255, 255, 255, 255)


def test_on_the_colour_of_the_background_it_is_the_opaque_picture() -> None:
    scene = scene_of(full_scene().root.children[1:], background="white")
    assert differing_share(pixels(transparent_png(scene, 100)), pixels(png(scene, 100)), 3) == 0


def test_half_covered_pixels_keep_their_colour() -> None:
    """Not multiplied by the opacity, or edges would be dark on a light slide."""
    image = opened(
        transparent_png(scene_of(line("Kela", Point(20, 60), 20), background="white"), 50)
    )
    rgba = np.asarray(image)
    edges = rgba[(rgba[..., 3] > 60) & (rgba[..., 3] < 200)]
    assert len(edges) > 50
    assert np.abs(edges[:, :3].astype(int) - 26).max() <= 4


@pytest.mark.parametrize(
    "first",
    [
        BAND,
        Shape(circle(Point(127, 60), 200), "deep"),
        Shape(rectangle(Rect(0, 0, 254, 100)), "deep"),
        Shape(rectangle(Rect(-3, -3, 260, 133)), "deep"),
    ],
)
def test_what_is_no_background_stays(first: Shape) -> None:
    image = opened(transparent_png(scene_of([first]), 50))
    assert image.getpixel((250, 20)) == (0, 53, 128, 255)


def test_transparent_pictures_have_the_same_bytes_and_words() -> None:
    scene = full_scene()
    file = transparent_png(scene, 50)
    assert file == transparent_png(scene, 50)
    assert opened(file).text == opened(png(scene, 50)).text


@pytest.mark.slow
@pytest.mark.parametrize("at_once", [1, 5_000, 33_333])
@pytest.mark.parametrize("draw", [png, transparent_png])
def test_pictures_that_are_drawn_in_bands_are_the_same(
    monkeypatch: pytest.MonkeyPatch, draw: Callable[[Scene, float], bytes], at_once: int
) -> None:
    whole = opened(draw(full_scene(), 30))
    monkeypatch.setattr("infographic.render.png._AT_ONCE", at_once)
    banded = opened(draw(full_scene(), 30))
    assert (banded.mode, banded.size) == (whole.mode, whole.size)
    assert banded.tobytes() == whole.tobytes()
    assert banded.text == whole.text


@pytest.mark.parametrize("draw", [png, transparent_png])
def test_pictures_are_the_same_where_the_system_has_no_large_pages(
    monkeypatch: pytest.MonkeyPatch, draw: Callable[[Scene, float], bytes]
) -> None:
    file = draw(full_scene(), 50)
    monkeypatch.delattr("mmap.MADV_HUGEPAGE", raising=False)
    assert draw(full_scene(), 50) == file
