"""What awaits the approval of the guide's editors, and the refusal to publish it as final."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace

from infographic.content.guide.model import Guide
from infographic.content.guide.naming import named_texts
from infographic.content.yaml.item import named, part
from infographic.errors import ContentError, Place, Problem


@dataclass(frozen=True)
class Draft:
    """A text, or a number of the chart, that is not approved in `language`; `number` is the same
    for it in every language."""

    item: str
    language: str
    place: Place
    number: int


def drafts(guide: Guide) -> tuple[Draft, ...]:
    """All drafts, language by language in the order of the guide."""
    return tuple(draft for code in guide.languages for draft in _drafts(guide, code))


def drafts_in(guide: Guide, languages: Collection[str]) -> tuple[Draft, ...]:
    """The drafts of some languages, language by language in the order of the guide."""
    return tuple(draft for draft in drafts(guide) if draft.language in languages)


def awaiting(guide: Guide, languages: Collection[str]) -> tuple[Problem, ...]:
    """A problem for each text that awaits approval in any of some languages, by file and line."""
    by_text: dict[int, list[Draft]] = {}
    for draft in drafts_in(guide, languages):
        by_text.setdefault(draft.number, []).append(draft)
    firsts = sorted(by_text.values(), key=lambda group: (group[0].place.file, group[0].place.line))
    return tuple(_problem(group) for group in firsts)


def _problem(of_one_text: Collection[Draft]) -> Problem:
    codes = ", ".join(draft.language for draft in of_one_text)
    first, *_ = of_one_text
    # The place without its line: a list of many is read better one to a line.
    place = replace(first.place, text="")
    return Problem("awaits approval", place, f"{first.item} ({codes})")


def refuse_drafts(guide: Guide, languages: Collection[str]) -> None:
    """ContentError that names every text of these languages whose wording awaits approval."""
    if problems := awaiting(guide, languages):
        raise ContentError(problems)


def _drafts(guide: Guide, code: str) -> Iterator[Draft]:
    every = (*_texts(guide, code), *_numbers(guide, code))
    for number, (item, awaiting, place) in enumerate(every):
        if code in awaiting:
            yield Draft(item, code, place, number)


_Approvable = tuple[str, tuple[str, ...], Place]  # its name, the languages that wait, its place


def _texts(guide: Guide, code: str) -> Iterator[_Approvable]:
    for item, text in named_texts(guide, code):
        yield item, text.drafts, text.places[code]


def _numbers(guide: Guide, code: str) -> Iterator[_Approvable]:
    for index, value in enumerate(guide.chart.values if guide.chart else ()):
        names = named(["chart"], "values", index, value.label.words[code])
        yield part([*names, "value"]), value.draft, value.label.places[code]
