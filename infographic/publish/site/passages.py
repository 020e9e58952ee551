"""All that a guide says, passage by passage in the order of its page, for whatever writes it down
as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from infographic.content.guide.local import (
    LocalGuide,
    LocalQuote,
    LocalRules,
    LocalStep,
    LocalText,
)


@dataclass(frozen=True)
class Heading:
    """`level` is 1 for the title of the guide, 2 for its parts. `language` is the code of that of
    the text, empty where it is the guide's."""

    level: int
    text: str
    language: str = ""


@dataclass(frozen=True)
class StepHeading:
    number: int
    text: str


@dataclass(frozen=True)
class Paragraph:
    text: str


@dataclass(frozen=True)
class Tip:
    audience: str
    text: str


@dataclass(frozen=True)
class Point:
    """An entry of a list, and what explains it, if anything does."""

    text: str
    explanation: str = ""


@dataclass(frozen=True)
class Quotation:
    """`author` is who said it, with what they are."""

    text: str
    author: str


@dataclass(frozen=True)
class Reference:
    """`label` says what `name` is; it leads to `url`, if that is not empty. `language` is the code
    of that of the label, empty where it is the guide's."""

    label: str
    name: str
    url: str
    language: str = ""


Passage = Heading | StepHeading | Paragraph | Tip | Point | Quotation | Reference


Part = tuple[Passage, ...]


def parts(guide: LocalGuide) -> Iterator[Part]:
    """The whole guide in one language, without soft hyphens, by what belongs together."""
    words = guide.language.page
    yield (Heading(1, guide.title.plain), *_paragraphs(guide.subtitle))
    yield (Heading(2, words.steps, guide.language.foreign(words.language)),)
    for step in guide.steps:
        yield tuple(_step(step))
    if guide.rules:
        yield tuple(_rules(guide.rules))
    if guide.quote:
        yield (_quotation(guide.quote),)
    if guide.chart:
        yield (Heading(2, guide.chart.heading.plain), *map(Point, guide.chart.told))
    if guide.link:
        yield (Reference(guide.link.label.plain, guide.link.url, guide.link.url),)
    if imprint := tuple(_imprint(guide)):
        yield imprint


def _step(step: LocalStep) -> Iterator[Passage]:
    yield StepHeading(step.number, step.title.plain)
    yield from _paragraphs(step.text, step.scene_alt)
    for tip in step.tips:
        yield Tip(tip.audience.label.plain, tip.text.plain)
    yield from _paragraphs(step.explanation)


def _rules(rules: LocalRules) -> Iterator[Passage]:
    yield Heading(2, rules.heading.plain)
    yield from _paragraphs(rules.intro)
    for rule in rules.items:
        yield Point(rule.title.plain, rule.explanation.plain if rule.explanation else "")


def _quotation(quote: LocalQuote) -> Quotation:
    author = f"{quote.author.plain}, {quote.role.plain}" if quote.role else quote.author.plain
    return Quotation(quote.text.plain, author)


def _imprint(guide: LocalGuide) -> Iterator[Passage]:
    words, licence = guide.language.page, guide.page.licence
    foreign = guide.language.foreign(words.language)
    if guide.publisher:
        yield Reference(words.publisher, guide.publisher.plain, "", foreign)
    yield from _paragraphs(*guide.foot)
    if licence:
        yield Reference(words.licence, licence.name.plain, licence.url, foreign)


def _paragraphs(*texts: LocalText | None) -> Iterator[Passage]:
    yield from (Paragraph(text.plain) for text in texts if text)
