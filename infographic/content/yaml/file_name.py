"""The file that an editor means but calls otherwise, as systems that hide endings make easy."""

from __future__ import annotations

import os
import re
from itertools import islice
from pathlib import Path

_MOST_LOOKED_AT = 1000  # files of a folder


def almost_named(path: Path) -> str:
    """The name of a file beside a path that has nearly its name (guide.yml, Guide.YAML,
    guide.yaml.txt for guide.yaml); empty when there is none."""
    nearly = re.compile(rf"{re.escape(path.stem)} ?(\.(ya?ml|txt))+ ?", re.IGNORECASE)
    try:
        with os.scandir(path.parent) as files:
            names = sorted(file.name for file in islice(files, _MOST_LOOKED_AT))
    except OSError:
        return ""
    return next((name for name in names if nearly.fullmatch(name) and name != path.name), "")


def rename_hint(path: Path) -> str:
    """What to do when a file is missing that has nearly its name; empty when there is none."""
    found = almost_named(path)
    return f"rename “{found}” to “{path.name}”" if found else ""
