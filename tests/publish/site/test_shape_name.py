"""What page formats are called on the page."""

from __future__ import annotations

import pytest

from infographic.content.language.language import language
from infographic.content.page import PageFormat
from infographic.geometry import Size
from infographic.publish.site.shape_name import shape_names

WORDS = language("fi").downloads


def page(name: str, width: float, height: float, *files: str, bleed: float = 0.0) -> PageFormat:
    """A format of so many mm."""
    size = Size(width, height)
    return PageFormat(name, size, bleed, 5.0, "full", ("reel",), {"other": 7.0}, 96.0, files)


@pytest.mark.parametrize(
    ("shown", "name"),
    [
        (page("x", 297, 210, "svg"), "A4 vaaka"),
        (page("x", 210, 297, "svg"), "A4 pysty"),
        (page("x", 338.667, 190.5, "pptx"), "Dia"),
        (page("x", 210, 297, "pptx"), "A4 pysty"),
        (page("x", 285.75, 285.75, "png"), "Neliö"),
        (page("x", 317.5, 166.7, "png"), "Leveä kuva"),
        (page("x", 100, 178, "png"), "Korkea kuva"),
    ],
)
def test_a_shape_is_named_in_words(shown: PageFormat, name: str) -> None:
    assert shape_names([shown], WORDS) == {"x": name}


def test_several_of_one_shape_are_told_apart_by_their_names() -> None:
    formats = [page("flyer", 297, 210), page("poster", 297, 210), page("tall", 210, 297)]
    assert shape_names(formats, WORDS) == {
        "flyer": "A4 vaaka (flyer)",
        "poster": "A4 vaaka (poster)",
        "tall": "A4 pysty",
    }
