"""Letters that became “?” as a file was saved in a code page which lacks them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from infographic.characters import LETTER
from infographic.content.guide.approvals import fingerprint_of
from infographic.errors import Problem
from infographic.message import cut, say
from infographic.translation.exchanged import Exchange, ExchangedText
from infographic.translation.returned import Returned, ReturnedText
from infographic.translation.row_words import SHOWN, read_words

FEW = 3  # of what is seldom one row's own; two texts may have been confused in the guide

_LOST = r"\?{1,4}"  # some programs write one for each byte
# “g?r” and “?ppna”; where a capital follows, a space may have been forgotten after the mark.
_WITHIN = re.compile(
    rf"{LETTER}{_LOST}(?={LETTER})([^\W\d_A-ZÅÄÖÆØ])|^[(\[\"'“”„«]*{_LOST}{LETTER}"
)
_ADDRESS = re.compile(r"[/=@&]|\w\.\w")
_HINT = say(
    "they are lost in this file: open the table where they are right, and save it as “CSV UTF-8” or"
    " as .xlsx"
)


def is_lost_within(words: str) -> bool:
    """Whether a question mark stands where only a letter can: within a word, or before one. In an
    address it may stand anywhere."""
    return any(_WITHIN.search(word) and not _ADDRESS.search(word) for word in words.split())


def lost_letters(returned: Returned, exchange: Exchange) -> Iterator[Problem]:
    """That the letters of a whole file are lost: words are those of the guide but for question
    marks in place of letters, or several have some within. A question mark at the end of a word may
    stand for a letter too, and so no row can be trusted."""
    rows = [(row, exchange.by_id[row.id]) for row in returned.texts if row.id in exchange.by_id]
    originals = [row.source_place for row, text in rows if _has_lost(row.source, text.source, ".")]
    sure = {row.id for row, text in rows if _has_lost(row.target, text.target, LETTER)}
    likely = {row.id for row, text in rows if _is_likely(row, text)}
    if not (originals or sure or len(likely) >= FEW):
        return
    for row, _ in rows:
        if row.source_place in originals:
            yield _problem(row.source, row.source_place)
        if row.id in sure | likely:
            yield _problem(row.target, row.target_place)


def _problem(words: str, place: str) -> Problem:
    shown = cut(read_words(words), SHOWN)
    what = say("letters became question marks as the file was saved: “{words}”", words=shown)
    return Problem(what, item=place, hint=_HINT)


def _is_likely(row: ReturnedText, text: ExchangedText) -> bool:
    words = read_words(row.target)
    return words != text.target and is_lost_within(words) and not is_lost_within(text.source)


def _has_lost(words: str, ours: str, kind: str) -> bool:
    """Whether words are the guide's but for question marks in place of signs of a kind (a regular
    expression) that are not ASCII."""
    read = read_words(words)
    if read.count("?") <= ours.count("?") or fingerprint_of(read) == fingerprint_of(ours):
        return False
    signs = (
        re.escape(sign)
        if sign.isascii() or not re.fullmatch(kind, sign)
        else f"(?:{re.escape(sign)}|{_LOST})"
        for sign in read_words(ours)
    )
    return re.fullmatch("".join(signs), read) is not None
