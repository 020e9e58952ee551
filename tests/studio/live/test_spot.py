"""Each text and drawing of the guide is found where it is seen."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.naming import texts_in
from infographic.files import program_data
from infographic.geometry import Rect
from infographic.layout.box.frame import FrameKind
from infographic.publish.offer import load
from infographic.studio.live.picture import LivePage, live_page
from infographic.studio.live.spot import Spot, spots_of
from tests.studio.live.kela import content, kela_page

GUIDES = [
    program_data(),
    *(
        pytest.param(folder, marks=pytest.mark.slow)
        for folder in sorted(Path("tests/guides").glob("*/"))
    ),
]


def spots(name: str, language: str = "fi") -> dict[str, Spot]:
    page = kela_page(name)
    found = spots_of(page.layout.frames[language], page.guides[language])
    assert len({spot.text_id for spot in found}) == len(found)
    return {spot.text_id: spot for spot in found}


def test_every_text_of_a_whole_page_has_a_spot() -> None:
    # The role of who is quoted is one text with the name.
    never_drawn = {"file_name", "alt", "role"}
    drawn = {
        text.id
        for text in texts_in(content().guide)
        if not never_drawn & {text.id, text.id.rpartition(".")[2]}
        and not text.id.startswith("page.")
        and not text.id.endswith((".explanation", ".scene.alt"))
    }
    assert drawn
    assert drawn <= spots("a4-landscape").keys()


def test_the_number_of_a_step_belongs_to_its_title() -> None:
    page = kela_page("a4-landscape")
    texts = [
        frame.ink
        for frame in page.layout.frames["fi"].walk()
        if frame.paragraph and frame.paragraph.words.id == "steps.luo-tilit.title"
    ]
    assert len(texts) == 2
    around = spots("a4-landscape")["steps.luo-tilit.title"].rect
    assert all(around.contains(each) for each in texts)


def test_spots_are_in_reading_order() -> None:
    found = [*spots("a4-landscape")]
    order = [
        "title",
        "subtitle",
        "steps.luo-tilit.icon",
        "steps.luo-tilit.title",
        "steps.luo-tilit.text",
        "steps.luo-tilit.tips.beginner",
        "steps.mittaa-tulokset.title",
        "rules.heading",
        "rule_items.kokeile.icon",
        "rule_items.kokeile.title",
        "quote.text",
        "chart.heading",
        "chart",
        "chart.values.0.icon",
        "footer",
    ]
    assert sorted(order, key=found.index) == order


def test_they_are_called_as_in_messages() -> None:
    found = spots("a4-landscape", "sv")
    assert found["steps.luo-tilit.title"].name == "step 1 “Skapa konton”, title"
    assert found["steps.luo-tilit.icon"].name == "step 1 “Skapa konton”, icon"
    assert found["chart"].name == "chart"
    assert {spot.language for spot in found.values()} == {"sv"}


@pytest.mark.parametrize("folder", GUIDES, ids=lambda folder: folder.name)
def test_all_steps_and_rules_can_be_clicked_on_every_page(folder: Path) -> None:
    guide = load(folder)
    for page in guide.formats.values():
        live = live_page(guide, page)
        if not isinstance(live, LivePage):
            continue
        for language, frame in live.layout.frames.items():
            found = {spot.text_id: spot for spot in spots_of(frame, live.guides[language])}
            for step in guide.guide.steps:
                assert {f"steps.{step.id}.title", f"steps.{step.id}.icon"} <= found.keys()
            if "rules.heading" in found:
                for rule in guide.guide.rule_items:
                    assert {f"rule_items.{rule.id}.{of}" for of in ("icon", "title")} <= set(found)
            assert all(map(has_area, found.values()))
            assert not [*hidden(tuple(found.values()))], (folder.name, page.name)
            assert not [*missed(tuple(found.values()))], (folder.name, page.name)


def has_area(spot: Spot) -> bool:
    return spot.rect.width > 0 and spot.rect.height > 0


def hidden(found: tuple[Spot, ...]) -> list[tuple[str, str]]:
    """Spots no part of which could be clicked, as a later one lies over them."""
    return [
        (below.text_id, above.text_id)
        for at, below in enumerate(found)
        for above in found[at + 1 :]
        if above.rect.contains(below.rect)
    ]


def missed(found: tuple[Spot, ...]) -> list[tuple[str, str]]:
    """Spots whose middle, where people click, is that of a later one; but for the chart, which is
    around its values."""
    return [
        (below.text_id, above.text_id)
        for at, below in enumerate(found)
        for above in found[at + 1 :]
        if above.rect.holds(below.rect.centre) and below.text_id != "chart"
    ]


def test_a_logo_and_a_code_have_spots() -> None:
    guide = load(Path("tests/guides/moving-house"))
    live = live_page(guide, guide.formats["a4-landscape"])
    assert isinstance(live, LivePage)
    found = spots_of(live.layout.frames["sv"], live.guides["sv"])
    ids = {spot.text_id for spot in found}
    assert {"logo", "link.code", "link.url", "link.label", "hub"} <= ids


def test_they_are_on_the_page() -> None:
    page = Rect(0, 0, 297, 210)
    for key, spot in spots("a4-landscape").items():
        assert key == "hub" or page.contains(spot.rect)


def test_a_spot_ends_with_the_page() -> None:
    """The hub's does, which runs off it."""
    page = kela_page("a4-landscape")
    sheet = page.layout.frames["fi"].rect
    hub = next(each for each in page.layout.frames["fi"].walk() if each.kind is FrameKind.REEL_HUB)
    assert not sheet.contains(hub.rect)
    assert all(sheet.contains(each.rect) for each in spots("a4-landscape").values())
