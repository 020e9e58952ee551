"""Which file goes where, by its kind and what its format makes; never by the format's name."""

from __future__ import annotations

import pytest

from infographic.content.page import PageFormat
from infographic.publish.file_kind import FILE_KINDS
from infographic.publish.site.use import KINDS, SLIDES, Use, is_paper, use_of
from tests.publish.site.test_shape_name import page

PAPER = page("square", 297, 210, "svg", "png", "pdf", "pdf-print", bleed=3.0)
SLIDE = page("a4", 338.667, 190.5, "svg", "png", "pdf", "pptx")
POST = page("slide", 285.75, 285.75, "svg", "png", "pdf")


@pytest.mark.parametrize(
    ("shown", "kind", "use"),
    [
        (PAPER, "pdf-print", Use.PRINT),
        (PAPER, "pdf", Use.WEB),
        (PAPER, "png", Use.WEB),
        (SLIDE, "pptx", Use.PRESENTATION),
        (SLIDE, "png", Use.PRESENTATION),
        (SLIDE, "png-transparent", Use.PRESENTATION),
        (SLIDE, "pdf", Use.WEB),
        (SLIDE, "svg-live", Use.WEB),
        (POST, "png", Use.SOCIAL),
        (POST, "svg", Use.SOCIAL),
        (page("x", 100, 100, "png", bleed=2.0), "png", Use.WEB),
        (page("office", 210, 297, "svg", "png", "pdf"), "png", Use.WEB),
    ],
)
def test_a_file_has_one_use(shown: PageFormat, kind: str, use: Use) -> None:
    assert use_of(shown, kind) is use


@pytest.mark.parametrize(
    ("shown", "kind"),
    [
        *((SLIDE, kind) for kind in FILE_KINDS),
        # Of other formats no presentation is made.
        *((shown, kind) for shown in (PAPER, POST) for kind in FILE_KINDS if kind != SLIDES),
    ],
)
def test_every_kind_has_a_place_in_the_order_of_its_use(shown: PageFormat, kind: str) -> None:
    assert kind in KINDS[use_of(shown, kind)]


@pytest.mark.parametrize(
    ("shown", "on_paper"),
    [
        (page("x", 297, 210), True),
        (page("x", 100, 100, bleed=3.0), True),
        (page("x", 100, 100, "pdf-print"), True),
        (page("x", 285.75, 285.75, "png", "pdf"), False),
    ],
)
def test_paper_is_what_is_printed_and_every_sheet(shown: PageFormat, on_paper: bool) -> None:
    assert is_paper(shown) is on_paper
