"""Advice on a guide's texts, each piece with its very place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from infographic.content.load import Content
from infographic.errors import Problem
from infographic.files import program_data
from infographic.publish.advice.remarks import counts_in_all, pasted
from infographic.publish.advice.uneven_length import lengths
from infographic.publish.advice.untranslated import untranslated
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder, where

GUIDES = Path(__file__).parents[2] / "guides"
ADVICE = (pasted, counts_in_all, untranslated, lengths)


@pytest.fixture
def folder(tmp_path: Path) -> GuideFolder:
    return GuideFolder(tmp_path / "opas")


def told(
    advise: Callable[[Content], Iterable[Problem]], folder: GuideFolder
) -> list[tuple[str, str, str]]:
    return [(where(each), each.item, each.what) for each in advise(folder.load())]


@pytest.mark.parametrize("advise", ADVICE)
@pytest.mark.parametrize(
    "guide",
    [program_data(), program_data() / "starter", *sorted(GUIDES.glob("*/"))],
    ids=lambda path: path.name,
)
def test_the_shipped_guides_need_none(
    guide: Path, advise: Callable[[Content], Iterable[Problem]]
) -> None:
    assert list(advise(load(guide))) == []


def test_a_number_that_is_not_the_guide_s_is_told_in_each_language(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "fi: Hyvä opas, sv: En bra guide", "fi: Kolme askelta, sv: 3 steg")
    assert told(counts_in_all, folder) == [
        ("guide.yaml:3:13", "title (fi)", "this says “Kolme askelta”, but the guide has 2 steps"),
        ("guide.yaml:3:32", "title (sv)", "this says “3 steg”, but the guide has 2 steps"),
    ]


def test_a_step_may_have_two_or_three_of_its_own(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "fi: Aloita heti.", "fi: Ota kolme askelta.")
    assert told(counts_in_all, folder) == []
    folder.change("steps.yaml", "kolme askelta", "viisi askelta")
    assert [place for place, _, _ in told(counts_in_all, folder)] == ["steps.yaml:4:18"]


def test_what_was_pasted_is_told_where_it_stands(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "fi: Aloita heti.", "fi: '• Aloita  **heti**.'")
    folder.change("rules.yaml", "fi: Kokeile.", "fi: ”Kokeile.”")
    assert [(place, item) for place, item, _ in told(pasted, folder)] == [
        ("steps.yaml:4:15", "step 1 “Aloita”, text (fi)"),
        ("steps.yaml:4:25", "step 1 “Aloita”, text (fi)"),
        ("rules.yaml:3:15", "rule 1 “”Kokeile.””, title (fi)"),
    ]


def test_a_quote_has_quotation_marks(folder: GuideFolder) -> None:
    assert told(pasted, folder) == []


@pytest.mark.parametrize(
    ("swedish", "is_told"),
    [
        ("Aloita heti.", True),
        ("Börja heti.", False),
        ("Aloita heti. ", True),
    ],
)
def test_a_text_left_in_finnish_is_told(folder: GuideFolder, swedish: str, is_told: bool) -> None:
    folder.change("steps.yaml", "sv: Börja genast.", f"sv: '{swedish}'")
    found = told(untranslated, folder)
    assert bool(found) == is_told
    for place, item, what in found:
        assert place == "steps.yaml:4:32"
        assert item == "step 1 “Börja”, text (sv)"
        assert what == "the text in “sv” is the same as in “fi”"


@pytest.mark.parametrize("word", ["Jatka", "Valmistele"])
def test_a_heading_of_one_word_is_told_too(folder: GuideFolder, word: str) -> None:
    folder.change("steps.yaml", "{fi: Jatka, sv: Fortsätt}", f"{{fi: {word}, sv: {word}}}")
    ((_, item, _),) = told(untranslated, folder)
    assert item == f"step 2 “{word}”, title (sv)"


@pytest.mark.parametrize(
    "text",
    [
        "Kela",
        "Kela-Kerttu",
        "Instagram",
        "Twitter",
        "https://www.kela.fi/some",
        "020 634 0200",
        "@kela",
        "A4",
    ],
)
def test_names_numbers_and_addresses_are_the_same_in_all_languages(
    folder: GuideFolder, text: str
) -> None:
    folder.change("steps.yaml", "{fi: Jatka, sv: Fortsätt}", f"{{fi: '{text}', sv: '{text}'}}")
    assert told(untranslated, folder) == []


def test_names_that_the_guide_lists_are_the_same_too(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "names: [Kela-Kerttu]", "names: [some, guru]")
    folder.change("steps.yaml", "{fi: Jatka, sv: Fortsätt}", "{fi: some-guru, sv: some-guru}")
    folder.change("guide.yaml", "file_name: {fi: opas, sv: guide}", "file_name: {fi: a, sv: a}")
    assert told(untranslated, folder) == []


def test_a_text_far_longer_than_others_of_its_kind_is_told(folder: GuideFolder) -> None:
    steps = "".join(
        f"- {{id: a{at}, icon: star, title: {{fi: Askel {at}, sv: Steg {at}}}}}\n"
        for at in range(4)
    )
    long = "Askel, jonka otsikossa on aivan liian paljon sanoja"
    folder.files["steps.yaml"] = steps.replace("fi: Askel 3", f"fi: '{long}'")
    found = told(lengths, folder)
    assert {place for place, _, _ in found} == {"steps.yaml:4:36"}
    assert [what for _, _, what in found] == [
        f"this text has {len(long)} characters, others of its kind about 7",
        f"this text has {len(long)} characters, but only 6 in “sv”",
    ]
