"""`infographic series`: what it says at the end, and with which exit code."""

from __future__ import annotations

import fcntl
import os
from dataclasses import replace
from pathlib import Path

import pytest
from typer.testing import CliRunner

from infographic.cli.commands import app
from infographic.cli.series_summary import series_summary
from infographic.errors import Problem
from infographic.series.row_state import RowState, State
from tests.series.made_series import TOO_LONG, MadeSeries


@pytest.fixture
def series(tmp_path: Path) -> MadeSeries:
    """Three offices, of which one has a name that no page takes."""
    made = MadeSeries(tmp_path, kinds=("svg",))
    made.rows("Oulu", TOO_LONG, "Vaasa")
    return made


def run(series: MadeSeries, *further: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, series.command("--jobs", "1", *further), prog_name="infographic")
    return done.exit_code, done.output


def test_a_row_that_fails_is_told_with_its_number_and_the_others_are_ready(
    series: MadeSeries,
) -> None:
    code, told = run(series)
    assert code == 1
    assert told.startswith("Row 3 (toimisto3):\n")
    assert "1 row was not made; its earlier files, if there are any, are unchanged." in told
    assert f"Ready: 2 rows in {series.output}/; open {series.output}/index.html in" in told


def test_rows_that_fail_for_one_reason_are_told_together(series: MadeSeries) -> None:
    refused = series.prepared().series.rows[1]
    reason = (Problem("the name is too long"),)
    failed = [
        RowState(
            replace(refused, number=number, label=f"toimisto{number}"), State.FAILED, (), reason
        )
        for number in range(2, 14)
    ]
    told = series_summary(failed, series.prepared().series, series.output, "")
    assert told.startswith("Rows 2 (toimisto2), 3 (toimisto3), ")
    assert "11 (toimisto11) and 2 more:\n" in told
    assert "12 rows were not made; their earlier files" in told


def test_what_a_row_says_is_told_with_the_line_that_it_stands_in(series: MadeSeries) -> None:
    """The place is in the guide, and what is to be mended in the table."""
    series.rows("Oulu", "مرحبا", "Vaasa", "y" * 5000)
    code, told = run(series)
    assert code == 1
    assert "In this row {toimisto} is “مرحبا”." in told
    assert "In this row {toimisto} is “" + "y" * 60 + "…”." in told


def test_a_row_with_a_long_name_is_told_in_short(series: MadeSeries) -> None:
    lines = ["nimi;toimisto\n", f"{'nimi' * 60};{TOO_LONG}\n"]
    series.table.write_text("".join(lines), encoding="utf-8")
    assert f"Row 2 ({'nimi' * 15}…):\n" in run(series)[1]


def test_a_template_at_fault_is_told_and_the_start_page_is_as_the_program_draws_it(
    series: MadeSeries,
) -> None:
    series.rows("Oulu")
    series.guide.files["page/series.html"] = "{% if %}"
    series.guide.write()
    code, told = run(series)
    assert code == 0
    assert str(series.guide.path / "page/series.html") in told
    assert "index.html in a browser" in told
    assert "toimisto2/fi/" in (series.output / "index.html").read_text(encoding="utf-8")


def test_what_is_as_before_is_counted(series: MadeSeries) -> None:
    series.rows("Oulu", "Turku", "Vaasa")
    assert run(series)[0] == 0
    series.rows("Oulu", "Vaasa")
    code, told = run(series, "--resume")
    assert code == 0
    assert "1 folder of earlier runs in" in told
    assert "needs it: toimisto4" in told
    assert "Ready: 2 rows" in told
    assert "1 of them as before" in told


@pytest.mark.parametrize(
    ("further", "code", "words"),
    [
        (("--resume", "--force"), 2, "--resume keeps what lies there, and --force does not"),
        (("--format", "wall"), 2, "there is no format “wall”"),
        (("--lang", "de"), 2, "there is no language “de”"),
        (("--final",), 1, "await"),
    ],
)
def test_what_cannot_be_wanted_is_told(
    series: MadeSeries, further: tuple[str, ...], code: int, words: str
) -> None:
    found, told = run(series, *further)
    assert (found, words in told) == (code, True), told


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("report.json", "in this folder lie the files of a guide, and not those of a series"),
        ("guide.yaml", "in this folder lies a guide itself"),
        ("index.html", "in this folder lies an index.html that no series has made"),
    ],
)
def test_a_folder_with_files_of_others_is_refused(
    series: MadeSeries, name: str, words: str
) -> None:
    series.output.mkdir()
    (series.output / name).touch()
    code, told = run(series)
    assert (code, words in told) == (1, True), told
    assert [*series.output.iterdir()] == [series.output / name]


def test_two_runs_do_not_make_rows_in_one_folder(series: MadeSeries) -> None:
    series.output.mkdir()
    descriptor = os.open(series.output, os.O_RDONLY)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        code, told = run(series)
    finally:
        os.close(descriptor)
    assert code == 1
    assert "another run makes a series in this folder" in told
    assert "Nothing was written" in told
