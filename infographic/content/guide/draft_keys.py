"""How guides said what awaits approval before approvals.yaml: `draft: [fi, sv]` under a text. Such
keys are read as long as there is no approvals.yaml, and turned over when one is first written."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approval, Approvals, Wording
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.guide.wording import DRAFT
from infographic.content.yaml.check import Location
from infographic.content.yaml.source import LocatedDict, LocatedList, Value
from infographic.errors import Place, Problem
from infographic.message import say


def approvals_before(guide: Guide) -> Approvals:
    """The approvals of a guide that keeps none yet: all that no `draft` holds back counts as
    approved, by nobody, in the words that it has.

    So a guide that has neither is approved as a whole, as it was with earlier versions of this
    program, and its pictures do not turn into drafts unasked. Only a guide whose approvals are kept
    has each new or edited text await approval; `infographic check` says which it is.
    """
    held_back = {(text, code) for text, codes in _drafts(guide) for code in codes}
    before = (each for each in wordings(guide) if (each.text, each.language) not in held_back)
    given = {(each.text, each.language): _unsigned(each) for each in before}
    return Approvals(given, are_kept=False)


def _drafts(guide: Guide) -> Iterator[tuple[str, tuple[str, ...]]]:
    """The ids of texts and numbers, and the languages in which each is a draft."""
    for text in texts_in(guide):
        yield text.id, text.drafts
    for value in guide.chart.values if guide.chart else ():
        yield value.number_id, value.draft


def _unsigned(wording: Wording) -> Approval:
    return Approval(wording.text, wording.language, wording.words)


def draft_keys(value: Value | None) -> Iterator[tuple[Location, Place]]:
    """Where the `draft` keys of a file are in its data, and where they were written. Under the name
    of an audience that is called so stand keys and values, and no languages."""
    if isinstance(value, LocatedDict):
        for key, member in value.items():
            if key == DRAFT and not isinstance(member, LocatedDict):
                yield (key,), value.key_places[key]
            yield from _below(key, member)
    elif isinstance(value, LocatedList):
        for index, member in enumerate(value):
            yield from _below(index, member)


def _below(step: int | str, member: Value) -> Iterator[tuple[Location, Place]]:
    for at, place in draft_keys(member):
        yield (step, *at), place


def left_over(value: Value | None) -> Iterator[Problem]:
    """A problem for each `draft` key of a file beside an approvals.yaml, where it says nothing."""
    for _, place in draft_keys(value):
        what = say("“draft” says nothing here: approvals.yaml says what awaits approval")
        hint = say("delete “draft” with its list; “infographic approve” approves texts")
        yield Problem(what, place, hint=hint)
