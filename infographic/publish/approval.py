"""Texts that await approval, and the refusal to publish them as final."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from infographic.content.draft import Draft, drafts
from infographic.content.model import Guide
from infographic.errors import ContentError, Problem


def drafts_in(guide: Guide, languages: Collection[str]) -> tuple[Draft, ...]:
    """The drafts of some languages, language by language in the order of the guide."""
    return tuple(draft for draft in drafts(guide) if draft.language in languages)


def refuse_drafts(guide: Guide, languages: Collection[str]) -> None:
    """ContentError that names every text of these languages whose wording awaits approval."""
    problems = [
        # The place without its line: a list of many is read better one to a line.
        Problem(
            "awaits approval", replace(draft.place, text=""), f"{draft.item} ({draft.language})"
        )
        for draft in drafts_in(guide, languages)
    ]
    if problems:
        raise ContentError(problems)
