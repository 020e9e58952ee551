"""What the files of a guide's web page are called; paths are relative to the output folder."""

from __future__ import annotations

from pathlib import PurePosixPath

from infographic.content.guide.local import LocalGuide

# Where a server or a browser looks for what a folder shows.
INDEX = "index.html"
# What only the page needs, beside it.
FOLDER = "page"
# The ends of the names of the guide as text.
PLAIN, MARKDOWN, ALTERNATIVE = ".txt", ".md", "-alt.txt"


def index_of(language: str) -> PurePosixPath:
    """The page in a language."""
    return PurePosixPath(language, INDEX)


def beside_pictures(guide: LocalGuide, ending: str) -> PurePosixPath:
    """A file that people take with them, named like the pictures."""
    return PurePosixPath(guide.language.code, f"{guide.file_name}{ending}")


def text_paths(guide: LocalGuide) -> tuple[PurePosixPath, ...]:
    """The files that `text_files` makes."""
    return tuple(beside_pictures(guide, ending) for ending in (PLAIN, MARKDOWN, ALTERNATIVE))


def for_the_page(guide: LocalGuide, name: str) -> PurePosixPath:
    """A file that only the page shows."""
    return PurePosixPath(guide.language.code, FOLDER, name)
