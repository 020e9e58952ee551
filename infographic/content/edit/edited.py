"""A guide's file after an edit: the same text, but for the lines that have to change."""

from __future__ import annotations

from collections.abc import Sequence
from functools import reduce
from pathlib import Path

from infographic.content.edit.change import Edit
from infographic.content.edit.document import Document
from infographic.content.edit.pen import DOUBLE, Pen
from infographic.content.edit.plain import MARK, data_of, say_the_same
from infographic.content.edit.stroke import Stroke, after, strokes_of
from infographic.content.edit.words import with_words_as_read
from infographic.content.edit.written import Hand
from infographic.content.yaml.encoding import too_long
from infographic.content.yaml.reader import read_text
from infographic.content.yaml.source import LocatedDict, LocatedList, Source
from infographic.errors import ContentError, Problem
from infographic.message import say

_PENS = (Pen(), Pen(DOUBLE, is_careful=True))


def edited(text: str, edit: Edit, file: str, languages: Sequence[str] = ()) -> str:
    """The text of a guide's file of a name after an edit.

    What it says is exactly what it said, but for the edit; comments, order, quotation marks, line
    ends and all lines that the edit does not touch are as they were. New keys come where the model
    has them, in the style of their neighbours, and texts as they are read: with single spaces, in
    composed letters. `languages` are those of the guide, in order; in guide.yaml they are known.

    Raises ContentError, and changes nothing, when the file cannot be read whole, when there is
    nothing at the place of the edit, or when it cannot be written.
    """
    mark = MARK if text.startswith(MARK) else ""
    body = text.removeprefix(MARK)
    source = read_text(file, body)
    _require_faultless(source, file)
    edit = with_words_as_read(edit)
    data = data_of(source.value)
    known = tuple(languages) or _languages(source)
    strokes = list(strokes_of(edit, data, known))
    wanted = reduce(after, strokes, data)
    if not strokes:
        return text
    for pen in _PENS:
        try:
            new = reduce(lambda now, stroke: _written(now, stroke, file, known, pen), strokes, body)
        except ValueError:  # a stroke has left what the next one cannot read
            continue
        read = read_text(file, new)
        if not read.problems and say_the_same(data_of(read.value), wanted):
            if problem := too_long(new, Path(file)):
                raise ContentError(problem)
            return mark + new
    what = say("this cannot be written into the file without changing something else in it")
    raise ContentError(Problem(what, item=file, hint=say("write it by hand in a text editor")))


def _written(text: str, stroke: Stroke, file: str, languages: Sequence[str], pen: Pen) -> str:
    return Hand(Document.of(text), file, languages, pen).written(stroke)


def _require_faultless(source: Source, file: str) -> None:
    if source.problems and not source.says_nothing:
        what = say("the file is left as it is, because a part of it cannot be read")
        hint = say("mend what is said below in a text editor first")
        raise ContentError([Problem(what, item=file, hint=hint), *source.problems])


def _languages(source: Source) -> tuple[str, ...]:
    """The languages that guide.yaml itself names."""
    codes = source.value.get("languages") if isinstance(source.value, LocatedDict) else None
    return tuple(map(str, codes)) if isinstance(codes, LocatedList) else ()
