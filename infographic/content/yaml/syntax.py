"""What the YAML parser says, in plain words, and at the place that helps."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from ruamel.yaml.error import StreamMark
from ruamel.yaml.events import Event, ScalarEvent

from infographic.content.yaml.braces import example_of, lost_comma_hint
from infographic.content.yaml.mistyped import mistyped, quote_text_hint
from infographic.errors import Place, Problem
from infographic.message import say

_CLOSE_IT = say("close it at the end of its text; inside a text write ” instead")
_QUOTE_IT = say("put the text in quotation marks: {example}", example="'…'")
_QUOTE_COLON = say(
    "put a text that contains “: ” in quotation marks: {example}", example="'Huomio: …'"
)
_ONLY_QUOTES = (_QUOTE_IT, _QUOTE_COLON)
_NO_MORE = say("more text follows where the value has ended")
# What the parser says of characters that end something, where a text starts with them.
_NEVER_FIRST = ("found ','", "found '}'", "found ']'")
_ESCAPE = re.compile(r"\\U[0-9a-fA-F]*")
_PER_CENT = say("a line that starts with % is no content, here or above")
_INDENT = say(
    "let the keys that belong together start in the same column, and check the line above too"
)


@dataclass(frozen=True)
class _Saying:
    """Words of the parser (its context and its problem), and what we say for them: where it
    stopped, or where the part `opens` that it was reading. `quotable` is what quotation marks
    mend, for which the hint is how to write the very text in them, if that can be told."""

    context: str
    problem: str
    what: str
    hint: str
    opens: bool = False
    quotable: bool = False


# By what opens.
_UNCLOSED = {
    "{": say("in what “{{” opens here, a comma or the closing “}}” is missing"),
    "[": say("in what “[” opens here, a comma or the closing “]” is missing"),
}
_SAYINGS = (
    _Saying(
        "quoted scalar", "unexpected", say("this quotation mark is never closed"), _CLOSE_IT, True
    ),
    _Saying(
        "quoted scalar",
        "escape",
        say("a backslash in “double” quotation marks needs a special letter after it"),
        say("write the text in single quotation marks: {example}", example="'…'"),
    ),
    _Saying(
        "",
        r"'\t'",
        say("there is a tab here, where only spaces may stand"),
        say("use spaces instead"),
    ),
    _Saying(
        "",
        "cannot start any token",
        say("a text cannot start with this character"),
        _QUOTE_IT,
        quotable=True,
    ),
    _Saying("anchor", "", say("a text cannot start with {sign}", sign="&"), _QUOTE_IT, True, True),
    _Saying("alias", "", say("a text cannot start with {sign}", sign="*"), _QUOTE_IT, True, True),
    _Saying("tag", "", say("a text cannot start with {sign}", sign="!"), _QUOTE_IT, True, True),
    _Saying(
        "block scalar",
        "",
        say("after > or | the text starts on the next line"),
        say("move the text down"),
        quotable=True,
    ),
    _Saying("block", "found ','", _NO_MORE, say("delete the comma, or what follows")),
    _Saying("block", "found '}'", _NO_MORE, say("delete this “}}”, or open it with “{{” above")),
    _Saying("block", "found ']'", _NO_MORE, say("delete this “]”, or open it with “[” above")),
    _Saying(
        "flow mapping",
        "",
        _UNCLOSED["{"],
        say("put a text with a comma, a colon or # in quotation marks"),
        True,
    ),
    _Saying(
        "flow sequence",
        "",
        _UNCLOSED["["],
        say(
            "write for example  {example}  and put a text with [ ] in quotation marks",
            example="[fi, sv]",
        ),
        True,
    ),
    _Saying(
        "",
        "mapping values are not allowed",
        say("a second colon on the line"),
        _QUOTE_COLON,
        quotable=True,
    ),
    _Saying(
        "",
        "sequence entries are not allowed",
        say("a list cannot start on this line"),
        say("start each item of the list on a line of its own: {example}", example="- …"),
        quotable=True,
    ),
    _Saying(
        "simple key",
        "",
        say("expected “key: value” here, but the colon or the space after it is missing"),
        say(
            "write for example  {example}  or indent the line if it continues the text above",
            example="title: …",
        ),
        True,
    ),
    _Saying("", "found '<scalar>'", _NO_MORE, _QUOTE_IT, quotable=True),
    _Saying(
        "block collection", "", say("expected an item of the list, “- …”, or its keys"), _INDENT
    ),
    _Saying(
        "block mapping", "", say("this line is not indented like those it belongs to"), _INDENT
    ),
    _Saying(
        "", "expected the node content", say("a text cannot start with this character"), _QUOTE_IT
    ),
    _Saying("", "directive", _PER_CENT, say("remove the line that starts with %")),
    _Saying("", "document start", _PER_CENT, say("remove the line that starts with %")),
    _Saying("", "", say("this cannot be read as YAML"), _QUOTE_IT),
)


def quote_hint(comment: str) -> str:
    """What to do when a value became a comment, which is given from its # on."""
    if colour := re.match(r"#[0-9a-fA-F]{6}\b", comment):
        return say("put the colour in quotation marks: {example}", example=f'"{colour[0]}"')
    return say("what follows # is a comment: put it in quotation marks")


