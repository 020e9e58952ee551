"""The picture on the screen looks like the published one, and is smaller."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree

import pytest

from infographic.paint.picture import paint
from infographic.render.svg import outlined_svg
from infographic.scene import Scene
from infographic.studio.live.screen_svg import screen_svg
from tests.render.scenes import full_scene
from tests.studio.live.kela import kela_page

# What is said to programs and readers, and changes no look.
_SAID = {"aria-label", "lang", "{http://www.w3.org/XML/1998/namespace}lang"}


def drawn(svg: str | bytes) -> Iterator[tuple[str, Mapping[str, str]]]:
    """All that a drawing draws, in order, with what it looks like."""
    root = ElementTree.fromstring(svg)
    for clip in root.findall(".//{*}clipPath/.."):
        root.remove(clip)
    for element in root.iter():
        tag = element.tag.rpartition("}")[2]
        if tag in ("path", "image", "use", "text", "rect"):
            look = {name.rpartition("}")[2]: value for name, value in element.attrib.items()}
            yield tag, {name: value for name, value in look.items() if name not in _SAID - {"lang"}}


def kela_scene(name: str, language: str) -> Scene:
    page = kela_page(name)
    return paint(page.layout, page.guides[language], page.theme)


@pytest.mark.parametrize("name", ["a4-landscape", "square"])
@pytest.mark.parametrize("language", ["fi", "sv"])
def test_it_draws_what_the_published_picture_draws(name: str, language: str) -> None:
    scene = kela_scene(name, language)
    published = [*drawn(outlined_svg(scene))]
    assert len(published) > 50
    assert [*drawn(screen_svg(scene))] == published


def test_it_draws_lines_dashes_and_images_alike() -> None:
    scene = full_scene()
    published = [(tag, without_lang(look)) for tag, look in drawn(outlined_svg(scene))]
    assert [*drawn(screen_svg(scene))] == published


def without_lang(look: Mapping[str, str]) -> Mapping[str, str]:
    return {name: value for name, value in look.items() if name != "lang"}


def test_it_shows_the_trimmed_page_in_mm() -> None:
    root = ElementTree.fromstring(screen_svg(kela_scene("a4-landscape", "fi")))
    assert (root.get("width"), root.get("height")) == ("297mm", "210mm")
    assert root.get("viewBox") == "0 0 297 210"


def test_it_is_smaller_than_the_published_one() -> None:
    scene = kela_scene("a4-landscape", "fi")
    assert len(screen_svg(scene).encode()) < len(outlined_svg(scene))


def test_it_asks_for_nothing_from_elsewhere_and_has_no_style_of_its_own() -> None:
    svg = screen_svg(kela_scene("a4-landscape", "fi"))
    for sign in ("style", "<script", "href", "url("):
        assert sign not in svg
