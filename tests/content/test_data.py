"""The shipped guide holds to the facts of the agency's article, and marks the rest as drafts."""

from __future__ import annotations

import pytest

from infographic.content.guide.approval import drafts_in
from infographic.content.guide.local import localise
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.load import Content
from infographic.files import program_data
from infographic.geometry import Size
from infographic.publish.offer import load
from infographic.scene import TextStyle


@pytest.fixture(scope="module")
def content() -> Content:
    return load(program_data())


@pytest.fixture
def guide(content: Content) -> Guide:
    return content.guide


def drafts(content: Content, language: str) -> set[str]:
    return {draft.item for draft in drafts_in(content.guide, content.approvals, [language])}


def test_seven_steps_with_tips_for_both_roles_from_accounts_to_results(guide: Guide) -> None:
    assert len(guide.steps) == 7
    assert all(set(step.tips) == set(guide.audiences) for step in guide.steps)
    assert all(step.text for step in guide.steps)
    assert len(guide.audiences) == 2
    assert guide.steps[0].title.words["fi"] == "Luo tilit"
    assert guide.steps[-1].title.words["fi"] == "Mittaa tulokset"


def test_six_rules_a_quote_and_the_channels(guide: Guide) -> None:
    assert len(guide.rule_items) == 6
    assert guide.quote is not None
    assert guide.quote.text.words["fi"] == (
        "”Sosiaalinen media on kelalaisille mahdollisuus, ei uhka.”"
    )
    assert guide.chart is not None
    assert [(value.icon, int(value.value)) for value in guide.chart.values] == [
        ("twitter", 4),
        ("facebook", 1),
        ("instagram", 1),
    ]


def test_kela_is_fpa_in_swedish(guide: Guide) -> None:
    """Except in the name of its mascot."""
    swedish = " ".join(text.words["sv"] for text in texts_in(guide))
    assert "FPA" in swedish
    assert "Kela" not in swedish.replace("Kela-Kerttu", "")


def test_what_the_article_fixes_is_no_draft_and_instagrams_number_is(content: Content) -> None:
    finnish = drafts(content, "fi")
    local = localise(content.guide, "fi")
    assert local.rules is not None
    assert not finnish & {
        "title",
        local.steps[0].title.item,
        local.steps[6].title.item,
        local.rules.heading.item,
        local.rules.items[1].title.item,
        "quote, text",
        "quote, author",
    }
    assert "chart, value 3 “Instagram”, value" in finnish
    assert "chart, value 1 “Twitter”, value" not in finnish


def test_the_swedish_wording_awaits_approval_but_for_names(content: Content) -> None:
    names = {"file name", "publisher", "quote, author", "quote, role"}
    items = {text.items["sv"] for text in texts_in(content.guide)}
    unmarked = items - drafts(content, "sv")
    assert {item for item in unmarked if not item.startswith("chart, value")} == names
    labels = unmarked - names
    assert all(item.endswith("label") for item in labels)


@pytest.mark.parametrize(
    ("name", "size"), [("a4-landscape", Size(297, 210)), ("a4-portrait", Size(210, 297))]
)
def test_the_a4_pages_come_for_screen_and_printer_and_readable(name: str, size: Size) -> None:
    page_format = load(program_data()).formats[name]
    assert page_format.size == size
    assert set(page_format.files) == {"svg", "svg-live", "png", "pdf", "pdf-print"}
    assert page_format.smallest_size(TextStyle.STEP_TEXT) >= 9.5
    assert page_format.smallest_size(TextStyle.TIP) >= 8
    assert page_format.smallest_size(TextStyle.FOOTER) >= 7


def test_the_theme_prints_its_text_in_black_alone() -> None:
    assert load(program_data()).theme.colours["ink"].cmyk == (0, 0, 0, 100)
