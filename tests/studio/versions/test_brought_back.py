"""One difference between a version and now is taken back, and nothing else."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from infographic.content.edit.difference import Change, difference
from infographic.studio.desk.wish import fulfilled
from infographic.studio.desk.working_copy import WorkingCopy
from infographic.studio.versions.brought_back import brought_back
from tests.content.guide_folder import GUIDE, RULES, STEPS

THEN = {"guide.yaml": GUIDE, "steps.yaml": STEPS, "rules.yaml": RULES}
NEW = "- id: uusi\n  icon: star\n  title: {fi: Uusi, sv: Ny}\n"
ALOITA, JATKA = STEPS[: STEPS.index("- id: jatka")], STEPS[STEPS.index("- id: jatka") :]


def now(file: str, text: str) -> dict[str, str]:
    return {**THEN, file: text}


def changes(texts: Mapping[str, str], then: Mapping[str, str] = THEN) -> tuple[Change, ...]:
    return difference(then, texts).changes


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("steps.yaml", STEPS.replace("fi: Jatka,", "fi: Jatka yhä,")),
        ("steps.yaml", STEPS.replace("icon: star", "icon: heart")),
        ("steps.yaml", STEPS + NEW),
        ("steps.yaml", ALOITA),
        ("steps.yaml", JATKA),
        ("steps.yaml", JATKA + ALOITA),
        ("guide.yaml", GUIDE.replace("value: 4", "value: 5")),
        ("guide.yaml", GUIDE.replace("author: Liisa Hyssälä", "author: Nelli")),
        ("guide.yaml", GUIDE.replace("  author: Liisa Hyssälä\n", "")),
        ("guide.yaml", GUIDE.replace("title:", "theme: jokin\ntitle:", 1)),
        ("guide.yaml", GUIDE.replace("fi: Hyvä opas, sv: En bra guide", "fi: Hyvä opas")),
    ],
)
def test_what_was_different_is_as_then(file: str, text: str) -> None:
    texts = now(file, text)
    (change,) = changes(texts)
    copy = fulfilled(WorkingCopy.of(texts), brought_back(change, THEN, texts))
    assert changes(copy.texts) == ()


def test_the_other_differences_stay() -> None:
    texts = now("steps.yaml", STEPS.replace("fi: Jatka,", "fi: Yhä,").replace("star", "heart"))
    first, second = changes(texts)
    copy = fulfilled(WorkingCopy.of(texts), brought_back(first, THEN, texts))
    assert [each.id for each in changes(copy.texts)] == [second.id]


def test_all_differences_one_by_one_lead_back() -> None:
    texts = {
        "guide.yaml": GUIDE.replace("value: 4", "value: 9").replace(
            "  author: Liisa Hyssälä\n", ""
        ),
        "steps.yaml": NEW + JATKA.replace("fi: Jatka,", "fi: Yhä,") + ALOITA,
        "rules.yaml": RULES.replace("sv: Prova.", "sv: Testa."),
    }
    copy = WorkingCopy.of(texts)
    for _ in range(20):
        left = changes(copy.texts)
        if left:
            copy = fulfilled(copy, brought_back(left[0], THEN, copy.texts))
    assert changes(copy.texts) == ()


def test_a_text_that_is_new_in_a_language_goes() -> None:
    then = now("guide.yaml", GUIDE.replace("fi: Hyvä opas, sv: En bra guide", "fi: Hyvä opas"))
    (change,) = changes(THEN, then)
    copy = fulfilled(WorkingCopy.of(THEN), brought_back(change, then, THEN))
    assert changes(copy.texts, then) == ()


def test_a_file_without_ids_comes_back_whole() -> None:
    then = {**THEN, "formats.yaml": "card:\n  dpi: 40\n"}
    texts = {**THEN, "formats.yaml": "# more\ncard:\n  dpi: 50\n"}
    (change,) = changes(texts, then)
    copy = fulfilled(WorkingCopy.of(texts), brought_back(change, then, texts))
    assert copy.text("formats.yaml") == then["formats.yaml"]
