"""The figures of the report, measured on the picture itself."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.guide.local import in_every_language
from infographic.geometry import MM_PER_PT
from infographic.layout.fit.fit import Layout, fit
from infographic.paint.picture import paint
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.figures import Figures
from infographic.publish.judge.measured import figures
from infographic.scene import Colour, Group, Scene
from infographic.text.typeset import Typesetter
from tests.content.guide_folder import GuideFolder


@pytest.fixture
def picture(folder: GuideFolder) -> tuple[Layout, Scene]:
    content = folder.load()
    guides = in_every_language(content.guide)
    theme, page = content.theme, content.formats["card"]
    layout = fit(guides, theme, page, lambda scale: Typesetter(theme, page, scale))
    return layout, paint(layout, guides.first, content.theme)


@pytest.fixture
def found(picture: tuple[Layout, Scene]) -> Figures:
    layout, scene = picture
    return figures(layout, "fi", text_contrasts(scene), "aaa")


def test_the_smallest_text_is_that_of_the_drawn_runs(
    found: Figures, picture: tuple[Layout, Scene]
) -> None:
    smallest = min(run.size for run in picture[1].runs()) / MM_PER_PT
    assert found.smallest_text_pt == round(smallest, 2) >= 3.0


def test_the_lines_are_those_of_the_drawn_runs(
    found: Figures, picture: tuple[Layout, Scene]
) -> None:
    assert found.lines == len(list(picture[1].runs()))  # no line of this guide has two fonts


def test_type_scale_and_arrangement_are_those_of_the_layout(
    found: Figures, picture: tuple[Layout, Scene]
) -> None:
    layout = picture[0]
    assert found.type_scale == round(layout.type_scale, 4)
    assert (found.arrangement, found.composition) == ("reel", "triptych")
    assert found.columns == 2
    assert found.main_text_pt >= found.smallest_text_pt
    assert 0 < found.empty_corner < 1
    assert found.left_over is not None
    assert 0 < found.left_over < 1


def test_the_title_is_measured_against_the_text_of_the_steps(
    found: Figures, picture: tuple[Layout, Scene]
) -> None:
    sizes = {run.text.strip(): run.size for run in picture[1].runs()}
    ratio = sizes["Hyvä"] / sizes["Aloita heti."]
    assert found.title_to_text == pytest.approx(ratio, abs=0.05)
    assert ratio > 2


def test_free_space_is_what_the_regions_do_not_need(
    found: Figures, picture: tuple[Layout, Scene]
) -> None:
    assert found.free_space_mm == {
        region.name: round(region.room - region.needed, 1) for region in picture[0].regions
    }
    assert min(found.free_space_mm.values()) >= 0


def test_the_lowest_contrast_is_cut_off_and_never_rounded_up(
    picture: tuple[Layout, Scene],
) -> None:
    layout, scene = picture
    # White paper and grey for all else that is painted: 4.478 for every text on paper.
    palette = dict.fromkeys(scene.palette, Colour((119, 119, 119), (0, 0, 0, 0)))
    palette |= {"paper": Colour((255, 255, 255), (0, 0, 0, 0))}
    on_paper = [run for run in scene.runs() if run.text == "Aloita"]
    root = Group(tuple(on_paper))
    contrasts = text_contrasts(replace(scene, palette=palette, root=root))
    found = figures(layout, "fi", contrasts, "aaa")
    assert found.lowest_contrast == 4.47
