"""A guide as it lies on a desk, and how it becomes another: by what editors do, and by files that
change on the disk."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import datetime
from itertools import chain
from pathlib import Path

from infographic.content.load import Content
from infographic.errors import InfographicError, Problem
from infographic.publish.offer import load
from infographic.studio.desk.breakage import Breakage, broken_files, emptied_files
from infographic.studio.desk.brought import Brought
from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.draft import DraftKeeper, FoundDraft
from infographic.studio.desk.guide_files import texts_in
from infographic.studio.desk.merging import joined, moved_to, still_open
from infographic.studio.desk.past import Past
from infographic.studio.desk.refusals import SaveError
from infographic.studio.desk.revisions import Revisions
from infographic.studio.desk.signs import differing, signs_of
from infographic.studio.desk.state import DeskState, DraftStatus
from infographic.studio.desk.words_at import words_at
from infographic.studio.desk.working_copy import WorkingCopy


class OpenGuide:
    """The state, which is frozen, with its past and its draft. For one thread at a time: the desk
    sees to that."""

    def __init__(
        self, folder: Path, clock: Callable[[], float], calendar: Callable[[], datetime]
    ) -> None:
        self.folder = folder
        self._calendar = calendar
        self._clock = clock
        self.brought = Brought(folder)
        self.keeper = DraftKeeper(folder, calendar)
        self.past = Past(clock)
        self.revisions = Revisions()
        self._signs = signs_of(folder)
        files = texts_in(folder)
        self.state = DeskState(0, WorkingCopy.of(files.texts), found=self.keeper.found(files.texts))
        self.become(self.state.copy, (), broken_files(files))

    def close(self) -> None:
        """Let go of the folder. What is not saved stays there as a draft."""
        if self.folder.is_dir():
            self.past = Past(self._clock)
            self.tidy(self.brought.signs)
        self.keeper.close()

    def tidy(self, names: Collection[str]) -> None:
        """Remove those of the pictures that were brought for nothing."""
        edited = self.state.copy.texts.values()
        self.brought.tidy(names, chain(edited, self.past.texts(), self.keeper.texts()))

    def goes_on(self, clash: Conflict) -> bool:
        """Whether an edit goes on with what a draft that was left behind says: by a page that has
        outlived the program, as a rule."""
        drafts = (self.state.copy.with_texts(each.draft.texts) for each in self.state.found)
        return any(words_at(each, clash.id, clash.language) == clash.base for each in drafts)

    # How it becomes another

    def did(self, copy: WorkingCopy, text: str) -> None:
        """An editor has made it another one; `text` as for `Past.did`."""
        self.past.did(self.state.copy, text)
        self.become(copy, self.state.conflicts, self.state.broken)

    def go(self, back: Callable[[WorkingCopy], WorkingCopy | None]) -> DeskState:
        """Go a step through the past, if there is one."""
        now = self.state
        copy = back(now.copy)
        return now if copy is None else self.become(copy, now.conflicts, now.broken)

    def without(self, found: FoundDraft) -> DeskState:
        """Show a draft that was left behind no more."""
        left = tuple(each for each in self.state.found if each.name != found.name)
        self.state = replace(self.state, found=left)
        return self.state

    def become(
        self,
        copy: WorkingCopy,
        conflicts: tuple[Conflict, ...],
        broken: tuple[Breakage, ...],
    ) -> DeskState:
        """Show another working copy, and keep it as the draft."""
        revision = self.state.revision + 1
        conflicts = still_open(conflicts, copy)
        loaded = self._loaded(copy, broken)
        state = replace(
            self.state,
            revision=revision,
            copy=copy,
            conflicts=conflicts,
            broken=broken,
            draft=self._kept(copy, conflicts),
            can_undo=self.past.can_undo,
            can_redo=self.past.can_redo,
            problems=() if isinstance(loaded, Content) else loaded,
        )
        if isinstance(loaded, Content):
            time = self._calendar()
            state = replace(state, content=loaded, content_revision=revision, content_time=time)
        self.revisions.add(revision, copy)
        self.state = state
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
            self.keeper.remove()
            return DraftStatus()
        try:
            based_on, brought = {name: copy.base(name) for name in edited}, self.brought.signs
            return DraftStatus(self.keeper.keep(edited, based_on, conflicts, brought))
        except SaveError as error:
            return replace(self.state.draft, trouble=error.problems)

    # How it follows the files on the disk

    def files_changed(self, names: Collection[str] = ()) -> DeskState:
        """Read the folder again, of which `names` have changed: all may have, if none are named."""
        before = self.state
        self._signs = signs_of(self.folder)
        self.take_files()
        others = [name for name in names if name not in self.state.copy.texts]
        if self.state is before and (others or not names):  # a logo is another, for one
            self.become(before.copy, before.conflicts, before.broken)
        return self.state

    def look_again(self) -> DeskState:
        """Read what has changed in the folder since it was looked at last."""
        names = differing(self._signs, signs_of(self.folder))
        return self.files_changed(names) if names else self.state

    def take_files(self) -> None:
        """Have the working copy based on the files as they are on the disk, as far as they can be
        read; as they were last, if the whole folder is gone."""
        if not self.folder.is_dir():
            return
        now, files = self.state, texts_in(self.folder)
        broken = (*broken_files(files), *emptied_files(files, now.copy.based_on))
        held = {each.file: now.copy.base(each.file) for each in broken}
        disk = {name: text for name, text in {**files.texts, **held}.items() if text}
        if disk != {name: text for name, text in now.copy.based_on.items() if text}:
            moved = moved_to(now.copy, disk)
            self.past.files_are_others(lambda earlier: moved_to(earlier, disk).copy)
            self.become(moved.copy, joined(now.conflicts, moved.conflicts), broken)
        elif broken != now.broken:
            self.become(now.copy, now.conflicts, broken)
