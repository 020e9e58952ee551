"""Of the row before, what shows the same is not laid out again."""

from __future__ import annotations

from pathlib import Path

import pytest

from infographic.content.page import PageFormat
from infographic.layout.fit.fit import Layout
from infographic.publish.earlier_build import Reuse
from infographic.publish.manuscript import Manuscript
from tests.publish.output_folder import contents
from tests.publish.small_guide import CARD, STRIP, formats
from tests.series.made_series import MadeSeries


@pytest.fixture
def laid_out(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """The rows, by a value, and formats that are laid out."""
    asked: list[tuple[str, str]] = []
    lay_out = Manuscript.lay_out

    def counting(self: Manuscript, page: PageFormat) -> Layout:
        tip = self.guides["fi"].steps[0].tips[0].text.value
        asked.append((tip, page.name))
        return lay_out(self, page)

    monkeypatch.setattr(Manuscript, "lay_out", counting)
    return asked


@pytest.fixture
def tips(tmp_path: Path) -> MadeSeries:
    """Rows that differ in a tip, which the second of two formats does not show."""
    made = MadeSeries(tmp_path, kinds=("svg",), formats=("card", "strip"))
    made.guide.change("guide.yaml", '"{toimisto}: hyvä opas"', "Hyvä opas")
    made.guide.change("steps.yaml", "{fi: Kokeile., sv: Prova.}", "{fi: '{toimisto}', sv: Prova.}")
    card, strip = formats(CARD), formats(STRIP).replace("detail: full", "detail: summary")
    made.guide.files["formats.yaml"] = card + strip
    made.guide.write()
    return made


def test_a_page_that_does_not_show_what_differs_is_laid_out_once(
    tips: MadeSeries, laid_out: list[tuple[str, str]]
) -> None:
    tips.make()
    assert laid_out == [
        ("Oulu", "card"),
        ("Oulu", "strip"),
        ("Turku", "card"),
        ("Vaasa", "card"),
    ]
    made = contents(tips.output)
    strips = {
        name.split("-")[-2]: data
        for name, data in made.items()
        if "fi/" in name and "strip" in name
    }
    assert sorted(strips) == ["toimisto2", "toimisto3", "toimisto4"]
    assert len(set(strips.values())) == 1


def test_what_is_taken_from_the_row_before_is_what_would_be_made(tips: MadeSeries) -> None:
    tips.make()
    together = contents(tips.output)
    tips.rows("Kemi")
    tips.make(reuse=Reuse.NOTHING)
    tips.rows("Oulu", "Turku", "Vaasa")
    tips.make(reuse=Reuse.NOTHING)
    assert contents(tips.output) == together
