"""The pictures of a version, to be taken along as a ZIP."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from queue import Empty, Queue
from tempfile import TemporaryDirectory
from threading import Event
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from infographic.content.language.download_words import DownloadWords
from infographic.content.load import Content
from infographic.history.history import History
from infographic.history.version import Version
from infographic.message import joined, say
from infographic.publish.site.downloads import purpose
from infographic.publish.site.use import Use
from infographic.studio.fetching.maker import Maker, MakingState
from infographic.studio.refused import Refused
from infographic.studio.versions.earlier import opened_with_house

# What can be taken of a version, with what it is for, and what is proposed.
_KINDS = {
    "png": Use.WEB,
    "pdf": Use.WEB,
    "svg": Use.WEB,
    "pdf-print": Use.PRINT,
    "pptx": Use.PRESENTATION,
}
_PROPOSED = ("png", "pdf")
_NAP = 0.3  # s


@dataclass(frozen=True)
class TakenKind:
    """A kind of file that can be taken: its `name`, and what it is for in words."""

    name: str
    words: str
    is_proposed: bool


@dataclass(frozen=True)
class Wanted:
    """Which files are to be taken: page formats and kinds of files, by their names."""

    formats: Sequence[str]
    kinds: Sequence[str]

    def names(self) -> Iterator[str]:
        """As the maker takes them."""
        yield from (f"format={name}" for name in self.formats)
        yield from (f"kind={name}" for name in self.kinds)


def kinds_of(content: Content, words: DownloadWords) -> tuple[TakenKind, ...]:
    """The kinds of files that a guide's pictures are made as."""
    there = {kind for page in content.formats.values() for kind in page.files}
    return tuple(
        TakenKind(name, purpose(name, use, words), name in _PROPOSED)
        for name, use in _KINDS.items()
        if name in there
    )


def wanted_of(content: Content, shapes: Sequence[str], kinds: Sequence[str]) -> Wanted:
    """What is asked for, as far as the guide has it; Refused when nothing is left of it."""
    chosen = [kind for kind in kinds if kind in _KINDS]
    formats = [
        name
        for name, page in content.formats.items()
        if (not shapes or name in shapes) and set(chosen) & set(page.files)
    ]
    made = {kind for name in formats for kind in content.formats[name].files}
    if not formats:
        raise Refused(
            400,
            say("nothing is made in this shape of what you have chosen"),
            say("choose another kind of file, or all shapes"),
        )
    return Wanted(formats, [kind for kind in chosen if kind in made])


def zip_name(content: Content, version: Version, language: str) -> str:
    """The name of the guide, and when the version was saved: “opas-2026-11-25-1342.zip”."""
    names = content.guide.file_name.words
    code = language if language in content.guide.languages else content.guide.languages[0]
    return f"{names[code]}-{version.when.astimezone():%Y-%m-%d-%H%M}.zip"


def zipped(
    history: History, version: Version, wanted: Wanted, language: str, is_left: Event
) -> bytes:
    """The files of a version, made by the program of today; problems are told in a language.
    Refused when they cannot be made, and when nobody waits for them any more (`is_left`)."""
    with TemporaryDirectory(prefix="infographic-") as folder:
        guide = opened_with_house(history, version, Path(folder) / "guide")
        output = Path(folder) / "output"
        told: Queue[MakingState] = Queue()
        maker = Maker(guide, output, told.put, tuple(wanted.names()))
        maker.begin(language)
        state = _ended(maker, told, is_left)
        files = sorted(each for each in output.glob("*/*") if each.is_file())
        if not files:
            why = [*state.failed, *(each for some in state.refused.values() for each in some)]
            hint = joined(" ", why) if why else ""
            raise Refused(409, say("the pictures of this version cannot be made"), hint)
        return _zip(output, files)


def _ended(maker: Maker, told: Queue[MakingState], is_left: Event) -> MakingState:
    """How it has ended."""
    while True:
        if is_left.is_set():
            maker.stop()
        with suppress(Empty):
            state = told.get(timeout=_NAP)
            if not state.is_running:
                return state


def _zip(output: Path, files: Sequence[Path]) -> bytes:
    data = BytesIO()
    with ZipFile(data, "w", ZIP_DEFLATED) as archive:
        for file in files:
            name = file.relative_to(output).as_posix()
            archive.writestr(ZipInfo.from_file(file, name), file.read_bytes(), ZIP_DEFLATED)
    return data.getvalue()
