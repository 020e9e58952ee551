"""The texts that editors and translators hand each other, whatever kind of file they travel in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from infographic.content.guide.approvals import fingerprint_of


class TextState(StrEnum):
    """How a translation stands: nobody has made it yet (the guide is not in the language, or has
    the source's own words there), it awaits approval, or it is approved as it is."""

    MISSING = "missing"
    AWAITING = "awaiting"
    APPROVED = "approved"


@dataclass(frozen=True)
class Fit:
    """How many characters of a translation fit on every page of the guide: with so many at most the
    type of all pages is as large as with a short text, and with so many all pages are drawn at all.
    None where that is further away than anybody writes, and for what no picture shows."""

    until_smaller: int | None = None
    until_refused: int | None = None


@dataclass(frozen=True)
class ExchangedText:
    """A text of the guide, by its id (`Text.id`). `where` says where it stands in words for a
    message, step 3 “Verkostoidu”, title; `note` what it is and what to keep in mind. `target` is
    empty where the guide is not in the language yet. `is_drawn` is whether pictures show it."""

    id: str
    where: str
    note: str
    source: str
    target: str
    state: TextState
    is_drawn: bool
    fit: Fit = Fit()

    @cached_property
    def fingerprint(self) -> str:
        """That of the source, as approvals have them: another one, and the translation is of other
        words than the guide has."""
        return fingerprint_of(self.source)


@dataclass(frozen=True)
class Exchange:
    """What is to be translated from one language into another: `folder` is the name of the guide's
    folder, `title` the guide's in the source language, and `texts` stand in the order in which
    people read a picture. `is_new` is whether the guide is not in the target language yet."""

    folder: str
    title: str
    source_language: str
    target_language: str
    texts: tuple[ExchangedText, ...]
    is_new: bool = False

    @cached_property
    def by_id(self) -> Mapping[str, ExchangedText]:
        """The texts by their ids."""
        return {text.id: text for text in self.texts}
