"""Files are made by a process of their own, which can be stopped at any time."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from queue import Queue

import pytest

from infographic.publish.report import read_report
from infographic.studio.fetching.maker import Fate, Maker, MakingState
from tests.publish.small_guide import CARD, formats, small_guide

pytestmark = pytest.mark.slow

_PATIENCE = 120.0  # s
TOO_SMALL = ("tiny", "30 mm, 30 mm", "svg")


@dataclass
class Heard:
    """A maker, and all that it has told."""

    maker: Maker
    output: Path
    told: Queue[MakingState]
    states: list[MakingState] = field(default_factory=list)

    def until(self, condition: Callable[[MakingState], bool]) -> MakingState:
        while True:
            state = self.told.get(timeout=_PATIENCE)
            self.states.append(state)
            if condition(state):
                return state

    def end(self) -> MakingState:
        return self.until(lambda state: not state.is_running)


def heard(folder: Path, *entries: tuple[str, str, str]) -> Heard:
    guide = small_guide(folder)
    if entries:
        guide.files["formats.yaml"] = formats(*entries)
    guide.write()
    told: Queue[MakingState] = Queue()
    output = folder / "output"
    return Heard(Maker(folder, output, told.put), output, told)


def test_everything_is_made_and_told(tmp_path: Path) -> None:
    making = heard(tmp_path / "opas")
    making.maker.begin("fi")
    state = making.end()
    assert state.fate is Fate.DONE
    assert state.done == state.total > 0
    report = read_report(making.output)
    assert len(report.current_files) == state.total
    assert not report.earlier_files
    counts = [each.done for each in making.states]
    assert counts == sorted(counts)
    assert any(each.now for each in making.states)


def test_stopping_keeps_what_is_ready(tmp_path: Path) -> None:
    many = [(f"card{number}", "160 mm, 110 mm", "svg, png, pdf") for number in range(8)]
    making = heard(tmp_path / "opas", *many)
    making.maker.begin("fi")
    making.until(lambda state: state.done > 0)
    making.until(lambda state: state.done > 0 and not state.now)  # these are published
    begun = time.monotonic()
    making.maker.stop()
    assert time.monotonic() - begun < 10
    assert making.end().fate is Fate.STOPPED
    ready = read_report(making.output).current_files
    assert ready
    there = {str(path.relative_to(making.output)) for path in making.output.rglob("*.*")}
    assert there == {"report.json", *(file.path for file in ready)}


def test_one_format_is_refused_and_the_others_are_made(tmp_path: Path) -> None:
    making = heard(tmp_path / "opas", CARD, TOO_SMALL)
    making.maker.begin("fi")
    state = making.end()
    assert state.fate is Fate.DONE
    assert [*state.refused] == ["tiny"]
    assert state.refused["tiny"][0]
    assert any(file.path.endswith("-card.pdf") for file in read_report(making.output).current_files)


def test_a_guide_that_cannot_be_read_fails_with_the_reason_in_the_language(
    tmp_path: Path,
) -> None:
    making = heard(tmp_path / "opas")
    (tmp_path / "opas" / "steps.yaml").write_text("- id: aloita\n  title: {fi: A}\n", "utf-8")
    making.maker.begin("fi")
    state = making.end()
    assert state.fate is Fate.FAILED
    assert "puuttuu" in " ".join(state.failed)
