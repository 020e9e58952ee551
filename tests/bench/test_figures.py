"""The tables at the end of `make bench`, by their cells."""

from __future__ import annotations

from bench.figures import Figures
from bench.process import Usage


def _rows(figures: Figures) -> dict[str, list[str]]:
    """The cells of each row, as they are read; by the first of them."""
    lines = (line.split() for line in figures.lines())
    return {cells[0]: cells[1:] for cells in lines if cells}


def test_nothing_measured_is_no_table() -> None:
    assert not list(Figures().lines())


def test_a_program_stands_beside_typst_and_is_compared() -> None:
    figures = Figures()
    figures.usage = {"cold": Usage(3.0, 2.0, 200_000_000), "alone": Usage(1.0, 1.5, 90_000_000)}
    figures.typst["cold"] = Usage(2.0, 4.0, 100_000_000)
    rows = _rows(figures)
    ratios = ["1.5", "×", "0.5", "×", "2.0", "×"]
    assert rows["cold"] == ["3.00", "2.00", "200", "2.00", "4.00", "100", *ratios]
    assert rows["alone"] == ["1.00", "1.50", "90"]


def test_a_stage_has_the_median_of_the_rounds() -> None:
    figures = Figures(stages=[{"png": 1.0}, {"png": 4.0}, {"png": 2.0}])
    assert _rows(figures)["png"] == ["2.00"]


def test_growth_tells_what_one_more_costs() -> None:
    """The start, which every guide costs alike, is no part of that."""
    figures = Figures(growth={"texts": {10: 2.0, 110: 3.0}})
    rows = _rows(figures)
    assert rows["10"] == ["2.00", "0.2000"]
    assert rows["110"] == ["3.00", "0.0273", "0.0100"]


def test_typing_has_the_median_and_what_only_one_in_twenty_takes_longer_than() -> None:
    figures = Figures(keystrokes={"square": [number / 1000 for number in range(101)]})
    assert _rows(figures)["square"] == ["50", "96"]
