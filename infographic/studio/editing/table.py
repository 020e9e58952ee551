"""What is worked out of an open guide, kept until the guide is another."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from infographic.content.load import Content
from infographic.publish.advice.room import CancelledError
from infographic.studio.desk.difference import changes_in
from infographic.studio.desk.overview import Overview
from infographic.studio.desk.overview_of import overview_of
from infographic.studio.desk.own_colours import palette_of
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.advice import Remark, remarks_on
from infographic.studio.editing.pictures import Pictures
from infographic.studio.editing.rooms import Gauge, Rooms


@dataclass(frozen=True)
class Seen:
    """The form of a guide at a moment, and how many texts and values saving would change."""

    overview: Overview
    changes: int


class Table:
    """Beside a desk: its pictures, the remarks on it, and the form as it was seen last, which each
    request asks for before and after its change. Threads may ask at the same time."""

    def __init__(self) -> None:
        self.pictures = Pictures()
        self.remarks: tuple[Remark, ...] = ()
        self.rooms = Rooms()
        self.has_lost_approvals = False
        self._gauge = Gauge()
        self._turn = 0
        self._advised: Content | None = None
        self._last: tuple[DeskState, Seen] | None = None

    def advise(self, content: Content) -> None:
        """Find out what there is to remark on a guide; until then, earlier remarks are kept."""
        if content is not self._advised:
            self.remarks = remarks_on(content)
            self._advised = content

    def measure(self, state: DeskState, shape: str, text_id: str, language: str) -> None:
        """Find out the room of a text in a language on a page. A change of the guide meanwhile ends
        that, and what was known before stays."""
        turn, content = self._turn, state.content
        if content is None or shape not in content.formats:
            return
        page, texts = content.formats[shape], state.copy.texts
        with suppress(CancelledError, KeyError):
            gauged = self._gauge.gauged(
                texts, content, page, text_id, language, lambda: self._turn != turn
            )
            self.rooms = self.rooms.with_gauged(gauged)

    def interrupt(self) -> None:
        """Have nothing measured any more: there is something better to do."""
        self._turn += 1

    def seen(self, folder: Path, state: DeskState) -> Seen:
        """The form of the guide in a folder in this state."""
        last = self._last
        if last is not None and last[0] is state:
            return last[1]
        palette = palette_of(state.content.theme) if state.content else {}
        overview = overview_of(folder, state.copy, state.problems, palette)
        seen = Seen(overview, len(changes_in(state.copy)))
        self._last = state, seen
        return seen
