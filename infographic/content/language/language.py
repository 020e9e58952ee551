"""A language of the guide."""

from __future__ import annotations

import difflib
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path
from typing import Annotated, TypeVar

from babel import Locale, UnknownLocaleError
from babel.core import get_global
from babel.localedata import locale_identifiers

from infographic.content.language.download_words import DownloadWords
from infographic.content.language.language_data import (
    Conventions,
    Hyphenation,
    LanguageData,
    SlideWords,
    Spelling,
    Vocabulary,
)
from infographic.content.language.language_file import language_data, path_of
from infographic.content.language.page_words import PageWords
from infographic.content.language.slip_words import SlipWords
from infographic.content.yaml.check import wrong
from infographic.content.yaml.field import read_by, scalar
from infographic.message import either, say

W = TypeVar("W")

# BCP 47 (RFC 5646), as far as guides need it: language, script, region.
CODE_PATTERN = r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-[A-Z]{2})?$"

_SCRIPT = re.compile("-([A-Z][a-z]{3})(?:-|$)")
_REGION = re.compile("-[A-Z]{2}$")

_LONGEST_NAME = 60  # of a language, in any of these
# In whose words an editor may have written the name of a language.
_NAMED_IN = ("en", "fi", "sv")
_LIKELY: Mapping[str, str] = get_global("likely_subtags")
# Other codes of a language, such as the three letters of ISO 639-2.
_ALIASES: Mapping[str, str] = get_global("language_aliases")

_FALLBACK = "en"

# Whose words pyphen's patterns break, where the program has no file of the language.
_PYPHEN = Hyphenation("pyphen")


@dataclass(frozen=True)
class Language:
    """`code` is a BCP 47 tag ("fi"), `name` what its speakers call it ("suomi")."""

    code: str
    name: str
    conventions: Conventions = field(default_factory=Conventions)
    hyphenation: Hyphenation = field(default_factory=Hyphenation)
    spelling: Spelling = field(default_factory=Spelling)
    vocabulary: Vocabulary = field(default_factory=Vocabulary)

    @property
    def slides(self) -> SlideWords:
        """What the slides of a presentation are called, in English where the program brings no
        words of the language."""
        return _nearest(self.code, lambda data: data.slides)

    @property
    def page(self) -> PageWords:
        """What the web page says beside the guide, likewise."""
        return _nearest(self.code, lambda data: data.page)

    @property
    def downloads(self) -> DownloadWords:
        """What the web page says of files, likewise."""
        return _nearest(self.code, lambda data: data.downloads)

    @property
    def slip(self) -> SlipWords:
        """What the slip for the printer says, likewise."""
        return _nearest(self.code, lambda data: data.slip)

    def foreign(self, code: str) -> str:
        """The code of the language that some words are in; empty where that is this one, or what
        this is a kind of (sv-FI of sv)."""
        return "" if code in _wider(self.code) else code


def language(code: str) -> Language:
    """The language of a code; ValueError when Unicode CLDR has none.

    Its conventions are those of the nearest file in data/languages/ ("sv" for "sv-FI"); without
    one, texts keep their marks as written and pyphen breaks the words, if it can.
    """
    name = _name(code)
    data = _data(code)
    if data is None:
        return Language(code, name, hyphenation=_PYPHEN)
    return Language(code, name, data.conventions, data.hyphenation, data.spelling, data.vocabulary)


def _nearest(code: str, words_of: Callable[[LanguageData], W | None]) -> W:
    """The words of the nearest file that has such words, in English where none has."""
    known = filter(None, map(language_data, (*_wider(code), _FALLBACK)))
    return next(words for data in known if (words := words_of(data)) is not None)


def file_of(code: str) -> Path:
    """The nearest file of a language, or where one of the language in all its regions would be."""
    paths = [path_of(each) for each in _wider(code)]
    there = (path for path in paths if path.is_file())
    return next(there, path_of(_REGION.sub("", code)))


def _data(code: str) -> LanguageData | None:
    """The nearest file of a language; None when the program brings none."""
    return next(filter(None, map(language_data, _wider(code))), None)


