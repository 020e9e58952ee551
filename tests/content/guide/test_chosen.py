"""Which texts are meant by what a person names."""

from __future__ import annotations

import pytest

from infographic.content.guide.approval import wordings
from infographic.content.guide.chosen import chosen
from infographic.content.guide.model import Guide
from infographic.errors import ContentError
from tests.content.guide_folder import GuideFolder


@pytest.fixture
def guide(folder: GuideFolder) -> Guide:
    return folder.load().guide


def ids(guide: Guide, *items: str) -> set[str]:
    return {each.text for each in chosen(guide, items, ())}


def test_nothing_named_means_everything(guide: Guide) -> None:
    assert chosen(guide, (), ()) == tuple(wordings(guide))


@pytest.mark.parametrize(
    ("item", "meant"),
    [
        ("title", {"title"}),
        ("rules", {"rules.heading"}),
        ("steps.jatka", {"steps.jatka.title"}),
        ("steps.aloita.tips", {"steps.aloita.tips.beginner"}),
        ("chart.values.0", {"chart.values.0.label", "chart.values.0.value"}),
        ("step 2", {"steps.jatka.title"}),
        (" Step  2 ", {"steps.jatka.title"}),
        ("rule 1", {"rule_items.kokeile.title"}),
    ],
)
def test_an_item_is_the_beginning_of_ids_or_a_number(
    guide: Guide, item: str, meant: set[str]
) -> None:
    assert ids(guide, item) == meant


def test_several_come_in_the_order_of_the_guide(guide: Guide) -> None:
    found = chosen(guide, ["step 2", "title"], ["sv"])
    assert [(each.text, each.language) for each in found] == [
        ("title", "sv"),
        ("steps.jatka.title", "sv"),
    ]


@pytest.mark.parametrize(
    ("item", "hint"),
    [
        ("titel", "did you mean “title”?"),
        ("steps.jatko", "did you mean “steps.jatka”?"),
        ("tit", "did you mean “title”?"),
        ("step 3", "did you mean “steps”?"),
        ("", "name one of its texts by what its id begins with: file_name, title, "),
    ],
)
def test_what_the_guide_lacks_is_told(guide: Guide, item: str, hint: str) -> None:
    with pytest.raises(ContentError) as caught:
        chosen(guide, [item, "title"], ())
    (problem,) = caught.value.problems
    assert problem.what == f"the guide has no text “{item}”"
    assert problem.hint.startswith(hint)


def test_an_unknown_language_is_told_with_the_rest(guide: Guide) -> None:
    with pytest.raises(ContentError) as caught:
        chosen(guide, ["titel"], ["se", "fi"])
    assert [problem.what for problem in caught.value.problems] == [
        "the guide has no language “se”",
        "the guide has no text “titel”",
    ]
