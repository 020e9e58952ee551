"""Vignettes in discs and film frames: within the rim, coloured by the theme, apart from others."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from infographic.assets.vignette import Vignette, load_vignette, read_vignette, vignette_names
from infographic.content.theme.load_theme import load_theme
from infographic.content.theme.theme import ColourToken, Theme
from infographic.files import program_data
from infographic.geometry import Rect, around_rects, bounds, distance, flattened
from infographic.paint.look import Look, look_of
from infographic.paint.vignette import Window, seen_through
from infographic.scene import Shape

THEMES = [load_theme(path) for path in sorted((program_data() / "themes").glob("*.yaml"))]
KELA = next(theme for theme in THEMES if theme.name == "kela")
LOOK = look_of(KELA, KELA.lengths)
GROUNDS = (
    ColourToken.STRAND_1,
    ColourToken.STRAND_2,
    ColourToken.STRAND_3,
    ColourToken.GOAL,
)
DISC = Window(Rect(20.0, 30.0, 12.0, 12.0), 6.0)
FRAME = Window(Rect(0.0, 0.0, 46.0, 40.0), 4.0)
SCENE = {
    ColourToken.SCENE_PAPER,
    ColourToken.SCENE_INK,
    ColourToken.SCENE_BLUE,
    ColourToken.SCENE_SKY,
    ColourToken.SCENE_PALE,
    ColourToken.SCENE_SUN,
    ColourToken.SCENE_CORAL,
}


def drawing(shapes: str) -> Vignette:
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">{shapes}</svg>'
    return read_vignette("drawing", svg.encode())


SQUARE = drawing('<rect x="40" y="40" width="20" height="20" fill="#ffc20e"/>')


def on(ground: ColourToken, vignette: Vignette, look: Look = LOOK) -> tuple[Shape, ...]:
    return seen_through([vignette], DISC, ground, look)


def box(shapes: Iterable[Shape]) -> Rect:
    return around_rects(bounds(shape.path) for shape in shapes)


@pytest.mark.parametrize("name", vignette_names())
def test_nothing_leaves_the_disc(name: str) -> None:
    middle = DISC.rect.centre
    for ground in GROUNDS:
        for shape in on(ground, load_vignette(name)):
            points = [point for line in flattened(shape.path) for point in line]
            assert max(distance(middle, point) for point in points) < 6.01


@pytest.mark.parametrize("theme", THEMES, ids=lambda theme: theme.name)
def test_all_is_of_the_themes_own_colours(theme: Theme) -> None:
    look = look_of(theme, theme.lengths)
    for name in vignette_names():
        for ground in GROUNDS:
            assert {shape.fill for shape in on(ground, load_vignette(name), look)} <= SCENE


def test_a_tone_that_the_ground_has_gives_way() -> None:
    fills = [shape.fill for shape in on(ColourToken.HERO, SQUARE)]
    assert fills == [ColourToken.SCENE_INK, ColourToken.SCENE_PAPER]


def test_coral_stays_coral_within_its_edge() -> None:
    coral = drawing('<circle cx="50" cy="50" r="20" fill="#f8734e"/>')
    fills = [shape.fill for shape in on(ColourToken.GOAL, coral)]
    assert fills == [ColourToken.SCENE_INK, ColourToken.SCENE_CORAL]


def test_there_is_an_edge_on_all_grounds_but_the_darkest() -> None:
    assert [shape.fill for shape in on(ColourToken.STRAND_1, SQUARE)] == [ColourToken.SCENE_SUN]
    edge, square = on(ColourToken.STRAND_2, SQUARE)
    assert edge.fill == ColourToken.SCENE_INK
    assert bounds(edge.path).width == pytest.approx(bounds(square.path).width + 2 * 0.03 * 12)


def test_a_face_has_no_edge() -> None:
    eye = drawing('<circle cx="50" cy="50" r="5" fill="#002d6e" class="face"/>')
    assert len(on(ColourToken.STRAND_2, eye)) == 1


def test_an_edge_is_filled_where_a_shape_runs_the_other_way() -> None:
    """Outlines may run either way; by the non-zero rule an edge must not cancel its shape."""
    backwards = drawing('<path d="M40 40V60H60V40Z" fill="#ffc20e"/>')
    one, other = (on(ColourToken.STRAND_2, each)[0].path for each in (SQUARE, backwards))
    assert bounds(one).width == pytest.approx(bounds(other).width)


def test_a_ground_band_fills_a_frame_from_side_to_side() -> None:
    band = drawing('<rect x="-50" y="80" width="200" height="70" fill="#d9ebf9"/>')
    *_, shape = seen_through([band], FRAME, ColourToken.STRAND_3, LOOK)
    assert (bounds(shape.path).x, bounds(shape.path).right) == pytest.approx((0.0, 46.0))


def test_a_disc_shows_the_first_of_two() -> None:
    both = seen_through([SQUARE, load_vignette("phone")], DISC, ColourToken.STRAND_1, LOOK)
    assert both == on(ColourToken.STRAND_1, SQUARE)


@pytest.mark.parametrize("edge", [0.0, 0.37, 0.57, 1.21])
def test_what_is_within_the_edge_of_a_disc_is_a_disc(edge: float) -> None:
    """However the numbers of its places are rounded."""
    rect = Rect(97.27, 141.3, 28.33, 28.33)
    assert Window(rect.outset(-edge / 2), rect.width / 2 - edge / 2).is_disc


def test_a_frame_shows_the_first_large_and_the_second_small_beside_it() -> None:
    both = seen_through([SQUARE, SQUARE], FRAME, ColourToken.STRAND_1, LOOK)
    first, halo, second = (bounds(shape.path) for shape in both)
    assert first.width == pytest.approx(0.86 * 40 * 0.2)
    assert second.width == pytest.approx(0.56 * 40 * 0.2)
    assert second.x > first.right
    assert both[1].fill == ColourToken.STRAND_1
    assert halo.contains(second)


def test_what_a_second_would_hide_but_for_a_rest_is_left_out() -> None:
    frame = '<rect x="0" y="0" width="100" height="60" fill="#ffffff"/>'
    beside = '<circle cx="70" cy="75" r="8" fill="#ffc20e"/>'
    under = '<circle cx="88" cy="75" r="10" fill="#f8734e"/>'
    over = load_vignette("phone")

    def colours(shapes: str) -> list[str | None]:
        return [each.fill for each in seen_through([drawing(shapes), over], FRAME, ground, LOOK)]

    ground = ColourToken.STRAND_1
    assert colours(frame + beside + under) == colours(frame + beside)
    assert colours(frame + beside) != colours(frame)


@pytest.mark.parametrize(("width", "height"), [(40.0, 40.0), (40.0, 42.0), (40.0, 46.0)])
def test_a_frame_that_is_no_wider_than_high_shows_two_as_well(width: float, height: float) -> None:
    frame = Window(Rect(0.0, 0.0, width, height), 4.0)
    first, _, second = seen_through([SQUARE, SQUARE], frame, ColourToken.STRAND_1, LOOK)
    one, other = bounds(first.path), bounds(second.path)
    assert 0.8 * 40 * 0.2 < one.width <= 0.86 * 40 * 0.2
    assert one.x < other.x
    assert one.y < other.y


def test_what_goes_on_below_stands_at_the_foot_of_a_frame() -> None:
    body = drawing('<circle cx="50" cy="112" r="42" fill="#ffc20e"/>')
    first, *_ = seen_through([body, SQUARE], FRAME, ColourToken.STRAND_1, LOOK)
    assert bounds(first.path).bottom == pytest.approx(40.0, abs=0.01)


@pytest.mark.parametrize("name", ["person-add", "listening", "bars-goal", "network"])
def test_nothing_leaves_a_frame(name: str) -> None:
    two = [load_vignette(name), load_vignette("home")]
    for ground in GROUNDS:
        assert FRAME.rect.contains(box(seen_through(two, FRAME, ground, LOOK)), 0.01)


@pytest.mark.parametrize("square", [Rect(20.1, 30.7, 12.3, 12.3), Rect(1 / 3, 0.7, 31.9, 31.9)])
def test_windows_of_one_shape_are_the_same_wherever_they_stand(square: Rect) -> None:
    frame = Window(Rect(square.x, square.y, square.width * 1.4, square.height), square.width / 9)
    assert frame.of(square) == Window(Rect(0.0, 0.0, 140.0, 100.0), 11.111111111)
