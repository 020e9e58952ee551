"""What is wrong with one row of a translator's file, which costs no other row."""

from __future__ import annotations

from collections.abc import Iterator

from infographic.content.guide.approvals import fingerprint_of
from infographic.content.guide.placeholder import pieces_of, placeholders_in
from infographic.content.yaml.invisible import spaced, unwelcome, unwelcome_problem
from infographic.errors import Place, Problem
from infographic.message import cut, joined, say
from infographic.translation.exchanged import Exchange, ExchangedText
from infographic.translation.lost_letters import is_lost_within
from infographic.translation.returned import ReturnedText
from infographic.translation.row_words import SHOWN, is_untouched, read_words


def row_problems(row: ReturnedText, exchange: Exchange) -> Iterator[Problem]:
    """Why a row is not taken into what would go out now."""
    texts = exchange.by_id
    text = texts.get(row.id)
    if text is None:
        yield _unknown(row)
        return
    if fingerprint_of(read_words(row.source)) != text.fingerprint:
        yield _other_source(row, text)
        return
    words = read_words(row.target)
    if odd := unwelcome(spaced(row.target)):
        found = unwelcome_problem(row.target, odd, Place("", 1, 1, ""))
        yield Problem(found.what, item=row.target_place, hint=say("delete it, and write the text"))
    elif not words and not exchange.is_new:
        what = say("the translation of {where} is empty", where=text.where)
        hint = say("write it; a text that is to go is left out in the guide, in all languages")
        yield Problem(what, item=row.target_place, hint=hint)
    elif words:
        yield from _lost_letter(row, text, words)
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


def _other_source(row: ReturnedText, text: ExchangedText) -> Problem:
    what = say(
        "this translates other words than the guide has in {where}: “{here}”, in the guide"
        " “{there}”",
        where=text.where,
        here=cut(read_words(row.source), SHOWN),
        there=cut(text.source, SHOWN),
    )
    hint = say(
        "if the guide was changed since, take the others, and export anew, under another name, for"
        " the new words. If only the file was changed, write the guide's words back into it"
    )
    return Problem(what, item=row.source_place, hint=hint)


def _lost_letter(row: ReturnedText, text: ExchangedText, words: str) -> Iterator[Problem]:
    is_the_guides = words == text.target or is_lost_within(text.source)
    if is_lost_within(words) and not is_the_guides:
        what = say(
            "a letter seems to have become a question mark: “{words}”", words=cut(words, SHOWN)
        )
        hint = say("write the letter again; a question mark that is meant has a space after it")
        yield Problem(what, item=row.target_place, hint=hint)


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
        what = say("a brace stands alone: “{words}”", words=cut(words[lone.start :], SHOWN))
        hint = say("write it as the source has it, braces included: it is filled in later")
        yield Problem(what, item=row.target_place, hint=hint)


def _changed_twice(row: ReturnedText, text: ExchangedText, words: str) -> Iterator[Problem]:
    """Where the translator has changed words that the guide has changed since, too."""
    is_changed = bool(row.before) and row.before != fingerprint_of(text.target)
    if is_changed and not is_untouched(row) and words != text.target:
        what = say(
            "this was changed here and in the guide, where {where} is “{there}” by now",
            where=text.where,
            there=cut(text.target, SHOWN),
        )
        hint = say("decide which is right, and write it here and into the guide")
        yield Problem(what, item=row.target_place, hint=hint)
