"""What editors mistype in braces, {name: …, url: …}, whose entries are parted by commas: one too
many cuts a text, whose rest then reads as a key, and one too few joins two entries."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass
from itertools import takewhile

from infographic.content.yaml.mistyped import KEY, quoted
from infographic.content.yaml.source import LocatedDict, Scalar
from infographic.message import say

_LONE = re.compile(r" *(?:[,}]|$)")
_FIRST_WORD = re.compile(rf"({KEY})(?: *[:=] *| +)(.+)")
_ENTRY = re.compile(rf"[{{,] *({KEY}):(?= |$)")
_LAST_ENTRY = re.compile(rf"[{{,] *({KEY}): +([^,]*?[^,\s;])(\s*;\s*|\s+)({KEY}) *$")
_NEXT_KEY = re.compile(rf" *({KEY}) *:(?: |$)")


@dataclass(frozen=True)
class Lone:
    """Entries that are no keys of their own, {fi: Twitter, ent. Jaiku}: `rest` is what reads as
    their keys, and `meant` the key that the first was probably to have, {fi: Hei, sv Hej}."""

    rest: tuple[str, ...]
    what: str
    hint: str
    meant: str = ""


def lone_entries(value: LocatedDict, keys: Collection[str]) -> list[str]:
    """What reads as keys without a colon and a value, and is none of the keys. The first entry has
    no text before it whose rest it could be, so that it is one only where a colon is missing. Keys
    that are written nowhere, as the program has laid them under the file's, are none."""
    first = next(iter(value), "")
    lone = []
    for key, place in ((key, value.key_places.get(key)) for key in value):
        if place is None:
            continue
        end = place.column - 1 + len(key)
        if key not in keys and value[key] == "" and _LONE.match(place.text, end):
            lone += [str(key)] if key != first or _without_colon(key, value, keys) else []
    return lone


def told(value: LocatedDict, lone: Sequence[str], keys: Collection[str]) -> list[Lone]:
    """What is wrong with the lone entries; nothing of those that follow something else than a
    text."""
    typed = {key: _without_colon(key, value, keys) for key in lone}
    written, cut_off = list(map(str, value)), {key for key in lone if not typed[key]}
    problems = []
    for index, key in enumerate(written):
        text = value[key]
        if meant := typed.get(key):
            what = say("the colon after “{key}” is missing", key=meant[1])
            hint = say("write  {example}", example=f"{meant[1]}: {meant[2]}")
            problems.append(Lone((key,), what, hint, meant[1]))
        elif key not in cut_off and isinstance(text, Scalar) and text:
            rest = tuple(takewhile(cut_off.__contains__, written[index + 1 :]))
            problems += [_cut_text(value, key, text, rest)] if rest else []
    return problems


def _cut_text(value: LocatedDict, key: str, text: Scalar, rest: tuple[str, ...]) -> Lone:
    whole = quoted(_whole(value, text, rest))
    more = ", …" if len(value) > len(rest) + 1 else ""
    hint = say("put the text in quotation marks: {example}", example=f"{{{key}: {whole}{more}}}")
    return Lone(rest, say("a comma ends the text here"), hint)


def _without_colon(key: str, value: LocatedDict, keys: Collection[str]) -> re.Match[str] | None:
    """One of the keys, which the value lacks, and words after it."""
    found = _FIRST_WORD.fullmatch(key)
    return found if found and found[1] in keys and found[1] not in value else None


def _whole(value: LocatedDict, text: Scalar, rest: Sequence[str]) -> str:
    """A text and what commas cut off from it, as they were typed where that is on one line."""
    begin, end = text.place, value.key_places[rest[-1]]
    typed = begin.text[begin.column - 1 : end.column - 1 + len(rest[-1])]
    as_typed = begin.line == end.line and typed.startswith(text) and typed.endswith(rest[-1])
    return typed if as_typed else ", ".join([text, *rest])


def lost_comma_hint(line: str, opens: int, stop: int) -> str:
    """How to part two entries in braces that open at one column of a line, or after it, when the
    reading stopped at another (from 0); empty when it did not stop at the key of the second."""
    last = _LAST_ENTRY.search(line, opens, stop) if line.startswith(":", stop) else None
    if last:
        comma = say("put a comma before “{key}”", key=last[4])
        return say(
            "{how}: {example}  or, where “{key}:” belongs to the text, put all of it in quotation"
            " marks",
            how=say("write a comma for “;”") if ";" in last[3] else comma,
            example=f"{{{last[1]}: {last[2]}, {last[4]}: …}}",
            key=last[4],
        )
    following = _NEXT_KEY.match(line, stop)
    before = line[opens:stop].rstrip()
    if following and "{" in before and before.endswith(("}", "]", "'", '"')):
        return say("put a comma before “{key}”", key=following[1])
    return ""


def example_of(line: str, opens: int) -> str:
    """Braces with the keys that the line has after the brace at a column (from 0)."""
    keys = _ENTRY.findall(line[opens:]) or ["fi", "sv"]
    return "{" + ", ".join(f"{key}: …" for key in dict.fromkeys(keys)) + "}"
