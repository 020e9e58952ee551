"""The guide in one language: what the layout engine reads."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.language import Language
from infographic.errors import Place


@dataclass(frozen=True)
class Words:
    """A text in one language: what it says, where it was written, and which part of the guide
    it is in words for a message ("step 3 “Verkostoidu”, title")."""

    value: str
    place: Place
    item: str


@dataclass(frozen=True)
class LocalAudience:
    id: str
    icon: str
    label: Words


@dataclass(frozen=True)
class LocalTip:
    audience: LocalAudience
    text: Words


@dataclass(frozen=True)
class LocalStep:
    id: str
    number: int
    icon: str
    title: Words
    text: Words | None = None
    tips: tuple[LocalTip, ...] = ()
    explanation: Words | None = None


@dataclass(frozen=True)
class LocalRule:
    id: str
    icon: str
    title: Words
    explanation: Words | None = None


@dataclass(frozen=True)
class LocalRules:
    heading: Words
    intro: Words | None
    items: tuple[LocalRule, ...]


@dataclass(frozen=True)
class LocalQuote:
    text: Words
    author: Words
    role: Words | None = None


@dataclass(frozen=True)
class LocalChartValue:
    label: Words
    value: float
    icon: str | None = None
    note: Words | None = None


@dataclass(frozen=True)
class LocalChart:
    kind: str
    heading: Words
    values: tuple[LocalChartValue, ...]


@dataclass(frozen=True)
class LocalGuide:
    """Everything the picture says in `language`; parts that the guide leaves out are None."""

    language: Language
    file_name: str
    title: Words
    steps: tuple[LocalStep, ...]
    audiences: tuple[LocalAudience, ...] = ()
    subtitle: Words | None = None
    rules: LocalRules | None = None
    quote: LocalQuote | None = None
    chart: LocalChart | None = None
    footer: Words | None = None
    edition: Words | None = None
    publisher: Words | None = None
    alt: Words | None = None
    names: tuple[str, ...] = ()
