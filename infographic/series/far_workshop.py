"""What a worker on another machine does: it has its own program, its own disk, and what it is sent.

A worker may be asked by several threads; rows are made one after the other, for what draws them is
not made for threads.
"""

from __future__ import annotations

import gc
from pathlib import Path
from tempfile import gettempdir, mkdtemp
from threading import Lock

from infographic.errors import MachineError, Problem
from infographic.message import say
from infographic.publish.program import made_with
from infographic.series.commission import Commission
from infographic.series.rows import SeriesRow
from infographic.series.workshop import RowResult, Workshop

_MANY_NEW = 1_000_000  # objects, as the program's own processes have it
# Like the process itself, one for all who ask it.
_OPEN: dict[str, Workshop] = {}
_ALONE = Lock()


def made_there(row: SeriesRow, commission: Commission) -> RowResult:
    """What comes of a row here; MachineError when the program here is another one than that which
    the commission is of, and errors as those of `Workshop.make`."""
    refuse_other_program(made_with(), commission.program, _own_name())
    with _ALONE:
        return _workshop(commission).make(row)


def program_there() -> str:
    """The fingerprint of the program here."""
    return made_with()


def refuse_other_program(found: str, wanted: str, worker: str) -> None:
    """MachineError when a worker's program would not make the same files, byte for byte."""
    if found != wanted:
        what = say("this worker has another version of the program, of a library or of a font")
        hint = say("install the same on all machines:  make extras  in the same program's folder")
        raise MachineError(Problem(what, item=worker, hint=hint))


def _workshop(commission: Commission) -> Workshop:
    """That of a commission: it is set up once, and the one before is cleared away."""
    name = commission.name
    if name not in _OPEN:
        while _OPEN:
            _OPEN.popitem()[1].close()
        place = Path(mkdtemp(prefix="series-", dir=_disk()))
        _work_undisturbed()
        _OPEN[name] = Workshop(commission, commission.bundle.unpacked(place), place)
    return _OPEN[name]


def _work_undisturbed() -> None:
    """Dask looks a hundred times a second at what a worker does, for a page that shows it, and
    Python at each 700 new objects for some to throw away, which a workshop does after each row:
    together they took a tenth of the time."""
    from distributed import get_worker

    gc.set_threshold(_MANY_NEW)
    worker = get_worker()
    if watching := worker.periodic_callbacks.get("profile"):
        worker.loop.add_callback(watching.stop)


def _disk() -> str:
    """The folder that Dask gives a worker, and clears away with it."""
    from distributed import get_worker

    return str(getattr(get_worker(), "local_directory", "")) or gettempdir()


def _own_name() -> str:
    from distributed import get_worker

    return str(get_worker().address)
