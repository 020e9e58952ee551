"""What the benches of whole programs have found, as tables to be read in one look."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from statistics import median, quantiles

from bench.process import Usage

_NAME, _CELL = 30, 10  # widths in characters


@dataclass
class Figures:
    """Filled while benches run: by what was measured, its `usage` and for some that of `typst`;
    `stages`, the seconds of each in every round; `growth`, the seconds of guides by what they have
    so many of; `keystrokes`, the seconds from each to the picture of a page."""

    usage: dict[str, Usage] = field(default_factory=dict)
    typst: dict[str, Usage] = field(default_factory=dict)
    stages: list[Mapping[str, float]] = field(default_factory=list)
    growth: dict[str, dict[int, float]] = field(default_factory=dict)
    keystrokes: dict[str, list[float]] = field(default_factory=dict)

    def lines(self) -> Iterator[str]:
        """The tables of what there is, line by line."""
        if self.usage:
            yield from self._programs()
        if self.stages:
            yield from self._by_stage()
        for what, seconds in self.growth.items():
            yield from _growing(what, seconds)
        if self.keystrokes:
            yield from self._typing()

    def _programs(self) -> Iterator[str]:
        heads = ("processor", "wall", "memory")
        yield "medians, in s of all cores, s on the wall and MB at the peak"
        groups = ("this program", f"Typst {version('typst')}", "times as much")
        yield f"{'':{_NAME}}{''.join(f'{group:>{3 * _CELL}}' for group in groups)}"
        yield _row("", heads * 3)
        for what, ours in self.usage.items():
            cells = _cells(ours)
            if what in self.typst:
                theirs = self.typst[what]
                cells += [*_cells(theirs), *_ratios(ours, theirs)]
            yield _row(what, cells)

    def _typing(self) -> Iterator[str]:
        yield ""
        yield _row("keystroke to picture, ms", ["median", "95 %"])
        for page, seconds in self.keystrokes.items():
            late = quantiles(seconds, n=20)[-1]
            yield _row(page, [f"{1000 * median(seconds):.0f}", f"{1000 * late:.0f}"])

    def _by_stage(self) -> Iterator[str]:
        yield ""
        yield _row("six files, by stage", ["s (wall)"])
        for stage in self.stages[0]:
            seconds = median(each.get(stage, 0.0) for each in self.stages)
            yield _row(stage, [f"{seconds:.2f}"])


def _cells(usage: Usage) -> list[str]:
    return [f"{usage.processor:.2f}", f"{usage.wall:.2f}", f"{usage.memory / 1e6:.0f}"]


def _ratios(ours: Usage, theirs: Usage) -> list[str]:
    pairs = (
        (ours.processor, theirs.processor),
        (ours.wall, theirs.wall),
        (ours.memory, theirs.memory),
    )
    return [f"{one / other:.1f} ×" for one, other in pairs]


def _growing(what: str, seconds: Mapping[int, float]) -> Iterator[str]:
    """The last column stays the same while the time grows as the guide does, and no faster."""
    yield ""
    yield _row(f"guides by {what}", ["processor", "for each", "one more"])
    before: tuple[int, float] | None = None
    for number, taken in seconds.items():
        cells = [f"{taken:.2f}", f"{taken / number:.4f}"]
        if before:
            cells.append(f"{(taken - before[1]) / (number - before[0]):.4f}")
        yield _row(f"{number}", cells)
        before = number, taken


def _row(name: str, cells: Sequence[str]) -> str:
    return f"{name:<{_NAME}}{''.join(f'{cell:>{_CELL}}' for cell in cells)}".rstrip()
