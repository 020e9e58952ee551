"""The lock files: complete, agreeing, the same for everyone, and named in the notices."""

from __future__ import annotations

import itertools
import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parent.parent
RUN, EXTRAS, DEV = LOCKS = (
    "requirements.lock",
    "requirements-extras.lock",
    "requirements-dev.lock",
)


def _read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def _pinned(lock: str) -> dict[str, str]:
    """From the name of each locked package to its version."""
    return dict(re.findall(r"^([a-z0-9-]+)==(\S+)", _read(lock), re.MULTILINE))


def _entries(lock: str) -> list[str]:
    """The lines of each locked package, comments left out, as one line."""
    text = re.sub(r"^ *#.*\n", "", _read(lock), flags=re.MULTILINE).replace("\\\n", "")
    return text.splitlines()


def _declared(group: list[str]) -> set[str]:
    """The names in a list of requirements, as lock files write them."""
    names = (re.split(r"[\[<>=!~; ]", requirement)[0] for requirement in group)
    return {re.sub(r"[-_.]+", "-", name).lower() for name in names}


@pytest.fixture
def pyproject() -> dict[str, Any]:
    return tomllib.loads(_read("pyproject.toml"))


@pytest.mark.parametrize("lock", LOCKS)
def test_every_package_has_a_version_and_hashes(lock: str) -> None:
    entries = _entries(lock)
    assert entries
    for entry in entries:
        assert re.match(r"[a-z0-9-]+==\S+ .*--hash=sha256:[0-9a-f]{64}", entry), entry


@pytest.mark.parametrize("lock", LOCKS)
def test_where_packages_come_from_is_left_to_pip(lock: str) -> None:
    assert not re.findall(r"--(?:extra-)?index-url|--find-links|--trusted-host|://", _read(lock))


def test_tests_run_with_the_versions_that_users_get() -> None:
    for fewer, more in itertools.pairwise(LOCKS):
        assert _pinned(fewer).items() <= _pinned(more).items()


def test_run_lock_has_what_the_program_declares(pyproject: dict[str, Any]) -> None:
    declared = pyproject["project"]["dependencies"] + pyproject["dependency-groups"]["build"]
    assert _declared(declared) <= _pinned(RUN).keys()


def test_extras_lock_has_what_the_extras_declare(pyproject: dict[str, Any]) -> None:
    extras = pyproject["project"]["optional-dependencies"].values()
    assert _declared([*itertools.chain(*extras)]) <= _pinned(EXTRAS).keys()


def test_dev_lock_has_what_the_tests_declare(pyproject: dict[str, Any]) -> None:
    assert _declared(pyproject["dependency-groups"]["dev"]) <= _pinned(DEV).keys()


def test_notices_name_every_package() -> None:
    notices = _read("THIRD-PARTY.md")
    named = set(re.findall(r"^\| ([a-z0-9-]+) \|", notices, re.MULTILINE))
    named |= set(re.findall(r"\(package `([a-z0-9-]+)`\)", notices))
    assert _pinned(EXTRAS).keys() == named - {"package"}
