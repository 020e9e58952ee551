"""What views keep beside the desks of guides, each for as long as its desk is there."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock
from typing import TypeVar, cast
from weakref import WeakKeyDictionary

from infographic.studio.desk.desk import Desk

T = TypeVar("T")


class BesideDesks:
    """One thing of each kind for a desk, made when it is first asked for. Threads may ask at the
    same time."""

    def __init__(self) -> None:
        self._lock = Lock()
        self._kept: WeakKeyDictionary[Desk, dict[type, object]] = WeakKeyDictionary()

    def of(self, desk: Desk, kind: type[T], make: Callable[[], T]) -> T:
        """The thing of a kind beside a desk."""
        with self._lock:
            kept = self._kept.setdefault(desk, {})
            if kind not in kept:
                kept[kind] = make()
            return cast(T, kept[kind])
