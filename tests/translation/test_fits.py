"""How long translations may get."""

from __future__ import annotations

from dataclasses import replace

from infographic.content.load import Content
from infographic.translation.fits import fits_of
from tests.translation.guides import kela

IDS = ["steps.verkostoidu.title", "alt", "footer"]


def on_one_page() -> Content:
    return replace(kela(), formats={"square": kela().formats["square"]})


def test_processes_measure_the_same_as_this_one() -> None:
    told: list[int] = []
    alone = fits_of(on_one_page(), "sv", IDS, 1, told.append)
    assert sum(told) == len(IDS)
    assert list(alone) == IDS
    assert fits_of(on_one_page(), "sv", IDS, 2, told.append) == alone
    assert sum(told) == 2 * len(IDS)


def test_a_heading_has_a_limit_and_what_no_picture_shows_has_none() -> None:
    fits = fits_of(on_one_page(), "sv", IDS, 1, lambda _: None)
    assert fits["steps.verkostoidu.title"].until_smaller
    assert fits["alt"].until_smaller is None
