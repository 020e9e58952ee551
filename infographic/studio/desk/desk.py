"""The open guide: the one thing of the studio that changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path
from typing import Self

from infographic.content.guide.approvals_file import APPROVALS
from infographic.content.load import GUIDE, RULES, STEPS, Content, require_folder
from infographic.content.recording import recorded
from infographic.content.yaml.encoding import shown
from infographic.errors import HistoryError, InfographicError, Problem
from infographic.history.version import Version
from infographic.message import say
from infographic.publish.offer import load
from infographic.studio.desk.approving import Recorded, Revise
from infographic.studio.desk.breakage import Breakage, broken_files
from infographic.studio.desk.brought import Brought
from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.draft import DraftKeeper, FoundDraft
from infographic.studio.desk.folder_lock import locked
from infographic.studio.desk.guide_files import texts_in, write_texts
from infographic.studio.desk.kept_approvals import begun_approvals, lost_approvals
from infographic.studio.desk.merging import joined, moved_to, still_open, with_draft, with_theirs
from infographic.studio.desk.overview import Overview, overview_of
from infographic.studio.desk.past import Past
from infographic.studio.desk.pending import Pending, pending_in
from infographic.studio.desk.refusals import ConflictError, SaveError
from infographic.studio.desk.revisions import Revisions
from infographic.studio.desk.signs import differing, signs_of
from infographic.studio.desk.state import Answer, DeskState, DraftStatus, Saved
from infographic.studio.desk.uploads import Purpose, take_file
from infographic.studio.desk.versions import GoneBack, SaidOfGoingBack, gone_back, with_version
from infographic.studio.desk.wish import Wish, Write, fulfilled
from infographic.studio.desk.words_at import words_at
from infographic.studio.desk.working_copy import WorkingCopy


def _now() -> datetime:
    return datetime.now().astimezone()


class Desk:
    """A guide's folder as it is edited. Threads may call everything at the same time; what comes
    back is frozen. Close it at the end, or use it in a `with` block."""

    def __init__(
        self,
        folder: Path,
        clock: Callable[[], float] = time.monotonic,
        calendar: Callable[[], datetime] = _now,
    ) -> None:
        """ContentError when there is no such folder. What is in it may be as wrong as it likes."""
        require_folder(folder)
        self.folder = folder
        self._lock = threading.RLock()
        self._calendar = calendar
        self._clock = clock
        self._brought = Brought(folder)
        self._keeper = DraftKeeper(folder, calendar)
        self._past = Past(clock)
        self._revisions = Revisions()
        self._signs = signs_of(folder)
        files = texts_in(folder)
        self._state = DeskState(
            0, WorkingCopy.of(files.texts), found=self._keeper.found(files.texts)
        )
        self._become(self._state.copy, (), broken_files(files))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *of_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder. What is not saved stays there as a draft."""
        with self._lock:
            if self.folder.is_dir():
                self._past = Past(self._clock)
                self._tidy(self._brought.signs)
            self._keeper.close()

    @property
    def state(self) -> DeskState:
        """As it is now."""
        return self._state

    def changes(self) -> Pending:
        """What saving would change, and which approvals would lapse."""
        return pending_in(self._state.copy)

    def overview(self) -> Overview:
        """The form: all texts and values, with what is wrong at its field."""
        state = self._state
        return overview_of(self.folder, state.copy, state.problems)

    # What editors do

    def apply(self, wishes: Sequence[Wish], revision: int = 0, tab: str = "") -> Answer:
        """Make edits. They were asked for by a `tab` that had last seen a `revision`: where
        somebody else has changed a text since, the edit of that text is not made but told as a
        conflict. Without a revision they count as asked for just now.

        EditError, and nothing is changed, when one of them cannot be made at all."""
        with self._lock:
            copy, conflicts, made = self._state.copy, list[Conflict](), list[Wish]()
            for wish in wishes:
                clash = self._revisions.clash(copy, wish, revision, tab) if revision else None
                if clash is not None and not self._goes_on(clash):
                    conflicts.append(clash)
                    continue
                copy = fulfilled(copy, wish)
                made.append(wish)
            if copy != self._state.copy:
                self._did(copy, _typed(made))
                self._revisions.wrote(self._state.revision, made, tab)
            return Answer(self._state, tuple(conflicts))

    def undo(self) -> DeskState:
        """Take back the last step, whatever field it was in."""
        with self._lock:
            return self._go(self._past.undone)

    def redo(self) -> DeskState:
        """Take back the last undo."""
        with self._lock:
            return self._go(self._past.redone)

    def resolve(self, conflict: Conflict, words: str) -> DeskState:
        """Decide a conflict: `words` are those of one side or, of a text, written anew. EditError
        as for `apply`."""
        with self._lock:
            copy = self._state.copy
            if words == conflict.theirs != conflict.mine:
                copy = with_theirs(copy, conflict)
            elif words != conflict.mine:
                copy = fulfilled(copy, Write(conflict.id, conflict.language, words))
            left = [each for each in self._state.conflicts if each.clash.key != conflict.clash.key]
            if copy != self._state.copy:
                self._past.did(self._state.copy)
            return self._become(copy, tuple(left), self._state.broken)

    def discard(self) -> DeskState:
        """Have the files as they are on the disk again; undo brings back what was edited."""
        with self._lock:
            self._take_files()
            copy = WorkingCopy.of(self._state.copy.based_on)
            if copy != self._state.copy:
                self._past.did(self._state.copy)
            return self._become(copy, (), self._state.broken)

    def take_file(self, name: str, data: bytes, purpose: Purpose) -> str:
        """Put a picture into the folder, and return its name there; see `uploads.take_file`."""
        before = _names_in(self.folder)
        taken = take_file(self.folder, name, data, purpose)
        if taken not in before:
            with self._lock:
                self._brought.note(taken, data)
        return taken

    def leave_files(self, names: Collection[str]) -> None:
        """Pictures were brought for nothing: remove those of them that came by `take_file`, and
        that nothing needs, be it what is edited, saved, or could be undone."""
        with self._lock:
            self._tidy(names)

    def _tidy(self, names: Collection[str]) -> None:
        edited = self._state.copy.texts.values()
        self._brought.tidy(names, chain(edited, self._past.texts(), self._keeper.texts()))

    # Drafts that were left behind

    def take_up(self, found: FoundDraft) -> DeskState:
        """Go on with a draft that was left behind: what it says is merged with the files and with
        what is edited here, as one step."""
        with self._lock:
            now = self._state
            merged = with_draft(now.copy, found.draft.texts, found.draft.based_on)
            if merged.copy != now.copy:
                self._past.did(now.copy)
            told = joined(now.conflicts, (*found.draft.conflicts, *merged.conflicts))
            self._become(merged.copy, told, now.broken)
            if not self._state.draft.trouble:
                self._keeper.forget(found)
                self._brought.adopt(found.draft.brought)
            return self._without(found)

    def drop(self, found: FoundDraft) -> DeskState:
        """Throw away a draft that was left behind, with the pictures that only it needs."""
        with self._lock:
            self._keeper.forget(found)
            self._brought.adopt(found.draft.brought)
            self._tidy(found.draft.brought)
            return self._without(found)

    # Files on the disk

    def files_changed(self, names: Collection[str] = ()) -> DeskState:
        """Read the folder again, of which `names` have changed: all may have, if none are named."""
        with self._lock:
            before = self._state
            self._signs = signs_of(self.folder)
            self._take_files()
            others = [name for name in names if name not in self._state.copy.texts]
            if self._state is before and (others or not names):  # a logo is another, for one
                self._become(before.copy, before.conflicts, before.broken)
            return self._state

    def look_again(self) -> DeskState:
        """Read what has changed in the folder since it was looked at last: for who begins to watch
        it, as nobody may have done so meanwhile."""
        with self._lock:
            names = differing(self._signs, signs_of(self.folder))
            return self.files_changed(names) if names else self._state

    def mend(self, broken: Breakage, text: str) -> DeskState:
        """Write another text into a file that cannot be read: that of its repair, or what somebody
        has typed. SaveError when it cannot be written, ConflictError when it changed meanwhile."""
        with self._lock:
            with locked(self.folder):
                if texts_in(self.folder).texts.get(broken.file, "") != broken.text:
                    what = say("the file has changed once more meanwhile")
                    hint = say("look at it again before you mend it")
                    raise ConflictError(Problem(what, item=broken.file, hint=hint))
                write_texts(self.folder, {broken.file: text})
            return self.files_changed([broken.file])

    def save(self, message: str, who: str, translate: Callable[[str], str] = str) -> Saved:
        """Write what is edited into the files, and make a version of it where versions are kept;
        without a message, one that says what has changed, in the language of `translate`.

        Of a guide whose approvals are not kept, they are from now on: what is edited awaits them.
        What has changed on the disk meanwhile is merged first. ConflictError, and nothing is
        written, while a text waits for a choice or a file cannot be read. SaveError when the
        system refuses.
        """
        with self._lock:
            with locked(self.folder):
                self._require_folder()
                self._take_files()
                self._refuse_undecided()
                copy, edited = self._state.copy, self._state.copy.edited
                said = message.strip() or translate(pending_in(copy).summary)
                begun = begun_approvals(self.folder, copy) if edited else {}
                write_texts(self.folder, {**edited, **begun})
            saved = {name: text for name in copy.names if (text := copy.text(name))}
            self._past.files_are_others(lambda earlier: earlier.on(saved))
            self._become(WorkingCopy.of(saved), (), ())
            if begun:
                self._take_files()
            return with_version(Saved((*edited, *begun)), self.folder, said, who)

    def record(self, revise: Revise, who: str, said: Callable[[str], str] = str) -> Recorded:
        """Write approvals into the files, and make a version of that where versions are kept, whose
        message is `said` in the language of whoever approves. They are of the words in the files:
        what is edited and not saved stays as it is.

        ContentError when the files cannot be read as a guide, and SaveError when the system
        refuses; nothing is written then."""
        with self._lock:
            with locked(self.folder):
                self._require_folder()
                self._take_files()
                content = load(self.folder)
                revision = revise(content)
                if revision.changed:
                    on_disk = {name: self._state.copy.base(name) for name in (GUIDE, STEPS, RULES)}
                    drafts = {} if content.approvals.are_kept else on_disk
                    write_texts(self.folder, recorded(content.guide, revision.approvals, drafts))
                    self._take_files()
            if not revision.changed:
                return Recorded(revision)
            saved = with_version(Saved(()), self.folder, said(revision.message), who)
            return Recorded(revision, saved.version, saved.trouble)

    def bring_back_approvals(self) -> DeskState:
        """Write those into the folder that the last version had which had any, if they are gone.
        SaveError when the system refuses."""
        with self._lock:
            with locked(self.folder):
                self._require_folder()
                if lost := lost_approvals(self.folder):
                    write_texts(self.folder, {APPROVALS: lost})
            return self.files_changed([APPROVALS])

    def go_back(self, version: Version, said: SaidOfGoingBack) -> GoneBack:
        """Have the files as they were in a version, as a new one. What is edited is saved as a
        version of its own before. Errors as for `save`, and HistoryError when the versions cannot
        be read or written: what was edited is then in the files, or here."""
        with self._lock:
            before = ""
            if self._state.copy.edited or self._state.conflicts:
                saved = self.save(said.message_before, said.who)
                if saved.trouble:
                    raise HistoryError(saved.trouble)
                before = saved.version
            with locked(self.folder):
                self._require_folder()
                gone = gone_back(self.folder, version, said)
            self.files_changed()
            return replace(gone, before=before or gone.before)

    def _require_folder(self) -> None:
        if not self.folder.is_dir():
            what = say("the guide's folder is not there any more")
            hint = say("was it moved or renamed? what is edited is still here")
            raise SaveError(Problem(what, item=shown(self.folder), hint=hint))

    def _refuse_undecided(self) -> None:
        hint = say("choose which words to keep; nothing has been written")
        open_ones = [
            Problem(say("somebody else has changed this text too"), item=each.item, hint=hint)
            for each in self._state.conflicts
        ]
        if open_ones or self._state.broken:
            raise ConflictError([*(each.problem for each in self._state.broken), *open_ones])

    # How it becomes another

    def _take_files(self) -> None:
        """Have the working copy based on the files as they are on the disk, as far as they can be
        read; as they were last, if the whole folder is gone."""
        if not self.folder.is_dir():
            return
        now, files = self._state, texts_in(self.folder)
        broken = broken_files(files)
        held = {each.file: now.copy.base(each.file) for each in broken}
        disk = {name: text for name, text in {**files.texts, **held}.items() if text}
        if disk != {name: text for name, text in now.copy.based_on.items() if text}:
            moved = moved_to(now.copy, disk)
            self._past.files_are_others(lambda earlier: moved_to(earlier, disk).copy)
            self._become(moved.copy, joined(now.conflicts, moved.conflicts), broken)
        elif broken != now.broken:
            self._become(now.copy, now.conflicts, broken)

    def _goes_on(self, clash: Conflict) -> bool:
        """Whether an edit goes on with what a draft that was left behind says: by a page that has
        outlived the program, as a rule."""
        drafts = (self._state.copy.with_texts(each.draft.texts) for each in self._state.found)
        return any(words_at(each, clash.id, clash.language) == clash.base for each in drafts)

    def _did(self, copy: WorkingCopy, text: str) -> None:
        """An editor has made it another one."""
        self._past.did(self._state.copy, text)
        self._become(copy, self._state.conflicts, self._state.broken)

    def _go(self, back: Callable[[WorkingCopy], WorkingCopy | None]) -> DeskState:
        now = self._state
        copy = back(now.copy)
        return now if copy is None else self._become(copy, now.conflicts, now.broken)

    def _become(
        self,
        copy: WorkingCopy,
        conflicts: tuple[Conflict, ...],
        broken: tuple[Breakage, ...],
    ) -> DeskState:
        """Show another working copy, and keep it as the draft."""
        revision = self._state.revision + 1
        conflicts = still_open(conflicts, copy)
        loaded = self._loaded(copy, broken)
        state = replace(
            self._state,
            revision=revision,
            copy=copy,
            conflicts=conflicts,
            broken=broken,
            draft=self._kept(copy, conflicts),
            can_undo=self._past.can_undo,
            can_redo=self._past.can_redo,
            problems=() if isinstance(loaded, Content) else loaded,
        )
        if isinstance(loaded, Content):
            time = self._calendar()
            state = replace(state, content=loaded, content_revision=revision, content_time=time)
        self._revisions.add(revision, copy)
        self._state = state
        return state

    def _loaded(
        self, copy: WorkingCopy, broken: Sequence[Breakage]
    ) -> Content | tuple[Problem, ...]:
        """The content of a working copy, or what is wrong with it."""
        unread = tuple(each.problem for each in broken if each.file not in copy.texts)
        if unread:  # nor is it read by whoever loads: it may lie elsewhere
            return unread
        try:
            return load(
                self.folder, texts={name: text for name, text in copy.texts.items() if text}
            )
        except InfographicError as error:
            return error.problems

    def _kept(self, copy: WorkingCopy, conflicts: tuple[Conflict, ...]) -> DraftStatus:
        """Have the draft say the same. Where it cannot be written, work goes on in memory."""
        edited = copy.edited
        if not edited and not conflicts:
            self._keeper.remove()
            return DraftStatus()
        try:
            based_on, brought = {name: copy.base(name) for name in edited}, self._brought.signs
            return DraftStatus(self._keeper.keep(edited, based_on, conflicts, brought))
        except SaveError as error:
            return replace(self._state.draft, trouble=error.problems)

    def _without(self, found: FoundDraft) -> DeskState:
        left = tuple(each for each in self._state.found if each.name != found.name)
        self._state = replace(self._state, found=left)
        return self._state


def _names_in(folder: Path) -> Collection[str]:
    with suppress(OSError):
        return {path.name for path in folder.iterdir()}
    return ()


def _typed(wishes: Sequence[Wish]) -> str:
    """The one text that edits are all of; empty when they are of several, or of something else."""
    texts = {f"{each.id} {each.language}" if isinstance(each, Write) else "" for each in wishes}
    return texts.pop() if len(texts) == 1 else ""
