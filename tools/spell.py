"""Checks the spelling of a guide's texts, for maintainers: `make spell`.

Each language says in data/languages/ which program knows it; words that the program does not know
and that are right stand in data/spelling/<language>.txt.
"""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from infographic.characters import WORD
from infographic.content.guide.model import Guide
from infographic.content.guide.naming import texts_in
from infographic.content.language.language import Language, language
from infographic.content.yaml.encoding import decoded
from infographic.errors import InfographicError, MachineError, Problem
from infographic.files import program_data
from infographic.publish.offer import load
from infographic.text.hyphenation.voikko import Voikko
from infographic.text.words import drawn_text

# A word with what may stand within it (FPA:s, vapaa-ajalla, raa’an).
_WORD = re.compile(rf"{WORD}(?:[-:’']{WORD})*")
_ADDRESS = re.compile(r"\S*[/@#]\S*")

Speller = Callable[[str, Iterable[str]], set[str]]


def main(folders: list[str]) -> int:
    """Tells the words of the guides that are not known; 0 when all are, 1 when not, 3 when a
    program is missing."""
    try:
        problems = [each for folder in folders or ["data"] for each in misspelt(Path(folder))]
    except InfographicError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    for problem in problems:
        print(problem, end="\n\n", file=sys.stderr)
    if problems:
        print("Mend these words or, when they are right, add them to data/spelling/.")
        return 1
    print("Every word is known.")
    return 0


def misspelt(folder: Path) -> Iterator[Problem]:
    """A problem for each word of a guide that is not known, in every language that has a spelling
    program; MachineError when that is missing."""
    guide = load(folder).guide
    for code in guide.languages:
        of = language(code)
        if of.spelling.program:
            yield from _misspelt_in(guide, of)


def _misspelt_in(guide: Guide, of: Language) -> Iterator[Problem]:
    right = accepted(of.code) | {part for name in guide.names for part in name.split()}
    texts = [text for text in texts_in(guide) if text is not guide.file_name]
    found = [(text, words_of(text.words[of.code])) for text in texts]
    every = {word for _, words in found for word in words if word not in right}
    unknown = SPELLERS[of.spelling.program](of.spelling.dictionary, sorted(every))
    for text, words in found:
        for word in dict.fromkeys(words):
            if word in unknown:
                item = f"{text.items[of.code]} ({of.code})"
                yield Problem(f"unknown word “{word}”", text.places[of.code], item)


def words_of(text: str) -> list[str]:
    """The words of a text, without addresses."""
    return _WORD.findall(_ADDRESS.sub(" ", drawn_text(text)))


def accepted(name: str) -> set[str]:
    """The words of a list in data/spelling/."""
    path = program_data() / "spelling" / f"{name}.txt"
    lines = decoded(path).splitlines() if path.exists() else []
    return {word for line in lines for word in line.partition("#")[0].split()}


def _voikko(dictionary: str, words: Iterable[str]) -> set[str]:
    with Voikko(dictionary) as voikko:
        return {word for word in words if not voikko.knows(word)}


def _hunspell(dictionary: str, words: Iterable[str]) -> set[str]:
    program = shutil.which("hunspell")
    if program is None:
        raise _missing("hunspell is not installed")
    command = [program, "-d", dictionary, "-i", "utf-8", "-l"]
    done = subprocess.run(
        command, input="\n".join(words), capture_output=True, text=True, encoding="utf-8"
    )
    if done.returncode or "Can't open" in done.stderr:
        raise _missing(f"hunspell has no dictionary “{dictionary}”")
    return set(done.stdout.split())


def _missing(what: str) -> MachineError:
    return MachineError(Problem(what, hint="type: sudo apt-get install hunspell hunspell-sv"))


SPELLERS: Mapping[str, Speller] = {"voikko": _voikko, "hunspell": _hunspell}

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
