"""The fingerprint of a drawing: other drawings have another, the same ones the same."""

from __future__ import annotations

import pickle
from copy import deepcopy
from dataclasses import replace

import pytest

from infographic.deck import Deck, NativeSlide
from infographic.publish import drawn_from as module
from infographic.publish.drawn_from import drawing_fingerprint, drawn_from
from infographic.scene import FontFile, Group
from tests.render.pptx.decks import full_deck
from tests.render.scenes import scene_of


def test_what_is_equal_has_the_same_whatever_it_shares() -> None:
    deck = full_deck()
    alike = pickle.loads(pickle.dumps(deck))
    apart = _unshared(deck)
    assert drawing_fingerprint(deck) == drawing_fingerprint(alike) == drawing_fingerprint(apart)


def test_what_a_slide_remembers_does_not_count() -> None:
    deck = full_deck()
    before = drawing_fingerprint(deck)
    for slide in deck.slides:
        if isinstance(slide, NativeSlide):
            assert slide.parts
    assert drawing_fingerprint(deck) == before


def test_where_a_font_is_installed_does_not_count_but_which_it_is_does() -> None:
    font = FontFile("/here/a.otf", "Family", "Bold")
    assert drawing_fingerprint(font) == drawing_fingerprint(replace(font, path="/there/a.otf"))
    assert drawing_fingerprint(font) != drawing_fingerprint(replace(font, style="Black"))
    assert drawing_fingerprint(font) != drawing_fingerprint(replace(font, index=1))


@pytest.mark.parametrize(
    "change",
    [
        {"title": "Another"},
        {"language": "sv"},
        {"background": "paper"},
        {"bleed": 2.0},
        {"root": Group(())},
    ],
    ids=lambda change: next(iter(change)),
)
def test_another_scene_has_another(change: dict[str, object]) -> None:
    scene = scene_of((Group(()),))
    assert drawing_fingerprint(replace(scene, **change)) != drawing_fingerprint(scene)  # type: ignore[arg-type]


def test_a_file_has_another_for_its_kind_its_drawing_and_the_program(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    made = {drawn_from("svg", "a"), drawn_from("png", "a"), drawn_from("svg", "b")}
    monkeypatch.setattr(module, "made_with", lambda: "another program")
    assert len({*made, drawn_from("svg", "a")}) == 4


def _unshared(deck: Deck) -> Deck:
    """The same deck, of which no two parts are one object."""
    return replace(deck, slides=tuple(deepcopy(slide) for slide in deck.slides))
