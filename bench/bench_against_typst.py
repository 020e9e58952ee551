"""The program beside Typst: the same texts on one page, in turn, cold and warm."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench import commands
from bench.figures import Figures
from bench.process import Usage, Warm, medians, whole_process
from bench.processor_time import processor_time

Measured = Callable[[], Usage]
InTurn = Callable[[str, Measured, Measured], None]

ROUNDS = 5
STAGE = re.compile(r"^(\S.*?) +([0-9.]+) s +[0-9]+%$", re.MULTILINE)


@pytest.fixture
def in_turn(benchmark: BenchmarkFixture, figures: Figures) -> InTurn:
    """Measures one and the other again and again, after a first time for each, and notes the
    medians under a name; pytest-benchmark is told of the one."""

    def measure(name: str, ours: Measured, typst: Measured) -> None:
        found, beside = list[Usage](), list[Usage]()
        pedantic = cast(Any, benchmark.pedantic)
        pedantic(
            lambda: found.append(ours()),
            setup=lambda: beside.append(typst()),
            rounds=ROUNDS,
            warmup_rounds=1,
        )
        figures.usage[name], figures.typst[name] = medians(found[1:]), medians(beside[1:])

    return measure


@pytest.mark.benchmark(timer=processor_time)
def test_six_files_cold(in_turn: InTurn, figures: Figures, new_folder: Callable[[], Path]) -> None:
    def ours() -> Usage:
        usage, said = whole_process(commands.six_files(new_folder()))
        figures.stages.append({stage: float(taken) for stage, taken in STAGE.findall(said)})
        return usage

    in_turn(
        "six files, cold",
        ours,
        lambda: whole_process(commands.six_files_of_typst(new_folder()))[0],
    )
    del figures.stages[0]


@pytest.mark.benchmark(timer=processor_time)
def test_one_svg_cold(in_turn: InTurn, new_folder: Callable[[], Path]) -> None:
    in_turn(
        "one SVG, cold",
        lambda: whole_process(commands.one_file(new_folder()))[0],
        lambda: whole_process(commands.one_file_of_typst(new_folder()))[0],
    )


def test_six_files_warm(in_turn: InTurn, new_folder: Callable[[], Path]) -> None:
    """Each program goes on running; pytest-benchmark is told the time on the wall."""
    with Warm("six_files") as ours, Warm("six_files_of_typst") as typst:
        in_turn(
            "six files, warm",
            lambda: ours.once_more(new_folder()),
            lambda: typst.once_more(new_folder()),
        )
