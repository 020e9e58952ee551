"""approvals.yaml: who has approved which text. The program writes it, and reads it as any other
file, for people merge it and mend it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Annotated

from pydantic import TypeAdapter

from infographic.content.guide.approvals import Approval, Approvals, Wording, fingerprint_of
from infographic.content.language.language import is_language, near_languages
from infographic.content.yaml.check import Part, checked, found, in_file_order, wrong
from infographic.content.yaml.field import read_by, scalar
from infographic.content.yaml.invisible import unwelcome
from infographic.content.yaml.source import LocatedDict, Scalar, Source, Value
from infographic.errors import ContentError, Place, Problem
from infographic.message import Message, say

APPROVALS = "approvals.yaml"

_LONGEST_NAME = 200
_HEAD = """\
# Kuka on hyväksynyt minkäkin tekstin, milloin ja millaisena. Tämän tiedoston kirjoittaa ohjelma
# (infographic approve), joten älä muokkaa sitä käsin. Kun tekstiä muutetaan, hyväksyntä raukeaa.
# Teksti, jonka perässä ei ole mitään, odottaa hyväksyntää.
# by: "" tarkoittaa tekstiä, joka oli hyväksytty jo ennen kuin hyväksyntöjä alettiin kirjata tänne.
#
# Vem som har godkänt vilken text, när och i vilken lydelse. Filen skrivs av programmet (infographic
# approve), så ändra den inte för hand. När en text ändras upphör godkännandet. En text som inget
# följer efter väntar på godkännande. by: "" betyder att texten var godkänd redan innan
# godkännandena började antecknas här.
#
# Who has approved which text, when and in which words. The program writes this file (infographic
# approve), so do not edit it by hand. When a text is edited, its approval lapses. A text that
# nothing follows awaits approval. by: "" stands for one that was approved before approvals were
# kept here.
"""
_NOTHING = "{}\n"  # what YAML calls no keys at all
_ESCAPES = {'"': '\\"', "\\": "\\\\"}


def require_name(typed: str) -> str:
    """Who approves, in single spaces; ContentError when that is nobody, or cannot be written."""
    name = " ".join(typed.split())
    if not name:
        hint = say('write for example  --by "Liisa Meikäläinen"')
        raise ContentError(Problem(say("it is not said who approves"), hint=hint))
    if unwelcome(name):
        hint = say("write the name again")
        raise ContentError(Problem(say("there are invisible characters in the name"), hint=hint))
    if len(name) > _LONGEST_NAME:
        raise ContentError(Problem(_too_long(name), hint=say("write a shorter one")))
    return name


_WHO, _WORDS = say("who has approved the text"), say("the words that were approved")


def _who(value: object) -> str:
    who = " ".join(str(scalar(value, _WHO)).split())
    if len(who) > _LONGEST_NAME:
        raise wrong(_too_long(who), say("write a shorter one"))
    return who


def _too_long(name: str) -> Message:
    most, count = _LONGEST_NAME, len(name)
    return say("a name has at most {most} characters; found {count}", most=most, count=count)


def _when(value: object) -> datetime:
    written = scalar(value, say("a date and time"))
    try:
        when = datetime.fromisoformat(written)
    except ValueError:
        when = None
    if when is None or when.tzinfo is None:
        hint = say('write for example  "2026-11-30 09:15+02:00"  or approve the text again')
        raise wrong(
            say("expected a date and time with its time zone, found {found}", found=found(value)),
            hint,
        )
    return when


def _words(value: object) -> str:
    return str(scalar(value, _WORDS))


class _Entry(Part):
    """An approval as it is written; without `at` where nobody knows when it was."""

    by: Annotated[str, read_by(_who, {"type": "string"})]
    at: Annotated[datetime, read_by(_when, {"type": "string"})] | None = None
    fingerprint: Annotated[str, read_by(_words, {"type": "string"})]
    words: Annotated[str, read_by(_words, {"type": "string"})]


_ENTRY: TypeAdapter[_Entry] = TypeAdapter(_Entry)


def approvals_in(source: Source) -> tuple[Approvals, tuple[Problem, ...]]:
    """What an approvals.yaml says as far as it can be read, and what is wrong in it, in its order.
    What cannot be read is not approved.

    Texts and languages that the guide does not have by now may stand in it: they are left out when
    it is next written.
    """
    if source.says_nothing:
        return Approvals(), ()
    problems, given = [*source.problems], {}
    for text, code, value in _entries(source, problems):
        try:
            entry = checked(_ENTRY, replace(source, value=value, problems=()), None)
            given[text, code] = _approval(text, code, entry, value)
        except ContentError as error:
            problems += [_of(each, text, code) for each in error.problems]
    return Approvals(given), tuple(in_file_order(problems))


def _entries(source: Source, problems: list[Problem]) -> Iterator[tuple[str, str, Value]]:
    """Each entry by its text and language; what is none is added to the problems."""
    for code, in_language in _members(source, source.value, problems):
        if not is_language(code):
            assert isinstance(source.value, LocatedDict)
            problems.append(_no_language(code, source.value.key_places[code]))
            continue
        for text, entry in _members(source, in_language, problems, code):
            if not _is_nothing(entry):
                yield str(text), str(code), entry  # a Scalar does not go to other processes


def _members(
    source: Source, value: Value | None, problems: list[Problem], item: str = ""
) -> Sequence[tuple[str, Value]]:
    if isinstance(value, LocatedDict):
        return [*value.items()]
    if value is not None and not _is_nothing(value) and not source.tells(value.place):
        what = say("expected keys and values, found {found}", found=found(value))
        problems.append(Problem(what, value.place, item, _again()))
    return ()


def _is_nothing(value: Value) -> bool:
    """Whether it is what is written of a text that awaits approval."""
    return isinstance(value, Scalar) and value.kind == "nothing"


def _no_language(code: str, place: Place) -> Problem:
    meant = near_languages(code)
    hint = say("did you mean “{code}”?", code=meant[0]) if meant else _again()
    return Problem(say("“{code}” is not the code of a language", code=code), place, hint=hint)


def _approval(text: str, code: str, entry: _Entry, value: Value) -> Approval:
    """ContentError where what is written does not go together."""
    if entry.by and entry.at is None:
        what = say("it is not said when {who} approved the text", who=entry.by)
        raise ContentError(Problem(what, value.place, hint=_again()))
    if entry.fingerprint != fingerprint_of(entry.words):
        what = say("somebody has changed the words that were approved, or their fingerprint")
        raise ContentError(Problem(what, value.place, hint=_again()))
    return Approval(text, code, entry.words, entry.by, entry.at)


def _of(problem: Problem, text: str, code: str) -> Problem:
    name = f"{text} ({code})"
    item = say("{whole}, {part}", whole=name, part=problem.item) if problem.item else name
    return replace(problem, item=item)


def _again() -> Message:
    return say("delete the line, and approve the text again with “infographic approve”")


def approvals_text(approvals: Approvals, wordings: Iterable[Wording]) -> str:
    """The whole file: these texts by language and in their order, each with its approval.

    Each has a line, also while it awaits approval, and between parts of the guide is an empty one:
    so the lines of who approves a language or a step meet those of nobody else when versions are
    merged.
    """
    sections: dict[str, list[str]] = {}
    parts: dict[str, str] = {}
    for wording in wordings:
        code, part, approval = wording.language, _part(wording.text), approvals.of(wording)
        lines = sections.setdefault(code, [])
        if parts.setdefault(code, part) != part:
            lines.append("")
        parts[code] = part
        lines.append(f"  {wording.text}:{f' {_entry(approval)}' if approval else ''}")
    told = [f"\n{code}:\n" + "\n".join(lines) + "\n" for code, lines in sections.items()]
    return _HEAD + ("".join(told) or f"\n{_NOTHING}")


def _part(text: str) -> str:
    """What of the guide a text is in: its step, say, or its chart."""
    names = text.split(".")
    return ".".join(names[:2] if len(names) > 2 else names[:-1])


def _entry(approval: Approval) -> str:
    written = approval.when.isoformat(" ", timespec="minutes") if approval.when else ""
    # Within braces, the quicker parser takes a colon for the end of a key.
    when = f"at: {_quoted(written)}, " if written else ""
    said = f"fingerprint: {approval.fingerprint}, words: {_quoted(approval.words)}"
    return f"{{by: {_quoted(approval.who)}, {when}{said}}}"


def _quoted(words: str) -> str:
    """Words as YAML in double quotation marks; what nobody would see in them by its number."""
    odd = frozenset(unwelcome(words))
    signs = (
        _escaped(sign) if at in odd or not sign.isprintable() else _ESCAPES.get(sign, sign)
        for at, sign in enumerate(words)
    )
    return f'"{"".join(signs)}"'


def _escaped(sign: str) -> str:
    return f"\\u{ord(sign):04x}" if ord(sign) < 0x10000 else f"\\U{ord(sign):08x}"
