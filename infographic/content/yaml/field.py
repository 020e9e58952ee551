"""The values that editors write besides texts: ids, names and choices, and what all fields share.

Each is a type for fields of a `Part`: it takes a `Scalar` or list as written, says in plain words
what is wrong with it, and describes itself in the JSON Schema.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Annotated, Any, TypeVar

from pydantic import (
    GetCoreSchemaHandler,
    GetJsonSchemaHandler,
)
from pydantic_core import CoreSchema, core_schema

from infographic.characters import without_marks
from infographic.content.yaml.check import found, nearest, wrong
from infographic.content.yaml.mistyped import CURLY_QUOTES
from infographic.content.yaml.source import Scalar
from infographic.content.yaml.syntax import quote_hint
from infographic.message import joined, say

T = TypeVar("T")

# Of ids, names and the like: they become parts of file names, and are compared with others.
MAX_NAME = 100
_LONGEST_PROPOSED = 60  # characters of a name, far fewer than any file name may have
_AN_ID, _A_NAME = say("an id"), say("a name")
ID_PATTERN = r"^[a-z0-9]+(-[a-z0-9]+)*$"


def read_by(read: Callable[[object], T], schema: dict[str, Any]) -> ReadBy:
    """Field metadata: `read` turns what is written into the value, or raises `wrong`."""
    return ReadBy(read, schema)


@dataclass(frozen=True, eq=False)
class ReadBy:
    read: Callable[[object], object]
    schema: dict[str, Any]

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return dict(self.schema)


def scalar(value: object, expected: str) -> Scalar:
    """The value when it is a word, number or text at all."""
    if not isinstance(value, Scalar) or value.kind == "nothing":
        hint = comment_hint(value) if isinstance(value, Scalar) else ""
        raise wrong(
            say("expected {expected}, found {found}", expected=expected, found=found(value)),
            hint or say("write one here"),
        )
    return value


def comment_hint(value: Scalar) -> str:
    """What to do when the value became a comment by starting with #; empty when it did not."""
    comment = comment_of(value)
    return quote_hint(comment) if comment else ""


def slug(text: str) -> str:
    """The nearest id: lowercase letters a–z, digits and single hyphens."""
    ascii_letters = without_marks(text).encode("ascii", "ignore").decode()
    return re.sub(r"[^a-z0-9]+", "-", ascii_letters).strip("-")


def is_slug(text: str) -> bool:
    return len(text) <= MAX_NAME and re.fullmatch(ID_PATTERN, text) is not None


def plain_name(value: str, what: str) -> str:
    """The value when it is a lowercase name with hyphens, which is safe in file names."""
    require_short(value, what)
    if re.fullmatch(ID_PATTERN, value):
        return value
    nearest = slug(re.sub(r"\.[a-z]{3,4}$", "", value))[:_LONGEST_PROPOSED].strip("-")
    raise wrong(
        say(
            "{what} has only the letters a–z, digits and single hyphens; found “{value}”",
            what=what,
            value=value,
        ),
        _NO_PLACEHOLDER
        if value.startswith("{")
        else say("write for example  {example}", example=nearest or "luo-tilit"),
    )


# Of what a row of a table may choose, but not by a placeholder.
_NO_PLACEHOLDER = say(
    "a placeholder can stand in texts only; a row chooses theme, logo and link in columns of these"
    " names"
)


def _id(value: object) -> str:
    return plain_name(str(scalar(value, _AN_ID)), _AN_ID)


def require_short(name: str, what: str) -> None:
    """Raises `wrong` when a name is too long; `what` says what it names."""
    if len(name) > MAX_NAME:
        raise wrong(
            say(
                "{what} has at most {most} characters; found {found}",
                what=what,
                most=MAX_NAME,
                found=len(name),
            ),
            say("write a shorter one"),
        )


def _token(value: object) -> str:
    name = str(scalar(value, _A_NAME))
    require_short(name, _A_NAME)
    if re.fullmatch(r"[a-z][a-z0-9]*([-_][a-z0-9]+)*", name):
        return name
    raise wrong(
        say("a name has only a–z, digits, hyphens and underscores; found “{name}”", name=name),
        say("write for example  {example}", example="on_panel"),
    )


def one_of(names: Sequence[str], what: str) -> ReadBy:
    """Field metadata: one of the names."""

    def read(value: object) -> str:
        return chosen(value, names, what)

    return read_by(read, {"type": "string", "enum": list(names)})


def chosen(value: object, names: Sequence[str], what: str) -> str:
    """The value when it is one of the names; `what` says of what."""
    name = str(scalar(value, what))
    if name not in names:
        allowed = say("allowed are: {names}", names=", ".join(names))
        meant = nearest(name, names)
        hint = joined(" ", (say("did you mean “{match}”?", match=meant), allowed))
        hint = hint if meant else allowed
        raise wrong(say("expected {what}, found “{name}”", what=what, name=name), hint)
    return name


def comment_of(value: Scalar) -> str:
    """The comment that a value became by starting with #, from there on; empty when it did not."""
    comment = re.match(r"[^:#]*: +(#.*)", value.place.text[value.place.column - 1 :])
    return comment[1] if comment and not value else ""


def _name(value: object) -> str:
    name = str(scalar(value, _A_NAME)).strip()
    if not name:
        raise wrong(say("the name is empty"), say("write it, or delete the line"))
    bare = name.strip(CURLY_QUOTES)
    if bare and name[0] in CURLY_QUOTES and name[-1] in CURLY_QUOTES:
        what = say("curly quotation marks are taken as part of the name: {name}", name=name)
        raise wrong(what, say("write it without:  {bare}", bare=bare))
    require_short(name, _A_NAME)
    return name


Id = Annotated[str, read_by(_id, {"type": "string", "pattern": ID_PATTERN})]
Token = Annotated[str, read_by(_token, {"type": "string"})]
Name = Annotated[str, read_by(_name, {"type": "string", "minLength": 1})]
