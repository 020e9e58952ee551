"""The themes that the program ships: every text and icon of every page stands out enough."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.guide.local import in_every_language
from infographic.content.load import THEMES
from infographic.content.theme.theme_file import load_theme
from infographic.files import program_data
from infographic.layout.fit.fit import fit
from infographic.paint.picture import paint
from infographic.publish.judge.contrast import text_contrasts
from infographic.publish.judge.legibility import refuse_low_contrast
from infographic.publish.judge.visibility import Painted, refuse_hidden
from infographic.publish.offer import load
from infographic.text.typeset import Typesetter

SHIPPED = sorted((program_data() / THEMES).glob("*.yaml"))
CONTENT = load(program_data())


def test_there_are_at_least_three() -> None:
    assert len(SHIPPED) >= 3


@pytest.mark.slow
@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
@pytest.mark.parametrize("name", CONTENT.formats)
def test_all_of_every_page_can_be_seen_and_read(path: Path, name: str) -> None:
    theme, page = load_theme(path), CONTENT.formats[name]
    guides = in_every_language(CONTENT.guide)
    layout = fit(guides, theme, page, lambda scale: Typesetter(theme, page, scale))
    scenes = guides.map(lambda guide: paint(layout, guide, theme))
    contrasts = {code: text_contrasts(scene) for code, scene in scenes.items()}
    refuse_hidden(theme, (Painted(scenes[code], contrasts[code]) for code in scenes))
    refuse_low_contrast(theme, "aaa", [text for each in contrasts.values() for text in each])
