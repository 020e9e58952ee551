"""How long it takes to change a text in a guide's file, and to tell differences: `make bench`."""

from __future__ import annotations

from itertools import count

from pytest_benchmark.fixture import BenchmarkFixture

from infographic.content.edit.change import MoveItem, SetText
from infographic.content.edit.difference import difference
from infographic.content.edit.edited import edited
from infographic.content.load import STEPS
from infographic.files import program_data

TEXT = (program_data() / STEPS).read_text(encoding="utf-8")


def test_setting_a_text(benchmark: BenchmarkFixture) -> None:
    """To take at most 10 ms; each is another one, for what is read is remembered."""
    numbers = count()
    new = benchmark(lambda: edited(TEXT, SetText((3, "title"), "fi", f"{next(numbers)}"), STEPS))
    assert new.splitlines()[:10] == TEXT.splitlines()[:10]


def test_telling_what_is_different(benchmark: BenchmarkFixture) -> None:
    new = edited(
        edited(TEXT, SetText((3, "title"), "fi", "Uusi"), STEPS), MoveItem((), 0, 5), STEPS
    )
    found = benchmark(difference, {STEPS: TEXT}, {STEPS: new})
    assert len(found.changes) == 2
