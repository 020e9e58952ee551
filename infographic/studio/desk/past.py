"""What can be undone and redone: earlier working copies, across all fields."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from infographic.studio.desk.working_copy import WorkingCopy

MOST_STEPS = 200
_TYPING = 1.0  # s; who pauses longer begins a new step

Carry = Callable[[WorkingCopy], WorkingCopy]


@dataclass(eq=False)
class _Era:
    """The time in which the files on the disk stayed the same; `carry` takes a working copy from it
    to the `following` one."""

    following: _Era | None = None
    carry: Carry | None = None


@dataclass
class _Step:
    """The working copy `before` something was done; `text` is the one text that was typed in, if
    it was only that, and `at` when that was last."""

    before: WorkingCopy
    era: _Era
    text: str = ""
    at: float = 0.0


class Past:
    """The steps of one desk, the oldest of which are forgotten."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._era = _Era()
        self._done: deque[_Step] = deque(maxlen=MOST_STEPS)
        self._undone: deque[_Step] = deque(maxlen=MOST_STEPS)

    @property
    def can_undo(self) -> bool:
        return bool(self._done)

    @property
    def can_redo(self) -> bool:
        return bool(self._undone)

    def did(self, before: WorkingCopy, text: str = "") -> None:
        """Something was done to a working copy. Typing in one `text` goes on in one step until it
        pauses, or another text is touched."""
        now = self._clock()
        last = self._done[-1] if self._done else None
        if last and text and last.text == text and not self._undone and now - last.at <= _TYPING:
            last.at = now
        else:
            self._done.append(_Step(before, self._era, text, now))
        self._undone.clear()

    def undone(self, now: WorkingCopy) -> WorkingCopy | None:
        """What was before the last step; None when there was none."""
        return self._back(self._done, self._undone, now)

    def redone(self, now: WorkingCopy) -> WorkingCopy | None:
        """What was after the step that was undone last; None when there is none."""
        return self._back(self._undone, self._done, now)

    def texts(self) -> Iterator[str]:
        """Of all files in all steps."""
        for step in (*self._done, *self._undone):
            yield from step.before.texts.values()

    def files_are_others(self, carry: Carry) -> None:
        """The files on the disk are others from now on. Steps from before are carried over when
        somebody goes back to them, which takes a merge each."""
        self._era.following, self._era.carry = era, _ = _Era(), carry
        self._era = era

    def _back(
        self, steps: deque[_Step], others: deque[_Step], now: WorkingCopy
    ) -> WorkingCopy | None:
        if not steps:
            return None
        others.append(_Step(now, self._era))
        step = steps.pop()
        copy, era = step.before, step.era
        while era.following is not None and era.carry is not None:
            copy, era = era.carry(copy), era.following
        return copy
