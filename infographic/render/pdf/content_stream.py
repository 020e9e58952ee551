"""The content stream of a page: which piece of content each mark on it belongs to.

cairo puts every shape and every run between marks. Here each gets what tagged PDF asks for (ISO
32000-1, 14.6 and 14.8.2.2): a number if it is in the structure tree, or else that it is an
artifact.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from pikepdf import (
    ContentStreamInlineImage,
    ContentStreamInstruction,
    Dictionary,
    Name,
    Object,
    Operator,
)

Instruction = ContentStreamInstruction | ContentStreamInlineImage
Operand = Object | int | float

# They show nothing by themselves, so it does not matter between which marks they stand.
_GRAPHICS_STATE = ("q", "Q", "cm", "w", "J", "j", "M", "d", "ri", "i", "gs")
_COLOUR = ("CS", "cs", "SC", "SCN", "sc", "scn", "G", "g", "RG", "rg", "K", "k")
_TEXT_STATE = ("Tc", "Tw", "Tz", "TL", "Tf", "Tr", "Ts")
_STATE = frozenset((*_GRAPHICS_STATE, *_COLOUR, *_TEXT_STATE))
_ARTIFACT = -1


@dataclass(frozen=True)
class MarkedContent:
    """The instructions of a page; `numbers` are the marked-content identifiers, from 0 in drawing
    order, that each piece of content has got."""

    instructions: tuple[Instruction, ...]
    numbers: Mapping[int, Sequence[int]]


def instruction(operator: str, *operands: Operand) -> ContentStreamInstruction:
    """One instruction of a content stream."""
    return ContentStreamInstruction(list(operands), Operator(operator))


def marked(instructions: Iterable[Instruction], owners: Sequence[int | None]) -> MarkedContent:
    """The page with its content marked: `owners` says of each of cairo's marks in order which
    piece of content is between them, None for an artifact. Neighbours of one owner share marks."""
    marker = _Marker(owners)
    for each in instructions:
        marker.take(each)
    marker.close()
    return MarkedContent(tuple(marker.out), marker.numbers)


class _Marker:
    """Rewrites the marks; one is only closed when content of another owner comes."""

    def __init__(self, owners: Sequence[int | None]) -> None:
        self.out: list[Instruction] = []
        self.numbers: dict[int, list[int]] = {}
        self._owners = iter(owners)
        self._next = 0
        self._open: int | None = None
        # Where the marks would close if nothing but state followed.
        self._end = 0
        # The marks that cairo has open: its own, and those around text that stands for another.
        self._depth = 0

    def take(self, each: Instruction) -> None:
        operator = str(each.operator)
        if operator in ("BDC", "BMC"):
            self._depth += 1
            if self._depth == 1:
                self._begin(next(self._owners))
                return
        elif operator == "EMC":
            self._depth -= 1
            if self._depth == 0:
                return
        self.out.append(each)
        if operator not in _STATE:
            self._end = len(self.out)

    def close(self) -> None:
        """Close what is open, right after its content."""
        if self._open is not None:
            self.out.insert(self._end, instruction("EMC"))
            self._open = None

    def _begin(self, owner: int | None) -> None:
        owner = _ARTIFACT if owner is None else owner
        if owner == self._open:
            return
        self.close()
        self._open = owner
        if owner == _ARTIFACT:
            self.out.append(instruction("BMC", Name.Artifact))
        else:
            self.numbers.setdefault(owner, []).append(self._next)
            self.out.append(instruction("BDC", Name.Span, Dictionary(MCID=self._next)))
            self._next += 1
        self._end = len(self.out)
