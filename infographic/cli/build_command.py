"""`infographic build`: the pictures and files of a guide."""

from __future__ import annotations

import gc
import time
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from infographic.cli import STARTED
from infographic.cli.build_summary import build_summary, unchanged_summary
from infographic.cli.command_line import build_command
from infographic.cli.console import plainly, tell
from infographic.cli.options import Final, Force, Formats, Guide, Jobs, Kinds, Languages
from infographic.cli.shown_progress import shown_progress
from infographic.cli.spoken_command import SpokenCommand
from infographic.cli.timing_table import timing_table
from infographic.message import either, joined, say, say_about, say_count
from infographic.output_folder import GUIDE, output_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from typer._click.core import Parameter

    from infographic.publish.build import Built
    from infographic.publish.earlier_build import Reuse
    from infographic.publish.edition import Edition
    from infographic.publish.progress import Progress
    from infographic.publish.report import Whole
    from infographic.publish.selection import Selection

BUILD = say(
    "Draw the guide: every language, format and kind of file. What would be the same is kept."
)
_NOTHING_WRITTEN = say("Nothing was written; the earlier files are unchanged.")
_APPROVE = say("“infographic approve --by NAME” approves texts.")

_Arrangement = Annotated[str, typer.Option(metavar=say_about("in a command line", "NAME"))]
_Output = Annotated[
    Path | None,
    typer.Option(
        metavar=say_about("in a command line", "DIR"),
        help=say("Where the files go, if not to output/ (of data) or FOLDER/output/."),
    ),
]
_Explain = Annotated[
    bool, typer.Option("--explain", help=say("Show every box, and why this layout won."))
]
_Timings = Annotated[bool, typer.Option("--timings", help=say("Say how long each stage took."))]


class Choosing(SpokenCommand):
    """A command whose help names what may be chosen, which only help imports for its names."""

    def help_of(self, parameter: Parameter) -> str:
        if parameter.name == "file":
            from infographic.publish.file_kind import FILE_KINDS, PAGE_KIND

            return say(
                "Only {kinds}; likewise.", kinds=either((joined(", ", FILE_KINDS), PAGE_KIND))
            )
        if parameter.name == "arrangement":
            from infographic.content.arrangement_names import REEL
            from infographic.layout.path import ARRANGEMENTS

            return say(
                "This arrangement of the steps on every page: {arrangements}; auto: the best for"
                " each.",
                arrangements=joined(", ", (REEL, *ARRANGEMENTS)),
            )
        return super().help_of(parameter)


def build(
    folder: Guide = GUIDE,
    lang: Languages = None,
    page_format: Formats = None,
    file: Kinds = None,
    arrangement: _Arrangement = "",
    output: _Output = None,
    final: Final = False,
    explain: _Explain = False,
    timings: _Timings = False,
    force: Force = False,
    jobs: Jobs = None,
) -> None:
    """`infographic build`."""
    fate = _Fate()
    with plainly(fate):
        from infographic.publish.unchanged import fingerprint_of

        into = output or output_of(folder)
        named = (lang, page_format, file, arrangement)
        fingerprint = "" if any(named) else fingerprint_of(folder, into)
        asked = (force, explain, timings)
        if not any(asked) and _is_unchanged(fingerprint, folder, into, final):
            return
        from infographic.publish.build import Plan
        from infographic.publish.build import build as publish
        from infographic.publish.selection import Selection
        from infographic.publish.workers import available_jobs

        selection = Selection(lang or (), page_format or (), file or (), arrangement)
        with shown_progress() as progress:
            fate.progress = progress
            progress.seconds["start and imports"] = time.perf_counter() - STARTED
            with progress.stage("load"):
                edition = _edition(folder, selection, final)
            # What is there by now stays: looking through it again and again for what could be
            # thrown away would take longer than the layout.
            gc.freeze()
            reuse, whole = _reuse(force, explain), _whole(edition, fingerprint)
            # Layouts, which are to be explained, do not leave the process that made them.
            processes = 1 if explain else jobs or available_jobs()
            built = publish(edition, into, progress, Plan(reuse, processes, whole))
        if explain:
            tell(_explained(edition, built))
        listing = _listing(folder, into, lang or ())
        tell(_summary(edition, built, into, build_command(folder, into), listing))
        if timings:
            passed = time.perf_counter() - STARTED
            tell(joined("\n", ("", timing_table(progress.seconds, passed))))
    if built.refused:
        raise typer.Exit(1)


