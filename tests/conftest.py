"""What every test may ask for, and the rule on skipping: with CI set, a skip is a failure.

Some tests look at the files with programs from outside. Where one is missing, the test is skipped
and says which Debian package has it; a machine that judges changes must have them all.
"""

from __future__ import annotations

import ctypes.util
import os
import shutil
from collections.abc import Callable, Generator, Iterator
from copy import copy
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import pytest
from hypothesis import settings

import infographic.content.load as loading
from infographic.content.page import load_formats
from infographic.content.theme.load_theme import load_theme
from infographic.files import program_data

if TYPE_CHECKING:
    from playwright.sync_api import Browser

# The same examples in every run, so that a change is judged by what it changes; to look for more,
# run a test with --hypothesis-profile=default and, say, --hypothesis-seed=random.
settings.register_profile("steady", derandomize=True)
settings.load_profile("steady")

# What tests expect the program to say is English, whatever the language of the machine is.
os.environ["INFOGRAPHIC_UI"] = "en"

# Where each program is found that tests use, as Debian names the package.
DEBIAN_PACKAGES = {
    "chromium": "chromium",
    "git": "git",
    "gs": "ghostscript",
    "hunspell": "hunspell hunspell-sv",
    "make": "make",
    "mutool": "mupdf-tools",
    "pdffonts": "poppler-utils",
    "pdfimages": "poppler-utils",
    "pdfinfo": "poppler-utils",
    "pdftoppm": "poppler-utils",
    "pdftotext": "poppler-utils",
    "qpdf": "qpdf",
    "rsvg-convert": "librsvg2-bin",
    "soffice": "libreoffice-calc libreoffice-impress",
}

# Likewise each library that the program may use.
DEBIAN_LIBRARIES = {"voikko": "libvoikko1 voikko-fi"}

Report = TypeVar("Report", pytest.TestReport, pytest.CollectReport)
T = TypeVar("T")


@pytest.fixture(scope="session", autouse=True)
def program_data_is_read_once() -> Iterator[None]:
    """A guide without formats and a theme of its own takes the program's. Reading them is most of
    what loading a small guide costs, and it gives the same each time."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(loading, "load_formats", _read_once(load_formats))
        patch.setattr(loading, "load_theme", _read_once(load_theme))
        yield


def _read_once(read: Callable[..., T]) -> Callable[..., T]:
    """The same function, which remembers what it made of each file of the program."""
    program = program_data()
    known: dict[Path, tuple[tuple[object, ...], T]] = {}

    def remembering(path: Path, *arguments: object) -> T:
        if not path.is_relative_to(program):
            return read(path, *arguments)
        if path not in known or known[path][0] != arguments:
            known[path] = arguments, read(path, *arguments)
        return copy(known[path][1])

    return remembering


@pytest.fixture(scope="session")
def program() -> Callable[[str], Path]:
    """From the name of an external program to its path; skips the test where it is missing."""
    return _find_program


def _find_program(name: str) -> Path:
    package = DEBIAN_PACKAGES[name]
    path = shutil.which(name)
    if path is None:
        pytest.skip(f"{name} is missing; type: sudo apt-get install {package}")
    return Path(path)


@pytest.fixture(scope="session")
def browser(program: Callable[[str], Path]) -> Iterator[Browser]:
    """The one browser of all tests: a process can have no second one beside it."""
    from tools.browser import chromium  # it takes a while, and most tests look at no page

    with chromium(program("chromium")) as started:
        yield started


@pytest.fixture(scope="session")
def debian_library() -> Callable[[str], None]:
    """Skips the test where a library, by its name for the linker, is missing."""
    return _require_library


def _require_library(name: str) -> None:
    if ctypes.util.find_library(name) is None:
        pytest.skip(f"{name} is missing; type: sudo apt-get install {DEBIAN_LIBRARIES[name]}")


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let no test be skipped in CI."""
    return _without_skip((yield))


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let no file of tests be skipped in CI."""
    return _without_skip((yield))


def _without_skip(report: Report) -> Report:
    # An expected failure (xfail) is reported as skipped too, and is not meant.
    if report.skipped and not hasattr(report, "wasxfail") and os.environ.get("CI"):
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"with CI set, nothing may be skipped. {reason}"
    return report
