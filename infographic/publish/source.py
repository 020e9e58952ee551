"""What all pictures of a guide are made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic import __version__
from infographic.content.guide.approval import drafts_in
from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.errors import LayoutError
from infographic.layout.fit.fit import Layout, fit
from infographic.paint.picture import paint
from infographic.per_language import PerLanguage
from infographic.publish.fingerprint import fingerprint
from infographic.publish.judge.unusual_length import too_long
from infographic.publish.report import Key
from infographic.scene import Scene
from infographic.text.typeset import typesetters


@dataclass(frozen=True)
class Source:
    """The guide in every language, and the fingerprint of each picture's content,
    theme and format."""

    content: Content
    guides: PerLanguage[LocalGuide]
    made_from: Mapping[Key, str]

    def drafts(self, language: str) -> tuple[str, ...]:
        return tuple(draft.item for draft in drafts_in(self.content.guide, [language]))

    def lay_out(self, page: PageFormat) -> Layout:
        """The guide on a page; LayoutError when it does not fit, which also tells of a length of
        the theme that may be why."""
        theme, names = self.content.theme, self.content.guide.names
        try:
            return fit(self.guides, theme, page, *typesetters(theme, page, names))
        except LayoutError as error:
            raise LayoutError(error.overruns, too_long(theme)) from None

    def scene(self, layout: Layout, language: str) -> Scene:
        return paint(layout, self.guides[language], self.content.theme)


def source_of(content: Content) -> Source:
    guides = in_every_language(content.guide)
    made_from = {
        Key(code, name): fingerprint(__version__, code, [*guides.values()], content.theme, page)
        for code in guides
        for name, page in content.formats.items()
    }
    return Source(content, guides, made_from)
