"""What `infographic hyphenate` says of a guide's words."""

from __future__ import annotations

from infographic.content.guide.local import LocalGuide
from infographic.errors import MachineError
from infographic.text.broken_words import (
    all_words,
    broken_words,
    origins,
    proposals,
    with_breaks,
)
from infographic.text.hyphenation.voikko import Voikko

# The spelling program that knows the parts of words too.
_KNOWS_PARTS = "voikko"


def word_table(guide: LocalGuide) -> str:
    """Every word that may be broken: its breaks, and where they come from."""
    rows = [(with_breaks(word), origins(word)) for word in broken_words(guide)]
    width = max((len(shown) for shown, _ in rows), default=0)
    head = f"{guide.language.name} ({guide.language.code}): {len(rows)} words may be broken"
    return "\n".join([head, *(f"  {shown:<{width}}  {origin}" for shown, origin in rows), ""])


def proposed(guide: LocalGuide) -> str:
    """What Voikko has to say of the list of words, where it is installed; empty for languages that
    it does not know."""
    language = guide.language
    if language.spelling.program != _KNOWS_PARTS or not language.hyphenation.words:
        return ""
    list_name = f"data/hyphenation/{language.hyphenation.words}.txt"
    try:
        with Voikko(language.spelling.dictionary) as voikko:
            found = [str(each) for each in proposals(all_words(guide), language, voikko)]
    except MachineError as error:
        return f"{list_name} is not checked: {error}"
    if not found:
        return f"Voikko parts all words as {list_name} does."
    return "\n".join([f"For {list_name} Voikko proposes:", *(f"  {each}" for each in found)])
