"""Advice on the texts of a guide: what is to be mended, or looked at, though pictures can be made.

Each function takes the content and gives problems at their very places.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path
from statistics import median

from infographic.assets.icon import icon_names
from infographic.content.guide.count import FEWEST, miscounts
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import named_texts
from infographic.content.guide.remark import Remark
from infographic.content.guide.remnant import remnants, wrapping_quotes
from infographic.content.guide.wording import Text
from infographic.content.language.convention import findings
from infographic.content.language.language import Language, language
from infographic.content.load import Content
from infographic.content.yaml.encoding import decoded, lines_of
from infographic.content.yaml.written import Written, written
from infographic.errors import Place, Problem
from infographic.text.words import is_named, tokens

# A text is far longer than others of its kind when it has so many times their middle length, and so
# many characters more; and than the same text in another language likewise.
_TIMES_AS_LONG, _CHARACTERS_MORE, _FEWEST_OF_A_KIND = 3, 40, 3
# A text with a thing of its own may well have two or three steps or rules of its own.
_FEWEST_OF_ALL = 4
# A word of small letters, one that is all of a heading, and one that ends a sentence.
_PLAIN_WORD = re.compile(r"(?<![\w.:-])[^\W\d_A-ZÅÄÖ]{4,}(?!\w|[.:]\w)")
_HEADING_WORD = re.compile(r"[^\W\d_][^\W\d_A-ZÅÄÖ]{4,}")
_LAST_WORD = re.compile(r"^([^\W\d_]{3,})[.!?]$")


@dataclass(frozen=True)
class _Read:
    """A text in one language as it stands in its file; `item` is what it is in messages."""

    item: str
    text: Text
    language: Language
    stands: Written

    @property
    def words(self) -> str:
        return self.text.words[self.language.code]

    def problem(self, remark: Remark) -> Problem:
        return Problem(remark.what, self.stands.places[remark.start], self.item, remark.hint)


def conventions(content: Content) -> Iterator[Problem]:
    """What is not written as its language writes it."""
    for read in _texts(content, content.guide.languages):
        for doubled in read.stands.doubled:
            hint = "delete it; the picture has one space already"
            yield Problem("a second space", doubled, read.item, hint)
        bullets = {remark.start for remark in remnants(read.words)}
        for finding in findings(read.words, read.language.conventions):
            # A space that the picture does not break is nothing that an editor could see.
            is_space = read.words[finding.start : finding.end] == " "
            if finding.start not in bullets and not is_space:
                mark = read.words[finding.start : finding.end].strip()
                what = f"{finding.what}: {mark}" if mark else finding.what
                yield read.problem(Remark(finding.start, what, finding.hint))


def pasted(content: Content) -> Iterator[Problem]:
    """What is left of the program that a text was pasted from."""
    guide = content.guide
    quotation = guide.quote.text if guide.quote else None
    for read in _texts(content, guide.languages):
        yield from map(read.problem, remnants(read.words))
        if read.text is not quotation:
            yield from map(read.problem, wrapping_quotes(read.words))


def counts(content: Content, languages: Collection[str]) -> Iterator[Problem]:
    """Where a text in one of the languages says that the guide has more or fewer steps or rules
    than it has."""
    guide = content.guide
    there_are = {"steps": len(guide.steps), "rules": len(guide.rule_items)}
    own = {id(text) for text in _own_texts(guide)}
    for read in _texts(content, languages):
        fewest = _FEWEST_OF_ALL if id(read.text) in own else FEWEST
        yield from map(read.problem, miscounts(read.words, read.language, there_are, fewest))


def _own_texts(guide: Guide) -> Iterator[Text | None]:
    """The texts that speak of a thing of their own rather than of the whole guide."""
    for step in guide.steps:
        yield from (step.title, step.text, step.explanation, *step.tips.values())
    for rule in guide.rule_items:
        yield from (rule.title, rule.explanation)
    if guide.quote:
        yield guide.quote.text


def counts_in_all(content: Content) -> Iterator[Problem]:
    return counts(content, content.guide.languages)


def untranslated(content: Content) -> Iterator[Problem]:
    """Where a text is the same in two languages, though it is more than a name."""
    guide = content.guide
    headings = {id(text) for text in _headings(guide)}
    for first, second in combinations(guide.languages, 2):
        if first.partition("-")[0] == second.partition("-")[0]:
            continue
        for item, text in named_texts(guide, second):
            if text is guide.file_name:
                continue
            one, other = (text.words[code] for code in (first, second))
            same = one.casefold() == other.casefold()
            if not same or text.places[first] == text.places[second]:
                continue
            if _is_prose(other, guide.names) or (
                id(text) in headings and _is_a_word(other, guide.names)
            ):
                what = f"the text in “{second}” is the same as in “{first}”"
                hint = "translate it; if it is a name, add it to names in guide.yaml"
                yield Problem(what, text.places[second], f"{item} ({second})", hint)


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


def lengths(content: Content) -> Iterator[Problem]:
    """Texts that are far longer than others of their kind, or than themselves in other languages:
    the type of all is as small as the longest needs."""
    guide = content.guide
    for code in guide.languages:
        items = {id(text): item for item, text in named_texts(guide, code)}
        for kind in _kinds(guide):
            yield from _long_ones([text for text in kind if id(text) in items], code, items)
        for text in (text for kind in _kinds(guide) for text in kind):
            yield from _longer_than_others(text, code, items[id(text)])


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


def _long_ones(kind: Sequence[Text], code: str, items: Mapping[int, str]) -> Iterator[Problem]:
    if len(kind) < _FEWEST_OF_A_KIND:
        return
    usual = median(len(text.words[code]) for text in kind)
    for text in kind:
        length = len(text.words[code])
        if _is_far_longer(length, usual):
            what = f"this text has {length} characters, others of its kind about {usual:.0f}"
            hint = "shorten it, or part it: all of them are set as small as the longest needs"
            yield Problem(what, text.places[code], f"{items[id(text)]} ({code})", hint)


def _longer_than_others(text: Text, code: str, item: str) -> Iterator[Problem]:
    length = len(text.words[code])
    shortest, other = min((len(words), of) for of, words in text.words.items())
    if _is_far_longer(length, shortest):
        what = f"this text has {length} characters, but only {shortest} in “{other}”"
        hint = "does it say the same in both? if it does, shorten this one"
        yield Problem(what, text.places[code], f"{item} ({code})", hint)


def _is_far_longer(length: float, than: float) -> bool:
    return length > max(_TIMES_AS_LONG * than, than + _CHARACTERS_MORE)


def _texts(content: Content, languages: Iterable[str]) -> Iterator[_Read]:
    """Every text in each of the languages; one that is the same in several, only once."""
    lines: dict[str, list[str]] = {}
    seen: set[Place] = set()
    for code in languages:
        for item, text in named_texts(content.guide, code):
            place = text.places[code]
            if place.file not in lines:
                lines[place.file] = lines_of(decoded(Path(place.file)))
            if place not in seen:
                stands = written(text.words[code], place, lines[place.file])
                yield _Read(f"{item} ({code})", text, language(code), stands)
            seen.add(place)
