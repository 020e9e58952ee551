"""What the program says to people: English sentences that remember what they were made of, so that
they can be said in other languages too.

The English text in the code is what a catalogue knows a message by. tools/messages.py finds the
calls of `say`, `say_about` and `say_count`, here and in templates, so each gets its texts as
literals: `say("the text in “{code}” is missing", code=code)`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import reduce
from gettext import NullTranslations
from string import Formatter


@dataclass(frozen=True, slots=True)
class Wording:
    """What a message was made of. `template` has its values' names in braces, and so has `plural`,
    which is for any number but one; it is empty where nothing is counted. `context` tells apart
    what is one text in English only. Of more than `most` characters, the rest is left out."""

    template: str
    values: Mapping[str, object]
    plural: str = ""
    context: str = ""
    most: int | None = None


class Message(str):
    """A sentence or a part of one in English; as a text it is like any other.

    What it was made of is lost where it is joined, cut or put into an f-string: use `joined`,
    `cut` and `say` for that.
    """

    __slots__ = ("wording",)
    wording: Wording

    def __new__(cls, wording: Wording) -> Message:
        message = super().__new__(cls, _in_english(wording))
        message.wording = wording
        return message

    def __reduce__(self) -> tuple[object, ...]:
        return Message, (self.wording,)


@dataclass(frozen=True)
class Catalogue:
    """The program's messages in a language: `code` is that of the language, `decimal` the sign
    before decimals. What a catalogue lacks is said in English."""

    code: str
    translations: NullTranslations
    decimal: str = "."


ENGLISH = Catalogue("en", NullTranslations())


def say(template: str, /, **values: object) -> Message:
    """A message: the template with the values at their names in braces. They are texts, numbers or
    other messages; numbers may have a format ({width:.1f})."""
    return Message(Wording(template, values))


def say_about(context: str, template: str, /, **values: object) -> Message:
    """A message whose English text is said of different things: the context tells which."""
    return Message(Wording(template, values, context=context))


def say_count(one: str, many: str, /, *, count: int, **values: object) -> Message:
    """A message about a number of things, {count}: for one of them, and for any other number."""
    return Message(Wording(one, {"count": count, **values}, plural=many))


def joined(separator: str, parts: Iterable[str]) -> Message:
    """The parts with the separator between them, which is the same in all languages."""
    values = {f"part{index}": part for index, part in enumerate(parts)}
    template = _literal(separator).join(f"{{{name}}}" for name in values)
    return Message(Wording(template, values))


def either(parts: Iterable[str]) -> Message:
    """The parts as a choice: “svg or png or pdf”."""
    first, *others = parts
    return reduce(_or, others, joined("", [first]))


def _or(first: Message, second: str) -> Message:
    return say("{first} or {second}", first=first, second=second)


def and_no(first: str, second: str) -> Message:
    """Two things that are lacking, after “has no”."""
    return say("{first} and no {second}", first=first, second=second)


def all_of(parts: Iterable[str]) -> Message:
    """All of the parts: “svg, png and pdf”."""
    *others, last = parts
    if not others:
        return joined("", [last])
    return say("{others} and {last}", others=joined(", ", others), last=last)


def cut(words: str, most: int) -> str:
    """Words or a message of at most so many characters; where some are left out, “…” says so."""
    if isinstance(words, Message):
        return Message(replace(words.wording, most=most))
    return _cut(words, most)


def each_text(words: str, change: Callable[[str], str]) -> str:
    """Words changed; of a message, all texts that it was made of, deep within too."""
    if not isinstance(words, Message):
        return change(words)
    values = {
        name: each_text(value, change) if isinstance(value, str) else value
        for name, value in words.wording.values.items()
    }
    return Message(replace(words.wording, values=values))


def translated(words: str, catalogue: Catalogue) -> str:
    """Words in the catalogue's language, and so the messages within them; words that are no message
    stay as they are."""
    return _filled(words.wording, catalogue) if isinstance(words, Message) else words


def template_functions(catalogue: Catalogue) -> dict[str, Callable[..., str]]:
    """What templates say the same with, in the catalogue's language, as globals of a Jinja2
    environment: {{ say("Save") }}, {{ say_count("{count} text", "{count} texts", count=3) }}.

    tools/messages.py finds these calls by Jinja2's own extraction (`jinja2.ext.babel_extract`), in
    {{ … }} and {% … %} alike. Values are texts, which are escaped with the rest: what is HTML
    stands beside a message, not in it.
    """

    def told(make: Callable[..., Message]) -> Callable[..., str]:
        return lambda *texts, **values: translated(make(*texts, **values), catalogue)

    return {"say": told(say), "say_about": told(say_about), "say_count": told(say_count)}


def _in_english(wording: Wording) -> str:
    """The same as `_filled` makes with no translations, in a tenth of the time: a guide has
    hundreds of texts, each with a name for messages."""
    one = not wording.plural or wording.values["count"] == 1
    words = (wording.template if one else wording.plural).format_map(wording.values)
    return words if wording.most is None else _cut(words, wording.most)


def _filled(wording: Wording, catalogue: Catalogue) -> str:
    words = _Filling(catalogue).vformat(_template(wording, catalogue), (), wording.values)
    return words if wording.most is None else _cut(words, wording.most)


def _template(wording: Wording, catalogue: Catalogue) -> str:
    translations, template, context = catalogue.translations, wording.template, wording.context
    if wording.plural:
        count = wording.values["count"]
        assert isinstance(count, int)
        return translations.ngettext(template, wording.plural, count)
    if context:
        return translations.pgettext(context, template)
    return translations.gettext(template) if template else ""


class _Filling(Formatter):
    """Puts values into a template as a catalogue's language has them."""

    def __init__(self, catalogue: Catalogue) -> None:
        self._catalogue = catalogue

    def format_field(self, value: object, format_spec: str) -> str:
        if isinstance(value, str):
            return format(translated(value, self._catalogue), format_spec)
        words = format(value, format_spec)
        is_number = isinstance(value, float | Decimal)
        return words.replace(".", self._catalogue.decimal) if is_number else words


def _cut(words: str, most: int) -> str:
    return words if len(words) <= most else f"{words[:most]}…"


def _literal(words: str) -> str:
    """Words as a template that says just them."""
    return words.replace("{", "{{").replace("}", "}}")
