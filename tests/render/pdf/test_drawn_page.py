"""cairo draws the page of a PDF, and leaves to us how it is packed."""

from __future__ import annotations

import os
import tempfile
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from infographic.errors import MachineError
from infographic.render.pdf.drawn_page import drawn_page
from infographic.render.structure import structure_of
from infographic.render.svg import trim_view
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
