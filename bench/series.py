"""What a series costs: so many rows of the program's own guide, in both languages, as A4 portrait
in svg, png, pdf and pdf-print, by one process, by two, and by a Dask cluster with two workers:

    python -m bench.series [ROWS …]

Without a number, 20 and 200 rows. Tells the rows a minute of each way, how many times those of one
process that is, the peak memory of each process, and what 10,000 rows would cost: on two cores as
measured, on 32 as reckoned from that. Ends with 1 unless all ways make the same bytes.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from infographic.files import program_data
from infographic.publish.offer import load
from infographic.series.bundle import bundle_of

_ROWS = (20, 200)
_KINDS = ("svg", "png", "pdf", "pdf-print")
_EVERY = 0.25  # s after which processes are looked at
_MANY, _CORES = 10_000, 32
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass
class Watched:
    """The processes of sessions: the most memory that each had, in bytes, by what it does, and the
    processor time of the first of them, in seconds."""

    memory: dict[int, int] = field(default_factory=dict)
    names: dict[int, str] = field(default_factory=dict)
    first: float = 0.0

    def look(self, sessions: Sequence[int]) -> None:
        for about in Path("/proc").glob("[0-9]*/stat"):
            try:
                fields = about.read_text().rpartition(")")[2].split()
                process = int(about.parent.name)
                if int(fields[3]) not in sessions:
                    continue
                status = (about.parent / "status").read_text()
                command = (about.parent / "cmdline").read_text().replace("\0", " ")
            except (OSError, ValueError):  # it has ended meanwhile
                continue
            peak = [line for line in status.splitlines() if line.startswith("VmHWM:")]
            if peak:
                self.memory[process] = int(peak[0].split()[1]) * 1024
                self.names[process] = _role(command, int(fields[1]) == os.getpid())
            if process == sessions[0]:
                self.first = (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def told(self) -> str:
        """The most memory of each, in MB."""
        found = sorted((self.names[each], round(most / 1e6)) for each, most in self.memory.items())
        return ", ".join(f"{name} {most}" for name, most in found)


def _role(command: str, is_ours: bool) -> str:
    if "resource_tracker" in command:
        return "tracker"
    if "spawn_main" in command:
        return "worker"
    if " dask " in command:
        return "scheduler" if " scheduler " in command else "nanny"
    return "first" if is_ours else "maker"


@dataclass(frozen=True)
class Run:
    """How a way went: seconds on the wall, what was watched, and the SHA-256 of all files."""

    way: str
    rows: int
    seconds: float
    watched: Watched
    files: str
    bytes: int


def _series(folder: Path) -> Path:
    """A copy of the program's guide whose title says what a row does."""
    guide = bundle_of(program_data(), ()).unpacked(folder)
    title = load(guide).guide.title
    text = (guide / "guide.yaml").read_text(encoding="utf-8")
    for code, words in title.words.items():
        text = text.replace(f"{code}: {words}", f'{code}: "{words} {{office}}"', 1)
    (guide / "guide.yaml").write_text(text, encoding="utf-8")
    return guide


def _table(folder: Path, rows: int) -> Path:
    table = folder / f"{rows}.csv"
    lines = [f"office-{number},{number}\n" for number in range(rows)]
    table.write_text("".join(["name,office\n", *lines]), encoding="utf-8")
    return table


def _run(way: str, options: Sequence[str], guide: Path, table: Path, others: Sequence[int]) -> Run:
    output = guide.parent / f"made by {way}"
    shutil.rmtree(output, ignore_errors=True)
    kinds = [word for kind in _KINDS for word in ("--file", kind)]
    command = ["series", str(guide), str(table), "--output", str(output), *kinds, *options]
    start, watched = time.perf_counter(), Watched()
    process = subprocess.Popen(
        [sys.executable, "-m", "infographic", *command, "--format", "a4-portrait"],
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    while process.poll() is None:
        watched.look([process.pid, *others])
        time.sleep(_EVERY)
    seconds = time.perf_counter() - start
    assert process.stderr is not None
    if process.returncode:
        sys.exit(process.stderr.read().decode())
    digest, size = hashlib.sha256(), 0
    for path in sorted(output.rglob("*")):
        if path.is_file():
            data = path.read_bytes()
            digest.update(f"{path.relative_to(output)} {len(data)}\n".encode() + data)
            size += len(data)
    return Run(way, int(table.stem), seconds, watched, digest.hexdigest(), size)


@contextmanager
def _cluster(folder: Path) -> Iterator[tuple[str, list[int]]]:
    """A scheduler and two workers: its address, and the sessions of their processes."""
    file = folder / "scheduler.json"
    here = ("--no-dashboard", "--scheduler-file", str(file))
    words = [("scheduler", "--host", "127.0.0.1", "--port", "0", *here)]
    words += [
        ("worker", *here, "--nthreads", "1", "--local-directory", str(folder / name))
        for name in ("one", "two")
    ]
    processes = [
        subprocess.Popen(
            [sys.executable, "-m", "dask", *each],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        for each in words
    ]
    try:
        while not (file.exists() and file.stat().st_size):
            time.sleep(_EVERY)
        yield json.loads(file.read_text())["address"], [each.pid for each in processes]
    finally:
        for process in reversed(processes):
            process.terminate()
            process.wait()


def _told(run: Run, one: Run) -> str:
    ratio = one.seconds / run.seconds
    rate = run.rows / run.seconds * 60
    return (
        f"{run.way:<14} {run.rows:>5} rows {run.seconds:8.1f} s {rate:7.1f} a minute"
        f" {ratio:5.2f} ×  peak MB: {run.watched.told}"
    )


def _cost(one: Run, two: Run, fewer: Run | None) -> str:
    """What many rows cost: each takes one of the cores its time, and the first process has to take
    it in, for which the start, known by a run of `fewer` rows, does not count."""
    hours = two.seconds / two.rows * _MANY / 3600
    rows, spent = (fewer.rows, fewer.watched.first) if fewer else (0, 0.0)
    first = (two.watched.first - spent) / (two.rows - rows)
    reckoned = max(two.seconds * 2 / two.rows / _CORES, first) * _MANY / 3600
    return (
        f"{_MANY:,} rows: {hours:.2f} h on 2 cores, about {reckoned:.2f} h on {_CORES};"
        f" {one.bytes / one.rows * _MANY / 1e9:.1f} GB"
        f" (the first process takes {first * 1000:.0f} ms a row)"
    )


def main(numbers: Sequence[int]) -> int:
    """0 when all ways made the same."""
    same, fewer = True, None
    with TemporaryDirectory(prefix="bench-series-") as place:
        folder = Path(place)
        guide = _series(folder)
        for rows in numbers:
            table = _table(folder, rows)
            one = _run("one process", ["--jobs", "1"], guide, table, ())
            print(_told(one, one), flush=True)
            two = _run("two processes", ["--jobs", "2"], guide, table, ())
            print(_told(two, one), flush=True)
            with _cluster(folder) as (address, sessions):
                dask = _run("Dask", ["--dask", address], guide, table, sessions)
            (folder / "scheduler.json").unlink(missing_ok=True)
            print(_told(dask, one), flush=True)
            same &= one.files == two.files == dask.files
            print(_cost(one, two, fewer), flush=True)
            fewer = two
    print("the same bytes" if same else "NOT THE SAME BYTES")
    return 0 if same else 1


if __name__ == "__main__":
    sys.exit(main([*map(int, sys.argv[1:])] or _ROWS))
