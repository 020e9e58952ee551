"""Which inks are taken for a colour, and which are proposed."""

from __future__ import annotations

import random

import numpy as np
import pytest

from infographic.colour.inks import (
    BLACK,
    PAPER,
    Inks,
    inks_for,
    inks_for_text,
    looks_like,
    prints_as,
)
from infographic.colour.press import press_for
from infographic.content.theme.print_condition import REGISTERED, USUAL
from infographic.scene import PrintCondition, Rgb
from tests.colour.icc import profile

CONDITIONS = [*REGISTERED.values(), PrintCondition("Custom", "", 240, profile())]


def rgb(written: str) -> Rgb:
    red, green, blue = bytes.fromhex(written)
    return red, green, blue


OTHERS = [
    ("2e7d32", (100, 75, 0, 25)),  # green on screens, blue in print
    ("2e7d32", (90, 30, 45, 10)),  # petrol
    ("ff8000", (0, 100, 100, 0)),  # orange and red
    ("ff0000", (0, 75, 100, 0)),
    ("d9481f", (0, 70, 100, 0)),
    ("ffc20e", (0, 50, 95, 0)),  # yellow and amber
    ("002d6e", BLACK),
    ("003300", BLACK),
    ("f1e0bb", PAPER),  # cream and white
    ("ff00ff", (25, 3, 9, 43)),  # a grey, though ΔE00 finds it near
    ("00ff00", (100, 0, 100, 0)),
    ("0000ff", (100, 0, 0, 0)),
    ("ffffff", (0, 0, 0, 40)),
]


@pytest.mark.parametrize(("written", "inks"), OTHERS)
def test_another_colour_is_not_taken(written: str, inks: Inks) -> None:
    assert not prints_as(rgb(written), inks, USUAL)


SAME = [
    ("002d6e", (100, 75, 0, 25)),
    ("002d6e", (100, 90, 10, 25)),
    ("14213d", BLACK),
    ("333333", (0, 0, 0, 80)),
    ("808080", (0, 0, 0, 50)),
    ("eef3fb", PAPER),
    ("ff0000", (0, 100, 100, 0)),
    ("ff8000", (0, 50, 100, 0)),
    ("ff8000", (0, 62, 95, 0)),
    ("0000ff", (88, 77, 0, 0)),  # what image programs make of colours beyond ink
    ("0000ff", (100, 100, 0, 0)),
    ("00ff00", (63, 0, 100, 0)),
    ("ff00ff", (27, 82, 0, 0)),
    ("00ffff", (52, 0, 13, 0)),
    ("ffff00", (5, 0, 95, 0)),
]


@pytest.mark.parametrize(("written", "inks"), SAME)
def test_what_designers_write_is_taken(written: str, inks: Inks) -> None:
    assert prints_as(rgb(written), inks, USUAL)


@pytest.mark.parametrize("condition", CONDITIONS, ids=lambda condition: condition.name)
def test_what_is_proposed_is_taken_and_the_paper_takes_it(condition: PrintCondition) -> None:
    chance = random.Random(39)
    brightest = [(r, g, b) for r in (0, 255) for g in (0, 255) for b in (0, 255)]
    some = [
        (chance.randrange(256), chance.randrange(256), chance.randrange(256)) for _ in range(40)
    ]
    for colour in (*brightest, *some):
        for inks in (inks_for(colour, condition), inks_for_text(colour, condition)):
            assert prints_as(colour, inks, condition), (colour, inks)
            assert sum(inks) <= condition.ink_limit
            assert all(part == int(part) and 0 <= part <= 100 for part in inks)


@pytest.mark.parametrize(
    ("written", "inks"), [("000000", BLACK), ("ffffff", PAPER), ("808080", (0, 0, 0, 64))]
)
def test_black_white_and_greys_are_black_alone(written: str, inks: Inks) -> None:
    assert inks_for(rgb(written), USUAL) == inks


def test_texts_in_what_is_nearly_black_or_white_are_of_one_ink() -> None:
    assert inks_for_text(rgb("14213d"), USUAL) == BLACK != inks_for(rgb("14213d"), USUAL)
    assert inks_for_text(rgb("f6f8fb"), USUAL) == PAPER != inks_for(rgb("f6f8fb"), USUAL)
    assert inks_for_text(rgb("002d6e"), USUAL) == inks_for(rgb("002d6e"), USUAL)


def test_no_other_inks_look_more_like_it() -> None:
    """The search is as good as looking at all inks in steps of 4 %, of colours inks can make."""
    steps = np.arange(0, 101, 4, dtype=np.float64)
    every = np.array(np.meshgrid(*4 * [steps])).reshape(4, -1).T
    every = every[every.sum(axis=1) <= USUAL.ink_limit]
    labs = press_for(USUAL).lab(every)
    for inks in ((100, 76, 0, 24), (20, 72, 100, 12), (44, 0, 48, 0)):
        colour = looks_like(inks, USUAL)
        found = press_for(USUAL).lab(np.array(inks_for(colour, USUAL), np.float64))
        wanted = press_for(USUAL).lab(np.array(inks, np.float64))
        nearest = np.sqrt(((labs - wanted) ** 2).sum(axis=1)).min()
        assert np.sqrt(((found - wanted) ** 2).sum()) < nearest + 3


def test_what_inks_look_like() -> None:
    assert looks_like(PAPER, USUAL) == (255, 255, 255)
    red, green, blue = looks_like((100, 75, 0, 25), USUAL)
    assert red < green < blue
