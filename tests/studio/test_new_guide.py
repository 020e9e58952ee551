"""A guide is made from the start page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import urlencode

import pytest

from tests.studio.asking import Asking, asking

FORM = {
    "content-type": "application/x-www-form-urlencoded",
    "accept": "application/json",
}


def made(studio: Asking, *fields: tuple[str, str]) -> tuple[int, dict[str, str]]:
    answer = studio.post("/guides", urlencode(fields).encode(), FORM)
    return answer.status_code, answer.json()


def test_it_is_made_and_can_be_opened(studio: Asking, folder: Path) -> None:
    titles = [("language", "fi"), ("title-fi", "Uusi opas"), ("language", "sv"), ("title-sv", "Ny")]
    for name in ("uusi-opas", "uusi-opas-2"):
        assert made(studio, *titles, ("model", "meeting")) == (201, {"address": f"/guides/{name}"})
        assert (folder / name / "steps.yaml").is_file()
        assert studio.get(f"/guides/{name}/edit").status_code == 200


@pytest.mark.parametrize(
    "fields",
    [
        [],
        [("model", "empty")],
        [("model", "../empty"), ("language", "fi"), ("title-fi", "Opas")],
        [("model", "empty"), ("language", "fi"), ("title-fi", " ")],
        [("model", "empty"), ("language", "fi"), ("title-fi", "x" * 301)],
        [("model", "empty"), ("language", "../.."), ("title-../..", "Opas")],
        [("model", "meeting"), ("language", "en"), ("title-en", "Guide")],
    ],
)
def test_what_is_missing_is_told(
    studio: Asking, folder: Path, fields: list[tuple[str, str]]
) -> None:
    before = sorted(folder.iterdir())
    status, told = made(studio, *fields)
    assert status in (400, 409)
    assert told["what"]
    assert sorted(folder.iterdir()) == before


def test_a_guide_has_none_within(folder: Path) -> None:
    one = asking(folder / "kaari")
    fields = [("model", "empty"), ("language", "fi"), ("title-fi", "Opas")]
    assert made(one, *fields)[0] == 409
