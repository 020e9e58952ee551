"""The logo of a brand: its file, its ground and its colours."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from infographic.brand.logo import colours_of, read_brand_logo, unseen_on
from infographic.errors import ContentError
from tests.other_languages import assert_said

WHITE = (255, 255, 255)


def svg(*fills: str) -> bytes:
    """Squares beside each other, the first twice as wide as the second, and so on."""
    shapes, x = "", 0.0
    for number, fill in enumerate(fills):
        width = 64 / 2**number
        shapes += f'<rect x="{x}" y="0" width="{width}" height="40" fill="{fill}"/>'
        x += width
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 40">{shapes}</svg>'.encode()


def png(*rgbs: tuple[int, int, int]) -> bytes:
    picture = Image.new("RGBA", (40 * len(rgbs), 320))
    for number, rgb in enumerate(rgbs):
        picture.paste((*rgb, 255), (40 * number, 0, 40 * number + 40, 320))
    data = BytesIO()
    picture.save(data, "PNG")
    return data.getvalue()


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    folder = tmp_path / "guide"
    folder.mkdir()
    return folder


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def test_a_logo_within_the_folder_stays_where_it_is(folder: Path) -> None:
    (folder / "pictures").mkdir()
    logo = read_brand_logo(written(folder / "pictures" / "a b.svg", svg("#00357a")), folder)
    assert (logo.name, logo.is_there) == ("pictures/a b.svg", True)


@pytest.mark.parametrize("name", [".piilo.svg", "..svg", "-x.svg"])
def test_no_logo_is_put_there_as_a_hidden_file(name: str, folder: Path, tmp_path: Path) -> None:
    taken = read_brand_logo(written(tmp_path / name, svg("#00357a")), folder).name
    assert taken[0].isalpha()


def test_one_from_elsewhere_gets_a_name_of_its_own(folder: Path, tmp_path: Path) -> None:
    outside = written(tmp_path / "Logo sininen.SVG", svg("#00357a"))
    assert read_brand_logo(outside, folder).name == "logo-sininen.svg"
    written(folder / "logo-sininen.svg", svg("#ff0000"))
    assert read_brand_logo(outside, folder).name == "logo-sininen-2.svg"
    written(folder / "logo-sininen-2.svg", svg("#00357a"))
    logo = read_brand_logo(outside, folder)
    assert (logo.name, logo.is_there) == ("logo-sininen-2.svg", True)


@pytest.mark.parametrize(
    ("name", "data"),
    [("none.svg", None), ("logo.svg", b"<svg"), ("logo.pdf", b"%PDF-1.4"), ("logo.png", b"no")],
)
def test_what_is_no_logo_is_told(name: str, data: bytes | None, folder: Path) -> None:
    if data is not None:
        written(folder / name, data)
    with pytest.raises(ContentError) as caught:
        read_brand_logo(folder / name, folder)
    assert_said(caught.value.problems)


def test_a_white_logo_is_not_seen_on_paper(folder: Path) -> None:
    logo = read_brand_logo(written(folder / "logo.svg", svg("#ffffff", "#fafafa")), folder)
    problem = unseen_on(logo, WHITE)
    assert problem is not None
    assert "#ffffff" in problem.what
    assert_said([problem])
    assert unseen_on(logo, (0, 53, 122)) is None


def test_the_colours_of_a_drawing_come_by_how_much_they_paint(folder: Path) -> None:
    data = svg("#808080", "#ffffff", "#00357a", "#ffb400", "#00367b")
    logo = read_brand_logo(written(folder / "logo.svg", data), folder)
    assert colours_of(logo.artwork) == ((0, 0x35, 0x7A), (255, 0xB4, 0), (128, 128, 128))


def test_the_colours_of_a_picture_of_pixels(folder: Path) -> None:
    data = png((0, 53, 122), (0, 53, 122), WHITE, (255, 180, 0))
    logo = read_brand_logo(written(folder / "logo.png", data), folder)
    assert colours_of(logo.artwork) == ((0, 53, 122), (255, 180, 0))
