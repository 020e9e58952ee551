"""What all that a guide is published as is made from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import TYPE_CHECKING

from infographic import __version__
from infographic.content.guide.approval import drafts_in
from infographic.content.guide.draft_word import with_draft_words
from infographic.content.guide.local import LocalGuide, in_every_language
from infographic.content.load import Content
from infographic.content.page import Detail, PageFormat
from infographic.errors import LayoutError
from infographic.layout.part.detail import shown
from infographic.paint.description import description
from infographic.per_language import PerLanguage
from infographic.publish.artefact import Fingerprint, as_text
from infographic.publish.file_kind import FILE_KINDS, PresentationKind
from infographic.text.coverage import check_coverage

# What lays out is imported by who has something laid out: that takes 150 ms.
if TYPE_CHECKING:
    from infographic.layout.fit.explain import Reasons
    from infographic.layout.fit.fit import Layout
    from infographic.scene import Scene


@dataclass(frozen=True)
class Manuscript:
    """The content, and its guide in every language; `texts` are all guides and the
    theme as they count in fingerprints."""

    content: Content
    guides: PerLanguage[LocalGuide]
    texts: tuple[str, str]

    def made_from(self, language: str, *parts: object) -> str:
        """The fingerprint of what is made of all of it in one language, and of these parts, which
        are plain data."""
        return self._fingerprints[language].of(*map(as_text, parts))

    def picture_made_from(self, language: str, page: PageFormat) -> str:
        """That of the picture in one language on a page, and of what its files are called."""
        names = (guide.file_name for guide in self.guides.values())
        return Fingerprint(as_text(self.picture_shows(language, page))).of(*map(as_text, names))

    def picture_shows(self, language: str, page: PageFormat) -> str:
        """That of what a picture in one language shows on a page, whatever its files are called;
        where slides go with it, of all of it, for that is in their notes."""
        if any(isinstance(FILE_KINDS[kind], PresentationKind) for kind in page.files):
            return self._of_slides[language].of(as_text(page))
        return self._of_pictures[page.detail][language].of(as_text(page))

    @cached_property
    def _fingerprints(self) -> PerLanguage[Fingerprint]:
        """What those of all that is made of it in a language begin with."""
        return self._beginning_with(*self.texts)

    @cached_property
    def _of_pictures(self) -> Mapping[Detail, PerLanguage[Fingerprint]]:
        """Likewise of pictures, by how much of the guides these show."""
        _, theme = self.texts
        details = dict.fromkeys(page.detail for page in self.content.formats.values())
        return {detail: self._beginning_with(self._shown(detail), theme) for detail in details}

    @cached_property
    def _of_slides(self) -> PerLanguage[Fingerprint]:
        """Likewise of slides."""
        _, theme = self.texts
        return self._beginning_with(as_text([*map(_unnamed, self.guides.values())]), theme)

    def _shown(self, detail: Detail) -> str:
        """The fingerprint of what pictures show and tell of all guides."""
        told = [
            (_unnamed(shown(guide, detail)), description(guide)) for guide in self.guides.values()
        ]
        return Fingerprint(as_text(told)).of()

    def _beginning_with(self, *texts: str) -> PerLanguage[Fingerprint]:
        common = (as_text(__version__), as_text(self.content.guide.contrast), *texts)
        return PerLanguage({code: Fingerprint(as_text(code), *common) for code in self.guides})

    def drafts(self, language: str) -> tuple[str, ...]:
        return tuple(
            draft.item
            for draft in drafts_in(self.content.guide, self.content.approvals, [language])
        )

    def lay_out(self, page: PageFormat) -> Layout:
        """The guide on a page; LayoutError when it does not fit, which also tells of a length of
        the theme that may be why."""
        from infographic.layout.fit.fit import fit
        from infographic.publish.judge.unusual_length import too_long
        from infographic.text.typeset import typesetters

        theme, names = self.content.theme, self.content.guide.names
        try:
            return fit(self.guides, theme, page, *typesetters(theme, page, names))
        except LayoutError as error:
            raise LayoutError(error.overruns, too_long(theme)) from None

    def reasons(self, page: PageFormat) -> Reasons:
        """Why a page that it fits on is laid out as it is."""
        from infographic.layout.fit.explain import reasons
        from infographic.text.typeset import typesetters

        theme, names = self.content.theme, self.content.guide.names
        return reasons(self.guides, theme, page, *typesetters(theme, page, names))

    def scene(self, layout: Layout, language: str) -> Scene:
        from infographic.paint.picture import paint

        guide = self.guides[language]
        # Of what else the guide says, the picture and so its fingerprint know nothing.
        scene = paint(layout, shown(guide, layout.page.detail), self.content.theme)
        return replace(scene, description=description(guide))


def _unnamed(guide: LocalGuide) -> LocalGuide:
    """Without what its files are called."""
    return replace(guide, file_name="")


def manuscript_of(content: Content) -> Manuscript:
    guides = with_draft_words(
        in_every_language(content.guide), content.guide, content.approvals, content.placeholders
    )
    texts = as_text([*guides.values()]), as_text(content.theme)
    return Manuscript(content, guides, texts)


def refuse_unpublishable(manuscript: Manuscript) -> None:
    """FontError when no font has a character of it, ContrastError when its logo can hardly be seen:
    nothing can be made of it then."""
    check_coverage(manuscript.guides, manuscript.content.theme)
    if manuscript.content.guide.logo is not None:
        from infographic.publish.judge.faint_logo import refuse_faint_logos

        refuse_faint_logos(manuscript.content)
