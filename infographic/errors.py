"""What can go wrong, said to a person: what, where, what was expected, what to do next."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from infographic.characters import SOFT_HYPHEN
from infographic.message import Catalogue, Message, joined, say_count, translated

_EXCERPT = 100  # as many characters of a line as a message shows


@dataclass(frozen=True)
class Place:
    """A spot in a file that an editor wrote.

    `line` and `column` count from 1; `text` is that whole line, without its line end.
    """

    file: str
    line: int
    column: int
    text: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}"


@dataclass(frozen=True)
class Problem:
    """One thing to mend.

    `what` says what is wrong and what was expected, `hint` what to do next, `place` where in
    a file; `item` names the part of the guide when there is no single place in a file. All three
    are said with `say`, so that they can be translated.
    """

    what: str
    place: Place | None = None
    item: str = ""
    hint: str = ""

    def __str__(self) -> str:
        return self.told

    @property
    def told(self) -> Message:
        """All of it in lines, with the line of the file that it is about."""
        names = [name for name in (str(self.place or ""), self.item) if name]
        first = joined(": ", (*names, self.what))
        excerpt = _excerpt(self.place) if self.place else ()
        hint = [joined("", ("      → ", self.hint))] if self.hint else []
        return joined("\n", (first, *excerpt, *hint))


def problem_in(problem: Problem, catalogue: Catalogue) -> Problem:
    """The problem in the catalogue's language."""
    return replace(
        problem,
        what=translated(problem.what, catalogue),
        item=translated(problem.item, catalogue),
        hint=translated(problem.hint, catalogue),
    )


def _excerpt(place: Place) -> list[str]:
    """The line with a caret under the column; of a long line, the part around it."""
    if not place.text.strip():
        return []
    gutter = f"{place.line:>5} | "
    at = place.column - 1
    start = 0 if at < _EXCERPT else at - _EXCERPT // 2
    before = "…" if start else ""
    after = "…" if len(place.text) > start + _EXCERPT else ""
    shown = _visible(place.text[start : start + _EXCERPT]).rstrip()
    caret = " " * (len(gutter) + len(before) + at - start) + "^"
    return [f"{gutter}{before}{shown}{after}", caret]


def _visible(text: str) -> str:
    """The text in as many characters, with a sign for each that is not seen, so that the caret
    stands right and none of them steers the terminal."""
    return "".join(
        sign if sign.isprintable() or sign == SOFT_HYPHEN else " " if sign.isspace() else "\ufffd"
        for sign in text
    )


class InfographicError(Exception):
    """Something a person has to mend; carries every `Problem` found, in file order."""

    exit_code = 1

    def __init__(self, problems: Problem | Iterable[Problem]) -> None:
        self.problems: tuple[Problem, ...] = (
            (problems,) if isinstance(problems, Problem) else tuple(problems)
        )
        super().__init__("\n\n".join(str(problem) for problem in self.problems))

    @property
    def counted(self) -> Message:
        """How many problems there are, in words."""
        return say_count("{count} problem.", "{count} problems.", count=len(self.problems))

    def __reduce__(self) -> tuple[object, ...]:
        """From process to process it goes as it is: Python would make it anew from its text."""
        return _as_it_was, (type(self), self.args), self.__dict__


def _as_it_was(kind: type[InfographicError], texts: tuple[str, ...]) -> InfographicError:
    error = kind.__new__(kind)
    error.args = texts
    return error


class ContentError(InfographicError):
    """The guide's files cannot be taken as they are."""


class FontError(InfographicError):
    """A font is not to be had, or no font has a character."""


@dataclass(frozen=True)
class Overrun:
    """A text that does not fit its page.

    `item` and `language` say which it is, `millimetres` by how much its region is too high (inf
    when a word is too wide for its line), `characters` about how many to cut; `what` and `hint`
    say so in words. `text_id` is the name by which programs know the text of the guide, empty where
    it is no single one.
    """

    page: str
    item: str
    language: str
    place: Place | None
    what: str
    hint: str
    millimetres: float
    characters: int
    text_id: str = ""


class RefusedError(InfographicError):
    """A picture would not be right, and is not made."""


class LayoutError(RefusedError):
    """The content does not fit the page at the smallest type that is allowed; `overruns` say
    which text is how much too long, and `further` problems what else may be why."""

    def __init__(self, overruns: Iterable[Overrun], further: Iterable[Problem] = ()) -> None:
        self.overruns = tuple(overruns)
        too_long = (
            Problem(overrun.what, overrun.place, overrun.item, overrun.hint)
            for overrun in self.overruns
        )
        super().__init__((*too_long, *further))


class RenderError(InfographicError):
    """A picture could not be written."""


class HalfPublishedError(RenderError):
    """Some files have their new content and some their old one."""


class HistoryError(InfographicError):
    """The versions of a guide cannot be read, or none can be added to them."""


class MachineError(InfographicError):
    """Something is missing on this machine, and the hint says how to get it."""

    exit_code = 3
