"""Files that are shown within others: drawn once for both."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeVarTuple

from infographic.scene import Scene

How = TypeVarTuple("How")

_LAST = 8  # as many languages as guides have, mostly


@dataclass(frozen=True)
class _Asked:
    """A file that is asked for: two are the same when they are of the very same scene, drawn in
    the same way."""

    identity: int
    how: tuple[Hashable, ...]
    scene: Scene = field(compare=False)


def shared(draw: Callable[[Scene, *How], bytes]) -> Callable[[Scene, *How], bytes]:
    """The same, of a scene that may be asked for again, once those in the other languages are
    drawn. The last files alone are remembered, some hundred kB each: drawing one takes from some
    hundredths to some tenths of a second."""

    @lru_cache(maxsize=_LAST)
    def last(asked: _Asked) -> bytes:
        return draw(asked.scene, *asked.how)  # type: ignore[arg-type]  # these are the How

    def drawn(scene: Scene, *how: *How) -> bytes:
        return last(_Asked(id(scene), how, scene))

    return drawn
