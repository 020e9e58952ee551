"""What files are drawn from: other drawings have another fingerprint, the same ones the same."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from dataclasses import replace
from typing import Any

import pytest

from infographic.content.theme.print_condition import USUAL
from infographic.deck import Deck, NativeSlide
from infographic.publish import drawn_from as module
from infographic.publish.drawn_from import drawn_from
from infographic.publish.painted import PaintedDeck, PaintedPage
from infographic.scene import Group, Scene, TextRun
from tests.render.pptx.decks import full_deck
from tests.render.scenes import scene_of


def page_of(scene: Scene) -> PaintedPage:
    return PaintedPage(scene, 300, USUAL)


def first_run(deck: Deck) -> TextRun:
    return next(run for slide in deck.slides for run in slide.scene.runs())


def test_what_is_equal_has_the_same_whatever_it_shares() -> None:
    deck = full_deck()
    apart = replace(deck, slides=tuple(map(deepcopy, deck.slides)))
    assert PaintedDeck(deck).fingerprint == PaintedDeck(apart).fingerprint


def test_what_a_drawing_remembers_does_not_count() -> None:
    deck = full_deck()
    before = PaintedDeck(deck).fingerprint
    for slide in deck.slides:
        for leaf in slide.scene.drawn():
            if path := getattr(leaf, "path", None):
                assert path.around
        if isinstance(slide, NativeSlide):
            assert slide.parts
    assert PaintedDeck(deck).fingerprint == before


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"language": "sv"},
        {"background": "paper"},
        {"bleed": 2.0},
        {"root": Group((Group(()),))},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_scene_has_another(change: dict[str, object]) -> None:
    scene = full_deck().slides[0].scene
    other = replace(scene, **change)  # type: ignore[arg-type]
    assert page_of(other).fingerprint != page_of(scene).fingerprint


@pytest.mark.parametrize(
    "change",
    [
        lambda run: {"glyphs": run.glyphs[:-1]},
        lambda run: {"glyphs": (run.glyphs[0]._replace(x=0.1), *run.glyphs[1:])},
        lambda run: {"size": run.size + 0.001},
        lambda run: {"font": replace(run.font, style="Ultra")},
        lambda _: {"colour": "of another"},
    ],
    ids=["a glyph less", "a glyph elsewhere", "size", "font", "colour"],
)
def test_another_run_has_another(change: Callable[[TextRun], dict[str, Any]]) -> None:
    run = first_run(full_deck())
    one, other = scene_of((Group((run,)),)), scene_of((Group((replace(run, **change(run)),)),))
    assert page_of(one).fingerprint != page_of(other).fingerprint


def test_where_a_font_is_installed_does_not_count() -> None:
    run = first_run(full_deck())
    moved = replace(run, font=replace(run.font, path="/elsewhere/a.otf"))
    one, other = (page_of(scene_of((Group((each,)),))) for each in (run, moved))
    assert one.fingerprint == other.fingerprint


def test_another_device_has_another() -> None:
    scene = scene_of(())
    pages = (PaintedPage(scene, 300, USUAL), PaintedPage(scene, 200, USUAL))
    printed = PaintedPage(scene, 300, replace(USUAL, ink_limit=280))
    assert len({each.fingerprint for each in (*pages, printed)}) == 3


def test_a_file_has_another_for_its_kind_its_drawing_and_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = {drawn_from("svg", "a"), drawn_from("png", "a"), drawn_from("svg", "b")}
    monkeypatch.setattr(module, "made_with", lambda: "another program")
    assert len({*made, drawn_from("svg", "a")}) == 4
