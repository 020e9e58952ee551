"""What is asked of a desk in the edit view, and how it is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.wish import Wish
from infographic.studio.editing.answer import Fill, Outcome, Translate
from infographic.studio.editing.opened import Opened
from infographic.studio.editing.saving import conflict_dialog
from infographic.studio.refused import unreadable_request


@dataclass(frozen=True)
class Asked:
    """What is asked of a desk: `said` is what the script sends, `opened` the guide as it was then;
    `fill` fills a template, `translate` says a message in the language of the interface. `who` is
    the name that the browser's editor has given, if any."""

    desk: Desk
    opened: Opened
    said: Mapping[str, object]
    fill: Fill
    translate: Translate
    who: str = ""

    def text(self, name: str) -> str:
        """A text of what is said; Refused when it is missing."""
        value = self.said.get(name)
        if not isinstance(value, str):
            raise unreadable_request()
        return value

    def number(self, name: str) -> int:
        value = self.said.get(name)
        try:
            assert isinstance(value, str | int)
            return int(value)
        except (AssertionError, ValueError):
            raise unreadable_request() from None

    def apply(self, *wishes: Wish) -> Outcome:
        """Have edits made; the texts that somebody else has changed meanwhile are to be chosen."""
        place = self.opened.place
        answered = self.desk.apply(wishes, place.revision, place.tab)
        if answered.conflicts:
            undecided = tuple(each.key for each in answered.conflicts)
            dialog = conflict_dialog(answered.conflicts, self.fill, self.opened)
            return Outcome(dialog=dialog, undecided=undecided)
        return Outcome()
