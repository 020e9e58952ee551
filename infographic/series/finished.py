"""What a run leaves beside the folders of its rows: the report of all, and the start page."""

from __future__ import annotations

import json
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import asdict
from pathlib import PurePosixPath

from infographic.errors import RefusedError
from infographic.publish.staging import Staging
from infographic.series.prepared import REPORT, START, Prepared
from infographic.series.row_state import RowFile, RowState, State
from infographic.series.start_page import start_page
from infographic.stopping import finished_first

_START = PurePosixPath(START)


def write_finished(states: Sequence[RowState], ready: Prepared) -> None:
    """Write both, in the look of the series' example: where no row could be read there is no page,
    nor where a template of the guide's own is at fault. RenderError when the disk refuses, which
    leaves those of before."""
    with Staging(ready.series.output, 2) as staging:
        staging.add(PurePosixPath(REPORT), _as_json(states, ready.series.left_over))
        if ready.example is not None:
            with suppress(RefusedError):  # which each row with a page has told
                staging.add(_START, start_page(states, ready.example))
        staging.write_through()
        with finished_first():
            staging.publish()


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
