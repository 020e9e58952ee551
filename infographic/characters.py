"""Characters that say where lines may end, and what words are made of, as Unicode has them.

Lines end at spaces, to which tabs and line ends count, and at soft hyphens; never at glue, which is
the no-break spaces and the no-break hyphen (Unicode Standard Annex 14: classes SP, BA and GL). A
word is a run of letters (Annex 29, without the signs that it lets stand within one: what is typed
between letters decides here by itself whether a line may end there).
"""

from __future__ import annotations

import re
import unicodedata

SOFT_HYPHEN = "\u00ad"
NO_BREAK_SPACE = "\u00a0"
NO_BREAK_SPACES = f"{NO_BREAK_SPACE}\u202f"  # the narrow one too
NO_BREAK_HYPHEN = "\u2011"

# As parts of regular expressions.
LETTER = r"[^\W\d_]"
WORD = f"{LETTER}+"

# Letters that Unicode does not take apart into a Latin letter and a mark.
_PLAIN_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ŋ": "n", "ŧ": "t", "ß": "ss", "æ": "ae", "ǥ": "g", "ʒ": "z"}
)
_SPACES = re.compile("[ \t\r\n]+")


def between_spaces(text: str) -> list[str]:
    """What stands between the spaces of a text at which lines may end; several count as one."""
    return [each for each in _SPACES.split(text) if each]


def without_soft_hyphens(text: str) -> str:
    """The text as it reads where no lines are broken."""
    return text.replace(SOFT_HYPHEN, "")


def without_marks(text: str) -> str:
    """The text in small letters without the marks over them: tyo for Työ."""
    if text.isascii():
        return text.lower()
    letters = unicodedata.normalize("NFKD", text.lower()).translate(_PLAIN_LETTERS)
    return "".join(letter for letter in letters if not unicodedata.combining(letter))
