"""Which texts from a translator make type smaller: measured while the dialog is seen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from infographic.content.guide.naming import texts_in
from infographic.content.language.language import is_a_guides
from infographic.content.load import Content
from infographic.message import Message, say, say_count
from infographic.studio.desk.state import DeskState
from infographic.translation.exchange_of import in_language
from infographic.translation.fits import longer_than_fits, makes_smaller


@dataclass(frozen=True)
class Offered:
    """A text by its id that would have so many characters in a language; it is called as in the
    language that it was translated from."""

    id: str
    language: str
    source_language: str
    length: int


def offered_in(said: Mapping[str, object]) -> Offered | None:
    """The text that the script asks about; None when it cannot be read."""
    own, language, source = (said.get(name) for name in ("id", "language", "source"))
    length = said.get("length")
    if isinstance(own, str) and isinstance(language, str) and isinstance(source, str):
        return Offered(own, language, source, length) if isinstance(length, int) else None
    return None


def smaller_type(state: DeskState, offered: Offered) -> Message | None:
    """What is told of a text that makes the type of a page smaller; None of one that does not, and
    of what is not in the guide. It takes about a second."""
    content = state.content
    if content is None or not state.is_current or not is_a_guides(offered.language):
        return None
    text = next((each for each in texts_in(content.guide) if each.id == offered.id), None)
    where = text.items.get(offered.source_language) if text else None
    if where is None:
        return None
    lengths = {offered.id: offered.length}
    whole = _with_language(content, offered.language)
    most = longer_than_fits(whole, offered.language, lengths, 1, _untold).get(offered.id)
    if most is None:
        return None
    return makes_smaller(where, offered.language, offered.length, most)


def all_measured(smaller: int) -> Message:
    """What is told at the end, of so many texts that make type smaller."""
    if not smaller:
        return say("Measured: no text makes type smaller")
    return say_count(
        "Measured: {count} text makes type smaller",
        "Measured: {count} texts make type smaller",
        count=smaller,
    )


def _with_language(content: Content, language: str) -> Content:
    return content if language in content.guide.languages else in_language(content, language)


def _untold(count: int) -> None:
    """Of one text there is no progress to tell."""
