"""What a build tells its user at the end, in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from infographic.cli.computed_inks import computed_inks
from infographic.cli.listed import listed
from infographic.errors import Problem
from infographic.message import Message, either, joined, say, say_count

if TYPE_CHECKING:  # what a build imports would make every command slow
    from infographic.content.theme.theme import Theme
    from infographic.publish.build import Built
    from infographic.publish.refusal import Refusal
    from infographic.publish.report import FileEntry
    from infographic.publish.unchanged import Unchanged


_MOST_NAMED = 5
_PAGE = "index.html"  # where the web page begins


def build_summary(
    built: Built,
    output: Path,
    theme: Theme,
    drafts: int,
    command: str,
    listing: str,
    miscounts: Sequence[Problem] = (),
    advice: Sequence[Problem] = (),
) -> str:
    """Every file written, what is left to do, what was refused and why, and at the end how it
    went.

    `output` is the folder as the user named it; `theme` is that of the files; `drafts` counts the
    texts that await approval in the languages that were built; `command` is what the user types
    to build everything, `listing` to see these texts; `miscounts` are the texts that say another
    number of steps or rules than the guide has, `advice` what else is to be known.
    """
    parts = [
        _files(built.written, output),
        _earlier(built.earlier, output, command),
        _unmade(built.unmade, output),
        _lost(built.lost, output, command) if _has_page(built.files) else "",
    ]
    if built.files:
        parts += [computed_inks(theme), _drafts(drafts, listing), _miscounts(miscounts)]
        parts.append(listed(advice))
    for refusal in built.refused:
        parts += [listed(refusal.error.problems), _refused(refusal, _has_page(built.files))]
    if not built.refused:
        parts.append(_ready(len(built.files), len(built.kept), _has_page(built.files), output))
    return joined("\n\n", filter(None, parts))


def unchanged_summary(last: Unchanged, output: Path, listing: str) -> str:
    """That there is nothing to do, and what is left to do nevertheless."""
    ready = _ready(last.files, last.files, last.has_page, output)
    return joined("\n\n", filter(None, (_drafts(last.drafts, listing), ready)))


def _ready(files: int, kept: int, has_page: bool, output: Path) -> Message:
    """That all is made, how much of it has stayed as it was, and where to look at it."""
    opened = say("; open {file} in a browser", file=str(output / _PAGE)) if has_page else ""
    if kept == files:
        return say_count(
            "Nothing has changed: {count} file in {folder}{opened}",
            "Nothing has changed: {count} files in {folder}{opened}",
            count=files,
            folder=f"{output}/",
            opened=opened,
        )
    return say_count(
        "Ready: {count} file in {folder}{stayed}{opened}",
        "Ready: {count} files in {folder}{stayed}{opened}",
        count=files,
        folder=f"{output}/",
        stayed=say(", {number} of them as before", number=kept) if kept else "",
        opened=opened,
    )


def _has_page(files: Sequence[FileEntry]) -> bool:
    return any(file.path == _PAGE for file in files)


def _files(files: Sequence[FileEntry], output: Path) -> Message:
    paths = [str(output / file.path) for file in files]
    width = max(map(len, paths), default=0)
    return joined(
        "\n",
        [
            say("{path}  {size:>7}", path=f"{path:<{width}}", size=_size(file.bytes))
            for path, file in zip(paths, files, strict=True)
        ],
    )


def _size(number: int) -> Message:
    """A number of bytes for people (SI units, as file managers show them); only what is empty has
    no kilobyte."""
    if number >= 999_500:
        return say("{number:.1f} MB", number=number / 1_000_000)
    return say("{number:.0f} kB", number=max(number / 1000, 1) if number else 0.0)


def _refused(refusal: Refusal, has_page: bool) -> Message:
    count, name = len(refusal.error.problems), refusal.format
    refused = (
        say_count(
            "{count} problem: {format} is refused in every language, and its earlier files are"
            " unchanged; the web page goes without them.",
            "{count} problems: {format} is refused in every language, and its earlier files are"
            " unchanged; the web page goes without them.",
            count=count,
            format=name,
        )
        if has_page
        else say_count(
            "{count} problem: {format} is refused in every language, and its earlier files are"
            " unchanged.",
            "{count} problems: {format} is refused in every language, and its earlier files are"
            " unchanged.",
            count=count,
            format=name,
        )
    )
    return joined(" ", (refused, *_takers(refusal)))


def _takers(refusal: Refusal) -> Iterator[Message]:
    """What would take the guide instead."""
    if refusal.takers:
        yield say("{formats} would take it.", formats=either(refusal.takers))
    if not refusal.arrangements:
        return
    option = joined(" ", ("--arrangement", either(refusal.arrangements)))
    if refusal.takers:
        yield say("So would this page with {option}.", option=option)
    else:
        yield say("It would fit this page with {option}.", option=option)


def _earlier(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    return say_count(
        "{count} older file in {folder} shows the guide as it was before; “{command}” renews it"
        " (report.json lists it)",
        "{count} older files in {folder} show the guide as it was before; “{command}” renews them"
        " (report.json lists them)",
        count=len(files),
        folder=f"{output}/",
        command=command,
    )


def _unmade(files: Sequence[FileEntry], output: Path) -> str:
    if not files:
        return ""
    return say_count(
        "{count} other file of earlier builds lies in {folder}, and this guide does not make it;"
        " remove what nobody needs, such as “{file}”",
        "{count} other files of earlier builds lie in {folder}, and this guide does not make them;"
        " remove what nobody needs, such as “{file}”",
        count=len(files),
        folder=f"{output}/",
        file=files[0].path,
    )


def _lost(files: Sequence[FileEntry], output: Path, command: str) -> str:
    if not files:
        return ""
    named = ", ".join(str(output / file.path) for file in files[:_MOST_NAMED])
    more = len(files) - _MOST_NAMED
    return say_count(
        "{count} file is not as it was built, or is gone, and so left out of the web page:"
        " {files}; “{command}” makes it again",
        "{count} files are not as they were built, or are gone, and so left out of the web page:"
        " {files}; “{command}” makes them again",
        count=len(files),
        files=say("{files} and {more} more", files=named, more=more) if more > 0 else named,
        command=command,
    )


def _drafts(number: int, listing: str) -> str:
    if not number:
        return ""
    return say_count(
        "{count} text awaits approval; “{command}” lists it.",
        "{count} texts await approval; “{command}” lists them.",
        count=number,
        command=listing,
    )


def _miscounts(problems: Sequence[Problem]) -> str:
    if not problems:
        return ""
    told = say_count(
        "{count} text says another number than the guide has; the pictures show it as it is"
        " written.",
        "{count} texts say another number than the guide has; the pictures show it as it is"
        " written.",
        count=len(problems),
    )
    return joined("\n\n", (listed(problems), told))
