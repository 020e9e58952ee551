"""cairo draws the page of a PDF, and leaves to us how it is packed."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from infographic.errors import MachineError
from infographic.render.cairo import surface
from infographic.render.cairo.surface import PageSurface
from infographic.render.pdf.drawn_page import drawn_page
from infographic.render.structure import structure_of
from infographic.render.svg import View, trim_view
from infographic.scene import Scene
from tests.render.scenes import text_scene

SCENE = text_scene("Moi")


def drawn() -> bytes:
    return drawn_page(SCENE, structure_of(SCENE), trim_view(SCENE))


def test_what_is_on_the_page_is_not_packed() -> None:
    with pikepdf.open(BytesIO(drawn())) as document:
        content = document.pages[0].obj.Contents
        assert "/Filter" not in content
        assert b"BT" in content.read_bytes()


def test_the_environment_stays_as_it_was(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CAIRO_DEBUG_PDF", "of a developer")
    before = dict(os.environ)
    drawn()
    assert dict(os.environ) == before
    monkeypatch.delenv("CAIRO_DEBUG_PDF")
    drawn()
    assert "CAIRO_DEBUG_PDF" not in os.environ


def test_without_room_for_temporary_files_it_says_where_to_get_some(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "gone"))
    with pytest.raises(MachineError, match="TMPDIR"):
        drawn()


def test_a_page_for_which_there_was_no_room_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """cairo says nothing of it."""

    class CutOff(PageSurface):
        def __init__(
            self, scene: Scene, output: str, dpi: float, view: View, readings: Sequence[str]
        ) -> None:
            super().__init__(scene, output, dpi, view, readings)
            self._file = output

        def finish(self) -> None:
            super().finish()
            os.truncate(self._file, 4096)

    monkeypatch.setattr(surface, "PageSurface", CutOff)
    with pytest.raises(MachineError, match="TMPDIR"):
        drawn()


def test_threads_that_draw_leave_the_environment_as_it_was() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda _: drawn(), range(40)))
    assert "CAIRO_DEBUG_PDF" not in os.environ
