"""What awaits the approval of the guide's editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.guide.model import Guide
from infographic.content.guide.naming import named_texts
from infographic.content.yaml.item import named, part
from infographic.errors import Place


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
