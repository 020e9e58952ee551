"""The dialogs of saving: what would change, and texts that somebody else has changed too."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from infographic.content.guide.approval import standings
from infographic.content.guide.approvals import Approval, ApprovalState
from infographic.content.load import Content
from infographic.message import say
from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.difference import Change, changes_in, lines_changed
from infographic.studio.desk.kept_approvals import begun_approvals, lost_approvals
from infographic.studio.desk.versions import keeping
from infographic.studio.editing.answer import Fill
from infographic.studio.editing.opened import Opened
from infographic.studio.editing.word_difference import Piece, pieces
from infographic.studio.language_name import language_name


@dataclass(frozen=True)
class ReviewedChange:
    """A change with its words, piece by piece, and the approval that it makes lapse."""

    change: Change
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]
    lapsed: Approval | None


@dataclass(frozen=True)
class Review:
    """`who` saves, as far as that is known; `is_kept` is whether versions are kept of the guide,
    and `of_approvals` says what becomes of approvals with this save, if anything."""

    changes: tuple[ReviewedChange, ...]
    lines: int
    who: str
    is_kept: bool
    of_approvals: str


def review_dialog(desk: Desk, fill: Fill, who: str) -> str:
    """The dialog before saving, as HTML."""
    versions = keeping(desk.folder)
    copy = desk.state.copy
    lapsed = _lapsed(desk.state.content)
    changes = tuple(_reviewed(changes_in(copy), lapsed))
    review = Review(
        changes, lines_changed(copy), who or versions.who, versions.is_on, _of_approvals(desk)
    )
    return fill(
        "edit/review.html",
        {"review": review, "language_name": language_name},
    )


def _of_approvals(desk: Desk) -> str:
    if not begun_approvals(desk.folder, desk.state.copy):
        return ""
    if lost_approvals(desk.folder):
        return say("The approvals of the last version come back: those in the folder are missing.")
    return say(
        "From now on it is kept who has approved what: the changed texts wait for approval, all"
        " others count as approved."
    )


def _reviewed(
    changes: Sequence[Change], lapsed: dict[tuple[str, str], Approval]
) -> Iterator[ReviewedChange]:
    for change in changes:
        yield ReviewedChange(
            change,
            pieces(change.before, change.after),
            pieces(change.after, change.before),
            lapsed.get((change.id, change.language)),
        )


def _lapsed(content: Content | None) -> dict[tuple[str, str], Approval]:
    if content is None:
        return {}
    return {
        (each.wording.text, each.wording.language): each.approval
        for each in standings(content.guide, content.approvals)
        if each.state is ApprovalState.LAPSED and each.approval
    }


@dataclass(frozen=True)
class Side:
    """What one of the two says, piece by piece; `image` is the address of a picture of it, if it
    can be seen in one."""

    name: str
    button: str
    words: str
    pieces: tuple[Piece, ...]
    image: str = ""


def conflict_dialog(conflicts: Sequence[Conflict], fill: Fill, opened: Opened) -> str:
    """The dialog in which a text is chosen, as HTML: that of the first conflict."""
    first = conflicts[0]
    mine, theirs = first.mine, first.theirs
    sides = (
        Side(
            say("Your text"),
            say("Keep mine"),
            mine,
            pieces(mine, theirs),
            _image(opened, first, mine),
        ),
        Side(
            say("In the file now"),
            say("Take this"),
            theirs,
            pieces(theirs, mine),
            _image(opened, first, theirs),
        ),
    )
    return fill(
        "edit/conflict.html",
        {
            "conflict": first,
            "sides": sides,
            "count": len(conflicts),
            "language_name": language_name,
        },
    )


def _image(opened: Opened, conflict: Conflict, words: str) -> str:
    language = conflict.language or opened.place.language
    if not conflict.is_text or not language or not opened.place.shape:
        return ""
    query = urlencode({"text": conflict.id, "of": conflict.language, "words": words})
    return f"{opened.address}/sides/{opened.place.shape}/{language}?{query}"
