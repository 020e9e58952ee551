"""Which texts a person means who names some of a guide."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping, Sequence

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Wording
from infographic.content.guide.model import Guide
from infographic.content.yaml.check import nearest
from infographic.errors import ContentError, Problem
from infographic.message import Message, joined, say


def chosen(guide: Guide, items: Sequence[str], languages: Collection[str]) -> tuple[Wording, ...]:
    """The wordings in these languages, or in all where none is named, of the items, or of the whole
    guide where none is named. An item is the id of a text or what ids begin with (`title`,
    `steps.luo-tilit`), or `step 3`, `rule 2`.

    Raises ContentError for each item and language that the guide does not have.
    """
    every = tuple(wordings(guide))
    ids = tuple(dict.fromkeys(each.text for each in every))
    begins = {item: _id(guide, item) for item in items}
    problems = [_no_language(code, guide) for code in languages if code not in guide.languages]
    problems += [
        _no_item(item, ids) for item in items if not any(_is_in(each, begins[item]) for each in ids)
    ]
    if problems:
        raise ContentError(problems)
    return tuple(
        each
        for each in every
        if (not languages or each.language in languages)
        and (not items or any(_is_in(each.text, begin) for begin in begins.values()))
    )


def _id(guide: Guide, item: str) -> str:
    """What the ids of an item begin with."""
    numbered = {
        **_numbered("step", "steps", [step.id for step in guide.steps]),
        **_numbered("rule", "rule_items", [rule.id for rule in guide.rule_items]),
    }
    return numbered.get(re.sub(r"\s+", " ", item.strip().lower()), item.strip())


def _numbered(name: str, key: str, ids: Sequence[str]) -> Mapping[str, str]:
    return {f"{name} {number}": f"{key}.{each}" for number, each in enumerate(ids, 1)}


def _is_in(text: str, begin: str) -> bool:
    return text == begin or text.startswith(f"{begin}.")


def _no_language(code: str, guide: Guide) -> Problem:
    hint = say("its languages are: {languages}", languages=joined(", ", guide.languages))
    return Problem(say("the guide has no language “{code}”", code=code), hint=hint)


def _no_item(item: str, ids: Sequence[str]) -> Problem:
    return Problem(say("the guide has no text “{item}”", item=item), hint=_hint(item, ids))


def _hint(item: str, ids: Sequence[str]) -> Message:
    names = list(dict.fromkeys(name for each in ids for name in _beginnings(each)))
    if meant := nearest(item, names):
        return say("did you mean “{meant}”?", meant=meant)
    tops = list(dict.fromkeys(each.partition(".")[0] for each in ids))
    return say(
        "name one of its texts by what its id begins with: {names}", names=joined(", ", tops)
    )


def _beginnings(text: str) -> Iterator[str]:
    """The id of a text, and all that it is a part of."""
    parts = text.split(".")
    for end in range(1, len(parts) + 1):
        yield ".".join(parts[:end])
