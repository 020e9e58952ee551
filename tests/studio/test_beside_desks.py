"""What views keep beside desks."""

from __future__ import annotations

import gc
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from time import sleep
from weakref import ref

from infographic.studio.beside_desks import BesideDesks
from infographic.studio.desk.desk import Desk


class Table:
    """Something to keep."""


def slowly() -> Table:
    sleep(0.01)
    return Table()


def test_a_desk_has_one_thing_of_a_kind_whoever_asks_at_the_same_time(tmp_path: Path) -> None:
    beside = BesideDesks()
    with Desk(tmp_path) as desk, ThreadPoolExecutor(8) as threads:
        found = [threads.submit(beside.of, desk, Table, slowly) for _ in range(8)]
        assert len({id(each.result()) for each in found}) == 1


def test_kinds_and_desks_are_kept_apart(tmp_path: Path) -> None:
    beside = BesideDesks()
    with Desk(tmp_path) as one, Desk(tmp_path) as other:
        table = beside.of(one, Table, Table)
        assert beside.of(other, Table, Table) is not table
        assert beside.of(one, list, list) == []
        assert beside.of(one, Table, Table) is table


def test_what_is_kept_goes_with_its_desk(tmp_path: Path) -> None:
    beside = BesideDesks()
    desk = Desk(tmp_path)
    table = ref(beside.of(desk, Table, Table))
    desk.close()
    del desk
    gc.collect()
    assert table() is None
