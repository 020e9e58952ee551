"""How well a composition suits a page."""

from __future__ import annotations

from enum import IntEnum


class Suits(IntEnum):
    """Not at all, as what to fall back on, or as what to try first."""

    NOT = 0
    SECOND = 1
    FIRST = 2

    @classmethod
    def first_if(cls, it_does: bool) -> Suits:
        """What to try first, if it does suit."""
        return cls.FIRST if it_does else cls.NOT
