"""The files that change when texts are approved."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.load import Content
from infographic.content.recording import recorded, texts_with_drafts
from infographic.content.yaml.encoding import MAX_BYTES, write_together
from infographic.errors import ContentError
from tests.content.guide_folder import GuideFolder

WHEN = datetime(2026, 11, 30, 9, 15, tzinfo=UTC)
FILE = "approvals.yaml"


def approved(content: Content) -> Approvals:
    return content.approvals.approving(wordings(content.guide), "Liisa", WHEN)


def record(folder: GuideFolder, approvals: Approvals) -> dict[str, str]:
    content = folder.load()
    return recorded(content.guide, approvals, texts_with_drafts(folder.path))


def test_draft_keys_go_and_every_other_byte_stays(folder: GuideFolder) -> None:
    steps = "\ufeff" + str(folder.files["steps.yaml"]).replace("\n", "\r\n")
    typed = "  title:  # kehotus\r\n    fi: 'Jatka'\r\n    sv: Fortsätt   \r\n    draft: [fi, sv]"
    steps = steps.replace("  title: {fi: Jatka, sv: Fortsätt}", typed)
    folder.files["steps.yaml"] = steps.encode()
    content = folder.load()
    new = record(folder, content.approvals)
    assert set(new) == {FILE, "guide.yaml", "steps.yaml"}
    assert new["guide.yaml"] == str(folder.files["guide.yaml"]).replace(", draft: [sv]", "")
    assert new["steps.yaml"] == steps.replace("\r\n    draft: [fi, sv]", "")


def test_what_a_draft_held_back_awaits_approval_as_before(folder: GuideFolder) -> None:
    before = folder.load()
    folder.files.update(record(folder, before.approvals))
    after = folder.load()
    assert after.approvals.are_kept
    assert after.approvals.given == before.approvals.given
    assert ("quote.text", "sv") not in after.approvals.given


def test_later_only_approvals_yaml_changes(folder: GuideFolder) -> None:
    folder.files.update(record(folder, approved(folder.load())))
    kept = folder.load().approvals
    assert record(folder, kept) == {FILE: folder.files[FILE]}
    (title, *_) = wordings(folder.load().guide)
    assert set(record(folder, kept.withdrawing([title]))) == {FILE}


def test_a_record_that_could_not_be_read_again_is_refused(folder: GuideFolder) -> None:
    content = folder.load()
    texts = [*wordings(content.guide)]
    approvals = content.approvals.approving(texts, "L" * (MAX_BYTES // len(texts)), WHEN)
    with pytest.raises(ContentError, match="too large"):
        recorded(content.guide, approvals, {})


def test_a_guide_without_rules_has_no_such_file(folder: GuideFolder) -> None:
    del folder.files["rules.yaml"]
    folder.change("guide.yaml", "rules:\n  heading: {fi: Säännöt, sv: Regler}\n", "")
    assert set(record(folder, folder.load().approvals)) == {FILE, "guide.yaml"}


def test_files_are_written_all_or_none(folder: GuideFolder) -> None:
    folder.write()
    path = folder.path / "guide.yaml"
    before = path.read_bytes()
    blocked = path / "below a file.yaml"
    with pytest.raises(ContentError, match="cannot be written"):
        write_together({path: "new", blocked: "new"})
    assert path.read_bytes() == before
    assert {each.name for each in folder.path.iterdir()} == set(folder.files)
