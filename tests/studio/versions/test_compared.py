"""What is different between a version and now, also in what is no text."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.studio.desk.desk import Desk
from infographic.studio.versions.compared import compared
from tests.content.guide_folder import GuideFolder


@pytest.fixture
def guide(tmp_path: Path) -> GuideFolder:
    guide = GuideFolder(tmp_path / "opas")
    guide.files["logo.svg"] = "<svg/>"
    guide.write()
    return guide


def files_of(guide: GuideFolder) -> dict[str, bytes]:
    return {name: str(text).encode() for name, text in guide.files.items()}


def test_what_is_the_same_is_not_told(guide: GuideFolder) -> None:
    with Desk(guide.path) as desk:
        found = compared(files_of(guide), desk.state, guide.path)
    assert (found.differences, found.files) == ((), ())


def test_a_picture_that_is_another_or_gone_is_told(guide: GuideFolder) -> None:
    then = {**files_of(guide), "logo.svg": b"<svg></svg>", "gone.svg": b"<svg/>"}
    with Desk(guide.path) as desk:
        found = compared(then, desk.state, guide.path)
    assert found.files == ("logo.svg", "gone.svg")


def test_nothing_is_read_outside_the_folder(guide: GuideFolder) -> None:
    outside = guide.path.parent / "secret.svg"
    outside.write_bytes(b"<svg/>")
    (guide.path / "link.svg").symlink_to(outside)
    with Desk(guide.path) as desk:
        found = compared({**files_of(guide), "link.svg": b"<svg/>"}, desk.state, guide.path)
    assert found.files == ("link.svg",)


def test_approvals_and_broken_files_are_told_by_their_names(guide: GuideFolder) -> None:
    then = {**files_of(guide), "approvals.yaml": b"approvals: []\n", "rules.yaml": b"- id: [\n"}
    with Desk(guide.path) as desk:
        found = compared(then, desk.state, guide.path)
    assert found.differences == ()
    assert found.files == ("rules.yaml", "approvals.yaml")
