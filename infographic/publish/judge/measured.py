"""The figures of a picture, measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from infographic.content.page import PageFormat
from infographic.geometry import MM_PER_PT
from infographic.layout.fit.empty_corner import emptiness
from infographic.layout.fit.fit import Layout
from infographic.layout.part.context import main_text
from infographic.publish.judge.contrast import TextContrast
from infographic.publish.judge.figures import Figures
from infographic.scene import TextStyle
from infographic.text.measures import text_measures
from infographic.text.typeset import Paragraph


def figures(
    layout: Layout, language: str, contrasts: Sequence[TextContrast], contrast_level: str
) -> Figures:
    """The figures of one language of a layout, and of the texts of the scene that shows it."""
    paragraphs = list(_paragraphs(layout, language))
    measures = text_measures(paragraphs)
    safe = layout.page.safe_area
    empty = emptiness(layout.frames[language], safe)
    return Figures(
        arrangement=layout.candidate.arrangement,
        composition=layout.candidate.composition,
        columns=layout.candidate.columns,
        type_scale=round(layout.type_scale, 4),
        main_text_pt=round(_main_size(layout.page, paragraphs) / MM_PER_PT, 2),
        smallest_text_pt=round(min(each.size for each in paragraphs) / MM_PER_PT, 2),
        # Cut off, not rounded: 4.499 does not pass for 4.5.
        lowest_contrast=int(min(contrast.ratio for contrast in contrasts) * 100) / 100,
        lines=measures.lines,
        hyphens=measures.hyphens,
        hyphen_share=round(measures.hyphen_share, 4),
        headings_with_hyphens=measures.headings_with_hyphens,
        shortest_stub=measures.shortest_stub,
        overfull_lines=measures.overfull_lines,
        free_space_mm={
            region.name: round(max(0.0, region.room - region.needed), 1)
            for region in layout.regions
        },
        empty_corner=round(empty.corner / safe.area, 3),
        left_over=round(empty.left_over / layout.page.trimmed.area, 3),
        title_to_text=round(_title_size(paragraphs) / _main_size(layout.page, paragraphs), 2),
        contrast_level=contrast_level,
    )


def _main_size(page: PageFormat, paragraphs: Sequence[Paragraph]) -> float:
    """In mm; the titles' where no step has a text."""
    sizes = {paragraph.style: paragraph.size for paragraph in paragraphs}
    return sizes.get(main_text(page), sizes[TextStyle.STEP_TITLE])


def _title_size(paragraphs: Sequence[Paragraph]) -> float:
    """In mm."""
    return next(each.size for each in paragraphs if each.style is TextStyle.TITLE)


def _paragraphs(layout: Layout, language: str) -> Iterator[Paragraph]:
    for frame in layout.frames[language].walk():
        if frame.paragraph is not None:
            yield frame.paragraph
