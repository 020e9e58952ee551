"""Legibility: which contrast a text needs, and what is told when it has less."""

from __future__ import annotations

from dataclasses import replace

import pytest

from infographic.content.load import Content
from infographic.content.local import localise
from infographic.geometry import MM_PER_PT, Point
from infographic.layout.fit import fit
from infographic.paint.picture import paint
from infographic.publish.contrast import text_contrasts
from infographic.publish.legibility import ContrastError, needed_contrast, refuse_low_contrast
from infographic.scene import Colour, FontFile, TextRun
from infographic.text.typeset import Typesetter
from tests.content.guide_folder import GuideFolder


@pytest.mark.parametrize(
    ("size", "style", "needed"),
    [
        (10.0, "Regular", 7.0),
        (17.9, "Regular", 7.0),
        (18.0, "Regular", 4.5),
        (13.9, "Bold", 7.0),
        (14.0, "Bold", 4.5),
        (14.0, "Semibold", 4.5),
        (14.0, "Black Italic", 4.5),
        (14.0, "Medium", 7.0),
    ],
)
def test_large_and_bold_type_needs_less(size: float, style: str, needed: float) -> None:
    font = FontFile("font.otf", "Font", style)
    run = TextRun("text", font, size * MM_PER_PT, Point(0, 0), (), 10.0, "ink", "fi")
    assert needed_contrast(run) == needed


def refused(content: Content, **colours: str) -> list[str]:
    """What is told of the card in both languages when some colours of the theme are others."""
    changed = {
        name: Colour((int(value[1:3], 16), int(value[3:5], 16), int(value[5:], 16)), (0, 0, 0, 0))
        for name, value in colours.items()
    }
    theme = replace(content.theme, colours={**content.theme.colours, **changed})
    page = content.formats["card"]
    guides = [localise(content.guide, code) for code in content.guide.languages]
    layout = fit(guides, theme, page, lambda scale: Typesetter(theme, page, scale))
    scenes = [paint(layout, guide, theme) for guide in guides]
    try:
        refuse_low_contrast(
            theme, layout, {scene.language: text_contrasts(scene) for scene in scenes}
        )
    except ContrastError as error:
        return [str(problem) for problem in error.problems]
    return []


def test_kelas_theme_is_not_refused(folder: GuideFolder) -> None:
    assert refused(folder.load()) == []


def test_each_kind_of_text_is_told_once_with_its_colours_and_what_it_needs(
    folder: GuideFolder,
) -> None:
    folder.change("guide.yaml", "names:", "subtitle: {fi: Alaotsikko, sv: Rubrik}\nnames:")
    grey = "“band” #777777 has a contrast of 4.4:1"  # 4.478, which is not rounded up
    hint = "      → make one of the two colours lighter or darker in the theme"
    assert refused(folder.load(), band="#777777", on_band_soft="#ffffff") == [
        "theme “kela”: title: this text is hard to read: “on_band” #ffffff on"
        f" {grey}, and type of this size needs 4.5:1\n{hint}",
        "theme “kela”: subtitle: this text is hard to read: “on_band_soft” #ffffff on"
        f" {grey}, and type of this size needs 7:1\n{hint}",
    ]
