"""The language in which a command speaks to people; it is not that of the guide."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from infographic.message import ENGLISH

CHOSEN = "INFOGRAPHIC_UI"
# As programs go by them: the first that says something.
_OF_THE_SYSTEM = ("LC_ALL", "LC_MESSAGES", "LANG")


def interface_language(environment: Mapping[str, str], languages: Sequence[str]) -> str:
    """The code of one of the languages, by what the user has set: INFOGRAPHIC_UI (“fi”), else the
    system's language (“fi_FI.UTF-8”); English when that is none of them."""
    asked = filter(None, (environment.get(name) for name in (CHOSEN, *_OF_THE_SYSTEM)))
    code = re.split(r"[-_.@]", next(asked, ""))[0].lower()
    return code if code in languages else ENGLISH.code


@dataclass(frozen=True)
class AskedFor:
    """What a command line says of the language: whether `--ui` is there, and the code after it, the
    last if there are several; `others` are the other words of the line."""

    is_given: bool
    code: str
    others: tuple[str, ...]


def language_asked_for(words: Sequence[str]) -> AskedFor:
    """`--ui fi` and `--ui=fi`, before the command or anywhere after it; after a word `--` nothing
    is an option."""
    end = words.index("--") if "--" in words else len(words)
    codes, others, before = list[str](), list[str](), iter(words[:end])
    for word in before:
        if word == "--ui":
            codes.append(next(before, ""))
        elif word.startswith("--ui="):
            codes.append(word.removeprefix("--ui="))
        else:
            others.append(word)
    return AskedFor(bool(codes), codes[-1] if codes else "", (*others, *words[end:]))
