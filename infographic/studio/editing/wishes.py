"""What an editor asks for in the browser, as edits of the guide's files."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation

from infographic.catalogue import catalogue, languages
from infographic.content.edit.change import Plain
from infographic.content.load import RULES
from infographic.message import ENGLISH, Message, say, translated
from infographic.studio.desk.form_parts import FieldKind
from infographic.studio.desk.overview import Field, Overview
from infographic.studio.desk.wish import (
    Add,
    Choose,
    LeaveOut,
    Move,
    PutFile,
    Remove,
    Wish,
    Write,
)
from infographic.studio.editing.form import Form

_NO_RULES = "[]\n"
_LISTS = ("steps", "rule_items", "chart.values")


def written(form: Form, text_id: str, language: str, words: str) -> Wish:
    """Other words for a text. An optional one that is emptied in its last language is left out."""
    field = form.field(text_id)
    if field is None or words.strip() or field.is_required:
        return Write(text_id, language, words)
    left = [code for code, own in field.words.items() if own and code != language]
    return Write(text_id, language, words) if left else LeaveOut(text_id)


def valued(form: Form, field_id: str, value: str) -> Wish:
    """Another value for what is no text."""
    field = form.field(field_id)
    if field is not None and not value.strip() and not field.is_required:
        return LeaveOut(field_id)
    read = _READ.get(field.kind) if field is not None else None
    chosen = read(value) if read else value
    return LeaveOut(field_id) if chosen == [] else Choose(field_id, chosen)


def _names(typed: str) -> Plain:
    """Names that people part by commas, each once."""
    names = (" ".join(name.split()) for name in re.split("[,;\n]", typed))
    return [*dict.fromkeys(filter(None, names))]


def _number(typed: str) -> Plain:
    """A number as people type it; what is none stays as it is, to be complained of."""
    plain = "".join(typed.split()).replace(",", ".").replace("−", "-")
    try:
        number = Decimal(plain)
    except InvalidOperation:
        return typed
    return number if number.is_finite() and len(plain) < 20 else typed


_READ: Mapping[FieldKind, Callable[[str], Plain]] = {
    FieldKind.NUMBER: _number,
    FieldKind.NAMES: _names,
}


def split(field: Field, codes: Sequence[str]) -> Wish:
    """A text that is the same in all languages may differ from now on."""
    return Choose(field.id, dict.fromkeys(codes, field.value or "…"))


def moved(item: str, number: int) -> Wish:
    """An item of a list gets another place, from 1."""
    return Move(item, number - 1)


def removed(overview: Overview, item: str) -> tuple[Wish, ...]:
    """Something is taken out of the guide, with what only belongs to it."""
    first, _, rest = item.partition(".")
    if item == "rules":
        return LeaveOut(item), PutFile(RULES, _NO_RULES)
    if first == "audiences" and rest:
        steps = next(each.items for each in overview.sections if each.id == "steps")
        tips = [each for step in steps for each in step.fields if each.id.endswith(f".tips.{rest}")]
        return (*(LeaveOut(tip.id) for tip in tips if tip.is_there), LeaveOut(item))
    return (Remove(item) if item.rpartition(".")[0] in _LISTS else LeaveOut(item),)


@dataclass(frozen=True)
class Addition:
    """What is done to add something, and the id of the text that is to be written first."""

    wishes: tuple[Wish, ...]
    first: str


def added(overview: Overview, to: str) -> Addition:
    """Something new in a list, or an optional text or part: with words to write over, or those of
    the guide's house."""
    if to in overview.shared:
        return Addition((Choose(to, overview.shared[to]),), _FIRST.get(to, to))
    return _ADDED.get(to, _text)(overview, to)


# What of a part that the house has too is written first.
_FIRST = {"link": "link.label"}


def _in_each(overview: Overview, words: Message) -> dict[str, Plain]:
    """Words of the program in each language of the guide; in English where it speaks another."""
    known = languages()
    return {
        code: translated(words, catalogue(code) if code in known else ENGLISH)
        for code in overview.languages
    }


