"""Where a placeholder stands in a text, and what fills it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol


@dataclass(frozen=True)
class Slot:
    """How a value is written in the texts of a kind of field: `write` is given it and what stands
    before it; `example` is what may stand there, by which a text is checked that has no values."""

    write: Callable[[str, str], str]
    example: Callable[[str], str]


class Fills(Protocol):
    """What stands for the placeholders of a guide. Both raise `wrong` for one without a value."""

    def shows(self, words: str, language: str, slot: Slot) -> str:
        """A text as it is shown."""

    def tried(self, words: str, language: str, slot: Slot) -> str:
        """What a text is checked by: as it is shown, or with examples where it has no values."""


def _as_it_is(value: str, before: str) -> str:  # noqa: ARG001
    return value


def an_example(before: str) -> str:  # noqa: ARG001
    """What may stand for most placeholders."""
    return "x"


IN_TEXT = Slot(_as_it_is, an_example)