def start_of_item(place: Place) -> str:
    """How to write the start of the item of a list to which a line belongs."""
    line = place.text.strip()
    return (
        say("write  {example}", example=f"- {line}")
        if line.startswith("id:")
        else say("write  {example}  above this line", example="- id: …")
    )


def syntax_problem(
    error: Exception,
    last: Event | None,
    begin: Place | None,
    place: Callable[[StreamMark], Place],
) -> Problem:
    """The parser's error as a problem at a place.

    `last` is the last event that the parser delivered, `begin` where the content starts when it
    took the content to have ended, and `place` turns its marks into places.
    """
    return _as_mistyped(_as_parsed(error, last, begin, place), last, place)


def _as_mistyped(
    problem: Problem, last: Event | None, place: Callable[[StreamMark], Place]
) -> Problem:
    """The problem, or what is mistyped in its line or where the text that goes on there starts."""
    at = problem.place
    if at is None:
        return problem
    places = [at]
    if isinstance(last, ScalarEvent) and not last.style:
        places.insert(0, place(last.start_mark))
    for each in places:
        if each.line in (at.line, at.line - 1) and (found := mistyped(each.text)):
            there = replace(each, column=found.column + 1)
            return Problem(found.what, there, hint=found.hint)
    return problem


def _as_parsed(
    error: Exception,
    last: Event | None,
    begin: Place | None,
    place: Callable[[StreamMark], Place],
) -> Problem:
    stop = getattr(error, "problem_mark", None)
    if stop is None:  # the parser does not say where an escape is too large for a character
        return _no_character(place(last.end_mark) if last else None)
    context, problem = getattr(error, "context", None) or "", getattr(error, "problem", "") or ""
    if isinstance(last, ScalarEvent) and last.end_mark.line == stop.line:
        if last.style in ("'", '"') and "'<scalar>'" in problem:
            return _closed_too_early(last, place)
        if not last.style and last.start_mark.line < stop.line and "values" in problem:
            return _continued_by_mistake(last, stop, place)
    if place(stop).text.startswith("%"):
        hint = say("remove the line, or put the text in quotation marks")
        return Problem(
            say("a line that starts with % is no content"),
            replace(place(stop), column=1),
            hint=hint,
        )
    if begin and "document start" in problem:
        return _more_after_the_end(begin, place(stop))
    if "<stream end>" in problem and (lost := _lost_end(place(stop))):
        return lost
    if place(stop).text[: stop.column].rstrip().endswith(":") and problem.endswith(_NEVER_FIRST):
        context, problem = "", "cannot start any token"
    saying = next(s for s in _SAYINGS if s.context in context and s.problem in problem)
    mark = getattr(error, "context_mark", None) if saying.opens else None
    at = place(mark or stop)
    how: str = quote_text_hint(at.text, at.column - 1) if saying.quotable else ""
    if how and saying.hint not in _ONLY_QUOTES:
        how = say("{hint}  or {instead}", hint=how, instead=saying.hint)
    if saying.what == _UNCLOSED["{"]:
        how = _in_braces(at, place(stop), saying.hint)
    return Problem(saying.what, at, hint=_lost_end_hint(context, at) or how or saying.hint)


