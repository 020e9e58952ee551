"""Which logos are seen on which grounds, and what is told of one that is not."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from infographic.assets.png import read_png
from infographic.assets.svg.drawing import read_svg
from infographic.publish.check import check
from infographic.publish.contrast import Rgb
from infographic.publish.faint_logo import faint_colours
from infographic.publish.legibility import ContrastError
from tests.content.guide_folder import GuideFolder
from tests.publish.output_folder import built

WHITE, NAVY = (255, 255, 255), (17, 27, 46)
BLUE, YELLOW, RED = (0, 53, 128), (255, 194, 14), (192, 0, 0)
BOX = '<rect width="200" height="80" fill="{}"/>'
LETTERS = '<path d="M20 20h60v10h-60zM90 20h60v10h-60z" fill="{}"/>'

SEEN = {
    "dark letters": (LETTERS.format("#003580"), WHITE),
    "white letters in the dark": (LETTERS.format("#fff"), NAVY),
    "white letters on a box": (BOX.format("#003580") + LETTERS.format("#fff"), WHITE),
    "dark letters on a pale box": (BOX.format("#ffc20e") + LETTERS.format("#003580"), WHITE),
    "letters on a box of the ground's own colour": (
        BOX.format("#fff") + LETTERS.format("#003580"),
        WHITE,
    ),
    "a hairline": ('<path d="M0 0L200 80" stroke="#003580" stroke-width=".2"/>', WHITE),
    "half of it pale": (
        '<path d="M0 0h60v80h-60z" fill="#003580"/><path d="M80 20h120v40h-120z" fill="#ffc20e"/>',
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
    "a pale hairline": (
        '<path d="M0 0L200 80" stroke="#ffc20e" stroke-width=".2"/>',
        WHITE,
        (YELLOW,),
    ),
}


@pytest.mark.parametrize(("body", "ground"), SEEN.values(), ids=SEEN)
def test_is_seen(body: str, ground: Rgb) -> None:
    assert faint_colours(read_svg(f"<svg>{body}</svg>".encode()), ground) == ()


@pytest.mark.parametrize(("body", "ground", "colours"), LOST.values(), ids=LOST)
def test_is_lost(body: str, ground: Rgb, colours: tuple[Rgb, ...]) -> None:
    assert faint_colours(read_svg(f"<svg>{body}</svg>".encode()), ground) == colours


def picture(colour: Rgb, opacity: int) -> bytes:
    made = Image.new("RGBA", (600, 300), (0, 0, 0, 0))
    ImageDraw.Draw(made).rectangle((100, 100, 500, 200), (*colour, opacity))
    file = BytesIO()
    made.save(file, "PNG")
    return file.getvalue()


@pytest.mark.parametrize(
    ("colour", "opacity", "ground", "lost"),
    [
        (BLUE, 255, WHITE, ()),
        (BLUE, 255, NAVY, (BLUE,)),
        (WHITE, 255, WHITE, (WHITE,)),
        ((0, 0, 0), 25, WHITE, ((230, 230, 230),)),
    ],
)
def test_pixels_count_as_they_look_on_their_ground(
    colour: Rgb, opacity: int, ground: Rgb, lost: tuple[Rgb, ...]
) -> None:
    assert faint_colours(read_png(picture(colour, opacity)), ground) == lost


def test_is_told_with_its_colours_its_ground_and_the_contrast(
    folder: GuideFolder, output: Path
) -> None:
    folder.files["white.svg"] = f"<svg>{LETTERS.format('#fff')}</svg>"
    folder.change(
        "guide.yaml", "names:", "logo:\n  file: white.svg\n  alt: {fi: Kela, sv: FPA}\nnames:"
    )
    for refuse in (lambda: built(folder, output), lambda: check(folder.load(), output)):
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
