"""The files of words: what is wrong in them is said with its file and line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from infographic.content.words.named import Named, NamedScene
from infographic.content.words.word_file import icons_in, scenes_in
from infographic.errors import ContentError

ICONS = """\
mug-hot: {fi: [kahvi, kuppi], sv: [kaffe]}
star: {fi: [tähti], sv: [stjärna]}
"""
SCENES = """\
coffee:
  fi: [kahvi]
  sv: [kaffe]
  en: [coffee]
  icons: [mug-hot]
home:
  fi: [koti]
  sv: [hem]
  en: [home]
"""

Told = Callable[[Callable[[Path], object], str], list[tuple[int, str]]]


@pytest.fixture
def told(tmp_path: Path) -> Told:
    """The line and the words of each problem in a file."""

    def problems(read: Callable[[Path], object], text: str) -> list[tuple[int, str]]:
        file = tmp_path / "words.yaml"
        file.write_text(text, encoding="utf-8")
        with pytest.raises(ContentError) as refused:
            read(file)
        found = refused.value.problems
        assert all(each.hint and each.place for each in found)
        return [(each.place.line if each.place else 0, each.what) for each in found]

    return problems


def test_what_the_files_say(tmp_path: Path) -> None:
    icons, scenes = tmp_path / "icons.yaml", tmp_path / "scenes.yaml"
    icons.write_text(ICONS, encoding="utf-8")
    scenes.write_text(SCENES, encoding="utf-8")
    assert icons_in(icons)[0] == Named("mug-hot", {"fi": ("kahvi", "kuppi"), "sv": ("kaffe",)})
    assert scenes_in(scenes) == (
        NamedScene("coffee", {"fi": ("kahvi",), "sv": ("kaffe",), "en": ("coffee",)}, ("mug-hot",)),
        NamedScene("home", {"fi": ("koti",), "sv": ("hem",), "en": ("home",)}),
    )


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("star:", "starr:", 2, "there is no icon “starr” in Font Awesome Free"),
        ("star:", "cake-candles:", 2, "“cake-candles” is out of order"),
        ("[kahvi, kuppi]", "[kahvi, kahvi]", 1, "“kahvi” is given twice"),
        ("[tähti]", "[]", 2, "expected at least one word, found none"),
        (", sv: [stjärna]", "", 2, "“sv” is missing"),
        ("sv: [kaffe]", "sv: kaffe", 1, "expected a list, found “kaffe”"),
    ],
)
def test_what_is_wrong_with_icons(told: Told, old: str, new: str, line: int, what: str) -> None:
    assert told(icons_in, ICONS.replace(old, new, 1)) == [(line, what)]


@pytest.mark.parametrize(
    ("old", "new", "line", "what"),
    [
        ("home:", "aamu:", 6, "“aamu” is out of order"),
        ("  en: [home]\n", "", 7, "“en” is missing"),
        ("[mug-hot]", "[mug]", 5, "there is no icon “mug” in Font Awesome Free"),
        (
            "  en: [home]",
            "  en: [home]\n  icons: [mug-hot]",
            10,
            "the icon “mug-hot” stands for “coffee” already",
        ),
    ],
)
def test_what_is_wrong_with_scenes(told: Told, old: str, new: str, line: int, what: str) -> None:
    assert told(scenes_in, SCENES.replace(old, new, 1)) == [(line, what)]
