"""How soon the picture follows a keystroke in the studio, and that its memory does not grow."""

from __future__ import annotations

import gc
from collections.abc import Callable, Mapping
from itertools import cycle, islice
from resource import RUSAGE_SELF, getrusage
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.edits import keystrokes
from bench.figures import Figures
from bench.processor_time import processor_time
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.studio.live.easel import Easel, settle
from infographic.studio.live.picture import LivePage, LivePicture

_WARM = 5
_SOON, _LATE = 100, 1100  # edits after which memory is looked at
_MOST_MORE = 10_000  # kB, at the peak


def drawing(easel: Easel, page: str) -> Callable[[Mapping[str, str]], None]:
    """What the server does after a keystroke: from the texts of files to the seen picture."""

    def draw(texts: Mapping[str, str]) -> None:
        content = load(program_data(), texts=texts)
        drawn = easel.page(content, content.formats[page])
        assert isinstance(drawn, LivePage)
        assert isinstance(drawn.picture("fi"), LivePicture)

    return draw


@pytest.mark.parametrize("page", ["a4-landscape", "a4-portrait", "a3-landscape", "slide", "square"])
@pytest.mark.benchmark(timer=processor_time)
def test_keystroke_to_picture(benchmark: BenchmarkFixture, figures: Figures, page: str) -> None:
    every, draw = [*keystrokes(program_data())], drawing(Easel(), page)
    for texts in every[:_WARM]:
        draw(texts)
    settle()
    waiting, taken = iter(every), figures.keystrokes.setdefault(page, [])

    def next_one() -> None:
        began = processor_time()
        draw(next(waiting))
        taken.append(processor_time() - began)

    cast(Any, benchmark.pedantic)(next_one, rounds=len(every))


def test_memory_after_many_edits(benchmark: BenchmarkFixture) -> None:
    """With Python's own looking for what is no longer needed, which is off for other benches."""
    gc.enable()
    settle()
    draw, edits = drawing(Easel(), "a4-landscape"), cycle([*keystrokes(program_data())])

    def peak_after(count: int) -> int:
        for texts in islice(edits, count):
            draw(texts)
        return getrusage(RUSAGE_SELF).ru_maxrss

    soon = peak_after(_SOON)
    late = cast(Any, benchmark.pedantic)(peak_after, args=(_LATE - _SOON,), rounds=1)
    assert late - soon < _MOST_MORE, (soon, late)
