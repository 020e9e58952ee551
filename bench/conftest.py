"""What benches of whole programs share, and the tables of what they found, at the very end."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from bench.figures import Figures

_FIGURES = pytest.StashKey[Figures]()


@pytest.fixture(scope="session")
def figures(pytestconfig: pytest.Config) -> Figures:
    """What has been found so far, to be added to."""
    return pytestconfig.stash.setdefault(_FIGURES, Figures())


@pytest.fixture
def new_folder(tmp_path: Path) -> Callable[[], Path]:
    """Gives a folder that is not there yet, another one each time."""
    numbers: Iterator[int] = count()
    return lambda: tmp_path / str(next(numbers))


@pytest.hookimpl(trylast=True)
def pytest_terminal_summary(
    terminalreporter: pytest.TerminalReporter, config: pytest.Config
) -> None:
    lines = list(config.stash.get(_FIGURES, Figures()).lines())
    if lines:
        terminalreporter.section("whole programs")
        terminalreporter.write("\n".join((*lines, "")))
