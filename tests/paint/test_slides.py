"""The slides of a presentation: which there are, what they are called, and what their notes say."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from infographic.assets.artwork import Drawn, own_colour, token
from infographic.assets.qr_code import COLOURS
from infographic.chart import CHART_KINDS
from infographic.colour.inks import inks_for
from infographic.content.guide.local import LocalGuide, LocalLink, LocalLogo, localise
from infographic.content.language.language import language
from infographic.content.theme.theme import Theme
from infographic.deck import Deck, NativeSlide, PictureSlide, Slide
from infographic.files import program_data
from infographic.geometry import Rect, rectangle
from infographic.layout.fit.fit import fit
from infographic.layout.slides.deck_layout import lay_out_deck
from infographic.paint.picture import paint
from infographic.paint.slides import paint_deck
from infographic.publish.offer import load
from infographic.scene import Colour, Shape, TextStyle
from infographic.text.typeset import Typesetter
from tests.fake import together, words


def guide(code: str) -> LocalGuide:
    return localise(load(program_data()).guide, code)


def deck_of(*guides: LocalGuide) -> Deck:
    """The presentation in the language of the first guide."""
    content = load(program_data())
    page, theme = content.formats["slide"], content.theme
    picture = fit(together(*guides), theme, page, lambda scale: Typesetter(theme, page, scale))
    slides = lay_out_deck(together(*guides), theme, picture, Typesetter)
    return paint_deck(slides, paint(picture, guides[0], theme), guides[0], theme)


@pytest.fixture(scope="module")
def deck() -> Deck:
    return deck_of(guide("fi"), guide("sv"))


@pytest.fixture(scope="module")
def theme() -> Theme:
    return load(program_data()).theme


def test_the_slides_lead_from_the_title_to_the_whole_picture(deck: Deck) -> None:
    *native, last = deck.slides
    assert isinstance(last, PictureSlide)
    assert [slide.scene.title for slide in native] == [
        "Kelaa, miten onnistut somessa",
        "Seitsemän askelta asiantuntijuuden rakentamiseen",
        "Luo tilit",
        "Kuuntele ja seuraa",
        "Verkostoidu",
        "Jaa osaamistasi",
        "Tuota sisältöä",
        "Ole läsnä",
        "Mittaa tulokset",
        "Pelisäännöt",
        "Kela somessa",
        "Lopuksi",
    ]


def test_designs_are_called_what_a_person_understands(deck: Deck) -> None:
    designs = [slide.design for slide in deck.slides if isinstance(slide, NativeSlide)]
    assert designs[:3] == ["Kansi", "Yhteenveto", "Askel 1"]
    assert designs[-4:] == ["Maali", "Pelisäännöt", "Sitaatti ja luvut", "Lopuksi"]


def test_a_language_without_words_of_its_own_has_them_in_english() -> None:
    assert language("de").slides.cover == "Cover"


def test_notes_say_what_the_first_slides_are_for(deck: Deck) -> None:
    assert deck.slides[0].notes.startswith("Kansi: näytä tämä, kun aloitat.")
    assert deck.slides[1].notes.startswith("Yhteenveto: kaikki askeleet yhdellä dialla.")


def test_no_two_slides_have_one_title(deck: Deck) -> None:
    titles = [
        slide.title if isinstance(slide, PictureSlide) else slide.scene.title
        for slide in deck.slides
    ]
    assert len(set(titles)) == len(titles)


def test_the_deck_is_described_by_the_guide(deck: Deck) -> None:
    assert deck.title == "Kelaa, miten onnistut somessa"
    assert deck.author == "Kela"
    assert deck.description.startswith("Kuva kokoaa yhteen")
    assert deck.language == "fi-FI"


def test_the_overview_shows_the_number_and_title_of_every_step(deck: Deck) -> None:
    shown = {run.text for run in deck.slides[1].scene.runs()}
    assert {"1", "Luo tilit", "7"} <= shown


def test_the_notes_of_a_step_hold_its_whole_text() -> None:
    finnish = guide("fi")
    step = replace(finnish.steps[0], explanation=words("Pidempi seli\u00adtys."))
    changed = replace(finnish, steps=(step, *finnish.steps[1:]))
    notes = deck_of(changed).slides[2].notes
    assert notes.split("\n\n") == [
        "1. Luo tilit\nValitse kanavat, joissa kohderyhmäsi on, ja tee profiilistasi selkeä.",
        "Vinkki aloittelijalle: Aloita yhdestä kanavasta.",
        "Vinkki somegurulle: Yhtenäistä profiilisi kaikissa kanavissa.",
        "Pidempi selitys.",
    ]


def test_the_notes_of_the_rules_hold_their_explanations() -> None:
    finnish = guide("fi")
    assert finnish.rules is not None
    first, *others = finnish.rules.items
    explained = replace(first, explanation=words("Rohkea saa olla."))
    rules = replace(finnish.rules, items=(explained, *others))
    notes = rules_of(deck_of(replace(finnish, rules=rules))).notes.split("\n\n")
    assert notes[0] == "Pelisäännöt\nYhteiset kaikille kelalaisille"
    assert notes[1] == "Kokeile rohkeasti.\nRohkea saa olla."
    assert len(notes) == 1 + len(rules.items)


def rules_of(deck: Deck) -> Slide:
    return next(slide for slide in deck.slides if slide.scene.title == "Pelisäännöt")


def test_the_notes_of_the_picture_hold_the_whole_guide(deck: Deck) -> None:
    notes = deck.slides[0].notes
    assert deck.slides[-1].notes.partition("\n\n")[2] == notes.partition("\n\n")[2]
    for part in (
        "Kelaa, miten onnistut somessa\nSeitsemän askelta",
        "7. Mittaa tulokset",
        "Vinkki somegurulle: ",
        "Kysy neuvoa, jos epäröit.",
        "Liisa Hyssälä\npääjohtaja",
        "Kela somessa\nTwitter: 4, neljä tiliä sidosryhmille",
        "Kelan sosiaalisen median ohje",
    ):
        assert part in notes


def test_the_notes_write_the_values_of_a_chart_as_the_language_does() -> None:
    chart = load(program_data()).guide.chart
    assert chart is not None
    numbers = (Decimal("1200"), Decimal("3.5"))
    values = tuple(
        value.model_copy(update={"value": number, "note": None})
        for value, number in zip(chart.values, numbers, strict=False)
    )
    of = load(program_data()).guide
    changed = chart.model_copy(update={"kind": CHART_KINDS["bar"], "values": values})
    finnish = localise(of.model_copy(update={"chart": changed}), "fi")
    notes = deck_of(finnish).slides[0].notes.split("\n\n")
    assert "Kela somessa\nTwitter: 1\u00a0200,0\nFacebook: 3,5" in notes


def test_addresses_in_the_notes_are_links() -> None:
    """And the guide's own in full, also where it ends in a sign that ends no address in a text."""
    url = "https://kela.fi/ohje_(some)/a."
    link = LocalLink(url, words("kela.fi/ohje_(some)/a."), words("Koko ohje"))
    finnish = guide("fi")
    step = replace(finnish.steps[0], explanation=words("Kysy a@kela.fi tai www.kela.fi/some."))
    steps = (step, *finnish.steps[1:])
    deck = deck_of(replace(finnish, steps=steps, link=link, chart=None, quote=None))
    asked = ["mailto:a@kela.fi", "https://www.kela.fi/some"]
    assert _noted(deck.slides[0]) == _noted(deck.slides[-1]) == [*asked, url]
    assert _noted(deck.slides[2]) == asked
    assert _noted(deck.slides[3]) == []
    own = deck.slides[0].note_links[-1]
    assert deck.slides[0].notes[own.start : own.end] == url


