"""What the parts of the guide are called in messages: step 3 “Verkostoidu”, title."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.content.yaml.source import LocatedDict, Scalar, Value, child_at

# What each member of a collection is called; other keys are called by their own name.
_MEMBERS = {
    "audiences": "audience “{}”",
    "colours": "colour “{}”",
    "fonts": "fonts “{}”",
    "formats": "format “{}”",
    "lengths": "length “{}”",
    "names": "name {}",
    "rule_items": "rule {}",
    "steps": "step {}",
    "tips": "tip for {}",
    "type": "type “{}”",
    "values": "value {}",
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
        name = _MEMBERS.get(within, "item {}").format(step + 1)
        return [*_without(names, within), f"{name} “{_short(title)}”" if title else name]
    if within in _MEMBERS:
        return [*_without(names, within), _MEMBERS[within].format(step)]
    return [*names, step.replace("_", " ")]


def _short(title: str) -> str:
    return title if len(title) <= _LONGEST_TITLE else f"{title[: _LONGEST_TITLE - 1]}…"


def part(names: Sequence[str]) -> str:
    """A part of a part in words, from the whole to the detail."""
    return ", ".join(names)


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
