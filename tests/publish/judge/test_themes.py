"""The themes that the program and its example guides bring: every text and icon of every page
stands out enough."""

from __future__ import annotations

from itertools import combinations
from pathlib import Path

import pytest

from infographic.colour.contrast import contrast_ratio
from infographic.content.guide.local import in_every_language
from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.paint.picture import paint
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.faint_strand import refuse_faint_strands
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.painted_part import Painted
from infographic.publish.judge.visibility import refuse_hidden
from infographic.publish.offer import load
from infographic.text.typeset import Typesetter

SHIPPED = sorted((program_data() / THEMES).glob("*.yaml"))
CONTENT = load(program_data())
OF_GUIDES = sorted((Path(__file__).parents[2] / "guides").glob(f"*/{THEMES}/*.yaml"))
EVERY = (*SHIPPED, *OF_GUIDES)


def test_there_are_at_least_three() -> None:
    assert len(SHIPPED) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", CONTENT.formats)
def test_all_of_every_page_can_be_seen_and_read(path: Path, name: str) -> None:
    theme, page = load_theme(path), CONTENT.formats[name]
    guides = in_every_language(CONTENT.guide)
    layout = fit(guides, theme, page, lambda scale: Typesetter(theme, page, scale))
    scenes = guides.map(lambda guide: paint(layout, guide, theme))
    contrasts = {code: text_contrasts(scene) for code, scene in scenes.items()}
    painted = [Painted(scenes[code], contrasts[code]) for code in scenes]
    refuse_hidden(theme, painted)
    refuse_low_contrast(theme, "aaa", [text for each in contrasts.values() for text in each])
    refuse_faint_strands(theme, painted)


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_strands_side_by_side_differ_also_in_grey(path: Path) -> None:
    colours = load_theme(path).colours
    for one, other in combinations(("strand_1", "strand_2", "strand_3", "goal"), 2):
        assert contrast_ratio(colours[one].rgb, colours[other].rgb) > 1.4


@pytest.mark.parametrize("path", EVERY, ids=lambda path: path.stem)
def test_ink_can_be_read_on_each_ground_of_texts(path: Path) -> None:
    colours = load_theme(path).colours
    for ground in ("paper", "tips", "aside"):
        assert contrast_ratio(colours["ink"].rgb, colours[ground].rgb) >= 7
