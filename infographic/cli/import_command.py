"""`infographic import`: what a translator sends back is taken into the guide."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from infographic.cli.command_line import program
from infographic.cli.console import in_spoken, plainly, spoken, tell
from infographic.cli.folder_and_file import folder_and_file, in_command
from infographic.cli.listed import listed
from infographic.cli.shown_progress import shown_progress
from infographic.message import Message, joined, say, say_about, say_count

if TYPE_CHECKING:
    from infographic.content.load import Content
    from infographic.errors import Problem
    from infographic.translation.taken_back import TakenBack

_Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say_about("in a command line", "[FOLDER] FILE"),
        help=say("The folder of the guide, and the file that came back: texts.xlsx."),
        show_default=False,
    ),
]
_Yes = Annotated[bool, typer.Option("--yes", help=say("Write the changes without asking."))]
_Rest = Annotated[
    bool,
    typer.Option(
        "--rest",
        help=say(
            "Leave out the texts of the file that do not belong, and take the rest; without it,"
            " nothing of such a file is taken."
        ),
    ),
]
IMPORT = say(
    "Take the texts of a file for translators back into the guide; first show what changes."
)
_YES = frozenset({"y", "yes", "k", "kyllä", "j", "ja"})
_MOST_NAMED = 5
_SOON_MEASURED = 10  # texts, sooner than further processes have started


def import_(named: _Named = None, yes: _Yes = False, rest: _Rest = False) -> None:
    """`infographic import`."""
    with plainly(_nothing_written):
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.publish.offer import load
        from infographic.publish.selection import Selection
        from infographic.translation.exchange_of import files_of
        from infographic.translation.kinds import kind_of
        from infographic.translation.taken_together import taken_together
        from infographic.translation.written import consequences, texts_after, write_texts

        folder, file = folder_and_file(named or (), "import", "texts.xlsx")
        refuse_mistaken_folder(folder, Selection())
        returned = kind_of(file).read(file)
        content = load(folder)
        before = files_of(content)
        taken = taken_together(content, returned)
        others = sum(len(each.changes) for each in taken)
        refused = [problem for each in taken for problem in each.refused]
        if refused and not (rest and others):
            _refuse(refused, others, in_command(folder, file))
        for note in (note for each in returned for note in each.notes):
            tell(note.told)
        if refused:
            head = say("Some texts of the file do not belong, and are left out:")
            tell(joined("", (head, "\n\n", listed(refused), "\n")))
        tell(joined("\n\n", [_changes(each) for each in taken]))
        texts = texts_after(content, taken)
        if not texts:
            return
        longer = [line for each in taken for line in _longer(content, each)]
        too_long = consequences(content, texts)
        for each in (*longer, *_consequences(content, taken, too_long), ""):
            tell(joined("", ("\n", each) if each else ()))
        if not yes and not _agreed():
            return
        write_texts(content, texts, before)
        tell(say("Written: {files}", files=", ".join(sorted(texts))))


def _nothing_written() -> Message:
    return say("Nothing was written; the guide is as it was.")


def _refuse(refused: Sequence[Problem], others: int, named: str) -> NoReturn:
    """Ends with what is wrong with single rows, and how the others are taken."""
    from infographic.errors import ContentError

    ends: list[str] = [_nothing_written()]
    if others:
        words = say_count(
            "The other text can be taken without these:  {command}",
            "The {count} other texts can be taken without these:  {command}",
            count=others,
            command=f"{program()} import {named} --rest",
        )
        ends.append(words)
    with plainly(lambda: joined("\n", ends)):
        raise ContentError(refused)
    raise AssertionError  # plainly has ended


def _changes(taken: TakenBack) -> Message:
    """What is another than before, and what the file does not say."""
    from infographic.content.language.language_name import name_in
    from infographic.translation.taken_back import still_locked

    named = f"{name_in(taken.language, spoken())} ({taken.language})"
    if taken.changes:
        head = say_count(
            "{language}: {count} text changes",
            "{language}: {count} texts change",
            count=len(taken.changes),
            language=named,
        )
    elif taken.is_new:
        head = say("{language}: nothing is translated yet", language=named)
    else:
        head = say("{language}: nothing changes", language=named)
    parts: list[str] = [head]
    for change in taken.changes:
        lines = [change.where]
        lines += [f"  - {change.before}"] if change.before else []
        parts.append(joined("\n", (*lines, f"  + {change.after}")))
    if taken.left_out:
        parts.append(_some(_left_out(len(taken.left_out)), taken.left_out))
    if taken.locked:
        parts.append(_some(still_locked(len(taken.locked)), taken.locked))
    if taken.untranslated:
        parts.append(_some(_untranslated(len(taken.untranslated)), taken.untranslated))
    return joined("\n", parts)


def _left_out(count: int) -> Message:
    return say_count(
        "{count} text is not in the file, and stays as it is",
        "{count} texts are not in the file, and stay as they are",
        count=count,
    )


def _untranslated(count: int) -> Message:
    return say_count(
        "{count} text is not translated yet, and begins in the guide's first language",
        "{count} texts are not translated yet, and begin in the guide's first language",
        count=count,
    )


def _some(head: Message, names: Sequence[str]) -> Message:
    """The first names, so that it is seen which they are."""
    shown = joined("; ", (*names[:_MOST_NAMED], *(["…"] if len(names) > _MOST_NAMED else [])))
    return joined(": ", (head, shown))


def _longer(content: Content, taken: TakenBack) -> Iterator[Message]:
    """Which of the new words are longer than what fits, as the sheet of an export has it."""
    from infographic.publish.workers import available_jobs
    from infographic.translation.exchange_of import in_language
    from infographic.translation.fits import longer_than_fits, makes_smaller

    whole = in_language(content, taken.language) if taken.is_new and taken.changes else content
    lengths = {change.id: len(change.after) for change in taken.changes}
    if not lengths:
        return
    with shown_progress() as progress:
        progress.begins(len(lengths))
        progress.draws(in_spoken(say("measuring whether the new words fit")))
        jobs = available_jobs() if len(lengths) > _SOON_MEASURED else 1
        most = longer_than_fits(whole, taken.language, lengths, jobs, progress.drew)
    lines = [
        makes_smaller(change.where, taken.language, lengths[change.id], most[change.id])
        for change in taken.changes
        if change.id in most
    ]
    if lines:
        yield joined("\n", lines)


def _consequences(
    content: Content, taken: Sequence[TakenBack], too_long: Sequence[Problem]
) -> Iterator[str]:
    lapsing = sum(each.lapsing for each in taken)
    if lapsing and content.approvals.are_kept:
        yield say_count(
            "{count} approval lapses with it, for the words are others.",
            "{count} approvals lapse with it, for the words are others.",
            count=lapsing,
        )
    if too_long:
        yield listed(too_long)
        yield say("Then these pictures cannot be drawn until the texts are shortened.")


def is_terminal() -> bool:
    """Whether somebody can be asked."""
    return sys.stdin is not None and sys.stdin.isatty() and sys.stderr.isatty()


def _agreed() -> bool:
    """Whether who sits at the terminal wants it; without one, nothing is written."""
    if not is_terminal():
        tell(say("Nothing was written. To write it, add  {option}", option="--yes"))
        return False
    answer = typer.prompt(
        in_spoken(say("Write this into the guide? (y/n)")),
        default="n",
        show_default=False,
        err=True,
    )
    if answer.strip().lower() in _YES:
        return True
    tell(_nothing_written())
    return False
