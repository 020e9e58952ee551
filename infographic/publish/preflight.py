"""What is to be said of a guide without drawing it.

What refuses the guide raises an `InfographicError`; what is only to be mended or known is advice.
To give more advice, add a function to `_ADVICE`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from infographic.content.guide.approval import Signature, awaiting, numbers_awaiting, signatures
from infographic.content.guide.placeholders import Placeholder, lone_braces
from infographic.content.load import Content
from infographic.errors import Problem
from infographic.publish.advice.fonts import nearest_weights, unnamed_fonts, unnamed_house_fonts
from infographic.publish.advice.missing_words import missing_words_in_all
from infographic.publish.advice.placeholder_twins import placeholder_twins
from infographic.publish.advice.remarks import conventions, counts_in_all, pasted
from infographic.publish.advice.uneven_length import lengths
from infographic.publish.advice.unread_house_file import unread_house_file
from infographic.publish.advice.unread_page_files import unread_page_files
from infographic.publish.advice.untranslated import untranslated
from infographic.publish.edition import edition_of
from infographic.publish.file_check import file_faults, report_of
from infographic.publish.manuscript import manuscript_of, refuse_unpublishable


@dataclass(frozen=True)
class Preflight:
    """`faults` are what keeps pictures from being made or published; `advice` is what to mend,
    though the picture is right already; `drafts` tell of the texts that await approval, both by
    file and line, and `awaiting` is how many there are in each language. `signatures` say who has
    approved the rest, if approvals are kept at all (`are_kept`). `placeholders` are those that the
    rows of a table have values for."""

    faults: tuple[Problem, ...]
    advice: tuple[Problem, ...]
    drafts: tuple[Problem, ...] = ()
    awaiting: Mapping[str, int] = field(default_factory=dict)
    signatures: tuple[Signature, ...] = ()
    are_kept: bool = True
    placeholders: tuple[Placeholder, ...] = ()


def preflight(content: Content, output: Path) -> Preflight:
    """What is wrong with a guide and the files in its output folder, advice, and its drafts;
    InfographicError when the guide is refused whole. Writes nothing."""
    manuscript = manuscript_of(content)
    refuse_unpublishable(manuscript)
    report, on_files = report_of(output)
    of_texts = content.guide, content.approvals
    braces = lone_braces(content.guide) if content.placeholders else ()
    languages = content.guide.languages
    return Preflight(
        (*braces, *file_faults(edition_of(manuscript), output, report)),
        (*advice_on_texts(content), *on_files),
        awaiting(*of_texts, languages),
        numbers_awaiting(*of_texts),
        signatures(*of_texts),
        content.approvals.are_kept,
        content.placeholders,
    )


def advice_on_texts(content: Content) -> tuple[Problem, ...]:
    """What to mend in a guide that can be drawn, by file and line."""
    advice = (problem for advise in _ADVICE for problem in advise(content))
    return tuple(sorted(dict.fromkeys(advice), key=_position))


def _position(problem: Problem) -> tuple[str, int, int]:
    place = problem.place
    return (place.file, place.line, place.column) if place else ("", 0, 0)


_ADVICE: tuple[Callable[[Content], Iterable[Problem]], ...] = (
    conventions,
    pasted,
    counts_in_all,
    untranslated,
    lengths,
    placeholder_twins,
    missing_words_in_all,
    unread_page_files,
    unread_house_file,
    unnamed_fonts,
    unnamed_house_fonts,
    nearest_weights,
)