def _noted(slide: Slide) -> list[str]:
    return [part.link.url for part in slide.note_links]


def test_links_look_like_the_address_of_the_guide(deck: Deck, theme: Theme) -> None:
    """Where a program gives them a colour of their own, it can be read."""
    colours = {deck.scheme["hlink"], deck.scheme["folHlink"]}
    assert colours == {theme.type[TextStyle.TIP].colour}


def test_the_notes_hold_the_link_in_full() -> None:
    url = "https://www.kela.fi/some/ohje"
    link = LocalLink(url, words("kela.fi/some/ohje"), words("Koko ohje"))
    deck = deck_of(replace(guide("fi"), link=link, chart=None, quote=None))
    assert f"Koko ohje\n{url}" in deck.slides[0].notes.split("\n\n")


@pytest.mark.slow
def test_a_guide_without_rules_has_no_slide_for_them() -> None:
    bare = [replace(guide(code), rules=None) for code in ("fi", "sv")]
    titles = [slide.scene.title for slide in deck_of(*bare).slides]
    assert "Pelisäännöt" not in titles


def test_the_palette_has_the_colours_of_the_theme(deck: Deck, theme: Theme) -> None:
    assert deck.palette == theme.colours
    assert len(deck.scheme) == 12
    assert set(deck.scheme.values()) <= set(theme.colours)
    assert deck.scheme["dk1"] == "ink"
    assert deck.scheme["lt1"] == "paper"


def test_the_palette_has_the_colours_of_the_logo_and_the_code_too(theme: Theme) -> None:
    red = (200, 0, 0)
    square = Shape(rectangle(Rect(0, 0, 1, 1)), fill=token(red))
    artwork = Drawn((square,), {token(red): own_colour(red)}, Rect(0, 0, 1, 1))
    link = LocalLink("https://kela.fi/some", words("kela.fi/some"), words("Koko ohje"))
    logo = LocalLogo(artwork, 0.5, words("Kela"))
    branded = replace(guide("fi"), quote=None, chart=None, logo=logo, link=link)
    deck = deck_of(branded)
    printed = Colour(red, inks_for(red, theme.print_condition))
    assert deck.palette == {**theme.colours, **COLOURS, token(red): printed}
    for slide in deck.slides[:-1]:
        assert slide.scene.palette == deck.palette
