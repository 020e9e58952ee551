"""The pictures that editors have brought into a guide's folder: those that nothing needs any more
go again, and nothing else ever does."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from infographic.studio.desk.signs import signs_of

_TEXTS = (".yaml", ".yml", ".html", ".css", ".md", ".txt")
_MOST_BYTES = 3_000_000  # what is larger is neither a text of a guide nor a picture of ours


class Brought:
    """Those of one desk, whose names have signs by which they are known to be the same."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._signs: dict[str, str] = {}

    @property
    def signs(self) -> Mapping[str, str]:
        return dict(self._signs)

    def note(self, name: str, data: bytes) -> None:
        """A file has come into the folder that was not there before."""
        self._signs[name] = _sign(data)

    def adopt(self, signs: Mapping[str, str]) -> None:
        """Those of another desk, which has left them behind."""
        self._signs.update(signs)

    def tidy(self, names: Collection[str], needed: Iterable[str]) -> None:
        """Remove those of the names that are written in none of the `needed` texts, nor in one of
        the folder, and that nobody has changed. What the system refuses stays."""
        mine = [name for name in names if name in self._signs]
        if not mine:
            return
        texts = [*needed, *self._texts()]
        for name in mine:
            if not any(name in text for text in texts):
                self._remove(name)

    def _remove(self, name: str) -> None:
        path = self._folder / name
        with suppress(OSError):
            if not path.is_symlink() and _sign(path.read_bytes()) == self._signs[name]:
                path.unlink()
        del self._signs[name]

    def _texts(self) -> Iterable[str]:
        """Of all files in the folder that could name a picture."""
        for name, (_, size, _) in signs_of(self._folder).items():
            if Path(name).suffix.lower() in _TEXTS and size <= _MOST_BYTES:
                with suppress(OSError):
                    yield (self._folder / name).read_text("utf-8", "replace")


def _sign(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
