"""How problems are listed."""

from __future__ import annotations

from infographic.cli.listed import listed
from infographic.errors import Place, Problem


def test_problems_of_one_line_stand_close_and_longer_ones_apart() -> None:
    short = Problem("is wrong", Place("guide.yaml", 3, 1, ""))
    assert listed([short, short]) == "guide.yaml:3:1: is wrong\nguide.yaml:3:1: is wrong"
    long = Problem("is wrong", hint="mend it")
    assert listed([short, long]) == "guide.yaml:3:1: is wrong\n\nis wrong\n      → mend it"
