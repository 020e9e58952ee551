"""What the report says of a picture in figures."""

from __future__ import annotations

from dataclasses import dataclass

from infographic.content.guide.model import CONTRASTS


@dataclass(frozen=True)
class Figures:
    """One picture in one language.

    `main_text_pt` is the size of the steps' texts, or of their titles where a page shows no more;
    `smallest_text_pt` is the smallest type on the printed page, `lowest_contrast` that of the text
    that stands out least (WCAG 2.2), and `contrast_level` the level that the guide
    holds texts to. `hyphens` are those that line breaking added, `hyphen_share` their part of the
    `lines`; `headings_with_hyphens` are named, `shortest_stub` is the least number of letters that
    a broken word has on a line, and `overfull_lines` are wider than their place. `free_space_mm` is
    by how much each region that shares the page is higher than it needs to be, `empty_corner` the
    largest rectangle without content at a corner of the area within the safe margin, as a part of
    that area; `left_over` the largest corner or strip of it without content, as a part of the page.
    `title_to_text` is how many times as large as the main text the title is.
    """

    arrangement: str
    composition: str
    columns: int
    type_scale: float
    main_text_pt: float
    smallest_text_pt: float
    lowest_contrast: float
    lines: int
    hyphens: int
    hyphen_share: float
    headings_with_hyphens: tuple[str, ...]
    shortest_stub: int | None
    overfull_lines: int
    free_space_mm: dict[str, float]
    empty_corner: float
    contrast_level: str = CONTRASTS[0]  # which all texts were held to before there was a choice
    # Unknown of what was made before they were measured.
    left_over: float | None = None
    title_to_text: float | None = None
