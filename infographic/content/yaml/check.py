"""From located data to the typed model, with every error in plain words and at its place.

pydantic walks the data; the fields' own types (see `field` and `wording`) say what is wrong with
`wrong`, and `checked` finds the place of each error in the file.
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterable, Sequence
from typing import Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    ModelWrapValidatorHandler,
    TypeAdapter,
    ValidationError,
    ValidationInfo,
    model_validator,
)
from pydantic_core import ErrorDetails, InitErrorDetails, PydanticCustomError

from infographic.content.yaml.braces import Lone, lone_entries, told
from infographic.content.yaml.item import item_of
from infographic.content.yaml.mistyped import in_braces, mistyped
from infographic.content.yaml.source import LocatedDict, Scalar, Source, Value, child_at
from infographic.errors import ContentError, Place, Problem
from infographic.message import Message, cut, each_text, joined, say

T = TypeVar("T")

Location = tuple[int | str, ...]

_OURS = "content"
_UNREADABLE = (
    say("this cannot be read"),
    say("write it another way, or leave it out and tell the maintainer of the program"),
)
_LONGEST_WORD = 100  # that is compared with others
_LONGEST_FOUND = 100  # that is shown whole
# Of messages, in characters: a hint may show a whole text in quotation marks.
_LONGEST_WHAT, _LONGEST_HINT = 1000, 6000
_KEYS_ARE = say("the keys here are")
KEY = "[key]"  # pydantic's mark, at the end of a location, for a key rather than its value


class Part(BaseModel):
    """A mapping with fixed keys in an editor's file."""

    # What a part is within another one is never asked for alone: only whole files are checked.
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True, defer_build=True)

    @model_validator(mode="wrap")
    @classmethod
    def _in_plain_words(
        cls, value: object, handler: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        if not isinstance(value, dict):
            hint = missing_space_hint(value) or _instead(cls, value, info)
            raise wrong(say("expected keys and values, found {found}", found=found(value)), hint)
        try:
            return handler(value)
        except ValidationError as error:
            unlike = _lone(cls, value)
            errors = _without_misspelt(cls, error.errors(include_url=False), unlike)
            details = [_plain(cls, detail, value, info) for detail in errors]
            details += [_of_lone(cls, each) for each in unlike]
            raise ValidationError.from_exception_data(cls.__name__, details) from None

    @classmethod
    def example(cls, key: str, value: dict[str, Value], known: object) -> object:  # noqa: ARG003
        """An example of what may stand under a key that `value` lacks; None when a text in every
        language will do. `known` is what the file is checked against."""
        return next(iter(cls.model_fields[key].examples or ()), None)

    @classmethod
    def key_of(cls, text: str) -> str:  # noqa: ARG003
        """The key that a text which stands in place of the keys is probably meant for; empty when
        that cannot be told."""
        return ""


def wrong(what: str, hint: str) -> PydanticCustomError:
    """What a validator raises: what is wrong with the value, and what to do next.

    pydantic keeps both for `_problem` to say; a message of its own would take what is in braces
    for names, and neither can it carry half a character.
    """
    return PydanticCustomError(
        _OURS, _OURS, {"what": each_text(what, _whole), "hint": each_text(hint, _whole)}
    )


def _whole(words: str) -> str:
    """The words with \\ud800 for half of a character, which no file can be written with."""
    return words.encode("utf-8", "backslashreplace").decode("utf-8")


def all_wrong(errors: Iterable[tuple[Location, PydanticCustomError]]) -> ValidationError:
    """Several errors at once in one value, each at its location below it."""
    details = [InitErrorDetails(type=error, loc=at, input=None) for at, error in errors]
    return ValidationError.from_exception_data("content", details)


def all_wrong_within(errors: Iterable[tuple[Location, PydanticCustomError]]) -> ValidationError:
    """The same, but messages name the value itself as the item, whatever is below it."""
    return all_wrong(
        (at, PydanticCustomError(_OURS, _OURS, {**(error.context or {}), "below": len(at)}))
        for at, error in errors
    )


def found(value: object) -> Message:
    """A value in words, for “expected …, found …”."""
    if isinstance(value, dict):
        return say("keys and values")
    if isinstance(value, list | tuple):
        return say("a list")
    if isinstance(value, Scalar) and value.kind == "nothing":
        return say("nothing")
    text = str(value)
    return say("“{text}”", text=cut(text, _LONGEST_FOUND))


_ALLOWED = say("allowed are")


def near(word: str, allowed: Sequence[str], noun: str = _ALLOWED) -> Message:
    """A hint: the nearest of the allowed words, or else all of them."""
    match = nearest(word, allowed)
    if match:
        return say("did you mean “{match}”?", match=match)
    return joined(": ", (noun, ", ".join(allowed)))


def missing_space_hint(value: object) -> str:
    """What to write when a value is no keys and values, because the space after its colon is
    missing; empty when it is not."""
    if not isinstance(value, Scalar):
        return ""
    typed = mistyped(value.place.text[value.place.column - 1 :])
    return say("put a space after the colon:  {example}", example=typed.meant) if typed else ""


def nearest(word: str, allowed: Sequence[str]) -> str:
    """The allowed word that is spelt most like this one; empty when none is."""
    if len(word) > _LONGEST_WORD:
        return ""
    return next(iter(difflib.get_close_matches(word.lower(), allowed, 1, cutoff=0.5)), "")


def checked(adapter: TypeAdapter[T], source: Source, known: object, file: str = "") -> T:
    """The file's value as its type; ContentError with everything that is wrong in the file, in
    its order.

    `known` is what the validators check names against; `file` is the collection that the file
    itself is ("steps"), for the names of things in messages.
    """
    problems = [*source.problems]
    if source.value is not None:
        try:
            value = adapter.validate_python(source.value, context=known)
        except ValidationError as error:
            details = error.errors(include_url=False)
            found = (_problem(detail, source.value, file) for detail in details)
            problems += (problem for problem in found if not source.tells(problem.place))
    if problems:
        raise ContentError(in_file_order(problems))
    return value


def in_file_order(problems: Iterable[Problem]) -> list[Problem]:
    """The problems of one file by line and column, each once."""
    return sorted(dict.fromkeys(problems), key=_position)


def _position(problem: Problem) -> tuple[int, int]:
    return (problem.place.line, problem.place.column) if problem.place else (0, 0)


def _problem(detail: ErrorDetails, value: Value, file: str) -> Problem:
    at, context = detail["loc"], _said(detail).context or {}
    what = cut(context["what"], _LONGEST_WHAT)
    hint = cut(context["hint"], _LONGEST_HINT)
    below = int(context.get("below", 2 if at[-1:] == (KEY,) else 0))
    return Problem(what, _place(value, at), item_of(value, at[: len(at) - below], file), hint)


def _said(detail: ErrorDetails) -> PydanticCustomError:
    """What one of our validators said, or plain words where something else has failed."""
    if detail["type"] == _OURS:
        return PydanticCustomError(_OURS, _OURS, detail.get("ctx", {}))
    return wrong(*_UNREADABLE)


def _place(value: Value, at: Location) -> Place:
    """Where the value at a location stands, or its key; for what is missing, its parent."""
    for index, step in enumerate(at):
        if at[index + 1 :] == (KEY,) and isinstance(value, LocatedDict):
            return value.key_places.get(str(step), value.place)
        child = child_at(value, step)
        if child is None:
            break
        value = child
    return value.place


def _lone(cls: type[Part], value: dict[str, Value]) -> list[Lone]:
    """The entries in braces that a comma has cut off, or whose colon is missing."""
    if not isinstance(value, LocatedDict):
        return []
    return told(value, lone_entries(value, cls.model_fields), cls.model_fields)


def _of_lone(cls: type[Part], lone: Lone) -> InitErrorDetails:
    keys = joined(": ", (_KEYS_ARE, _names(cls)))
    error = wrong(lone.what, lone.hint if lone.meant else joined("; ", (lone.hint, keys)))
    return InitErrorDetails(type=error, loc=(lone.rest[0], KEY), input=None)


def _without_misspelt(
    cls: type[Part], errors: list[ErrorDetails], lone: list[Lone]
) -> list[ErrorDetails]:
    """The errors but for keys that are missing only because they are misspelt, and for what is
    told of lone entries."""
    is_told = {key for each in lone for key in each.rest}
    left = [e for e in errors if e["type"] != "extra_forbidden" or e["loc"][-1] not in is_told]
    unknown = [str(e["loc"][-1]) for e in left if e["type"] == "extra_forbidden"]
    meant = {each.meant for each in lone} | {nearest(k, list(cls.model_fields)) for k in unknown}
    return [e for e in left if e["type"] != "missing" or e["loc"][-1] not in meant]


def _plain(
    cls: type[Part], detail: ErrorDetails, value: dict[str, Value], info: ValidationInfo
) -> InitErrorDetails:
    """pydantic's own complaints about keys of `cls` as ours; others pass unchanged."""
    at = detail["loc"]
    key = str(at[-1])
    if detail["type"] == "missing":
        example = _example(cls, key, value, info)
        error = wrong(
            say("“{key}” is missing", key=key),
            say("add for example  {example}", example=f"{key}: {example}"),
        )
    elif detail["type"] == "extra_forbidden":
        at = (*at, KEY)
        hint = near(key, list(cls.model_fields), _KEYS_ARE)
        error = wrong(say("unknown key “{key}”", key=key), hint)
    else:
        error = _said(detail)
        optional = len(at) == 1 and not cls.model_fields[key].is_required()
        if optional and (instead := _deletion(key, value.get(key))):
            context = error.context or {}
            hint = context["hint"]
            hint = (
                say("{hint}  or {instead}", hint=hint, instead=instead)
                if "  " in hint
                else say("{hint}, or {instead}", hint=hint, instead=instead)
            )
            error = PydanticCustomError(_OURS, _OURS, {**context, "hint": hint})
    return InitErrorDetails(type=error, loc=at, input=None)


def _deletion(key: str, value: Value | None) -> str:
    """How to leave out a key without a value; empty when it has one, or has lost it in a
    comment."""
    if not isinstance(value, Scalar) or value.kind != "nothing" or "#" in value.place.text:
        return ""
    alone = re.fullmatch(rf" *{re.escape(key)} *: *\S*", value.place.text)
    return say("delete the line") if alone else say("delete “{key}”", key=key)


def _instead(cls: type[Part], value: object, info: ValidationInfo) -> str:
    """What to write in place of a value that is no keys and values."""
    if isinstance(value, Scalar) and value.kind == "nothing":
        return say("write its keys on the lines below, indented ({names})", names=_names(cls))
    on_a_line = isinstance(value, Scalar) and "\n" not in value and len(value) <= _LONGEST_FOUND
    key = cls.key_of(str(value)) if on_a_line else ""
    if not key:
        return say("keys: {names}", names=_names(cls))
    entries = (
        f"{name}: {in_braces(str(value)) if name == key else _example(cls, name, {}, info)}"
        for name, field in cls.model_fields.items()
        if name == key or field.is_required()
    )
    example = f"{_key_before(value)}{{{', '.join(entries)}}}"
    return say("write for example  {example}", example=example)


def _key_before(value: object) -> str:
    """The key before a value on its line, with its colon; empty when there is none."""
    assert isinstance(value, Scalar)
    found = re.search(r"[a-z_]+: +$", value.place.text[: value.place.column - 1])
    return found[0] if found else ""


def _example(cls: type[Part], key: str, value: dict[str, Value], info: ValidationInfo) -> str:
    return _yaml(cls.example(key, value, info.context) or _in_each_language(info))


def _names(cls: type[Part]) -> str:
    return ", ".join(cls.model_fields)


def _in_each_language(info: ValidationInfo) -> dict[str, str]:
    return dict.fromkeys(getattr(info.context, "languages", None) or ("fi", "sv"), "…")


def _yaml(value: object) -> str:
    """A value as YAML on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{key}: {_yaml(item)}" for key, item in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(_yaml, value)) + "]"
    return f'"{value}"' if str(value).startswith("#") else str(value)
