"""What is kept beside a desk whose files are fetched."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from infographic.content.load import Content
from infographic.output_folder import output_of
from infographic.publish.edition import Edition, edition_of
from infographic.publish.manuscript import manuscript_of
from infographic.studio.fetching.maker import Maker, MakingState
from infographic.studio.fetching.translator_file import TranslatorFile


class FetchTable:
    """Where the files of a guide go, who makes them, and what it is published as: found out once
    for each content. Threads may ask at the same time."""

    def __init__(self, folder: Path, told: Callable[[MakingState], None]) -> None:
        self.output = output_of(_as_typed(folder)).absolute()
        self.maker = Maker(folder, self.output, told)
        self.translator_file = TranslatorFile(folder, lambda: told(self.maker.state))
        self._last: tuple[Content, Edition] | None = None

    def edition(self, content: Content) -> Edition:
        """All that a content is published as; ContentError when two files would have one name."""
        last = self._last
        if last is None or last[0] is not content:
            last = content, edition_of(manuscript_of(content))
            self._last = last
        return last[1]


def _as_typed(folder: Path) -> Path:
    """A folder as somebody would type it who is where the studio was started."""
    relative = Path(os.path.relpath(folder))
    return folder if ".." in relative.parts else relative
