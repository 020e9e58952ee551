"""Whether a guide fits its pages, and whether the files in its output folder are as they were
built, and its PDFs what they say."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import groupby
from pathlib import Path

from infographic.content.load import Content
from infographic.content.theme.theme import Theme
from infographic.errors import LayoutError, Problem
from infographic.files import MissingError, UnreadableError, read_whole
from infographic.publish.judge.legibility import ContrastError
from infographic.publish.judge.visibility import HiddenError
from infographic.publish.pictures import pictures
from infographic.publish.progress import Progress
from infographic.publish.report import (
    REPORT,
    FileEntry,
    is_unchanged,
    read_report,
    understood_report,
)
from infographic.publish.source import Source, source_of
from infographic.publish.variants import Variant, all_variants
from infographic.scene import Scene

# Of a PDF, with the print images of the largest page.
_MOST_BYTES = 500_000_000
_AGAIN = "build this file again"
_DIFFERS = "the file is not as it was built: it has been changed since, or is damaged"

PdfCheck = Callable[..., Sequence[Problem]]  # of bytes, a `scene` and a `theme`


def file_faults(content: Content, output: Path) -> Iterator[Problem]:
    """A problem for each format that the guide does not fit or that cannot be read, for each file
    in the output folder that is not as it was written, and for all else that is wrong with the
    PDFs of the guide, as it is now."""
    source = source_of(content)
    report = read_report(output)
    current = {
        file.path: file
        for entry in report.variants
        if source.made_from.get(entry.key) == entry.made_from
        for file in entry.files
    }
    for _, of_format in groupby(all_variants(content), key=lambda variant: variant.page.name):
        variants = list(of_format)
        try:
            yield from _faults(source, output, variants, current)
        except (LayoutError, ContrastError, HiddenError) as error:
            yield from error.problems
    outdated = (file for entry in report.variants for file in entry.files)
    yield from (
        fault for file in outdated if file.path not in current for fault in _changed(output, file)
    )


def missing_files(output: Path) -> Iterator[Problem]:
    """Advice on what the report of the last build lists and is not there any more, or on a report
    that cannot be read."""
    try:
        report = understood_report(output)
    except MissingError:
        return
    except UnreadableError as error:
        yield Problem(error.what, item=str(output / REPORT), hint=error.hint)
        return
    for file in (file for entry in report.variants for file in entry.files):
        if not os.path.lexists(output / file.path):
            what = "the file is missing, and report.json lists it"
            yield Problem(what, item=str(output / file.path), hint=_AGAIN)


def _faults(
    source: Source, output: Path, variants: Sequence[Variant], current: Mapping[str, FileEntry]
) -> Iterator[Problem]:
    painted = pictures(source, variants, Progress())
    scenes, theme = painted.scenes, painted.theme
    for variant in variants:
        if (file := current.get(str(variant.path))) is not None:
            yield from _changed(output, file)
            if variant.kind in _CHECKS:
                check = partial(_CHECKS[variant.kind], scene=scenes[variant.language], theme=theme)
                yield from _wrong_within(output / variant.path, check)


def _changed(output: Path, file: FileEntry) -> Iterator[Problem]:
    """A problem when a file is not as it was written; what is missing has none."""
    try:
        if is_unchanged(output, file):
            return
        what, hint = _DIFFERS, _AGAIN
    except MissingError:
        return
    except UnreadableError as error:
        what, hint = error.what, error.hint
    yield Problem(what, item=str(output / file.path), hint=hint)


def _wrong_within(file: Path, check: Callable[[bytes], Sequence[Problem]]) -> Iterator[Problem]:
    with suppress(UnreadableError):  # which is told already
        for problem in check(read_whole(file, _MOST_BYTES)):
            yield Problem(problem.what, item=str(file), hint=_AGAIN)


def _accessible(data: bytes, scene: Scene, theme: Theme) -> Sequence[Problem]:  # noqa: ARG001
    from infographic.render.pdf.check.accessible import check_pdf

    return check_pdf(data, scene)


def _printable(data: bytes, scene: Scene, theme: Theme) -> Sequence[Problem]:
    from infographic.render.pdf.check.print import check_print_pdf

    return check_print_pdf(data, scene, theme.print_condition)


_CHECKS: Mapping[str, PdfCheck] = {"pdf": _accessible, "pdf-print": _printable}
