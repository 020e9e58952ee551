"""Path data is relative, compact, and ends where the absolute points say."""

from __future__ import annotations

import pytest

from infographic.render.path_data import Command, relative_data


def test_every_command_is_relative_to_the_pen() -> None:
    data, end = relative_data(
        [
            Command("M", ((10, 20),)),
            Command("L", ((13, 24),)),
            Command("Q", ((14, 25), (12, 30))),
            Command("C", ((11, 31), (9, 33), (12, 36))),
        ],
        (0, 0),
    )
    assert data == "m10 20l3 4q1 1-1 6c-1 1-3 3 0 6"
    assert end == (12, 36)


def test_straight_lines_along_an_axis_take_one_number() -> None:
    data, _ = relative_data([Command("L", ((5, 0),)), Command("L", ((5, -7),))], (0, 0))
    assert data == "h5v-7"


def test_after_closing_the_pen_stands_where_the_contour_began() -> None:
    data, end = relative_data(
        [
            Command("M", ((1, 1),)),
            Command("L", ((4, 5),)),
            Command("Z"),
            Command("M", ((2, 2),)),
            Command("L", ((3, 9),)),
            Command("Z"),
        ],
        (0, 0),
    )
    assert data == "m1 1l3 4zm1 1l1 7z"
    assert end == (2, 2)


def test_closing_without_a_move_returns_to_the_start() -> None:
    assert relative_data([Command("L", ((9, 9),)), Command("Z")], (4, 5)) == ("l5 4z", (4, 5))


@pytest.mark.parametrize("count", [1, 1000])
def test_rounding_does_not_add_up(count: int) -> None:
    thirds = [Command("L", ((round(step * 1000 / 3), step),)) for step in range(1, count + 1)]
    data, end = relative_data(thirds, (0, 0))
    lengths = [int(pair.split()[0]) for pair in data.split("l")[1:]]
    assert sum(lengths) == end[0] == round(count * 1000 / 3)


def test_lengths_are_written_as_the_caller_wants() -> None:
    data, _ = relative_data([Command("M", ((1500, -20),))], (0, 0), lambda n: f"{n / 1000:g}")
    assert data == "m1.5-0.02"