def _in_braces(opens: Place, stop: Place, hint: str) -> str:
    """What to do in braces, of which it can be told where two entries are to be parted only on one
    line; `hint` is what to do besides."""
    same_line = opens.line == stop.line
    parted = same_line and lost_comma_hint(opens.text, opens.column - 1, stop.column - 1)
    return parted or say(
        "write for example  {example}  and {hint}",
        example=example_of(opens.text, opens.column - 1),
        hint=hint,
    )


def _no_character(after: Place | None) -> Problem:
    hint = say("write the character itself, or leave it out")
    escape = _ESCAPE.search(after.text, after.column - 1) if after else None
    if after is None or escape is None:
        return Problem(
            say("there is an escape after this place that is no character"), after, hint=hint
        )
    return Problem(
        say("“{escape}” is no character", escape=escape[0]),
        replace(after, column=escape.start() + 1),
        hint=hint,
    )


def _lost_end_hint(context: str, opens: Place) -> str:
    """What to do when a bracket's end became part of a comment; empty when it did not."""
    comment = re.search(r"\s(#.*[]}])", opens.text[opens.column - 1 :])
    return quote_hint(comment[1]) if comment and "flow" in context else ""


def _lost_end(stop: Place) -> Problem | None:
    """The bracket in a line, the last that is read, whose end became part of a comment."""
    for opens in re.finditer(r"[\[{]", stop.text):
        at = replace(stop, column=opens.start() + 1)
        if hint := _lost_end_hint("flow", at):
            return Problem(_UNCLOSED[opens[0]], at, hint=hint)
    return None


def _more_after_the_end(begin: Place, stop: Place) -> Problem:
    if begin.column <= stop.column:
        hint = say(
            "remove a line above that starts with %, or the quotation marks or brackets there"
        )
        return Problem(say("the content has ended above, and more follows here"), stop, hint=hint)
    if stop.text.lstrip().startswith("- "):
        what = say("the first item of the list does not start with “- ”")
        return Problem(what, begin, hint=start_of_item(begin))
    what = say(
        "this line is indented further than line {line}, which belongs with it", line=stop.line
    )
    return Problem(
        what, begin, hint=say("let the keys that belong together start in the same column")
    )


def _closed_too_early(quoted: ScalarEvent, place: Callable[[StreamMark], Place]) -> Problem:
    end = place(quoted.end_mark)
    hint = lost_comma_hint(end.text, 0, end.column - 1) or _CLOSE_IT
    what = say(
        "the quotation mark that opens here closes on line {line}, column {column}, and more text"
        " follows it",
        line=end.line,
        column=end.column - 1,
    )
    return Problem(what, place(quoted.start_mark), hint=hint)


def _continued_by_mistake(
    plain: ScalarEvent, stop: StreamMark, place: Callable[[StreamMark], Place]
) -> Problem:
    begin = place(plain.start_mark)
    at = place(stop)
    indented = len(at.text) - len(at.text.lstrip(" "))
    if indented and stop.column > indented:
        what = say(
            "this line starts too far right: it reads as part of the text on line {line}",
            line=begin.line,
        )
        hint = say(
            "let it start in the same column as the key above, or write a space after each colon"
        )
        return Problem(what, replace(at, column=indented + 1), hint=hint)
    what = say(
        "up to this colon, the line reads as part of the text that starts on line {line}",
        line=begin.line,
    )
    return Problem(what, at, hint=say("write a space after each colon; {indent}", indent=_INDENT))
