"""Advice on languages of which the program has no words, and so says its own in English."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping

from infographic.content.language.language import file_of, language
from infographic.content.load import Content
from infographic.content.yaml.encoding import shown
from infographic.errors import Problem
from infographic.message import all_of, say
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.site.use import PRINTED, SLIDES, SLIP

# What the words of a language's file are for, by their keys there, and the kind of file that says
# them.
_USES: Mapping[str, tuple[str, str]] = {
    "page": (say("the web page"), PAGE_KIND),
    "downloads": (say("its files"), PAGE_KIND),
    "slip": (say("the slip for the print shop"), SLIP),
    "slides": (say("the slides"), SLIDES),
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
                say(
                    "the program has no words in this language for {uses}; they are in English",
                    uses=all_of(missing.values()),
                ),
                item=say("language “{code}”", code=code),
                hint=say(
                    "add {keys} to {file}, as {english} beside it has them",
                    keys=all_of(missing),
                    english="en.yaml",
                    file=shown(file_of(code)),
                ),
            )


def missing_words_in_all(content: Content) -> Iterator[Problem]:
    kinds = {PAGE_KIND, *(kind for page in content.formats.values() for kind in page.files)}
    with_slips = kinds | {SLIP} if PRINTED in kinds else kinds
    return missing_words(content.guide.languages, with_slips)
