"""Parts and items of the guide come, go and change places."""

from __future__ import annotations

from infographic.message import say
from infographic.studio.editing.answer import Notice, Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.wishes import added, moved, removed
from infographic.studio.refused import unreadable_request


def add(asked: Asked) -> Outcome:
    """An optional part comes, or an item at the end of a list."""
    addition = added(asked.opened.overview, asked.text("to"))
    asked.desk.apply(addition.wishes)
    return Outcome(opens=addition.first)


def remove(asked: Asked) -> Outcome:
    """A part or an item goes; it can be had back from the message."""
    item = asked.text("id")
    part = asked.opened.form.part_of(item)
    panel = part.panel_of(item) if part else None
    what = (
        part.heading if part and item in (part.key, part.removes) else panel.name if panel else item
    )
    asked.desk.apply(removed(asked.opened.overview, item))
    words = say("Removed: {thing}", thing=what)
    return Outcome(notice=Notice(words, "ok", say("Undo"), "undo"), says=words)


def move(asked: Asked) -> Outcome:
    """An item goes to another place of its list, which counts from 1."""
    item, number = asked.text("id"), asked.number("number")
    form = asked.opened.form
    part = form.part_of(item)
    where = part.where if part and part.key == item else None
    panel = None if where else next((each for each in form.panels if each.removes == item), None)
    where = where or (panel.where if panel else None)
    if where is None:
        raise unreadable_request()
    number = min(max(number, 1), where.count)
    asked.apply(moved(item, number))
    words = say(
        "{number} is now {to} of {count}", number=where.number, to=number, count=where.count
    )
    if part and part.key == item:
        words = say(
            "Step {number} is now {to} of {count}",
            number=where.number,
            to=number,
            count=where.count,
        )
    return Outcome(says=words)
