"""The whole guide as plain text, for letters, forms and whatever takes nothing else."""

from __future__ import annotations

from infographic.content.guide.local import LocalGuide
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


def plain_text(guide: LocalGuide) -> str:
    """The guide with a line for each of its passages, and an empty one between parts."""
    return "\n".join(map(_lines_of, parts(guide)))


def _lines_of(part: Part) -> str:
    return "".join(f"{_line(passage)}\n" for passage in part)


def _line(passage: Passage) -> str:
    match passage:
        case Heading(text=text) | Paragraph(text):
            return text
        case StepHeading(number, text):
            return f"{number}. {text}"
        case Tip(audience, text):
            return f"{audience}: {text}"
        case Point(text, explanation):
            return f"- {text}" + (f"\n  {explanation}" if explanation else "")
        case Quotation(text, author):
            return f"{text}\n{author}"
        case Reference(label, name, url, _):
            return f"{label}: {name}" + (f", {url}" if url not in ("", name) else "")
