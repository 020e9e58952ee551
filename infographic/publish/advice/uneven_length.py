"""Advice on texts that are far longer than others beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import median

from infographic.content.guide.model import Guide
from infographic.content.guide.wording import Text
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.message import say

# A text is far longer than others of its kind when it has so many times their middle length, and so
# many characters more; and than the same text in another language likewise.
_TIMES_AS_LONG, _CHARACTERS_MORE, _FEWEST_OF_A_KIND = 3, 40, 3


def lengths(content: Content) -> Iterator[Problem]:
    """Texts that are far longer than others of their kind, or than themselves in other languages:
    the type of all is as small as the longest needs."""
    guide = content.guide
    for code in guide.languages:
        for kind in _kinds(guide):
            yield from _long_ones(kind, code)
        for text in (text for kind in _kinds(guide) for text in kind):
            yield from _longer_than_others(text, code)


def _kinds(guide: Guide) -> Sequence[Sequence[Text]]:
    """The texts that stand beside others of their kind."""
    return (
        [step.title for step in guide.steps],
        [step.text for step in guide.steps if step.text],
        [tip for step in guide.steps for tip in step.tips.values()],
        [rule.title for rule in guide.rule_items],
        [value.label for value in (guide.chart.values if guide.chart else ())],
        [value.note for value in (guide.chart.values if guide.chart else ()) if value.note],
    )


def _long_ones(kind: Sequence[Text], code: str) -> Iterator[Problem]:
    if len(kind) < _FEWEST_OF_A_KIND:
        return
    usual = median(len(text.words[code]) for text in kind)
    for text in kind:
        length = len(text.words[code])
        if _is_far_longer(length, usual):
            what = say(
                "this text has {number} characters, others of its kind about {usual:.0f}",
                number=length,
                usual=usual,
            )
            hint = say("shorten it, or part it: all of them are set as small as the longest needs")
            yield Problem(
                what,
                text.places[code],
                say("{item} ({language})", item=text.items[code], language=code),
                hint,
            )


def _longer_than_others(text: Text, code: str) -> Iterator[Problem]:
    length = len(text.words[code])
    shortest, other = min((len(words), of) for of, words in text.words.items())
    if _is_far_longer(length, shortest):
        what = say(
            "this text has {number} characters, but only {shortest} in “{other}”",
            number=length,
            shortest=shortest,
            other=other,
        )
        hint = say("does it say the same in both? if it does, shorten this one")
        yield Problem(
            what,
            text.places[code],
            say("{item} ({language})", item=text.items[code], language=code),
            hint,
        )


def _is_far_longer(length: float, than: float) -> bool:
    return length > max(_TIMES_AS_LONG * than, than + _CHARACTERS_MORE)
