"""What a person should look at in a text, though the program cannot set it right."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Remark:
    """What is wrong from an offset of a text on, and what to do."""

    start: int
    what: str
    hint: str
