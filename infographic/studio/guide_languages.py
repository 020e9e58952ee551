"""The languages that a guide is offered in the studio."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.language.language_name import name_in

# Those that the program has words for; a guide may be in others too.
_OFFERED = ("fi", "sv", "en", "se")


@dataclass(frozen=True)
class GuideLanguage:
    code: str
    name: str


def offered_languages(interface: str) -> list[GuideLanguage]:
    """By their codes, with what they are called in the language of the interface."""
    return [GuideLanguage(code, name_in(code, interface)) for code in _OFFERED]
