"""Rows are made whole or not at all, whoever makes them, and one costs no other."""

from __future__ import annotations

import errno
import json
import os
from typing import NoReturn

import pytest

from infographic.errors import RenderError
from infographic.publish.earlier_build import Reuse
from infographic.publish.staging import Staging
from infographic.series.row_state import State
from tests.publish.output_folder import contents
from tests.series.made_series import TOO_LONG, MadeSeries, states


def test_each_row_has_files_of_its_own_with_a_report(series: MadeSeries) -> None:
    made = series.make()
    assert states(made) == [State.MADE] * 3
    oulu = contents(series.output / "toimisto2")
    assert sorted(oulu) == [
        "fi/opas-toimisto2-card.pdf",
        "fi/opas-toimisto2-card.svg",
        "report.json",
        "sv/guide-toimisto2-card.pdf",
        "sv/guide-toimisto2-card.svg",
    ]
    assert "Oulu: hyvä opas" in oulu["fi/opas-toimisto2-card.svg"].decode()
    assert [file.path for file in made["toimisto2"].files] == [
        f"toimisto2/{name}" for name in sorted(oulu) if name != "report.json"
    ]


@pytest.mark.slow
def test_two_processes_make_the_same_as_one(series: MadeSeries) -> None:
    series.rows("Oulu", "Turku", TOO_LONG, "Vaasa", "Kemi")
    series.make(jobs=1)
    one = contents(series.output)
    series.make(jobs=2, reuse=Reuse.NOTHING)
    assert contents(series.output) == one


def test_a_row_that_fails_is_told_and_the_others_are_made(series: MadeSeries) -> None:
    series.rows("Oulu", TOO_LONG, "Vaasa")
    made = series.make()
    assert states(made) == [State.MADE, State.FAILED, State.MADE]
    (problem, *_) = made["toimisto3"].problems
    assert "title" in problem.item
    assert not (series.output / "toimisto3").exists()
    report = json.loads((series.output / "series.json").read_text())
    assert (report["made"], report["failed"]) == (2, 1)
    assert report["rows"][1]["problems"]


def test_a_row_that_fails_now_keeps_its_last_good_files(series: MadeSeries) -> None:
    series.make()
    before = contents(series.output / "toimisto3")
    series.rows("Oulu", TOO_LONG, "Vaasa")
    made = series.make()
    assert states(made) == [State.KEPT, State.FAILED, State.KEPT]
    assert contents(series.output / "toimisto3") == before
    assert len(made["toimisto3"].files) == 4


def test_what_would_be_the_same_is_kept(series: MadeSeries) -> None:
    series.make()
    before = contents(series.output / "toimisto2")
    series.rows("Oulu", "Tornio", "Vaasa", "Kemi")
    assert states(series.make()) == [State.KEPT, State.MADE, State.KEPT, State.MADE]
    assert contents(series.output / "toimisto2") == before


def test_where_a_row_stands_in_the_table_changes_nothing(series: MadeSeries) -> None:
    series.make()
    text = series.table.read_text(encoding="utf-8")
    head, *rows = text.splitlines(keepends=True)
    series.table.write_text("".join([head, *reversed(rows)]), encoding="utf-8")
    assert states(series.make()) == [State.KEPT] * 3


def test_a_file_that_was_changed_is_made_again(series: MadeSeries) -> None:
    series.make()
    file = series.output / "toimisto3/fi/opas-toimisto3-card.pdf"
    before = file.read_bytes()
    file.write_bytes(b"else")
    assert states(series.make()) == [State.KEPT, State.MADE, State.KEPT]
    assert file.read_bytes() == before


def test_another_guide_makes_all_again(series: MadeSeries) -> None:
    series.make()
    series.guide.change("steps.yaml", "Aloita heti.", "Aloita nyt.")
    series.guide.write()
    assert states(series.make()) == [State.MADE] * 3


def test_a_full_disk_ends_the_run_and_finished_rows_are_whole(
    series: MadeSeries, monkeypatch: pytest.MonkeyPatch
) -> None:
    series.make()
    whole = contents(series.output / "toimisto2")
    series.rows("Oulu", "Tornio", "Kemi")

    def full(_: Staging) -> NoReturn:
        raise RenderError([]) from OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    with monkeypatch.context() as patch:
        patch.setattr(Staging, "publish", full)
        with pytest.raises(RenderError):
            series.make()
    assert contents(series.output / "toimisto2") == whole
    assert states(series.make()) == [State.KEPT, State.MADE, State.MADE]
