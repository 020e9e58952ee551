"""What is written into the fields: words, and values."""

from __future__ import annotations

from dataclasses import replace

from infographic.studio.desk.own_colours import BRAND, COLOURS, MAIN_COLOURS
from infographic.studio.desk.wish import Wish, Write
from infographic.studio.editing.answer import Outcome
from infographic.studio.editing.changes.asked import Asked
from infographic.studio.editing.changes.colours import take_brand, take_colour
from infographic.studio.editing.wishes import split, valued, written
from infographic.studio.refused import unreadable_request


def write_words(asked: Asked) -> Outcome:
    """Words, each in a language of a text."""
    changes = asked.said.get("changes")
    if not isinstance(changes, list):
        raise unreadable_request()
    wishes = []
    for each in changes:
        if not isinstance(each, dict):
            raise unreadable_request()
        own = [each.get(name) for name in ("id", "language", "words")]
        if not all(isinstance(value, str) for value in own):
            raise unreadable_request()
        text_id, language, words = map(str, own)
        base = str(each["base"]) if isinstance(each.get("base"), str) else None
        wishes.append(based(written(asked.opened.form, text_id, language, words), base))
    return asked.apply(*wishes)


def write_value(asked: Asked) -> Outcome:
    """A value of a field; of a colour, what goes with it too."""
    field_id, value = asked.text("id"), asked.text("value")
    group, _, token = field_id.partition(".")
    if group == COLOURS and token == BRAND:
        return take_brand(asked, value)
    if group == COLOURS and token in MAIN_COLOURS:
        return take_colour(asked, token, value)
    return asked.apply(valued(asked.opened.form, field_id, value))


def split_text(asked: Asked) -> Outcome:
    """A text that is the same in all languages may differ from now on."""
    field = asked.opened.form.field(asked.text("id"))
    if field is None:
        raise unreadable_request()
    return asked.apply(split(field, asked.opened.overview.languages))


def based(wish: Wish, base: str | None) -> Wish:
    """A wish of somebody who saw the words `base` when it began."""
    return replace(wish, base=base) if isinstance(wish, Write) else wish
