"""Spoilt guides below a house, from which they take what they do not say: whatever is wrong in
them, each is answered by what is to be mended."""

from __future__ import annotations

import json
from contextlib import suppress
from pathlib import Path
from random import Random

import pytest

from infographic.content.house_choices import house_choices
from infographic.errors import ContentError, InfographicError
from infographic.publish.offer import load
from infographic.publish.preflight import preflight
from tests.fuzz.inputs import LAID_UNDER, Input, input_by_difference

HOUSE = {
    "publisher": {"fi": "Kela", "sv": "FPA"},
    "footer": {"fi": "Kelan opas", "sv": "FPA:s guide"},
    "link": {
        "url": {"fi": "https://www.kela.fi/opas", "sv": "https://www.fpa.fi/guide"},
        "label": {"fi": "Koko opas", "sv": "Hela guiden"},
    },
    "theme": "talo",
    "print": {"condition": "FOGRA52"},
}
SEEDS = 15


def _write(spoilt: Input, house: Path) -> Path:
    (house / "themes").mkdir()
    (house / "house.yaml").write_text(json.dumps(HOUSE), encoding="utf-8")
    (house / "themes" / "talo.yaml").write_text("based_on: kela\n", encoding="utf-8")
    (house / "formats.yaml").write_text("based_on: program\n", encoding="utf-8")
    spoilt.write(house / "opas")
    return house / "opas"


def test_the_guide_that_is_spoilt_is_good_before(tmp_path: Path) -> None:
    content = load(_write(input_by_difference(Random(0), ""), tmp_path))
    assert content.theme.name == "oma"
    assert content.guide.footer is not None


@pytest.mark.parametrize("file", LAID_UNDER)
def test_a_spoilt_guide_in_a_house_ends_in_no_accident(file: str, tmp_path: Path) -> None:
    for number in range(SEEDS):
        (tmp_path / str(number)).mkdir()
        spoilt = input_by_difference(Random(f"{file}:{number}"), file)
        folder = _write(spoilt, tmp_path / str(number))
        with suppress(InfographicError):  # any other error fails the test
            content = load(folder)
            preflight(content, folder / "output")
            house_choices(content)


@pytest.mark.parametrize(
    "theme",
    [
        "fonts: {text: Manrope}\n",
        "fonts: {text: [URW Gothic]}\n",
        "type: {title: {sise: 60}}\n",
        "type: {title: {style: Demii}}\n",
        "type: {title: {style}}\n",
        "colours: {hero}\n",
        "lengths: {gap, radius}\n",
        "prnt: {condition: FOGRA52}\n",
        "print\n",
        "dark: talo, fonts\n",
    ],
)
@pytest.mark.parametrize("base", ["based_on: kela\n", "based_on: talo\n", ""])
def test_a_theme_with_a_mistake_under_a_house_is_told(
    base: str, theme: str, tmp_path: Path
) -> None:
    spoilt = input_by_difference(Random(0), "themes/oma.yaml")
    spoilt = Input("theme", {**spoilt.files, "themes/oma.yaml": (base + theme).encode()})
    with pytest.raises(ContentError) as error:
        load(_write(spoilt, tmp_path))
    assert all(problem.what and problem.hint for problem in error.value.problems)
