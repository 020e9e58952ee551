"""What people take with them as text: the whole guide, and what the picture shows."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide
from infographic.paint.description import description
from infographic.publish.site.file_names import ALTERNATIVE, MARKDOWN, PLAIN, beside_pictures
from infographic.publish.site.markdown import markdown
from infographic.publish.site.plain_text import plain_text


def _alternative(guide: LocalGuide) -> str:
    """What goes into the field of a content management system beside the picture: one line."""
    return f"{description(guide)}\n"


_WRITERS: Mapping[str, Callable[[LocalGuide], str]] = {
    PLAIN: plain_text,
    MARKDOWN: markdown,
    ALTERNATIVE: _alternative,
}


def text_files(guide: LocalGuide) -> Mapping[PurePosixPath, bytes]:
    """The files by their paths in the output folder, in UTF-8 with LF at the ends of lines."""
    return {
        beside_pictures(guide, ending): write(guide).encode() for ending, write in _WRITERS.items()
    }
