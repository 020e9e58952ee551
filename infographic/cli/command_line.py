"""How the user calls the program: the lines that messages tell to type."""

from __future__ import annotations

import shlex
import shutil
import sys
from collections.abc import Iterable
from pathlib import Path

from infographic.output_folder import GUIDE, output_of

_PROGRAM = "infographic"


def program() -> str:
    """The program as it can be called from the current folder."""
    from infographic.content.yaml.encoding import shown  # which help and version do not need

    python = Path(sys.executable)
    script = python.with_name(_PROGRAM)
    found = shutil.which(_PROGRAM)
    if found is not None and Path(found).resolve() == script.resolve():
        return _PROGRAM
    if script.exists():
        return shlex.quote(shown(script))
    return f"{shlex.quote(shown(python))} -m {_PROGRAM}"


def build_command(folder: Path, output: Path, languages: Iterable[str] = ()) -> str:
    """The line that builds the guide in a folder, all of it or these languages, into an output
    folder."""
    named = [] if folder == GUIDE else [str(folder)]
    into = [] if output == output_of(folder) else ["--output", str(output)]
    chosen = [part for code in languages for part in ("--lang", code)]
    return " ".join([program(), shlex.join(["build", *named, *chosen, *into])])
