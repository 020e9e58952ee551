"""At the end of a run, what it tells of is there: others may have come to its folder meanwhile."""

from __future__ import annotations

import errno
import fcntl
import json
import os
import shutil
import signal
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
from typer.testing import CliRunner

from infographic.cli.commands import app
from infographic.errors import RenderError
from infographic.series import finished, row_folder, run
from infographic.series.progress import SeriesProgress
from infographic.series.row_state import RowState, State
from infographic.series.start_page import start_page
from infographic.stopping import Stopped
from tests.publish.output_folder import contents
from tests.publish.site.made_page import attributes, parsed
from tests.series.made_series import TOO_LONG, MadeSeries, states


class Accident(SeriesProgress):
    """Something happens once a row is done."""

    def __init__(self, happens: Callable[[], object], after: str = "toimisto3") -> None:
        super().__init__()
        self._happens, self._after = happens, after

    def did(self, row: RowState) -> None:
        super().did(row)
        if row.row.name == self._after:
            self._happens()


def remove(path: Path) -> None:
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def linked(series: MadeSeries) -> list[str]:
    text = (series.output / "index.html").read_text(encoding="utf-8")
    return [link["href"] for link in attributes(parsed(text), "a")]


def told(state: RowState) -> str:
    (problem,) = state.problems
    return str(problem)


@pytest.mark.parametrize(
    ("gone", "failed"),
    [
        ("", ["toimisto2", "toimisto3"]),
        ("toimisto2", ["toimisto2"]),
        ("toimisto3/fi", ["toimisto3"]),
        ("toimisto2/sv/guide-toimisto2-card.pdf", ["toimisto2"]),
        ("toimisto2/report.json", ["toimisto2"]),
    ],
)
def test_rows_whose_files_somebody_removes_have_failed(
    series: MadeSeries, gone: str, failed: list[str]
) -> None:
    progress = Accident(lambda: remove(series.output / gone))
    made = series.make(progress=progress)
    assert [name for name, state in made.items() if state.state is State.FAILED] == failed
    assert all("--resume" in told(made[name]) for name in failed)
    assert progress.counts == {
        State.MADE: 3 - len(failed),
        State.FAILED: len(failed),
        State.KEPT: 0,
        State.WAITING: 0,
    }
    report = json.loads((series.output / "series.json").read_text(encoding="utf-8"))
    listed = [file["path"] for row in report["rows"] for file in row["files"]]
    assert all((series.output / path).is_file() for path in [*listed, *linked(series)])
    before = {"made": 3 - len(failed), "failed": len(failed)}
    assert {key: report[key] for key in before} == before
    again = series.make()
    assert [name for name, state in again.items() if state.state is State.MADE] == failed


def test_a_file_that_another_program_replaces_is_named(series: MadeSeries) -> None:
    file = series.output / "toimisto2/fi/opas-toimisto2-card.svg"
    made = series.make(progress=Accident(lambda: file.write_bytes(b"x" * file.stat().st_size)))
    assert str(file) in told(made["toimisto2"])
    assert states(made) == [State.FAILED, State.MADE, State.MADE]


def test_what_was_kept_is_looked_at_too(series: MadeSeries) -> None:
    series.make()
    made = series.make(progress=Accident(lambda: remove(series.output / "toimisto2")))
    assert states(made) == [State.FAILED, State.KEPT, State.KEPT]


def test_the_last_good_files_of_a_row_that_fails_may_go_too(series: MadeSeries) -> None:
    series.make()
    series.rows("Oulu", TOO_LONG, "Vaasa")
    gone = series.output / "toimisto3/fi/opas-toimisto3-card.svg"
    made = series.make(progress=Accident(lambda: remove(gone)))
    assert states(made) == [State.KEPT, State.FAILED, State.KEPT]
    assert len(made["toimisto3"].files) == 3
    assert all((series.output / path).is_file() for path in linked(series))


