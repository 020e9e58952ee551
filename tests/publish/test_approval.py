"""Approval: nothing that awaits it is published as final."""

from __future__ import annotations

import pytest

from infographic.errors import ContentError
from infographic.publish.approval import drafts_in, refuse_drafts
from tests.content.guide_folder import GuideFolder, where


def test_the_drafts_of_the_languages_that_are_built_count(folder: GuideFolder) -> None:
    guide = folder.load().guide  # whose Swedish quote is a draft
    assert drafts_in(guide, ["fi"]) == ()
    assert [draft.item for draft in drafts_in(guide, ["fi", "sv"])] == ["quote, text"]


def test_every_draft_is_refused_with_its_place_on_one_line(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "En bra guide}", "En bra guide, draft: [fi, sv]}")
    with pytest.raises(ContentError) as caught:
        refuse_drafts(folder.load().guide, ["sv", "fi"])
    problems = caught.value.problems
    assert [where(problem) for problem in problems] == [
        "guide.yaml:3:13",
        "guide.yaml:3:28",
        "guide.yaml:12:27",
    ]
    assert str(problems[0]).endswith("guide.yaml:3:13: title (fi): awaits approval")


def test_a_language_without_drafts_is_not_refused(folder: GuideFolder) -> None:
    refuse_drafts(folder.load().guide, ["fi"])
