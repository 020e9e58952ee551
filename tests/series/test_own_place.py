"""The folder in which rows are made ends with the run, or with the next one."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest

from infographic.series.own_place import own_place

LONG_AGO = 1_000_000_000  # s since 1970


@pytest.fixture(autouse=True)
def disk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def test_it_is_gone_when_the_run_is_over(disk: Path) -> None:
    with own_place() as place:
        (place / "file").touch()
        assert place.parent == disk
    assert list(disk.iterdir()) == []


def test_what_a_killed_run_has_left_is_cleared_away(disk: Path) -> None:
    left = disk / "infographic-series-left"
    (left / "workshop").mkdir(parents=True)
    os.utime(left, (LONG_AGO, LONG_AGO))
    with own_place():
        assert not left.exists()


def test_what_another_run_uses_stays(disk: Path) -> None:
    with own_place() as used:
        os.utime(used, (LONG_AGO, LONG_AGO))
        with own_place():
            assert used.exists()
    assert list(disk.iterdir()) == []


def test_what_is_new_or_another_thing_stays(disk: Path) -> None:
    (disk / "infographic-series-new").mkdir()
    (disk / "infographic-series-file").touch()
    os.utime(disk / "infographic-series-file", (LONG_AGO, LONG_AGO))
    with own_place():
        assert len(list(disk.iterdir())) == 3
