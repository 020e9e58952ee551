"""One browser for all tests here."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tools.browser import chromium


@pytest.fixture(scope="session")
def browser(program: Callable[[str], Path]) -> Iterator[Browser]:
    with chromium(program("chromium")) as started:
        yield started
