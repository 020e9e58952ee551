"""Two desks on one folder: whatever they do in whichever order, no word that was typed is lost.

Each edit adds a word that nobody else writes. A word counts as lost as soon as it is in no file, in
no desk, in no draft and in no conflict that is told.
"""

from __future__ import annotations

import os
import re
import shutil
import tempfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from infographic.studio.desk.conflict import Conflict
from infographic.studio.desk.desk import Desk
from infographic.studio.desk.refusals import ConflictError, EditError
from infographic.studio.desk.wish import Add, Choose, Move, Remove, Write
from infographic.studio.desk.words_at import words_at
from tests.content.guide_folder import GuideFolder
from tests.studio.desk.hand import said

TEXTS = (
    "title",
    "quote.role",
    "steps.aloita.text",
    "steps.jatka.title",
    "steps.jatka.tips.beginner",
    "rule_items.kokeile.title",
)
NAMES = ("guide.yaml", "steps.yaml", "rules.yaml")
_WORD = re.compile(r"sana\d+")

desks = st.integers(0, 1)


class TwoDesks(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp()) / "opas"
        GuideFolder(self.folder).write()
        self.desks = [Desk(self.folder) for _ in range(2)]
        self.typed = 0

    def teardown(self) -> None:
        try:
            self._settle()
        finally:
            for desk in self.desks:
                desk.close()
            shutil.rmtree(self.folder.parent)

    @rule(number=desks, text=st.sampled_from(TEXTS), code=st.sampled_from(["fi", "sv"]))
    def type(self, number: int, text: str, code: str) -> None:
        """A word more at the end of a text, as its desk shows it."""
        desk = self.desks[number]
        words = f"{words_at(desk.state.copy, text, code)} {self._word()}".strip()
        try:
            desk.apply([Write(text, code, words)])
        except EditError:  # the step is gone
            self.typed -= 1

    @rule(number=desks)
    def type_in_two_tabs(self, number: int) -> None:
        """From one revision: the second tab is told, and writes its word behind that of the
        first."""
        desk = self.desks[number]
        seen, words = desk.state.revision, words_at(desk.state.copy, "title", "sv")
        desk.apply([Write("title", "sv", f"{words} {self._word()}")], seen, "a")
        word = self._word()
        late = Write("title", "sv", f"{words} {word}")
        (conflict,) = desk.apply([late], seen, "b").conflicts
        desk.apply([Write("title", "sv", f"{conflict.theirs} {word}")], tab="b")

    @rule(number=desks)
    def add_a_step(self, number: int) -> None:
        word = self._word()
        title = {"fi": word, "sv": word}
        self.desks[number].apply([Add("steps", {"id": word, "icon": "star", "title": title})])

    @rule(number=desks, to=st.integers(0, 2))
    def move_a_step(self, number: int, to: int) -> None:
        with suppress(EditError):
            self.desks[number].apply([Move("steps.jatka", to)])

    @rule(number=desks)
    def remove_a_step_in_which_nobody_has_typed(self, number: int) -> None:
        desk = self.desks[number]
        part = (
            desk.state.copy.text("steps.yaml").partition("- id: jatka\n")[2].partition("- id:")[0]
        )
        if part and not _WORD.search(part) and "aloita" in desk.state.copy.text("steps.yaml"):
            desk.apply([Remove("steps.jatka")])

    @rule(number=desks, icon=st.sampled_from(["star", "rocket", "heart"]))
    def choose(self, number: int, icon: str) -> None:
        self.desks[number].apply([Choose("rule_items.kokeile.icon", icon)])

    @rule(number=desks)
    def undo_and_redo(self, number: int) -> None:
        desk = self.desks[number]
        if desk.state.can_undo:
            desk.undo()
            desk.redo()

    @rule(number=desks)
    def save(self, number: int) -> None:
        try:
            self.desks[number].save("", "Aino")
        except ConflictError:
            assert self.desks[number].state.conflicts

    @rule(number=desks)
    def hear_of_changes(self, number: int) -> None:
        self.desks[number].files_changed()

    @rule(name=st.sampled_from(NAMES))
    def write_with_another_program(self, name: str) -> None:
        path = self.folder / name
        path.write_text(f"{path.read_text('utf-8')}# {self._word()}\n", "utf-8")

    @rule(number=desks)
    def decide(self, number: int) -> None:
        desk = self.desks[number]
        for conflict in desk.state.conflicts[:1]:
            desk.resolve(conflict, _both(conflict))

    @rule(number=desks)
    def crash(self, number: int) -> None:
        """The program is killed; what it had is found by the next one."""
        keeper = self.desks[number]._guide.keeper
        if keeper._held is not None:
            os.close(keeper._held[1])
            keeper._held = None
        desk = self.desks[number] = Desk(self.folder)
        for found in desk.state.found:
            desk.take_up(found)
        assert not desk.state.found

    @invariant()
    def no_word_is_lost(self) -> None:
        texts = [said(self.folder, name) for name in NAMES if (self.folder / name).exists()]
        for desk in self.desks:
            texts += desk.state.copy.texts.values()
            for conflict in desk.state.conflicts:
                texts += [conflict.mine, conflict.theirs]
        assert not self._lost("\n".join(texts))

    @invariant()
    def all_files_can_be_read(self) -> None:
        for desk in self.desks:
            assert not desk.state.broken

    def _settle(self) -> None:
        """Both decide all that is open and save, which must end with every word in the files."""
        for _ in range(8):
            for desk in self.desks:
                desk.files_changed()
                for conflict in desk.state.conflicts:
                    desk.resolve(conflict, _both(conflict))
                with suppress(ConflictError):
                    desk.save("", "Aino")
        assert not self._lost("\n".join(said(self.folder, name) for name in NAMES))
        assert not list(self.folder.glob(".studio/*.json"))

    def _word(self) -> str:
        self.typed += 1
        return f"sana{self.typed}"

    def _lost(self, texts: str) -> set[str]:
        return {f"sana{number}" for number in range(1, self.typed + 1)} - {*_WORD.findall(texts)}


def _both(conflict: Conflict) -> str:
    """What keeps the words of both; of what is no text, the side that has any."""
    new = [word for word in _WORD.findall(conflict.theirs) if word not in conflict.mine.split()]
    if conflict.is_text and conflict.mine and conflict.theirs:
        return " ".join([conflict.mine, *new])
    return conflict.theirs if new else conflict.mine


TestTwoDesks = pytest.mark.slow(TwoDesks.TestCase)
TwoDesks.TestCase.settings = settings(
    max_examples=25,
    stateful_step_count=25,
    deadline=None,
    suppress_health_check=[*HealthCheck],
)
