"""What the words were at earlier revisions, to tell edits that began from older words."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from infographic.content.edit import merge
from infographic.content.edit.difference import difference
from infographic.content.edit.plain import Data, data_from, in_words, normal
from infographic.content.edit.text_place import place_of
from infographic.errors import ContentError
from infographic.studio.desk.conflict import Conflict, conflict_of
from infographic.studio.desk.wish import Choose, LeaveOut, PutFile, Remove, Wish, Write
from infographic.studio.desk.words_at import data_of
from infographic.studio.desk.working_copy import WorkingCopy

MOST_REVISIONS = 200
_UNKNOWN = WorkingCopy.of({})


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
            self._writers[_key(wish)] = revision, tab

    def clash(self, now: WorkingCopy, wish: Wish, revision: int, tab: str) -> Conflict | None:
        """What an edit is of that began from a revision, if somebody else has changed that since.
        One from so long ago that nobody knows what it began from has to say what is there."""
        written, writer = self._writers.get(_key(wish), (0, None))
        is_own = bool(tab) and writer == tab
        if isinstance(wish, Write) and wish.base is not None:
            if is_own and self._is_as_at(written, now, wish):
                return None
            return _of_words(wish.base, now, wish)
        if is_own or revision >= max(self._copies, default=0):
            return None
        then = self._copies.get(revision, _UNKNOWN)
        if isinstance(wish, Remove | LeaveOut):
            return _below(then, now, wish.id)
        if isinstance(wish, PutFile):
            return _of_file(then, now, wish)
        return _of_value(then, now, wish) if isinstance(wish, Write | Choose) else None

    def _is_as_at(self, revision: int, now: WorkingCopy, wish: Write) -> bool:
        """Whether nobody has changed a text since its words were written, as who edits the file or
        undoes does."""
        then = self._copies.get(revision, _UNKNOWN)
        return data_of(then, wish.id, wish.language) == data_of(now, wish.id, wish.language)


def _key(wish: Wish) -> tuple[str, str]:
    name = wish.name if isinstance(wish, PutFile) else wish.id
    return name, wish.language if isinstance(wish, Write) else ""


def _of_file(then: WorkingCopy, now: WorkingCopy, wish: PutFile) -> Conflict | None:
    base, mine, theirs = then.text(wish.name), wish.text, now.text(wish.name)
    if theirs in (base, mine):
        return None
    clash = merge.Conflict("file", wish.name, (), wish.name, "", base, mine, theirs)
    return Conflict(clash, wish.name)


def _of_value(then: WorkingCopy, now: WorkingCopy, wish: Write | Choose) -> Conflict | None:
    language = wish.language if isinstance(wish, Write) else ""
    return _of_sides(normal(data_of(then, wish.id, language)), now, wish)


def _of_words(base: str, now: WorkingCopy, wish: Write) -> Conflict | None:
    theirs = in_words(data_of(now, wish.id, wish.language))
    if " ".join(theirs.split()) == " ".join(base.split()):
        return None
    return _of_sides(data_from(base), now, wish)


def _of_sides(base: Data, now: WorkingCopy, wish: Write | Choose) -> Conflict | None:
    language = wish.language if isinstance(wish, Write) else ""
    mine = data_from(wish.words if isinstance(wish, Write) else wish.value)
    theirs = normal(data_of(now, wish.id, language))
    if theirs in (base, mine) or (theirs is None and not mine):
        return None
    try:
        file, path = place_of(wish.id, now.texts)
    except ContentError:
        return None  # whoever makes the edit says so
    path = (*path, language) if language else path
    clash = merge.Conflict("value", file, path, wish.id, language, base, mine, theirs)
    return conflict_of(clash, now.text(file))


def _below(then: WorkingCopy, now: WorkingCopy, removed: str) -> Conflict | None:
    """The first text or value of what is to be removed that is another by now."""
    known = then.texts if then is not _UNKNOWN else now.texts
    for change in difference(known, now.texts).changes:
        if change.kind in ("changed", "added") and f"{change.id}.".startswith(f"{removed}."):
            address = (change.id,)
            sides = change.before, None, change.after
            return Conflict(
                merge.Conflict("value", change.file, address, change.id, change.language, *sides),
                change.item,
            )
    return None