def _name(code: str) -> str:
    """What CLDR says that its speakers call it; ValueError when CLDR has no such language."""
    if not re.fullmatch(CODE_PATTERN, code):
        raise ValueError(code)
    try:
        locale = Locale.parse(code, sep="-")
    except UnknownLocaleError as error:
        raise ValueError(code) from error
    if locale.language != code.split("-")[0]:  # an alias of it, as swe is of sv
        raise ValueError(code)
    return locale.get_display_name() or code


def _wider(code: str) -> Iterator[str]:
    """The code, and the codes of what it is a kind of: sv-FI, sv."""
    subtags = code.split("-")
    for count in range(len(subtags), 0, -1):
        yield "-".join(subtags[:count])


@cache
def with_region(code: str) -> str:
    """A language's code with its region: that of its file in data/languages/, else that where most
    speak it after Unicode CLDR. "sv" is "sv-FI", "da" is "da-DK". Every line that is set asks for
    it, and without being remembered it would be half a per cent of a build.

    A code that has a region, or for which none is known, stays as it is.
    """
    if Locale.parse(code, sep="-").territory:
        return code
    data = _data(code)
    if data is not None and data.region:
        return f"{code}-{data.region}"
    likely = _LIKELY.get(code.replace("-", "_")) or _LIKELY.get(code.split("-")[0], "")
    region = likely.rpartition("_")[2]
    return f"{code}-{region}" if region else code


def is_language(code: str) -> bool:
    """Whether CLDR knows a language of this code."""
    try:
        _name(code)
    except ValueError:
        return False
    return True


def is_a_guides(code: str) -> bool:
    """Whether a guide may be in the language of this code: CLDR knows it, and it is written from
    left to right, as all that the program can set."""
    return is_language(code) and not _is_from_right(code)


def _is_from_right(code: str) -> bool:
    """Whether a language is written from right to left after Unicode CLDR, in the script that its
    code names, if it names one."""
    script = _SCRIPT.search(code)
    # CLDR lists no likely language of the script that it takes for the likely one itself.
    like = _LIKELY.get(f"und_{script[1]}", _LIKELY["und"]) if script else code.replace("-", "_")
    return Locale.parse(like).character_order == "right-to-left"


def near_languages(word: str) -> list[str]:
    """Codes spelt like the word, or whose name is like it in English, Finnish or Swedish; those
    that a guide may have."""
    if len(word) > _LONGEST_NAME:
        return []
    identifiers = (code.replace("_", "-") for code in locale_identifiers())
    codes = {code for code in identifiers if re.fullmatch(CODE_PATTERN, code)}
    named = {
        name.lower(): code
        for names in (Locale(of).languages for of in _NAMED_IN)
        for code, name in names.items()
        if code in codes
    }
    word = word.lower().replace("_", "-")
    aliases = [_ALIASES[word]] if _ALIASES.get(word) in codes else []
    by_name = [named[name] for name in difflib.get_close_matches(word, named, 1, 0.75)]
    by_code = difflib.get_close_matches(word, sorted(codes), 2, 0.6)
    wider = [begin for begin in (word.partition("-")[0],) if begin != word and begin in codes]
    found = dict.fromkeys([*aliases, *by_name, *by_code, *wider])
    return [code for code in found if not _is_from_right(code)][:3]


def _code(value: object) -> str:
    code = str(scalar(value, say("the code of a language, such as fi")))
    if not is_language(code):
        parts = re.split(" *; *", code)
        if len(parts) > 1 and all(map(is_language, parts)):
            raise wrong(
                say("languages are parted by commas"),
                say("part them so: {example}", example=f"[{', '.join(parts)}]"),
            )
        nearest = near_languages(code)
        hint = (
            say("did you mean {meant}?", meant=either(nearest))
            if nearest
            else say("write for example  {example}", example="fi")
        )
        raise wrong(say("“{code}” is not the code of a language", code=code), hint)
    if _is_from_right(code):
        latin = f"{code.partition('-')[0]}-Latn"
        what = say(
            "“{code}” is written from right to left, which this program cannot set", code=code
        )
        raise wrong(
            what, say("leave the language out; in Latin letters it would be {latin}", latin=latin)
        )
    return code


LanguageCode = Annotated[str, read_by(_code, {"type": "string", "pattern": CODE_PATTERN})]
