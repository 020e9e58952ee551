"""All that a guide is published as, and what of it is wanted.

To publish something of another kind, write its job (`job.Job`) and have `_jobs` list it; what
is made of other files is a `FinishingJob`, as the web page is.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from infographic.content.load import FORMATS
from infographic.content.page import PageFormat
from infographic.errors import ContentError, Problem
from infographic.message import joined, say
from infographic.publish.artefact import Artefact
from infographic.publish.file_kind import FILE_KINDS
from infographic.publish.job import FinishingJob, Job
from infographic.publish.manuscript import Manuscript
from infographic.publish.picture_path import picture_path
from infographic.publish.pictures import PictureJob
from infographic.publish.report import Key
from infographic.publish.selection import Selection, check_names, nothing_to_make
from infographic.publish.site.shown import pictures_on_page
from infographic.publish.site.site_job import SiteJob

EVERYTHING = Selection()


@dataclass(frozen=True)
class Edition:
    """The jobs that make everything of a manuscript, and those that make what is wanted; format by
    format, in the order of the guide, and `finishing` after all others."""

    manuscript: Manuscript
    jobs: tuple[Job, ...]
    wanted: tuple[Job, ...]
    finishing: tuple[FinishingJob, ...] = ()
    wanted_finishing: tuple[FinishingJob, ...] = ()

    @property
    def languages(self) -> tuple[str, ...]:
        """Those in which something is wanted."""
        jobs: tuple[Job | FinishingJob, ...] = (*self.wanted, *self.wanted_finishing)
        artefacts = (artefact for job in jobs for artefact in job.artefacts)
        return tuple(dict.fromkeys(artefact.key.language for artefact in artefacts))

    @property
    def size(self) -> int:
        """How many files are wanted."""
        jobs: tuple[Job | FinishingJob, ...] = (*self.wanted, *self.wanted_finishing)
        return sum(len(job.artefacts) for job in jobs)

    @property
    def job_of(self) -> Mapping[str, str]:
        """The name of the job that makes each path, of all of them."""
        jobs: tuple[Job | FinishingJob, ...] = (*self.jobs, *self.finishing)
        return {str(each.path): job.name for job in jobs for each in job.artefacts}

    @property
    def made_from(self) -> Mapping[Key, str]:
        """The fingerprint of everything, in the order of the report: language by language."""
        jobs: tuple[Job | FinishingJob, ...] = (*self.jobs, *self.finishing)
        found = {each.key: each.made_from for job in jobs for each in job.artefacts}
        order = self.manuscript.content.guide.languages.index
        return {key: found[key] for key in sorted(found, key=lambda key: order(key.language))}


def edition_of(manuscript: Manuscript, selection: Selection = EVERYTHING) -> Edition:
    """What is made of a manuscript.

    A format makes the kinds of file that formats.yaml lists for it, and the web page follows; a
    selection chooses among them. Where it names the page by its kind, the pictures that the page
    shows are made with it.
    UsageError for a name that does not exist, and when nothing is left to make; ContentError when
    two files would have one path.
    """
    check_names(manuscript.content, selection)
    jobs = tuple(_jobs(manuscript, EVERYTHING.takes))
    finishing = tuple(_finishing(manuscript, EVERYTHING))
    all_jobs: tuple[Job | FinishingJob, ...] = (*jobs, *finishing)
    _check_paths([artefact for job in all_jobs for artefact in job.artefacts])
    wanted_finishing = tuple(_finishing(manuscript, selection))
    wanted = tuple(_jobs(manuscript, _with_shown(manuscript, selection)))
    if not wanted:
        raise nothing_to_make(manuscript.content, selection)
    return Edition(manuscript, jobs, wanted, finishing, wanted_finishing)


def _finishing(manuscript: Manuscript, selection: Selection) -> Iterator[FinishingJob]:
    languages = [code for code in manuscript.guides if selection.takes_page(code)]
    if languages and any(pictures_on_page(manuscript.content.formats.values())):
        yield SiteJob(manuscript, tuple(languages))


def _with_shown(manuscript: Manuscript, selection: Selection) -> Callable[[Artefact], bool]:
    """Whether an artefact was named, or is shown on a page that was."""
    shown = {
        (picture.page.name, picture.kind)
        for picture in pictures_on_page(manuscript.content.formats.values())
    }

    def is_wanted(artefact: Artefact) -> bool:
        key = artefact.key
        on_page = (key.format, artefact.kind) in shown and selection.takes_page(key.language)
        return on_page or selection.takes(artefact)

    return is_wanted


def _jobs(manuscript: Manuscript, is_wanted: Callable[[Artefact], bool]) -> Iterator[Job]:
    for page in manuscript.content.formats.values():
        artefacts = tuple(filter(is_wanted, _files(manuscript, page)))
        if artefacts:
            yield PictureJob(manuscript, page, artefacts)


def _files(manuscript: Manuscript, page: PageFormat) -> Iterator[Artefact]:
    """The files of a page format."""
    for language in manuscript.content.guide.languages:
        key, made_from = Key(language, page.name), manuscript.picture_made_from(language, page)
        for kind in FILE_KINDS:
            if kind in page.files:
                yield Artefact(picture_path(manuscript.content, key, kind), key, kind, made_from)


def _check_paths(found: Sequence[Artefact]) -> None:
    """A format “a4-live” makes the path of the live SVG of a format “a4”."""
    by_path = Counter(artefact.path for artefact in found)
    problems = [
        Problem(
            say("two kinds of file would be written to {path}", path=artefact.path),
            item=joined(": ", (FORMATS, say("format “{name}”", name=artefact.key.format))),
            hint=say("give this format another name"),
        )
        for artefact in found
        if by_path[artefact.path] > 1
    ]
    if problems:
        raise ContentError(problems)
