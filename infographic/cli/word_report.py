"""What `infographic hyphenate` says of a guide's words."""

from __future__ import annotations

from infographic.content.guide.local import LocalGuide
from infographic.errors import MachineError
from infographic.message import joined, say
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
    head = say(
        "{language} ({code}): {number} words may be broken",
        language=guide.language.name,
        code=guide.language.code,
        number=len(rows),
    )
    return joined("\n", [head, *(f"  {shown:<{width}}  {origin}" for shown, origin in rows), ""])


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
        problems = joined("; ", [problem.told for problem in error.problems])
        return say("{file} is not checked: {problems}", file=list_name, problems=problems)
    if not found:
        return say("Voikko parts all words as {file} does.", file=list_name)
    head = say("For {file} Voikko proposes:", file=list_name)
    return joined("\n", [head, *(f"  {each}" for each in found)])
