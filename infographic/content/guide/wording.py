"""A text as editors write it: the same words in each language of the guide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache, partial
from typing import Annotated, Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, ValidationInfo
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from infographic.characters import between_spaces
from infographic.content.guide.filling import IN_FILE_NAME
from infographic.content.known import Known
from infographic.content.language.language import CODE_PATTERN
from infographic.content.slot import IN_TEXT, Slot
from infographic.content.yaml.braces import lone_entries, told
from infographic.content.yaml.check import (
    KEY,
    Location,
    all_wrong_within,
    found,
    missing_space_hint,
    near,
    nearest,
    wrong,
)
from infographic.content.yaml.field import comment_hint, plain_name, scalar
from infographic.content.yaml.mistyped import in_braces, quoted
from infographic.content.yaml.source import LocatedDict, LocatedList, Scalar
from infographic.errors import Place
from infographic.message import Message, say
from infographic.per_language import PerLanguage

MAX_LENGTH = 5000
DRAFT = "draft"
DRAFT_BEFORE = (
    "Vanha merkintä: nyt approvals.yaml kertoo, mikä odottaa hyväksyntää. An older way to say what "
    "awaits approval, which approvals.yaml does now."
)

_IN_BRACES = re.compile(r"\{[^{}:,]+\}")
_UNNAMED = PerLanguage[str]({})

_Error = tuple[Location, PydanticCustomError]


@dataclass(frozen=True)
class WordsKind:
    """What words of a kind of field may be: `check` refuses them or gives them back, `slot` says
    how a value stands in them."""

    check: Callable[[str], str]
    slot: Slot = IN_TEXT


def _any_words(words: str) -> str:
    return words


_ANY_WORDS = WordsKind(_any_words)


@dataclass(frozen=True)
class Text:
    """`words` and where they stand; `drafts` are the languages whose wording awaits approval. Once
    the whole guide is read, `items` say what the text is in words for a message (step 3 “Bygg
    nätverk”, title), and `id` is its name for programs (steps.verkostoidu.title), which stays when
    steps are moved. In a guide with placeholders, `template` has the words as they are written,
    with these.

    Spaces and line breaks at the ends are left out and those within count as one space; letters
    are composed (Unicode NFC). No-break spaces and soft hyphens stay.
    """

    words: PerLanguage[str]
    places: PerLanguage[Place]
    drafts: tuple[str, ...] = ()
    items: PerLanguage[str] = _UNNAMED
    id: str = ""
    template: PerLanguage[str] | None = None

    @property
    def written(self) -> PerLanguage[str]:
        """The words as they stand in the file, which is what is edited and approved."""
        return self.template or self.words

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _schema(partial(_read, kind=_ANY_WORDS))

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"$kind": "text"}


@dataclass(frozen=True)
class ReadBy:
    """Field metadata: another way to read a `Text`."""

    read: Callable[[object, ValidationInfo], Any]
    kind: str

    def __get_pydantic_core_schema__(
        self, source: object, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        return _schema(self.read)

    def __get_pydantic_json_schema__(
        self, schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"$kind": self.kind}


def _schema(read: Callable[[object, ValidationInfo], Any]) -> CoreSchema:
    return core_schema.with_info_plain_validator_function(read)


def _read(value: object, info: ValidationInfo, kind: WordsKind) -> Text:
    known = Known.to(info)
    if not isinstance(value, LocatedDict):
        example = ", ".join(f"{code}: …" for code in known.languages or ("fi", "sv"))
        raise wrong(
            say("expected the text in each language, found {found}", found=found(value)),
            missing_space_hint(value)
            or say("write for example  {example}", example=f"{{{example}}}"),
        )
    lone = lone_entries(value, known.languages or ())
    unlike = told(value, lone, known.languages or ())
    written, errors = _words_of(value, known, kind, lone)
    errors += [((each.rest[0], KEY), wrong(each.what, each.hint)) for each in unlike]
    errors += _missing(value, known, [each.meant for each in unlike])
    drafts, draft_errors = _drafts_of(value, known)
    if errors or draft_errors:
        raise all_wrong_within([*errors, *draft_errors])
    places = {str(code): each.place for code, each in value.items() if code in written}
    return _text(written, places, drafts)


def _text(
    written: Mapping[str, _Words], places: Mapping[str, Place], drafts: tuple[str, ...] = ()
) -> Text:
    words = PerLanguage({code: each.shown for code, each in written.items()})
    template = PerLanguage({code: each.typed for code, each in written.items()})
    return Text(
        words, PerLanguage(places), drafts, template=None if template == words else template
    )


class _Words(NamedTuple):
    """Words as they are typed, and as they are shown."""

    typed: str
    shown: str


def _words(typed: str, code: str, known: Known, kind: WordsKind, name: str) -> _Words:
    """Words of a kind; raises `wrong` when they are not, or `name` has too many."""
    if known.filling is None:
        return _Words(typed, kind.check(typed))
    tried = _short(as_read(known.filling.tried(typed, code, kind.slot)), name)
    checked = kind.check(tried)
    shown = as_read(known.filling.shows(typed, code, kind.slot))
    return _Words(typed, checked if shown == tried else shown)


def _words_of(
    value: LocatedDict, known: Known, kind: WordsKind, lone: Sequence[str]
) -> tuple[dict[str, _Words], list[_Error]]:
    words: dict[str, _Words] = {}
    errors: list[_Error] = []
    left_out = frozenset((DRAFT, *lone))
    for code, written in value.items():
        if code in left_out:
            continue
        try:
            _require_language(code, known)
        except PydanticCustomError as error:
            errors.append(((code, KEY), error))
            continue
        try:
            name = _text_in(str(code))
            words[str(code)] = _words(_plain_words(written, name), str(code), known, kind, name)
        except PydanticCustomError as error:
            errors.append(((code,), error))
    return words, errors


@lru_cache(maxsize=64)
def _text_in(code: str) -> Message:
    """What a text in a language is called. Remembered: each text of a guide asks."""
    return say("the text in “{code}”", code=code)


def _require_language(code: str, known: Known) -> None:
    if known.languages is None:
        if not re.fullmatch(CODE_PATTERN, code):
            raise wrong(
                say("“{code}” is no language code", code=code),
                say("write for example  {example}", example="fi"),
            )
    elif code not in known.languages:
        hint = near(code, known.languages, say("the keys of a text are"))
        raise wrong(say("the guide has no language “{code}”", code=code), hint)


def as_read(words: str) -> str:
    """Words as they are read: without spaces and line breaks at their ends, with one space for
    several within, and letters composed."""
    return unicodedata.normalize("NFC", " ".join(between_spaces(words.strip())))


def _plain_words(value: object, name: str) -> str:
    if not isinstance(value, Scalar):
        raise wrong(
            say("expected {expected}, found {found}", expected=name, found=found(value)),
            _as_one_text(value),
        )
    nothing = value.kind == "nothing"
    words = "" if nothing else as_read(value)
    if all(unicodedata.category(character)[0] in "ZC" for character in words):
        raise wrong(say("{name} is empty", name=name), comment_hint(value) or say("write it"))
    if value.comment:
        raise wrong(
            say("what follows # is left out as a comment: “{comment}”", comment=value.comment),
            say(
                "put the text in quotation marks: {quoted} (a comment goes on a line of its own)",
                quoted=quoted(f"{words} {value.comment}"),
            ),
        )
    return _short(words, name)


def _as_one_text(value: object) -> str:
    """What to write in place of something else than a text: {office} is read as a key in braces."""
    if isinstance(value, LocatedDict) and (
        typed := _IN_BRACES.match(value.place.text, value.place.column - 1)
    ):
        return say("put the text in quotation marks: {quoted}", quoted=quoted(typed[0]))
    return say("write it as one text")


def _short(words: str, name: str) -> str:
    if len(words) > MAX_LENGTH:
        what = say(
            "{name} has {number} characters; at most {most} are taken",
            name=name,
            number=len(words),
            most=MAX_LENGTH,
        )
        raise wrong(what, say("shorten it"))
    return words


def _missing(value: LocatedDict, known: Known, told: Sequence[str]) -> list[_Error]:
    """An error for each language that is missing, and not only misspelt or told already."""
    languages = known.languages or ()
    keys = [*languages, DRAFT]
    meant = {*told, *(nearest(code, keys) for code in value if code not in keys)}
    return [
        (
            (),
            wrong(
                say("the text in “{code}” is missing", code=code),
                say("add  {example}", example=f"{code}: …"),
            ),
        )
        for code in languages
        if code not in value and code not in meant
    ]


def _drafts_of(value: LocatedDict, known: Known) -> tuple[tuple[str, ...], list[_Error]]:
    if DRAFT not in value:
        return (), []
    written = value[DRAFT]
    if not isinstance(written, LocatedList):
        example = ", ".join(known.languages or ("fi", "sv"))
        what = say(
            "expected a list of the languages that await approval, found {found}",
            found=found(written),
        )
        return (), [
            (
                (DRAFT,),
                wrong(what, say("write for example  {example}", example=f"{DRAFT}: [{example}]")),
            )
        ]
    errors: list[_Error] = []
    for index, code in enumerate(written):
        try:
            _draft(code, known)
        except PydanticCustomError as error:
            errors.append(((DRAFT, index), error))
    return tuple(str(code) for code in written), errors


def _draft(value: object, known: Known) -> str:
    code = str(scalar(value, say("the code of a language")))
    if known.languages is not None and code not in known.languages:
        hint = near(code, known.languages, say("the languages of the guide are"))
        raise wrong(say("the guide has no language “{code}”", code=code), hint)
    return code


_THE_TEXT = say("the text")


def checked_same_or_each(
    kind: WordsKind, name: str = _THE_TEXT
) -> Callable[[object, ValidationInfo], Text]:
    """A reader of a text of a kind that may be the same in every language; `name` is what it is
    called."""
    return partial(read_same_or_each, kind=kind, name=name)


def read_same_or_each(
    value: object, info: ValidationInfo, kind: WordsKind = _ANY_WORDS, name: str = _THE_TEXT
) -> Text:
    known = Known.to(info)
    languages = known.languages or ()
    if isinstance(value, LocatedList):
        what = say("expected one text, or one in each language, found a list")
        raise wrong(what, _unlisted(value, languages, info.field_name))
    if not isinstance(value, Scalar):
        return _read(value, info, kind)
    typed = _plain_words(value, name)
    if not languages:
        kind.check(typed)
    return _text(
        {code: _words(typed, code, known, kind, name) for code in languages},
        dict.fromkeys(languages, value.place),
    )


def _unlisted(value: LocatedList, languages: Sequence[str], key: str | None) -> str:
    """How to write what stands in a list: alone, or each for a language."""
    texts = [in_braces(text) for text in value if isinstance(text, Scalar) and text]
    if len(texts) == len(value) == 1:
        example = f"{key}: {texts[0]}"
        if value.place.text.startswith("[", value.place.column - 1):
            return say("write it without the brackets:  {example}", example=example)
        return say("write it without the hyphen:  {example}", example=example)
    if not len(texts) == len(value) == len(languages):
        texts = ["…"] * len(languages or ("fi", "sv"))
    pairs = zip(languages or ("fi", "sv"), texts, strict=True)
    each = ", ".join(f"{code}: {text}" for code, text in pairs)
    return say("write for example  {example}", example=f"{key}: {{{each}}}")


def _read_languages(value: object, info: ValidationInfo) -> str:
    return _draft(value, Known.to(info))


def file_name_words(words: str) -> str:
    """The words when files may be named by them; raises `wrong` when not."""
    return plain_name(words, say("a file name"))


_FILE_NAME = WordsKind(file_name_words, IN_FILE_NAME)
FileName = Annotated[Text, ReadBy(partial(_read, kind=_FILE_NAME), "file name")]
SameOrEach = Annotated[Text, ReadBy(read_same_or_each, "same or each")]
DraftLanguage = Annotated[str, ReadBy(_read_languages, "language")]
