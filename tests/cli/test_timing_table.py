"""How long a build took."""

from __future__ import annotations

from infographic.cli.timing_table import timing_table


def test_the_timing_table_adds_up() -> None:
    assert timing_table({"load": 0.25, "png": 0.75}, 0.8).splitlines() == [
        "load                            0.25 s   25%",
        "png                             0.75 s   75%",
        "together                        1.00 s  100%",
        "passed                          0.80 s",
    ]
