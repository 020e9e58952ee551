"""Which logos are seen on which backgrounds, and what is told of one that is not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from infographic.assets.png.image import read_png
from infographic.assets.svg.read_svg import read_svg
from infographic.publish.judge.faint_logo import faint_colours
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.preflight import preflight
from infographic.scene import Rgb
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built

WHITE, NAVY = (255, 255, 255), (17, 27, 46)
BLUE, YELLOW, RED = (0, 53, 128), (255, 194, 14), (192, 0, 0)
BOX = '<rect width="200" height="80" fill="{}"/>'
SIGN = '<circle cx="40" cy="40" r="40" fill="#003580"/>'
NAME = '<path d="M100 15h12v50h-12zM150 15h40v12h-40z" fill="{}"/>'
LETTERS = '<path d="M20 20h60v10h-60zM90 20h60v10h-60z" fill="{}"/>'

SEEN = {
    "dark letters": (LETTERS.format("#003580"), WHITE),
    "white letters in the dark": (LETTERS.format("#fff"), NAVY),
    "white letters on a box": (BOX.format("#003580") + LETTERS.format("#fff"), WHITE),
    "dark letters on a pale box": (BOX.format("#ffc20e") + LETTERS.format("#003580"), WHITE),
    "letters on a box of the background's own colour": (
        BOX.format("#fff") + LETTERS.format("#003580"),
        WHITE,
    ),
    "a hairline": ('<path d="M0 0L200 80" stroke="#003580" stroke-width=".2"/>', WHITE),
    "half of it pale": (
        '<path d="M0 0h60v80h-60z" fill="#003580"/><path d="M80 20h120v40h-120z" fill="#ffc20e"/>',
        WHITE,
    ),
    "a white speck beside it": (
        LETTERS.format("#003580") + '<path d="M160 20h4v5h-4z" fill="#fff"/>',
        WHITE,
    ),
    "a bright yellow sign beside the name": (
        '<path d="M0 0h60v80h-60z" fill="#003580"/><path d="M80 20h60v40h-60z" fill="#ffed00"/>',
        WHITE,
    ),
    "a white name on the sign that it hangs together with": (
        '<circle cx="40" cy="40" r="40" fill="#003580"/><path d="M70 20h90v20h-90z" fill="#fff"/>',
        WHITE,
    ),
    "one that is very long": ('<rect width="200" height="0.2"/>', WHITE),
}
LOST = {
    "white letters": (LETTERS.format("#fff"), WHITE, (WHITE,)),
    "dark letters in the dark": (LETTERS.format("#003580"), NAVY, (BLUE,)),
    "a pale box": (BOX.format("#ffc20e"), WHITE, (YELLOW,)),
    "white letters on a pale box": (
        BOX.format("#ffc20e") + LETTERS.format("#fff"),
        WHITE,
        (YELLOW, WHITE),
    ),
    "white letters and a small mark": (
        LETTERS.format("#fff") + '<path d="M20 40h20v10h-20z" fill="#c00000"/>',
        WHITE,
        (WHITE,),
    ),
    "a white name beside the sign": (SIGN + NAME.format("#fff"), WHITE, (WHITE,)),
    "a name that is nearly white": (SIGN + NAME.format("#f4f4f0"), WHITE, ((244, 244, 240),)),
    "a small white name": (
        SIGN + '<path d="M100 30h20v4h-20zM130 30h20v4h-20z" fill="#fff"/>',
        WHITE,
        (WHITE,),
    ),
    "a white name in a frame": (
        '<rect x="2" y="2" width="196" height="76" fill="none" stroke="#003580" stroke-width="4"/>'
        + LETTERS.format("#fff"),
        WHITE,
        (WHITE,),
    ),
    "a black name beside a white sign in the dark": (
        '<circle cx="40" cy="40" r="40" fill="#fff"/>' + NAME.format("#000"),
        NAVY,
        ((0, 0, 0),),
    ),
    "a pale hairline": (
        '<path d="M0 0L200 80" stroke="#ffc20e" stroke-width=".2"/>',
        WHITE,
        (YELLOW,),
    ),
}


@pytest.mark.parametrize(("body", "background"), SEEN.values(), ids=SEEN)
def test_is_seen(body: str, background: Rgb) -> None:
    assert faint_colours(read_svg(f"<svg>{body}</svg>".encode()), background) == ()


@pytest.mark.parametrize(("body", "background", "colours"), LOST.values(), ids=LOST)
def test_is_lost(body: str, background: Rgb, colours: tuple[Rgb, ...]) -> None:
    assert faint_colours(read_svg(f"<svg>{body}</svg>".encode()), background) == colours


def saved(made: Image.Image) -> bytes:
    file = BytesIO()
    made.save(file, "PNG")
    return file.getvalue()


def picture(colour: Rgb, opacity: int) -> bytes:
    made = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    ImageDraw.Draw(made).rectangle((100, 100, 500, 200), (*colour, opacity))
    return saved(made)


@pytest.mark.parametrize(
    ("colour", "opacity", "background", "lost"),
    [
        (BLUE, 255, WHITE, ()),
        (BLUE, 255, NAVY, (BLUE,)),
        (WHITE, 255, WHITE, (WHITE,)),
        ((0, 0, 0), 25, WHITE, ((230, 230, 230),)),
    ],
)
def test_pixels_count_as_they_look_on_their_background(
    colour: Rgb, opacity: int, background: Rgb, lost: tuple[Rgb, ...]
) -> None:
    assert faint_colours(read_png(picture(colour, opacity)), background) == lost


@pytest.mark.parametrize("film", [0, 3])
def test_pixels_that_hardly_cover_do_not_join_a_name_and_its_sign(film: int) -> None:
    made = Image.new("RGBA", (900, 360), (0, 0, 0, film))
    ImageDraw.Draw(made).ellipse((10, 10, 350, 350), (*BLUE, 255))
    ImageDraw.Draw(made).rectangle((400, 60, 880, 160), (*WHITE, 255))
    assert faint_colours(read_png(saved(made)), WHITE) == (WHITE,)
    assert faint_colours(read_png(saved(made)), (255, 194, 14)) == ()


def test_is_told_with_its_colours_its_background_and_the_contrast(
    folder: GuideFolder, output: Path
) -> None:
    folder.files["white.svg"] = f"<svg>{LETTERS.format('#fff')}</svg>"
    folder.change(
        "guide.yaml", "names:", "logo:\n  file: white.svg\n  alt: {fi: Kela, sv: FPA}\nnames:"
    )
    for refuse in (lambda: built(folder, output), lambda: preflight(folder.load(), output)):
        with pytest.raises(ContrastError) as caught:
            refuse()
        (problem,) = caught.value.problems
        assert problem.what == (
            "the logo “white.svg” is hard to see: its #ffffff on “paper” #ffffff of theme “kela”"
            " has a contrast of 1.0:1 at most, and a logo needs 3:1"
        )
        assert problem.place is not None
        assert problem.place.line == 5
        assert not output.exists()
