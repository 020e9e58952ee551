"""Fingerprints: other data, another name; where it was written does not matter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.assets.vignette import Tone, Vignette, VignetteShape
from infographic.errors import Place
from infographic.geometry import Point, circle
from infographic.publish.artefact import Fingerprint, as_text
from infographic.scene import PrintCondition
from tests.fake import THEME, guide, page, words


def fingerprint(*parts: object) -> str:
    return Fingerprint(*map(as_text, parts)).of()


def test_equal_data_has_one_fingerprint() -> None:
    assert fingerprint(guide(), THEME, page(100, 50)) == fingerprint(guide(), THEME, page(100, 50))


@pytest.mark.parametrize(
    "other",
    [
        replace(guide(), title=words("Another title")),
        replace(guide(), steps=guide().steps[:-1]),
        replace(guide(), steps=guide().steps[::-1]),
        replace(guide(), footer=None),
        guide(language="sv"),
    ],
)
def test_other_words_have_another(other: object) -> None:
    assert fingerprint(other) != fingerprint(guide())


def test_another_theme_or_format_has_another() -> None:
    wider = replace(THEME, lengths=replace(THEME.lengths, gutter=3.0))
    assert fingerprint(wider) != fingerprint(THEME)
    assert fingerprint(page(100, 51)) != fingerprint(page(100, 50))


def test_another_profile_has_another() -> None:
    one, other = (PrintCondition("press", "", 300, profile) for profile in (b"one", b"other"))
    assert fingerprint(one) != fingerprint(other)


def test_where_a_text_was_written_does_not_count() -> None:
    title = words("Title", item="title")
    moved = replace(title, place=Place("other/guide.yaml", 9, 9, "title: Title"))
    assert fingerprint(moved) == fingerprint(title)


def test_where_a_theme_has_its_colours_and_lengths_does_not_count() -> None:
    place = Place("themes/kela.yaml", 9, 9, "  line: 0.14")
    placed = replace(THEME, colour_places={"paper": place}, length_places={"line": place})
    assert fingerprint(placed) == fingerprint(THEME)
    assert placed == THEME


def test_the_order_of_a_mapping_does_not_count_but_that_of_a_list_does() -> None:
    assert fingerprint({"a": 1, "b": 2}) == fingerprint({"b": 2, "a": 1})
    assert fingerprint((1, 2)) != fingerprint((2, 1))


def test_another_picture_has_another() -> None:
    assert fingerprint(b"one") == fingerprint(b"one") != fingerprint(b"other")


def test_a_drawing_with_another_shape_has_another_also_under_the_same_name() -> None:
    one, same, other = (
        Vignette("own", (VignetteShape(circle(Point(50.0, 50.0), radius), Tone.SUN),))
        for radius in (20.0, 20.0, 20.1)
    )
    assert fingerprint([one]) == fingerprint([same]) != fingerprint([other])


def test_what_it_began_with_counts_as_if_it_were_said_again() -> None:
    begun = Fingerprint(as_text("0.1"), as_text("fi"))
    assert begun.of(as_text(1)) == begun.of(as_text(1)) == fingerprint("0.1", "fi", 1)
    assert begun.of(as_text(1)) != begun.of(as_text(2))
