"""What awaits the approval of the guide's editors."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.item import named, part
from infographic.content.model import Guide
from infographic.content.naming import named_texts
from infographic.errors import Place


@dataclass(frozen=True)
class Draft:
    """A text, or a number of the chart, that is not approved in `language`."""

    item: str
    language: str
    place: Place


def drafts(guide: Guide) -> tuple[Draft, ...]:
    """All drafts, language by language in the order of the guide."""
    return tuple(draft for code in guide.languages for draft in _drafts(guide, code))


def _drafts(guide: Guide, code: str) -> Iterator[Draft]:
    for item, text in named_texts(guide, code):
        if code in text.drafts:
            yield Draft(item, code, text.places[code])
    for index, value in enumerate(guide.chart.values if guide.chart else ()):
        if code in value.draft:
            names = named(["chart"], "values", index, value.label.words[code])
            yield Draft(part([*names, "value"]), code, value.label.places[code])
