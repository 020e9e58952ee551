"""Each guide is published once for all tests here."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from infographic.files import program_data
from infographic.publish.selection import Selection
from tests.publish.site.browser.sites import Site, published
from tests.test_guides import GUIDES, NAMES

# Every kind of file is made of two guides: the program's own, and the one in most languages. The
# pages of the others offer what is quick to make.
_WHOLE = (program_data().name, "library")
_QUICK = Selection(kinds=["svg", "png", "page"])


@pytest.fixture(scope="session")
def sites_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for all processes that run tests together."""
    own = tmp_path_factory.getbasetemp()
    return (own.parent if "PYTEST_XDIST_WORKER" in os.environ else own) / "sites"


@pytest.fixture(scope="session", params=[program_data().name, *NAMES])
def site(request: pytest.FixtureRequest, sites_folder: Path) -> Site:
    name: str = request.param
    guide = program_data() if name == program_data().name else GUIDES / name
    selection = Selection() if name in _WHOLE else _QUICK
    return published(guide, selection, sites_folder / name)
