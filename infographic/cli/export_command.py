"""`infographic export`: the texts of a guide in a file for translators."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli.command_line import program
from infographic.cli.console import in_spoken, plainly, spoken, tell
from infographic.cli.folder_and_file import folder_and_file, in_command
from infographic.cli.shown_progress import shown_progress
from infographic.message import Message, joined, say, say_about, say_count

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from infographic.content.load import Content
    from infographic.translation.exchanged import Exchange, Fit

_Named = Annotated[
    list[str] | None,
    typer.Argument(
        metavar=say_about("in a command line", "[FOLDER] FILE"),
        help=say("The folder of the guide, and the file to write: texts.xlsx."),
        show_default=False,
    ),
]
_From = Annotated[
    str,
    typer.Option(
        "--from",
        metavar=say_about("in a command line", "CODE"),
        help=say("The language to translate from, if not the guide's first."),
    ),
]
_To = Annotated[
    list[str] | None,
    typer.Option(
        "--to",
        metavar=say_about("in a command line", "CODE"),
        help=say(
            "The language to translate into, also a new one, if not all others of the guide; may"
            " be given again."
        ),
    ),
]
_Force = Annotated[
    bool, typer.Option("--force", help=say("Write over a file of this name, if there is one."))
]
EXPORT = say(
    "Write the texts of a guide into a file for translators, with how long each may get; import"
    " takes it back."
)


def export(
    named: _Named = None, source: _From = "", target: _To = None, force: _Force = False
) -> None:
    """`infographic export`."""
    with plainly():
        from infographic.catalogue import catalogue
        from infographic.cli.guide_folder import refuse_mistaken_folder
        from infographic.publish.offer import load
        from infographic.publish.selection import Selection
        from infographic.translation.handover import Handover
        from infographic.translation.kinds import EXPORTED, kind_of
        from infographic.translation.place_picture import place_pictures
        from infographic.translation.written import require_writable, write_file

        folder, file = folder_and_file(named or (), "export", "texts.xlsx")
        refuse_mistaken_folder(folder, Selection())
        kind = kind_of(file, EXPORTED)
        if not force:
            _refuse_to_overwrite(file)
        content = load(folder)
        require_writable(file)
        begin = source or content.guide.languages[0]
        exchanges = _measured(content, begin, _targets(content, begin, target or ()))
        pictures: Mapping[str, bytes] = {}
        if kind.has_pictures:
            drawn = [text.id for text in exchanges[0].texts if text.is_drawn]
            pictures = place_pictures(content, begin, drawn)
        assert kind.written is not None
        write_file(file, kind.written(Handover(exchanges, pictures, catalogue(spoken()))))
        tell(_told(folder, file, exchanges))


def _targets(content: Content, source: str, named: Sequence[str]) -> tuple[str, ...]:
    from infographic.errors import ContentError, Problem

    others = tuple(named) or tuple(code for code in content.guide.languages if code != source)
    if not others:
        what = say("the guide has one language only")
        hint = say("name the one to translate into:  {option}", option="--to sv")
        raise ContentError(Problem(what, hint=hint))
    return tuple(dict.fromkeys(others))


def _measured(content: Content, source: str, targets: Sequence[str]) -> tuple[Exchange, ...]:
    """The texts for each target language, with how long they may get."""
    from infographic.publish.workers import available_jobs
    from infographic.translation.exchange_of import exchange_of, in_language
    from infographic.translation.fits import fits_of

    plain = [exchange_of(content, source, target) for target in targets]
    with shown_progress() as progress:
        drawn = [[text.id for text in each.texts if text.is_drawn] for each in plain]
        progress.begins(sum(map(len, drawn)))
        progress.draws(in_spoken(say("measuring how long each translation may get")))
        fits: list[Mapping[str, Fit]] = []
        for exchange, ids in zip(plain, drawn, strict=True):
            target = exchange.target_language
            whole = in_language(content, target) if exchange.is_new else content
            fits.append(fits_of(whole, target, ids, available_jobs(), progress.drew))
    return tuple(
        exchange_of(content, source, target, each)
        for target, each in zip(targets, fits, strict=True)
    )


def _refuse_to_overwrite(file: Path) -> None:
    from infographic.content.yaml.encoding import shown
    from infographic.errors import ContentError, Problem

    if file.exists():
        what = say("there is a file of this name already, perhaps with translations in it")
        hint = say("give another name, or write over it with  {option}", option="--force")
        raise ContentError(Problem(what, item=shown(file), hint=hint))


def _told(folder: Path, file: Path, exchanges: Sequence[Exchange]) -> Message:
    lines = [
        say_count(
            "{file}: {count} text, {source} → {target}",
            "{file}: {count} texts, {source} → {target}",
            count=len(each.texts),
            file=str(file),
            source=each.source_language,
            target=each.target_language,
        )
        for each in exchanges
    ]
    command = f"{program()} import {in_command(folder, file)}"
    back = say("When it comes back, translated: {command}", command=command)
    return joined("\n", (*lines, "", back))
