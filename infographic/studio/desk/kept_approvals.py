"""Approvals of a guide that has no approvals.yaml: begun with what is first saved in the studio, or
brought back where the guide's versions show that it had some. A guide with `draft` keys says by
these what awaits approval, until texts of it are first approved."""

from __future__ import annotations

from pathlib import Path

from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.guide.draft_keys import draft_keys
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.recording import recorded
from infographic.content.yaml.reader import read_text
from infographic.errors import HistoryError, InfographicError
from infographic.history.history import History
from infographic.publish.offer import load
from infographic.studio.desk.working_copy import Texts, WorkingCopy


def lost_approvals(folder: Path) -> str:
    """The text of the last approvals.yaml that the guide in a folder had in any of its versions;
    empty if there is one in the folder, or never was."""
    if (folder / APPROVALS).exists():
        return ""
    try:
        history = History.of(folder)
        for version in history.versions() if history else ():
            if APPROVALS in version.changed and history:
                text = history.files_at(version).get(APPROVALS, b"").decode()
                if text:
                    return text
    except (HistoryError, UnicodeDecodeError):
        pass
    return ""


def begun_approvals(folder: Path, copy: WorkingCopy) -> Texts:
    """The texts of the files that change when approvals are kept from now on: what the files said
    before counts as approved by nobody, as it did without, and whatever is edited awaits approval.
    Nothing where something else says that already, or where the guide cannot be read before or
    after."""
    if APPROVALS in copy.texts or APPROVALS in copy.based_on or _has_draft_keys(copy):
        return {}
    if lost := lost_approvals(folder):
        return {APPROVALS: lost}
    try:
        before = load(folder, texts=_there(copy.based_on))
        after = load(folder, texts=_there(copy.texts))
        return recorded(after.guide, before.approvals, {})
    except InfographicError:
        return {}


def _has_draft_keys(copy: WorkingCopy) -> bool:
    return any(
        any(draft_keys(read_text(name, text).value))
        for name in (GUIDE, STEPS, RULES)
        for text in (copy.text(name), copy.base(name))
    )


def _there(texts: Texts) -> Texts:
    return {name: text for name, text in texts.items() if text}
