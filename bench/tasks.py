"""What programs that go on running are asked to do: `python -m bench.tasks NAME` does a task for
each folder that it reads a line of, and answers with what it has used for it."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Mapping
from dataclasses import asdict
from functools import partial
from pathlib import Path

from bench.process import used_by

FORMAT, KINDS = "a4-landscape", ("svg", "png", "pdf")


def six_files(output: Path) -> None:
    """The page in two languages as SVG, PNG and PDF, made and written below an empty folder."""
    import infographic
    from infographic.files import program_data

    infographic.build(program_data(), output, formats=[FORMAT], kinds=KINDS)


def six_files_of_typst(output: Path) -> None:
    """Likewise with Typst."""
    from bench.poster import poster

    poster(output)


def saved_text(guide: Path) -> None:
    """From the files of a guide to the SVG in one language, as an editor does after each change."""
    import infographic

    read = infographic.load(guide)
    infographic.draw(read, languages=["sv"], formats=[FORMAT], kinds=["svg"])


TASKS: Mapping[str, Callable[[Path], None]] = {
    task.__name__: task for task in (six_files, six_files_of_typst, saved_text)
}


def main() -> None:
    task = TASKS[sys.argv[1]]
    for line in sys.stdin:
        folder = Path(line.rstrip("\n"))
        usage = used_by(partial(task, folder))
        print(json.dumps(asdict(usage)), flush=True)


if __name__ == "__main__":
    main()
