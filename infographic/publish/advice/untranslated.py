"""Advice on texts that are the same in two languages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from infographic.assets.icon import icon_names
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.guide.placeholder import filled
from infographic.content.guide.wording import Text
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import say
from infographic.text.words import is_named, tokens

# A word of small letters, one that is all of a heading, and one that ends a sentence.
_PLAIN_WORD = re.compile(r"(?<![\w.:-])[^\W\d_A-ZÅÄÖ]{4,}(?!\w|[.:]\w)")
_HEADING_WORD = re.compile(r"[^\W\d_][^\W\d_A-ZÅÄÖ]{4,}")
_LAST_WORD = re.compile(r"^([^\W\d_]{3,})[.!?]$")


def untranslated(content: Content) -> Iterator[Problem]:
    """Where a text is the same in two languages, though it is more than a name."""
    guide = content.guide
    headings = set(_headings(guide))
    for first, second in combinations(guide.languages, 2):
        if first.partition("-")[0] == second.partition("-")[0]:
            continue
        for text in texts_in(guide):
            if text is guide.file_name or _is_name_of_logo(text, guide):
                continue
            one, other = (_own_words(text.written[code], content) for code in (first, second))
            same = one.casefold() == other.casefold()
            if not same or not other or text.places[first] == text.places[second]:
                continue
            if _is_prose(other, guide.names) or (
                text in headings and _is_a_word(other, guide.names)
            ):
                what = say(
                    "the text in “{second}” is the same as in “{first}”", second=second, first=first
                )
                hint = say(
                    "translate it; if it is a name, add it to names in {file}", file="guide.yaml"
                )
                yield Problem(
                    what,
                    text.places[second],
                    say("{item} ({language})", item=text.items[second], language=second),
                    hint,
                )


def _is_name_of_logo(text: Text, guide: Guide) -> bool:
    """Whether a text is what a logo says, the same in all languages: that is a name."""
    if guide.logo is None or text is not guide.logo.alt:
        return False
    return len({text.written[code].casefold() for code in guide.languages}) == 1


def _own_words(words: str, content: Content) -> str:
    """Words without their placeholders, which stand for names and numbers."""
    return filled(words, lambda name, before: "").strip() if content.placeholders else words  # noqa: ARG005


def _is_prose(words: str, names: tuple[str, ...]) -> bool:
    """Whether a word of it is no name, number or address: it has small letters alone, or ends a
    sentence."""
    said = [token.text for token in tokens(words) if not token.is_address]
    plain = [*_PLAIN_WORD.findall(" ".join(said)), *_LAST_WORD.findall(" ".join(said[-1:]))]
    return any(not is_named(word, names) for word in plain)


def _headings(guide: Guide) -> Iterator[Text]:
    yield from (step.title for step in guide.steps)
    yield from (rule.title for rule in guide.rule_items)
    yield from (part.heading for part in (guide.rules, guide.chart) if part)


def _is_a_word(words: str, names: tuple[str, ...]) -> bool:
    """Whether a heading of one word is hardly a name: services that many know have icons."""
    is_plain = _HEADING_WORD.fullmatch(words) is not None
    return is_plain and words.lower() not in icon_names() and not is_named(words, names)
