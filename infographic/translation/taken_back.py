"""What comes back from a translator, held against the guide: what would change, and what does not
belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.placeholder import pieces_of, placeholders_in
from infographic.content.guide.wording import as_read
from infographic.content.load import Content
from infographic.content.yaml.invisible import spaced, unwelcome, unwelcome_problem
from infographic.errors import ContentError, Place, Problem
from infographic.message import cut, joined, say
from infographic.translation.exchange_of import exchange_of
from infographic.translation.exchanged import Exchange, ExchangedText, TextState
from infographic.translation.returned import Returned, ReturnedText

_SHOWN = 60  # characters of a text in a message
_FEW = 3  # translations that are those of other texts; two may have been confused in the guide


@dataclass(frozen=True)
class Change:
    """A text of the guide that gets other words; `before` is empty where the guide was not in the
    language. `lapses` is whether somebody had approved the words that it had."""

    id: str
    where: str
    before: str
    after: str
    lapses: bool = False


@dataclass(frozen=True)
class TakenBack:
    """What a translator's file would change in the guide, in the order of reading.

    `left_out` are the texts that the file does not have, which stay as they are, if the guide is in
    the language; `untranslated` those of a new language that it has no words for, which begin with
    those of the guide's default language. Both are named in words.
    """

    source_language: str
    language: str
    changes: tuple[Change, ...]
    left_out: tuple[str, ...] = ()
    untranslated: tuple[str, ...] = ()
    is_new: bool = False

    @property
    def lapsing(self) -> int:
        """How many approvals lapse."""
        return sum(change.lapses for change in self.changes)


def taken_back(content: Content, returned: Returned) -> TakenBack:
    """What would change in a guide. ContentError with a problem for each row of the file that does
    not belong into it: then nothing of the file is to be taken, for its rows belong together."""
    if not returned.texts:
        what = say("there is no text in it")
        hint = say("is it the file that the translator sent back?")
        raise ContentError(Problem(what, item=returned.file, hint=hint))
    exchange = _exchange(content, returned)
    if not exchange.is_new and not any(map(_read, (each.target for each in returned.texts))):
        what = say("there is no translation in it")
        hint = say("is it the file that the translator sent back?")
        raise ContentError(Problem(what, item=returned.file, hint=hint))
    texts = {text.id: text for text in exchange.texts}
    if not any(each.id in texts for each in returned.texts):
        what = say("none of the texts in it are of this guide")
        hint = say("is it the file of another guide, or are the ids lost?")
        raise ContentError(Problem(what, item=returned.file, hint=hint))
    problems = [
        *_double(returned.texts),
        *(
            problem
            for each in returned.texts
            for problem in _wrong(each, texts, exchange, returned)
        ),
    ]
    problems = problems or [*_out_of_place(returned.texts, texts)]
    if problems:
        raise ContentError(problems)
    rows = {each.id: each for each in returned.texts}
    changes = [
        change
        for text in exchange.texts
        if text.id in rows
        for change in _changes(text, rows[text.id])
    ]
    translated = {change.id for change in changes}
    return TakenBack(
        exchange.source_language,
        exchange.target_language,
        tuple(changes),
        ()
        if exchange.is_new
        else tuple(text.where for text in exchange.texts if text.id not in rows),
        tuple(text.where for text in exchange.texts if text.id not in translated)
        if exchange.is_new and changes
        else (),
        exchange.is_new,
    )


def _exchange(content: Content, returned: Returned) -> Exchange:
    """What would go out; ContentError, with the file, when its languages are none of a guide."""
    try:
        return exchange_of(content, returned.source_language, returned.target_language)
    except ContentError as error:
        raise ContentError(
            [
                each if each.place or each.item else replace(each, item=returned.file)
                for each in error.problems
            ]
        ) from None


def _changes(text: ExchangedText, row: ReturnedText) -> Iterator[Change]:
    words = _read(row.target)
    if words not in ("", text.target) and not _is_only_the_guides(row, text):
        reads_otherwise = fingerprint_of(words) != fingerprint_of(text.target)
        lapses = text.state is TextState.APPROVED and reads_otherwise
        yield Change(text.id, text.where, text.target, words, lapses)


def _is_only_the_guides(row: ReturnedText, text: ExchangedText) -> bool:
    """Whether the guide has changed its words since, and the translator has not."""
    return _is_untouched(row) and row.before != fingerprint_of(text.target)


def _is_untouched(row: ReturnedText) -> bool:
    """Whether the translator has left it as it was handed over, but for where lines may end."""
    return bool(row.before) and row.before == fingerprint_of(_read(row.target))


def _read(words: str) -> str:
    return as_read(spaced(words))


def _double(rows: Sequence[ReturnedText]) -> Iterator[Problem]:
    first: dict[str, ReturnedText] = {}
    for row in rows:
        before = first.setdefault(row.id, row)
        if before is not row and row.id:
            what = say("the text “{id}” is here for the second time", id=row.id)
            hint = say("it is in {place} too: delete one of the two", place=before.id_place)
            yield Problem(what, item=row.id_place, hint=hint)


def _out_of_place(
    rows: Sequence[ReturnedText], texts: Mapping[str, ExchangedText]
) -> Iterator[Problem]:
    """That translations stand beside the originals of others, as they do when one column is sorted
    or shifted and the others are not."""
    moved = {row.id: row for row in rows if _read(row.target) not in ("", texts[row.id].target)}
    elsewhere = {texts[each].target for each in moved} - {""}
    strayed = [row for row in moved.values() if _read(row.target) in elsewhere]
    if len(strayed) >= _FEW:
        what = say(
            "{count} translations are those of other texts, from here on: “{text}”",
            count=len(strayed),
            text=cut(_read(strayed[0].target), _SHOWN),
        )
        hint = say("was one column sorted or shifted without the others? Put it back")
        yield Problem(what, item=strayed[0].target_place, hint=hint)


def _wrong(
    row: ReturnedText,
    texts: Mapping[str, ExchangedText],
    exchange: Exchange,
    returned: Returned,
) -> Iterator[Problem]:
    """What is wrong with one row."""
    text = texts.get(row.id)
    if text is None:
        yield _unknown(row)
        return
    if fingerprint_of(_read(row.source)) != text.fingerprint:
        yield _other_source(row, text, returned)
        return
    words = _read(row.target)
    if odd := unwelcome(spaced(row.target)):
        found = unwelcome_problem(row.target, odd, Place("", 1, 1, ""))
        yield Problem(found.what, item=row.target_place, hint=say("delete it, and write the text"))
    elif not words and not exchange.is_new:
        what = say("the translation of {where} is empty", where=text.where)
        hint = say("write it; a text that is to go is left out in the guide, in all languages")
        yield Problem(what, item=row.target_place, hint=hint)
    elif words:
        yield from _lost_placeholders(row, text, words)
        if any(placeholders_in(each.source) for each in texts.values()):
            yield from _lone_brace(row, words)
        yield from _changed_twice(row, text, words)


def _unknown(row: ReturnedText) -> Problem:
    if not row.id:
        what = say("the id of this text is missing")
        hint = say("take it from the file that was exported, or delete this text there")
    else:
        what = say("the guide has no text “{id}” for a translator", id=row.id)
        hint = say("is the file of this guide, and of how it is now? Export it anew")
    return Problem(what, item=row.id_place, hint=hint)


def _other_source(row: ReturnedText, text: ExchangedText, returned: Returned) -> Problem:
    what = say(
        "this translates other words than the guide has in {where}: “{here}”, in the guide"
        " “{there}”",
        where=text.where,
        here=cut(_read(row.source), _SHOWN),
        there=cut(text.source, _SHOWN),
    )
    hint = say(
        "if the guide was changed since: {leave_out}. Then import again, which takes the others,"
        " and export anew, under another name, for the new words. If only the file was changed,"
        " write the guide's words back into it",
        leave_out=returned.left_out_by,
    )
    return Problem(what, item=row.source_place, hint=hint)


def _lost_placeholders(row: ReturnedText, text: ExchangedText, words: str) -> Iterator[Problem]:
    expected, found = (placeholders_in(each) for each in (text.source, words))
    lost = [name for name in expected if name not in found]
    new = [name for name in found if name not in expected]
    if lost:
        names = joined(", ", (f"{{{name}}}" for name in lost))
        what = say("the placeholder {names} is lost in the translation", names=names)
        hint = say("write it as the source has it, braces included: it is filled in later")
        yield Problem(what, item=row.target_place, hint=hint)
    if new:
        names = joined(", ", (f"{{{name}}}" for name in new))
        what = say("the source has no placeholder {names}", names=names)
        hint = say("names in braces are not translated: write them as the source has them")
        yield Problem(what, item=row.target_place, hint=hint)


def _lone_brace(row: ReturnedText, words: str) -> Iterator[Problem]:
    """In a guide with placeholders, a brace is theirs or doubled."""
    if lone := next((piece for piece in pieces_of(words) if piece.is_lone), None):
        what = say("a brace stands alone: “{words}”", words=cut(words[lone.start :], _SHOWN))
        hint = say("write it as the source has it, braces included: it is filled in later")
        yield Problem(what, item=row.target_place, hint=hint)


def _changed_twice(row: ReturnedText, text: ExchangedText, words: str) -> Iterator[Problem]:
    """Where the translator has changed words that the guide has changed since, too."""
    is_changed = bool(row.before) and row.before != fingerprint_of(text.target)
    if is_changed and not _is_untouched(row) and words != text.target:
        what = say(
            "this was changed here and in the guide, where {where} is “{there}” by now",
            where=text.where,
            there=cut(text.target, _SHOWN),
        )
        hint = say("decide which is right, and write it here and into the guide")
        yield Problem(what, item=row.target_place, hint=hint)
