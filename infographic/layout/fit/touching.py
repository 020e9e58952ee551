"""Lines whose letters touch those of the line above, in what has been laid out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from infographic.layout.box.frame import Frame
from infographic.scene import TextStyle
from infographic.text.clearance import leading_apart
from infographic.text.typeset import Paragraph


def leading_of_touching(
    frames: Iterable[Frame], judge: Callable[[Paragraph], float | None] = leading_apart
) -> Mapping[TextStyle, float]:
    """For each style of text in which lines touch, the leading that all of them need, in ems, as
    `judge` says of one paragraph."""
    needed: dict[TextStyle, float] = {}
    for paragraph in _paragraphs(frames):
        leading = judge(paragraph)
        if leading is not None:
            needed[paragraph.style] = max(leading, needed.get(paragraph.style, 0.0))
    return needed


def _paragraphs(frames: Iterable[Frame]) -> Iterator[Paragraph]:
    for frame in frames:
        if frame.paragraph is not None and len(frame.paragraph.lines) > 1:
            yield frame.paragraph
        yield from _paragraphs(frame.children)
