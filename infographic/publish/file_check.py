"""Whether a guide fits its pages, and whether the PDFs in its output folder are what they say."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path

from infographic.content.load import Content
from infographic.content.theme import Theme
from infographic.errors import LayoutError, Problem
from infographic.publish.contrast import text_contrasts
from infographic.publish.legibility import ContrastError, refuse_low_contrast
from infographic.publish.report import read_report
from infographic.publish.source import Source, source_of
from infographic.publish.variants import Variant, all_variants
from infographic.scene import Scene

PdfCheck = Callable[[bytes, Scene, Theme], Sequence[Problem]]


def file_faults(content: Content, output: Path) -> Iterator[Problem]:
    """A problem for each format that the guide does not fit or that cannot be read, and for all
    that is wrong with the PDFs of the guide, as it is now, in its output folder."""
    source = source_of(content)
    current = {
        file.path
        for entry in read_report(output).variants
        if source.made_from.get(entry.key) == entry.made_from
        for file in entry.files
    }
    for _, of_format in groupby(all_variants(content), key=lambda variant: variant.page.name):
        variants = list(of_format)
        try:
            yield from _faults(source, output, variants, current)
        except (LayoutError, ContrastError) as error:
            yield from error.problems


def _faults(
    source: Source, output: Path, variants: Sequence[Variant], current: set[str]
) -> Iterator[Problem]:
    layout, theme = source.lay_out(variants[0].page), source.content.theme
    scenes = {code: source.scene(layout, code) for code in source.guides}
    contrasts = {code: text_contrasts(scene) for code, scene in scenes.items()}
    refuse_low_contrast(theme, source.content.guide.contrast, layout, contrasts)
    for variant in variants:
        file = output / variant.path
        if variant.kind in _CHECKS and str(variant.path) in current and file.is_file():
            scene = scenes[variant.language]
            for problem in _CHECKS[variant.kind](file.read_bytes(), scene, theme):
                yield Problem(problem.what, item=str(file), hint="build this file again")


def _accessible(data: bytes, scene: Scene, theme: Theme) -> Sequence[Problem]:  # noqa: ARG001
    from infographic.render.pdf_check import check_pdf

    return check_pdf(data, scene)


def _printable(data: bytes, scene: Scene, theme: Theme) -> Sequence[Problem]:
    from infographic.render.print_check import check_print_pdf

    return check_print_pdf(data, scene, theme.print_condition)


_CHECKS: Mapping[str, PdfCheck] = {"pdf": _accessible, "pdf-print": _printable}
