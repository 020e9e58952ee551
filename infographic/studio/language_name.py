"""What a language calls itself, as the studio writes it."""

from __future__ import annotations

from infographic.content.language.language import language as language_of
from infographic.studio.capitalised import capitalised


def language_name(code: str) -> str:
    """What its speakers call a language; what stands in its place where there is no such."""
    try:
        return capitalised(language_of(code).name)
    except ValueError:
        return code
