"""What is known of the guides on the start page, until their files change."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from threading import Lock

from infographic.studio.kept_overviews import KeptOverviews
from infographic.studio.overview import Overview, overview_of, stamp_of


class Overviews:
    """Remembers the overviews of the guides: with its picture, each takes about a second. They are
    made one after the other, as one that is drawn slows down all others."""

    def __init__(
        self,
        kept: KeptOverviews | None = None,
        make: Callable[[Path, str], Overview] = overview_of,
    ) -> None:
        """`kept` are those of earlier runs."""
        self._kept = kept
        self._make = make
        self._known: dict[tuple[Path, str], tuple[str, Overview]] = {}
        self._lock = Lock()

    def known(self, folder: Path, language: str) -> Overview | None:
        """That of a guide as it is, for those who read a language, if it is known already."""
        now = stamp_of(folder).mark
        mark, overview = self._known.get((folder, language), ("", None))
        if mark != now:
            overview = self._kept.find(folder, language, now) if self._kept else None
            if overview:
                self._known[folder, language] = now, overview
        return overview

    def of(self, folder: Path, language: str) -> Overview:
        """That of a guide as it is, for those who read a language."""
        with self._lock:
            known = self.known(folder, language)
            if known is None:
                mark = stamp_of(folder).mark
                known = self._make(folder, language)
                self._known[folder, language] = mark, known
                if self._kept:
                    self._kept.keep(folder, language, mark, known)
            return known
