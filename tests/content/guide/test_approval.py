"""Approval: nothing that awaits it is published as final."""

from __future__ import annotations

import pytest

from infographic.content.guide.approval import awaiting, drafts_in, refuse_drafts
from infographic.errors import ContentError
from tests.content.guide_folder import GuideFolder, where


def test_the_drafts_of_the_languages_that_are_built_count(folder: GuideFolder) -> None:
    guide = folder.load().guide  # whose Swedish quote is a draft
    assert drafts_in(guide, ["fi"]) == ()
    assert [draft.item for draft in drafts_in(guide, ["fi", "sv"])] == ["quote, text"]


def test_every_text_is_refused_once_with_its_place_on_one_line(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "En bra guide}", "En bra guide, draft: [fi, sv]}")
    with pytest.raises(ContentError) as caught:
        refuse_drafts(folder.load().guide, ["sv", "fi"])
    problems = caught.value.problems
    assert [where(problem) for problem in problems] == ["guide.yaml:3:13", "guide.yaml:12:27"]
    assert str(problems[0]).endswith("guide.yaml:3:13: title (fi, sv): awaits approval")


def test_they_are_told_in_the_order_of_files_and_lines(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "sv: Tal}", "sv: Tal, draft: [fi]}")
    folder.change("steps.yaml", "sv: Fortsätt}", "sv: Fortsätt, draft: [sv]}")
    folder.change("steps.yaml", "sv: Börja}", "sv: Börja, draft: [sv]}")
    folder.change("rules.yaml", "sv: Prova.}", "sv: Prova., draft: [fi, sv]}")
    problems = awaiting(folder.load().guide, ["fi", "sv"])
    assert [where(problem) for problem in problems] == [
        "guide.yaml:12:27",
        "guide.yaml:16:17",
        "rules.yaml:3:15",
        "steps.yaml:3:27",
        "steps.yaml:9:26",
    ]


def test_a_number_that_awaits_approval_is_one_in_both_languages(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "value: 4}", "value: 4, draft: [fi, sv]}")
    (_, number) = awaiting(folder.load().guide, ["fi", "sv"])
    assert number.item == "chart, value 1 “Twitter”, value (fi, sv)"


def test_a_language_without_drafts_is_not_refused(folder: GuideFolder) -> None:
    refuse_drafts(folder.load().guide, ["fi"])
