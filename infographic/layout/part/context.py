"""What every part of a picture is made from: the guide in all its languages, theme and page."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from infographic.content.guide.local import LocalGuide, LocalText
from infographic.content.page import PageFormat
from infographic.content.theme.lengths import Lengths
from infographic.content.theme.theme import Theme
from infographic.geometry import MM_PER_PT
from infographic.layout.box.box import Measurer, TextBox
from infographic.layout.box.frame import STATIONS, FrameKind, audience_sign, in_turn
from infographic.per_language import PerLanguage, in_all
from infographic.scene import Role, TextStyle

# How far titles and gaps may shrink once the main text has its smallest size: the steps of the type
# scale can still be told apart.
MOST_COMPRESSED = 0.8


def main_text(page: PageFormat) -> TextStyle:
    """The style of the texts by whose size a page is judged."""
    return TextStyle.STEP_TITLE if page.has_titles_alone else TextStyle.STEP_TEXT


@dataclass(frozen=True)
class LayoutContext:
    """One guide, theme and page at one type scale.

    What the guide has in one language, it has in all.
    """

    guides: PerLanguage[LocalGuide]
    theme: Theme
    page: PageFormat
    measurer: Measurer

    @property
    def guide(self) -> LocalGuide:
        """The guide in its first language, for all that is the same in every one."""
        return self.guides.first

    @property
    def ease(self) -> float:
        """How far the type scale is from the smallest, 0, to that at which the main text of the
        page has its smallest size, 1: in between all else gives way to it."""
        style = main_text(self.page)
        types = self.theme.type
        meant = self.measurer.em * types[style].size / types[TextStyle.STEP_TEXT].size
        part = meant / (self.page.smallest_size(style) * MM_PER_PT)
        return min(1.0, max(0.0, (part - MOST_COMPRESSED) / (1 - MOST_COMPRESSED)))

    def easing(self, least: float) -> float:
        """The part of a size that is `least` where all is tight, and 1 where it is not."""
        return least + (1 - least) * self.ease

    @cached_property
    def lengths(self) -> Lengths:
        """The theme's lengths at this type scale, in mm: the parts of one picture ask for some
        hundred of them."""
        return self.theme.lengths.scaled(self.measurer.em)

    def audience_sign(self, audience: str) -> FrameKind:
        """How the sign of an audience looks, by its id."""
        ids = [each.id for each in self.guide.audiences]
        return audience_sign(ids.index(audience))

    def station_kind(self, step: int) -> FrameKind:
        """How the station of a step looks, by the step's index: the last one is the goal."""
        return in_turn(STATIONS, step, len(self.guide.steps))

    def text(
        self, words: PerLanguage[LocalText], style: TextStyle, role: Role | None = Role.PARAGRAPH
    ) -> TextBox:
        """The same text in every language, set in one style."""
        return TextBox(words, style, self.measurer, role)

    def optional_text(
        self,
        words: PerLanguage[LocalText | None],
        style: TextStyle,
        role: Role | None = Role.PARAGRAPH,
    ) -> tuple[TextBox, ...]:
        """A text that the guide may leave out: one box or none."""
        present = in_all(words)
        return (self.text(present, style, role),) if present else ()
