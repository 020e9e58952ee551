"""What a build makes: every language, format and kind of file that was asked for, and its path."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePosixPath

from infographic.content.guide.model import AUTO
from infographic.content.load import FORMATS, Content
from infographic.content.page import PageFormat
from infographic.errors import ContentError, InfographicError, Problem
from infographic.publish.file_kind import SUFFIXES
from infographic.publish.offer import OFFER


class UsageError(InfographicError):
    """The command asks for something that the guide does not have."""

    exit_code = 2


@dataclass(frozen=True)
class Variant:
    """One file to write; `path` is relative to the output folder."""

    language: str
    page: PageFormat
    kind: str
    path: PurePosixPath


@dataclass(frozen=True)
class Selection:
    """What the user named, in any order; nothing named means everything."""

    languages: Sequence[str] = ()
    formats: Sequence[str] = ()
    kinds: Sequence[str] = ()
    arrangement: str = ""


def variants(content: Content, selection: Selection) -> tuple[Variant, ...]:
    """The files to write, format by format, in the order of the guide.

    A format makes the kinds of file that formats.yaml lists for it; a wish chooses among them.
    UsageError for a name that does not exist, and when nothing is left to make; ContentError when
    two files would have one path.
    """
    _check_names(content, selection)
    chosen = tuple(
        variant
        for variant in all_variants(content)
        if (not selection.languages or variant.language in selection.languages)
        and (not selection.formats or variant.page.name in selection.formats)
        and (not selection.kinds or variant.kind in selection.kinds)
    )
    if not chosen:
        raise UsageError(_nothing_to_make(content, selection))
    return chosen


def all_variants(content: Content) -> tuple[Variant, ...]:
    """Every file that the guide makes; ContentError when two would have one path."""
    found = tuple(
        Variant(language, page, kind, path_of(content, language, page.name, kind))
        for page in content.formats.values()
        for language in content.guide.languages
        for kind in OFFER.file_kinds
        if kind in page.files
    )
    _check_paths(found)
    return found


def path_of(content: Content, language: str, format_name: str, kind: str) -> PurePosixPath:
    """Where a file goes below the output folder."""
    file_name = content.guide.file_name.words[language]
    return PurePosixPath(language, f"{file_name}-{format_name}{SUFFIXES[kind]}")


def _check_paths(found: Iterable[Variant]) -> None:
    """A format “a4-live” makes the path of the live SVG of a format “a4”."""
    by_path = Counter(variant.path for variant in found)
    problems = [
        Problem(
            f"two kinds of file would be written to {variant.path}",
            item=f"{FORMATS}: format “{variant.page.name}”",
            hint="give this format another name",
        )
        for variant in found
        if by_path[variant.path] > 1
    ]
    if problems:
        raise ContentError(problems)


def _check_names(content: Content, selection: Selection) -> None:
    formats = list(content.formats)
    problems = [
        *_unknown(
            "language", "lang", selection.languages, content.guide.languages, "the guide is in"
        ),
        *_unknown("format", "format", selection.formats, formats, "the formats are"),
        *_unknown("kind of file", "file", selection.kinds, OFFER.file_kinds, "the kinds are"),
        *_unknown(
            "arrangement",
            "arrangement",
            [selection.arrangement] if selection.arrangement else [],
            (AUTO, *OFFER.arrangements),
            "the arrangements are",
        ),
    ]
    if problems:
        raise UsageError(problems)


def _unknown(
    noun: str, option: str, names: Sequence[str], allowed: Sequence[str], introduction: str
) -> Iterator[Problem]:
    for name in dict.fromkeys(names):
        if name not in allowed:
            several = [part.strip() for part in name.split(",") if part.strip()]
            if len(several) > 1 and set(several) <= set(allowed):
                again = " ".join(f"--{option} {part}" for part in several)
                hint = f"give it once for each: {again}"
            else:
                question = "".join(f"did you mean “{near}”? " for near in _nearest(name, allowed))
                hint = f"{question}{introduction}: {', '.join(allowed)}"
            yield Problem(f"there is no {noun} “{name}”", hint=hint)


def _nearest(name: str, allowed: Sequence[str]) -> list[str]:
    """The one allowed name that begins like it or is spelt like it, if there is one."""
    longer = [one for one in allowed if name and one.startswith(name.lower())]
    return longer[:1] or difflib.get_close_matches(name.lower(), allowed, 1, cutoff=0.5)


def _nothing_to_make(content: Content, selection: Selection) -> Problem:
    """No format that was named makes a kind that was named."""
    chosen = [page for name, page in content.formats.items() if name in selection.formats]
    pages = chosen or list(content.formats.values())
    made = "; ".join(f"{page.name}: {', '.join(page.files)}" for page in pages)
    kinds = " or ".join(selection.kinds)
    return Problem(
        f"{FORMATS} lists no {kinds} for {' or '.join(page.name for page in pages)}",
        hint=f"it lists {made}",
    )
