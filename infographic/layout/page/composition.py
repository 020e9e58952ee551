"""What a composition is: a way to divide a page between the parts of the guide."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from infographic.geometry import Rect
from infographic.layout.page.plan import Candidate, QuotePlace, Section, Split, Surroundings
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

    def surroundings(self, elements: Elements, candidate: Candidate) -> Surroundings:
        """Where all that is around the steps goes, as `candidate.around` says. With larger type no
        region but a `cell` may need less height or have more room: the fit relies on it."""
        ...

    def amid(self, elements: Elements, candidate: Candidate, room: Rect) -> Section:
        """The steps, and what stands among them, in the room that is left for them; of its regions
        the same is true."""
        ...
