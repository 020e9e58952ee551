"""How long the program's own guide takes to be laid out, on each of its pages: `make bench`."""

from __future__ import annotations

import gc
from functools import _lru_cache_wrapper
from typing import Any, cast

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from bench.processor_time import processor_time
from infographic.content.guide.local import LocalGuide, localise
from infographic.content.load import Content, load, program_data
from infographic.layout.fit.fit import fit
from infographic.text.typeset import typesetters

pytestmark = pytest.mark.benchmark(timer=processor_time)

CONTENT = load(program_data())


@pytest.fixture(scope="module")
def guides() -> list[LocalGuide]:
    return [localise(CONTENT.guide, code) for code in CONTENT.guide.languages]


@pytest.mark.parametrize("name", CONTENT.formats)
def test_layout_of_the_first_picture(
    benchmark: BenchmarkFixture, guides: list[LocalGuide], name: str
) -> None:
    """Cold: nothing has been measured yet."""
    pedantic = cast(Any, benchmark.pedantic)
    assert pedantic(_lay_out, args=(CONTENT, guides, name), setup=_forget, rounds=3)


@pytest.mark.parametrize("name", CONTENT.formats)
def test_layout_once_more(benchmark: BenchmarkFixture, guides: list[LocalGuide], name: str) -> None:
    """Warm: as in a program that goes on running."""
    _lay_out(CONTENT, guides, name)
    pedantic = cast(Any, benchmark.pedantic)
    assert pedantic(_lay_out, args=(CONTENT, guides, name), rounds=3)


def _lay_out(content: Content, guides: list[LocalGuide], name: str) -> object:
    theme, page = content.theme, content.formats[name]
    return fit(guides, theme, page, *typesetters(theme, page, content.guide.names))


def _forget() -> None:
    """Empty every cache of the program."""
    for each in gc.get_objects():
        if isinstance(each, _lru_cache_wrapper) and each.__module__.startswith("infographic"):
            each.cache_clear()
