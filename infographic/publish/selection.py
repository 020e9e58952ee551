"""What a user asks to be made, by name, and what is said of names that do not exist."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from infographic.content.arrangement_names import AUTO
from infographic.content.load import FORMATS, Content
from infographic.errors import InfographicError, Problem
from infographic.message import Message, either, joined, say
from infographic.publish.artefact import Artefact
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.offer import OFFER


class UsageError(InfographicError):
    """The command asks for something that the guide does not have."""

    exit_code = 2


# What a user may name; PAGE_KIND is no kind of picture, so formats.yaml cannot.
KINDS = (*OFFER.file_kinds, PAGE_KIND)


@dataclass(frozen=True)
class Selection:
    """What the user named, in any order; nothing named means everything."""

    languages: Sequence[str] = ()
    formats: Sequence[str] = ()
    kinds: Sequence[str] = ()
    arrangement: str = ""

    def takes(self, artefact: Artefact) -> bool:
        """Whether it was named."""
        return (
            (not self.languages or artefact.key.language in self.languages)
            and (not self.formats or artefact.key.format in self.formats)
            and (not self.kinds or artefact.kind in self.kinds)
        )

    def takes_page(self, language: str) -> bool:
        """Whether the web page in a language was named; it is of all formats together."""
        return (
            (not self.languages or language in self.languages)
            and not self.formats
            and (not self.kinds or PAGE_KIND in self.kinds)
        )


def check_names(content: Content, selection: Selection) -> None:
    """UsageError for each name that the guide, its formats or the program do not have, and for what
    cannot be wanted together."""
    languages, formats = content.guide.languages, list(content.formats)
    problems = [
        *_unknown(_LANGUAGES, selection.languages, languages),
        *_unknown(_FORMATS, selection.formats, formats),
        *_unknown(_KINDS, selection.kinds, KINDS),
        *_unknown_arrangement(selection.arrangement),
        *_page_of_some_formats(selection),
    ]
    if problems:
        raise UsageError(problems)


def _page_of_some_formats(selection: Selection) -> Iterator[Problem]:
    if PAGE_KIND in selection.kinds and selection.formats:
        what = say("the web page is of all formats together, and is not made of some alone")
        yield Problem(
            what,
            hint=say(
                "leave out {option}, or {other}", option="--format", other=f"--file {PAGE_KIND}"
            ),
        )


def check_arrangement(name: str) -> None:
    """UsageError when it is the name of no arrangement; none at all need be named."""
    if problems := list(_unknown_arrangement(name)):
        raise UsageError(problems)


def _unknown_arrangement(name: str) -> Iterator[Problem]:
    allowed = (AUTO, *OFFER.arrangements)
    named = [name] if name else []
    return _unknown(_ARRANGEMENTS, named, allowed)


@dataclass(frozen=True)
class _Named:
    """What an option names: that there is none of a name, and what there is."""

    option: str
    lacks: Callable[[str], Message]
    there_are: Message


_LANGUAGES = _Named(
    "lang",
    lambda name: say("there is no language “{name}”", name=name),
    say("the guide is in"),
)
_FORMATS = _Named(
    "format", lambda name: say("there is no format “{name}”", name=name), say("the formats are")
)
_KINDS = _Named(
    "file", lambda name: say("there is no kind of file “{name}”", name=name), say("the kinds are")
)
_ARRANGEMENTS = _Named(
    "arrangement",
    lambda name: say("there is no arrangement “{name}”", name=name),
    say("the arrangements are"),
)


def _unknown(what: _Named, names: Sequence[str], allowed: Sequence[str]) -> Iterator[Problem]:
    for name in dict.fromkeys(names):
        if name not in allowed:
            several = [part.strip() for part in name.split(",") if part.strip()]
            if len(several) > 1 and set(several) <= set(allowed):
                again = " ".join(f"--{what.option} {part}" for part in several)
                hint = say("give it once for each: {example}", example=again)
            else:
                hint = joined(": ", (what.there_are, ", ".join(allowed)))
                for near in _nearest(name, allowed):
                    hint = joined(" ", (say("did you mean “{match}”?", match=near), hint))
            yield Problem(what.lacks(name), hint=hint)


def _nearest(name: str, allowed: Sequence[str]) -> list[str]:
    """The one allowed name that begins like it or is spelt like it, if there is one."""
    longer = [one for one in allowed if name and one.startswith(name.lower())]
    return longer[:1] or difflib.get_close_matches(name.lower(), allowed, 1, cutoff=0.5)


def nothing_to_make(content: Content, selection: Selection) -> UsageError:
    """No format that was named makes a kind that was named."""
    if PAGE_KIND in selection.kinds:
        what = say("the web page has no picture to show: {file} lists no svg or png", file=FORMATS)
        return UsageError(
            Problem(what, hint=say("add svg or png to the files of one of the formats"))
        )
    chosen = [page for name, page in content.formats.items() if name in selection.formats]
    pages = chosen or list(content.formats.values())
    made = "; ".join(f"{page.name}: {', '.join(page.files)}" for page in pages)
    kinds = either(selection.kinds) if selection.kinds else ""
    return UsageError(
        Problem(
            say(
                "{file} lists no {kinds} for {formats}",
                file=FORMATS,
                kinds=kinds,
                formats=either(page.name for page in pages),
            ),
            hint=say("it lists {kinds}", kinds=made),
        )
    )
