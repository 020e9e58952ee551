"""What other programs call; `import infographic` offers all of it, and nothing else is public."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from infographic.content.guide.approval import refuse_drafts
from infographic.content.guide.placeholders import refuse_placeholders
from infographic.content.load import Content as Content
from infographic.errors import ContentError as ContentError
from infographic.errors import FontError as FontError
from infographic.errors import InfographicError as InfographicError
from infographic.errors import LayoutError as LayoutError
from infographic.errors import MachineError as MachineError
from infographic.errors import Problem
from infographic.errors import RefusedError as RefusedError
from infographic.errors import RenderError as RenderError
from infographic.message import say
from infographic.publish.build import Built as Built
from infographic.publish.build import Plan
from infographic.publish.build import build as publish
from infographic.publish.earlier_build import Reuse
from infographic.publish.edition import edition_of
from infographic.publish.file_kind import PAGE_KIND
from infographic.publish.judge.legibility import ContrastError as ContrastError
from infographic.publish.judge.visibility import HiddenError as HiddenError
from infographic.publish.manuscript import manuscript_of, refuse_unpublishable
from infographic.publish.offer import load as read
from infographic.publish.progress import Progress
from infographic.publish.selection import Selection, check_arrangement
from infographic.publish.selection import UsageError as UsageError

# By the name of the format, the code of the language and the kind of file.
Pictures = Mapping[tuple[str, str, str], bytes]


class IncompleteError(InfographicError):
    """Not every format that was asked for was made. `built` has the files that were, and for each
    format that was refused the error that says why; the earlier files of those are unchanged."""

    def __init__(self, built: Built) -> None:
        super().__init__(problem for each in built.refused for problem in each.error.problems)
        self.built = built

    def __str__(self) -> str:
        names = ", ".join(each.format for each in self.built.refused)
        return f"refused in every language: {names}\n\n{super().__str__()}"


def load(folder: str | os.PathLike[str], arrangement: str = "") -> Content:
    """The guide in a folder, with its theme and page formats.

    `arrangement` takes the place of those that the guide and its formats prefer.

        guide = infographic.load("my-guide")
        guide.guide.languages  # ("fi", "sv")

    Raises ContentError with every problem of every file, each with its place and a hint; UsageError
    for an arrangement that does not exist.
    """
    check_arrangement(arrangement)
    return read(Path(folder), arrangement)


def draw(
    guide: Content,
    *,
    languages: Sequence[str] = (),
    formats: Sequence[str] = (),
    kinds: Sequence[str] = (),
) -> Pictures:
    """The pictures of a guide as the bytes of their files; nothing is written. Its web page is
    made of files that lie ready, and so only by `build`.

    Languages, formats and kinds of file are named as in the guide; those not named are all made.

        pictures = infographic.draw(guide, formats=["square"], kinds=["png"])
        pictures["square", "fi", "png"]  # b"\\x89PNG…

    They are all there, or none is: raises RefusedError when a format would not be right
    (LayoutError when a text does not fit, HiddenError and ContrastError when something can hardly
    be seen), FontError for a character that no font has, ContentError for a placeholder that has no
    value, UsageError for a name that does not exist, RenderError and MachineError when a file
    cannot be made.
    """
    if PAGE_KIND in kinds:
        hint = say("infographic.build writes the page, with the pictures that it shows")
        raise UsageError(Problem(say("“{name}” is no kind of picture", name=PAGE_KIND), hint=hint))
    refuse_placeholders(guide.placeholders)
    edition = edition_of(manuscript_of(guide), Selection(languages, formats, kinds))
    refuse_unpublishable(edition.manuscript)
    return {
        (artefact.key.format, artefact.key.language, artefact.kind): drawable.draw()
        for job in edition.wanted
        for drawable in job.proof(Progress()).drawables
        for artefact in [drawable.artefact]
    }


def build(
    folder: str | os.PathLike[str],
    output: str | os.PathLike[str] | None = None,
    *,
    languages: Sequence[str] = (),
    formats: Sequence[str] = (),
    kinds: Sequence[str] = (),
    arrangement: str = "",
    final: bool = False,
    force: bool = False,
    jobs: int = 1,
) -> Built:
    """Write the files of the guide in a folder, and `report.json`, into `output`, or into the
    folder `output` in the guide's.

        built = infographic.build("my-guide", languages=["fi"])
        [file.path for file in built.files]  # ["fi/my-guide-a4-landscape.svg", …

    What would be the same as it lies there is kept, unless `force` has everything made again; so
    many `jobs` are processes that draw at the same time.

    What is returned is complete. Raises IncompleteError when some formats, or all, were refused and
    the others have been written. Other errors leave the output folder as it was: those of `load`
    and `draw`, RenderError when the disk refuses, and with `final` ContentError while texts await
    approval.
    """
    guide = load(folder, arrangement)
    edition = edition_of(manuscript_of(guide), Selection(languages, formats, kinds))
    if final:
        refuse_drafts(guide.guide, guide.approvals, edition.languages)
    plan = Plan(Reuse.NOTHING if force else Reuse.ALL, jobs)
    built = publish(edition, Path(output or Path(folder, "output")), Progress(), plan)
    if built.refused:
        raise IncompleteError(built)
    return built
