"""From content to files: the pipeline once through."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from itertools import groupby
from pathlib import Path

from infographic import __version__
from infographic.content.load import Content
from infographic.content.local import LocalGuide, localise
from infographic.errors import LayoutError
from infographic.layout.fit import Layout, fit
from infographic.paint.picture import paint
from infographic.publish.approval import drafts_in
from infographic.publish.figures import figures
from infographic.publish.file_kind import PIXELS, RENDERERS
from infographic.publish.fingerprint import fingerprint
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
from infographic.publish.staging import Staging
from infographic.publish.variants import Variant
from infographic.publish.watch import Watch
from infographic.scene import Scene
from infographic.text.coverage import check_coverage
from infographic.text.typeset import Typesetter


@dataclass(frozen=True)
class Refusal:
    """A format that the content does not fit in some language, and so is made in none."""

    format: str
    error: LayoutError


@dataclass(frozen=True)
class Built:
    """The files that a build wrote, the formats that it refused, and the files of earlier builds
    in the same folder that do not show the guide as it is now."""

    files: tuple[FileEntry, ...]
    refused: tuple[Refusal, ...]
    earlier: tuple[FileEntry, ...]


def build(content: Content, wanted: Sequence[Variant], output: Path, watch: Watch) -> Built:
    """Write the wanted files below `output`, and its report.

    Every format is laid out for all languages of the guide, whichever are wanted. The files
    appear at the end, together: FontError, RenderError and MachineError leave the folder as it
    was, and of a format that is refused the earlier files stay.
    """
    watch.begins(len(wanted))
    with watch.stage("load"):
        source = _source(content)
        check_coverage(source.guides.values(), content.theme)
    entries: list[Entry] = []
    refused: list[Refusal] = []
    with Staging(output) as staging:
        for name, of_format in groupby(wanted, key=lambda variant: variant.page.name):
            variants = tuple(of_format)
            watch.draws(name)
            try:
                with watch.stage("layout"):
                    layout = _lay_out(source, name)
            except LayoutError as error:
                refused.append(Refusal(name, error))
                watch.drew(len(variants))
            else:
                entries += _pictures(source, layout, variants, staging, watch)
        with watch.stage("files and report"):
            report = merged(read_report(output), entries, source.made_from, output)
            if entries:
                staging.add(REPORT, as_json(report))
                staging.publish()
    files = tuple(file for entry in entries for file in entry.files)
    return Built(files, tuple(refused), report.earlier)


@dataclass(frozen=True)
class _Source:
    """What all pictures of a build are made from: the guide in every language by its code, and
    the fingerprint of each picture's content, theme and format."""

    content: Content
    guides: Mapping[str, LocalGuide]
    made_from: Mapping[Key, str]

    def drafts(self, language: str) -> tuple[str, ...]:
        return tuple(draft.item for draft in drafts_in(self.content.guide, [language]))


def _source(content: Content) -> _Source:
    guides = {code: localise(content.guide, code) for code in content.guide.languages}
    made_from = {
        Key(code, name): fingerprint(__version__, code, [*guides.values()], content.theme, page)
        for code in guides
        for name, page in content.formats.items()
    }
    return _Source(content, guides, made_from)


def _lay_out(source: _Source, format_name: str) -> Layout:
    theme = source.content.theme
    page = source.content.formats[format_name]
    guides = tuple(source.guides.values())
    return fit(guides, theme, page, lambda scale: Typesetter(theme, scale))


def _pictures(
    source: _Source,
    layout: Layout,
    variants: Sequence[Variant],
    staging: Staging,
    watch: Watch,
) -> Iterator[Entry]:
    """Draw one format in each language that is wanted."""
    for language, of_language in groupby(variants, key=lambda variant: variant.language):
        with watch.stage("paint"):
            scene = paint(layout, source.guides[language], source.content.theme)
        files = tuple(_file(scene, variant, staging, watch) for variant in of_language)
        with watch.stage("files and report"):
            key = Key(language, layout.page.name)
            yield Entry(
                **asdict(figures(layout, language, scene)),
                **key._asdict(),
                drafts=source.drafts(language),
                made_from=source.made_from[key],
                files=files,
            )


def _file(scene: Scene, variant: Variant, staging: Staging, watch: Watch) -> FileEntry:
    watch.draws(str(variant.path))
    with watch.stage(variant.kind):
        data = RENDERERS[variant.kind](scene, variant.page)
    with watch.stage("files and report"):
        staging.add(variant.path, data)
    watch.drew(1)
    pixels = PIXELS[variant.kind](data) if variant.kind in PIXELS else None
    return file_entry(variant.kind, variant.path, data, variant.page.size, pixels)
