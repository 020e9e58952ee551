"""What is left in a text of the program that it was pasted from: bullets and numbers of lists,
quotation marks around the whole, and marks of Markdown and HTML, which the picture would show."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from infographic.content.yaml.written import Remark
from infographic.message import joined, say

_LIST_MARK = re.compile(
    r"(?:[•·∙●○◦▪▫■□‣⁃➢➤✓✔*+–—-]|o|\(?\d{1,2}\)|\d{1,2}\.(?=\s+[^\W\d_a-zà-öø-ÿ])|[a-z]\))"
    r"\s+(?=\S)"
)
_QUOTES = "\"“”„‟«»'‘’‚‛"
_QUOTED = re.compile(rf"[{_QUOTES}][^{_QUOTES}]+[{_QUOTES}][.,!?…]?")
_MARKS = {
    say("marks of bold or italic type"): re.compile(
        r"\*\*(?=\S).+?(?<=\S)\*\*|(?<!\w)__(?=\S).+?(?<=\S)__(?!\w)"
        r"|(?<![\w*])\*(?=[^\s*])[^*]*(?<=[^\s*])\*(?![\w*])"
        r"|(?<!\w)_(?=[^\s_])[^_]*(?<=[^\s_])_(?!\w)"
    ),
    say("a mark of a heading"): re.compile(r"^#{1,6}(?=\s)"),
    say("a mark of code"): re.compile(r"`[^`]+`"),
    say("a link as in Markdown"): re.compile(r"!?\[[^\]]+\]\([^)\s]+\)"),
    say("a tag of HTML"): re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"),
}
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_AS_IT_IS = say("delete the signs; the picture shows them as they are")


def remnants(text: str) -> Iterator[Remark]:
    """What was pasted with the text, in no order."""
    if mark := _LIST_MARK.match(text):
        what = say("a bullet or number of a list before the text: {mark}", mark=mark[0].strip())
        yield Remark(0, what, say("delete it; the picture has its own"))
    for what, pattern in _MARKS.items():
        for found in pattern.finditer(text):
            yield Remark(found.start(), joined(": ", (what, found[0])), _AS_IT_IS)
    for found in _ENTITY.finditer(text):
        if (meant := html.unescape(found[0])) != found[0]:
            itself = say("write the sign itself")
            hint = joined(": ", (itself, meant)) if meant.strip() else itself
            yield Remark(
                found.start(), say("a sign as HTML writes it: {sign}", sign=found[0]), hint
            )


def wrapping_quotes(text: str) -> Iterator[Remark]:
    """Quotation marks around a whole text, which is not a quotation."""
    if _QUOTED.fullmatch(text):
        what = say(
            "quotation marks around the whole text: {first} … {last}",
            first=text[0],
            last=text.rstrip(".,!?…")[-1],
        )
        yield Remark(0, what, say("delete them, unless all of it is a quotation"))
