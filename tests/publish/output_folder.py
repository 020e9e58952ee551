"""A build of the small guide, and what it has left in its output folder."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from infographic.content.load import Content
from infographic.publish.build import Built, Plan, build
from infographic.publish.earlier_build import Reuse
from infographic.publish.edition import EVERYTHING, edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.publish.progress import Progress
from infographic.publish.selection import Selection
from tests.content.guide_folder import GuideFolder


def built(folder: GuideFolder, output: Path, selection: Selection = EVERYTHING) -> Built:
    return built_from(folder.load(), output, selection)


def built_from(content: Content, output: Path, selection: Selection = EVERYTHING) -> Built:
    return build(edition_of(manuscript_of(content), selection), output, Progress())


def made_anew(folder: GuideFolder, output: Path, selection: Selection = EVERYTHING) -> Built:
    """Likewise, and nothing of earlier builds is kept."""
    edition = edition_of(manuscript_of(folder.load()), selection)
    return build(edition, output, Progress(), Plan(Reuse.NOTHING))


def contents(output: Path) -> dict[str, bytes]:
    return {
        path.relative_to(output).as_posix(): path.read_bytes()
        for path in output.rglob("*")
        if path.is_file()
    }


def report(output: Path) -> Any:  # noqa: ANN401
    return json.loads((output / "report.json").read_bytes())
