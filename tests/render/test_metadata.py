"""What both SVGs say of themselves to programs that catalogue pictures."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import html5lib
import pytest

from infographic.assets.credits import font_credits, icon_credit
from infographic.geometry import Point
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import Scene
from tests.render.scenes import full_scene, line, scene_of, text_scene

SVG = "{http://www.w3.org/2000/svg}"
RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
DC = "{http://purl.org/dc/elements/1.1/}"
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
Writer = Callable[[Scene], bytes]

pytestmark = pytest.mark.parametrize("write", [outlined_svg, live_svg])


def description(svg: bytes) -> Element:
    """The one description in the one metadata element of a picture."""
    (metadata,) = ElementTree.fromstring(svg).iter(SVG + "metadata")
    (rdf,) = metadata
    (about,) = rdf
    assert (rdf.tag, about.tag) == (RDF + "RDF", RDF + "Description")
    assert about.get(RDF + "about") == ""
    return about


def texts(about: Element, name: str) -> list[str | None]:
    return [element.text for element in about.iter(DC + name)]


def test_title_publisher_and_language_are_those_of_the_scene(write: Writer) -> None:
    scene = full_scene()
    about = description(write(scene))
    assert texts(about, "title") == [scene.title]
    assert [each.get(LANG) for each in about.iter(DC + "title")] == [scene.language]
    assert texts(about, "creator") == [scene.author]
    assert texts(about, "language") == [scene.language]
    assert texts(about, "format") == ["image/svg+xml"]


def test_a_picture_that_nobody_publishes_has_no_creator(write: Writer) -> None:
    assert texts(description(write(replace(full_scene(), author=""))), "creator") == []


def test_only_what_the_picture_uses_is_credited(write: Writer) -> None:
    bare = text_scene("kelaa")
    (font,) = font_credits(run.font for run in bare.runs())
    assert texts(description(write(bare)), "rights") == [font.notice]
    assert texts(description(write(scene_of([]))), "rights") == []
    with_icons = description(write(replace(bare, has_icons=True)))
    assert texts(with_icons, "rights") == [font.notice, icon_credit().notice]
    sources = [each.get(RDF + "resource") for each in with_icons.iter(DC + "source")]
    assert sources == [font.source, icon_credit().source]


def test_every_font_is_credited(write: Writer) -> None:
    scene = scene_of(line("kelaa ₪", Point(9, 9)))
    families = {run.font.family for run in scene.runs()}
    said = texts(description(write(scene)), "rights")
    assert len(said) == len(families)
    for family in families:
        assert any(each and each.startswith(family) for each in said)


def test_what_is_said_is_escaped(write: Writer) -> None:
    scene = replace(full_scene(), title="<b>&\"'</metadata>]]>", author="A & <B>")
    about = description(write(scene))
    assert texts(about, "title") == [scene.title]
    assert texts(about, "creator") == [scene.author]


def test_a_web_page_that_inlines_the_picture_is_valid(write: Writer) -> None:
    _, svg = write(full_scene()).decode().split("?>", 1)
    html5lib.HTMLParser(strict=True).parse(
        f'<!DOCTYPE html><html lang="fi"><head><title>x</title></head><body>{svg}</body></html>'
    )
