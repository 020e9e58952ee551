"""The texts that lie beside the pictures."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from infographic.characters import SOFT_HYPHEN
from infographic.paint.description import description
from infographic.publish.site.file_names import text_paths
from infographic.publish.site.text_files import text_files
from tests.publish.site.saying import HOSTILE, saying, whole_guide

PATHS = (
    PurePosixPath("fi/opas.txt"),
    PurePosixPath("fi/opas.md"),
    PurePosixPath("fi/opas-alt.txt"),
)


def test_they_are_named_like_the_pictures() -> None:
    assert text_paths(whole_guide()) == PATHS
    assert tuple(text_files(whole_guide())) == PATHS


def test_the_alternative_text_is_one_line_with_what_pictures_say() -> None:
    guide = whole_guide()
    assert text_files(guide)[PATHS[2]].decode() == "Kuva neuvoo.\n"
    without = replace(guide, alt=None)
    assert text_files(without)[PATHS[2]].decode() == f"{description(without)}\n"
    assert description(without).startswith("Hyvä opas: 1. Aloita; 2. Jatka.")


@pytest.mark.parametrize("words", [*HOSTILE, f"sana{SOFT_HYPHEN}raja"])
def test_they_are_whole_lines_in_utf_8(words: str) -> None:
    for data in text_files(saying(words)).values():
        text = data.decode("utf-8")
        assert text.endswith("\n")
        assert not text.endswith("\n\n")
        assert "\r" not in text
        assert SOFT_HYPHEN not in text
