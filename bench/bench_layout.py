"""How long the program's own guide takes to be laid out in all its languages, on each of its pages:
`make bench`, or of this alone `make bench ARGS='-k layout'`."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.processor_time import processor_time
from infographic.content.guide.local import in_every_language
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.publish.offer import load
from infographic.text.typeset import typesetters

pytestmark = pytest.mark.benchmark(timer=processor_time)

CONTENT = load(program_data())
GUIDES = in_every_language(CONTENT.guide)


@pytest.mark.parametrize("name", CONTENT.formats)
def test_layout_of_the_first_picture(benchmark: BenchmarkFixture, name: str) -> None:
    """Cold: nothing has been measured yet."""
    pedantic = cast(Any, benchmark.pedantic)
    assert pedantic(lay_out, (name,), setup=forget, rounds=3)


@pytest.mark.parametrize("name", CONTENT.formats)
def test_layout_once_more(benchmark: BenchmarkFixture, name: str) -> None:
    """Warm, as in a program that goes on running: to take at most 120 ms."""
    pedantic = cast(Any, benchmark.pedantic)
    assert pedantic(lay_out, (name,), rounds=7, warmup_rounds=1)


def lay_out(name: str) -> object:
    theme, page = CONTENT.theme, CONTENT.formats[name]
    return fit(GUIDES, theme, page, *typesetters(theme, page, CONTENT.guide.names))


def forget() -> None:
    """Empty every cache of the program's functions."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("infographic"):
            each.cache_clear()
