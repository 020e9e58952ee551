"""The languages that the guide is in."""

from __future__ import annotations

from infographic.content.language.language import is_a_guides
from infographic.content.language.language_name import name_in
from infographic.studio.desk.wish import Speak
from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.guide_languages import GuideLanguage, offered_languages
from infographic.studio.refused import unreadable_request


def show_languages(asked: Asked) -> Outcome:
    """The dialog in which languages are chosen."""
    mine = asked.opened.overview.languages
    lacking = [each for each in offered_languages(asked.opened.interface) if each.code not in mine]
    named = [GuideLanguage(code, name_in(code, asked.opened.interface)) for code in mine]
    return Outcome(dialog=asked.fill("edit/languages.html", {"mine": named, "lacking": lacking}))


def speak(asked: Asked) -> Outcome:
    """A language is added, or taken out if it is there."""
    code, mine = asked.text("language"), asked.opened.overview.languages
    now = tuple(each for each in mine if each != code) if code in mine else (*mine, code)
    if not now or (code not in mine and not is_a_guides(code)):
        raise unreadable_request()
    asked.apply(Speak(now))
    return Outcome(closes=True)
