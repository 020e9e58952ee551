"""How long the commands take that are given most often, from their start to their end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from pathlib import Path
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench import commands
from bench.figures import Figures
from bench.guides import copied_guide, save_another_word
from bench.process import Usage, Warm, medians, whole_process
from bench.processor_time import processor_time

Measure = Callable[[str, Callable[[], Usage], int], None]


@pytest.fixture
def measure(benchmark: BenchmarkFixture, figures: Figures) -> Measure:
    """Measures so many times, and notes the medians under a name."""

    def measured(name: str, once: Callable[[], Usage], rounds: int) -> None:
        found = list[Usage]()
        pedantic = cast(Any, benchmark.pedantic)
        pedantic(lambda: found.append(once()), rounds=rounds)
        figures.usage[name] = medians(found)

    return measured


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A copy of the program's own guide, with all its files in the folder `output`."""
    guide = copied_guide(tmp_path_factory.mktemp("guide") / "copy")
    whole_process(_build(guide))
    return guide


def _build(guide: Path) -> list[str]:
    return commands.build(guide / "output", str(guide))


@pytest.mark.parametrize(
    ("name", "command"),
    [("--help", commands.HELP), ("check", commands.CHECK)],
    ids=("help", "check"),
)
@pytest.mark.benchmark(timer=processor_time)
def test_command_that_makes_nothing(measure: Measure, name: str, command: Sequence[str]) -> None:
    whole_process(command)
    measure(name, lambda: whole_process(command)[0], 5)


@pytest.mark.usefixtures("built")  # so that all of the program is compiled
@pytest.mark.benchmark(timer=processor_time)
def test_all_files(measure: Measure, new_folder: Callable[[], Path]) -> None:
    measure("all files", lambda: whole_process(commands.build(new_folder()))[0], 2)


@pytest.mark.benchmark(timer=processor_time)
def test_nothing_changed(measure: Measure, built: Path) -> None:
    measure("all files, nothing changed", lambda: whole_process(_build(built))[0], 2)


@pytest.mark.benchmark(timer=processor_time)
def test_one_word_changed(measure: Measure, built: Path) -> None:
    """A word of the Swedish texts is another one in each round."""
    numbers = count()

    def once() -> Usage:
        word = save_another_word(built, next(numbers))
        usage, _ = whole_process(_build(built))
        assert word in (built / "output" / "sv" / "index.html").read_text(encoding="utf-8")
        return usage

    measure("all files, one word changed", once, 2)


def test_saved_text_to_one_svg_warm(measure: Measure, new_folder: Callable[[], Path]) -> None:
    """As in an editor, that draws each change; pytest-benchmark is told the time on the wall."""
    guide, numbers = copied_guide(new_folder()), count()
    with Warm("saved_text") as program:

        def once() -> Usage:
            save_another_word(guide, next(numbers))
            return program.once_more(guide)

        once()
        measure("saved text to one SVG, warm", once, 9)
