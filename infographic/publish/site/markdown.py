"""The whole guide as Markdown (CommonMark 0.31), in which its texts are text and nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain, pairwise

from infographic.content.guide.local import LocalGuide
from infographic.content.language.address import addresses
from infographic.publish.site.passages import (
    Heading,
    Paragraph,
    Part,
    Passage,
    Point,
    Quotation,
    Reference,
    StepHeading,
    Tip,
    parts,
)

# What means something anywhere in a line, here and in the dialects that have tables, strikethrough
# and formulas (CommonMark 2.4: a backslash before a sign of punctuation leaves just the sign).
_ANYWHERE = re.compile(r"[\\`*_\[\]<|~$]")
# The same within an address, which dialects find by themselves.
_ENTITY = re.compile(r"&(?=#?\w+;)")
_HASHES = re.compile(r"(?<!\S)#")
# What at the beginning of a line makes it the item of a list, a quotation, or the line above a
# heading.
_AT_THE_START = re.compile(r"^(?:[-+>=]|\d{1,9}(?=[.)]))")


def markdown(guide: LocalGuide) -> str:
    """The guide with headings, lists and links."""
    return "\n".join(map(_blocks, parts(guide)))


def _blocks(part: Part) -> str:
    """The passages of a part, with an empty line after each but within a list."""
    ends = (
        "\n" if isinstance(before, Tip | Point) and type(before) is type(after) else "\n\n"
        for before, after in pairwise(part)
    )
    written = zip(map(_block, part), (*ends, ""), strict=True)
    return "".join(chain.from_iterable(written)).rstrip("\n") + "\n"


def _block(passage: Passage) -> str:
    match passage:
        case Heading(level, text, _):
            return f"{'#' * level} {_text(text)}"
        case StepHeading(number, text):
            return f"### {number}. {_text(text)}"
        case Paragraph(text):
            return _line(text)
        case Tip(audience, text):
            return f"- **{_text(audience)}:** {_text(text)}"
        case Point(text, explanation):
            return f"- {_line(text)}" + (f"\n\n  {_line(explanation)}\n" if explanation else "")
        case Quotation(text, author):
            return f"> {_line(text)}\n>\n> {_line(author)}"
        case Reference(label, name, url, _):
            return f"{_line(label)}: {_link(name, url) if url else _text(name)}"


def _line(text: str) -> str:
    """A text that begins a line."""
    start = _AT_THE_START.match(text)
    if start is None:
        return _text(text)
    mark = start[0]
    escaped = f"\\{mark}" if len(mark) == 1 and not mark.isdigit() else f"{mark}\\"
    return f"{escaped}{_text(text[len(mark) :])}"


def _text(text: str) -> str:
    """A text with its addresses as links."""
    return "".join(_runs(text))


def _runs(text: str) -> Iterator[str]:
    at = 0
    for address in addresses(text):
        yield _escaped(text[at : address.start])
        yield _link(text[address.start : address.end], address.url)
        at = address.end
    yield _escaped(text[at:])


def _link(name: str, url: str) -> str:
    return f"<{url}>" if name == url else f"[{_escaped(name)}](<{url}>)"


def _escaped(text: str) -> str:
    return _HASHES.sub(r"\\#", _ENTITY.sub(r"\\&", _ANYWHERE.sub(r"\\\g<0>", text)))
