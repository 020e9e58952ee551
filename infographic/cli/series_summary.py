"""What a series tells its user at the end, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.listed import listed
from infographic.message import Message, cut, joined, say, say_count

if TYPE_CHECKING:  # what a series imports would make every command slow
    from infographic.series.row_state import RowState
    from infographic.series.series import Series

_MOST_LISTED = 30  # reasons
_MOST_NAMED = 10  # rows of one reason
_LONGEST_SHOWN = 60  # characters of what a cell says
_START = "index.html"


def series_summary(
    states: Sequence[RowState], series: Series, output: Path, listing: str
) -> Message:
    """What is to be known of the table, what failed, with the rows and the reason, and then how
    many rows there are of which kind.

    `output` is the folder as the user named it, and `listing` what they type to see the texts that
    await approval.
    """
    failed = [state for state in states if state.problems]
    parts = [
        listed(series.remarks),
        *row_failures(states),
        _drafts(sum(1 for state in states if state.drafts), listing),
        _left_over(series.left_over, output),
        _unmade(sum(1 for state in failed if not state.is_lost)),
        _lost(sum(1 for state in failed if state.is_lost)),
        _ready(states, output),
    ]
    return joined("\n\n", filter(None, parts))


def _drafts(rows: int, listing: str) -> str:
    if not rows:
        return ""
    return say_count(
        "Texts of {count} row await approval; “{command}” lists them.",
        "Texts of {count} rows await approval; “{command}” lists them.",
        count=rows,
        command=listing,
    )


def _left_over(names: Sequence[str], output: Path) -> str:
    if not names:
        return ""
    return say_count(
        "{count} folder of earlier runs in {folder} is no row's any more; remove it if nobody"
        " needs it: {names}",
        "{count} folders of earlier runs in {folder} are no row's any more; remove those that"
        " nobody needs: {names}",
        count=len(names),
        folder=f"{output}/",
        names=_named(names),
    )


def _unmade(rows: int) -> str:
    if not rows:
        return ""
    return say_count(
        "{count} row was not made; its earlier files, if there are any, are unchanged.",
        "{count} rows were not made; their earlier files, if there are any, are unchanged.",
        count=rows,
    )


def _lost(rows: int) -> str:
    if not rows:
        return ""
    return say_count(
        "{count} row was made, but is not whole any more: others have come to its files.",
        "{count} rows were made, but are not whole any more: others have come to their files.",
        count=rows,
    )


def _ready(states: Sequence[RowState], output: Path) -> str:
    from infographic.series.row_state import State

    kept = sum(1 for state in states if state.state is State.KEPT)
    ready = kept + sum(1 for state in states if state.state is State.MADE)
    if not ready:
        return ""
    return say_count(
        "Ready: {count} row in {folder}{stayed}; open {file} in a browser",
        "Ready: {count} rows in {folder}{stayed}; open {file} in a browser",
        count=ready,
        folder=f"{output}/",
        stayed=say(", {number} of them as before", number=kept) if kept else "",
        file=str(output / _START),
    )


def row_failures(states: Sequence[RowState]) -> Iterator[Message]:
    """Each reason once, with the rows that it holds for."""
    of_reason: dict[str, list[RowState]] = {}
    for state in (state for state in states if state.problems):
        told = joined("\n", (problem.told for problem in state.problems))
        of_reason.setdefault(told, []).append(state)
    for reason, rows in list(of_reason.items())[:_MOST_LISTED]:
        filled = _filled(rows[0]) if len(rows) == 1 else ()
        yield joined("\n", (_rows(rows), reason, *filled))
    if (more := len(of_reason) - _MOST_LISTED) > 0:
        yield say("and {more} more; {file} lists them all", more=more, file="series.json")


def rows_waiting(states: Sequence[RowState]) -> str:
    """Those that a run which ended before its end has not come to."""
    from infographic.series.row_state import State

    waiting = [state for state in states if state.state is State.WAITING]
    if not waiting:
        return ""
    rows = _called(waiting)
    return say_count(
        "Not made yet: row {rows}.", "Not made yet: rows {rows}.", count=len(waiting), rows=rows
    )


def _rows(states: Sequence[RowState]) -> Message:
    """The rows, as the heading of why they failed."""
    return say_count("Row {rows}:", "Rows {rows}:", count=len(states), rows=_called(states))


def _filled(state: RowState) -> Iterator[Message]:
    """What stands for the placeholders in the lines of the guide that the problems of a row are
    about: it is the row that is to be mended there."""
    from infographic.content.guide.placeholder import placeholders_in

    lines = [problem.place.text for problem in state.problems if problem.place]
    names = dict.fromkeys(name for line in lines for name in placeholders_in(line))
    for name in names:
        for value in dict.fromkeys(state.row.values.get(name, {}).values()):
            yield say(
                "In this row {placeholder} is “{value}”.",
                placeholder=f"{{{name}}}",
                value=cut(" ".join(value.split()), _LONGEST_SHOWN),
            )


def _called(states: Sequence[RowState]) -> Message:
    """The rows, by their number in the table and what they are called there."""
    names = [
        joined(" ", (str(row.number), f"({cut(' '.join(row.label.split()), _LONGEST_SHOWN)})"))
        if row.label
        else str(row.number)
        for row in (state.row for state in states)
    ]
    return _named(names)


def _named(names: Sequence[str]) -> Message:
    """These names; of very many the first."""
    named = joined(", ", names[:_MOST_NAMED])
    if (more := len(names) - _MOST_NAMED) > 0:
        return say("{names} and {more} more", names=named, more=more)
    return named
