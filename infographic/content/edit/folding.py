"""A text over several lines, broken at about the width that it had. Lines at its beginning and at
its end whose words stay are left as they are."""

from __future__ import annotations

from collections.abc import Sequence

from infographic.characters import between_spaces

_USUAL_WIDTH = 96  # of a text that had only one line


def refolded(text: str, before: Sequence[str], indentation: str, column: int = -1) -> list[str]:
    """The lines of a text that stood in others, each with its indentation; but the first without
    one where it begins at a column, behind something else."""
    words = between_spaces(text)
    old = [between_spaces(line) for line in before]
    kept = _same_beginning(words, old)
    lines = list(before[:kept])
    at = sum(map(len, old[:kept]))
    first = column if column >= 0 else len(indentation)
    width = _width(before, max(column, 0))
    while at < len(words):
        if rest := _same_end(words[at:], old[kept:]):
            return [*lines, *before[len(old) - rest :]]
        taken = _fitting(words[at:], width - (len(indentation) if lines else first))
        begin = "" if column >= 0 and not lines else indentation
        lines.append(begin + " ".join(words[at : at + taken]))
        at += taken
    return lines


def _same_beginning(words: Sequence[str], old: Sequence[Sequence[str]]) -> int:
    """How many of the old lines a text begins with; not the last one, which may go on."""
    at = 0
    for number, line in enumerate(old[:-1]):
        if list(words[at : at + len(line)]) != list(line):
            return number
        at += len(line)
        if at == len(words):
            return number + 1
    return max(len(old) - 1, 0)


def _same_end(words: Sequence[str], old: Sequence[Sequence[str]]) -> int:
    """How many of the last old lines have just these words; 0 when there are none such."""
    count = 0
    for number, line in enumerate(reversed(old), start=1):
        count += len(line)
        if line and count == len(words):
            said = [word for each in old[len(old) - number :] for word in each]
            return number if said == list(words) else 0
    return 0


def _fitting(words: Sequence[str], width: int) -> int:
    """How many words a line takes, one at least."""
    length = len(words[0])
    for number, word in enumerate(words[1:], start=1):
        length += 1 + len(word)
        if length > width:
            return number
    return len(words)


def _width(lines: Sequence[str], column: int) -> int:
    """Up to which column lines went, of which the first began at one."""
    ends = [len(line) + (0 if number else column) for number, line in enumerate(lines)]
    return max(ends) if len(lines) > 1 else max([_USUAL_WIDTH, *ends])
