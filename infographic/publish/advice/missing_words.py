"""Advice on languages of which the program has no words, and so says its own in English."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from infographic.content.language.language import file_of, language
from infographic.content.load import Content
from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.site.use import PRINTED, SLIDES, SLIP

# What the words of a language's file are for, by their keys there, and the kind of file that says
# them.
_USES: Mapping[str, tuple[str, str]] = {
    "page": ("the web page", PAGE_KIND),
    "downloads": ("its files", PAGE_KIND),
    "slip": ("the slip for the print shop", SLIP),
    "slides": ("the slides", SLIDES),
}


def missing_words(languages: Iterable[str], kinds: Collection[str]) -> Iterator[Problem]:
    """A problem for each of these languages of which the program lacks words that files of these
    kinds say."""
    for code in languages:
        own = language(code)
        missing = {
            key: use
            for key, (use, kind) in _USES.items()
            if kind in kinds and own.foreign(getattr(own, key).language)
        }
        if missing:
            yield Problem(
                f"the program has no words in this language for {_listed(missing.values())}; "
                "they are in English",
                item=f"language “{code}”",
                hint=f"add {_listed(missing)} to {shown(file_of(code))}, as en.yaml beside it"
                " has them",
            )


def missing_words_in_all(content: Content) -> Iterator[Problem]:
    kinds = {PAGE_KIND, *(kind for page in content.formats.values() for kind in page.files)}
    with_slips = kinds | {SLIP} if PRINTED in kinds else kinds
    return missing_words(content.guide.languages, with_slips)


def _listed(words: Collection[str]) -> str:
    *first, last = words
    return f"{', '.join(first)} and {last}" if first else last
