"""What a desk writes into the guide's files, and makes versions of. While it writes, no other
program does, and what has changed on the disk meanwhile is merged first."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace

from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.load import GUIDE, RULES, STEPS
from infographic.content.recording import recorded
from infographic.content.yaml.encoding import shown
from infographic.errors import HistoryError, Problem
from infographic.history.version import Version
from infographic.message import say
from infographic.publish.offer import load
from infographic.studio.desk.approving import Recorded, Revise
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.folder_lock import locked
from infographic.studio.desk.guide_files import texts_in, write_texts
from infographic.studio.desk.kept_approvals import begun_approvals, lost_approvals
from infographic.studio.desk.open_guide import OpenGuide
from infographic.studio.desk.pending import pending_in
from infographic.studio.desk.refusals import ConflictError, SaveError
from infographic.studio.desk.state import DeskState, Saved
from infographic.studio.desk.versions import GoneBack, SaidOfGoingBack, gone_back, with_version
from infographic.studio.desk.working_copy import WorkingCopy


def mend(guide: OpenGuide, broken: Breakage, text: str) -> DeskState:
    """Write another text into a file that cannot be read: that of its repair, or what somebody has
    typed. SaveError when it cannot be written, ConflictError when it changed meanwhile."""
    with locked(guide.folder):
        if texts_in(guide.folder).texts.get(broken.file, "") != broken.text:
            what = say("the file has changed once more meanwhile")
            hint = say("look at it again before you mend it")
            raise ConflictError(Problem(what, item=broken.file, hint=hint))
        write_texts(guide.folder, {broken.file: text})
    return guide.files_changed([broken.file])


def save(guide: OpenGuide, message: str, who: str, translate: Callable[[str], str]) -> Saved:
    """Write what is edited into the files, and make a version of it where versions are kept;
    without a message, one that says what has changed, in the language of `translate`.

    Of a guide whose approvals are not kept, they are from now on: what is edited awaits them.
    What has changed on the disk meanwhile is merged first. ConflictError, and nothing is written,
    while a text waits for a choice or a file cannot be read. SaveError when the system refuses.
    """
    with _held(guide):
        guide.take_files()
        _refuse_undecided(guide.state)
        copy, edited = guide.state.copy, guide.state.copy.edited
        said = message.strip() or translate(pending_in(copy).summary)
        begun = begun_approvals(guide.folder, copy) if edited else {}
        write_texts(guide.folder, {**edited, **begun})
    saved = {name: text for name in copy.names if (text := copy.text(name))}
    guide.past.files_are_others(lambda earlier: earlier.on(saved))
    guide.become(WorkingCopy.of(saved), (), ())
    if begun:
        guide.take_files()
    return with_version(Saved((*edited, *begun)), guide.folder, said, who)


def record(guide: OpenGuide, revise: Revise, who: str, said: Callable[[str], str]) -> Recorded:
    """Write approvals into the files, and make a version of that where versions are kept, whose
    message is `said` in the language of whoever approves. They are of the words in the files: what
    is edited and not saved stays as it is.

    ContentError when the files cannot be read as a guide, and SaveError when the system refuses;
    nothing is written then."""
    with _held(guide):
        guide.take_files()
        content = load(guide.folder)
        revision = revise(content)
        if revision.changed:
            on_disk = {name: guide.state.copy.base(name) for name in (GUIDE, STEPS, RULES)}
            drafts = {} if content.approvals.are_kept else on_disk
            write_texts(guide.folder, recorded(content.guide, revision.approvals, drafts))
            guide.take_files()
    if not revision.changed:
        return Recorded(revision)
    saved = with_version(Saved(()), guide.folder, said(revision.message), who)
    return Recorded(revision, saved.version, saved.trouble)


def bring_back_approvals(guide: OpenGuide) -> DeskState:
    """Write those into the folder that the last version had which had any, if they are gone.
    SaveError when the system refuses."""
    with _held(guide):
        if lost := lost_approvals(guide.folder):
            write_texts(guide.folder, {APPROVALS: lost})
    return guide.files_changed([APPROVALS])


def go_back(guide: OpenGuide, version: Version, said: SaidOfGoingBack) -> GoneBack:
    """Have the files as they were in a version, as a new one. What is edited is saved as a version
    of its own before. Errors as for `save`, and HistoryError when the versions cannot be read or
    written: what was edited is then in the files, or on the desk."""
    before = ""
    if guide.state.copy.edited or guide.state.conflicts:
        saved = save(guide, said.message_before, said.who, str)
        if saved.trouble:
            raise HistoryError(saved.trouble)
        before = saved.version
    with _held(guide):
        gone = gone_back(guide.folder, version, said)
    guide.files_changed()
    return replace(gone, before=before or gone.before)


@contextmanager
def _held(guide: OpenGuide) -> Iterator[None]:
    """The folder, for this program alone. SaveError when it is not there any more."""
    with locked(guide.folder):
        if not guide.folder.is_dir():
            what = say("the guide's folder is not there any more")
            hint = say("was it moved or renamed? what is edited is still here")
            raise SaveError(Problem(what, item=shown(guide.folder), hint=hint))
        yield


def _refuse_undecided(state: DeskState) -> None:
    hint = say("choose which words to keep; nothing has been written")
    open_ones = [
        Problem(say("somebody else has changed this text too"), item=each.item, hint=hint)
        for each in state.conflicts
    ]
    if open_ones or state.broken:
        raise ConflictError([*(each.problem for each in state.broken), *open_ones])
