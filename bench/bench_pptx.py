"""How long a presentation of the program's own guide takes, without its pictures."""

from __future__ import annotations

import pytest
from pytest_benchmark.fixture import BenchmarkFixture

from infographic.content.guide.local import in_every_language
from infographic.deck import Deck, picture_slides
from infographic.files import program_data
from infographic.layout.fit.fit import Layout, fit
from infographic.layout.slides.deck_layout import lay_out_deck
from infographic.paint.picture import paint
from infographic.paint.slides import paint_deck
from infographic.publish.offer import load
from infographic.render.pptx.presentation import assembled, picture
from infographic.text.typeset import Typesetter

CONTENT = load(program_data())
THEME, PAGE = CONTENT.theme, CONTENT.formats["slide"]
GUIDES = in_every_language(CONTENT.guide)


@pytest.fixture(scope="module")
def layout() -> Layout:
    return fit(GUIDES, THEME, PAGE, lambda scale: Typesetter(THEME, PAGE, scale))


@pytest.fixture(scope="module")
def deck(layout: Layout) -> Deck:
    slides = lay_out_deck(GUIDES, THEME, layout, Typesetter)
    return paint_deck(slides, paint(layout, GUIDES.first, THEME), GUIDES.first, THEME)


def test_file_of_a_deck(benchmark: BenchmarkFixture, deck: Deck) -> None:
    pictures = [picture(slide, deck.dpi) for slide in picture_slides(deck)]
    assert benchmark(assembled, deck, pictures)


def test_layout_of_the_slides_in_all_languages(benchmark: BenchmarkFixture, layout: Layout) -> None:
    assert benchmark(lay_out_deck, GUIDES, THEME, layout, Typesetter)


def test_painting_the_slides(benchmark: BenchmarkFixture, layout: Layout) -> None:
    slides = lay_out_deck(GUIDES, THEME, layout, Typesetter)
    scene = paint(layout, GUIDES.first, THEME)
    assert benchmark(paint_deck, slides, scene, GUIDES.first, THEME)
