"""A small guide on a desk, with the form that the edit view makes of it."""

from __future__ import annotations

from pathlib import Path

from infographic.studio.desk.desk import Desk
from infographic.studio.desk.overview import Overview
from infographic.studio.desk.overview_of import overview_of
from infographic.studio.editing.form import Form, form_of
from tests.content.guide_folder import GuideFolder


def desk_of(folder: GuideFolder) -> Desk:
    folder.write()
    return Desk(folder.path)


def overview(desk: Desk) -> Overview:
    return overview_of(desk.folder, desk.state.copy, desk.state.problems)


def form(desk: Desk, seen: str = "fi") -> Form:
    return form_of(overview(desk), seen)


def folder_at(path: Path) -> GuideFolder:
    return GuideFolder(path / "kaari")
