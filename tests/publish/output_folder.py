"""A build of the small guide, and what it has left in its output folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from infographic.publish.build import Built, build
from infographic.publish.variants import Wish, variants
from infographic.publish.watch import Watch
from tests.content.guide_folder import GuideFolder


def built(folder: GuideFolder, output: Path, wish: Wish | None = None) -> Built:
    content = folder.load()
    return build(content, variants(content, wish or Wish()), output, Watch())


def contents(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def report(output: Path) -> Any:  # noqa: ANN401
    return json.loads((output / "report.json").read_bytes())
