"""The pictures of the last release, drawn by its own code from its own guides.

The code is taken from the repository's history, and runs with the libraries of today. The release
is the newest commit before this one that changed the version.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
import tarfile
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import tools.draw_guide

_VERSIONED = "infographic/__init__.py"
_VERSION = re.compile(r'^__version__ = "(.+)"$', re.MULTILINE)
# What pictures are made of.
_TAKEN = ("infographic", "data", "tests/guides")


class NotThereError(Exception):
    """The last release cannot be shown; it is said why."""


@dataclass(frozen=True)
class Release:
    """The version of a release, and the whole name of its commit."""

    version: str
    commit: str

    @property
    def short_commit(self) -> str:
        return self.commit[:7]


def last_release(repository: Path) -> Release:
    """The last release before what is checked out. NotThereError where the history lacks it."""
    if _git(repository, "rev-parse", "--is-shallow-repository").decode().strip() == "true":
        raise NotThereError("the history is cut short; “git fetch --unshallow” brings all of it")
    now = _git(repository, "rev-parse", "HEAD").decode().strip()
    log = ("log", "-2", "--format=%H", "-G", "^__version__ = ", "--", _VERSIONED)
    before = [commit for commit in _git(repository, *log).decode().split() if commit != now]
    if not before:
        raise NotThereError("no earlier commit changed the version")
    return release_at(repository, before[0])


def release_at(repository: Path, revision: str) -> Release:
    """What is at a revision, under the version that it had. NotThereError where there is none."""
    commit = _git(repository, "rev-parse", "--verify", f"{revision}^{{commit}}").decode().strip()
    version = _VERSION.search(_git(repository, "show", f"{commit}:./{_VERSIONED}").decode())
    if version is None:
        raise NotThereError(f"{_VERSIONED} of {revision} has no version")
    return Release(version[1], commit)


def draw_release(repository: Path, release: Release, into: Path) -> None:
    """Write `into`/GUIDE/FORMAT-LANGUAGE.svg of every guide of a release; nothing is done when the
    folder is there. NotThereError when not one of its guides can be drawn."""
    if into.exists():
        return
    into.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=into.parent) as folder:
        code, pictures = Path(folder, "code"), Path(folder, "pictures")
        _take(repository, release, code)
        pictures.mkdir()
        guides = [code / "data", *sorted((code / "tests" / "guides").glob("*/"))]
        with ThreadPoolExecutor(os.cpu_count()) as pool:
            faults = [*pool.map(lambda guide: _draw(code, guide, pictures / guide.name), guides)]
        if not any(pictures.glob("*/*")):
            raise NotThereError(next(filter(None, faults), "it draws nothing"))
        shutil.move(pictures, into)


def _take(repository: Path, release: Release, into: Path) -> None:
    archive = _git(repository, "archive", "--format=tar", release.commit, *_TAKEN)
    with tarfile.open(fileobj=BytesIO(archive)) as opened:
        opened.extractall(into, filter="data")


def _draw(code: Path, guide: Path, into: Path) -> str:
    """What went wrong, in a line, or nothing."""
    drawn = subprocess.run(
        [sys.executable, tools.draw_guide.__file__, guide, into],
        check=False,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(code)},
    )
    return "" if drawn.returncode == 0 else (drawn.stderr.strip().splitlines() or ["failed"])[-1]


def _git(repository: Path, *arguments: str) -> bytes:
    """What git says. NotThereError where it is not installed or refuses."""
    try:
        said = subprocess.run(
            ["git", "-C", repository, *arguments], check=True, capture_output=True
        )
    except FileNotFoundError:
        raise NotThereError("git is not installed") from None
    except subprocess.CalledProcessError as error:
        lines = error.stderr.decode(errors="replace").strip().splitlines()
        raise NotThereError(f"git says “{lines[-1] if lines else error.returncode}”") from None
    return said.stdout
