"""The picture of a page in a language, as it is seen while the guide is edited."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.guide.draft_word import with_draft_words
from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.content.theme.theme import Theme
from infographic.errors import InfographicError, LayoutError
from infographic.geometry import Size
from infographic.layout.fit.fit import Found, Layout, fit
from infographic.layout.part.detail import shown
from infographic.paint.picture import paint
from infographic.per_language import PerLanguage
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.faint_logo import refuse_faint_logos
from infographic.publish.judge.faint_strand import refuse_faint_strands
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.painted_part import Painted
from infographic.publish.judge.unusual_length import too_long
from infographic.publish.judge.visibility import refuse_hidden
from infographic.scene import Scene
from infographic.studio.live.refusal import LOGO, THEME, Refusal, missing_characters, refusal_of
from infographic.studio.live.screen_svg import screen_svg
from infographic.studio.live.spot import Spot, spots_of
from infographic.text.typeset import typesetters


@dataclass(frozen=True)
class LivePicture:
    """`svg` shows the trimmed page, of a `size` in mm, and `spots` are where its texts and drawings
    are seen in it, in reading order."""

    language: str
    svg: str
    size: Size
    spots: tuple[Spot, ...]


@dataclass(frozen=True)
class LivePage:
    """A guide laid out on a page, in all languages together. Each picture is painted, and judged,
    when it is asked for."""

    guides: PerLanguage[LocalGuide]
    theme: Theme
    contrast: str
    layout: Layout

    def picture(self, language: str) -> LivePicture | Refusal:
        """The picture in a language of the guide, or why there is none."""
        guide = shown(self.guides[language], self.layout.page.detail)
        scene = paint(self.layout, guide, self.theme)
        try:
            self._judge(scene)
        except InfographicError as error:
            return refusal_of(error, THEME)
        spots = spots_of(self.layout.frames[language], guide)
        return LivePicture(language, screen_svg(scene), scene.size, spots)

    def _judge(self, scene: Scene) -> None:
        """HiddenError or ContrastError when something in it cannot be seen or read."""
        contrasts = text_contrasts(scene)
        painted = [Painted(scene, contrasts)]
        refuse_hidden(self.theme, painted)
        refuse_low_contrast(self.theme, self.contrast, contrasts)
        refuse_faint_strands(self.theme, painted)


def live_page(content: Content, page: PageFormat, near: Found | None = None) -> LivePage | Refusal:
    """A guide on one of its pages, or why it cannot be shown there in any language."""
    whole, theme = in_every_language(content.guide), content.theme
    guides = with_draft_words(whole, content.guide, content.approvals, content.placeholders)
    if missing := missing_characters(guides, theme):
        return missing
    try:
        refuse_faint_logos(content)
    except InfographicError as error:
        return refusal_of(error, LOGO)
    try:
        layout = fit(guides, theme, page, *typesetters(theme, page, content.guide.names), near=near)
    except LayoutError as error:
        return refusal_of(LayoutError(error.overruns, too_long(theme)), THEME)
    return LivePage(guides, theme, content.guide.contrast, layout)
