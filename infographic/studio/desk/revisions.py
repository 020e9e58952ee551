"""What the words were at earlier revisions, to tell edits that began from older words."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from infographic.studio.desk.address import file_of
from infographic.studio.desk.difference import leaves_of
from infographic.studio.desk.merging import Conflict
from infographic.studio.desk.wish import LeaveOut, Remove, Wish, Write, languages_of
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
        """The text of an edit that began from a revision, if somebody else has changed it since."""
        if revision not in self._copies:
            return self._unlike(now, wish) if revision < min(self._copies, default=0) else None
        then = self._copies[revision]
        if isinstance(wish, Write):
            return self._of_text(then, now, wish, tab)
        if isinstance(wish, Remove | LeaveOut):
            return _below(then, now, wish.id)
        return None

    def _of_text(
        self, then: WorkingCopy, now: WorkingCopy, wish: Write, tab: str
    ) -> Conflict | None:
        found = _conflict(then, now, wish)
        _, writer = self._writers.get((wish.id, wish.language), (0, None))
        is_own = bool(tab) and writer == tab
        unchanged = found.base == found.theirs or found.mine == found.theirs
        return None if is_own or unchanged else found

    def _unlike(self, now: WorkingCopy, wish: Wish) -> Conflict | None:
        """Of an edit from so long ago that nobody knows what it began from: it has to say what is
        there already."""
        if not isinstance(wish, Write):
            return None
        found = _conflict(WorkingCopy.of({}), now, wish)
        return None if found.theirs in ("", found.mine) else found


def _conflict(then: WorkingCopy, now: WorkingCopy, wish: Write) -> Conflict:
    file, mine = file_of(wish.id), " ".join(wish.words.split())
    key, languages = (wish.id, wish.language), languages_of(now)
    was = leaves_of(file, then.text(file), languages).get(key)
    there = leaves_of(file, now.text(file), languages).get(key)
    item = there.item if there else wish.id
    base, theirs = was.words if was else "", there.words if there else ""
    return Conflict(file, wish.id, wish.language, item, base, mine, theirs)


def _below(then: WorkingCopy, now: WorkingCopy, removed: str) -> Conflict | None:
    """The first text of what is to be removed that is another by now."""
    file, languages = file_of(removed), languages_of(now)
    was = leaves_of(file, then.text(file), languages)
    for (text_id, language), leaf in leaves_of(file, now.text(file), languages).items():
        if text_id != removed and not text_id.startswith(f"{removed}."):
            continue
        before = was.get((text_id, language))
        if before is None or before.words != leaf.words:
            base = before.words if before else ""
            return Conflict(file, text_id, language, leaf.item, base, "", leaf.words)
    return None
