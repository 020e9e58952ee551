"""Problems as they are listed."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.errors import Problem
from infographic.message import Message, joined, say

_MOST_LISTED = 30


def listed(problems: Sequence[Problem]) -> Message:
    """The problems, with empty lines between them unless each is a single line; of very many the
    first, for they often have one cause, and how many more there are."""
    texts = [problem.told for problem in problems[:_MOST_LISTED]]
    if more := len(problems) - len(texts):
        texts.append(say("and {more} more", more=more))
    return paragraphs(texts)


def paragraphs(texts: Sequence[str]) -> Message:
    """Texts below each other, with empty lines between them unless each is a single line."""
    return joined("\n\n" if any("\n" in text for text in texts) else "\n", texts)
