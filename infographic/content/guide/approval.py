"""What awaits the approval of the guide's editors, and the refusal to publish it as final."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.errors import ContentError, Place, Problem
from infographic.per_language import PerLanguage


@dataclass(frozen=True)
class Draft:
    """A text, or a number of the chart, that is not approved in `language`."""

    item: str
    language: str
    place: Place


def drafts(guide: Guide) -> tuple[Draft, ...]:
    """All drafts, language by language in the order of the guide."""
    return drafts_in(guide, guide.languages)


def drafts_in(guide: Guide, languages: Collection[str]) -> tuple[Draft, ...]:
    """The drafts of some languages, language by language in the order of the guide."""
    every = list(_approvable(guide))
    asked = [code for code in guide.languages if code in languages]
    return tuple(draft for code in asked for one in every for draft in _drafts_of(one, [code]))


def awaiting(guide: Guide, languages: Collection[str]) -> tuple[Problem, ...]:
    """A problem for each text that awaits approval in any of some languages, by file and line."""
    asked = [code for code in guide.languages if code in languages]
    found = [drafts for one in _approvable(guide) if (drafts := _drafts_of(one, asked))]
    return tuple(_problem(each) for each in sorted(found, key=lambda each: _position(each, asked)))


def _position(of_one_text: Sequence[Draft], languages: Sequence[str]) -> tuple[str, int, int]:
    first = of_one_text[0]
    return first.place.file, first.place.line, languages.index(first.language)


def _problem(of_one_text: Sequence[Draft]) -> Problem:
    codes = ", ".join(draft.language for draft in of_one_text)
    first = of_one_text[0]
    # The place without its line: a list of many is read better one to a line.
    place = replace(first.place, text="")
    return Problem("awaits approval", place, f"{first.item} ({codes})")


def refuse_drafts(guide: Guide, languages: Collection[str]) -> None:
    """ContentError that names every text of these languages whose wording awaits approval."""
    if problems := awaiting(guide, languages):
        raise ContentError(problems)


@dataclass(frozen=True)
class _Approvable:
    """Something to be approved in each language: what it is called, where it stands, and the
    languages in which it awaits that."""

    items: PerLanguage[str]
    places: PerLanguage[Place]
    drafts: tuple[str, ...]


def _approvable(guide: Guide) -> Iterator[_Approvable]:
    for text in texts_in(guide):
        yield _Approvable(text.items, text.places, text.drafts)
    for value in guide.chart.values if guide.chart else ():
        yield _Approvable(value.number_items, value.label.places, value.draft)


def _drafts_of(one: _Approvable, languages: Sequence[str]) -> list[Draft]:
    return [
        Draft(one.items[code], code, one.places[code]) for code in languages if code in one.drafts
    ]
