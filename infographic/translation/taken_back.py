"""What comes back from a translator, held against the guide: what would change, and what does not
belong."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.load import Content
from infographic.errors import ContentError, Problem
from infographic.message import Message, say_count
from infographic.translation.exchange_of import exchange_of
from infographic.translation.exchanged import Exchange, ExchangedText, TextState
from infographic.translation.file_problems import file_problems, told_twice
from infographic.translation.returned import Returned, ReturnedText
from infographic.translation.row_problems import row_problems
from infographic.translation.row_words import is_untouched, read_words


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

    `refused` is what is wrong with rows that do not belong, by which nothing of them is among the
    changes: whether the others are taken without them, who brings the file says. `locked` are texts
    that the file marks as not to be translated, and has other words for. `left_out` are the
    texts that the file does not have, which stay as they are, if the guide is in the language;
    `untranslated` those of a new language that it has no words for, which begin with those of the
    guide's default language. They are named in words.
    """

    source_language: str
    language: str
    changes: tuple[Change, ...]
    left_out: tuple[str, ...] = ()
    untranslated: tuple[str, ...] = ()
    is_new: bool = False
    refused: tuple[Problem, ...] = ()
    locked: tuple[str, ...] = ()

    @property
    def lapsing(self) -> int:
        """How many approvals lapse."""
        return sum(change.lapses for change in self.changes)


def still_locked(count: int) -> Message:
    """What is told of so many texts that the file marks as not to be translated, and changes."""
    return say_count(
        "{count} text is marked as not to be translated, and stays as it is, though it was changed",
        "{count} texts are marked as not to be translated, and stay as they are, though they were"
        " changed",
        count=count,
    )


def taken_back(content: Content, returned: Returned) -> TakenBack:
    """What would change in a guide, and which rows do not belong into it. ContentError when the
    rows cannot be trusted as a set: then nothing of the file is to be taken."""
    exchange = _exchange(content, returned)
    if problems := file_problems(returned, exchange):
        raise ContentError(problems)
    rows, refused = _sorted_out(returned, exchange)
    changes = tuple(
        change
        for text in exchange.texts
        if text.id in rows
        for change in _changes(text, rows[text.id])
    )
    translated = {change.id for change in changes}
    return TakenBack(
        exchange.source_language,
        exchange.target_language,
        changes,
        ()
        if exchange.is_new
        else tuple(text.where for text in exchange.texts if text.id not in returned.ids),
        tuple(text.where for text in exchange.texts if text.id not in translated)
        if exchange.is_new and changes
        else (),
        exchange.is_new,
        refused,
        tuple(
            change.where
            for row in returned.locked
            if row.id in exchange.by_id
            for change in _changes(exchange.by_id[row.id], row)
        ),
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


def _sorted_out(
    returned: Returned, exchange: Exchange
) -> tuple[dict[str, ReturnedText], tuple[Problem, ...]]:
    """The rows that belong, by their ids, and what is wrong with the others."""
    rows: dict[str, ReturnedText] = {}
    first: dict[str, ReturnedText] = {}
    refused = [problem for each in returned.unread for problem in each.problems]
    for row in returned.texts:
        before = first.setdefault(row.id, row)
        if row.id and before is not row:
            refused.append(told_twice(row, before))
        elif problems := [*row_problems(row, exchange)]:
            refused += problems
        else:
            rows[row.id] = row
    return rows, tuple(refused)


def _changes(text: ExchangedText, row: ReturnedText) -> Iterator[Change]:
    words = read_words(row.target)
    if words not in ("", text.target) and not _is_only_the_guides(row, text):
        reads_otherwise = fingerprint_of(words) != fingerprint_of(text.target)
        lapses = text.state is TextState.APPROVED and reads_otherwise
        yield Change(text.id, text.where, text.target, words, lapses)


def _is_only_the_guides(row: ReturnedText, text: ExchangedText) -> bool:
    """Whether the guide has changed its words since, and the translator has not."""
    return is_untouched(row) and row.before != fingerprint_of(text.target)
