"""pyphen's patterns of a language, each of which is parsed when a word asks for it.

pyphen parses all of them first: the 15,000 of Swedish take longer than half the layout of a page,
and a guide asks for some hundred.
"""

from __future__ import annotations

from pathlib import Path

import pyphen

# What is more than letters with digits between them: characters by number, and breaks that change
# letters.
_INTRICATE = (b"^^", b"/")
_DIGITS = b"0123456789"
_IGNORED = tuple(each.encode() for each in pyphen.ignored)
Parsed = tuple[int, tuple[int, ...]]  # the values between its letters, from the first above zero


class LatePatterns(pyphen.HyphDict):  # type: ignore[misc]
    """The same as pyphen makes of a file."""

    def __init__(self, path: Path) -> None:
        encoding, *lines = map(bytes.strip, path.read_bytes().split(b"\n"))
        written = b"\n".join(line for line in lines if line and not line.startswith(_IGNORED))
        if any(sign in written for sign in _INTRICATE):
            super().__init__(path)
            return
        letters, patterns = (
            text.decode(encoding.decode()).split("\n")
            for text in (written.translate(None, _DIGITS), written)
        )
        self.patterns = _Late(zip(letters, patterns, strict=True))
        self.cache: dict[str, list[int]] = {}
        self.maxlen = max(map(len, self.patterns))


class _Late(dict[str, str | Parsed]):
    """By their letters, patterns as they are written and those that are parsed."""

    def get(self, letters: str) -> Parsed | None:  # type: ignore[override]
        found = super().get(letters)
        if isinstance(found, str):
            found = self[letters] = _parsed(found)
        return found


def _parsed(pattern: str) -> Parsed:
    values = [int(digit or "0") for digit, _ in pyphen.parse(pattern)]
    first = next((at for at, value in enumerate(values) if value), len(values))
    while values and not values[-1]:
        values.pop()
    return first, tuple(values[first:])
