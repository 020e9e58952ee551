"""What the parts of the guide are called in messages: step 3 “Verkostoidu”, title."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from infographic.content.yaml.source import LocatedDict, Scalar, Value, child_at
from infographic.message import Message, joined, say, say_about

# What each member of a collection is called, by its number or its key.
_MEMBERS: Mapping[str, Callable[[object], Message]] = {
    "audiences": lambda name: say("audience “{name}”", name=name),
    "colours": lambda name: say("colour “{name}”", name=name),
    "fonts": lambda name: say("fonts “{name}”", name=name),
    "formats": lambda name: say("format “{name}”", name=name),
    "lengths": lambda name: say("length “{name}”", name=name),
    "names": lambda number: say("name {number}", number=number),
    "rule_items": lambda number: say("rule {number}", number=number),
    "steps": lambda number: say("step {number}", number=number),
    "tips": lambda name: say("tip for {name}", name=name),
    "type": lambda name: say("type “{name}”", name=name),
    "values": lambda number: say("value {number}", number=number),
}
# What a part of the guide is called; keys of other files are called as they are written.
_KEYS = {
    "accessibility": say_about("a key", "accessibility"),
    "address": say_about("a key", "address"),
    "alt": say_about("a key", "alt"),
    "arrangement": say_about("a key", "arrangement"),
    "audiences": say_about("a key", "audiences"),
    "author": say_about("a key", "author"),
    "chart": say_about("a key", "chart"),
    "clear_space": say_about("a key", "clear space"),
    "code": say_about("a key", "code"),
    "contrast": say_about("a key", "contrast"),
    "count": say_about("a key", "count"),
    "edition": say_about("a key", "edition"),
    "explanation": say_about("a key", "explanation"),
    "file": say_about("a key", "file"),
    "file_name": say_about("a key", "file name"),
    "footer": say_about("a key", "footer"),
    "heading": say_about("a key", "heading"),
    "hub": say_about("a key", "hub"),
    "icon": say_about("a key", "icon"),
    "intro": say_about("a key", "intro"),
    "kind": say_about("a key", "kind"),
    "label": say_about("a key", "label"),
    "languages": say_about("a key", "languages"),
    "licence": say_about("a key", "licence"),
    "link": say_about("a key", "link"),
    "logo": say_about("a key", "logo"),
    "name": say_about("a key", "name"),
    "names": say_about("a key", "names"),
    "note": say_about("a key", "note"),
    "page": say_about("a key", "page"),
    "publisher": say_about("a key", "publisher"),
    "quote": say_about("a key", "quote"),
    "role": say_about("a key", "role"),
    "rules": say_about("a key", "rules"),
    "scene": say_about("a key", "scene"),
    "show": say_about("a key", "show"),
    "steps": say_about("a key", "steps"),
    "subtitle": say_about("a key", "subtitle"),
    "text": say_about("a key", "text"),
    "theme": say_about("a key", "theme"),
    "tips": say_about("a key", "tips"),
    "title": say_about("a key", "title"),
    "unit": say_about("a key", "unit"),
    "url": say_about("a key", "url"),
    "value": say_about("a key", "value"),
    "values": say_about("a key", "values"),
}
_LONGEST_TITLE = 60  # in a message


def item_of(value: Value, at: Sequence[int | str], file: str = "") -> str:
    """What stands at a location in a file's data: `file` is the collection that the file itself
    is, if any ("steps"). Keys that do not exist are left out."""
    names: list[str] = []
    for step in at:
        child = child_at(value, step)
        if child is None:
            break
        names = named(names, file, step, title_of(child))
        file, value = (step if isinstance(step, str) else ""), child
    return part(names)


def named(names: list[str], within: str, step: int | str, title: str = "") -> list[str]:
    """The names of a whole and its part: `step` is the part's key or index in the collection or
    mapping called `within`, and `title` what a member of a list says."""
    if isinstance(step, int):
        name = _MEMBERS[within](step + 1) if within in _MEMBERS else _item(step + 1)
        whole = say("{name} “{title}”", name=name, title=_short(title)) if title else name
        return [*_without(names, within), whole]
    if within in _MEMBERS:
        return [*_without(names, within), _MEMBERS[within](step)]
    return [*names, _KEYS.get(step) or step.replace("_", " ")]


def _item(number: int) -> Message:
    return say("item {number}", number=number)


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def part(names: Sequence[str]) -> Message:
    """A part of a part in words, from the whole to the detail."""
    return joined(", ", names)


def beside(item: str, step: str) -> Message:
    """What stands beside a part in the same whole; `item` is what `part` made of the part."""
    names = item.wording.values.values() if isinstance(item, Message) else item.split(", ")
    *whole, _ = (each for each in names if isinstance(each, str))
    return part(named(whole, "", step))


def _without(names: list[str], within: str) -> list[str]:
    """A member's own name says which collection it is in."""
    return names[:-1] if within in _MEMBERS and names[-1:] == [within.replace("_", " ")] else names


def title_of(value: Value) -> str:
    """The first text of a title or label, else the id."""
    if not isinstance(value, LocatedDict):
        return ""
    texts = value.get("title", value.get("label"))
    candidates = [*texts.values()] if isinstance(texts, LocatedDict) else []
    names = [text for text in (*candidates, value.get("id")) if isinstance(text, Scalar)]
    return next((name.strip() for name in names if name.strip()), "")
