"""The icon of the page among the tabs of a browser."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest

from infographic.content.theme.based_on import THEMES
from infographic.content.theme.load_theme import load_theme
from infographic.files import program_data
from infographic.publish.site.tab_icon import tab_icon


@pytest.mark.parametrize(
    "path", sorted((program_data() / THEMES).glob("*.yaml")), ids=lambda path: path.stem
)
def test_it_is_a_picture_in_the_colours_of_the_theme(path: Path) -> None:
    theme = load_theme(path)
    kind, _, svg = tab_icon(theme).partition(",")
    assert kind == "data:image/svg+xml"
    ground, reel = ElementTree.fromstring(unquote(svg))
    assert ground.attrib["fill"] == theme.colours["hero"].hex
    assert (reel.attrib["fill"], reel.attrib["stroke"]) == (
        theme.colours["hub"].hex,
        theme.colours["strand_1"].hex,
    )


def test_it_is_an_address_as_it_stands() -> None:
    icon = tab_icon(load_theme(program_data() / THEMES / "kela.yaml"))
    assert not set(icon) & set(" #<>\"'")
