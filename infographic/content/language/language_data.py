"""What the program knows of a language."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.language.download_words import DownloadWords
from infographic.content.language.page_words import PageWords
from infographic.content.language.slip_words import SlipWords

# How words are broken into syllables: by the rules of Finnish, or by pyphen's patterns.
SYLLABLES = ("finnish", "pyphen")
# What checks the spelling, for maintainers.
SPELLERS = ("voikko", "hunspell")
SHORTEST_STEM = 6


@dataclass(frozen=True)
class Conventions:
    """How a language writes what is not letters.

    `quotes` and `inner_quotes` open and close a quotation and one within it, and are empty where
    we do not know them. A number and one of `units` stay on one line, and so do one of
    `before_number` and the number; between a number and one of `spaced` belongs a space.
    """

    quotes: tuple[str, ...] = ()
    inner_quotes: tuple[str, ...] = ()
    spaced: tuple[str, ...] = ()
    units: tuple[str, ...] = ()
    before_number: tuple[str, ...] = ()


@dataclass(frozen=True)
class Hyphenation:
    """`syllables` is one of `SYLLABLES`, or empty when words are not broken; `words` names the
    list of words in data/hyphenation/, if there is one."""

    syllables: str = ""
    words: str = ""


@dataclass(frozen=True)
class Spelling:
    """`program` is one of `SPELLERS`, or empty where there is none; `dictionary` is what it calls
    the language."""

    program: str = ""
    dictionary: str = ""


@dataclass(frozen=True)
class Vocabulary:
    """Words that the program has to know in the texts of a guide, each by what all its forms begin
    with.

    `percent` mean per cent, `steps` and `rules` those of a guide. `some_of` say before such a
    number or within that it is not that of all; those shorter than `SHORTEST_STEM` are whole
    words. `other_steps` say after steps that they are not the guide's. Where number words are
    inflected, `number_cases` are the cases, as num2words calls them.
    """

    percent: tuple[str, ...] = ()
    steps: tuple[str, ...] = ()
    rules: tuple[str, ...] = ()
    some_of: tuple[str, ...] = ()
    other_steps: tuple[str, ...] = ()
    number_cases: tuple[str, ...] = ()


@dataclass(frozen=True)
class SlideWords:
    """What the slides of a presentation are called, and what some are for, as their notes say, in
    the language of the code `language`.

    In `step`, {number} is that of the step.
    """

    language: str
    cover: str
    overview: str
    step: str
    goal: str
    rules: str
    quote: str
    chart: str
    quote_and_chart: str
    closing: str
    picture: str
    cover_notes: str
    overview_notes: str
    picture_notes: str


@dataclass(frozen=True)
class LanguageData:
    """What a language's file says; `region` is empty where it names none."""

    name: str
    region: str
    conventions: Conventions
    hyphenation: Hyphenation
    spelling: Spelling
    vocabulary: Vocabulary
    slides: SlideWords | None = None
    page: PageWords | None = None
    downloads: DownloadWords | None = None
    slip: SlipWords | None = None