def test_the_reports_of_the_series_may_go_meanwhile(series: MadeSeries) -> None:
    series.make()
    series.make()
    before = contents(series.output)

    def happens() -> None:
        remove(series.output / "series.json")
        remove(series.output / "index.html")

    assert states(series.make(progress=Accident(happens))) == [State.KEPT] * 3
    assert contents(series.output) == before


def test_a_run_that_is_stopped_tells_no_row_ready_that_is_gone(series: MadeSeries) -> None:
    def happens() -> None:
        remove(series.output / "toimisto2")
        raise Stopped(2)

    progress = Accident(happens)
    with pytest.raises(Stopped):
        series.make(progress=progress)
    assert (progress.counts[State.MADE], progress.counts[State.FAILED]) == (1, 1)
    report = json.loads((series.output / "series.json").read_text(encoding="utf-8"))
    assert [row["state"] for row in report["rows"]] == ["failed", "made", "waiting"]


def test_a_request_to_end_in_the_last_moment_finds_everything_written(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It comes while the start page is made."""
    make_page = start_page

    def interrupted(*arguments: object) -> bytes:
        signal.raise_signal(signal.SIGINT)
        return make_page(*arguments)  # type: ignore[arg-type]

    def stop(number: int, _: object) -> None:
        raise Stopped(number)

    monkeypatch.setattr(finished, "start_page", interrupted)
    before = signal.signal(signal.SIGINT, stop)
    try:
        with pytest.raises(Stopped):
            series.make()
    finally:
        signal.signal(signal.SIGINT, before)
    assert len(linked(series)) == 12
    report = json.loads((series.output / "series.json").read_text(encoding="utf-8"))
    assert report["made"] == 3


def test_a_folder_that_takes_no_files_any_more_ends_the_run(series: MadeSeries) -> None:
    def happens() -> None:
        remove(series.output)
        series.output.write_text("a file in its place", encoding="utf-8")

    progress = Accident(happens, after="toimisto2")
    with pytest.raises(RenderError, match="a file has the name of a folder that is needed"):
        series.make(progress=progress)
    assert progress.counts[State.FAILED] == 1  # that which was removed; the others wait


@dataclass(frozen=True)
class Ended:
    code: int
    told: str


def command(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch, happens: Callable[[], object]
) -> Ended:
    """The command, with something that happens once a row is published."""
    publish = row_folder.published

    def published(*arguments: object) -> object:
        report = publish(*arguments)  # type: ignore[arg-type]
        happens()
        return report

    with monkeypatch.context() as patch:
        patch.setattr(run, "published", published)
        words = series.command("--jobs", "1")
        done = CliRunner().invoke(app, words, prog_name="infographic")
    return Ended(done.exit_code, done.output)


def test_rows_that_are_gone_are_told_together_with_what_to_do(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    ended = command(series, monkeypatch, lambda: remove(series.output))
    assert ended.code == 1
    assert "Rows 2 (toimisto2), 3 (toimisto3), 4 (toimisto4):\n" in ended.told
    assert "3 rows were made, but are not whole any more" in ended.told
    assert "Ready" not in ended.told
    assert "were not made" not in ended.told


def test_a_folder_that_another_run_has_taken_meanwhile_is_left_to_it(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It was removed, with its lock, and made again by who came next."""
    taken: list[int] = []

    def happens() -> None:
        if not taken:
            remove(series.output)
            series.output.mkdir()
            taken.append(os.open(series.output, os.O_RDONLY))
            fcntl.flock(taken[0], fcntl.LOCK_EX)

    try:
        ended = command(series, monkeypatch, happens)
    finally:
        os.close(taken[0])
    assert ended.code == 1
    assert "another run makes a series in this folder" in ended.told
    assert not (series.output / "series.json").exists()


def test_a_full_disk_at_the_start_page_hides_no_row_that_failed(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> NoReturn:
        raise RenderError([]) from OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    series.rows("Oulu", TOO_LONG, "Vaasa")
    monkeypatch.setattr(finished, "_as_json", full)
    ended = command(series, monkeypatch, lambda: None)
    assert ended.code == 1
    assert "Row 3 (toimisto3):\n" in ended.told
    assert "2 of 3 rows are ready" in ended.told
