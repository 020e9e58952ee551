"""A guide that is open in the edit view, at one moment."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import cached_property

from infographic.studio.desk.overview import Overview
from infographic.studio.desk.state import DeskState
from infographic.studio.editing.advice import Remark
from infographic.studio.editing.form import Form, form_of
from infographic.studio.editing.pictures import View
from infographic.studio.editing.place import Place
from infographic.studio.editing.rooms import Rooms


@dataclass(frozen=True)
class Opened:
    """A guide by its `name`, the moment of it that is shown, the place that is looked at, and the
    pictures there. `address` is that of the view, `interface` the language of the interface, and
    `changes` the number of texts and values that saving would change; it is `now`."""

    name: str
    address: str
    state: DeskState
    overview: Overview
    place: Place
    view: View
    interface: str
    changes: int
    remarks: tuple[Remark, ...]
    rooms: Rooms
    now: datetime
    has_lost_approvals: bool = False

    @cached_property
    def form(self) -> Form:
        return form_of(self.overview, next(iter(self.place.seen), ""))
