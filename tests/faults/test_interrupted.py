"""Builds that are stopped: what they say of the files is true, before, during and after these get
their names."""

from __future__ import annotations

import signal

import pytest

from tests.faults.accident import Scene, befallen, importing, wait_for
from tests.publish.output_folder import contents

NOTHING = "Stopped. Nothing was written; the earlier files are unchanged."
SIGNALS = [signal.SIGINT, signal.SIGTERM, signal.SIGHUP]


def published(scene: Scene) -> str:
    """What is told when all files but the report are new."""
    return f"Stopped. The files had been published by then: all {len(scene.new) - 1} are new."


@pytest.mark.slow
@pytest.mark.parametrize("number", SIGNALS, ids=lambda number: number.name)
def test_before_the_files_get_their_names_nothing_was_written(
    scene: Scene, number: signal.Signals
) -> None:
    process = scene.start()
    wait_for(lambda: any(scene.output.glob("fi/.*.part")))
    process.send_signal(number)
    told = scene.end(process)
    assert told.splitlines() == [NOTHING]
    assert process.returncode == 128 + number
    assert contents(scene.output) == scene.old


@pytest.mark.slow
@pytest.mark.parametrize("renames", [0, 4, 8])
@pytest.mark.parametrize("number", SIGNALS[:2], ids=lambda number: number.name)
def test_while_the_files_get_their_names_this_is_finished_first(
    scene: Scene, number: signal.Signals, renames: int
) -> None:
    process = scene.start(program=befallen(number, renames))
    told = scene.end(process)
    assert told.splitlines() == [published(scene)]
    assert process.returncode == 128 + number
    assert contents(scene.output) == scene.new


@pytest.mark.slow
def test_after_that_the_files_are_said_to_be_new(scene: Scene) -> None:
    process = scene.start(program=befallen(signal.SIGINT, -1))
    told = scene.end(process)
    assert told.splitlines()[-1] == published(scene)
    assert process.returncode == 128 + signal.SIGINT
    assert contents(scene.output) == scene.new


@pytest.mark.slow
@pytest.mark.parametrize(
    "module",
    ["typer", "infographic.errors", "infographic.cli.build_summary", "infographic.content.load"],
)
@pytest.mark.parametrize("number", SIGNALS[:2], ids=lambda number: number.name)
def test_an_interrupt_among_the_imports_has_no_traceback(
    scene: Scene, number: signal.Signals, module: str
) -> None:
    process = scene.start(program=importing(number, module))
    told = scene.end(process)
    assert told.startswith("Stopped.")
    assert process.returncode == 128 + number
    assert contents(scene.output) == scene.old
