"""Overviews kept from run to run, so that a start page has all its pictures at once."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, dataclass
from hashlib import sha256
from pathlib import Path

from infographic.kept import keep
from infographic.publish.program import made_with
from infographic.studio.guide_title import GuideTitle
from infographic.studio.overview import Overview

_MOST = 500  # guides and languages; of more, those that were drawn first go
_SUFFIX = ".overview.json"
_DAMAGED = (OSError, ValueError, TypeError, KeyError)


@dataclass(frozen=True)
class KeptOverviews:
    """Those in a folder of the program's own. Only what has no faults is kept: these are told in
    words that change with the program."""

    place: Path

    def find(self, guide: Path, language: str, mark: str) -> Overview | None:
        """That of a guide in a folder whose mark (`overview.Stamp`) it was made of, in a language,
        if it was drawn by this program; None for anything else that may lie there."""
        try:
            kept = json.loads(self._file(guide, language).read_bytes())
            if kept.pop("made of") != _made_of(mark):
                return None
            title, languages = GuideTitle(**kept.pop("title")), tuple(kept.pop("languages"))
            return Overview(title=title, languages=languages, problems=(), **kept)
        except _DAMAGED:
            return None

    def keep(self, guide: Path, language: str, mark: str, overview: Overview) -> None:
        """Write it, if that can be."""
        if overview.problems:
            return
        data = {**asdict(overview), "made of": _made_of(mark)}
        del data["problems"]
        keep(self._file(guide, language), json.dumps(data).encode())
        self._clear()

    def _file(self, guide: Path, language: str) -> Path:
        named = os.fsencode(guide.resolve()) + b"\0" + language.encode()
        return self.place / f"{sha256(named).hexdigest()[:24]}{_SUFFIX}"

    def _clear(self) -> None:
        try:
            files = sorted(self.place.glob(f"*{_SUFFIX}"), key=lambda file: file.stat().st_mtime)
            for file in files[:-_MOST]:
                file.unlink()
        except OSError:
            pass


def _made_of(mark: str) -> str:
    return f"{mark} {made_with()}"
