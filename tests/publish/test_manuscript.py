"""What pictures are made from: what their page shows, and no more."""

from __future__ import annotations

import pytest

from infographic.content.page import DETAILS
from infographic.paint.picture import paint
from infographic.publish.manuscript import Manuscript, manuscript_of
from tests.content.guide_folder import GuideFolder
from tests.publish.small_guide import CARD, formats

# A change of the small guide, and the details of pages that show it.
_CHANGES = {
    "a title": ("steps.yaml", "fi: Aloita, ", "fi: Alkuun, ", set(DETAILS)),
    "the text of a step": ("steps.yaml", "Aloita heti.", "Aloita nyt.", {"full", "summary"}),
    "a tip": ("steps.yaml", "fi: Kokeile.", "fi: Yritä.", {"full"}),
    "a quote": ("guide.yaml", "fi: ”Hyvä.”", "fi: ”Oikein.”", {"full", "summary"}),
    # It is told by the alternative text of those that do not show it.
    "a rule": ("rules.yaml", "fi: Kokeile.", "fi: Yritä.", set(DETAILS)),
    "an explanation": ("steps.yaml", "fi: Näin.", "fi: Noin.", set()),
}


def manuscript(folder: GuideFolder, *kinds: str) -> Manuscript:
    files = ", ".join(("svg", *kinds))
    folder.files["formats.yaml"] = "".join(
        formats((detail, CARD[1], files)).replace("detail: full", f"detail: {detail}")
        for detail in DETAILS
    )
    return manuscript_of(folder.load())


def told(of: Manuscript) -> dict[str, str]:
    """What the pictures in Swedish are made from, by their details."""
    pages = of.content.formats
    return {name: of.picture_made_from("sv", page) for name, page in pages.items()}


@pytest.fixture
def explained(folder: GuideFolder) -> GuideFolder:
    explanation = "  explanation: {fi: Näin., sv: Så.}\n  icon: star"
    folder.change("steps.yaml", "  icon: star", explanation)
    return folder


@pytest.mark.parametrize("change", _CHANGES)
def test_it_is_what_the_page_shows_in_any_language(explained: GuideFolder, change: str) -> None:
    file, old, new, details = _CHANGES[change]
    before = told(manuscript(explained))
    explained.change(file, old, new)
    after = told(manuscript(explained))
    assert {detail for detail in before if before[detail] != after[detail]} == details


def test_that_it_is_a_draft_is_shown_by_every_picture(folder: GuideFolder) -> None:
    before = manuscript(folder)
    assert [guide.draft and guide.draft.value for guide in before.guides.values()] == [
        None,
        "Utkast",
    ]
    folder.change("guide.yaml", ", draft: [sv]", "")
    after = manuscript(folder)
    assert all(guide.draft is None for guide in after.guides.values())
    assert not told(before).items() & told(after).items()


def test_with_slides_it_is_all_of_the_guide(explained: GuideFolder) -> None:
    before = told(manuscript(explained, "pptx"))
    explained.change("steps.yaml", "fi: Näin.", "fi: Noin.")
    after = told(manuscript(explained, "pptx"))
    assert not before.items() & after.items()


@pytest.mark.parametrize("detail", DETAILS)
def test_a_picture_is_painted_as_if_all_of_the_guide_were_known(
    explained: GuideFolder, detail: str
) -> None:
    made = manuscript(explained)
    layout = made.lay_out(made.content.formats[detail])
    scene = made.scene(layout, "fi")
    assert scene == paint(layout, made.guides["fi"], made.content.theme)
    assert "Kokeile" in scene.description
