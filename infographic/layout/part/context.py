"""What every part of a picture is made from: the guide in all its languages, theme and page."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from infographic.content.guide.local import LocalGuide, LocalText
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme, audience_colour
from infographic.layout.box.box import Measurer, TextBox
from infographic.scene import Role


@dataclass(frozen=True)
class LayoutContext:
    """One guide, theme and page at one type scale.

    `guides` are the same guide in each language, so what one has, all have.
    """

    guides: tuple[LocalGuide, ...]
    theme: Theme
    page: PageFormat
    measurer: Measurer

    @property
    def guide(self) -> LocalGuide:
        """The guide in its first language, for all that is the same in every one."""
        return self.guides[0]

    def length(self, name: str) -> float:
        """One of the theme's lengths at this type scale, in mm."""
        return self.theme.lengths[name] * self.measurer.em

    def audience_colour(self, audience: str) -> str:
        """The token of the colour of an audience, by its id."""
        ids = [each.id for each in self.guide.audiences]
        return audience_colour(ids.index(audience))

    def station_kind(self, step: int) -> str:
        """How the station of a step looks, by the step's index: the last one is the goal."""
        return "goal" if step == len(self.guide.steps) - 1 else "station"

    def text(
        self, words: Iterable[LocalText], kind: str, role: Role | None = Role.PARAGRAPH
    ) -> TextBox:
        """The same text in every language, set as `kind`."""
        return TextBox({text.language: text for text in words}, kind, self.measurer, role)

    def optional_text(
        self, words: Iterable[LocalText | None], kind: str, role: Role | None = Role.PARAGRAPH
    ) -> tuple[TextBox, ...]:
        """A text that the guide may leave out: one box or none."""
        present = [text for text in words if text is not None]
        return (self.text(present, kind, role),) if present else ()
