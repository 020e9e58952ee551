"""How the time grows with the guide: the SVGs of made guides on a large page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench import commands
from bench.figures import Figures
from bench.guides import SIZES, made_guide
from bench.process import whole_process
from bench.processor_time import processor_time

pytestmark = pytest.mark.benchmark(timer=processor_time)

ROUNDS = 2
SOME_TEXTS = 70


@pytest.fixture
def processor_seconds(
    benchmark: BenchmarkFixture, new_folder: Callable[[], Path]
) -> Callable[[Path], float]:
    """The least for the SVGs of a guide, made by a process of their own."""

    def measured(guide: Path) -> float:
        found = list[float]()

        def once() -> None:
            command = [*commands.build(new_folder(), str(guide)), "--file", "svg"]
            found.append(whole_process(command)[0].processor)

        cast(Any, benchmark.pedantic)(once, rounds=ROUNDS)
        return min(found)

    return measured


@pytest.mark.parametrize("texts", SIZES)
def test_guide_in_one_language(
    texts: int,
    processor_seconds: Callable[[Path], float],
    figures: Figures,
    new_folder: Callable[[], Path],
) -> None:
    seconds = processor_seconds(made_guide(new_folder(), texts, 1))
    figures.growth.setdefault("texts (one language)", {})[texts] = seconds


@pytest.mark.parametrize("languages", [1, 2, 4, 6])
def test_guide_of_some_texts(
    languages: int,
    processor_seconds: Callable[[Path], float],
    figures: Figures,
    new_folder: Callable[[], Path],
) -> None:
    seconds = processor_seconds(made_guide(new_folder(), SOME_TEXTS, languages))
    figures.growth.setdefault(f"languages ({SOME_TEXTS} texts)", {})[languages] = seconds