def _is_unchanged(fingerprint: str, folder: Path, output: Path, final: bool) -> bool:
    """Whether all that a build would make of what has this fingerprint lies there, which is then
    told."""
    from infographic.publish.unchanged import unchanged_since

    last = unchanged_since(fingerprint, output)
    if last is None or (final and last.drafts):
        return False
    tell(unchanged_summary(last, output, _listing(folder, output)))
    return True


def _listing(folder: Path, output: Path, languages: Sequence[str] = ()) -> str:
    """The line that lists the texts that await approval."""
    return f"{build_command(folder, output, languages)} --final"


def _edition(folder: Path, selection: Selection, final: bool) -> Edition:
    """What is to be built of the guide in a folder; `final` refuses texts that await approval."""
    from infographic.cli.guide_folder import refuse_mistaken_folder
    from infographic.content.guide.approval import refuse_drafts
    from infographic.publish.edition import edition_of
    from infographic.publish.manuscript import manuscript_of
    from infographic.publish.offer import load

    refuse_mistaken_folder(folder, selection)
    content = load(folder, selection.arrangement)
    edition = edition_of(manuscript_of(content), selection)
    if final:
        with plainly(lambda: joined("\n", (_NOTHING_WRITTEN, _APPROVE))):
            refuse_drafts(content.guide, content.approvals, edition.languages)
    return edition


def _reuse(force: bool, explain: bool) -> Reuse:
    """What may stay: to explain a layout, it has to be made."""
    from infographic.publish.earlier_build import Reuse

    if force:
        return Reuse.NOTHING
    return Reuse.FILES if explain else Reuse.ALL


def _whole(edition: Edition, fingerprint: str) -> Whole | None:
    """What the next build is to know of one of everything that has this fingerprint; None when
    there is advice to give, which it is to give again."""
    if not fingerprint:
        return None
    from infographic.content.guide.approval import number_awaiting
    from infographic.publish.advice.fonts import unnamed_fonts
    from infographic.publish.advice.missing_words import missing_words_in_all
    from infographic.publish.advice.remarks import counts
    from infographic.publish.advice.unread_page_files import unread_page_files
    from infographic.publish.report import Whole

    content, languages = edition.manuscript.content, edition.languages
    advice = (
        missing_words_in_all(content),
        counts(content, languages),
        unread_page_files(content),
        unnamed_fonts(content),
    )
    if content.theme.computed or any(map(tuple, advice)):
        return None
    return Whole(fingerprint, number_awaiting(content.guide, content.approvals, languages))


def _explained(edition: Edition, built: Built) -> str:
    from infographic.layout.fit.explain import explained

    why = (edition.manuscript.reasons(layout.page) for layout in built.layouts)
    return explained(zip(built.layouts, why, strict=True), edition.languages)


def _summary(edition: Edition, built: Built, output: Path, command: str, listing: str) -> str:
    """How it went; `command` builds all of the guide, and `listing` lists what awaits approval."""
    from infographic.content.guide.approval import number_awaiting
    from infographic.publish.advice.fonts import unnamed_fonts
    from infographic.publish.advice.missing_words import missing_words
    from infographic.publish.advice.remarks import counts
    from infographic.publish.file_kind import PAGE_KIND

    content = edition.manuscript.content
    drafts = number_awaiting(content.guide, content.approvals, edition.languages)
    miscounts = tuple(counts(content, edition.languages))
    kinds = {file.kind for file in built.files}
    advice = [*missing_words(edition.languages, kinds), *unnamed_fonts(content)]
    if PAGE_KIND in kinds:
        from infographic.publish.advice.unread_page_files import unread_page_files

        advice += unread_page_files(content)
    return build_summary(built, output, content.theme, drafts, command, listing, miscounts, advice)


class _Fate:
    """What has become of the files of a build that ends before its end."""

    def __init__(self) -> None:
        self.progress: Progress | None = None

    def __call__(self) -> str:
        if self.progress is None or not self.progress.new_files:
            return _NOTHING_WRITTEN
        return say_count(
            "The files had been published by then: {count} is new.",
            "The files had been published by then: all {count} are new.",
            count=self.progress.new_files,
        )
