"""Advice on how single texts are written: against the conventions of their language, with what is
left of pasting, and with numbers that are not the guide's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from infographic.content.guide.count import FEWEST, miscounts
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.guide.remnant import remnants, wrapping_quotes
from infographic.content.guide.wording import Text
from infographic.content.language.convention import findings
from infographic.content.language.language import Language, language
from infographic.content.load import Content
from infographic.content.yaml.encoding import decoded, lines_of
from infographic.content.yaml.written import Remark, Written, written
from infographic.errors import Place, Problem
from infographic.message import joined, say

# A text with a thing of its own may well have two or three steps or rules of its own.
_FEWEST_OF_ALL = 4


@dataclass(frozen=True)
class _Read:
    """A text in one language, in a file with these `lines`; `item` is what it is in messages."""

    item: str
    text: Text
    language: Language
    lines: Sequence[str]

    @property
    def words(self) -> str:
        return self.text.written[self.language.code]

    @cached_property
    def stands(self) -> Written:
        """How it stands in its file: most texts are followed there for one remark at most."""
        return written(self.words, self.text.places[self.language.code], self.lines)

    def problem(self, remark: Remark) -> Problem:
        return self.stands.problem(remark, self.item)


def conventions(content: Content) -> Iterator[Problem]:
    """What is not written as its language writes it."""
    for read in _texts(content, content.guide.languages):
        for doubled in read.stands.doubled:
            hint = say("delete it; the picture has one space already")
            yield Problem(say("a second space"), doubled, read.item, hint)
        bullets = {remark.start for remark in remnants(read.words)}
        for finding in findings(read.words, read.language.conventions):
            # A space that the picture does not break is nothing that an editor could see.
            is_space = read.words[finding.start : finding.end] == " "
            if finding.start not in bullets and not is_space:
                mark = read.words[finding.start : finding.end].strip()
                what = joined(": ", (finding.what, mark)) if mark else finding.what
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
    own = set(_own_texts(guide))
    for read in _texts(content, languages):
        fewest = _FEWEST_OF_ALL if read.text in own else FEWEST
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


def _texts(content: Content, languages: Iterable[str]) -> Iterator[_Read]:
    """Every text in each of the languages; one that is the same in several, only once."""
    lines: dict[str, list[str]] = {}
    seen: set[Place] = set()
    for code in languages:
        of = language(code)
        for text in texts_in(content.guide):
            place = text.places[code]
            if place.file not in lines:
                lines[place.file] = lines_of(decoded(Path(place.file)))
            if place not in seen:
                yield _Read(
                    say("{item} ({language})", item=text.items[code], language=code),
                    text,
                    of,
                    lines[place.file],
                )
            seen.add(place)
