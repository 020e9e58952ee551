"""What a scene says of itself, and a slide of its parts."""

from __future__ import annotations

from dataclasses import replace

from infographic.deck import NativeSlide
from infographic.geometry import Point, Rect, circle, rectangle
from infographic.scene import Group, Placeholder, Role, Shape, TextBlock
from tests.render.scenes import SIZE, scene_of

BAND = Shape(rectangle(Rect(0, 0, SIZE.width, 20)), "deep")
SIGN = Shape(circle(Point(30, 60), 5), "warm")


def text(words: str, role: Role = Role.PARAGRAPH) -> Group:
    return Group((), role, text_block=TextBlock(words, Rect(10, 5, 80, 8), 6.0))


def test_the_background_covers_the_page_and_its_bleed() -> None:
    scene = scene_of([BAND], background="pale")
    page = Shape(rectangle(Rect(-3, -3, SIZE.width + 6, SIZE.height + 6)), "pale")
    assert (scene.backdrop, tuple(scene.drawn())) == (page, (page, BAND))


def test_a_bare_page_has_no_backdrop() -> None:
    scene = scene_of([BAND])
    assert (scene.backdrop, tuple(scene.drawn())) == (None, (BAND,))


def test_beneath_the_title_of_a_slide_are_its_page_and_the_shapes_before_it() -> None:
    title, story = text("Otsikko", Role.TITLE), text("Ennen otsikkoa")
    scene = scene_of([Group((BAND,)), story, Group((title,)), SIGN], background="pale")
    parts = NativeSlide("Design", scene, "").parts
    assert parts.background == (scene.backdrop, Group((BAND,)))
    assert parts.title == title
    assert parts.rest == Group((story, Group((Group(()),)), SIGN))


def test_of_a_slide_without_a_title_all_but_the_page_is_the_rest() -> None:
    scene = scene_of([BAND, SIGN], background="pale")
    parts = NativeSlide("Design", scene, "").parts
    assert (parts.background, parts.title, parts.rest) == ((scene.backdrop,), None, scene.root)


def test_letters_that_only_adorn_are_beneath_the_title_too() -> None:
    numeral, title = text("3", Role.DECORATION), text("Otsikko", Role.TITLE)
    parts = NativeSlide("Design", scene_of([numeral, title]), "").parts
    assert parts.background == (numeral,)


def test_the_title_is_what_fills_its_placeholder() -> None:
    title = replace(text("Otsikko", Role.HEADING), placeholder=Placeholder("title"))
    tip = replace(text("Vinkki"), placeholder=Placeholder("body", 1))
    parts = NativeSlide("Design", scene_of([BAND, tip, title]), "").parts
    assert (parts.background, parts.title) == ((BAND,), title)
    assert parts.rest == Group((tip, Group(())))
