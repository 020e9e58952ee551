"""The content stream of a page: which piece of content each mark on it belongs to.

cairo puts every shape and every run between marks. Here each gets what tagged PDF asks for (ISO
32000-1, 14.6 and 14.8.2.2): a number if it is in the structure tree, or else that it is an
artifact. All else is left as cairo wrote it: reading a page operator by operator takes longer than
drawing it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

# In strings and names anything may stand that is an operator elsewhere. cairo escapes all
# parentheses of a string.
NO_OPERATOR = rb"\((?:[^\\()]|\\.)*+\)|/\S+"
# As cairo writes marks: with a number of its own, or around text that stands for another.
_MARK = re.compile(rb"/Span\s*<<.*?>>\s*BDC\n|EMC\n|" + NO_OPERATOR, re.DOTALL)


@dataclass(frozen=True)
class MarkedContent:
    """The content of a page; `numbers` are the marked-content identifiers, from 0 in drawing
    order, that each piece of content has got."""

    content: bytes
    numbers: Mapping[int, Sequence[int]]


def marked(content: bytes, owners: Sequence[int | None]) -> MarkedContent:
    """The page with its content marked: `owners` says of each of cairo's marks in order which
    piece of content is between them, None for an artifact. Neighbours of one owner share marks."""
    marker = _Marker(owners)
    return MarkedContent(_MARK.sub(marker.rewritten, content), marker.numbers)


class _Marker:
    """Rewrites the marks; one is only closed when content of another owner comes."""

    def __init__(self, owners: Sequence[int | None]) -> None:
        self.numbers: dict[int, list[int]] = {}
        self._owners = owners
        self._begun = 0
        self._next = 0
        # The marks that cairo has open: its own, and those around text that stands for another.
        self._depth = 0

    def rewritten(self, found: re.Match[bytes]) -> bytes:
        """A mark, or what is none as it is."""
        each = found[0]
        if each.endswith(b"EMC\n"):
            self._depth -= 1
            return each if self._depth or not self._goes_on() else b""
        if each.endswith(b"BDC\n"):
            self._depth += 1
            return each if self._depth > 1 else self._begin()
        return each

    def _begin(self) -> bytes:
        shared = self._goes_on()
        owner = self._owners[self._begun]
        self._begun += 1
        if shared:
            return b""
        if owner is None:
            return b"/Artifact BMC\n"
        number = self._next
        self._next += 1
        self.numbers.setdefault(owner, []).append(number)
        return b"/Span << /MCID %d >> BDC\n" % number

    def _goes_on(self) -> bool:
        """Whether what comes next is its owner's who has had the one before it."""
        return (
            0 < self._begun < len(self._owners)
            and self._owners[self._begun] == self._owners[self._begun - 1]
        )
