"""How long translations may get: measured by laying pages out, in several processes."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import as_completed
from dataclasses import dataclass
from functools import partial
from typing import TypeVar

from infographic.content.guide.local import in_every_language
from infographic.content.guide.naming import texts_in
from infographic.content.load import Content
from infographic.content.page import PageFormat
from infographic.layout.fit.fit import Found, found
from infographic.layout.part.detail import shown
from infographic.message import Message, say
from infographic.publish.advice.room import (
    Lengths,
    measurers_for,
    most_of_same_size,
    strictest_limits,
)
from infographic.publish.workers import processes, told_when_ended
from infographic.stopping import finished_first
from infographic.text.coverage import drawn_texts
from infographic.translation.exchanged import Fit

# Texts that a process measures before it says so; it begins with a layout of each page.
_AT_ONCE = 4

Told = Callable[[int], None]
_Measured = TypeVar("_Measured")


def fits_of(
    content: Content, language: str, text_ids: Sequence[str], jobs: int, measured: Told
) -> Mapping[str, Fit]:
    """How long each of these texts may get in a language of the guide, by its id, over all pages
    of the guide that show it: about half a second a text, in so many processes. `measured` is told
    how many more are done. RenderError when a process was ended."""
    return _by_text(partial(_fits, content, language), text_ids, jobs, measured)


def longer_than_fits(
    content: Content, language: str, lengths: Mapping[str, int], jobs: int, measured: Told
) -> Mapping[str, int]:
    """How many characters of a text fit before type gets smaller, by its id: only of texts that get
    longer than that, `lengths` being how long each will be. As `fits_of` has it, but quicker."""
    most = _by_text(partial(_most, content, language, lengths), tuple(lengths), jobs, measured)
    return {text_id: fit for text_id, fit in most.items() if fit is not None}


def makes_smaller(where: str, language: str, length: int, most: int) -> Message:
    """What is told of a text with more characters than fit, `where` being what it is called."""
    return say(
        "{where} ({language}): {length} characters, {most} fit before type gets smaller",
        where=where,
        language=language,
        length=length,
        most=most,
    )


def _by_text(
    measure: Callable[[Sequence[str]], Iterator[tuple[str, _Measured]]],
    text_ids: Sequence[str],
    jobs: int,
    measured: Told,
) -> Mapping[str, _Measured]:
    """What is measured of each text, in so many processes."""
    found: dict[str, _Measured] = {}
    if jobs <= 1:
        for text_id, each in measure(text_ids):
            found[text_id] = each
            measured(1)
        return found
    parts = [text_ids[at : at + _AT_ONCE] for at in range(0, len(text_ids), _AT_ONCE)]
    with processes(jobs) as pool, told_when_ended():
        with finished_first():  # the first one starts the processes
            futures = [pool.submit(_all, measure, part) for part in parts]
        for future in as_completed(futures):
            found.update(future.result())
            measured(len(future.result()))
    return {text_id: found[text_id] for text_id in text_ids}


def _all(
    measure: Callable[[Sequence[str]], Iterator[tuple[str, _Measured]]], text_ids: Sequence[str]
) -> Mapping[str, _Measured]:
    return dict(measure(text_ids))


def _fits(content: Content, language: str, text_ids: Sequence[str]) -> Iterator[tuple[str, Fit]]:
    for text_id, pages in _lengths(content, language, text_ids):
        yield text_id, Fit(*strictest_limits(pages))


def _most(
    content: Content, language: str, lengths: Mapping[str, int], text_ids: Sequence[str]
) -> Iterator[tuple[str, int | None]]:
    for text_id, pages in _lengths(content, language, text_ids):
        yield text_id, most_of_same_size(pages, lengths[text_id])


def _lengths(
    content: Content, language: str, text_ids: Sequence[str]
) -> Iterator[tuple[str, Sequence[Lengths]]]:
    """The texts with the pages that show them."""
    words = {text.id: text.words[language] for text in texts_in(content.guide)}
    pages = _pages(content, language)
    for text_id in text_ids:
        yield (
            text_id,
            [
                Lengths(content, each.page, text_id, language, words[text_id], _never, each.found)
                for each in pages
                if text_id in each.shown
            ],
        )


@dataclass(frozen=True)
class _Page:
    """A page, which texts it shows, by their ids, and what is found for the guide as it is."""

    page: PageFormat
    shown: frozenset[str]
    found: Found | None


def _pages(content: Content, language: str) -> tuple[_Page, ...]:
    guides = in_every_language(content.guide)
    pages = []
    for page in content.formats.values():
        texts = drawn_texts(shown(guides[language], page.detail))
        now = found(guides, content.theme, page, *measurers_for(content, page, _never))
        pages.append(_Page(page, frozenset(text.id for text in texts), now))
    return tuple(pages)


def _never() -> bool:
    return False
