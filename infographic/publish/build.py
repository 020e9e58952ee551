"""From content to files: the pipeline once through."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from itertools import groupby
from pathlib import Path

from infographic.content.load import Content
from infographic.content.page import DETAILS, PageFormat
from infographic.errors import LayoutError
from infographic.layout.fit.fit import Layout
from infographic.publish.file_kind import DECK_RENDERERS, PIXELS, RENDERERS
from infographic.publish.judge.faint_logo import refuse_faint_logos
from infographic.publish.judge.figures import figures
from infographic.publish.judge.legibility import (
    ContrastError,
)
from infographic.publish.judge.visibility import HiddenError
from infographic.publish.offer import OFFER
from infographic.publish.pictures import Pictures, pictures
from infographic.publish.progress import Progress
from infographic.publish.report import (
    REPORT,
    Entry,
    FileEntry,
    Key,
    as_json,
    file_entry,
    merged,
    read_report,
)
from infographic.publish.source import Source, source_of
from infographic.publish.staging import Staging
from infographic.publish.variants import Variant, all_variants
from infographic.stopping import finished_first
from infographic.text.coverage import check_coverage


@dataclass(frozen=True)
class Refusal:
    """A format that is made in no language, because the content does not fit in one of them or a
    text would be hard to read or to see; `takers` are the guide's formats that show as much and do
    fit, and `arrangements` those in which the guide would fit the format itself."""

    format: str
    error: LayoutError | ContrastError | HiddenError
    takers: tuple[str, ...] = ()
    arrangements: tuple[str, ...] = ()


@dataclass(frozen=True)
class Built:
    """The files that a build wrote, the formats that it refused, what earlier builds have left in
    place of files that this guide makes but are not of the guide as it is now (those of refused
    formats are not counted), the layouts that the files show, and what else earlier builds have
    left, which no build of this guide writes."""

    files: tuple[FileEntry, ...]
    refused: tuple[Refusal, ...]
    earlier: tuple[FileEntry, ...]
    layouts: tuple[Layout, ...] = ()
    unmade: tuple[FileEntry, ...] = ()


def build(content: Content, wanted: Sequence[Variant], output: Path, progress: Progress) -> Built:
    """Write the wanted files below `output`, and its report.

    Every format is laid out for all languages of the guide, whichever are wanted. The files
    appear at the end, together: FontError, RenderError, MachineError and the ContrastError of a
    logo leave the folder as it was, and of a format that is refused the earlier files stay.
    """
    progress.begins(len(wanted))
    with progress.stage("load"):
        source = source_of(content)
        check_coverage(source.guides, content.theme)
        refuse_faint_logos(content)
    entries: list[Entry] = []
    layouts: list[Layout] = []
    refused: list[Refusal] = []
    with Staging(output, len(wanted)) as staging:
        for name, of_format in groupby(wanted, key=lambda variant: variant.page.name):
            variants = tuple(of_format)
            progress.draws(name)
            try:
                painted = pictures(source, variants, progress)
            except (LayoutError, ContrastError, HiddenError) as error:
                refused.append(Refusal(name, error))
                progress.drew(len(variants))
            else:
                layouts.append(painted.layout)
                entries += _entries(source, painted, variants, staging, progress)
        # From the old report to the new files, no other build may change either.
        with progress.stage("files and report"), staging.alone():
            report = merged(read_report(output), entries, source.made_from, output)
            if entries:
                staging.add(REPORT, as_json(report))
                with finished_first():
                    staging.publish()
                    progress.published(sum(len(entry.files) for entry in entries))
    with progress.stage("layout"):
        refused = [_advised(source, each, refused) for each in refused]
    files = tuple(file for entry in entries for file in entry.files)
    formats = {str(each.path): each.page.name for each in all_variants(content)}
    old = [file for entry in report.earlier for file in entry.files]
    names = {each.format for each in refused}
    return Built(
        files,
        tuple(refused),
        tuple(file for file in old if file.path in formats and formats[file.path] not in names),
        tuple(layouts),
        tuple(file for file in old if file.path not in formats),
    )


def _advised(source: Source, refusal: Refusal, refused: Sequence[Refusal]) -> Refusal:
    """The refusal with what a guide that is too large for its format would fit: formats that show
    as much of it, and other arrangements."""
    if not isinstance(refusal.error, LayoutError):
        return refusal
    names = {each.format for each in refused}
    formats = source.content.formats
    page = formats[refusal.format]
    most = DETAILS.index(page.detail)
    return replace(
        refusal,
        takers=tuple(
            name
            for name, other in formats.items()
            if name not in names and DETAILS.index(other.detail) <= most and _fits(source, other)
        ),
        arrangements=tuple(
            name
            for name in OFFER.arrangements
            if name not in page.arrangements and _fits(source, replace(page, arrangements=(name,)))
        ),
    )


def _fits(source: Source, page: PageFormat) -> bool:
    try:
        source.lay_out(page)
    except LayoutError:
        return False
    return True


def _entries(
    source: Source,
    pictures: Pictures,
    variants: Sequence[Variant],
    staging: Staging,
    progress: Progress,
) -> Iterator[Entry]:
    """Draw one format in each language that is wanted."""
    layout, level = pictures.layout, source.content.guide.contrast
    for language, of_language in groupby(variants, key=lambda variant: variant.language):
        files = tuple(_file(pictures, variant, staging, progress) for variant in of_language)
        with progress.stage("files and report"):
            key = Key(language, layout.page.name)
            yield Entry(
                **asdict(figures(layout, language, pictures.contrasts[language], level)),
                **key._asdict(),
                drafts=source.drafts(language),
                made_from=source.made_from[key],
                files=files,
            )


def _file(pictures: Pictures, variant: Variant, staging: Staging, progress: Progress) -> FileEntry:
    progress.draws(str(variant.path))
    with progress.stage(variant.kind):
        data = _drawn(pictures, variant)
    with progress.stage("files and report"):
        staging.add(variant.path, data)
    progress.drew(1)
    pixels = PIXELS[variant.kind](data) if variant.kind in PIXELS else None
    return file_entry(variant.kind, variant.path, data, variant.page.size, pixels)


def _drawn(pictures: Pictures, variant: Variant) -> bytes:
    if variant.kind in DECK_RENDERERS:
        return DECK_RENDERERS[variant.kind](pictures.decks[variant.language])
    scene = pictures.scenes[variant.language]
    return RENDERERS[variant.kind](scene, variant.page, pictures.theme)
