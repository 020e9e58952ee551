"""A translator's file that is brought to the edit view: what would change, told in a dialog, and
taken as one edit."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory

from infographic.content.language.language import is_a_guides
from infographic.content.yaml.field import slug
from infographic.errors import ContentError, InfographicError, Problem
from infographic.files import in_words
from infographic.message import joined, say, say_count
from infographic.studio.desk.state import DeskState
from infographic.studio.desk.wish import Speak, Wish, Write
from infographic.studio.editing.answer import Fill
from infographic.studio.editing.word_difference import Piece, pieces
from infographic.studio.language_name import language_name
from infographic.table.read import MOST_BYTES
from infographic.translation.kinds import kind_of
from infographic.translation.returned import Returned
from infographic.translation.taken_back import Change, TakenBack, still_locked
from infographic.translation.taken_together import taken_together

MOST_SENT = 4 * MOST_BYTES  # too large a file is told of too
_LONGEST = 60  # characters of a name
_MOST_NAMED = 5


@dataclass(frozen=True)
class OfferedChange:
    """A text that would get other words, piece by piece, translated from `source_language`."""

    change: Change
    source_language: str
    language: str
    before: tuple[Piece, ...]
    after: tuple[Piece, ...]


@dataclass(frozen=True)
class Offer:
    """What a file would change; `sent` is that for the script to send back, and `remarks` what is
    to be known of the file. `refused` is what is wrong with rows that are left out of it."""

    file: str
    changes: tuple[OfferedChange, ...]
    remarks: tuple[str, ...]
    sent: str
    refused: tuple[Problem, ...] = ()


def translation_dialog(state: DeskState, name: str, data: bytes, fill: Fill) -> str:
    """The dialog that shows what a file with this name and these bytes would change in the guide as
    it is edited, or why it is not taken, or what can be taken without the rows that do not belong,
    as HTML."""
    file = _shown(name)
    try:
        offer = _offer(state, file, data)
    except InfographicError as error:
        return _refused(file, error.problems, None, fill)
    if offer.refused:
        return _refused(file, offer.refused, offer if offer.changes else None, fill)
    return fill("edit/translation.html", {"offer": offer, "language_name": language_name})


def _refused(file: str, problems: Sequence[Problem], offer: Offer | None, fill: Fill) -> str:
    """The dialog that says what is wrong with a file, with what it would change without that."""
    values = {"file": file, "problems": problems, "offer": offer, "language_name": language_name}
    return fill("edit/translation_refused.html", values)


def taken(said: str, languages: Sequence[str]) -> tuple[Wish, ...] | None:
    """The edits that a dialog offered, of a guide in these languages; None when they cannot be
    read."""
    try:
        edits = [tuple(map(str, edit)) for edit in json.loads(said)]
        writes = [Write(own, code, words, base) for own, code, words, base in edits]
    except (ValueError, TypeError, RecursionError):
        return None
    new = [
        code for code in dict.fromkeys(each.language for each in writes) if code not in languages
    ]
    if not new:
        return tuple(writes)
    if not all(map(is_a_guides, new)):
        return None
    # What a new language begins with are the words of the default one.
    named = [
        Write("file_name", each.language, slug(each.words)) for each in writes if each.id == "title"
    ]
    begun = (Write(each.id, each.language, each.words) for each in writes)
    return (Speak((*languages, *new)), *begun, *(each for each in named if each.language in new))


def _offer(state: DeskState, file: str, data: bytes) -> Offer:
    if state.content is None or not state.is_current:
        what = say("The guide has errors. Mend them first")
        raise ContentError(Problem(what, hint=say("then bring the file again")))
    returned = _read(file, data)
    found = taken_together(state.content, returned)
    if state.copy.edited and any(each.is_new for each in found):
        what = say("a new language is taken into a guide that is saved")
        raise ContentError(Problem(what, item=file, hint=say("save it, then bring the file again")))
    changes = tuple(
        OfferedChange(
            change,
            each.source_language,
            each.language,
            pieces(change.before, change.after),
            pieces(change.after, change.before),
        )
        for each in found
        for change in each.changes
    )
    sent = [
        (each.change.id, each.language, each.change.after, each.change.before) for each in changes
    ]
    remarks = [remark for each in returned for remark in _notes(each)]
    remarks += [remark for each in found for remark in _remarks(each)]
    refused = tuple(problem for each in found for problem in each.refused)
    return Offer(file, changes, tuple(remarks), json.dumps(sent, ensure_ascii=False), refused)


def _read(file: str, data: bytes) -> tuple[Returned, ...]:
    """What is in a file; ContentError and MachineError as its kind raises them."""
    if len(data) > MOST_BYTES:
        what = say("the file is larger than {size}", size=in_words(MOST_BYTES))
        raise ContentError(Problem(what, item=file, hint=say("is it the right file?")))
    kind = kind_of(Path(file))
    with TemporaryDirectory() as folder:
        path = Path(folder) / file
        path.write_bytes(data)
        return kind.read(path)


def _notes(returned: Returned) -> list[str]:
    return [joined(". ", filter(None, (note.what, note.hint))) for note in returned.notes]


def _remarks(found: TakenBack) -> list[str]:
    remarks: list[str] = []
    if found.left_out:
        left = say_count(
            "{count} text is not in the file, and stays as it is",
            "{count} texts are not in the file, and stay as they are",
            count=len(found.left_out),
        )
        remarks.append(_some(left, found.left_out))
    if found.locked:
        remarks.append(_some(still_locked(len(found.locked)), found.locked))
    if found.untranslated:
        left = say_count(
            "{count} text is not translated yet, and begins in the guide's first language",
            "{count} texts are not translated yet, and begin in the guide's first language",
            count=len(found.untranslated),
        )
        remarks.append(_some(left, found.untranslated))
    return remarks


def _some(head: str, names: Sequence[str]) -> str:
    """The first names, so that it is seen which they are."""
    shown = joined("; ", (*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])))
    return joined(": ", (head, shown))


def _shown(name: str) -> str:
    """As whoever brings it knows the file, as a name that any system can have."""
    last = PurePosixPath(name.replace("\\", "/")).name
    plain = "".join(sign for sign in last if sign.isprintable() and sign not in '<>:"|?*').strip()
    path = PurePosixPath(plain)
    return f"{path.stem[:_LONGEST] or 'texts'}{path.suffix[:_LONGEST]}"
