"""The label of a picture with texts that await approval: one word in a pill. Lengths are mm."""

from __future__ import annotations

from dataclasses import dataclass, replace

from infographic.geometry import MM_PER_PT, Rect, Size
from infographic.layout.box.box import TextBox
from infographic.layout.box.coloured import Coloured
from infographic.layout.box.frame import Frame, FrameKind
from infographic.layout.part.context import LayoutContext
from infographic.per_language import PerLanguage
from infographic.scene import TextStyle

# Of the size of its text: its height, what is beside the word, and the line around it.
_HEIGHT, _BESIDE, _LINE = 1.75, 0.7, 0.14
# So many times as large as the smallest type of the page at most.
_LARGEST = 1.25
# It stands on paper, as the titles of steps do, and has their colour.
_LIKE = TextStyle.STEP_TITLE


def draft_label(context: LayoutContext) -> DraftLabel | None:
    """That of a guide, in small type; None when it is no draft in any language."""
    drafts = context.guides.map(lambda guide: guide.draft)
    words = PerLanguage({code: each for code, each in drafts.items() if each is not None})
    if not words:
        return None
    text = context.text(words, TextStyle.LEGEND)
    most = _LARGEST * context.page.smallest_size(text.style) * MM_PER_PT
    small = text.scaled(min(1.0, most / text.measurer.size(text.style)))
    return DraftLabel(small, context.theme.type[_LIKE].colour)


@dataclass(frozen=True)
class DraftLabel:
    """The word in the languages in which the guide is a draft. The pill is as large in each."""

    text: TextBox
    colour: str

    @property
    def em(self) -> float:
        return self.text.measurer.size(self.text.style)

    @property
    def size(self) -> Size:
        beside = _BESIDE * self.em
        return Size(self.text.max_content_width() + 2 * beside, _HEIGHT * self.em)

    def scaled(self, factor: float) -> DraftLabel:
        """The same in so many times as large type, but no smaller than the page allows."""
        return replace(self, text=self.text.scaled(factor))

    def place(self, rect: Rect, language: str) -> Frame:
        """The word in the very middle of the pill, by the height of its capitals."""
        measurer, style = self.text.measurer, self.text.style
        width = self.text.max_content_widths()[language]
        top = rect.centre.y + measurer.cap_height(style) / 2 - measurer.baseline(style)
        place = Rect(rect.centre.x - width / 2, top, width, self.text.leading)
        word = Coloured(self.text, self.colour).place(place, language)
        line, corner = _LINE * self.em, rect.height / 2
        return Frame(FrameKind.DRAFT_LABEL, rect, (word,), thickness=line, corner=corner)
