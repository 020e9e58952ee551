"""Contrast: each text against what is really painted beneath it."""

from __future__ import annotations

import numpy as np
import pytest

from infographic.background import PICTURE
from infographic.colour.contrast import contrast_ratio, relative_luminance
from infographic.geometry import Path, Point, Rect, circle, joined, polyline, rectangle
from infographic.publish.judge.contrast import text_contrasts
from infographic.scene import Colour, Group, Image, Node, Scene, Shape, Stroke, TextRun
from tests.render.scenes import fonts, scene_of

BLACK, GREY, WHITE = (0, 0, 0), (119, 119, 119), (255, 255, 255)
RIGHT_HALF = Rect(50, 0, 50, 40)


@pytest.mark.parametrize(
    ("one", "other", "ratio"),
    [
        (BLACK, WHITE, 21.0),
        (WHITE, BLACK, 21.0),
        (GREY, GREY, 1.0),
        (GREY, WHITE, 4.478),  # the well-known #777 that just fails 4.5
        ((118, 118, 118), WHITE, 4.542),  # and the #767676 that just passes
        ((255, 0, 0), WHITE, 3.998),
        ((0, 0, 255), WHITE, 8.592),
    ],
)
def test_ratios_that_other_calculators_give(
    one: tuple[int, int, int], other: tuple[int, int, int], ratio: float
) -> None:
    assert contrast_ratio(one, other) == pytest.approx(ratio, abs=0.001)


def test_very_dark_channels_are_on_the_straight_part_of_the_curve() -> None:
    assert relative_luminance(np.array((10, 10, 10), np.uint8)) == pytest.approx(10 / 255 / 12.92)
    assert relative_luminance(np.array((11, 11, 11), np.uint8)) == pytest.approx(
        ((11 / 255 + 0.055) / 1.055) ** 2.4
    )


def scene(*nodes: Node) -> Scene:
    made = scene_of(nodes)
    colours = {"black": BLACK, "grey": GREY, "white": WHITE, "blue": (0, 0, 255)}
    palette = {name: Colour(rgb, (0, 0, 0, 0)) for name, rgb in colours.items()}
    return Scene(**{**vars(made), "palette": palette, "root": Group(nodes)})


def text(colour: str = "black", *, x: float = 10, y: float = 20, width: float = 30) -> TextRun:
    """A run of no glyphs, `width` mm wide and in 10 mm type."""
    return TextRun("text", fonts()[0], 10.0, Point(x, y), (), width, colour, "fi")


def ratio_of(*nodes: Node) -> float:
    (contrast,) = text_contrasts(scene(*nodes))
    return round(contrast.ratio, 1)


def background(colour: str, path: Path | None = None) -> Shape:
    return Shape(path or rectangle(Rect(0, 0, 100, 40)), fill=colour)


def test_the_background_is_what_was_painted_last_below_the_text() -> None:
    assert ratio_of(background("black"), background("white"), text()) == 21.0


def test_what_is_painted_over_the_text_is_no_background() -> None:
    assert ratio_of(background("white"), text(), background("black")) == 21.0


def test_what_is_beside_the_text_does_not_count() -> None:
    assert ratio_of(background("white"), background("black", rectangle(RIGHT_HALF)), text()) == 21.0


def test_a_text_that_reaches_over_two_backgrounds_has_the_lower_contrast() -> None:
    half = background("grey", rectangle(RIGHT_HALF))
    assert ratio_of(background("white"), half, text(width=60)) == 4.7


def test_a_shape_that_only_covers_the_foot_of_the_letters_counts() -> None:
    foot = background("grey", rectangle(Rect(0, 18, 100, 10)))
    assert ratio_of(background("white"), foot, text()) == 4.7


def test_shapes_in_groups_count_in_the_order_of_painting() -> None:
    inner = Group((Group((background("grey"),)), text()))
    assert ratio_of(background("white"), inner) == 4.7


def test_a_round_shape_covers_no_corners() -> None:
    disc = background("black", circle(Point(50, 20), 20))
    assert ratio_of(background("white"), disc, text(x=28, y=3, width=5)) == 21.0
    assert ratio_of(background("white"), disc, text(x=45, y=22, width=10)) == 1.0


def test_the_hole_of_a_ring_shows_what_is_below() -> None:
    outer, inner = rectangle(Rect(0, 0, 100, 40)), rectangle(Rect(5, 5, 90, 30))
    reverse = Path((inner.segments[0], *reversed(inner.segments[1:4]), inner.segments[4]))
    ring, filled = joined([outer, reverse]), joined([outer, inner])
    assert ratio_of(background("white"), background("black", ring), text()) == 21.0
    assert ratio_of(background("white"), background("black", filled), text()) == 1.0


def test_a_line_is_a_background_as_wide_as_it_is() -> None:
    ribbon = Shape(polyline([Point(0, 18), Point(100, 18)]), stroke=Stroke("grey", 6.0))
    assert ratio_of(background("white"), ribbon, text(y=20)) == 4.7
    assert ratio_of(background("white"), ribbon, text(y=12)) == 21.0


def test_a_thin_line_between_baseline_and_x_height_is_seen() -> None:
    line = Shape(polyline([Point(0, 17.5), Point(100, 17.5)]), stroke=Stroke("black", 0.2))
    assert ratio_of(background("white"), line, text(y=20)) == 1.0


def test_where_nothing_is_painted_viewers_show_white() -> None:
    assert ratio_of(text()) == 21.0


def test_on_a_picture_of_pixels_it_is_the_lowest_that_there_is() -> None:
    picture = Image(b"", RIGHT_HALF)
    over, beside = text_contrasts(scene(background("white"), picture, text(x=60), text(x=10)))
    assert (over.background, over.ratio) == (PICTURE, 1.0)
    assert (beside.background, beside.ratio) == ("white", 21.0)


def test_every_text_is_told_with_its_run_in_reading_order() -> None:
    first, second = text("black"), text("blue", y=35)
    found = text_contrasts(scene(background("white"), first, Group((second,))))
    assert [each.run for each in found] == [first, second]
    assert [round(each.ratio, 1) for each in found] == [21.0, 8.6]


def test_a_text_of_no_width_has_a_background_too() -> None:
    assert ratio_of(background("grey"), text(width=0)) == 4.7


def test_the_background_is_named_and_a_bare_page_has_none() -> None:
    on_blue, bare = text_contrasts(
        scene(background("blue", rectangle(RIGHT_HALF)), text(x=60), text("grey"))
    )
    assert (on_blue.run.colour, on_blue.background) == ("black", "blue")
    assert (bare.run.colour, bare.background) == ("grey", None)


def test_of_two_backgrounds_the_nearer_to_the_text_is_named() -> None:
    (contrast,) = text_contrasts(
        scene(background("white"), background("blue", rectangle(RIGHT_HALF)), text("grey", x=40))
    )
    assert contrast.background == "blue"
