"""What is to be said of a guide without drawing it.

What refuses the guide raises an `InfographicError`; what is only to be mended or known is advice.
To check more, add a function to `_REFUSALS` or `_ADVICE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from infographic.content.convention import findings
from infographic.content.encoding import decoded
from infographic.content.language import Language, language
from infographic.content.load import Content
from infographic.content.local import localise
from infographic.content.naming import named_texts
from infographic.content.wording import Text
from infographic.content.written import Written, written
from infographic.errors import Place, Problem
from infographic.publish.approval import awaiting
from infographic.publish.file_check import file_faults, missing_files
from infographic.text.coverage import check_coverage


@dataclass(frozen=True)
class Checked:
    """`faults` are what keeps pictures from being made or published; `advice` is what to mend,
    though the picture is right already; `drafts` are the texts that await approval, both by file
    and line."""

    faults: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    drafts: tuple[Problem, ...]


def check(content: Content, output: Path) -> Checked:
    """What is wrong with a guide and the PDFs in its output folder, advice, and its drafts;
    InfographicError when the guide is refused whole. Writes nothing."""
    for refuse in _REFUSALS:
        refuse(content)
    advice = (problem for advise in _ADVICE for problem in advise(content))
    on_texts = sorted(dict.fromkeys(advice), key=_position)
    return Checked(
        tuple(file_faults(content, output)),
        (*on_texts, *missing_files(output)),
        awaiting(content.guide, content.guide.languages),
    )


def _position(problem: Problem) -> tuple[str, int, int]:
    place = problem.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


def _fonts_have_every_character(content: Content) -> None:
    guides = (localise(content.guide, code) for code in content.guide.languages)
    check_coverage(guides, content.theme)


def conventions(content: Content) -> Iterator[Problem]:
    """What is not written as its language writes it, each at its very place."""
    lines: dict[str, list[str]] = {}
    seen: set[Place] = set()
    for code in content.guide.languages:
        for item, text in named_texts(content.guide, code):
            place = text.places[code]
            if place.file not in lines:
                lines[place.file] = decoded(Path(place.file)).splitlines()
            if place not in seen:  # a text may be the same in every language
                stands = written(text.words[code], place, lines[place.file])
                yield from _in_text(text, stands, f"{item} ({code})", language(code))
            seen.add(place)


def _in_text(text: Text, stands: Written, item: str, of: Language) -> Iterator[Problem]:
    words = text.words[of.code]
    for doubled in stands.doubled:
        hint = "delete it; the picture has one space already"
        yield Problem("a second space", doubled, item, hint)
    for finding in findings(words, of.conventions):
        mark = words[finding.start : finding.end].strip()
        what = f"{finding.what}: {mark}" if mark else finding.what
        yield Problem(what, stands.places[finding.start], item, finding.hint)


_REFUSALS: tuple[Callable[[Content], None], ...] = (_fonts_have_every_character,)
_ADVICE: tuple[Callable[[Content], Iterable[Problem]], ...] = (conventions,)
