"""A working copy on files that have changed: what does not clash is merged without a word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from infographic.content.edit import merge
from infographic.content.edit.merge import Merge, merged, resolved
from infographic.content.edit.plain import reads_whole
from infographic.content.load import GUIDE
from infographic.errors import ContentError
from infographic.studio.desk.conflict import Conflict, conflict_of
from infographic.studio.desk.refusals import EditError
from infographic.studio.desk.words_at import words_at
from infographic.studio.desk.working_copy import Texts, WorkingCopy


@dataclass(frozen=True)
class Moved:
    """A working copy on other files, in which texts that clash have the words of this desk."""

    copy: WorkingCopy
    conflicts: tuple[Conflict, ...] = ()


def moved_to(copy: WorkingCopy, files: Texts) -> Moved:
    """A working copy based on other files, with what was edited in it merged into these."""
    base = {name: text for name, text in copy.based_on.items() if name in files}
    found = _merged(base, copy.texts, files)
    gone = [
        name for name in copy.based_on if name not in files and not copy.is_edited(name)
    ]  # who has removed a file has said nothing of what is edited in it
    texts = {name: text for name, text in found.texts.items() if text and name not in gone}
    conflicts = tuple(conflict_of(each, texts.get(each.file, "")) for each in found.conflicts)
    return Moved(WorkingCopy.of(texts).on(files), conflicts)


def with_draft(copy: WorkingCopy, texts: Texts, based_on: Texts) -> Moved:
    """A working copy with what a draft says, which began from other files, merged into it. What a
    file says that cannot be read is left for when it is mended: until then the draft is all there
    is."""
    unread = [name for name in texts if not reads_whole(name, copy.text(name))]
    files = {name: text for name, text in copy.texts.items() if name not in unread}
    draft = WorkingCopy.of({**files, **texts}).on({**files, **based_on})
    held = {name: based_on.get(name, "") for name in unread}
    moved = moved_to(draft, {**files, **held})
    new = copy.with_texts({name: moved.copy.text(name) for name in texts})
    return Moved(new.on({**copy.based_on, **held}), moved.conflicts)


def with_theirs(copy: WorkingCopy, conflict: Conflict) -> WorkingCopy:
    """A working copy in which a conflict is decided for the other side. EditError when what it is
    of is not there any more."""
    clash = conflict.clash
    swapped = replace(clash, mine=clash.theirs, theirs=clash.mine)
    held = Merge({conflict.file: "", **copy.texts}, (swapped,))
    try:
        texts = resolved(held, {swapped.key: "mine"})
    except ContentError as error:
        raise EditError(error.problems) from None
    return copy.with_texts({conflict.file: texts.get(conflict.file, "")})


def joined(earlier: Iterable[Conflict], later: Iterable[Conflict]) -> tuple[Conflict, ...]:
    """Conflicts together: of one text, the later one."""
    return tuple({each.clash.key: each for each in (*earlier, *later)}.values())


def still_open(conflicts: Iterable[Conflict], copy: WorkingCopy) -> tuple[Conflict, ...]:
    """Those in which the two sides still differ, with the words that this desk has by now."""
    now = [
        each.with_mine(words_at(copy, each.id, each.language)) if each.is_text else each
        for each in conflicts
    ]
    return tuple(each for each in now if each.clash.mine != each.clash.theirs)


def _merged(base: Texts, mine: Texts, theirs: Texts) -> Merge:
    """With this desk's words where there is a conflict. A file in which the two cannot be put
    together is one as a whole."""
    texts: dict[str, str] = {}
    conflicts: list[merge.Conflict] = []
    for name in sorted(mine.keys() | theirs.keys()):
        try:
            found = merged(*(_only(name, side, theirs) for side in (base, mine, theirs)))
            whole = resolved(found, {each.key: "mine" for each in found.conflicts})
            texts[name] = whole.get(name, "")
            conflicts += found.conflicts
        except ContentError:
            sides = base.get(name), mine.get(name), theirs.get(name)
            texts[name] = mine.get(name, "")
            conflicts.append(merge.Conflict("file", name, (), name, "", *sides))
    return Merge(texts, tuple(conflicts))


def _only(name: str, texts: Texts, theirs: Texts) -> Texts:
    """One file, and guide.yaml as others have it, which says the languages of all."""
    head = {GUIDE: theirs[GUIDE]} if GUIDE in theirs else {}
    return {**head, **({name: texts[name]} if name in texts else {})}
