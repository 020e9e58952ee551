"""The word by which what is made of a guide says that texts of it await approval."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from infographic.content.guide.approval import drafts_in
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.local import LocalGuide, LocalText
from infographic.content.guide.model import Guide
from infographic.content.guide.placeholders import Placeholder
from infographic.message import say
from infographic.per_language import PerLanguage


def with_draft_words(
    guides: PerLanguage[LocalGuide],
    guide: Guide,
    approvals: Approvals,
    placeholders: Iterable[Placeholder] = (),
) -> PerLanguage[LocalGuide]:
    """The guide in every language, with the word in those in which any text awaits approval or has
    one of these placeholders, for which nothing has been filled in.

    Every picture of the guide in such a language is a draft, also one that does not show that text:
    as the web page and the files beside it are, so that nobody has to know which picture shows
    what.
    """
    waiting = {draft.language for draft in drafts_in(guide, approvals, guide.languages)}
    waiting |= {each.language for each in placeholders}
    return PerLanguage(
        {
            code: replace(local, draft=_word(local)) if code in waiting else local
            for code, local in guides.items()
        }
    )


def _word(guide: LocalGuide) -> LocalText:
    words = guide.language.page
    code = guide.language.foreign(words.language) or guide.language.code
    return LocalText(words.draft, code, guide.title.place, say("draft"))
