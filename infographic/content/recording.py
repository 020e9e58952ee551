"""The files of a guide that change when texts of it are approved."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from functools import reduce
from pathlib import Path

from infographic.content.edit.change import RemoveKey
from infographic.content.edit.edited import edited
from infographic.content.edit.plain import MARK
from infographic.content.guide.approval import wordings
from infographic.content.guide.approvals import Approvals
from infographic.content.guide.approvals_file import APPROVALS, approvals_text
from infographic.content.guide.draft_keys import draft_keys
from infographic.content.guide.model import Guide
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.yaml.encoding import MAX_BYTES, too_long
from infographic.content.yaml.reader import read_text
from infographic.errors import ContentError
from infographic.files import MissingError, read_whole

_WITH_DRAFTS = (GUIDE, STEPS, RULES)


def recorded(guide: Guide, approvals: Approvals, texts: Mapping[str, str]) -> dict[str, str]:
    """The new texts of the files that change, by name: approvals.yaml, and those of `texts` that
    still have `draft` keys, without them. `texts` are guide.yaml, steps.yaml and rules.yaml, as
    far as there are such files; all else in them stays as it is.

    Raises ContentError when approvals.yaml would be too large to be read again, and when a key
    cannot be taken out.
    """
    new = {APPROVALS: approvals_text(approvals, wordings(guide))}
    if problem := too_long(new[APPROVALS], Path(APPROVALS)):
        raise ContentError(problem)
    for name, text in texts.items():
        if (without := _without_drafts(name, text, guide.languages)) != text:
            new[name] = without
    return new


def _without_drafts(name: str, text: str, languages: tuple[str, ...]) -> str:
    """The last key first, so that the others stay where they are."""
    keys = [at for at, _ in draft_keys(read_text(name, text.removeprefix(MARK)).value)]
    removals = (RemoveKey(at) for at in reversed(keys))
    return reduce(lambda now, edit: edited(now, edit, name, languages), removals, text)


def texts_with_drafts(folder: Path) -> dict[str, str]:
    """The files of a guide's folder that may have `draft` keys, by name, byte for byte, a byte
    order mark included. Only of a guide that could be loaded."""
    texts = {}
    for name in _WITH_DRAFTS:
        with suppress(MissingError):
            texts[name] = read_whole(folder / name, MAX_BYTES).decode()
    return texts
