"""Which scripts the program can set, by their codes (ISO 15924).

It sets letters side by side from left to right, each with its own marks, and ends lines at spaces.
What other scripts would take is told in ARCHITECTURE.md, “Further scripts”.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

# Latin, Greek, Cyrillic, Armenian, Georgian, Korean; and smaller ones that are written likewise.
_SET = frozenset(
    {
        *("Latn", "Grek", "Cyrl", "Armn", "Geor", "Hang"),
        *("Cans", "Cher", "Copt", "Dsrt", "Ethi", "Goth", "Lisu", "Ogam", "Osge", "Runr", "Tfng"),
        *("Vaii", "Brai"),
    }
)
# What Unicode takes for a part of any script, or knows no script of.
_ANY = frozenset({"Zyyy", "Zinh", "Zzzz"})
# Written without spaces: a name in other text can be set, a sentence has nowhere to be broken.
_WITHOUT_SPACES = frozenset({"Hani", "Hira", "Kana", "Bopo"})
MOST_TOGETHER = 12  # of their letters
# The Unicode block of Hebrew comes after those of all scripts that need no looking up.
_FIRST_OTHER = "\u0590"


def other_scripts(text: str) -> dict[str, str]:
    """The letters of a text that cannot be set, each once, by the English name of their script."""
    if not text or max(text) < _FIRST_OTHER:
        return {}
    found: dict[str, str] = {}
    for name, letters in _stretches(text):
        known = found.get(name, "")
        found[name] = known + "".join(each for each in dict.fromkeys(letters) if each not in known)
    return found


def _stretches(text: str) -> Iterator[tuple[str, str]]:
    """The stretches of letters in a script that cannot be set as they stand."""
    from fontTools import unicodedata  # a table of all characters, which few texts need

    for script, signs in groupby(text, unicodedata.script):
        letters = "".join(signs)
        if script in _SET | _ANY:
            continue
        if script not in _WITHOUT_SPACES or len(letters) > MOST_TOGETHER:
            yield unicodedata.script_name(script), letters


def is_from_right(character: str) -> bool:
    """Whether it belongs to a script such as Arabic or Hebrew, by Unicode's direction of the
    script."""
    from fontTools import unicodedata

    script = unicodedata.script(character)
    direction: str = unicodedata.script_horizontal_direction(script, "LTR")
    return direction == "RTL"
