"""What the words were at earlier revisions, to tell edits that began from older words."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from infographic.content.edit import merge
from infographic.content.edit.difference import difference
from infographic.content.edit.text_place import place_of
from infographic.content.guide.wording import as_read
from infographic.errors import ContentError
from infographic.studio.desk.conflict import Conflict, conflict_of
from infographic.studio.desk.wish import LeaveOut, Remove, Wish, Write
from infographic.studio.desk.words_at import words_at
from infographic.studio.desk.working_copy import WorkingCopy

MOST_REVISIONS = 200


class Revisions:
    """The working copies of the last revisions, and which tab wrote which text last."""

    def __init__(self) -> None:
        self._copies: OrderedDict[int, WorkingCopy] = OrderedDict()
        self._writers: dict[tuple[str, str], tuple[int, str]] = {}

    def add(self, revision: int, copy: WorkingCopy) -> None:
        self._copies[revision] = copy
        while len(self._copies) > MOST_REVISIONS:
            oldest, _ = self._copies.popitem(last=False)
            self._writers = {at: who for at, who in self._writers.items() if who[0] > oldest}

    def wrote(self, revision: int, wishes: Sequence[Wish], tab: str) -> None:
        """A tab has made a revision by these edits."""
        for wish in wishes:
            if isinstance(wish, Write):
                self._writers[wish.id, wish.language] = revision, tab

    def clash(self, now: WorkingCopy, wish: Wish, revision: int, tab: str) -> Conflict | None:
        """The text of an edit that began from a revision, if somebody else has changed it since. Of
        one from so long ago that nobody knows what it began from, it has to say what is there."""
        then = self._copies.get(revision)
        if isinstance(wish, Write):
            _, writer = self._writers.get((wish.id, wish.language), (0, None))
            if (tab and writer == tab) or revision >= max(self._copies, default=0):
                return None
            base = words_at(then, wish.id, wish.language) if then is not None else ""
            return _of_text(base, now, wish)
        if isinstance(wish, Remove | LeaveOut) and then is not None:
            return _below(then, now, wish.id)
        return None


def _of_text(base: str, now: WorkingCopy, wish: Write) -> Conflict | None:
    mine, theirs = as_read(wish.words), words_at(now, wish.id, wish.language)
    if theirs in (base, mine):
        return None
    try:
        file, path = place_of(wish.id, now.texts)
    except ContentError:
        return None
    path = (*path, wish.language) if wish.language else path
    clash = merge.Conflict("value", file, path, wish.id, wish.language, base, mine, theirs)
    return conflict_of(clash, now.text(file))


def _below(then: WorkingCopy, now: WorkingCopy, removed: str) -> Conflict | None:
    """The first text or value of what is to be removed that is another by now."""
    for change in difference(then.texts, now.texts).changes:
        if change.kind in ("changed", "added") and f"{change.id}.".startswith(f"{removed}."):
            address = (change.id,)
            sides = change.before, None, change.after
            return Conflict(
                merge.Conflict("value", change.file, address, change.id, change.language, *sides),
                change.item,
            )
    return None
