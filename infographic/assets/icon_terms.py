"""The English words that Font Awesome has for its icons (CC BY 4.0)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from infographic.assets.icon import FONT_AWESOME, damaged, icon_names
from infographic.message import say

_FILE = "icons.json"
# Signs and their like, which nobody looks for in words.
_WORDS = re.compile(r"[^\W\d_].*")

# Of earlier names: another drawing of the same, which adds no word.
_VARIANT = re.compile(r"-(?:alt|lg)\b")


@cache
def icon_terms() -> Mapping[str, tuple[str, ...]]:
    """The words of every icon by its name: names that it had once, and those of Font Awesome.
    MachineError when the package has lost them.

    Remembered: the file has 4 MB, and each search asks.
    """
    file = files(FONT_AWESOME) / "static" / "fontawesomefree" / "metadata" / _FILE
    try:
        said = json.loads(file.read_bytes())
        return {
            name: tuple(dict.fromkeys(_terms(name, said[name]))) for name in sorted(_named(said))
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise damaged(say("the words for icons of Font Awesome are damaged or missing")) from error


def _named(said: Mapping[str, Any]) -> frozenset[str]:
    return icon_names() & said.keys()


def _terms(name: str, said: Mapping[str, Any]) -> Iterator[str]:
    earlier = said.get("aliases", {}).get("names", ())
    names = (other.replace("-", " ") for other in earlier if not _VARIANT.search(other))
    for term in (*names, *said["search"]["terms"]):
        word = str(term).lower()
        if _WORDS.fullmatch(word) and word != name.replace("-", " "):
            yield word
