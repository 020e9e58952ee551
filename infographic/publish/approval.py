"""Texts that await approval, and the refusal to publish them as final."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from infographic.content.guide.draft import Draft, drafts
from infographic.content.guide.model import Guide
from infographic.errors import ContentError, Problem


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
