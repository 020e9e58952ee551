"""The texts of a guide as they go to a translator."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from infographic.content.edit.languages import in_languages
from infographic.content.guide.approvals import Approvals, ApprovalState, Wording
from infographic.content.guide.local import localise
from infographic.content.guide.naming import texts_in
from infographic.content.guide.wording import Text
from infographic.content.house import HOUSE
from infographic.content.language.language import is_a_guides
from infographic.content.load import GUIDE, RULES, STEPS, Content
from infographic.content.yaml.encoding import MAX_BYTES
from infographic.errors import ContentError, Problem
from infographic.files import MissingError, UnreadableError, read_whole
from infographic.message import joined, say
from infographic.publish.advice.untranslated import untranslated
from infographic.publish.offer import load
from infographic.text.coverage import drawn_texts
from infographic.translation.exchanged import Exchange, ExchangedText, Fit, TextState
from infographic.translation.note import note_on

# In what order people read a picture; what is not named here comes last.
_READING = (
    "title",
    "subtitle",
    "audiences",
    "steps",
    "rules",
    "rule_items",
    "quote",
    "chart",
    "link",
    "footer",
    "edition",
    "publisher",
    "logo",
    "alt",
)
# What editors keep to themselves: others have linked to the names and addresses of files.
_KEPT = frozenset({"file_name", "page.address"})
_NO_FITS: Mapping[str, Fit] = {}


def exchange_of(
    content: Content, source: str, target: str, fits: Mapping[str, Fit] = _NO_FITS
) -> Exchange:
    """What is to be translated of a guide, `fits` being how long each text may get, by its id (see
    `fits.py`). Of a new language the guide's texts are all missing.

    Texts that are written once for all languages stay with the editors, and so do names of files,
    the address of the page, and what the guides of a house share. ContentError when the guide is
    not in the source language, and when no guide can be in the target language.
    """
    _require_languages(content, source, target)
    is_new = target not in content.guide.languages
    whole = in_language(content, target) if is_new else content
    untouched = {problem.place for problem in untranslated(whole)}
    drawn = {words.id for words in drawn_texts(localise(whole.guide, source))}
    texts = (
        ExchangedText(
            text.id,
            text.items[source],
            note_on(text.id),
            text.written[source],
            "" if is_new else text.written[target],
            TextState.MISSING
            if is_new or text.places[target] in untouched
            else _state_of(text, target, content.approvals),
            text.id in drawn,
            fits.get(text.id, Fit()),
        )
        for text in _handed_over(whole, source, target)
    )
    folder, title = content.folder.resolve().name, content.guide.title.words[source]
    return Exchange(folder, title, source, target, tuple(texts), is_new)


def in_language(content: Content, code: str) -> Content:
    """The guide with one more language, in which it says what it says in its default one;
    ContentError when a file cannot be edited."""
    languages = content.guide.languages
    texts = in_languages(files_of(content), languages, (*languages, code))
    return load(content.folder, texts=texts)


def files_of(content: Content) -> Mapping[str, str]:
    """The files with the texts of a guide, by name, byte for byte; ContentError when one cannot be
    read."""
    texts = {}
    for name in (GUIDE, STEPS, RULES):
        try:
            texts[name] = read_whole(content.folder / name, MAX_BYTES).decode()
        except MissingError:
            continue
        except UnreadableError as error:
            raise ContentError(Problem(error.what, item=name, hint=error.hint)) from None
    return texts


def _handed_over(content: Content, source: str, target: str) -> Iterator[Text]:
    """The texts that are a translator's, in the order of reading."""
    texts = [
        text
        for text in texts_in(content.guide)
        if text.id not in _KEPT
        and text.places[source] != text.places[target]
        and Path(text.places[source].file).name != HOUSE
    ]
    yield from sorted(texts, key=_place_in_reading)


def _place_in_reading(text: Text) -> int:
    part = text.id.partition(".")[0]
    return _READING.index(part) if part in _READING else len(_READING)


def _state_of(text: Text, language: str, approvals: Approvals) -> TextState:
    wording = Wording(
        text.id, language, text.written[language], text.items[language], text.places[language]
    )
    is_approved = approvals.state(wording) is ApprovalState.APPROVED
    return TextState.APPROVED if is_approved else TextState.AWAITING


def _require_languages(content: Content, source: str, target: str) -> None:
    languages = content.guide.languages
    if source not in languages:
        hint = say("its languages are: {languages}", languages=joined(", ", languages))
        what = say("the guide has no language “{code}”", code=source)
        raise ContentError(Problem(what, hint=hint))
    if source == target:
        what = say("“{code}” is both the language to translate from and into", code=source)
        raise ContentError(Problem(what, hint=say("name another one of the two")))
    if not is_a_guides(target):
        what = say("no guide can be in “{code}”", code=target)
        raise ContentError(Problem(what, hint=say("write the code of a language: fi, sv, en, se")))
