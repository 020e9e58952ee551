"""The pictures are what the reference pictures in tests/references/ show."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image

from infographic.publish.offer import OFFER, load
from tools.references import FOLDER, GUIDE, MORE, SETS, Drawn, changes, drawn, reference

NAMES = {
    **{each: list(load(GUIDE).formats) for each in OFFER.arrangements},
    MORE: ["overview", "step-slide", "scenes", "own-theme"],
}
SMALL = 1_000_000  # bytes of all together


@pytest.mark.slow
@pytest.mark.parametrize("of_set", SETS)
def test_every_picture_is_what_its_reference_shows(of_set: str) -> None:
    now = drawn(of_set)
    assert now.refusals == {}
    assert list(now.pictures) == NAMES[of_set]
    found = [f"{each.name} ({each.share:.2%} of its pixels)" for each in changes(of_set, now)]
    assert not found, (
        f"changed: {', '.join(found)}.\n"
        "Look at them: make review. If the change is meant: make update-references"
    )


def test_there_is_one_for_each_picture_of_each_set_and_no_other() -> None:
    expected = {reference(one, name) for one in SETS for name in NAMES[one]}
    assert set(FOLDER.iterdir()) == expected


def test_they_are_small() -> None:
    assert sum(path.stat().st_size for path in FOLDER.iterdir()) < SMALL


def test_a_picture_without_a_reference_has_changed(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    picture = drawn_before("grid", "slide")
    monkeypatch.setattr("tools.references.FOLDER", tmp_path)
    (change,) = changes("grid", Drawn({"slide": picture}, {}))
    assert (change.name, change.share) == ("grid-slide", 1.0)
    assert change.difference() == picture


def drawn_before(arrangement: str, name: str) -> Image.Image:
    with Image.open(reference(arrangement, name)) as picture:
        return picture.convert("RGB")
