"""What a series tells its user at the end, in words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.summary import listed
from infographic.errors import Problem
from infographic.message import Message, joined, say, say_count

if TYPE_CHECKING:  # what a series imports would make every command slow
    from infographic.series.row_state import RowState

_MOST_LISTED = 30  # reasons
_MOST_NAMED = 10  # rows of one reason
_START = "index.html"


def series_summary(states: Sequence[RowState], remarks: Sequence[Problem], output: Path) -> Message:
    """What is to be known of the table, what failed, with the rows and the reason, and then how
    many rows there are of which kind. `output` is the folder as the user named it."""
    from infographic.series.row_state import State

    number = {state: sum(1 for each in states if each.state is state) for state in State}
    parts = [
        *filter(None, [listed(remarks)]),
        *_failures([state for state in states if state.problems]),
    ]
    if drafts := sum(state.drafts for state in states):
        parts.append(
            say_count(
                "{count} text of all rows awaits approval.",
                "{count} texts of all rows await approval.",
                count=drafts,
            )
        )
    if failed := number[State.FAILED]:
        parts.append(
            say_count(
                "{count} row was not made; its earlier files, if there are any, are unchanged.",
                "{count} rows were not made; their earlier files, if there are any, are unchanged.",
                count=failed,
            )
        )
    ready = number[State.MADE] + number[State.KEPT]
    kept = number[State.KEPT]
    parts.append(
        say_count(
            "Ready: {count} row in {folder}{stayed}; open {file} in a browser",
            "Ready: {count} rows in {folder}{stayed}; open {file} in a browser",
            count=ready,
            folder=f"{output}/",
            stayed=say(", {number} of them as before", number=kept) if kept else "",
            file=str(output / _START),
        )
    )
    return joined("\n\n", parts)


def _failures(failed: Sequence[RowState]) -> Iterator[Message]:
    """Each reason once, with the rows that it holds for."""
    of_reason: dict[str, list[RowState]] = {}
    for state in failed:
        told = joined("\n", (problem.told for problem in state.problems))
        of_reason.setdefault(told, []).append(state)
    for reason, states in list(of_reason.items())[:_MOST_LISTED]:
        yield joined("\n", (_rows(states), reason))
    if (more := len(of_reason) - _MOST_LISTED) > 0:
        yield say("and {more} more; {file} lists them all", more=more, file="series.json")


def _rows(states: Sequence[RowState]) -> Message:
    """The rows, by number in the table and name; of very many the first."""
    names: Iterable[str] = (
        joined("", (str(state.row.number), " (", state.row.name, ")"))
        for state in states[:_MOST_NAMED]
    )
    named = joined(", ", names)
    if (more := len(states) - _MOST_NAMED) > 0:
        named = say("{rows} and {more} more", rows=named, more=more)
    return say_count("Row {rows}:", "Rows {rows}:", count=len(states), rows=named)
