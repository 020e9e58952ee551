"""The open guide: the one thing of the studio that changes."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Collection, Iterator, Sequence
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import Self

from infographic.content.load import require_folder
from infographic.history.version import Version
from infographic.studio.desk import writing
from infographic.studio.desk.approving import Recorded, Revise
from infographic.studio.desk.breakage import Breakage
from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.draft import FoundDraft
from infographic.studio.desk.merging import joined, with_draft, with_theirs
from infographic.studio.desk.open_guide import OpenGuide
from infographic.studio.desk.overview import Overview
from infographic.studio.desk.overview_of import overview_of
from infographic.studio.desk.pending import Pending, pending_in
from infographic.studio.desk.state import Answer, DeskState, Saved
from infographic.studio.desk.uploads import Purpose, take_file
from infographic.studio.desk.versions import GoneBack, SaidOfGoingBack
from infographic.studio.desk.wish import Wish, Write, fulfilled
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
        self._guide = OpenGuide(folder, clock, calendar)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *of_error: object) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the folder. What is not saved stays there as a draft."""
        with self._alone() as guide:
            guide.close()

    @property
    def state(self) -> DeskState:
        """As it is now."""
        return self._guide.state

    def changes(self) -> Pending:
        """What saving would change, and which approvals would lapse."""
        return pending_in(self.state.copy)

    def overview(self) -> Overview:
        """The form: all texts and values, with what is wrong at its field."""
        state = self.state
        return overview_of(self.folder, state.copy, state.problems)

    @contextmanager
    def _alone(self) -> Iterator[OpenGuide]:
        """The guide, for this thread alone."""
        with self._lock:
            yield self._guide

    # What editors do

    def apply(self, wishes: Sequence[Wish], revision: int = 0, tab: str = "") -> Answer:
        """Make edits. They were asked for by a `tab` that had last seen a `revision`: where
        somebody else has changed a text since, the edit of that text is not made but told as a
        conflict. Without a revision they count as asked for just now.

        EditError, and nothing is changed, when one of them cannot be made at all."""
        with self._alone() as guide:
            copy, conflicts, made = guide.state.copy, list[Conflict](), list[Wish]()
            for wish in wishes:
                clash = guide.revisions.clash(copy, wish, revision, tab) if revision else None
                if clash is not None and not guide.goes_on(clash):
                    conflicts.append(clash)
                    continue
                copy = fulfilled(copy, wish)
                made.append(wish)
            if copy != guide.state.copy:
                guide.did(copy, _typed(made))
                guide.revisions.wrote(guide.state.revision, made, tab)
            return Answer(guide.state, tuple(conflicts))

    def undo(self) -> DeskState:
        """Take back the last step, whatever field it was in."""
        with self._alone() as guide:
            return guide.go(guide.past.undone)

    def redo(self) -> DeskState:
        """Take back the last undo."""
        with self._alone() as guide:
            return guide.go(guide.past.redone)

    def resolve(self, conflict: Conflict, words: str) -> DeskState:
        """Decide a conflict: `words` are those of one side or, of a text, written anew. EditError
        as for `apply`."""
        with self._alone() as guide:
            copy = guide.state.copy
            if words == conflict.theirs != conflict.mine:
                copy = with_theirs(copy, conflict)
            elif words != conflict.mine:
                copy = fulfilled(copy, Write(conflict.id, conflict.language, words))
            left = [each for each in guide.state.conflicts if each.clash.key != conflict.clash.key]
            if copy != guide.state.copy:
                guide.past.did(guide.state.copy)
            return guide.become(copy, tuple(left), guide.state.broken)

    def discard(self) -> DeskState:
        """Have the files as they are on the disk again; undo brings back what was edited."""
        with self._alone() as guide:
            guide.take_files()
            copy = WorkingCopy.of(guide.state.copy.based_on)
            if copy != guide.state.copy:
                guide.past.did(guide.state.copy)
            return guide.become(copy, (), guide.state.broken)

    def take_file(self, name: str, data: bytes, purpose: Purpose) -> str:
        """Put a picture into the folder, and return its name there; see `uploads.take_file`."""
        before = _names_in(self.folder)
        taken = take_file(self.folder, name, data, purpose)
        if taken not in before:
            with self._alone() as guide:
                guide.brought.note(taken, data)
        return taken

    def leave_files(self, names: Collection[str]) -> None:
        """Pictures were brought for nothing: remove those of them that came by `take_file`, and
        that nothing needs, be it what is edited, saved, or could be undone."""
        with self._alone() as guide:
            guide.tidy(names)

    # Drafts that were left behind

    def take_up(self, found: FoundDraft) -> DeskState:
        """Go on with a draft that was left behind: what it says is merged with the files and with
        what is edited here, as one step."""
        with self._alone() as guide:
            now = guide.state
            merged = with_draft(now.copy, found.draft.texts, found.draft.based_on)
            if merged.copy != now.copy:
                guide.past.did(now.copy)
            told = joined(now.conflicts, (*found.draft.conflicts, *merged.conflicts))
            guide.become(merged.copy, told, now.broken)
            if not guide.state.draft.trouble:
                guide.keeper.forget(found)
                guide.brought.adopt(found.draft.brought)
            return guide.without(found)

    def drop(self, found: FoundDraft) -> DeskState:
        """Throw away a draft that was left behind, with the pictures that only it needs."""
        with self._alone() as guide:
            guide.keeper.forget(found)
            guide.brought.adopt(found.draft.brought)
            guide.tidy(found.draft.brought)
            return guide.without(found)

    # Files on the disk

    def files_changed(self, names: Collection[str] = ()) -> DeskState:
        """Read the folder again, of which `names` have changed: all may have, if none are named."""
        with self._alone() as guide:
            return guide.files_changed(names)

    def look_again(self) -> DeskState:
        """Read what has changed in the folder since it was looked at last: for who begins to watch
        it, as nobody may have done so meanwhile."""
        with self._alone() as guide:
            return guide.look_again()

    def mend(self, broken: Breakage, text: str) -> DeskState:
        """Write another text into a file that cannot be read; see `writing.mend`."""
        with self._alone() as guide:
            return writing.mend(guide, broken, text)

    def save(self, message: str, who: str, translate: Callable[[str], str] = str) -> Saved:
        """Write what is edited into the files; see `writing.save`."""
        with self._alone() as guide:
            return writing.save(guide, message, who, translate)

    def record(self, revise: Revise, who: str, said: Callable[[str], str] = str) -> Recorded:
        """Write approvals into the files; see `writing.record`."""
        with self._alone() as guide:
            return writing.record(guide, revise, who, said)

    def bring_back_approvals(self) -> DeskState:
        """Write those of the last version that had some; see `writing.bring_back_approvals`."""
        with self._alone() as guide:
            return writing.bring_back_approvals(guide)

    def go_back(self, version: Version, said: SaidOfGoingBack) -> GoneBack:
        """Have the files as they were in a version; see `writing.go_back`."""
        with self._alone() as guide:
            return writing.go_back(guide, version, said)


def _names_in(folder: Path) -> Collection[str]:
    with suppress(OSError):
        return {path.name for path in folder.iterdir()}
    return ()


def _typed(wishes: Sequence[Wish]) -> str:
    """The one text that edits are all of; empty when they are of several, or of something else."""
    texts = {f"{each.id} {each.language}" if isinstance(each, Write) else "" for each in wishes}
    return texts.pop() if len(texts) == 1 else ""