def _text(overview: Overview, to: str) -> Addition:
    return Addition((Choose(to, _in_each(overview, say("New text"))),), to)


def _step(overview: Overview, to: str) -> Addition:
    own = _free("askel", _items(overview, to))
    title = _in_each(overview, say("New step"))
    step: dict[str, Plain] = {"id": own, "icon": "lightbulb", "title": title}
    return Addition((Add(to, step),), f"{to}.{own}.title")


def _rule(overview: Overview, to: str) -> Addition:
    own = _free("saanto", _items(overview, to))
    title = _in_each(overview, say("New rule"))
    rule: dict[str, Plain] = {"id": own, "icon": "circle-check", "title": title}
    return Addition((Add(to, rule),), f"{to}.{own}.title")


def _rules(overview: Overview, to: str) -> Addition:
    heading = Choose(to, {"heading": _in_each(overview, say("Rules"))})
    first = () if _items(overview, "rule_items") else _rule(overview, "rule_items").wishes
    return Addition((heading, *first), f"{to}.heading")


def _quote(overview: Overview, to: str) -> Addition:
    words = _in_each(overview, say("“What somebody said.”"))
    author = _in_each(overview, say("Name of the speaker"))
    return Addition((Choose(to, {"text": words, "author": author}),), f"{to}.text")


def _chart(overview: Overview, to: str) -> Addition:
    values = [_new_value(overview, number) for number in (1, 2, 3)]
    heading = _in_each(overview, say("Chart"))
    chart: dict[str, Plain] = {"kind": "bar", "heading": heading, "values": values}
    return Addition((Choose(to, chart),), f"{to}.heading")


def _value(overview: Overview, to: str) -> Addition:
    count = len(_items(overview, to))
    return Addition((Add(to, _new_value(overview, count + 1)),), f"{to}.{count}.label")


def _new_value(overview: Overview, number: int) -> dict[str, Plain]:
    return {"label": _in_each(overview, say("Value {number}", number=number)), "value": number}


def _audience(overview: Overview, to: str) -> Addition:
    own = _free("yleiso", _items(overview, to))
    audience: dict[str, Plain] = {"icon": "seedling", "label": _in_each(overview, say("Tip"))}
    return Addition((Choose(f"{to}.{own}", audience),), f"{to}.{own}.label")


def _link(overview: Overview, to: str) -> Addition:
    label = _in_each(overview, say("More on this"))
    link: dict[str, Plain] = {"url": "https://www.example.org", "label": label}
    return Addition((Choose(to, link),), f"{to}.label")


def _page(overview: Overview, to: str) -> Addition:  # noqa: ARG001
    return Addition((Choose(f"{to}.address", "https://www.example.org/"),), f"{to}.address")


_ADDED: Mapping[str, Callable[[Overview, str], Addition]] = {
    "steps": _step,
    "rule_items": _rule,
    "rules": _rules,
    "quote": _quote,
    "chart": _chart,
    "chart.values": _value,
    "audiences": _audience,
    "link": _link,
    "page": _page,
}


def _items(overview: Overview, list_id: str) -> tuple[str, ...]:
    """The names of the items of a list."""
    for section in overview.sections:
        if section.list_id == list_id or section.id == list_id:
            return tuple(item.id.rpartition(".")[2] for item in section.items)
    return ()


def _free(name: str, taken: Iterable[str]) -> str:
    known = set(taken)
    number = 1
    while f"{name}-{number}" in known:
        number += 1
    return f"{name}-{number}"


def logo(form: Form, overview: Overview, language: str, name: str) -> Wish:
    """A file that was taken becomes the logo in a language: in all, where there is none yet."""
    if form.field("logo.file") is not None:
        return Write("logo.file", language, name)
    publisher = form.field("publisher")
    known = publisher.words if publisher else {}
    said = _in_each(overview, say("Logo"))
    alt: dict[str, Plain] = {code: known.get(code) or words for code, words in said.items()}
    return Choose("logo", {"file": name, "alt": alt})
