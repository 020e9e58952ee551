"""What a composition is: a way to divide a page between the parts of the guide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from infographic.layout.page.plan import Candidate, Plan, QuotePlace, Split
from infographic.layout.part.elements import Elements


class Composition(Protocol):
    """One way of dividing a page."""

    @property
    def quote_places(self) -> Sequence[QuotePlace]:
        """Where a quote may stand, the best place first."""
        ...

    def splits(self, elements: Elements) -> Sequence[Split]:
        """The ways to share the page worth trying, in order of preference among equals."""
        ...

    def compose(self, elements: Elements, candidate: Candidate) -> Plan:
        """Where every part of the page goes. With larger type no region but a `cell` may need
        less height or have more room: the fit relies on it."""
        ...
