"""`draft` keys, by which guides said what awaits approval before approvals.yaml."""

from __future__ import annotations

from infographic.content.guide.approval import drafts_in, wordings
from infographic.content.guide.approvals import ApprovalState
from infographic.content.guide.draft_keys import draft_keys
from infographic.content.load import Content
from infographic.content.yaml.reader import read_text
from tests.content.guide_folder import GUIDE, GuideFolder, where


def drafts(content: Content) -> list[tuple[str, str]]:
    found = drafts_in(content.guide, content.approvals, content.guide.languages)
    return [(draft.text, draft.language) for draft in found]


def test_they_count_while_there_is_no_approvals_yaml(folder: GuideFolder) -> None:
    folder.change("guide.yaml", "value: 4}", "value: 4, draft: [fi]}")
    content = folder.load()
    assert not content.approvals.are_kept
    assert drafts(content) == [("chart.values.0.value", "fi"), ("quote.text", "sv")]


def test_all_else_was_approved_by_nobody(folder: GuideFolder) -> None:
    content = folder.load()
    (title, *_) = (each for each in wordings(content.guide) if each.text == "title")
    approval = content.approvals.of(title)
    assert approval is not None
    assert (approval.words, approval.who, approval.when) == ("Hyvä opas", "", None)


def test_a_guide_with_neither_is_no_draft(folder: GuideFolder) -> None:
    folder.change("guide.yaml", ", draft: [sv]", "")
    content = folder.load()
    assert not content.approvals.are_kept
    assert drafts(content) == []
    states = {content.approvals.state(each) for each in wordings(content.guide)}
    assert states == {ApprovalState.APPROVED}


def test_beside_approvals_yaml_they_are_refused(folder: GuideFolder) -> None:
    folder.change("steps.yaml", "  title: {fi: Jatka", "  title: {draft: [], fi: Jatka")
    folder.files["approvals.yaml"] = "{}"
    problems = folder.problems()
    assert [where(problem) for problem in problems] == ["guide.yaml:12:35", "steps.yaml:9:11"]
    assert all("approvals.yaml" in problem.what for problem in problems)
    assert all("infographic approve" in problem.hint for problem in problems)


def test_they_are_found_where_they_are() -> None:
    value = read_text("guide.yaml", GUIDE).value
    assert [at for at, _ in draft_keys(value)] == [("quote", "text", "draft")]
    steps = read_text("steps.yaml", "- tips:\n    a: {fi: x, draft: [fi]}\n").value
    assert [at for at, _ in draft_keys(steps)] == [(0, "tips", "a", "draft")]


def test_an_audience_may_be_called_so() -> None:
    value = read_text("guide.yaml", "audiences:\n  draft: {icon: star, label: {fi: a}}\n").value
    assert list(draft_keys(value)) == []
