"""What shows that the rows of a translator's file cannot be trusted as a set: none of it is taken.

A row is known by its id and its original, and so each that is wrong by itself costs no other. That
its translation belongs to it, only the table says: where columns were moved against each other, or
the file was damaged, a row that looks right may be wrong too.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from infographic.content.guide.approvals import fingerprint_of
from infographic.errors import Problem
from infographic.message import cut, say, say_count
from infographic.translation.exchanged import Exchange
from infographic.translation.lost_letters import FEW, lost_letters
from infographic.translation.returned import Returned, ReturnedText
from infographic.translation.row_words import SHOWN, read_words

_MOST_TOLD = 20
_NOTHING = fingerprint_of("")
_PUT_BACK = say("was one column sorted or shifted without the others? Put it back")


def file_problems(returned: Returned, exchange: Exchange) -> tuple[Problem, ...]:
    """Why nothing of a file is taken; empty when each of its rows can be judged by itself."""
    for found in (
        _of_nothing,
        _garbled,
        lost_letters,
        _strayed_originals,
        _strayed_translations,
        _double,
    ):
        if problems := tuple(found(returned, exchange)):
            return _first(problems)
    return ()


def _first(problems: tuple[Problem, ...]) -> tuple[Problem, ...]:
    """Of very many problems, those that are told."""
    more = len(problems) - _MOST_TOLD
    if more <= 0:
        return problems
    further = say_count("{count} more like these", "{count} more like these", count=more)
    return (*problems[:_MOST_TOLD], Problem(further))


def _of_nothing(returned: Returned, exchange: Exchange) -> Iterator[Problem]:
    """That there is nothing of the guide in the file."""
    sent_back = say("is it the file that the translator sent back?")
    if not returned.texts:
        for each in returned.unread:
            yield from each.problems
        if not returned.unread and returned.locked:
            what = say("all texts in it are marked as not to be translated")
            hint = say("have the marks taken out: translate is “no” in the file")
            yield Problem(what, item=returned.file, hint=hint)
        elif not returned.unread:
            yield Problem(say("there is no text in it"), item=returned.file, hint=sent_back)
        return
    words = any(read_words(each.target) for each in returned.texts)
    if not (words or returned.unread or exchange.is_new):
        yield Problem(say("there is no translation in it"), item=returned.file, hint=sent_back)
    elif not returned.ids & exchange.by_id.keys():
        what = say("none of the texts in it are of this guide")
        hint = say("is it the file of another guide, or are the ids lost?")
        yield Problem(what, item=returned.file, hint=hint)


def _garbled(returned: Returned, exchange: Exchange) -> Iterator[Problem]:  # noqa: ARG001
    if len(returned.garbled) >= FEW:
        yield from returned.garbled


def _strayed_originals(returned: Returned, exchange: Exchange) -> Iterator[Problem]:
    """That originals stand in the rows of others, or translations where the originals were."""
    owners: dict[str, set[str]] = {}
    for text in exchange.texts:
        owners.setdefault(text.fingerprint, set()).add(_pattern(text.id))
    wrong = [row for row in _known(returned, exchange) if not _has_its_original(row, exchange)]
    swapped = [row for row in wrong if _is_swapped(row, exchange)]
    if len(swapped) >= FEW:
        what = say(
            "{count} originals and translations have changed places, from here on: “{text}”",
            count=len(swapped),
            text=cut(read_words(swapped[0].source), SHOWN),
        )
        hint = say("put each column back under its own heading")
        yield Problem(what, item=swapped[0].source_place, hint=hint)
        return
    strayed = [
        row
        for row in wrong
        if owners.get(fingerprint_of(read_words(row.source)), set()) - {_pattern(row.id)}
    ]
    if len(strayed) >= FEW:
        what = say(
            "{count} originals are those of other texts, from here on: “{text}”",
            count=len(strayed),
            text=cut(read_words(strayed[0].source), SHOWN),
        )
        yield Problem(what, item=strayed[0].source_place, hint=_PUT_BACK)


def _strayed_translations(returned: Returned, exchange: Exchange) -> Iterator[Problem]:
    """That translations stand beside the originals of others, as they do when one column is sorted
    or shifted and the others are not. Where the original is another too, the row is refused anyway,
    and the guide may have changed."""
    moved = [row for row in _known(returned, exchange) if _is_other(row, exchange)]
    in_the_guide = {fingerprint_of(exchange.by_id[row.id].target) for row in moved} - {_NOTHING}
    handed_over = {row.before for row in moved} - {_NOTHING, ""}
    strayed = [
        row
        for row in moved
        if _has_its_original(row, exchange)
        and fingerprint_of(read_words(row.target)) in in_the_guide | (handed_over - {row.before})
    ]
    if len(strayed) >= FEW:
        what = say(
            "{count} translations are those of other texts, from here on: “{text}”",
            count=len(strayed),
            text=cut(read_words(strayed[0].target), SHOWN),
        )
        yield Problem(what, item=strayed[0].target_place, hint=_PUT_BACK)


def _known(returned: Returned, exchange: Exchange) -> Sequence[ReturnedText]:
    return [row for row in returned.texts if row.id in exchange.by_id]


def _has_its_original(row: ReturnedText, exchange: Exchange) -> bool:
    return fingerprint_of(read_words(row.source)) == exchange.by_id[row.id].fingerprint


def _is_swapped(row: ReturnedText, exchange: Exchange) -> bool:
    """Whether the original stands for the translation, or the other way round, in a text that is
    not the same in both languages."""
    text = exchange.by_id[row.id]
    original, translation = (fingerprint_of(read_words(each)) for each in (row.source, row.target))
    ours = fingerprint_of(text.target)
    return ours != text.fingerprint and (translation == text.fingerprint or original == ours)


def _is_other(row: ReturnedText, exchange: Exchange) -> bool:
    """Whether a translation is another one than the guide's."""
    ours = fingerprint_of(exchange.by_id[row.id].target)
    return fingerprint_of(read_words(row.target)) not in (_NOTHING, ours)


def _pattern(text_id: str) -> str:
    """What an id has in common with those that it changes places with where the guide has one more
    before it, as the values of a chart do, which are counted."""
    return re.sub(r"\.\d+", ".0", text_id)


def _double(returned: Returned, exchange: Exchange) -> Iterator[Problem]:  # noqa: ARG001
    """Ids that are there twice, where what they say differs or cannot be read."""
    first: dict[str, ReturnedText] = {}
    for row in returned.texts:
        before = first.setdefault(row.id, row)
        if row.id and not says_the_same(row, before):
            yield told_twice(row, before)
    for unread in returned.unread:
        if unread.id in first and unread.id:
            what = say("the text “{id}” is here for the second time", id=unread.id)
            place = first[unread.id].id_place
            yield Problem(what, item=place, hint=say("delete one of the two"))


def says_the_same(row: ReturnedText, other: ReturnedText) -> bool:
    """Whether two rows have the same words."""
    return all(
        read_words(one) == read_words(two)
        for one, two in ((row.source, other.source), (row.target, other.target))
    )


def told_twice(row: ReturnedText, before: ReturnedText) -> Problem:
    """That the text of a row was in a row before."""
    what = say("the text “{id}” is here for the second time", id=row.id)
    hint = say("it is in {place} too: delete one of the two", place=before.id_place)
    return Problem(what, item=row.id_place, hint=hint)
