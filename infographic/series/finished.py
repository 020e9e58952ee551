"""What a run leaves beside the folders of its rows: the report of all, and the start page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict, replace
from pathlib import PurePosixPath

from infographic.content.load import Content
from infographic.errors import Problem, RefusedError
from infographic.files import program_data
from infographic.publish.staging import Staging
from infographic.series.prepared import REPORT, START, Prepared
from infographic.series.row_state import RowFile, RowState, State
from infographic.series.start_page import start_page
from infographic.stopping import finished_first

_START = PurePosixPath(START)


def write_finished(states: Sequence[RowState], ready: Prepared) -> tuple[Problem, ...]:
    """Write both, in the look of the series' example: where no row could be read there is no page.
    Where a template of the guide's own is at fault, which is given back, the program's are taken:
    rows without pages have not told it. RenderError when the disk refuses, which leaves those of
    before."""
    page, problems = _page(states, ready.example)
    with Staging(ready.series.output, 2) as staging:
        staging.add(PurePosixPath(REPORT), _as_json(states, ready.series.left_over))
        if page:
            staging.add(_START, page)
        staging.write_through()
        with finished_first():
            staging.publish()
    told = {problem for state in states for problem in state.problems}
    return tuple(problem for problem in problems if problem not in told)


def _page(states: Sequence[RowState], example: Content | None) -> tuple[bytes, tuple[Problem, ...]]:
    """The start page, and what is wrong with the guide's own look of it; no bytes without an
    example."""
    if example is None:
        return b"", ()
    try:
        return start_page(states, example), ()
    except RefusedError as error:
        return start_page(states, replace(example, folder=program_data())), error.problems


def _as_json(states: Sequence[RowState], left_over: Sequence[str]) -> bytes:
    """The report of all rows, as the text of its file."""
    data = {
        **{state.value: sum(1 for each in states if each.state is state) for state in State},
        "left_over": left_over,
        "rows": list(map(_row, states)),
    }
    return (json.dumps(data, ensure_ascii=False, indent=2) + "\n").encode()


def _row(state: RowState) -> dict[str, object]:
    return {
        "row": state.row.number,
        "name": state.row.name,
        "state": state.state.value,
        "problems": [str(problem) for problem in state.problems],
        "drafts": state.drafts,
        "files": list(map(_file, state.files)),
    }


def _file(file: RowFile) -> dict[str, object]:
    return {name: value for name, value in asdict(file).items() if value != ""}
