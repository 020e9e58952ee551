"""The guide in one language, and what its texts are called."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass

import pytest

from infographic.content.guide.local import LocalText, localise
from infographic.content.guide.naming import texts_in
from infographic.errors import ContentError
from infographic.files import program_data
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder, where


def words_in(value: object) -> Iterator[LocalText]:
    """Every text of a local guide, in the order of its fields."""
    if isinstance(value, LocalText):
        yield value
    elif isinstance(value, tuple):
        for member in value:
            yield from words_in(member)
    elif is_dataclass(value):
        for field in fields(value):
            yield from words_in(getattr(value, field.name))


def test_a_language_has_its_own_texts_and_its_own_name(folder: GuideFolder) -> None:
    local = localise(folder.load().guide, "sv")

    assert (local.language.code, local.language.name) == ("sv", "svenska")
    assert local.file_name == "guide"
    assert local.title.value == "En bra guide"
    assert [step.number for step in local.steps] == [1, 2]
    (tip,) = local.steps[0].tips
    assert (tip.audience.id, tip.audience.label.value, tip.text.value) == (
        "beginner",
        "Tips",
        "Prova.",
    )
    assert local.rules is not None
    assert local.rules.items[0].title.value == "Prova."
    assert local.quote is not None
    assert local.quote.author.value == "Liisa Hyssälä"
    assert local.chart is not None
    assert local.chart.values[0].value == 4.0
    assert local.subtitle is None


def test_a_text_is_called_in_the_words_of_its_language(folder: GuideFolder) -> None:
    local = localise(folder.load().guide, "sv")

    assert local.steps[0].title.item == "step 1 “Börja”, title"
    assert local.steps[0].tips[0].text.item == "step 1 “Börja”, tip for beginner"
    assert local.audiences[0].label.item == "audience “beginner”, label"
    assert local.title.item == "title"
    assert local.rules is not None
    assert local.rules.heading.item == "rules, heading"
    assert local.rules.items[0].title.item == "rule 1 “Prova.”, title"
    assert local.chart is not None
    assert local.chart.values[0].label.item == "chart, value 1 “Twitter”, label"
    assert local.steps[0].title.language == "sv"


def test_tips_stand_in_the_order_of_the_audiences(folder: GuideFolder) -> None:
    folder.change(
        "guide.yaml",
        "audiences:\n",
        "audiences:\n  guru:\n    icon: star\n    label: {fi: G, sv: G}\n",
    )
    folder.change("steps.yaml", "  tips:\n", "  tips:\n    guru: {fi: G., sv: G.}\n")
    folder.change(
        "steps.yaml",
        "    guru: {fi: G., sv: G.}\n    beginner: {fi: Kokeile., sv: Prova.}\n",
        "    beginner: {fi: Kokeile., sv: Prova.}\n    guru: {fi: G., sv: G.}\n",
    )
    local = localise(folder.load().guide, "fi")
    assert [tip.audience.id for tip in local.steps[0].tips] == ["guru", "beginner"]


def test_a_language_that_the_guide_has_not(folder: GuideFolder) -> None:
    guide = folder.load().guide
    with pytest.raises(ContentError, match="the guide has no language “en”") as refusal:
        localise(guide, "en")
    assert refusal.value.problems[0].hint == "its languages are: fi, sv"


def test_the_name_of_a_text_is_the_same_in_messages_about_the_file_and_about_the_picture(
    folder: GuideFolder,
) -> None:
    """Each text is emptied in turn: loading must call it what localising calls it."""
    local = localise(folder.load().guide, "fi")
    checked = 0
    for words in words_in(local.steps):
        if words.place.file.endswith("steps.yaml") and not words.item.endswith("title"):
            original = folder.files["steps.yaml"]
            folder.change("steps.yaml", f"fi: {words.value},", "fi: '',")
            (problem,) = folder.problems()
            assert problem.item == words.item
            assert where(problem).split(":")[1:] == [
                str(words.place.line),
                str(words.place.column),
            ]
            folder.files["steps.yaml"] = original
            checked += 1
    assert checked == 2


@pytest.mark.parametrize("code", ["fi", "sv"])
def test_nothing_of_the_shipped_guide_is_lost_in_a_language(code: str) -> None:
    guide = load(program_data()).guide
    local = localise(guide, code)
    expected = {
        (text.items[code], text.words[code])
        for text in texts_in(guide)
        if text is not guide.file_name
    }
    assert guide.chart is not None
    numbers = {(value.number_items[code], f"{value.value}") for value in guide.chart.values}
    expected |= numbers
    # An audience's label stands at each of its tips too.
    assert {(words.item, words.value) for words in words_in(local)} == expected
