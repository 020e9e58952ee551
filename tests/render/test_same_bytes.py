"""The same scene gives the same bytes, whenever and wherever."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from infographic.render.pdf.accessible_pdf import pdf
from infographic.render.pdf.print.print_pdf import print_pdf
from infographic.render.png import png
from infographic.render.svg import live_svg, outlined_svg
from infographic.scene import PrintCondition, Scene
from tests.render.scenes import full_scene, text_scene

ROOT = Path(__file__).parents[2]
COATED = PrintCondition("FOGRA39", "Offset on coated paper", 300)
_DIGESTS = """
import hashlib, json
from tests.render.test_same_bytes import files
from tests.render.scenes import full_scene
made = files(full_scene())
print(json.dumps({kind: hashlib.sha256(file).hexdigest() for kind, file in made.items()}))
"""


def files(scene: Scene) -> dict[str, bytes]:
    return {
        "svg": outlined_svg(scene),
        "svg-live": live_svg(scene),
        "png": png(scene, 100),
        "pdf": pdf(scene),
        "pdf-print": print_pdf(scene, COATED),
        "pdf-print by a profile": print_pdf(scene, replace(COATED, profile=b"a profile")),
    }


@pytest.mark.slow
def test_hash_seed_time_zone_and_folder_do_not_matter(tmp_path: Path) -> None:
    here = _digests(ROOT, PYTHONHASHSEED="1", TZ="UTC", LC_ALL="C")
    there = _digests(tmp_path, PYTHONHASHSEED="2", TZ="Asia/Tokyo", LC_ALL="C.UTF-8")
    assert here == there
    assert len(here) == 6


def test_what_was_drawn_before_does_not_matter() -> None:
    first = files(full_scene())
    files(text_scene("zyx", "WVU", style="Black"))
    assert files(full_scene()) == first


def test_different_scenes_differ() -> None:
    one, other = files(text_scene("a")), files(text_scene("b"))
    assert all(one[kind] != other[kind] for kind in one)


def _digests(folder: Path, **environment: str) -> dict[str, str]:
    finished = subprocess.run(
        [sys.executable, "-c", _DIGESTS],
        cwd=folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
        check=True,
        capture_output=True,
        text=True,
    )
    digests: dict[str, str] = json.loads(finished.stdout)
    return digests
