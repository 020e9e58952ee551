"""Checks the spelling of what the program says to people in Finnish and Swedish, with the same
programs as `spell.py` checks guides with: `make spell`.

Words that these do not know and that are right stand in data/spelling/messages-<language>.txt.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from infographic.catalogue import languages, messages_folder
from infographic.content.language.language import language
from infographic.errors import InfographicError
from infographic.message import ENGLISH
from tools.messages import translations
from tools.spell import SPELLERS, accepted, words_of

_VALUE = re.compile(r"\{[^}]*\}")
# Spelling programs do not know short forms: of “SVG-tiedosto” the second part is looked up, of
# “SVG:nä” nothing.
_SHORT = re.compile(r"(?:[A-ZÅÄÖ]{2,}|sRGB|cmyk|dpi|png)(?:-|:.*)")


def main() -> int:
    """Tells the words that are not known; 0 when all are, 1 when not, 3 when a program is
    missing."""
    codes = [code for code in languages() if code != ENGLISH.code]
    try:
        told = [line for code in codes for line in misspelt(messages_folder() / code, code)]
    except InfographicError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for line in told:
        print(line, file=sys.stderr)
    if told:
        print("Mend these words or, when they are right, add them to data/spelling/messages-….txt")
        return 1
    print("Every word of the messages is known.")
    return 0


def misspelt(folder: Path, code: str) -> Iterator[str]:
    """A line for each unknown word in the PO files of a language, with the file and the message."""
    found: dict[str, str] = {}
    for file in sorted(folder.glob("*.po")):
        for english, said in translations(file, code):
            same = {*_words(" ".join(english))}
            for text in said:
                new = (word for word in _words(text) if word not in same)
                found |= {word: f"{code}/{file.name}: “{word}” in: {text}" for word in new}
    spelling = language(code).spelling
    known = accepted(code) | accepted(f"messages-{code}")
    unknown = SPELLERS[spelling.program](spelling.dictionary, sorted(set(found) - known))
    yield from (found[word] for word in sorted(unknown))


def _words(text: str) -> Sequence[str]:
    """The words of a message without its values, and of a compound what follows a short form."""
    parts = (_SHORT.sub("", word) for word in words_of(_VALUE.sub(" … ", text)))
    return [part for part in parts if len(part) > 1 and not part.isupper()]


if __name__ == "__main__":
    sys.exit(main())
