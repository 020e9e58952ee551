"""What a guide says of the middle of the reel."""

from __future__ import annotations

import pytest

from infographic.content.guide.local import localise
from tests.content.guide_folder import GUIDE, GuideFolder


def test_a_guide_that_says_nothing_has_none(folder: GuideFolder) -> None:
    assert localise(folder.load().guide, "fi").hub == "plain"


@pytest.mark.parametrize("hub", ["face", "plain", "heart-pulse"])
def test_a_face_or_an_icon(folder: GuideFolder, hub: str) -> None:
    folder.files["guide.yaml"] = f"{GUIDE}hub: {hub}\n"
    assert localise(folder.load().guide, "sv").hub == hub


@pytest.mark.parametrize(
    ("written", "what", "hint"),
    [
        ("Face", "expected face, plain or the name of an icon, found “Face”", "“face”"),
        ("plian", "expected face, plain or the name of an icon, found “plian”", "“plain”"),
        ("hart-pulse", "there is no icon “hart-pulse” in Font Awesome Free", "heart-pulse"),
        ("", "expected face, plain or the name of an icon, found nothing", "write one here"),
    ],
)
def test_a_hub_that_there_is_none_of(
    folder: GuideFolder, written: str, what: str, hint: str
) -> None:
    folder.files["guide.yaml"] = f"{GUIDE}hub: {written}\n"
    (problem,) = folder.problems()
    assert problem.what == what
    assert hint in problem.hint
