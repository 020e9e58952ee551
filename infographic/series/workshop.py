"""Where rows are made, one after the other: a guide unpacked on this machine's own disk.

A row is built as any guide is (`publish.build`), into a folder that still has the files of the row
before: what would be the same as it was there is not laid out and drawn again.
"""

from __future__ import annotations

import gc
import shutil
from collections.abc import Iterable, Mapping
from pathlib import Path
from tempfile import mkdtemp

from infographic.content.guide.approval import number_awaiting, refuse_drafts
from infographic.errors import InfographicError, MachineError, Problem
from infographic.message import say
from infographic.publish.build import Built, Plan, build
from infographic.publish.earlier_build import Reuse
from infographic.publish.edition import Edition, edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.report import Key, read_report
from infographic.publish.staging import Scratch
from infographic.series.commission import Commission
from infographic.series.last_row import forget, rename_to, shown_by
from infographic.series.made_row import MadeRow, UnmadeRow
from infographic.series.row_guide import contents_of
from infographic.series.rows import SeriesRow
from infographic.series.told_place import as_named

RowResult = MadeRow | UnmadeRow

_PLAN = Plan(Reuse.ALL, 1, staging=Scratch)


class Workshop:
    """Makes the rows of a commission, in a new folder within `place`."""

    def __init__(self, commission: Commission, guide: Path, place: Path) -> None:
        """`guide` is the guide's folder, unpacked. OSError when the disk refuses."""
        self._commission, self._guide = commission, guide
        self._folder = Path(mkdtemp(prefix="workshop-", dir=place))
        self._output = self._folder / "output"
        gc.freeze()  # what is there by now stays
        self._shows: Mapping[Key, str] = {}  # of the last row

    def make(self, row: SeriesRow) -> RowResult:
        """The files of a row, or why there are none. MachineError when something is missing
        without which no row can be made."""
        gc.collect()  # what the last row has left, which no command that ends soon throws away
        try:
            return self._made(row)
        except MachineError:
            raise
        except InfographicError as error:
            problems: tuple[Problem, ...] = error.problems
        except MemoryError:
            problems = (Problem(say("there is not enough memory")),)
        except OSError as error:
            reason = error.strerror or str(error)
            problems = (Problem(say("the system refuses: {reason}", reason=reason)),)
        except Exception as error:  # a fault of the program is no reason to leave the other rows
            told = f"{type(error).__name__}: {error}"
            problems = (
                Problem(
                    say("the program cannot go on with this row: {reason}", reason=told),
                    hint=say("this is a fault of the program, please report it"),
                ),
            )
        forget(self._output)  # which may be half of what it was
        return self._unmade(problems)

    def _made(self, row: SeriesRow) -> RowResult:
        commission = self._commission
        content = contents_of(self._guide, row, commission.selection.arrangement)
        edition = edition_of(manuscript_of(content), commission.selection_of(row))
        if commission.refuses_drafts:
            refuse_drafts(content.guide, content.approvals, edition.languages)
        shows = shown_by(edition)
        rename_to(edition, _unlike(self._shows, shows), self._output)
        self._shows = shows
        built = build(edition, self._output, Progress(), _PLAN)
        if built.refused:
            problems = [problem for each in built.refused for problem in each.error.problems]
            forget(self._output)
            return self._unmade(problems)
        return _result(edition, built, self._output)

    def _unmade(self, problems: Iterable[Problem]) -> UnmadeRow:
        shown = self._commission.shown
        return UnmadeRow(tuple(as_named(each, self._guide, shown) for each in problems))

    def close(self) -> None:
        """Remove the folder."""
        shutil.rmtree(self._folder, ignore_errors=True)


def _unlike(before: Mapping[Key, str], now: Mapping[Key, str]) -> frozenset[Key]:
    """What shows something else than it did."""
    return frozenset(key for key in now if before.get(key) != now[key])


def _result(edition: Edition, built: Built, output: Path) -> MadeRow:
    report = read_report(output)
    content = edition.manuscript.content
    files = {file.path: (output / file.path).read_bytes() for file in built.files}
    return MadeRow(
        files,
        report.variants,
        report.pages,
        edition.made_from,
        number_awaiting(content.guide, content.approvals, edition.languages),
    )
