"""What the program keeps from run to run is there once it is set up."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from infographic.assets.vignette import load_vignette, vignette_names
from infographic.content.language.language_file import every_language, language_data
from infographic.content.words.scenes import scenes_of_icons
from infographic.publish.site import template
from tools import keep

REMEMBERED = (load_vignette, every_language, language_data, scenes_of_icons, template._environment)


def test_all_of_it_is_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for each in REMEMBERED:
        getattr(each, "cache_clear", lambda: None)()
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    monkeypatch.setattr(sys, "pycache_prefix", str(tmp_path))
    keep.main()
    kept = {file.name.removesuffix(f".{sys.implementation.cache_tag}") for file in files(tmp_path)}
    assert kept >= {f"{name}.vignette" for name in vignette_names()}
    assert kept >= {
        "fi.language",
        "sv.language",
        "sv.messages",
        "icons.scenes",
        "page.html.compiled",
    }


def files(folder: Path) -> list[Path]:
    return [path for path in folder.rglob("*") if path.is_file()]
