"""Colours as people type them, and what is said of those that are none."""

from __future__ import annotations

import pytest

from infographic.brand.typed_colour import rgb_of
from infographic.errors import Problem
from tests.other_languages import assert_said

NAVY = (0, 53, 122)


@pytest.mark.parametrize(
    "typed",
    [
        "#00357a",
        "#00357A",
        "00357a",
        " #00357a ",
        "“#00357a”",
        "#00357aff",
        "#00357A;",
        "«#00357a»,",
        "rgb(0, 53, 122)",
        "RGB(0 53 122)",
        "rgb 0 53 122",
        "0, 53, 122",
        "0/53/122",
        "0;53;122",
    ],
)
def test_a_colour_for_screens(typed: str) -> None:
    assert rgb_of(typed) == NAVY


def test_three_digits_stand_for_six() -> None:
    assert rgb_of("#06c") == rgb_of("#06cf") == (0, 0x66, 0xCC)


@pytest.mark.parametrize(
    ("typed", "what", "hint"),
    [
        ("cmyk(100, 75, 0, 20)", "these are inks of print", 'look about like  "#'),
        ("100/75/0/20", "these are inks of print", 'look about like  "#'),
        ("C100 M75 Y0 K20", "these are inks of print", 'look about like  "#'),
        ("C100 M75", "these are inks of print", "brand books give"),
        ("Pantone 286 C", "a colour of a sample book", "brand books give"),
        ("PMS 286", "a colour of a sample book", "brand books give"),
        ("286 C", "a colour of a sample book", "brand books give"),
        ("RAL 5010", "a colour of a sample book", "brand books give"),
        ("NCS S 4050-R90B", "a colour of a sample book", "brand books give"),
        ("#00357a80", "lets others through", "six digits"),
        ("rgba(0, 53, 122, 0.5)", "lets others through", "six digits"),
        ("rgb(0 53 122 / 50%)", "lets others through", "six digits"),
        ("rgb(0, 53, 300)", "from 0 to 255", "rgb(0, 53, 122)"),
        ("sininen", "this is no colour", '"#00357a"'),
        ("blue", "this is no colour", '"#00357a"'),
        ("#0035", "lets others through", "six digits"),
        ("286", "this is no colour", '"#00357a"'),
        ("", "this is no colour", '"#00357a"'),
        ("#zzzzzz", "this is no colour", '"#00357a"'),
        ("x" * 5000, "this is no colour", '"#00357a"'),
    ],
)
def test_what_is_none_is_told_with_what_to_write(typed: str, what: str, hint: str) -> None:
    problem = rgb_of(typed)
    assert isinstance(problem, Problem)
    assert what in problem.what
    assert hint in problem.hint
    assert len(problem.what) < 200
    assert_said([problem])
