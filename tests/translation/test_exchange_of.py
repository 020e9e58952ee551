"""What of a guide goes to a translator."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.naming import texts_in
from infographic.errors import ContentError
from infographic.publish.offer import load
from infographic.translation.exchange_of import exchange_of
from infographic.translation.exchanged import Exchange, ExchangedText, Fit, TextState
from tests.translation.guides import changed, copy_of_kela, kela


def by_id(exchange: Exchange) -> dict[str, ExchangedText]:
    return {text.id: text for text in exchange.texts}


def test_every_text_in_languages_goes_but_for_what_editors_keep() -> None:
    ids = set(by_id(exchange_of(kela(), "fi", "sv")))
    assert {text.id for text in texts_in(kela().guide)} - ids == {"file_name", "quote.author"}


def test_texts_stand_as_people_read_the_picture() -> None:
    ids = [text.id for text in exchange_of(kela(), "fi", "sv").texts]
    expected = ["title", "steps.luo-tilit.title", "steps.luo-tilit.text", "rules.heading", "alt"]
    assert [each for each in ids if each in expected] == expected


def test_a_text_says_where_it_stands_and_how() -> None:
    text = by_id(exchange_of(kela(), "fi", "sv", {"steps.verkostoidu.title": Fit(20, 40)}))[
        "steps.verkostoidu.title"
    ]
    assert text.where == "step 3 “Verkostoidu”, title"
    assert (text.source, text.target) == ("Verkostoidu", "Bygg nätverk")
    assert text.state is TextState.AWAITING
    assert text.fingerprint == fingerprint_of("Verkostoidu")
    assert text.fit == Fit(20, 40)
    assert text.is_drawn
    assert text.note


def test_placeholders_and_doubled_braces_go_as_they_are_written(tmp_path: Path) -> None:
    words = ("fi: Luo tilit", "fi: 'Luo {{tilit}} {office}'")
    folder = changed(copy_of_kela(tmp_path), "steps.yaml", words)
    texts = by_id(exchange_of(load(folder), "fi", "sv"))
    assert texts["steps.luo-tilit.title"].source == "Luo {{tilit}} {office}"


def test_a_new_language_has_all_to_be_made(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path / "somessa")
    exchange = exchange_of(load(folder), "fi", "en")
    assert (exchange.is_new, exchange.folder) == (True, "somessa")
    assert {(text.target, text.state) for text in exchange.texts} == {("", TextState.MISSING)}
    assert len(exchange.texts) == len(exchange_of(kela(), "fi", "sv").texts)


def test_a_text_in_the_words_of_the_source_is_missing(tmp_path: Path) -> None:
    folder = changed(copy_of_kela(tmp_path), "steps.yaml", ("sv: Skapa konton", "sv: Luo tilit"))
    texts = by_id(exchange_of(load(folder), "fi", "sv"))
    assert texts["steps.luo-tilit.title"].state is TextState.MISSING
    assert texts["chart.values.0.label"].state is TextState.APPROVED  # “Twitter” in both


def test_what_is_written_once_for_all_languages_is_no_translators(tmp_path: Path) -> None:
    folder = copy_of_kela(tmp_path)
    once = "  heading:\n    fi: Kela somessa\n"
    changed(folder, "guide.yaml", (f"kind: dots\n{once}", f"kind: dots\n  unit: kpl\n{once}"))
    assert "chart.unit" not in by_id(exchange_of(load(folder), "fi", "sv"))
    changed(folder, "guide.yaml", ("unit: kpl", "unit: {fi: kpl, sv: st.}"))
    assert by_id(exchange_of(load(folder), "fi", "sv"))["chart.unit"].target == "st."


def test_what_a_house_says_for_all_its_guides_is_no_translators(tmp_path: Path) -> None:
    link = "link: {url: {fi: https://a.fi, sv: https://b.fi}, label: {fi: Lisää, sv: Mer}}\n"
    (tmp_path / "house.yaml").write_text(link, encoding="utf-8")
    content = load(copy_of_kela(tmp_path / "somessa"))
    assert content.guide.link
    assert not {"link.url", "link.label"} & by_id(exchange_of(content, "fi", "sv")).keys()


@pytest.mark.parametrize(
    ("source", "target", "said"),
    [
        ("en", "sv", "the guide has no language “en”"),
        ("fi", "fi", "“fi” is both the language to translate from and into"),
        ("fi", "xx", "no guide can be in “xx”"),
        ("fi", "ar", "no guide can be in “ar”"),
    ],
)
def test_languages_that_cannot_be_are_told(source: str, target: str, said: str) -> None:
    with pytest.raises(ContentError) as refused:
        exchange_of(kela(), source, target)
    assert refused.value.problems[0].what == said
    assert refused.value.problems[0].hint
