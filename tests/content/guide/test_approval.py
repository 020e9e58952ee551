"""What awaits approval: nothing of it is published as final."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from infographic.content.guide.approval import (
    UnapprovedError,
    awaiting,
    drafts_in,
    number_awaiting,
    numbers_awaiting,
    refuse_drafts,
    standings,
    wordings,
)
from infographic.content.guide.approvals import ApprovalState
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.files import program_data
from infographic.publish.offer import load
from tests.content.guide_folder import GuideFolder, where

WHEN = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)


def waiting(content: Content, *languages: str) -> tuple[Problem, ...]:
    return awaiting(content.guide, content.approvals, languages)


def approved(content: Content) -> Content:
    """With everything approved by Liisa."""
    every = content.approvals.approving(wordings(content.guide), "Liisa", WHEN)
    return replace(content, approvals=every)


def test_all_that_people_read_is_approved_in_each_language(folder: GuideFolder) -> None:
    every = list(wordings(folder.load().guide))
    assert [each.language for each in every[:4]] == ["fi", "sv", "fi", "sv"]
    assert len({(each.text, each.language) for each in every}) == len(every)
    number = next(each for each in every if each.text == "chart.values.0.value")
    assert (number.words, number.item) == ("4", "chart, value 1 “Twitter”, value")
    assert every.index(number) == 2 + [each.text for each in every].index("chart.values.0.label")


def test_the_drafts_of_the_languages_that_are_built_count(folder: GuideFolder) -> None:
    content = folder.load()  # whose Swedish quote is a draft
    assert drafts_in(content.guide, content.approvals, ["fi"]) == ()
    found = drafts_in(content.guide, content.approvals, ["fi", "sv"])
    assert [draft.item for draft in found] == ["quote, text"]


def test_they_come_language_by_language_in_the_order_of_the_guide(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "value: 4}", "value: 4, draft: [fi]}")
    content = folder.load()
    found = drafts_in(content.guide, content.approvals, ["sv", "fi"])
    assert [(draft.item, draft.language) for draft in found] == [
        ("chart, value 1 “Twitter”, value", "fi"),
        ("quote, text", "sv"),
    ]
    assert [(draft.place.line, draft.place.column) for draft in found] == [(18, 20), (12, 27)]


def test_every_text_is_refused_once_with_its_place_on_one_line(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "En bra guide}", "En bra guide, draft: [fi, sv]}")
    content = folder.load()
    with pytest.raises(UnapprovedError) as caught:
        refuse_drafts(content.guide, content.approvals, ["sv", "fi"])
    problems = caught.value.problems
    assert [where(problem) for problem in problems] == ["guide.yaml:3:13", "guide.yaml:12:27"]
    assert str(problems[0]).endswith("guide.yaml:3:13: title (fi, sv): awaits approval")
    assert number_awaiting(content.guide, content.approvals, ["sv", "fi"]) == 3
    assert caught.value.counted == "3 texts await approval."


def test_they_are_told_in_the_order_of_files_and_lines(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "sv: Tal}", "sv: Tal, draft: [fi]}")
    folder.change("steps.yaml", "sv: Fortsätt}", "sv: Fortsätt, draft: [sv]}")
    folder.change("steps.yaml", "sv: Börja}", "sv: Börja, draft: [sv]}")
    folder.change("rules.yaml", "sv: Prova.}", "sv: Prova., draft: [fi, sv]}")
    assert [where(problem) for problem in waiting(folder.load(), "fi", "sv")] == [
        "guide.yaml:12:27",
        "guide.yaml:16:17",
        "rules.yaml:3:15",
        "steps.yaml:3:27",
        "steps.yaml:9:26",
    ]


def test_a_number_that_awaits_approval_is_one_in_both_languages(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "value: 4}", "value: 4, draft: [fi, sv]}")
    (_, number) = waiting(folder.load(), "fi", "sv")
    assert number.item == "chart, value 1 “Twitter”, value (fi, sv)"


def test_a_language_without_drafts_is_not_refused(folder: GuideFolder) -> None:
    content = folder.load()
    refuse_drafts(content.guide, content.approvals, ["fi"])


def test_an_edit_lapses_an_approval_in_its_language_alone(folder: GuideFolder) -> None:
    before = approved(folder.load())
    folder.change("guide.yaml", "fi: Hyvä opas", "fi: Parempi opas")
    after = replace(folder.load(), approvals=before.approvals)
    (problem,) = waiting(after, "fi", "sv")
    assert problem.item == "title (fi)"
    assert problem.what == (
        "its approval has lapsed: Liisa approved “Hyvä opas”; now it is “Parempi opas”"
    )
    states = {
        (each.wording.text, each.wording.language): each
        for each in standings(after.guide, after.approvals)
    }
    lapsed = states["title", "fi"]
    assert (lapsed.state, lapsed.approval) == (
        ApprovalState.LAPSED,
        before.approvals.given["title", "fi"],
    )
    assert states["title", "sv"].state is ApprovalState.APPROVED


def test_a_number_lapses_when_it_is_another(folder: GuideFolder) -> None:
    before = approved(folder.load())
    folder.change("guide.yaml", "value: 4}", "value: 5}")
    after = replace(folder.load(), approvals=before.approvals)
    assert [draft.words for draft in drafts_in(after.guide, after.approvals, ["fi"])] == ["5"]


def test_a_step_that_moves_stays_approved(folder: GuideFolder) -> None:
    before = approved(folder.load())
    steps = str(folder.files["steps.yaml"])
    folder.files["steps.yaml"] = steps[steps.index("- id: jatka") :] + steps.partition("- id: j")[0]
    after = replace(folder.load(), approvals=before.approvals)
    assert after.guide.steps[0].id == "jatka"
    assert waiting(after, "fi", "sv") == ()


def test_a_new_text_awaits_approval(folder: GuideFolder) -> None:
    before = approved(folder.load())
    folder.change("guide.yaml", "names:", "subtitle: {fi: Uutta, sv: Nytt}\nnames:")
    after = replace(folder.load(), approvals=before.approvals)
    assert [problem.item for problem in waiting(after, "fi", "sv")] == ["subtitle (fi, sv)"]


def test_87_texts_of_the_shipped_guide_await_approval() -> None:
    content = load(program_data())
    assert content.approvals.are_kept
    assert number_awaiting(content.guide, content.approvals, ["fi", "sv"]) == 87
    assert numbers_awaiting(content.guide, content.approvals) == {"fi": 39, "sv": 48}
