"""The studio's views: a module each, and a line of the table. A guide's tabs stand in its order."""

from __future__ import annotations

from infographic.studio.view import View
from infographic.studio.views import (
    approval,
    edit,
    fetch,
    import_guide,
    new_guide,
    picker,
    settings,
    shared,
    start,
    versions,
)

VIEWS: tuple[View, ...] = (
    start.VIEW,
    new_guide.VIEW,
    import_guide.VIEW,
    edit.VIEW,
    picker.VIEW,
    versions.VIEW,
    approval.VIEW,
    fetch.VIEW,
    settings.VIEW,
    shared.VIEW,
)
