"""The room of a text is what laying it out gives, and so are the remedies."""

from __future__ import annotations

from functools import cache

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.guide.naming import texts_in
from infographic.content.load import Content
from infographic.layout.fit.fit import Found, found
from infographic.per_language import PerLanguage
from infographic.publish.advice.rewording import filling_of, of_length, reworded
from infographic.publish.advice.room import CancelledError, Lengths, Room, room_of, strictest_limits
from infographic.studio.live.remedy import Arrange, Shorten, remedies
from infographic.text.typeset import typesetters
from tests.studio.live.kela import content, typed

TEXT, LANGUAGE, PAGE = "steps.verkostoidu.title", "fi", "square"
LONG = typed("steps.yaml", ("fi: Verkostoidu", "fi: Verkostoidu" + " kaikkien kanssa" * 16))


def never() -> bool:
    return False


def room(of: Content) -> Room:
    return room_of(of, [of.formats[PAGE]], TEXT, LANGUAGE, never)


@cache
def room_now(page: str = PAGE) -> Room:
    """The room of the text as it is."""
    return room_of(content(), [content().formats[page]], TEXT, LANGUAGE, never)


def laid_out(of: Content, length: int) -> Found | None:
    """What is found with so many characters, from nothing."""
    guides = in_every_language(of.guide)
    words = {text.id: text for text in texts_in(of.guide)}[TEXT].words[LANGUAGE]
    longer = of_length(words, length, filling_of(guides[LANGUAGE]))
    other = PerLanguage({**guides, LANGUAGE: reworded(guides[LANGUAGE], TEXT, longer)})
    page = of.formats[PAGE]
    return found(other, of.theme, page, *typesetters(of.theme, page, of.guide.names))


def test_one_character_more_than_there_is_room_for_is_refused() -> None:
    measured = room_now()
    assert measured.until_refused is not None
    assert measured.length == len("Verkostoidu")
    assert laid_out(content(), measured.until_refused)
    assert laid_out(content(), measured.until_refused + 1) is None
    assert measured.too_many == 0


def test_type_shrinks_beyond_what_it_says() -> None:
    measured, short = room_now(), laid_out(content(), len("Verkostoidu"))
    assert measured.until_smaller is not None
    assert measured.until_refused is not None
    assert measured.length <= measured.until_smaller < measured.until_refused
    before, after = (laid_out(content(), measured.until_smaller + more) for more in (0, 1))
    assert short
    assert before
    assert after
    assert before.type_scale >= 0.98 * short.type_scale > after.type_scale


def test_what_is_too_long_is_told_with_what_was_measured_to_help() -> None:
    measured = room(LONG)
    assert measured.until_refused is not None
    assert measured.too_many == measured.length - measured.until_refused > 0
    pages = [LONG.formats[PAGE]]
    first, *others = remedies(LONG, pages, measured, never)
    assert first == Shorten(TEXT, LANGUAGE, measured.too_many)
    assert laid_out(LONG, measured.length - measured.too_many)
    for each in others:  # an arrangement is offered only where the page is drawn in it
        assert isinstance(each, Arrange)


def test_nothing_is_offered_where_nothing_is_wrong() -> None:
    measured = room_now()
    assert not [*remedies(content(), [content().formats[PAGE]], measured, never)]


def test_the_strictest_of_several_pages_counts() -> None:
    names = (PAGE, "og-image")
    each = [room_now(name) for name in names]
    both = room_of(content(), [content().formats[name] for name in names], TEXT, LANGUAGE, never)
    assert both.until_smaller == min(one.until_smaller for one in each if one.until_smaller)
    assert both.until_refused == min(one.until_refused for one in each if one.until_refused)


def test_the_limits_of_all_pages_are_those_of_the_strictest() -> None:
    pages = [content().formats[name] for name in ("a4-landscape", PAGE, "og-image")]
    words = "Verkostoidu"
    lengths = [Lengths(content(), page, TEXT, LANGUAGE, words, never) for page in pages]
    limits = strictest_limits(lengths)
    both = room_of(content(), pages, TEXT, LANGUAGE, never)
    assert both.until_refused is not None
    assert limits == (both.until_smaller, None)  # no translation is refused so late


def test_the_limit_of_a_text_that_is_too_long_is_told() -> None:
    page = LONG.formats[PAGE]
    words = {text.id: text for text in texts_in(LONG.guide)}[TEXT].words[LANGUAGE]
    measured = room(LONG)
    limits = strictest_limits([Lengths(LONG, page, TEXT, LANGUAGE, words, never)])
    assert limits == (measured.until_smaller, measured.until_refused)


def test_a_page_that_another_text_is_too_long_for_does_not_count() -> None:
    page = LONG.formats[PAGE]
    lengths = Lengths(LONG, page, "footer", LANGUAGE, "Kelan ohje", never)
    assert lengths.is_refused_at(2)
    assert strictest_limits([lengths]) == (None, None)


def test_it_ends_at_once_when_it_is_no_longer_wanted() -> None:
    asked = iter([*[False] * 20, True])  # in the midst of a page
    with pytest.raises(CancelledError):
        room_of(content(), [content().formats[PAGE]], TEXT, LANGUAGE, lambda: next(asked))
    assert not [*asked]
