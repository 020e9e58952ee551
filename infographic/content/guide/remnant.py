"""What is left in a text of the program that it was pasted from: bullets and numbers of lists,
quotation marks around the whole, and marks of Markdown and HTML, which the picture would show."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from infographic.content.yaml.written import Remark

_LIST_MARK = re.compile(
    r"(?:[•·∙●○◦▪▫■□‣⁃➢➤✓✔*+–—-]|o|\(?\d{1,2}\)|\d{1,2}\.(?=\s+[^\W\d_a-zà-öø-ÿ])|[a-z]\))"
    r"\s+(?=\S)"
)
_QUOTES = "\"“”„‟«»'‘’‚‛"
_QUOTED = re.compile(rf"[{_QUOTES}][^{_QUOTES}]+[{_QUOTES}][.,!?…]?")
_MARKS = {
    "marks of bold or italic type": re.compile(
        r"\*\*(?=\S).+?(?<=\S)\*\*|(?<!\w)__(?=\S).+?(?<=\S)__(?!\w)"
        r"|(?<![\w*])\*(?=[^\s*])[^*]*(?<=[^\s*])\*(?![\w*])"
        r"|(?<!\w)_(?=[^\s_])[^_]*(?<=[^\s_])_(?!\w)"
    ),
    "a mark of a heading": re.compile(r"^#{1,6}(?=\s)"),
    "a mark of code": re.compile(r"`[^`]+`"),
    "a link as in Markdown": re.compile(r"!?\[[^\]]+\]\([^)\s]+\)"),
    "a tag of HTML": re.compile(r"</?[a-zA-Z][a-zA-Z0-9]*(?:\s[^<>]*)?/?>"),
}
_ENTITY = re.compile(r"&(?:[a-zA-Z][a-zA-Z0-9]{1,30}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});")
_AS_IT_IS = "delete the signs; the picture shows them as they are"


def remnants(text: str) -> Iterator[Remark]:
    """What was pasted with the text, in no order."""
    if mark := _LIST_MARK.match(text):
        what = f"a bullet or number of a list before the text: {mark[0].strip()}"
        yield Remark(0, what, "delete it; the picture has its own")
    for what, pattern in _MARKS.items():
        for found in pattern.finditer(text):
            yield Remark(found.start(), f"{what}: {found[0]}", _AS_IT_IS)
    for found in _ENTITY.finditer(text):
        if (meant := html.unescape(found[0])) != found[0]:
            hint = "write the sign itself" + (f": {meant}" if meant.strip() else "")
            yield Remark(found.start(), f"a sign as HTML writes it: {found[0]}", hint)


def wrapping_quotes(text: str) -> Iterator[Remark]:
    """Quotation marks around a whole text, which is not a quotation."""
    if _QUOTED.fullmatch(text):
        what = f"quotation marks around the whole text: {text[0]} … {text.rstrip('.,!?…')[-1]}"
        yield Remark(0, what, "delete them, unless all of it is a quotation")
